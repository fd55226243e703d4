import { describeError } from '../disk/disk-error.ts'
import { shownPath } from '../disk/shown-path.ts'

/** The user asked for something that cannot be done as asked: told in one line, or a few, status 2. */
export class UsageError extends Error {
  readonly lines: readonly string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Why a command has failed. */
export function linesOfError(error: unknown): string[] {
  const [first, ...more] = error instanceof UsageError ? error.lines : [describeError(error, shownPath)]
  return [`paperdeck: ${first}`, ...more]
}
