import type { Block } from '../../text/blocks.ts'
import type { Document } from '../document.ts'
import { isFrontMatter, type KeyValue, tomlValues, yamlValues } from './front-matter.ts'
import { folderOfFile, isPost, type Note, nameOfFile } from './note.ts'
import { outlineOf } from './outline.ts'
import { type NoteReading, readNote } from './read-note.ts'
import { roleOf } from './roles.ts'

/** The papers that a file has notes on, each in a part of its own; or why it has none. */
export interface NotesOfFile {
  readings: NoteReading[]
  /** '' where there are some. */
  why: string
}

/**
 * Reads a file as notes on one paper, or on one below each of its great headings.
 * @param text as it is written: of what stands in it for programs alone the blocks know nothing
 */
export function readPaperNotes({ file, text }: Document, blocks: readonly Block[], han: 'zh' | 'ja'): NotesOfFile {
  const front = frontOf(blocks)
  const body = blocks.filter(({ node }) => !isFrontMatter(node))
  const readOf = (own: readonly Block[], keys: KeyValue[], name: string, folder: string, citekey: string | null) => {
    const note: Note = { front: keys, outline: outlineOf(own), name, folder, isPost: isPost(file, keys) }
    return readNote(note, { file, han, blocks: own.map(({ node }) => node), citekey })
  }
  if (front.length === 0) {
    const several = chaptersOf(body)
      .map((chapter) => readOf(chapter, [], '', '', null))
      .filter((reading) => typeof reading !== 'string')
    if (several.length > 1) return { readings: several, why: '' }
  }
  const whole = readOf(body, front, nameOfFile(file), folderOfFile(file), keyOfFile(file) ?? keyOfTitle(text))
  return typeof whole === 'string' ? { readings: [], why: whole } : { readings: [whole], why: '' }
}

/** `@behn2014.md` */
function keyOfFile(file: string): string | null {
  return /(?:^|\/)@([^/\s]{2,80})\.\w{2,8}$/.exec(file)?.[1] ?? null
}

/** `# Clay again [@aydin2017]`: pandoc's way of citing. */
function keyOfTitle(text: string): string | null {
  const title = /^# [^\r\n]{0,500}/m.exec(text)?.[0] ?? ''
  return /\[@([\p{L}\d][\p{L}\d:._/-]{1,80})\]\s*$/u.exec(title.slice(-100))?.[1] ?? null
}

function frontOf(blocks: readonly Block[]): KeyValue[] {
  const [first] = blocks
  if (!first) return []
  const { node } = first
  if (node.type === 'yaml') return yamlValues(node.value, 2)
  return isFrontMatter(node) && 'value' in node ? tomlValues(String(node.value), 2) : []
}

/** Parts of a file that begin with headings of its highest level, where these are titles and have facts of their own. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
  for (const depth of [1, 2]) {
    const starts = blocks.flatMap(({ node }, at) => (node.type === 'heading' && node.depth === depth ? [at] : []))
    if (starts.length < 2) continue
    const chapters = starts.map((start, nth) => blocks.slice(start, starts[nth + 1] ?? blocks.length))
    const own = chapters.filter(isChapter)
    if (own.length > 1) return own
  }
  return []
}

/** It has a title, and says below it who wrote the paper, or where it is. */
function isChapter(blocks: readonly Block[]): boolean {
  const { parts } = outlineOf(blocks)
  const heading = parts.find(({ isTitle }) => isTitle)
  if (!heading || roleOf(heading.key) !== null) return false
  return parts.some(
    ({ role, parent }) =>
      parent === heading &&
      role !== null &&
      ['authors', 'year', 'venue', 'doi', 'arxiv', 'links', 'citekey'].includes(role),
  )
}
