import { printableLine } from '../words/printable.ts'
import { type Problem, placeText, severityOf } from './problem.ts'

/**
 * `notes.md:12:3  warning  What was found; expected …  (rule)`. What is expected may be lines to paste, as of a config; what was found
 * is of the notes, and stays on its line.
 */
export function formatProblem(found: Problem): string {
  const [place, reason] = [printableLine(placeText(found)), printableLine(found.reason)]
  const expected = found.note ? `; expected ${found.note}` : ''
  return `${place}  ${severityOf(found)}  ${reason}${expected}  (${found.ruleId ?? 'unknown'})`
}
