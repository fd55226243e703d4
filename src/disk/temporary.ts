import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { namesIn } from './if-there.ts'
import { isAlive } from './living-process.ts'

/** A place beside a file's own, for what is to be renamed into that. It tells whose it is: of a writer that was killed it is swept. */
export function temporaryPath(path: string): string {
  return `${path}.${process.pid}-${randomBytes(3).toString('hex')}.tmp`
}

/** Removes what writers that were killed have left beside a file. */
export function sweepBeside(path: string): void {
  sweep(dirname(path), 0)
}

/**
 * Removes all temporary files of writers that were killed. Where several machines or containers may share the folder, the number of
 * a process does not tell whether it is alive elsewhere: there what is younger than an hour stays.
 */
export function sweepFolder(folder: string): void {
  sweep(folder, hourMs)
}

const hourMs = 3_600_000

function sweep(folder: string, age: number): void {
  for (const name of namesIn(folder)) {
    const writer = /\.(\d+)-(?:[\da-f]{6,8}|probe)\.tmp$/.exec(name)?.[1]
    if (writer === undefined || isAlive(Number(writer))) continue
    const path = join(folder, name)
    if (age === 0 || isOlder(path, age)) remove(path)
  }
}

/** Files of this run alone, in the system's temporary folder. Those of runs that were killed are removed when an hour old. */
export function makeWorkFolder(): string {
  const above = tmpdir()
  for (const name of namesIn(above)) {
    const owner = /^paperdeck-(\d+)-\w{6}$/.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner)) && isOlder(join(above, name), hourMs)) remove(join(above, name))
  }
  return mkdtempSync(join(above, `paperdeck-${process.pid}-`))
}

/**
 * What is no longer needed. That it cannot be removed is no reason for a run to fail: a later one removes it. It is tried twice, as
 * other programs hold files for a moment, and the next run that would look here may be weeks away.
 */
export function remove(path: string): void {
  for (let attempt = 1; attempt <= 2; attempt++)
    try {
      rmSync(path, { recursive: true, force: true })
      return
    } catch {}
}

function isOlder(path: string, age: number): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > age
  } catch {
    return false
  }
}
