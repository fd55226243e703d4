import type { Nodes } from 'mdast'
import { type Line, lineOfNodes } from '../../text/line.ts'
import { visit } from '../../text/markdown.ts'
import { richText } from '../../text/markdown-text.ts'
import { type Link, squeeze } from '../../text/rich-text.ts'
import { isBadge } from '../../words/addresses/badge.ts'
import { labelOf, leadsToPaper } from '../../words/addresses/link-evidence.ts'
import { percentDecoded } from '../../words/addresses/percent-decoded.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { venueName } from '../../words/venue.ts'
import { isDate, lastYear, yearOfDate, yearOfVenue } from '../../words/year.ts'
import { type Draft, newDraft, takeLinks, takeVenue } from '../markdown/draft.ts'
import { citationOf } from '../markdown/entries/citation.ts'
import { takeCredits } from '../markdown/entries/credits.ts'
import { namesIn, textsOf } from './front-matter.ts'
import { linesOf } from './lines.ts'
import type { Fact } from './note.ts'
import type { Outline } from './outline.ts'
import { namesPaperLink } from './paper-link.ts'
import { isHead, isWithinElsewhere } from './part.ts'
import type { Role } from './roles.ts'
import { type Titled, venueInFront } from './title.ts'
import { withoutBrackets, withoutHead, withoutTail } from './trim.ts'

/** Who wrote a paper, where and when, as far as a note says. */
export interface Credits {
  authors: string | null
  venue: string | null
  year: number | null
  keywords: string[]
  links: Link[]
  /** A link to where papers live, or an identifier. */
  hasPaperLink: boolean
}

export function creditsOf(
  facts: readonly Fact[],
  outline: Outline,
  { title, credit, venue }: Titled,
  isPost: boolean,
): Credits {
  const draft = draftOfHead(outline)
  if (venue !== undefined) takeVenue(venue, draft, true)
  const filled = (role: Role) => facts.filter((fact) => fact.role === role && !isEmpty(fact.text.text))
  const cited = referenceIn(outline)
  const venueText = filled('venue')[0]?.text.text ?? null
  const links = linksOf(facts, outline, title.links, draft)
  const citekey = citekeyOf(facts)
  const bibtex = (key: string) => fieldOfBibtex(outline.bibtex, key)
  const first = (role: Role) =>
    filled(role).map(({ text, value }) => yearIn(value ? textsOf(value).join('-') : text.text))
  const stated = [...first('year'), ...first('published')].find((year) => year !== null) ?? null
  const dated = isPost ? null : (first('date').find((year) => year !== null) ?? null)
  const venueYear = (venueText ? (yearOfVenue(venueText) ?? lastYear(venueText)) : null) ?? draft.year
  const arxivYear = yearOfArxiv(links)
  // The day on which a note was made is called its date as well: a paper is printed soon after it is online.
  const date = dated !== null && (arxivYear === null || (dated >= arxivYear && dated <= arxivYear + 3)) ? dated : null
  return {
    authors:
      authorsIn(facts) ?? draft.authors ?? credit?.authors ?? (bibtex('author')?.split(' and ').join('; ') || null),
    venue:
      (venueText === null ? null : venueIn(venueText)) ??
      withoutMonth(draft.venue) ??
      bibtex('booktitle') ??
      bibtex('journal'),
    year:
      stated ??
      venueYear ??
      credit?.year ??
      date ??
      arxivYear ??
      cited?.year ??
      yearIn(bibtex('year') ?? '') ??
      yearIn(/(?:19|20)\d{2}/.exec(citekey ?? '')?.[0] ?? ''),
    keywords: keywordsIn(filled('keywords')),
    links,
    hasPaperLink: links.some(({ url }) => leadsToPaper(url)),
  }
}

/** What a template leaves where nothing was filled in. */
export function isEmpty(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || isPlaceholder(text)
}

function yearIn(text: string): number | null {
  const year = yearOfDate(text) ?? lastYear(text)
  return year
}

function venueIn(text: string): string | null {
  const draft = newDraft()
  const plain = presentedAt(text) ?? text
  return takeVenue(plain, draft, true) && draft.venue !== null ? draft.venue : venueName(plain)
}

/** "Journal of Wells, April 2012" is no journal of April. */
function withoutMonth(venue: string | null): string | null {
  const plain = venue
    ?.replace(/^in /i, '')
    .replace(
      /(?:,|\s)\s?(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u,
      '',
    )
  return plain ? withoutTail(plain, ',') : null
}

function authorsIn(facts: readonly Fact[]): string | null {
  const named = facts.filter(({ role, text }) => (role === 'authors' || role === 'first author') && !isEmpty(text.text))
  const [best] = named
  if (!best) return null
  if (best.value !== null) return withoutBrackets(namesIn(best.value)) || null
  // A callout has a line for each.
  const own = named.filter(({ value, part }) => value === null && part?.parent === best.part?.parent)
  const names = own.map(({ text }) => withoutTail(text.text, ';,，；、')).filter((name) => name !== '')
  const distinct = names.filter(
    (name, at) =>
      names.indexOf(name) === at && !names.some((other, place) => place > at && other.startsWith(`${name},`)),
  )
  return distinct.join(distinct.some((name) => name.includes(',')) ? '; ' : ', ') || null
}

/** Tags that say what a note is, not what its paper is about. */
const tagsOfNotes =
  /^(?:literature[-_ ]?notes?|literature|lit[-_ ]?note|source[-_/ ]?(?:paper|note)?|papers?|notes?|zotero(?:[-_ ]imported[-_ ]file)?|to[-_ ]?read|reading|read|unread|references?|todo|inbox|论文|论文笔记|文献|文献笔记|論文|論文メモ|논문|논문리뷰)$/iu

function keywordsIn(facts: readonly Fact[]): string[] {
  const words = facts.flatMap(({ value, text, key }) => {
    if (Array.isArray(value)) return value.flatMap(textsOf)
    const whole = value === null ? text.text : textsOf(value).join(', ')
    // Org writes `:tag:other:`.
    if (whole.startsWith(':') && whole.endsWith(':')) return whole.split(':')
    // Obsidian divides tags in front matter by commas or spaces.
    const isSpaced = value !== null && /^tags?$/i.test(key) && !/[,;，；、]/u.test(whole)
    return whole.split(isSpaced || /^#\S+(?:\s+#\S+)+$/.test(whole) ? /\s+/ : /[,;，；、|]\s*|(?<!\s)\s+(?=#)/u)
  })
  const plain = words.map((word) =>
    withoutBrackets(word)
      .replace(/^#+/, '')
      .replace(/^["'“]|["'”]$/g, '')
      .trim(),
  )
  return [...new Set(plain.filter((word) => !isEmpty(word) && !tagsOfNotes.test(word) && word.length <= 80))]
}

/** What lines below the title say without labels: "[paper](…) — CoRL 2020", "Rott Shaham, Dekel, ICCV 2019". */
function draftOfHead({ parts }: Outline): Draft {
  const draft = newDraft()
  for (const part of parts) {
    const isMetadata = part.role === 'metadata' && part.form === 'heading'
    if (!isHead(part) && !isMetadata) continue
    const table = part.blocks.findIndex(({ type }) => type === 'table')
    // Lines behind a table are entries that go on with it.
    const above = table < 0 ? part.blocks : part.blocks.slice(0, table)
    for (const node of isMetadata ? above.flatMap(linesOfList) : above) {
      if (node.type !== 'paragraph') continue
      for (const { line } of linesOf(node, 0)) {
        const text = squeeze(withoutLabels(textWithoutLabels(line)))
        // A date alone is the day of the note.
        const areCredits = text.length < 300 && !isDate(text) && takeHeadLine(text, draft)
        if (areCredits || !isProse(line)) takeLinks(line, draft)
      }
    }
    if (part.isTitle) takeTitlesVenue(part.text.text, draft)
  }
  return draft
}

/** A list of what is known of a paper says on each bullet what a line could; a longer one is of other papers. */
function linesOfList(node: Nodes): Nodes[] {
  if (node.type !== 'list' || node.children.length > mostFacts) return [node]
  return node.children.flatMap(({ children }) => children.slice(0, 1))
}

const mostFacts = 6

/** @returns whether it tells authors, a place or a time of publication */
function takeHeadLine(text: string, draft: Draft): boolean {
  const cited = citationOf(text)
  if (cited && cited.authors !== null && cited.imprint.year !== null) {
    draft.authors ??= cited.authors
    draft.venue ??= cited.imprint.venue
    draft.year ??= cited.imprint.year
    return true
  }
  // Moreau et al., "The Silent Kiln: Firing Clay", Ceramics Letters 2020
  const plain = withoutTail(withoutHead(text.replace(/["“][^"“”]{12,300}["”],?/u, '')), '.。')
  const presented = presentedAt(plain)
  if (presented === null) return takeCredits(plain, draft) || takeFirstCredits(plain, draft)
  takeVenue(presented, draft, true)
  draft.venue ??= venueName(presented)
  return true
}

/** A link amid sentences is what they are about, not the paper's. */
function isProse({ text, spans }: Line): boolean {
  const outside = spans.map(({ url, start, end }) => (url === null ? text.slice(start, end) : ' ')).join('')
  const words = outside.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const signs = outside.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return words + signs / 2 > 8
}

/** Without the links that only name their kind: "ICML 2020. [pdf](…)". */
function textWithoutLabels({ text, spans }: Line): string {
  const isLabel = (words: string) => labelOf(words) !== null && !/\d{4}/.test(words)
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .filter((words, at) => spans[at]?.url === null || !isLabel(words))
    .join('')
}

/** "Presented in ASPLOS 2024" */
function presentedAt(text: string): string | null {
  const begin = /^(?:presented|published|accepted|appeared) (?:in|at|to|by) /i.exec(text)
  return begin ? text.slice(begin[0].length) : null
}

/** "A, B and C, ICCV 2019, Technion": what follows the venue is where the authors work. */
function takeFirstCredits(text: string, draft: Draft): boolean {
  const parts = text.split(/,\s*/)
  for (let cut = parts.length - 1; cut > 0; cut--) if (takeCredits(parts.slice(0, cut).join(', '), draft)) return true
  return false
}

/** "(CVPR'24)" behind a title, "[2020 OSDI]" in front. */
function takeTitlesVenue(title: string, draft: Draft): void {
  const inside = /[(（[【]([^()（）[\]【】]{3,40})[)）\]】]\s*$/u.exec(title)?.[1]
  for (const venue of [inside, venueInFront(title)?.venue]) if (venue !== undefined) takeVenue(venue, draft, true)
}

/** Without links that only say their kind. */
function withoutLabels(text: string): string {
  return text
    .split(/[|·•\t]|\s{2,}|(?<=\S)\s(?=[—–-]\s)/u)
    .map((piece) => piece.trim())
    .filter((piece) => labelOf(piece) === null || /\d{4}/.test(piece))
    .join(' ')
    .replace(/^(?:(?:paper|code|pdf|video|arxiv|project|slides)\s+)+/i, '')
}

/** The reference in a callout, or a paragraph below "Cite". */
function referenceIn({ parts }: Outline): { year: number | null } | null {
  const cite = parts.find(({ form, key }) => form === 'callout' && key === 'cite')
  const text = cite ? richText(cite.blocks).text : ''
  return text === '' ? null : { year: yearIn(/\(((?:19|20)\d{2})[a-z]?[,)]/.exec(text)?.[1] ?? '') }
}

export function citekeyOf(facts: readonly Fact[]): string | null {
  const own = facts.find(({ role, text }) => role === 'citekey' && !isEmpty(text.text))?.text.text
  const id = facts.find(
    ({ role, text }) => role === 'id' && /^\p{L}[\p{L}\d:_-]{3,80}$/u.test(text.text) && /\d{4}/.test(text.text),
  )
  return own?.replace(/^@/, '').trim() ?? id?.text.text ?? null
}

const doi = /\b(10\.\d{4,9}\/[^\s"<>?#,;]+[^\s"<>?#,;.)\]])/
const arxivId =
  /(?<![\d.])\d{4}\.\d{4,5}|\b(?:astro-ph|cond-mat|cs|gr-qc|hep-[a-z]{2,3}|math|math-ph|nlin|nucl-[a-z]{2}|physics|q-bio|quant-ph|stat)\/\d{7}/

function linksOf(facts: readonly Fact[], outline: Outline, title: readonly Link[], draft: Draft): Link[] {
  const found: Link[] = [...title]
  for (const { role, text, value } of facts) {
    const written = value === null ? text.text : textsOf(value).join(' ')
    if (role === 'doi') {
      const id = doi.exec(percentDecoded([written, ...text.links.map(({ url }) => url)].join(' ')))?.[1]
      if (id) found.push({ url: `https://doi.org/${id}`, text: 'DOI' })
    } else if (role === 'arxiv' && text.links.length === 0) {
      const id = arxivId.exec(written)?.[0]
      if (id) found.push({ url: `https://arxiv.org/abs/${id}`, text: 'arXiv' })
      else found.push(...addressesIn(written))
    } else if (role === 'links' || role === 'arxiv' || role === 'venue' || role === 'title')
      found.push(...(text.links.length > 0 ? text.links : addressesIn(written)))
  }
  found.push(...draft.links, ...paperLinksIn(outline))
  const seen = new Set<string>()
  return found.filter(({ url }) => isOfPaper(url) && !seen.has(url) && seen.add(url))
}

function addressesIn(text: string): Link[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([url]) => ({ url, text: '' }))
}

/** "[Paper](…)" anywhere, but for what is about others. */
function paperLinksIn({ parts }: Outline): Link[] {
  const found: Link[] = []
  for (const part of parts) {
    if (isWithinElsewhere(part) || (part.role !== null && part.role !== 'problem' && part.role !== 'summary')) continue
    for (const block of part.blocks)
      visit(block as Nodes, (node) => {
        if (node.type !== 'link' || !/^https?:/.test(node.url)) return
        const text = lineOfNodes(node.children).text
        if (namesPaperLink(text) && leadsToPaper(node.url)) found.push({ url: node.url, text })
      })
    if (part.role === 'summary') found.push(...addressAlone(part.blocks[0]))
  }
  return found
}

/** An address as the first line of what a reader says of a paper is the paper's. */
function addressAlone(block: Nodes | undefined): Link[] {
  const [link, ...others] = block?.type === 'paragraph' ? block.children : []
  const isAlone = link?.type === 'link' && others.length === 0 && lineOfNodes(link.children).text === link.url
  return isAlone && leadsToPaper(link.url) ? [{ url: link.url, text: '' }] : []
}

/** Not what a reader's own programs open. */
function isOfPaper(url: string): boolean {
  return (
    /^https?:\/\/\S+\.\S/.test(url) &&
    !/^https?:\/\/(?:www\.)?zotero\.org\//.test(url) &&
    !/localhost|127\.0\.0\.1/.test(url)
  )
}

function yearOfArxiv(links: readonly Link[]): number | null {
  for (const { url } of links) {
    const digits = /arxiv\.org\/(?:abs|pdf|html)\/(\d{2})(?:0[1-9]|1[0-2])\.\d{4,5}/i.exec(url)?.[1]
    if (digits !== undefined) return 2000 + Number(digits)
  }
  return null
}

function fieldOfBibtex(source: string | null, key: string): string | null {
  if (source === null) return null
  const value = new RegExp(`^[ \\t]*${key}\\s*=\\s*(\\S.{0,400})$`, 'im').exec(source)?.[1]
  return (
    value
      ?.trim()
      .replace(/,$/, '')
      .replace(/^"|"$|[{}]/g, '')
      .trim() || null
  )
}

/** All pictures of a note, in its order. */
export function figuresIn(blocks: readonly Nodes[]): string[] {
  const found: string[] = []
  for (const block of blocks)
    visit(block, (node) => {
      if (node.type === 'image') found.push(node.url)
      else if (node.type === 'html' && /<img\s/i.test(node.value)) found.push(...richText([node]).pictures)
    })
  return [...new Set(found.filter((src) => src !== '' && !isBadge(src)))]
}
