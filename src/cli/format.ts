import { printableLine } from '../read/printable.ts'
import { type Problem, placeText, problem, type Severity, severityOf } from '../read/problem.ts'
import type { RuleId } from '../read/rules.ts'
import { reportLeftOut } from './left-out.ts'
import { tell } from './print.ts'

/**
 * `notes.md:12:3  warning  What was found; expected …  (rule)`. What is expected may be lines to paste, as of a config; what was found
 * is of the notes, and stays on its line.
 */
export function formatProblem(found: Problem): string {
  const [place, reason] = [printableLine(placeText(found)), printableLine(found.reason)]
  const expected = found.note ? `; expected ${found.note}` : ''
  return `${place}  ${severityOf(found)}  ${reason}${expected}  (${found.ruleId ?? 'unknown'})`
}

/** A problem as `--json` gives it. */
export interface ProblemJson {
  file: string
  /** Null: the file or folder as a whole. */
  line: number | null
  column: number | null
  rule: string
  severity: Severity
  message: string
  expected: string | null
}

export function problemJson(found: Problem): ProblemJson {
  return {
    file: found.file ?? '',
    line: found.line ?? null,
    column: found.column ?? null,
    rule: found.ruleId ?? 'unknown',
    severity: severityOf(found),
    message: found.reason,
    expected: found.note ?? null,
  }
}

/** The problem that `problemJson` was given. */
export function problemOf({ severity, rule, file, line, column, message, expected }: ProblemJson): Problem {
  const place = line === null ? { file } : { file, line, column: column ?? 1 }
  return problem(severity, rule as RuleId, place, message, expected ?? '')
}

/** Exit status of a command that has done what it could: 1 where something is wrong enough to be an error. */
export function statusOf(problems: readonly Problem[]): 0 | 1 {
  return problems.some((found) => severityOf(found) === 'error') ? 1 : 0
}

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
