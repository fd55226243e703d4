import { statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { fileNameOf } from '../compose/deck-name.ts'

/** The file that a command writes: the one named with `-o`, one in the folder named, or `out/<deck>.<ending>`. */
export function outputOf(output: string | undefined, deck: string, ending: string): string {
  const name = `${fileNameOf(deck)}.${ending}`
  if (output === undefined) return resolve('out', name)
  return /[\\/]$/.test(output) || isFolder(output) ? resolve(output, name) : resolve(output)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** As a person would type it here, where that is shorter. */
export function shownPath(path: string): string {
  const short = relative('.', path)
  return short.startsWith(`..${sep}..`) || isAbsolute(short) ? path : short
}
