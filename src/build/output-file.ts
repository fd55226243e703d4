import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { shownPath } from '../disk/shown-path.ts'
import { stateFolder } from '../project/project.ts'
import { UsageError } from './usage.ts'

export type Ending = 'apkg' | 'html'

/** The file that a command writes: the one named with `-o`, one in the folder named, or `out/<deck>.<ending>`. */
export function outputOf(output: string | undefined, deck: string, ending: Ending): string {
  const name = `${fileNameOf(deck)}.${ending}`
  if (output === undefined) return resolve('out', name)
  return /[\\/]$/.test(output) || isFolder(output) ? resolve(output, name) : resolve(output)
}

/** The name of a deck as a file's name: what some file system refuses becomes `-`. */
export function fileNameOf(deck: string): string {
  const name = deck
    .replace(/::/g, '-')
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
    .replace(/(?<![. ])[. ]+$/, '')
    .trim()
  const short = shortened(name, 80, longestName)
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `deck-${short}` : short
}

/** In bytes of UTF-8, of which file systems take 255: an ending and that of a temporary file follow. A Han character has three. */
const longestName = 220

/** So many characters, whole ones, that take no more than so many bytes. */
function shortened(name: string, characters: number, bytes: number): string {
  let beginning = ''
  let size = 0
  for (const character of [...name].slice(0, characters)) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    beginning += character
  }
  return beginning
}

/** What a file that is written over has to begin with: one of another kind is somebody's work. */
const beginnings: Record<Ending, { pattern: RegExp; name: string }> = {
  apkg: { pattern: /^PK/, name: 'a deck' },
  html: { pattern: /^\ufeff?\s*<(?:!doctype html|html)\b/i, name: 'a page' },
}

/**
 * Notes, ledger, config and devices are never written over. In the place that paperdeck chose itself a damaged deck may stand.
 * @throws UsageError where something stands in the place of the output that is not of its kind
 */
export function assertOwnPlace(file: string, ending: Ending, isNamed: boolean): void {
  const refuse = (why: string) => {
    throw new UsageError(`${shownPath(file)}: ${why}, so nothing was written`)
  }
  if (file.split(sep).includes(stateFolder)) refuse(`${stateFolder} holds the state of the notes`)
  const there = statOf(file)
  if (there === null || there.isDirectory()) return
  if (!there.isFile()) refuse('it is not an ordinary file')
  const { pattern, name } = beginnings[ending]
  if (isNamed && there.size > 0 && !pattern.test(beginningOf(file))) refuse(`there is a file that is not ${name}`)
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(64)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}
