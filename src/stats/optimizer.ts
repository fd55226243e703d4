import { dateOf, dayOf, type Today } from '../schedule/calendar.ts'
import type { Schedule } from '../schedule/fold.ts'
import { defaultWeights, fsrsOf, type Memory } from '../schedule/memory.ts'
import { logLossOf } from './calibration.ts'
import { type CardHistory, historiesOf, type TrainingItem, timeOf, trainingItems } from './histories.ts'

/** Fits the 21 weights of FSRS-6 to answers; null where they are too few. */
export type Fit = (items: readonly TrainingItem[]) => Promise<number[] | null>

/** With fewer answers an optimizer does harm about as often as good. */
export const leastAnswers = 2000
/** The oldest answers are fitted, and the weights judged on the others. */
const fittedShare = 0.75

/** How weights that were fitted to older answers predict the newer ones. */
export interface Trial {
  /** Answers that were held out. */
  answers: number
  /** The first of their days. */
  from: string
  /** Log loss on them with the present weights, and with the fitted ones. */
  before: number
  after: number
  gain: number
  /** Standard error of the gain. */
  error: number
}

export type Optimization = {
  /** All answers of the log, and those of them that can be predicted. */
  answers: number
  predicted: number
} & (
  | { verdict: 'too-few' | 'nothing-fitted'; trial: null; weights: null }
  | { verdict: 'no-gain'; trial: Trial; weights: null }
  | { verdict: 'gain'; trial: Trial; weights: number[] }
)

/**
 * Weights are proposed only where they predict answers that they have not seen better than the present ones, by more than one
 * standard error: fitted weights harm whoever is near the present ones.
 */
export async function optimize(
  schedule: Pick<Schedule, 'lines'>,
  today: Today,
  present: readonly number[] = defaultWeights,
  fitTo: Fit,
): Promise<Optimization> {
  const histories = historiesOf(schedule, today)
  const items = trainingItems(histories)
  const counts = { answers: countAnswers(histories), predicted: items.length }
  if (counts.answers < leastAnswers) return { ...counts, verdict: 'too-few', trial: null, weights: null }
  const { older, newer } = splitByDay(items, today)
  const tried = newer.length < 2 ? null : await fitTo(older)
  if (!tried || isSame(tried, defaultWeights))
    return { ...counts, verdict: 'nothing-fitted', trial: null, weights: null }
  const trial = trialOf(newer, present, tried, today)
  if (trial.gain <= trial.error) return { ...counts, verdict: 'no-gain', trial, weights: null }
  const weights = await fitTo(items)
  if (!weights) return { ...counts, verdict: 'nothing-fitted', trial: null, weights: null }
  return { ...counts, verdict: 'gain', trial, weights: weights.map((weight) => Number(weight.toFixed(4))) }
}

function countAnswers(histories: readonly CardHistory[]): number {
  return histories.reduce((sum, { answers }) => sum + answers.length, 0)
}

/** A day is never torn: what was answered on it hangs together. */
function splitByDay(items: readonly TrainingItem[], today: Today): { older: TrainingItem[]; newer: TrainingItem[] } {
  const border = items[Math.floor(items.length * fittedShare)]
  const day = border ? dayOf(timeOf(border), today) : 0
  const isOlder = (item: TrainingItem) => dayOf(timeOf(item), today) < day
  return { older: items.filter(isOlder), newer: items.filter((item) => !isOlder(item)) }
}

function trialOf(
  items: readonly TrainingItem[],
  present: readonly number[],
  tried: readonly number[],
  today: Today,
): Trial {
  const before = lossesOf(items, present)
  const after = lossesOf(items, tried)
  const gains = before.map((loss, index) => loss - (after[index] ?? 0))
  const gain = meanOf(gains)
  const variance = gains.reduce((sum, own) => sum + (own - gain) ** 2, 0) / (gains.length - 1)
  const [first] = items
  return {
    answers: items.length,
    from: first ? dateOf(dayOf(timeOf(first), today)) : '',
    before: meanOf(before),
    after: meanOf(after),
    gain,
    error: Math.sqrt(variance / gains.length),
  }
}

/** Of each item, -log of the probability that the weights gave to what came. */
export function lossesOf(items: readonly TrainingItem[], weights: readonly number[]): number[] {
  const fsrs = fsrsOf(weights)
  const recalls = new Map<CardHistory, number[]>()
  return items.map(({ history, length }) => {
    let own = recalls.get(history)
    if (!own) {
      own = recallsOf(history, fsrs)
      recalls.set(history, own)
    }
    return logLossOf(own[length - 1] ?? 0, (history.answers[length - 1]?.rating ?? 1) > 1)
  })
}

/** Before each answer, the probability that it is remembered. */
function recallsOf({ answers }: CardHistory, fsrs: ReturnType<typeof fsrsOf>): number[] {
  let memory: Memory | null = null
  return answers.map(({ rating, elapsed }) => {
    const recall = memory ? fsrs.recall(memory.stability, elapsed) : 1
    memory = fsrs.remember(memory, elapsed, rating)
    return recall
  })
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((weight, index) => Math.abs(weight - (b[index] ?? 0)) < 1e-6)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
