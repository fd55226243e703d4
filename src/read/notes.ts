import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { extname, join, relative, resolve, sep } from 'node:path'
import {
  describeUnread,
  isAbsent,
  readNamed,
  readRegular,
  type Unread,
  UnreadableError,
  unreadOf,
} from '../disk/regular-file.ts'
import type { Document } from './document.ts'
import { isSkipped } from './listed-names.ts'
import { type Problem, problem } from './problem.ts'

/** In bytes: more does not go into one string. */
const maximalNotes = 500 * 2 ** 20

export interface Notes {
  documents: Document[]
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

/** Notes that are no file. */
export function notesFrom(text: string): Notes {
  return { ...noNotes(), documents: [{ file: '-', text }] }
}

function noNotes(): Notes {
  return { documents: [], problems: [], refused: [], folders: [], seen: [], hidden: [] }
}

export interface Selection {
  include: string[]
  exclude: string[]
}

/** What the config says of which files of a folder are notes. */
export function selectionOf(config: { include?: string[] | undefined; exclude?: string[] | undefined }): Selection {
  return { include: config.include ?? [], exclude: config.exclude ?? [] }
}

const markdown = new Set(['.md', '.markdown', '.mdown', '.mkd'])
/** Formats of paper notes that exist in the wild and that paperdeck does not read. */
const otherFormats: Record<string, string> = {
  '.rst': 'reStructuredText',
  '.ipynb': 'a Jupyter notebook',
  '.docx': 'a Word document',
  '.bib': 'BibTeX',
  '.org': 'Org mode',
  '.tex': 'LaTeX',
}

/**
 * Reads the notes that were named: files as they are, folders with every Markdown file below them, in a fixed order.
 * A file that was found and cannot be read is a problem, as is one that cannot be understood; the others are still read. At once, as every turn in Node's pool of threads
 * takes longer than to read a file.
 * @throws UnreadableError when a named path does not exist or cannot be opened.
 */
export async function readNotes(paths: string[], root: string, selection: Selection): Promise<Notes> {
  const notes = noNotes()
  const seen = new Set<string>()
  for (const path of paths) {
    const full = resolve(path)
    const isFolder = isDirectory(full, path)
    const found = isFolder ? await listNotes(full, root, selection, notes) : [full]
    if (isFolder) {
      notes.folders.push(relativeTo(root, full))
      if (found.length === 0)
        notes.problems.push(
          problem(
            'error',
            'no-notes',
            { file: relativeTo(root, full) || '.' },
            'No notes in this folder',
            'a file that ends in .md',
          ),
        )
    }
    for (const file of found) {
      if (seen.has(file)) continue
      seen.add(file)
      readInto(notes, file, root, isFolder)
    }
  }
  return notes
}

function readInto(notes: Notes, full: string, root: string, isFound: boolean): void {
  const file = relativeTo(root, full)
  const format = otherFormats[extname(full).toLowerCase()]
  if (format) {
    notes.problems.push(problem('warning', 'unread-format', { file }, `${format}, which is not read`, 'Markdown'))
    return
  }
  const bytes = isFound ? foundBytes(full) : namedBytes(full, file)
  notes.seen.push(full)
  if ('why' in bytes) {
    refuse(notes, file, bytes)
    return
  }
  const text = decode(bytes)
  if (typeof text === 'string') notes.documents.push({ file, text })
  else {
    notes.refused.push(file)
    notes.problems.push(problem('error', 'not-utf8', { file, line: text.line, column: 1 }, text.found, 'UTF-8'))
  }
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

/** What a folder has listed and what is not there. Node puts U+FFFD where a name is not UTF-8. */
function whyAbsent(full: string): string {
  return full.includes('\ufffd') ? 'its name is not UTF-8' : 'it is a link that leads to nothing'
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
    const text = decode(found.bytes)
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

async function listNotes(folder: string, root: string, selection: Selection, notes: Notes): Promise<string[]> {
  const included = (await matcherOf(selection.include)) ?? (() => true)
  const excluded = (await matcherOf(selection.exclude)) ?? (() => false)
  const files: string[] = []
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
    if (isMarkdown(path)) files.push(path)
    else
      notes.problems.push(
        problem(
          'info',
          'unread-format',
          { file },
          `${otherFormats[extname(path).toLowerCase()]}, which is not read`,
          'Markdown',
        ),
      )
  }
  return files.sort(byCodePoint)
}

/** How large the notes are that were named, without reading them; those that the config leaves out are counted as well. */
export function bytesOfNotes(paths: readonly string[]): number {
  return filesNamed(paths).reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
}

export function linesOfNotes(paths: readonly string[]): number {
  return filesNamed(paths).reduce((sum, file) => sum + linesIn(readRegular(file, maximalNotes)), 0)
}

function filesNamed(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const full = resolve(path)
    if (!isDirectory(full, path)) return [full]
    lastWalk = { folder: full, at: process.uptime(), ...walked(full) }
    return lastWalk.files.filter(isMarkdown)
  })
  return [...new Set(files)]
}

function linesIn(file: ReturnType<typeof readRegular>): number {
  if (!('bytes' in file)) return 0
  const { bytes } = file
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines
}

async function matcherOf(patterns: string[]): Promise<((path: string) => boolean) | null> {
  if (patterns.length === 0) return null
  const { default: picomatch } = await import('picomatch')
  return picomatch(patterns)
}

/** Files below a folder that could be notes by their names, and all that was looked at for them. */
interface Walked {
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

function justWalked(folder: string): Walked | null {
  const last = lastWalk
  lastWalk = null
  return last?.folder === folder && process.uptime() - last.at < aMoment ? last : null
}

function walked(folder: string): Walked {
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
    // By its name first: beside notes there may be thousands of pictures.
    else if (isFormatOfNotes(extname(entry.name))) {
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

export function isMarkdown(path: string): boolean {
  return markdown.has(extname(path).toLowerCase())
}

function isFormatOfNotes(extension: string): boolean {
  const lower = extension.toLowerCase()
  return markdown.has(lower) || lower in otherFormats
}

/** A link may lead nowhere, or round in a circle. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function isDirectory(full: string, asGiven: string): boolean {
  try {
    return statSync(full).isDirectory()
  } catch {
    throw new UnreadableError(`${asGiven}: there is no such file or folder`)
  }
}

/** A path as it is shown and recorded: relative to the root, with `/`, composed (NFC) so that one file has one name. */
export function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/').normalize('NFC')
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
