import { advance, type CardState, type FoldContext, type Line, newCard } from '../schedule/card-state.ts'
import type { Memory } from '../schedule/memory.ts'
import type { CardInfo } from './running-cards.ts'

/** What a card's row in Anki is to be, as it follows from the log. */
export interface CardValues {
  type: number
  queue: number
  due: number
  ivl: number
  reps: number
  lapses: number
  left: number
  memory: Memory | null
  /** Seconds since 1970; null: never answered. */
  answered: number | null
}

/** A row of revlog, in the order in which AnkiConnect takes it. */
export type ReviewRow = [
  id: number,
  cid: number,
  usn: number,
  ease: number,
  ivl: number,
  lastIvl: number,
  factor: number,
  time: number,
  type: number,
]

const types = { new: 0, learning: 1, review: 2, relearning: 3 } as const

/** @param firstDay our number of the day from which Anki counts */
export function cardValues(state: CardState, firstDay: number, { settings }: FoldContext): CardValues {
  const { stage, due, suspended, reps, lapses, memory, last } = state
  const isTimed = due !== null && 'at' in due
  const own = stage === 'new' ? 0 : stage === 'review' ? 2 : isTimed ? 1 : 3
  const steps = stage === 'relearning' ? settings.relearningSteps : settings.learningSteps
  return {
    type: types[stage],
    queue: suspended ? -1 : own,
    due: due === null ? 0 : 'at' in due ? Math.floor(due.at / 1000) : due.day - firstDay,
    ivl: stage === 'review' || stage === 'relearning' ? Math.max(1, state.days) : 0,
    reps,
    lapses,
    left: stage === 'learning' || stage === 'relearning' ? Math.max(1, steps.length - state.step) : 0,
    memory,
    answered: last ? Math.floor(last.id / 1000) : null,
  }
}

/** SM-2's, which FSRS does not use. */
export function easeOf(type: number): number {
  return type === types.new ? 0 : 2500
}

/** How steeply memory fades, by the last of the weights. */
export function decayOf({ settings }: FoldContext): number {
  return settings.weights?.[20] ?? 0.1542
}

/** Learning steps wait up to a quarter longer in Anki, and at most five minutes: that is no difference. */
const stepSlack = 300

/** Whether a card's row says something else than the log, as far as it decides when the card comes. */
export function differs(info: CardInfo, wanted: CardValues): boolean {
  const { type, queue, due, reps, lapses } = wanted
  if (info.type !== type || info.reps !== reps || info.lapses !== lapses) return true
  // Buried until tomorrow is Anki's own affair.
  if (info.queue !== queue && !(info.queue < -1 && queue >= 0)) return true
  if (type === 0) return false
  if (queue === 1) return Math.abs(info.due - due) > stepSlack
  return info.due !== due || (type === 2 && info.interval !== wanted.ivl && wanted.ivl > 1)
}

const reviewTypes = { new: 0, learning: 0, review: 1, relearning: 2 } as const

/** The rows of a card's log that Anki lacks. */
export function missingRows(
  cid: number,
  lines: readonly Line[],
  known: ReadonlySet<number>,
  context: FoldContext,
): ReviewRow[] {
  const rows: ReviewRow[] = []
  let state: CardState = newCard
  let lastIvl = 0
  for (const line of lines) {
    state = advance(state, line, context)
    const factor = state.memory ? Math.round(((state.memory.difficulty - 1) / 9 + 0.1) * 1000) : 0
    if ('rating' in line) {
      if (!known.has(line.id))
        rows.push([line.id, cid, -1, line.rating, line.ivl, lastIvl, factor, line.ms, reviewTypes[line.state]])
      lastIvl = line.ivl
    } else if (line.event === 'forget') {
      if (!known.has(line.id)) rows.push([line.id, cid, -1, 0, 0, lastIvl, 0, 0, 4])
      lastIvl = 0
    } else if (line.event === 'due' && !known.has(line.id))
      rows.push([line.id, cid, -1, 0, Math.max(0, state.days), lastIvl, factor || 2500, 0, 4])
  }
  return rows
}
