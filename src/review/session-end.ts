import { contextOf } from '../schedule/context.ts'
import { outlookAt } from '../schedule/fold.ts'
import type { Answer, LogLine } from '../schedule/log-line.ts'
import { siblingsWaiting } from './queue.ts'
import { isScheduled, type Session } from './session.ts'

/** What a session did, and what it leaves. */
export interface SessionEnd {
  /** Answers that count: those taken back again do not. */
  answers: number
  /** How many of them were not Again. */
  right: number
  /** ms spent on them. */
  time: number
  /** Cards that could still be asked today. */
  left: number
  /** Cards that come back tomorrow. */
  tomorrow: number
  /** Cards that come back in the next seven days, those of tomorrow among them. */
  week: number
  /** Titles of papers whose cards wait until tomorrow, as another one was asked today; for each card. */
  siblings: string[]
}

/** @param lines that the session has logged, in order */
export function endOf(session: Session, lines: readonly LogLine[]): SessionEnd {
  const keyOfAnswer = (id: number, { guid, card }: { guid: string; card: string }) => `${id}\n${guid}\n${card}`
  const undone = new Set(lines.flatMap((line) => ('undo' in line ? [keyOfAnswer(line.undo, line)] : [])))
  const answers = lines.filter((line): line is Answer => 'rating' in line && !undone.has(keyOfAnswer(line.id, line)))
  const { fresh, learning, due } = session.counts
  return {
    answers: answers.length,
    right: answers.filter(({ rating }) => rating > 1).length,
    time: answers.reduce((sum, { ms }) => sum + ms, 0),
    left: session.mode === 'normal' ? fresh + learning + due : 0,
    ...toCome(session),
  }
}

const daysOfWeek = 7

/** What the days after today bring. */
export function toCome(session: Session): Pick<SessionEnd, 'tomorrow' | 'week' | 'siblings'> {
  const { deck, schedule } = session
  const { today } = contextOf(session, session.now)
  const days = deck.cards.flatMap((card) => {
    const { due, suspended } = outlookAt(schedule, card)
    return card.wanted && !suspended && due !== null && 'day' in due ? [due.day - today.day] : []
  })
  return {
    tomorrow: days.filter((day) => day === 1).length,
    week: days.filter((day) => day >= 1 && day <= daysOfWeek).length,
    siblings: isScheduled(session)
      ? siblingsWaiting(deck, schedule, today).map((card) => deck.deck.notes[card.note]?.title ?? '')
      : [],
  }
}

/** For a person. A session without an answer says only what waits. */
export function sessionEndInWords(end: SessionEnd): string[] {
  const { answers, right, time, left } = end
  const done =
    answers === 0 ? [] : [`${count(answers, 'answer')} in ${duration(time)}, ${percent(right / answers)} right`]
  const next =
    left > 0
      ? `${count(left, 'card')} left for today; paperdeck review goes on`
      : 'Nothing left for today; paperdeck review --ahead goes on with cards before their day'
  return [...done, next, ...toComeInWords(end)]
}

/** What is due, and which cards wait for a sibling. */
export function toComeInWords({
  tomorrow,
  week,
  siblings,
}: Pick<SessionEnd, 'tomorrow' | 'week' | 'siblings'>): string[] {
  const due =
    week === 0
      ? 'Nothing is due in the next 7 days'
      : `Due: ${tomorrow === 0 ? 'nothing' : count(tomorrow, 'card')} tomorrow, ${count(week, 'card')} in the next 7 days`
  return [due, ...siblingsInWords(siblings)]
}

const titlesShown = 3

function siblingsInWords(siblings: readonly string[]): string[] {
  if (siblings.length === 0) return []
  const titles = [...new Set(siblings)]
  const shown = titles.slice(0, titlesShown).map((title) => `“${title}”`)
  const rest = titles.length - shown.length
  const papers = rest > 0 ? `${shown.join(', ')} and ${count(rest, 'more paper')}` : shown.join(', ')
  const wait = siblings.length === 1 ? '1 card waits' : `${siblings.length} cards wait`
  return [`${wait} until tomorrow, as another card of the paper came today: ${papers}`]
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** @param time in ms */
function duration(time: number): string {
  const seconds = Math.max(1, Math.round(time / 1000))
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
