import { parseMarkdown } from '../../text/markdown.ts'
import { richText } from '../../text/markdown-text.ts'
import { emptyText, type RichText, richOfWords, squeeze } from '../../text/rich-text.ts'
import { holdsTooManySigns } from '../markdown/long-paragraphs.ts'
import { mendedLine } from '../markdown/mended-line.ts'
import { type KeyValue, textsOf, type Value } from './front-matter.ts'
import type { Outline } from './outline.ts'
import type { Part } from './part.ts'
import type { Role } from './roles.ts'
import { roleOf } from './roles.ts'

/** What a file, or the part of it that is about one paper, holds, before it is known whether it is about a paper at all. */
export interface Note {
  front: KeyValue[]
  outline: Outline
  /** Of the file, without what programs put around a title. */
  name: string
  /** Of the folder, where the file's own name says nothing; '' else. */
  folder: string
  /** A post of a blog has a day of its own, and its author is not the paper's. */
  isPost: boolean
}

/** What a note says of its paper at one place. */
export interface Fact {
  role: Role
  key: string
  text: RichText
  /** Of a list in front matter: each as it stands there. */
  value: Value | null
  line: number
  /** What stands below the label. */
  part: Part | null
}

/** A form of notes that a program or a habit has made common: where its facts stand. */
export interface Template {
  /** As `check --explain` calls it. */
  name: string
  recognises(note: Note): boolean
  factsIn(note: Note): Fact[]
}

export function factOfPart(part: Part): Fact[] {
  const { role, key, text, line } = part
  return role === null ? [] : [{ role, key, text, value: null, line, part }]
}

export function factOfKey({ key, value, line }: KeyValue): Fact[] {
  const role = roleOf(key)
  return role === null ? [] : [{ role, key, text: richTextOf(textsOf(value).join(', ')), value, line, part: null }]
}

/** The text of a value outside of Markdown, which may hold links between notes and formulas all the same. */
export function richTextOf(source: string): RichText {
  const plain = squeeze(source)
  if (plain === '') return emptyText
  if (!/[[*_`$<\\^=]/.test(plain) || holdsTooManySigns(plain)) return richOfWords(plain)
  const [node, ...others] = parseMarkdown(mendedLine(plain)).children
  return node?.type === 'paragraph' && others.length === 0 ? richText(node.children) : richOfWords(plain)
}

const postKeys =
  /^(?:layout|draft|slug|permalink|categories|comments|excerpt|published|toc|weight|aliases_?url|series)$/i

/** Who says so much of a paper does not mean himself by its author. */
const rolesOfPapers: readonly (Role | null)[] = [
  'year',
  'venue',
  'doi',
  'arxiv',
  'citekey',
  'contribution',
  'original title',
]

export function isPost(file: string, front: readonly KeyValue[]): boolean {
  if (front.some(({ key }) => rolesOfPapers.includes(roleOf(key)))) return false
  return /(?:^|\/)(?:_?posts|blog)\//i.test(file) || front.some(({ key }) => postKeys.test(key))
}

/** The name of a file as a title: without Notion's id, the day in front, and the sign of a citation key. */
export function nameOfFile(file: string): string {
  const name = (file.split('/').at(-1) ?? '').replace(/\.\w{2,8}$/, '')
  return withoutId(name)
    .replace(/^\d{4}-?\d{2}-?\d{2}(?:[ _-]{1,3}|$)/, '')
    .replace(/^@/, '')
    .trim()
}

/**
 * "3. Ringing without ropes/README.md": the folder is named after the paper, with spaces, as no program's is. '' where the file has a
 * name of its own.
 */
export function folderOfFile(file: string): string {
  const [name = '', folder = ''] = file.split('/').reverse()
  if (!/^(?:readme|index|notes?|summary|review|paper)\.\w{2,8}$/i.test(name)) return ''
  const plain = withoutId(folder)
    .replace(/^\d{1,3}[.)_ -]{1,3}(?=\p{L})/u, '')
    .trim()
  return plain.split(/\s+/).length < 3 ? '' : plain
}

/** Notion puts 32 hexadecimal digits behind a name. */
export function withoutId(name: string): string {
  return /^[ _-][\da-f]{32}$/i.test(name.slice(-33)) ? name.slice(0, -33) : name
}
