import { press } from '../review/keys.ts'
import type { Counts } from '../review/queue.ts'
import { buttonsFor, type Session } from '../review/session.ts'
import { toCome } from '../review/session-end.ts'
import { intervalNow, intervalText } from '../schedule/buttons.ts'
import { contextOf } from '../schedule/context.ts'
import type { LogLine } from '../schedule/log-line.ts'
import type { Rating } from '../schedule/memory.ts'

/** What the page is told to ask. */
export interface Question {
  /** Grades name it: one that is meant for an earlier question, or comes twice, changes nothing. */
  number: number
  /** Its place among all cards; null: nothing is left for now. */
  card: number | null
  counts: Counts
  /** Of the four buttons. */
  intervals: string[]
  canUndo: boolean
  tomorrow: number
  week: number
}

/** Asks the cards of a session one by one, however many pages and clicks there are. */
export interface Desk {
  question(now: number): Promise<Question>
  /** Resolves once the answer is on the disk. */
  answer(number: number, rating: Rating, now: number): Promise<Question>
  undo(number: number, now: number): Promise<Question>
  session(): Session
}

/** @param append resolves when the lines are on the disk */
export function deskOf(first: Session, append: (lines: readonly LogLine[]) => Promise<void>): Desk {
  let session = first
  let number = 1
  let work: Promise<unknown> = Promise.resolve()
  const places = new Map(session.deck.cards.map(({ key }, index) => [key, index]))

  return {
    question: (now) => inTurn(() => look(now)),
    answer: (asked, rating, now) =>
      inTurn(async () => {
        if (asked !== number || !session.current) return look(now)
        return take(press({ ...session, side: 'answer', page: null }, String(rating), now), now)
      }),
    undo: (asked, now) => inTurn(async () => (asked === number ? take(press(session, 'u', now), now) : look(now))),
    session: () => session,
  }

  /** One after the other: two pages may be open. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = work.then(task)
    work = done.catch(() => {})
    return done
  }

  /** Nothing counts that is not on the disk. */
  async function take(step: ReturnType<typeof press>, now: number): Promise<Question> {
    for (const effect of step.effects) if (effect.type === 'append') await append(effect.lines)
    session = step.session
    number++
    return look(now)
  }

  async function look(now: number): Promise<Question> {
    const before = session.current
    session = press(session, 'tick', now).session
    if (session.current !== before) number++
    const { current, counts, schedule } = session
    const { tomorrow, week } = toCome(session)
    const context = contextOf(session, now)
    const outcomes = current && buttonsFor(session, current)
    return {
      number,
      card: current && (places.get(current.key) ?? null),
      counts,
      intervals: outcomes
        ? ([1, 2, 3, 4] as const).map((rating) => intervalText(intervalNow(outcomes[rating], context)))
        : [],
      canUndo: schedule.recent.length > 0,
      tomorrow,
      week,
    }
  }
}
