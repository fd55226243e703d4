import { contextOf } from '../schedule/context.ts'
import { outlookAt } from '../schedule/fold.ts'
import type { Answer, LogLine } from '../schedule/log-line.ts'
import type { Session } from './session.ts'

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
    tomorrow: dueTomorrow(session),
  }
}

function dueTomorrow(session: Session): number {
  const { today } = contextOf(session, session.now)
  return session.deck.cards.filter((card) => {
    if (!card.wanted) return false
    const { due, suspended } = outlookAt(session.schedule, card)
    return due !== null && !suspended && 'day' in due && due.day === today.day + 1
  }).length
}

/** For a person. A session without an answer says only what waits. */
export function sessionEndInWords({ answers, right, time, left, tomorrow }: SessionEnd): string[] {
  const done =
    answers === 0 ? [] : [`${count(answers, 'answer')} in ${duration(time)}, ${percent(right / answers)} right`]
  const later = [
    ...(left > 0 ? [`${count(left, 'card')} left for today`] : []),
    tomorrow > 0 ? `${count(tomorrow, 'card')} due tomorrow` : 'nothing due tomorrow',
  ]
  const how = left > 0 ? 'paperdeck review goes on' : 'paperdeck review --ahead goes on with cards before their day'
  return [...done, `${later.join(', ')}; ${how}`]
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
