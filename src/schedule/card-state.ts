import { dayMs, dayOf, daysAgo, hourMs, minuteMs, type Today } from './calendar.ts'
import { outcomesOf, recordedInterval, type ScheduleSettings, type Standing } from './intervals.ts'
import type { Answer, CardEvent, DueEvent } from './log-line.ts'
import type { Fsrs } from './memory.ts'

/** When a card comes back: at a time while it is in steps of minutes, else on a day. */
export type Due = { at: number } | { day: number }

/** A line that is not about another line. */
export type Line = Answer | CardEvent

/** All that the log says of a card. */
export interface CardState extends Standing {
  reps: number
  lapses: number
  /** The last answer; null for a new card. */
  last: Answer | null
  due: Due | null
  suspended: boolean
  /** When it was last buried, in ms since 1970. */
  buried: number | null
}

export const newCard: CardState = {
  stage: 'new',
  memory: null,
  step: 0,
  days: 0,
  reps: 0,
  lapses: 0,
  last: null,
  due: null,
  suspended: false,
  buried: null,
}

/** Suspended, or buried until tomorrow. */
export function isAway({ suspended, buried }: Pick<CardState, 'suspended' | 'buried'>, today: Today): boolean {
  return suspended || (buried !== null && dayOf(buried, today) >= today.day)
}

/** What a fold needs beside the log. Days between answers are counted back from the end of today, as Anki does. */
export interface FoldContext {
  fsrs: Fsrs
  settings: ScheduleSettings
  /** Local hour. */
  rollover: number
  today: Today
}

export function foldCard(lines: readonly Line[], context: FoldContext): CardState {
  return lines.reduce((state, line) => advance(state, line, context), newCard)
}

/** A card after one more line of its own. */
export function advance(state: CardState, line: Line, context: FoldContext): CardState {
  if ('rating' in line) return afterAnswer(state, line, context)
  if (line.event === 'suspend') return { ...state, suspended: true }
  if (line.event === 'unsuspend') return { ...state, suspended: false }
  if (line.event === 'forget') return { ...newCard, reps: state.reps, lapses: state.lapses }
  if (line.event === 'due') return afterMove(state, line, context)
  return line.event === 'bury' ? { ...state, buried: line.id } : state
}

export function afterAnswer(state: CardState, answer: Answer, context: FoldContext): CardState {
  const elapsed = elapsedDays(state, answer.id, context.today.end)
  // What the card was before is recorded: it holds also where lines before this one are missing.
  const before =
    answer.state === state.stage ? state : { stage: answer.state, memory: state.memory, step: 0, days: state.days }
  const inSteps = staysInSteps(before, answer, elapsed, context)
  const relapses = answer.state === 'review' || answer.state === 'relearning'
  const step = answer.rating === 2 ? before.step : answer.rating === 3 ? before.step + 1 : 0
  // Every field by its name: copying the state takes half of the time of a fold.
  return {
    stage: inSteps ? (relapses ? 'relearning' : 'learning') : 'review',
    memory: context.fsrs.remember(state.memory, elapsed, answer.rating),
    step: inSteps && answer.state !== 'review' ? step : 0,
    days: inSteps ? state.days : answer.ivl,
    reps: state.reps + 1,
    lapses: state.lapses + (answer.state === 'review' && answer.rating === 1 ? 1 : 0),
    last: answer,
    due: dueAfter(answer),
    // Answering a suspended card wakes it, as in Anki.
    suspended: false,
    buried: state.buried,
  }
}

/** As Anki's "Set due date": a card in steps or a new one is a review card from then on, and a suspended one wakes. */
function afterMove(state: CardState, event: DueEvent, { today }: FoldContext): CardState {
  const day = dayOfLine(event, today) + event.ivl
  const days = state.stage === 'review' && state.last ? Math.max(0, day - state.last.day) : 0
  return { ...state, stage: 'review', step: 0, days, due: { day }, suspended: false }
}

/** The local day that a line counts for. */
export function dayOfLine(line: Line, today: Today): number {
  return ('day' in line ? line.day : undefined) ?? dayOf(line.id, today)
}

export function dueAfter({ id, ivl, day }: Pick<Answer, 'id' | 'ivl' | 'day'>): Due {
  return ivl < 0 ? { at: id - ivl * 1000 } : { day: day + ivl }
}

/** Days between a card's last answer and a time, both counted back from the end of today. */
export function elapsedDays(state: CardState, time: number, end: number): number {
  return state.last ? Math.max(0, daysAgo(state.last.id, end) - daysAgo(time, end)) : 0
}

/** Whole days may also be those of a long step, or of a step that reached past the end of its day. */
function staysInSteps(before: Standing, answer: Answer, elapsed: number, context: FoldContext): boolean {
  if (answer.ivl < 0) return true
  if (answer.rating === 4 || (answer.state === 'review' && answer.rating > 1)) return false
  const outcome = outcomesOf(before, elapsed, context.fsrs, context.settings, null)[answer.rating]
  if (outcome.seconds === null) return false
  const end = (answer.day + 1) * dayMs + context.rollover * hourMs - answer.offset * minuteMs
  return recordedInterval(outcome, (end - answer.id) / 1000) === answer.ivl
}
