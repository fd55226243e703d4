import { closeSync, openSync, type Stats, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { bytesOf } from '../disk/regular-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import { stateFolder } from '../project/project.ts'
import { UsageError } from './usage.ts'

export type Ending = 'apkg' | 'html'

/**
 * The file that a command writes: the one named with `-o`, one in the folder named, or `out/<deck>.<ending>`.
 * @throws UsageError where it is to be the output of the program itself
 */
export function outputOf(output: string | undefined, deck: string, ending: Ending): string {
  const name = `${fileNameOf(deck)}.${ending}`
  if (output === undefined) return resolve('out', name)
  if (output === '-') throw new UsageError('-o - : decks and pages are written to files; name one')
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

/** How a file is told that may be written over: one of another kind is somebody's work. */
const kinds: Record<Ending, { isOfKind: (beginning: string) => boolean; name: string }> = {
  apkg: { isOfKind: isDeck, name: 'a deck' },
  html: { isOfKind: isPage, name: 'a page of paperdeck' },
}

/** Word and many others write zip files, too: those of Anki begin with a file of its own, whoever wrote them. */
function isDeck(beginning: string): boolean {
  const name = beginning.slice(30, 30 + beginning.charCodeAt(26))
  return beginning.startsWith('PK\u0003\u0004') && /^(?:meta|media|collection\.anki2\w{0,2}|\d+)$/.test(name)
}

/** All pages say who wrote them, which others have no reason to. */
function isPage(beginning: string): boolean {
  return beginning.startsWith('<!doctype html>') && beginning.includes('<meta name="generator" content="paperdeck">')
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
  const { isOfKind, name } = kinds[ending]
  if (isNamed && there.size > 0 && !isOfKind(beginningOf(file))) refuse(`there is a file that is not ${name}`)
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
    return bytesOf(file, 1024).toString('latin1')
  } finally {
    closeSync(file)
  }
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}
