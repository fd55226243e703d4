import { type Problem, problem, type Severity, severityOf } from '../read/problem.ts'
import type { RuleId } from '../read/rules.ts'

/** `notes.md:12:3  warning  What was found; expected …  (rule)` */
export function formatProblem(found: Problem): string {
  const place = `${found.file ?? ''}:${found.line ?? 1}:${found.column ?? 1}`
  const expected = found.note ? `; expected ${found.note}` : ''
  return `${place}  ${severityOf(found)}  ${found.reason}${expected}  (${found.ruleId ?? 'unknown'})`
}

/** A problem as `--json` gives it. */
export interface ProblemJson {
  file: string
  line: number
  column: number
  rule: string
  severity: Severity
  message: string
  expected: string | null
}

export function problemJson(found: Problem): ProblemJson {
  return {
    file: found.file ?? '',
    line: found.line ?? 1,
    column: found.column ?? 1,
    rule: found.ruleId ?? 'unknown',
    severity: severityOf(found),
    message: found.reason,
    expected: found.note ?? null,
  }
}

/** The problem that `problemJson` was given. */
export function problemOf({ severity, rule, file, line, column, message, expected }: ProblemJson): Problem {
  return problem(severity, rule as RuleId, { file, line, column }, message, expected ?? '')
}

/** Exit status of a command that has done what it could: 1 where something is wrong enough to be an error. */
export function statusOf(problems: readonly Problem[]): 0 | 1 {
  return problems.some((found) => severityOf(found) === 'error') ? 1 : 0
}

/** Problems for a person, on stderr: errors, and the first warnings; all of them, and remarks, are for `check`. */
export function reportProblems(problems: readonly Problem[]): void {
  const of = (severity: Severity) => problems.filter((found) => severityOf(found) === severity)
  const errors = of('error')
  const warnings = of('warning')
  const shown = [...errors.slice(0, 20), ...warnings.slice(0, 5)]
  for (const found of shown) process.stderr.write(`${formatProblem(found)}\n`)
  const more = errors.length + warnings.length - shown.length
  if (more > 0) process.stderr.write(`… and ${more} more: see paperdeck check\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
