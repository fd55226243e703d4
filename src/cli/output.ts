import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { fileNameOf } from '../compose/deck-name.ts'

/** The file that a command writes: the one named with `-o`, one in the folder named, or `out/<deck>.<ending>`. */
export async function outputOf(output: string | undefined, deck: string, ending: string): Promise<string> {
  const name = `${fileNameOf(deck)}.${ending}`
  if (output === undefined) return resolve('out', name)
  const isFolder = /[\\/]$/.test(output) || (await stat(output).catch(() => null))?.isDirectory()
  return isFolder ? resolve(output, name) : resolve(output)
}

/** As a person would type it here, where that is shorter. */
export function shownPath(path: string): string {
  const short = relative('.', path)
  return short.startsWith(`..${sep}..`) || isAbsolute(short) ? path : short
}
