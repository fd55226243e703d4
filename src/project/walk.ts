import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stampOf } from '../disk/file-stamps.ts'
import { describeUnread, isAbsent, readRegular, type Unread, UnreadableError, unreadOf } from '../disk/regular-file.ts'
import { isCalledNotes, isLibrary, isLibraryByContent, isMarkdown, recordMark } from '../papers/formats.ts'
import { isSkipped } from '../pictures/listed-names.ts'

/** In bytes: more does not go into one string. */
export const maximalNotes = 500 * 2 ** 20

/** How large the notes are that were named; those that the config leaves out are counted as well. */
export function sizeOfNotes(paths: readonly string[]) {
  const files = filesNamed(paths)
  const [libraries, notes] = [files.filter(isLibrary), files.filter((file) => !isLibrary(file))]
  return {
    bytes: bytesOf(notes),
    lines: () => countIn(notes, () => '\n'),
    libraryBytes: bytesOf(libraries),
    records: () => countIn(libraries, recordMark),
  }
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (stampOf(file)?.[0] ?? 0), 0)
}

/** How often the files hold what their lines or records begin or end with. */
function countIn(files: readonly string[], markOf: (file: string) => string): number {
  return files.reduce((sum, file) => sum + occurrences(readRegular(file, maximalNotes), markOf(file)), 0)
}

function filesNamed(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const full = resolve(path)
    if (!isDirectory(full, path)) return [full]
    lastWalk = { folder: full, at: process.uptime(), ...walked(full) }
    return lastWalk.files.filter((file) => isMarkdown(file) || (isLibrary(file) && !isLibraryByContent(file)))
  })
  return [...new Set(files)]
}

function occurrences(file: ReturnType<typeof readRegular>, mark: string): number {
  if (!('bytes' in file)) return 0
  const { bytes } = file
  let found = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found++
  return found
}

/** Files below a folder that could be notes by their names, and all that was looked at for them. */
export interface Walked {
  files: string[]
  seen: string[]
  hidden: string[]
  /** Folders whose names cannot be listed. */
  unread: { path: string; unread: Unread }[]
}

/** Of notes whose size was asked for: to walk among thousands of pictures takes a while, and they are read next. */
let lastWalk: ({ folder: string; at: number } & Walked) | null = null

/** In seconds. */
const aMoment = 0.5

export function justWalked(folder: string): Walked | null {
  const last = lastWalk
  lastWalk = null
  return last?.folder === folder && process.uptime() - last.at < aMoment ? last : null
}

export function walked(folder: string): Walked {
  const found: Walked = { files: [], seen: [], hidden: [], unread: [] }
  walk(folder, found)
  return found
}

/** Hidden folders in a folder and those below it, but for what lies in them. */
export function hiddenBelow(folder: string): string[] {
  return walked(folder).hidden
}

function walk(folder: string, found: Walked): void {
  found.seen.push(folder)
  for (const entry of entriesOf(folder, found)) {
    if (entry.name.startsWith('.') && entry.isDirectory()) found.hidden.push(join(folder, entry.name))
    if (isSkipped(entry.name)) continue
    if (entry.isDirectory()) walk(join(folder, entry.name), found)
    else if (isCalledNotes(entry.name)) {
      const path = join(folder, entry.name)
      if (!entry.isSymbolicLink()) found.files.push(path)
      else {
        found.seen.push(path)
        if (!isFolder(path)) found.files.push(path)
      }
    }
  }
}

function entriesOf(folder: string, found: Walked): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const unread = unreadOf(error)
    found.unread.push({ path: folder, unread: isAbsent(unread) ? { ...unread, why: whyAbsent(folder) } : unread })
    return []
  }
}

/** A link may lead nowhere, or round in a circle. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

export function isDirectory(full: string, asGiven: string): boolean {
  try {
    return statSync(full).isDirectory()
  } catch (error) {
    const unread = unreadOf(error)
    if (isAbsent(unread)) throw new UnreadableError(`${asGiven}: there is no such file or folder`, full)
    throw new UnreadableError(`${asGiven} cannot be read: ${describeUnread(unread)}`)
  }
}

/** What a folder has listed and what is not there. Node puts U+FFFD where a name is not UTF-8. */
export function whyAbsent(full: string): string {
  return full.includes('\ufffd') ? 'its name is not UTF-8' : 'it is a link that leads to nothing'
}
