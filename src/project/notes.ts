import { isUtf8 } from 'node:buffer'
import { join, resolve } from 'node:path'
import {
  describeUnread,
  isAbsent,
  readHead,
  readNamed,
  readRegular,
  type Unread,
  UnreadableError,
} from '../disk/regular-file.ts'
import { relativeTo } from '../disk/relative-path.ts'
import { decodeLegacy } from '../disk/text-encoding.ts'
import type { Document } from '../papers/document.ts'
import { beginsAsLibrary, isLibrary, isLibraryByContent, isMarkdown, unreadFormatOf } from '../papers/formats.ts'
import { Reach } from '../pictures/reach.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { isDirectory, justWalked, maximalNotes, walked, whyAbsent } from './walk.ts'
import { zoteroPort } from './zotero.ts'

export interface Notes {
  documents: Document[]
  /** Of them, files that a folder held and that are notes only if they hold papers: many files of values are none. */
  byContent: string[]
  /** Libraries that notes can be completed from. */
  libraries: LibraryDocument[]
  problems: Problem[]
  /** Files, and folders with all below them, that were found and could not be read or understood, relative to the root. */
  refused: string[]
  /** Folders that were given, relative to the root ('' is the root itself). */
  folders: string[]
  /** What of the disk these notes hang on: each file that was read, each folder whose names were. */
  seen: string[]
  /** Hidden folders, which hold no notes, in those that were given. */
  hidden: string[]
}

export interface LibraryDocument extends Document {
  /** The config names it; else it was found beside the notes. */
  isNamed: boolean
}

/** Notes that are no file. */
export function notesFrom(text: string): Notes {
  return { ...noNotes(), documents: [{ file: '-', text }] }
}

function noNotes(): Notes {
  return { documents: [], byContent: [], libraries: [], problems: [], refused: [], folders: [], seen: [], hidden: [] }
}

export interface Selection {
  include: string[]
  exclude: string[]
  /** Files that notes are completed from, relative to the root. */
  libraries: string[]
}

/** What the config says of which files of a folder are notes. */
export function selectionOf(config: {
  include?: string[] | undefined
  exclude?: string[] | undefined
  library?: string[] | undefined
}): Selection {
  return {
    include: config.include ?? [],
    exclude: config.exclude ?? [],
    libraries: (config.library ?? []).filter((name) => zoteroPort(name) === null),
  }
}

/**
 * Reads the notes that were named: files as they are, folders with every Markdown file below them, in a fixed order. A library that was
 * named, or lies in a folder without Markdown, is notes as well; beside notes it is what these can be completed from. A file that was
 * found and cannot be read is a problem, as is one that cannot be understood; the others are still read. At once, as every turn in
 * Node's pool of threads takes longer than to read a file.
 * @throws UnreadableError when a named path does not exist or cannot be opened.
 */
export async function readNotes(paths: string[], root: string, selection: Selection): Promise<Notes> {
  const notes = noNotes()
  const seen = new Set<string>()
  const named = new Set(selection.libraries.map((path) => resolve(root, path)))
  const beside: string[] = []
  const all = paths.map((path) => ({ path, full: resolve(path) }))
  for (const { path, full } of all) {
    if (!isDirectory(full, path)) {
      if (!seen.has(full)) readInto(notes, full, root, false)
      seen.add(full)
      continue
    }
    const { files, libraries } = await listNotes(full, root, selection, notes)
    notes.folders.push(relativeTo(root, full))
    const others = libraries.filter((file) => !named.has(file))
    if (files.length + others.length === 0) notes.problems.push(noNotesIn(relativeTo(root, full)))
    if (files.length > 0) beside.push(...others)
    for (const file of files.length > 0 ? files : others) {
      if (seen.has(file)) continue
      seen.add(file)
      readInto(notes, file, root, true)
    }
  }
  for (const file of new Set([...named, ...beside])) {
    const isNamed = named.has(file)
    if (isNamed || !seen.has(file)) readLibrary(notes, file, root, isNamed)
  }
  return notes
}

function noNotesIn(folder: string): Problem {
  return problem('error', 'no-notes', { file: folder || '.' }, 'No notes in this folder', 'a file that ends in .md')
}

/** More is no library that somebody keeps beside notes, but data. */
const maximalFound = 100 * 2 ** 20

function readInto(notes: Notes, full: string, root: string, isFound: boolean): void {
  const file = relativeTo(root, full)
  const format = unreadFormatOf(full)
  if (format !== null) {
    notes.problems.push(problem('warning', 'unread-format', { file }, `${format}, which is not read`, 'Markdown'))
    return
  }
  if (isFound && isLibraryByContent(full)) {
    const document = libraryByContent(notes, full, file)
    if (document) notes.byContent.push(file)
    if (document) notes.documents.push(document)
    return
  }
  const bytes = isFound ? foundBytes(full) : namedBytes(full, file)
  notes.seen.push(full)
  if ('why' in bytes) refuse(notes, file, bytes)
  else {
    const document = decodedInto(notes, file, bytes)
    if (document) notes.documents.push(document)
  }
}

/** A library that notes are completed from: one that the config names has to be there. */
function readLibrary(notes: Notes, full: string, root: string, isNamed: boolean): void {
  const file = relativeTo(root, full)
  if (!isNamed && isLibraryByContent(full)) {
    const found = libraryByContent(notes, full, file)
    if (found) notes.libraries.push({ ...found, isNamed })
    return
  }
  const bytes = foundBytes(full)
  notes.seen.push(full)
  if ('why' in bytes)
    refuse(notes, file, isAbsent(bytes) ? { ...bytes, expected: 'the file that “library” names' } : bytes)
  else {
    const document = decodedInto(notes, file, bytes)
    if (document) notes.libraries.push({ ...document, isNamed })
  }
}

/** A file that may be of anything: what cannot be read, or does not begin as a library does, is none. */
function libraryByContent(notes: Notes, full: string, file: string): Document | null {
  notes.seen.push(full)
  const head = readHead(full, headOfLibrary)
  if (head === null || !beginsAsLibrary(full, head.toString('utf8'))) return null
  const found = readRegular(full, maximalFound)
  const text = 'bytes' in found ? decodeLegacy(found.bytes) : null
  return text === null ? null : { file, text }
}

/** In bytes. */
const headOfLibrary = 20_000

function decodedInto(notes: Notes, file: string, bytes: Buffer): Document | null {
  const text = isLibrary(file) ? (decodeLegacy(bytes) ?? { line: 1, found: 'Bytes that are no text' }) : decode(bytes)
  if (typeof text === 'string') return { file, text }
  notes.refused.push(file)
  notes.problems.push(problem('error', 'not-utf8', { file, line: text.line, column: 1 }, text.found, 'UTF-8'))
  return null
}

function refuse(notes: Notes, file: string, unread: Unread): void {
  notes.refused.push(file)
  const found = `This cannot be read: ${unread.why}`
  notes.problems.push(problem('error', 'not-read', { file }, found, unread.expected))
}

function namedBytes(full: string, file: string): Buffer {
  const bytes = readNamed(full, maximalNotes)
  if ('why' in bytes) throw new UnreadableError(`${file}: cannot be read: ${describeUnread(bytes)}`)
  return bytes
}

function foundBytes(full: string): Buffer | Unread {
  const file = readRegular(full, maximalNotes)
  if ('bytes' in file) return file.bytes
  return isAbsent(file) ? { ...file, why: whyAbsent(full) } : file
}

/**
 * Of files that a ledger names those that may be read as notes: it comes with a repository as pictures of notes do, and reaches as far.
 * @param files relative to the root
 * @param folders of notes that were given, which reach to their own repository or vault
 */
export function withinReach(files: readonly string[], root: string, folders: readonly string[]): string[] {
  const reach = new Reach([root])
  const homes = new Set([root, ...folders])
  return files.filter((file) => [...homes].some((home) => reach.holds(home, join(root, file))))
}

/**
 * Reads files that notes are known to have been in. One that is gone is said to be; one that cannot be understood is left out.
 * @param files relative to the root
 */
export async function readKnownNotes(
  files: readonly string[],
  root: string,
): Promise<{ documents: Document[]; gone: string[] }> {
  const documents: Document[] = []
  const gone: string[] = []
  for (const file of files) {
    const found = readRegular(join(root, file), maximalNotes)
    if (!('bytes' in found)) {
      if (found.code === 'ENOENT') gone.push(file)
      continue
    }
    const text = isLibrary(file) ? decodeLegacy(found.bytes) : decode(found.bytes)
    if (typeof text === 'string') documents.push({ file, text })
  }
  return { documents, gone }
}

/** What a file's bytes say, or what they are instead of UTF-8. */
export function decode(bytes: Uint8Array): string | { line: number; found: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { line: 1, found: 'The file is encoded in UTF-16' }
  if (!isUtf8(bytes)) return { line: firstBrokenLine(bytes), found: 'Bytes that are not UTF-8' }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** UTF-8 never has a newline inside a character, so lines can be decoded one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}

async function listNotes(
  folder: string,
  root: string,
  selection: Selection,
  notes: Notes,
): Promise<{ files: string[]; libraries: string[] }> {
  const included = (await matcherOf(selection.include)) ?? (() => true)
  const excluded = (await matcherOf(selection.exclude)) ?? (() => false)
  const files: string[] = []
  const libraries: string[] = []
  const { files: found, seen, hidden, unread } = justWalked(folder) ?? walked(folder)
  for (const each of unread) {
    const path = relativeTo(root, each.path)
    if (!excluded(path)) refuse(notes, path, each.unread)
  }
  notes.seen.push(...seen)
  notes.hidden.push(...hidden)
  for (const path of found) {
    const file = relativeTo(root, path)
    if (excluded(file) || !included(file)) continue
    const unreadFormat = unreadFormatOf(path)
    if (unreadFormat !== null) {
      const what = `${unreadFormat}, which is not read`
      notes.problems.push(problem('info', 'unread-format', { file }, what, 'Markdown'))
    } else if (isMarkdown(path)) files.push(path)
    else libraries.push(path)
  }
  return { files: files.sort(byCodePoint), libraries: withoutViews(libraries.sort(byCodePoint)) }
}

/** Notion writes a database twice: as it is shown, and with all columns and rows (`… _all`). */
function withoutViews(files: string[]): string[] {
  const all = new Set(files)
  return files.filter(
    (file) => !/^[0-9a-f]{32}\.csv$/i.test(file.slice(-36)) || !all.has(file.replace(/\.csv$/i, '_all.csv')),
  )
}

async function matcherOf(patterns: string[]): Promise<((path: string) => boolean) | null> {
  if (patterns.length === 0) return null
  const { default: picomatch } = await import('picomatch')
  return picomatch(patterns)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
