import { intervalNow } from '../schedule/buttons.ts'
import type { Line } from '../schedule/card-state.ts'
import { contextOf } from '../schedule/context.ts'
import { withLines } from '../schedule/fold.ts'
import type { Answer, PlainEvent } from '../schedule/log-line.ts'
import type { Rating } from '../schedule/memory.ts'
import { crammedWith } from './cram.ts'
import { isLeech, type ReviewCard } from './queue.ts'
import { buttonsFor, nextCard, type Session, type Step, stateOf, withSchedule } from './session.ts'
import type { Key } from './terminal/key-sequences.ts'

/** An answer that took longer (ms) tells of a telephone call, not of the card; as in Anki. */
const longestAnswer = 60_000

export function answer(session: Session, card: ReviewCard, rating: Rating): Step {
  const context = contextOf(session, session.now)
  const state = stateOf(session, card)
  const line: Answer = {
    id: nextId(session),
    guid: card.guid,
    card: card.card,
    rating,
    state: state.stage,
    ivl: intervalNow(buttonsFor(session, card)[rating], context),
    day: context.today.day,
    offset: context.today.offset,
    ms: Math.round(Math.min(longestAnswer, Math.max(0, session.now - session.shownAt))),
  }
  const lapses = state.lapses + 1
  if (rating > 1 || state.stage !== 'review' || !isLeech(lapses, session.settings.schedule.leech))
    return append(session, [line], null)
  const suspend = { id: line.id + 1, guid: card.guid, card: card.card, event: 'suspend' as const }
  return append(
    session,
    [line, suspend],
    `A leech: forgotten ${lapses} times, now suspended. Better reword it in the notes (u: undo)`,
  )
}

/** Later than all that the log holds, so that the order of the lines is the order of the answers. */
export function nextId({ now, schedule }: Session): number {
  return Math.max(Math.round(now), schedule.lastId + 1)
}

function append(session: Session, lines: Line[], message: string | null): Step {
  const schedule = withLines(session.schedule, lines, contextOf(session, session.now))
  const cram = session.mode === 'cram' ? crammedWith(session.cram, lines) : session.cram
  const next = nextCard({ ...withSchedule(session, schedule, lines), cram })
  return { session: { ...next, message }, effects: [{ type: 'append', lines }] }
}

/** Marks, buries, suspends or wakes; null where the key does none of these. */
export function onEvent(session: Session, card: ReviewCard, key: Key): Step | null {
  const all = () => session.deck.cards.filter(({ guid }) => guid === card.guid)
  const suspended = stateOf(session, card).suspended
  if (key === '-') return events(session, [card], 'bury', 'Card buried until tomorrow (u: undo)')
  if (key === '=') return events(session, all(), 'bury', 'Note buried until tomorrow (u: undo)')
  if (key === '@')
    return suspended ? wake(session, [card]) : events(session, [card], 'suspend', 'Card suspended (u: undo)')
  if (key === '!')
    return suspended ? wake(session, all()) : events(session, all(), 'suspend', 'Note suspended (u: undo)')
  if (key !== '*') return null
  const marked = session.schedule.marked.has(card.guid)
  const step = events(session, [card], marked ? 'unmark' : 'mark', marked ? 'Mark taken off' : 'Marked')
  const { current, side, scroll, shownAt, typed } = session
  return { ...step, session: { ...step.session, current, side, scroll, shownAt, typed } }
}

export function wake(session: Session, cards: readonly ReviewCard[]): Step {
  return events(session, cards, 'unsuspend', cards.length > 1 ? 'Note woken (u: undo)' : 'Card woken (u: undo)')
}

function events(session: Session, cards: readonly ReviewCard[], event: PlainEvent['event'], message: string): Step {
  const first = nextId(session)
  const lines = cards.map(({ guid, card }, index) => ({ id: first + index, guid, card, event }))
  return append(session, lines, message)
}
