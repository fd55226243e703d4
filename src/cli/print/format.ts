import { type Problem, type Severity, severityOf } from '../../problems/problem.ts'
import { formatProblem } from '../../problems/problem-text.ts'
import { reportLeftOut } from './left-out.ts'
import { tell } from './print.ts'

/**
 * Problems for a person, on stderr: errors, and the first warnings; all of them, and remarks, are for `check`. Last, how much of
 * the notes was left out, where they were read.
 */
export function reportProblems(problems: readonly Problem[], leftOut: string): void {
  const of = (severity: Severity) => problems.filter((found) => severityOf(found) === severity)
  const errors = of('error')
  const warnings = of('warning')
  const shown = [...errors.slice(0, 20), ...warnings.slice(0, 5)]
  tell(shown.flatMap((found) => formatProblem(found).split('\n')))
  const more = errors.length + warnings.length - shown.length
  if (more > 0) tell(`… and ${more} more: see paperdeck check`)
  reportLeftOut(leftOut)
}
