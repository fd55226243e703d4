import { type Problem, problem, type Severity, severityOf } from './problem.ts'
import type { RuleId } from './rules.ts'

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
