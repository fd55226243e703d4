import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. Node's own `mkdir` with `recursive` never comes back where a folder can be made in none that is
 * there, as below /proc.
 * @throws NodeJS.ErrnoException where it cannot be made
 */
export function makeFolder(path: string): void {
  const error = failureOf(path)
  if (error === null) return
  if (error.code !== 'ENOENT' || dirname(path) === path) throw error
  makeFolder(dirname(path))
  const again = failureOf(path)
  if (again !== null) throw again
}

/** Why one folder cannot be made; null where it is there now. */
function failureOf(path: string): NodeJS.ErrnoException | null {
  try {
    mkdirSync(path)
    return null
  } catch (error) {
    return isFolder(path, error) ? null : (error as NodeJS.ErrnoException)
  }
}

/** Of what is there the disk may refuse to tell more, which is then the reason. */
function isFolder(path: string, error: unknown): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (reason) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw reason
    return false
  }
}
