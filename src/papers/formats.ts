import { sep } from 'node:path'
import { isPictureName } from '../words/picture-formats.ts'
import type { Document } from './document.ts'
import type { Extract, ExtractSettings } from './markdown/extract.ts'

/** Kinds of files that hold papers. */
export type Format = 'markdown' | 'bibtex' | 'ris' | 'csl' | 'csv'

const formats: Record<string, Format> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.mkd': 'markdown',
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.ris': 'ris',
  '.json': 'csl',
  '.csv': 'csv',
  '.tsv': 'csv',
}

/** Formats of paper notes that exist in the wild and that paperdeck does not read. */
const unread: Record<string, string> = {
  '.rst': 'reStructuredText',
  '.ipynb': 'a Jupyter notebook',
  '.docx': 'a Word document',
  '.org': 'Org mode',
  '.tex': 'LaTeX',
}

/** Null for what is no file of notes by its name; a file that was named is Markdown all the same. */
export function formatOf(path: string): Format | null {
  return formats[endingOf(path)] ?? null
}

/** What is given as notes by mistake. In folders such files lie beside notes and nobody wonders that they are not read. */
const documents: Record<string, string> = {
  '.pdf': 'a PDF',
  '.apkg': 'an Anki package',
  '.colpkg': 'an Anki collection',
}

/** A person's name for the format of a file that is known and not read. */
export function unreadFormatOf(path: string): string | null {
  const ending = endingOf(path)
  return unread[ending] ?? documents[ending] ?? (isPictureName(path) ? 'a picture' : null)
}

/** Whether a file can be of notes by its name: beside notes there may be thousands of pictures. */
export function isCalledNotes(name: string): boolean {
  const ending = endingOf(name)
  return ending in formats || ending in unread
}

/** With its point; of a hidden file without another one: none. */
function endingOf(path: string): string {
  const point = path.lastIndexOf('.')
  const isWithin = point > 0 && path[point - 1] !== '/' && path[point - 1] !== sep
  return isWithin ? path.slice(point).toLowerCase() : ''
}

export function isMarkdown(path: string): boolean {
  return formatOf(path) === 'markdown'
}

/** Files that a program keeps papers in, where a person keeps notes in Markdown. */
export function isLibrary(path: string): boolean {
  const format = formatOf(path)
  return format !== null && format !== 'markdown'
}

/** What stands once in each record of a library, nearly: how many there are can be told before any is read. */
export function recordMark(path: string): string {
  const marks = { bibtex: '\n@', ris: 'TY  -', csl: '"type"', csv: '\n', markdown: '\n' }
  return marks[formatOf(path) ?? 'markdown']
}

/** Files of any kind may be called so: only what they hold tells whether they are libraries. */
export function isLibraryByContent(path: string): boolean {
  const format = formatOf(path)
  return format === 'csl' || format === 'csv'
}

/** Whether a file found in a folder may be a library, by its beginning: most files of JSON are something else. */
export function beginsAsLibrary(path: string, head: string): boolean {
  if (formatOf(path) !== 'csl') return true
  if (!/^\s*[[{]/.test(head) || !/"(?:type|itemType)"\s*:/.test(head) || !/"title"\s*:/.test(head)) return false
  return /"(?:author|issued|DOI|container-title|creators|citation-key|citationKey)"\s*:/.test(head)
}

export type Reader = (document: Document, settings: ExtractSettings) => Extract

/** What reads a file, by its ending. Each is loaded when the first file of its kind is read: most people have one kind. */
export async function readerOf(file: string): Promise<Reader> {
  const format = file === 'zotero' ? 'csl' : (formatOf(file) ?? 'markdown')
  if (format === 'markdown') return (await import('./read-markdown.ts')).readMarkdown
  if (format === 'csv') return (await import('./csv/csv.ts')).extractCsv
  const { extractLibrary } = await import('./library.ts')
  const read = await libraryReaderOf(format)
  return (document) => extractLibrary(document, read)
}

async function libraryReaderOf(format: 'bibtex' | 'ris' | 'csl') {
  if (format === 'bibtex') return (await import('./bibtex/bibtex.ts')).readBibtex
  return format === 'ris' ? (await import('./ris.ts')).readRis : (await import('./csl.ts')).readCsl
}
