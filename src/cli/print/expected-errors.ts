import { tmpdir } from 'node:os'
import { sep } from 'node:path'
import { linesOfError } from '../../build/usage.ts'
import { diskErrorOf } from '../../disk/disk-error.ts'
import { stateFolder } from '../../project/project.ts'

/** What the disk refuses is reported in one line; a stack trace is for bugs of our own. */
export function isExpected(error: Error): boolean {
  return ['UnreadableError', 'LockedError', 'YError', 'AnkiError'].includes(error.name) || diskErrorOf(error) !== null
}

export function describeExpected(error: Error): string {
  return `${linesOfError(error)[0]}${elsewhere(error)}`
}

/** Notes may lie where nothing can be written, and the system's temporary folder may be a small disk. */
function elsewhere(error: Error): string {
  const path = diskErrorOf(error)?.path ?? ''
  if (path.split(sep).includes(stateFolder)) return '; --state DIR keeps ledger and reviews elsewhere'
  return path.startsWith(tmpdir() + sep) ? '; the variable TMPDIR names another folder' : ''
}
