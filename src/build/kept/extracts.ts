import { resolve } from 'node:path'
import { hashOf, type SealedFile, seal, sealedFile, unseal } from '../../disk/sealed-file.ts'
import { isUsed } from '../../disk/tricks.ts'
import type { Field } from '../../papers/columns.ts'
import type { Document } from '../../papers/document.ts'
import { readerOf } from '../../papers/formats.ts'
import type { Extract } from '../../papers/markdown/extract.ts'
import type { Progress } from '../../pictures/remote-picture.ts'
import { type ProblemJson, problemJson, problemOf } from '../../problems/problem-json.ts'
import { programIdentity } from '../../process/package-root.ts'
import type { Project } from '../../project/project.ts'

export interface ExtractOptions {
  /** As the user named them: what they hold is kept together. */
  notes: readonly string[]
  columns: Record<string, Field>
  /** Kinds of cards that front matter may name. */
  kinds: readonly string[]
  /** Null: nothing is kept. */
  project: Project | null
  /** Built again and again by one process, which remembers by itself. */
  watch?: boolean | undefined
  /** Is told how many have been read. */
  onFile?: ((progress: Progress) => void) | undefined
}

/** By file of the cache, then by a hash of the document: for a process that reads the same notes again and again. */
const remembered = new Map<string, ReadonlyMap<string, Extract>>()

/**
 * What the documents hold, as it was read before where neither their text nor the settings have changed. The modules that read
 * Markdown are loaded only where there is something new.
 */
export async function extractAll(documents: readonly Document[], options: ExtractOptions): Promise<Extract[]> {
  if (!isUsed('kept') || (!options.watch && !isWorthKeeping(documents))) return extractAnew(documents, options)
  const keys = documents.map(({ file, text }) => hashOf(JSON.stringify([file, options.columns, options.kinds, text])))
  const file = options.project && fileOf(options.project, options.notes)
  const own = file && options.watch ? remembered.get(file.path) : null
  const before = own ?? (file && recall(file)) ?? new Map<string, Extract>()
  const isNew = keys.some((key) => !before.has(key))
  const known = new Map<string, Extract>()
  for (const [index, document] of documents.entries()) {
    const key = keys[index] ?? ''
    known.set(key, before.get(key) ?? (await extractAlone(document, options)))
    options.onFile?.({ done: index + 1, failed: 0, total: documents.length })
  }
  if (file) {
    if (options.watch) remembered.set(file.path, known)
    else if (isNew) keep(file, known)
  }
  return keys.flatMap((key) => known.get(key) ?? [])
}

/** Of longer notes (in characters) what is kept would take as long to read as they do, and a build its memory. */
const maximalSize = 8_000_000

export function isLong(documents: readonly Document[]): boolean {
  return sizeOf(documents) >= maximalSize
}

async function extractAnew(documents: readonly Document[], options: ExtractOptions): Promise<Extract[]> {
  const extracts: Extract[] = []
  for (const document of documents) {
    extracts.push(await extractAlone(document, options))
    options.onFile?.({ done: extracts.length, failed: 0, total: documents.length })
  }
  return extracts
}

async function extractAlone(document: Document, options: ExtractOptions): Promise<Extract> {
  const { extractSafely } = await import('../../papers/markdown/extract-safely.ts')
  const settings = { ...options, plain: !isUsed('tables') }
  return extractSafely(document, settings, await readerOf(document.file))
}

/** One long document is edited rather than read again as it is: of several, most are as they were. */
function isWorthKeeping(documents: readonly Document[]): boolean {
  return documents.length > 1 ? !isLong(documents) : sizeOf(documents) < shortSize
}

const shortSize = 500_000

/** In characters. */
export function sizeOf(documents: readonly Document[]): number {
  return documents.reduce((sum, { text }) => sum + text.length, 0)
}

interface Kept extends Omit<Extract, 'problems'> {
  key: string
  problems: ProblemJson[]
}

function recall(file: SealedFile): Map<string, Extract> | null {
  const content = unseal(file)
  if (!content) return null
  const kept = JSON.parse(content.toString('utf8')) as Kept[]
  return new Map(kept.map(({ key, problems, ...found }) => [key, { ...found, problems: problems.map(problemOf) }]))
}

function keep(file: SealedFile, known: ReadonlyMap<string, Extract>): void {
  const kept = [...known].map(([key, found]): Kept => ({ ...found, key, problems: found.problems.map(problemJson) }))
  seal(file, [Buffer.from(JSON.stringify(kept))])
}

function fileOf(project: Project, notes: readonly string[]): SealedFile {
  const asked = JSON.stringify([project, notes.map((path) => resolve(path))])
  return sealedFile('extracts', asked, programIdentity())
}
