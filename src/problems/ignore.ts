import type { Place } from './problem.ts'
import type { RuleId } from './rules.ts'

/** `<!-- paperdeck-ignore missing-year -->`: rules that are not to be told of some lines. */
export interface Ignore {
  place: Place
  rules: RuleId[]
  /** First and last line of its reach, from 1. */
  from: number
  to: number
}
