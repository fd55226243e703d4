import type { Place } from '../problems/problem.ts'
import { emptyText, type RichText } from '../text/rich-text.ts'
import { methodOf } from '../words/names.ts'
import { type Identifiers, linksOf } from './identifiers.ts'
import { ownLanguage } from './markdown/own-language.ts'
import type { Paper } from './paper.ts'
import { richOfPlain } from './plain-text.ts'
import { type ReadersWords, type Remark, readersWords } from './remarks.ts'

/** A record of a library, whatever the format: texts are plain, formulas in them `$…$`. */
export interface Reference extends Identifiers {
  /** Under which it is cited; '' where it has none. */
  key: string
  title: string
  authors: readonly string[]
  /** There are more authors, who are not named. */
  hasMore: boolean
  year: number | null
  venue: string | null
  keywords: readonly string[]
  /** What may be the reader's own words. */
  remarks: readonly Remark[]
  place: Place
}

const maximalTitle = 2000
const maximalVenue = 500
/** A collaboration of thousands is not named whole on a card. */
const maximalAuthors = 60
const maximalKeywords = 100

/**
 * A paper of what a record says. What the reader wrote makes its cards; a record in which nobody wrote anything asks nothing, so its
 * title gives no method either.
 */
export function paperOf(reference: Reference, han: 'zh' | 'ja'): Paper | null {
  const title = richOfPlain(oneLine(reference.title.slice(0, maximalTitle)))
  if (title.text === '') return null
  const said = reference.remarks.length === 0 ? nothingSaid : readersWords(reference.remarks)
  const contribution = said.contribution === null ? null : richOfPlain(said.contribution)
  const told = [...said.notes, ...said.asides]
  const notes = told.length === 0 ? null : richOfPlain(told.join('\n'))
  const keywords = keywordsOf([...reference.keywords, ...said.keywords])
  const words = { contribution, notes, keywords }
  return {
    kind: 'paper',
    title: withoutLinks(title),
    method: contribution || said.notes.length > 0 ? methodOf(contribution?.text ?? '', title.text) : null,
    year: reference.year,
    authors: authorsOf(reference),
    venue: venueOf(reference.venue),
    contribution,
    figures: [],
    keywords,
    notes,
    links: linksOf(reference),
    section: [],
    language: ownLanguage(words, han),
    ...(reference.key === '' ? {} : { citekey: reference.key.slice(0, 300) }),
    place: reference.place,
  }
}

const nothingSaid: ReadersWords = { contribution: null, notes: [], asides: [], keywords: [] }

/** An address in a title is a part of it, not the paper's own. */
function withoutLinks(title: RichText): RichText {
  return title.links.length === 0
    ? title
    : { ...emptyText, text: title.text, html: title.html.replace(/<\/?a\b[^<>]*>/g, '') }
}

function authorsOf({ authors, hasMore }: Reference): string | null {
  if (authors.length === 0) return null
  const named = authors.slice(0, maximalAuthors).map((name) => oneLine(name).slice(0, 200))
  return hasMore || authors.length > maximalAuthors ? `${named.join(', ')}, et al.` : named.join(', ')
}

function venueOf(venue: string | null): string | null {
  const plain = oneLine(venue ?? '').slice(0, maximalVenue)
  return plain === '' ? null : plain
}

/** In an order of their own: exporters differ in theirs, which says nothing of the paper. */
function keywordsOf(keywords: readonly string[]): string[] {
  const plain = new Set<string>()
  for (const keyword of keywords) {
    const word = oneLine(keyword)
    if (word !== '' && word.length <= 200 && plain.size < maximalKeywords) plain.add(word)
  }
  return [...plain].sort()
}

/** Without a copy where it is one already, as nearly all are. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** The year with which a date begins: 2018-11/2019-02, 2021~, "March 5, 2021", 1998/1999. */
export function yearIn(text: string): number | null {
  const digits = /(?<![\d.])(?:1[5-9]|20|21)\d\d(?![\dX])/i.exec(text.slice(0, 200))?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Keywords of one field. */
export function keywordsIn(text: string): string[] {
  return text.split(/[,;，；、]/u)
}
