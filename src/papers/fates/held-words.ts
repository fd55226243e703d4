import { lineOfNodes, stretchesOf } from '../../text/line.ts'
import { parseMarkdown } from '../../text/markdown.ts'
import { labelOf } from '../../words/addresses/link-evidence.ts'
import { withoutBrackets } from '../../words/brackets.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { keyOf } from '../markdown/entries/key-value.ts'
import { emojiName } from '../markdown/entries/rest-of-line.ts'
import { lostPicture } from '../markdown/looks-like.ts'
import type { Paper } from '../paper.ts'

/** Names of what a paper holds, as `papers --json` calls them. */
export const fieldsOfPaper = [
  'title',
  'method',
  'year',
  'venue',
  'authors',
  'contribution',
  'keywords',
  'figures',
  'links',
  'notes',
  'sections',
  'citekey',
] as const

export type FieldOfPaper = (typeof fieldsOfPaper)[number]

/** What a paper says, by field, so that words of the notes can be looked up in it. */
export type Holdings = ReadonlyMap<FieldOfPaper, { words: ReadonlySet<string>; letters: string }>

export function holdingsOf(paper: Paper): Holdings {
  const links = paper.links.map(({ url, text }) => `${url} ${text}`)
  const answers = (paper.answers ?? []).map(({ question, answer }) => `${question?.text ?? ''} ${answer.text}`)
  const pictures = [paper.title, paper.notes, paper.contribution].flatMap((text) => text?.pictures ?? [])
  const texts: Record<FieldOfPaper, string> = {
    title: paper.title.text,
    method: paper.method ?? '',
    year: paper.year === null ? '' : String(paper.year),
    venue: paper.venue ?? '',
    authors: paper.authors ?? '',
    contribution: paper.contribution?.text ?? '',
    keywords: paper.keywords.join(' '),
    figures: [...paper.figures, ...pictures].join(' '),
    links: links.join(' '),
    notes: paper.notes?.text ?? '',
    sections: answers.join(' '),
    citekey: paper.citekey ?? '',
  }
  return new Map(
    fieldsOfPaper.flatMap((field) => {
      const text = texts[field]
      return text === '' ? [] : [[field, { words: new Set(wordsIn(text)), letters: lettersIn(text) }] as const]
    }),
  )
}

/** In which fields a line's words stand, and which of them stand in none. */
export function heldIn(words: readonly string[], holdings: Holdings): { fields: FieldOfPaper[]; missing: string[] } {
  const fields = new Set<FieldOfPaper>()
  const missing = words.filter((word) => {
    let isHeld = false
    for (const [field, held] of holdings) {
      if (!(isSpaceless.test(word) ? held.letters.includes(word) : held.words.has(word))) continue
      // A word of the title that a remark has as well says nothing of where this one went.
      if (!isHeld) fields.add(field)
      isHeld = true
    }
    return !isHeld
  })
  return { fields: fieldsOfPaper.filter((field) => fields.has(field)), missing }
}

const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+/gu

export function wordsIn(text: string): string[] {
  return folded(text).match(word) ?? []
}

function lettersIn(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}\p{M}ー]/gu, '')
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/\{([\p{L}\p{N}-]{1,20})\}/gu, '$1')
}

/** Longer lines and cells are data. */
const longest = 20_000

/** A line of Markdown, or a cell, as words of the notes and addresses: without marks, and without words that only name a kind. */
export function saidIn(source: string): { words: string[]; addresses: string[] } {
  if (source.length > longest) return { words: [], addresses: [] }
  const addresses: string[] = []
  let said = source.replace(/^[\s>]{0,200}(?:[-+]|\d{1,4}[.)])\s/, '')
  if (/[[<*_`&$~\\]|:\/\/|www\./.test(source)) {
    // Words of two tags that touch are two.
    const line = lineOfNodes(parseMarkdown(source.trim().replaceAll('<', ' <')).children)
    said = ''
    let end = 0
    for (const stretch of stretchesOf(line)) {
      const { text, url, strong } = stretch
      const isName = url?.startsWith('#') || ((url !== null || strong) && labelOf(text) !== null)
      said += `${stretch.start > end ? ' ' : ''}${isName ? ' ' : text}`
      end = stretch.end
    }
    for (const { url, picture } of line.spans) {
      if (url !== null) addresses.push(url)
      if (picture) addresses.push(picture.src)
    }
  }
  const key = keyOf(said)
  const own = key?.field === undefined ? said : said.slice(key.end)
  if (lostPicture(own) !== null || isPlaceholder(own.trim())) return { words: [], addresses }
  const bare = withoutBrackets(
    own,
    ({ inside }) => inside.startsWith('^') || (inside.length <= 60 && labelOf(inside) !== null),
  )
  return { words: wordsIn(bare.replace(emojiName, ' ')), addresses }
}
