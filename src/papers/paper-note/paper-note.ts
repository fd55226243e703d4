import type { Block } from '../../text/blocks.ts'
import { richText } from '../../text/markdown-text.ts'
import type { RichText } from '../../text/rich-text.ts'
import { leadsToPaper } from '../../words/addresses/link-evidence.ts'
import { mentionsVenue } from '../../words/venue.ts'
import { isDate } from '../../words/year.ts'
import type { Document } from '../document.ts'
import { isCommonHeading } from '../heading-kind.ts'
import { isFrontMatter, type KeyValue, tomlValues, yamlValues } from './front-matter.ts'
import { folderOfFile, isPost, type Note, nameOfFile } from './note.ts'
import { outlineOf } from './outline.ts'
import { isSectionName, type Part } from './part.ts'
import { type NoteReading, readNote } from './read-note.ts'
import { contributionRoles, type Role, roleOf } from './roles.ts'

/** The papers that a file has notes on, each in a part of its own; or why it has none. */
export interface NotesOfFile {
  readings: NoteReading[]
  /** '' where there are some. */
  why: string
}

/**
 * Reads a file as notes on one paper, or on one below each of some headings.
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

/** Parts of a file below headings of one depth, where these are titles of papers. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
  for (const depth of [1, 2, 3]) {
    const chapters = chaptersAt(depth, blocks)
    const credited = chapters.filter(hasCredits)
    if (credited.length > 1) return credited
    const alike = isOfOnePaper(blocks, depth) ? [] : alikeAmong(chapters)
    if (alike.length > 1) return alike
  }
  return []
}

function chaptersAt(depth: number, blocks: readonly Block[]): Block[][] {
  const depthAt = (at: number) => {
    const node = blocks[at]?.node
    return node?.type === 'heading' ? node.depth : null
  }
  const starts = [...blocks.keys()].filter((at) => depthAt(at) === depth)
  return starts.map((start) => {
    const end = blocks.findIndex((_, at) => at > start && (depthAt(at) ?? depth + 1) <= depth)
    return blocks.slice(start, end < 0 ? blocks.length : end)
  })
}

/** Who wrote a paper, or where it is. */
const credits: readonly Role[] = ['authors', 'year', 'venue', 'doi', 'arxiv', 'links', 'citekey']

/** It has a title, and says below it who wrote the paper, or where it is. */
function hasCredits(chapter: readonly Block[]): boolean {
  return titled(chapter)?.below.some(({ role }) => role !== null && credits.includes(role)) ?? false
}

/** "## Owls Count to Four (RSS 2024)" and "## Lanterns …", each with a summary of its own: one paper has one. */
function alikeAmong(chapters: readonly Block[][]): Block[][] {
  return chapters.filter((chapter) => {
    const found = titled(chapter)
    return (
      found !== null && isTitleOfChapter(found.heading.text.text) && found.below.some(({ role }) => saysOfAll(role))
    )
  })
}

/** What a note on one paper says once, of all of it. */
function saysOfAll(role: Role | null): boolean {
  return role !== null && (contributionRoles.includes(role) || role === 'limitation')
}

/** What divides other texts. */
const division =
  /^(?:chapter|part|section|lecture|lesson|unit|module|week|day|month|session|meeting|phase|step|stage|task|experiment|trial|run|appendix|question|problem|idea|topic|option|approach|version|release|sprint|project|第)[\s\p{N}]/iu

/** Of a heading without a link or a credit nothing tells that it is a title but its words. */
function isTitleOfChapter(text: string): boolean {
  if (division.test(text) || isDate(text) || isSectionName(text) || isCommonHeading(text) !== null) return false
  return (
    mentionsVenue(text) || text.split(/\s+/).length >= 3 || /[\p{L}ー]{7}/u.test(text.replace(/\p{Script=Latin}/gu, ''))
  )
}

/** Above the first of the headings stand the credits of a paper, whose parts they head. */
function isOfOnePaper(blocks: readonly Block[], depth: number): boolean {
  const first = blocks.findIndex(({ node }) => node.type === 'heading' && node.depth === depth)
  const { parts } = outlineOf(blocks.slice(0, Math.max(0, first)))
  return (
    parts.some(({ role, text }) => (role !== null && credits.includes(role)) || linksToPaper(text)) ||
    parts.some(({ blocks }) => blocks.some((node) => linksToPaper(richText([node]))))
  )
}

function linksToPaper({ links }: RichText): boolean {
  return links.some(({ url }) => leadsToPaper(url))
}

/** A chapter's heading, where that is no section's, and what stands right below it. */
function titled(chapter: readonly Block[]): { heading: Part; below: Part[] } | null {
  const { parts } = outlineOf(chapter)
  const heading = parts.find(({ isTitle }) => isTitle)
  if (!heading || roleOf(heading.key) !== null) return null
  return { heading, below: parts.filter(({ parent }) => parent === heading) }
}
