import { VFileMessage } from 'vfile-message'
import type { RuleId } from './rules.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Where in the notes something stands: file relative to the project's folder with `/`, line and column from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

/** A file or folder as a whole. */
export type WholeFile = Pick<Place, 'file'>

/** A vfile message with a place, a rule id and, in `note`, what would have been right. */
export type Problem = VFileMessage

/**
 * A problem for a person: what was found, what was expected, and where.
 * `expected` is a sentence fragment; it may be empty where what was found says it all.
 */
export function problem(
  severity: Severity,
  rule: RuleId,
  place: Place | WholeFile,
  found: string,
  expected = '',
): Problem {
  const message = withoutStack(
    () =>
      new VFileMessage(found, {
        ...('line' in place && { place: { line: place.line, column: place.column } }),
        ruleId: rule,
        source: 'paperdeck',
      }),
  )
  message.file = place.file
  if (expected) message.note = expected
  return withSeverity(message, severity)
}

export function withSeverity(message: Problem, severity: Severity): Problem {
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  return message
}

/** A message is an Error, and to tell where in the program it was made takes longer than all else of it. */
export function withoutStack<T>(make: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** All of a file is missing from what was made of the notes, and not only some of its lines. */
export function isUnreadFile({ ruleId, fatal }: Problem): boolean {
  return fatal === true && (ruleId === 'not-read' || ruleId === 'not-utf8')
}

/** `notes.md:12:3`; of what is wrong with a file or folder as a whole, its name. */
export function placeText({ file, line, column }: Problem): string {
  const name = file || '.'
  return line === undefined ? name : `${name}:${line}:${column ?? 1}`
}

export function severityOf(message: Problem): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
}
