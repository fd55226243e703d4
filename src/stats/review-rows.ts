import { dayMs, daysAgo } from '../schedule/calendar.ts'
import { advance, type CardState, elapsedDays, type FoldContext, type Line, newCard } from '../schedule/card-state.ts'
import type { Schedule } from '../schedule/fold.ts'
import type { Answer } from '../schedule/log-line.ts'
import { isBeingLearnt } from './histories.ts'

/** An answer, and what the card was before it. */
export interface ReviewRow {
  answer: Answer
  /** Days back from today, counted as Anki counts them. */
  ago: number
  /** The interval before: days, or negative seconds; 0 for a new card. */
  lastIvl: number
  /** Days since the answer before, 0 on the same day. */
  elapsed: number
  /** Probability of recall that FSRS gave; null on the same day, before the card was last forgotten, and where the beginning is missing. */
  predicted: number | null
  /** Of the same card: answers so far after at least a day, and how many of them were Again. */
  longTerm: number
  longLapses: number
}

/** An interval from which on Anki calls a card mature, in days. */
export const matureDays = 21

export function isMature({ lastIvl }: Pick<ReviewRow, 'lastIvl'>): boolean {
  return lastIvl >= matureDays
}

/** All answers that count, in order of time. */
export function reviewRows(schedule: Schedule, context: FoldContext): ReviewRow[] {
  const rows = [...schedule.lines.entries()].flatMap(([, lines]) => rowsOfCard(lines, context))
  return rows.sort((a, b) => a.answer.id - b.answer.id)
}

function rowsOfCard(lines: readonly Line[], context: FoldContext): ReviewRow[] {
  const rows: ReviewRow[] = []
  let state: CardState = newCard
  let history = newHistory
  const forgotten = lines.findLastIndex((line) => 'event' in line && line.event === 'forget')
  for (const [index, line] of lines.entries()) {
    if ('rating' in line) {
      const row = rowOf(line, state, history, context)
      // Nobody is judged by what the card was told to forget.
      rows.push(index < forgotten ? { ...row, predicted: null } : row)
      history = afterRow(history, row)
    } else if (line.event === 'forget') history = newHistory
    state = advance(state, line, context)
    if ('event' in line && line.event === 'due') history = { ...history, lastIvl: state.days }
  }
  return rows
}

/** What of a card's answers its state does not tell. */
interface History {
  lastIvl: number
  /** It begins with the first answer to a new card. */
  isWhole: boolean
  longTerm: number
  longLapses: number
}

const newHistory: History = { lastIvl: 0, isWhole: false, longTerm: 0, longLapses: 0 }

function rowOf(answer: Answer, state: CardState, history: History, { fsrs, today }: FoldContext): ReviewRow {
  const elapsed = elapsedDays(state, answer.id, today.end)
  const isPredicted = history.isWhole && elapsed > 0 && state.memory !== null
  return {
    answer,
    ago: daysAgo(answer.id, today.end),
    lastIvl: history.lastIvl,
    elapsed,
    predicted: isPredicted && state.memory ? fsrs.recall(state.memory.stability, elapsed) : null,
    longTerm: history.longTerm,
    longLapses: history.longLapses,
  }
}

function afterRow({ isWhole, longTerm, longLapses }: History, { answer, elapsed }: ReviewRow): History {
  const isLong = elapsed > 0
  return {
    lastIvl: answer.ivl,
    isWhole: isWhole || isBeingLearnt(answer),
    longTerm: longTerm + (isLong ? 1 : 0),
    longLapses: longLapses + (isLong && answer.rating === 1 ? 1 : 0),
  }
}

/** Whether an answer lies in the last so many days, today among them. Anki takes in the first second of the first day. */
export function isWithin({ answer }: ReviewRow, days: number, end: number): boolean {
  return Math.floor(answer.id / 1000) * 1000 >= end - days * dayMs
}
