import { richText } from '../../text/markdown-text.ts'
import { escapeHtml, type RichText } from '../../text/rich-text.ts'
import { isDate } from '../../words/year.ts'
import { newDraft, takeVenue } from '../markdown/draft.ts'
import { linesOf, type NoteLine } from './lines.ts'
import type { Fact, Note } from './note.ts'
import { richTextOf, withoutId } from './note.ts'
import { namesPaperLink } from './paper-link.ts'
import { isHead, isSectionName, type Part } from './part.ts'
import { roleOf } from './roles.ts'
import { isShortName } from './short-name.ts'
import { creditBehind, venueBehind, withoutLinksBehind, withoutQuotes } from './title-behind.ts'
import { withoutTail } from './trim.ts'

export interface Titled {
  title: RichText
  /** Null: the file's name. */
  line: number | null
  /** Who wrote the paper and when, where that stands behind the title in brackets. */
  credit?: { authors: string; year: number }
  /** Where and when it appeared, where that stands there. */
  venue?: string
}

/** What people put in front of a title: that this is a note on a paper. */
const kindOfNote =
  /^\s*(?:[[【]\s*)?(?:论文(?:速读|速览|阅读|笔记|解读|精读|分享|阅读笔记|学习)|論文(?:メモ|紹介|まとめ|読み|読解)|논문\s?(?:리뷰|정리|요약|읽기)|(?:paper|reading)\s(?:review|notes?|summary|reading))(?:(?:\s*[\]】])\s*[:：\-–—|]?|\s*[:：]|\s+[-–—|]\s)\s*/iu
/** "論文読み Kites": no title of a paper begins so. */
const kindApart =
  /^\s*(?:论文(?:速读|速览|阅读|笔记|解读|精读|分享|阅读笔记)|論文(?:メモ|紹介|まとめ|読み|読解)|논문\s?(?:리뷰|정리|요약|읽기))\s+(?=\S)/u
/** "Title: …": what follows is the title. */
const labelInFront =
  /^\s*(?:(?:paper )?title|paper|标题|论文(?:标题|题目)?|論文(?:題目)?|タイトル|(?:논문 )?제목|논문)\s?[:：]\s{0,3}(?=\S)/iu
/** ", Moss et. al" */
const othersBehind = /,?\s(?:by\s)?\p{Lu}[\p{L}'’-]{1,30},?\s(?:et\.?\s?al\.?|and others)$/u
/** The same behind it: "… review", "… 논문 리뷰", "… - Paper Notes". A title that ends so has no other word of the kind. */
const kindBehind =
  /(?:(?<!\s)\s(?:[-–—|:]\s)?|(?<=\p{Script=Hangul}|\p{Script=Han})|[[(（【])(?:(?:paper|reading)\s(?:review|notes?|summary|reading|explained)|论文(?:笔记|阅读|解读|精读|阅读笔记)|論文(?:メモ|紹介|まとめ|読み|読解)|논문\s?(?:리뷰|정리|요약))[\])）】]?$|[-_]notes?$/iu
/** "… 阅读笔记", with or without a space: no title has this for its own. */
const notesBehind =
  /(?:\s?[-–—|:：])?\s?(?:(?:论文)?(?:阅读|学习|读书|精读)笔记|论文(?:解读|精读)|読書メモ)(?:\.md)?$|(?<=\S)\.md$/u
/** "[语音分离] Continuous …": a tag of the reader's before a title in Latin letters. */
const tagInFront =
  /^\s?[[【](?=[^[\]【】]{0,20}[\p{Script=Han}\p{Script=Hangul}])[^[\]【】]{1,20}[\]】]\s{0,3}(?=\p{Lu}[\p{Script=Latin}\d-]*[\s:])/u
/** "… 2019.10": when it appeared. */
const monthBehind = /\s[([]?(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])[)\]]?$/
const reviewBehind = /(?<!\s)\s(?:리뷰|review)$/iu
/** An arXiv number, which some put in front. */
const idInFront = /^\s?[[(]?\d{4}\.\d{4,5}(?:v\d)?[\])]?(?:\s?[-–—:_])?\s(?=\p{L})/u
/** Words for what a note is. */
const noTitles =
  /^(?:untitled|index|readme|notes?|paper|summary|inbox|home|读书笔记|论文笔记|阅读笔记|笔记|論文メモ|読書メモ|メモ|논문 리뷰|논문 정리|메모|map of content|moc|table of contents|contents|changelog|license|todo)$/iu
/** What holds notes on many papers, or minutes that name one; what may follow begins with such a word, or is a date. */
const collections =
  /^(?:(?:my|our|weekly|daily)\s)?(?:(?:paper\s)?reading\s(?:lists?|logs?|queue|group)|papers?\s(?:lists?|logs?|queue|to\sread|(?:i|we)(?:['’]ve|\shave)?\sread)|to[\s-]read(?:\slist)?|journal\sclub|(?:group\s|lab\s|team\s|project\s)?meetings?|minutes|论文(?:列表|清单|汇总)|(?:待读|已读|要读)(?:的?论文|列表|清单)?|(?:组会|会议)(?:记录|纪要)|論文(?:リスト|一覧)|(?:読んだ|読む)論文|輪講(?:ノート|メモ)?|(?:읽은|읽을)\s?논문|논문\s?(?:목록|리스트)|회의록)(?:\s(?:notes?|minutes|with|on|for|of|in|from|at|about|ノート|メモ)(?![\p{L}-])[^:：]*|[\s\d\p{P}\p{S}年月日]*)$/iu
const template = /\{\{|\}\}|<%|\{%/

/** The title of the paper that a note is on: the first that is one. */
export function titleOf({ outline, name, folder, isPost }: Note, facts: readonly Fact[]): Titled | null {
  const { parts } = outline
  const front = facts.find(({ role, part }) => role === 'title' && part === null)
  const original = facts.find(({ role }) => role === 'original title')
  const others = facts.filter(({ role, part }) => role === 'title' && part !== null)
  const below = parts.find(({ form, key }) => form === 'heading' && roleOf(key) === 'title')
  const named = [front, original, ...others].flatMap((fact) => fact ?? [])
  const first = parts.find((part) => part.isTitle)
  const heading = first && isFirstOfNumbered(first, parts) ? undefined : first
  // A front matter that only says what the paper is called for short leaves its title to the heading.
  const full = front && heading && isFullTitle(heading.text.text, front.text.text) ? [heading] : []
  const linked = parts.find(({ form, text }) => form === 'heading' && text.links.length > 0)
  const candidates: Titled[] = [
    ...full.map(({ text, line }) => ({ title: text, line })),
    ...named.map(({ text, line }) => ({ title: text, line })),
    ...paragraphBelow(below),
    ...titleBelow(heading),
    ...[heading, linked].flatMap((part) => (part ? [{ title: part.text, line: part.line }] : [])),
    ...strongOfHead(parts.find((part) => isHead(part))?.blocks ?? []),
    ...strongAbove(parts.find(({ form }) => form === 'head')?.blocks ?? []),
    ...quotedIn(parts.find(({ form, key }) => form === 'heading' && citation.test(key))),
    { title: richTextOf(name), line: null },
    ...(folder === '' ? [] : [{ title: richTextOf(folder), line: null }]),
  ]
  for (const { title, line } of candidates) {
    const own = cleaned(title, isPost)
    const credit = creditBehind(own.text)
    if (credit && isTitle(credit.title)) {
      const { title: text, authors, year } = credit
      return { title: { ...own, text, html: escapeHtml(text) }, line, credit: { authors, year } }
    }
    const placed = venueBehind(own.text)
    if (placed && isTitle(placed.title)) {
      const { title: text, venue } = placed
      return { title: { ...own, text, html: escapeHtml(text) }, line, venue }
    }
    if (isTitle(own.text)) return { title: own, line }
  }
  return null
}

function isFullTitle(heading: string, short: string): boolean {
  const words = (text: string) => text.split(/\s+/).length
  return words(heading) >= words(short) + 3 && isShortName(short, heading)
}

/** "1. Context" is a section where "2. Method" is another. */
function isFirstOfNumbered({ depth, key }: Part, parts: readonly Part[]): boolean {
  const next = parts.some((part) => part.form === 'heading' && part.depth === depth && /^2[.)\s]/.test(part.key))
  return /^[01][.)\s]/.test(key) && next
}

/** Whether a note's title is still to be filled in by a program: then it is the template of notes. */
export function isTemplate({ outline, front, name }: Note): boolean {
  const first = outline.parts.find((part) => part.isTitle)?.text.text ?? ''
  const keys = front.filter(({ key }) => ['title', 'citekey'].includes(key.toLowerCase()))
  const labels = outline.parts.filter(({ role }) => role === 'title' || role === 'citekey')
  const texts = [first, name, ...keys.map(({ value }) => JSON.stringify(value)), ...labels.map(({ text }) => text.text)]
  return texts.some((text) => template.test(text))
}

/** "Reading list", "Meeting with Prof. Fern": no paper is called so, nor is the file. */
export function isCollectionByName({ outline }: Note): boolean {
  const [first] = outline.parts.filter(({ form }) => form === 'heading')
  return first !== undefined && first.text.text.length < 60 && collections.test(first.text.text.trim())
}

function isTitle(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > 400 || template.test(text) || noTitles.test(text)) return false
  const role = roleOf(text)
  if (isVenueWithYear(text) || citation.test(text) || namesPaperLink(text) || isSectionName(text)) return false
  if (role === 'metadata' || role === 'related' || role === 'title' || isDate(text)) return false
  // A citation key, or the path of a page.
  if (/^@?\p{Ll}[\p{L}_-]*(?:19|20)\d{2}[\p{L}\d_-]*$/u.test(text) || /^@\S+$/.test(text)) return false
  return !/^[^\s/]+\/\S+$/.test(text) && !/^https?:/.test(text)
}

/** "ISSCC-2018" is where it appeared. */
function isVenueWithYear(text: string): boolean {
  return text.length < 40 && /(?:19|20)\d{2}/.test(text) && takeVenue(text, newDraft(), true)
}

function cleaned(title: RichText, isPost: boolean): RichText {
  const bare = title.text
    .slice(venueInFront(title.text)?.length ?? 0)
    .replace(kindOfNote, '')
    .replace(kindApart, '')
    .replace(labelInFront, '')
    .replace(idInFront, '')
    .replace(tagInFront, '')
    .replace(/^@(?=\p{L})/u, '')
  const plain = withoutLinksBehind(withoutFeed(bare))
  const text = withoutKind(
    withoutId(withoutQuotes(withoutLoneQuote(withoutTail(plain.replace(othersBehind, ''), ',;~')))),
    isPost,
  )
  return text === title.text ? title : { ...title, text, html: escapeHtml(text) }
}

const bracketed = /^\s*[[【(（]([^[\]【】()（）]{3,40})[\]】)）]\s*[:：-]?\s*(?=\S)/u
const beforeColon = /^\s*(\p{Lu}[A-Za-z]{2,9}[\s'’-]{0,2}(?:19|20)?\d{2})(?:\s?[:：]\s{1,3}|\s[-–—]\s{1,3})(?=\S)/u

/** "[2020 OSDI] BytePS: …", "ECCV18: …" */
export function venueInFront(title: string): { venue: string; length: number } | null {
  const [whole, inside] = bracketed.exec(title) ?? beforeColon.exec(title) ?? []
  if (whole === undefined || inside === undefined) return null
  return takeVenue(inside, newDraft(), true) ? { venue: inside, length: whole.length } : null
}

/** Without what feeds of arXiv put behind it: "(arXiv:2303.04321v2 [cs.NE] UPDATED)". */
function withoutFeed(title: string): string {
  const start = title.lastIndexOf('(arXiv:')
  return start > 0 && /^\(arXiv:\d{4}\.\d{4,5}[^()]{0,40}\)$/.test(title.slice(start))
    ? title.slice(0, start).trimEnd()
    : title
}

/** A quotation mark that nothing closes was to end on another line. */
function withoutLoneQuote(title: string): string {
  return /^["“][^"”]*$/.test(title) ? title.slice(1) : title
}

/** Without "논문 리뷰" behind it; "review" alone is a word of the title, but for that of a post. */
function withoutKind(title: string, isPost: boolean): string {
  const end = title.slice(-60)
  const kind = (kindBehind.exec(end) ??
    notesBehind.exec(end) ??
    monthBehind.exec(end) ??
    (isPost ? reviewBehind.exec(end) : null))?.[0]
  const bare = kind === undefined ? '' : title.slice(0, -kind.length).trimEnd()
  return /\p{L}/u.test(bare) && !/\b(?:an?|the|of|systematic|literature|critical|scoping)$/i.test(bare) ? bare : title
}

/** "## DDPG" and below it "[Continuous Control with Deep Learning]": a heading of one word is what the paper is called for short. */
function titleBelow(heading: Part | undefined): Titled[] {
  if (!heading || /\s/.test(heading.text.text)) return []
  const [line] = linesBelow(heading)
  const inside = /^[["“「『《]([^[\]"”」』》]{12,300})[\]"”」』》]$/u.exec(line?.line.text.trim() ?? '')?.[1]
  return line && inside !== undefined && /\S\s+\S+\s+\S/.test(inside)
    ? [{ title: richTextOf(inside), line: line.number }]
    : []
}

/** "## Paper title", and below it the title. */
function paragraphBelow(heading: Part | undefined): Titled[] {
  const [line, ...others] = linesBelow(heading)
  // A sentence of the reader's on the title ends as one.
  if (line && /[。；]/u.test(line.line.text)) return []
  return line && others.length === 0 ? [{ title: richText(line.nodes), line: line.number }] : []
}

const citation = /^(?:full |paper )?(?:citation|bibliographic reference|cite as)$|^(?:引用|引用格式|文献信息)$/iu

/** A citation in full has the title in quotation marks. */
function quotedIn(heading: Part | undefined): Titled[] {
  const [line] = linesBelow(heading)
  const inside = /["“]([^"“”]{12,300}?)[,.]?["”]/u.exec(line?.line.text.slice(0, 1000) ?? '')?.[1]
  return line && inside !== undefined ? [{ title: richTextOf(inside), line: line.number }] : []
}

/** Those of a paragraph that stands right below it. */
function linesBelow(heading: Part | undefined): NoteLine[] {
  const [first] = heading?.blocks ?? []
  return first?.type === 'paragraph' ? linesOf(first, 0) : []
}

/** "**Ringing Without Ropes.**" as a line of its own, or with a link or a dash behind it, where a heading would stand. */
function strongAbove(blocks: Note['outline']['parts'][number]['blocks']): Titled[] {
  const [first] = blocks
  const [strong, next] = first?.type === 'paragraph' ? first.children : []
  if (strong?.type !== 'strong') return []
  const title = richText(strong.children)
  const words = title.text.split(/\s+/).length
  const ends =
    next === undefined ||
    next.type === 'break' ||
    (next.type === 'text' && /^\s*(?:\n|[-–—―─]{1,4}\s|\[)/u.test(next.value))
  if (!ends || words < 3 || words > 40 || /[:：]$/u.test(title.text)) return []
  const text = withoutTail(title.text, '.。')
  return [{ title: { ...title, text, html: escapeHtml(text) }, line: first?.position?.start.line ?? null }]
}

/** "- **Complex computation from developmental priors** — Barabási …" */
function strongOfHead(blocks: Note['outline']['parts'][number]['blocks']): Titled[] {
  const [first] = blocks.flatMap((node) => (node.type === 'list' ? node.children.slice(0, 1) : []))
  const [head] = first?.children ?? []
  const strong = head?.type === 'paragraph' ? head.children[0] : undefined
  if (strong?.type !== 'strong') return []
  const title = richText(strong.children)
  return /\s\S+\s/.test(title.text) ? [{ title, line: first?.position?.start.line ?? null }] : []
}
