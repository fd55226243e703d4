import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'

const earliest = 1900

/** A slip of the hand, mostly. Who reads Bayes or Lovelace ignores it in that row. */
export function yearOutOfRange({ paper }: Note, thisYear: number): Problem[] {
  const { year } = paper
  if (year === null || (year >= earliest && year <= thisYear + 1)) return []
  const found = `“${paper.title.text}” is of the year ${year}`
  return [problem('warning', 'year-out-of-range', paper.place, found, `a year from ${earliest} to the next one`)]
}
