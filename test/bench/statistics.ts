/** The middle of some numbers and their extremes. */
export interface Spread {
  median: number
  least: number
  most: number
}

/** Null for no numbers at all. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [least] = sorted
  const most = sorted.at(-1)
  if (least === undefined || most === undefined) return null
  return { median: (at(sorted, (sorted.length - 1) / 2) + at(sorted, sorted.length / 2)) / 2, least, most }
}

/** The value that the given share of all is not above, by nearest rank: NIST Handbook 1.3.5.6 has the other kinds. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return at(sorted, Math.max(0, Math.ceil(sorted.length * share) - 1))
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[Math.floor(index)]
  if (value === undefined) throw new RangeError(`no value at ${index} of ${sorted.length}`)
  return value
}
