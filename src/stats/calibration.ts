import type { ReviewRow } from './review-rows.ts'

export interface Calibration {
  /** Answers that were predicted: those a day or more after the one before. */
  answers: number
  /** Of the predictions: the mean of -log of the probability that was given to what came. Null without an answer. */
  logLoss: number | null
  /** Root of the mean square between predicted and seen recall, in the bins of srs-benchmark. */
  rmse: number | null
  /** By predicted recall in steps of 5 %. */
  bins: { from: number; predicted: number; seen: number; answers: number }[]
}

/** A row that was predicted. */
interface Item {
  row: ReviewRow
  predicted: number
  seen: number
}

/**
 * Log loss and RMSE (bins) as https://github.com/open-spaced-repetition/srs-benchmark defines them.
 * @param weightOf of an answer, by its place in time from 0 to 1
 */
export function calibrationOf(rows: readonly ReviewRow[], weightOf: (place: number) => number = () => 1): Calibration {
  const items = rows.flatMap((row): Item[] =>
    row.predicted === null ? [] : [{ row, predicted: row.predicted, seen: row.answer.rating > 1 ? 1 : 0 }],
  )
  const weights = items.map((_, index) => weightOf(items.length < 2 ? 1 : index / (items.length - 1)))
  const losses = items.map(({ predicted, seen }) => logLossOf(predicted, seen === 1))
  return {
    answers: items.length,
    logLoss: mean(losses, weights),
    rmse: rmseOf(items, weights),
    bins: [...binned(items, weights, ({ predicted }) => String(Math.min(19, Math.floor(predicted * 20))))]
      .map(([name, bin]) => ({
        from: Number(name) / 20,
        predicted: bin.predicted / bin.items,
        seen: bin.seen / bin.items,
        answers: bin.items,
      }))
      .sort((a, b) => a.from - b.from),
  }
}

function rmseOf(items: readonly Item[], weights: readonly number[]): number | null {
  const bins = [...binned(items, weights, ({ row }) => binOf(row)).values()]
  const squares = bins.map(({ predicted, seen, items: count }) => ((predicted - seen) / count) ** 2)
  const square = mean(
    squares,
    bins.map(({ weight }) => weight),
  )
  return square === null ? null : Math.sqrt(square)
}

/** Answers are alike that have waited as long, and whose cards have as many answers and lapses, on a scale that grows. */
function binOf({ elapsed, longTerm, longLapses }: ReviewRow): string {
  const step = (first: number, factor: number, value: number) =>
    first * factor ** Math.floor(Math.log(value) / Math.log(factor))
  const days = step(2.48, 3.62, elapsed).toFixed(2)
  const answers = Math.round(step(1.99, 1.89, longTerm + 2))
  const lapses = longLapses === 0 ? 0 : Math.round(step(1.65, 1.73, longLapses))
  return `${days} ${answers} ${lapses}`
}

interface Bin {
  predicted: number
  seen: number
  items: number
  weight: number
}

function binned(
  items: readonly Item[],
  weights: readonly number[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, Bin> {
  const bins = new Map<string, Bin>()
  for (const [index, item] of items.entries()) {
    const name = nameOf(item)
    const bin = bins.get(name) ?? { predicted: 0, seen: 0, items: 0, weight: 0 }
    bins.set(name, bin)
    bin.predicted += item.predicted
    bin.seen += item.seen
    bin.items++
    bin.weight += weights[index] ?? 0
  }
  return bins
}

/** Null without a value. */
function mean(values: readonly number[], weights: readonly number[]): number | null {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return whole === 0 ? null : values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / whole
}

/** -log of the probability that was given to what came. */
export function logLossOf(recall: number, isRemembered: boolean): number {
  const given = isRemembered ? recall : 1 - recall
  return -Math.log(Math.min(Math.max(given, 1e-7), 1 - 1e-7))
}
