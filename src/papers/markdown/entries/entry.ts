import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import { type Line, lineOfNodes, partOf, slice } from '../../../text/line.ts'
import { richText } from '../../../text/markdown-text.ts'
import { emptyText, joinedApart, type RichText } from '../../../text/rich-text.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { canBeOneName, isAuthors } from '../../../words/authors.ts'
import { bracketsIn, withoutBrackets } from '../../../words/brackets.ts'
import { type Draft, newDraft, takeLinks, takeVenue } from '../draft.ts'
import { takeCredits } from './credits.ts'
import { keyOf, takeKeyed } from './key-value.ts'
import { hasVenueBehind } from './name-with-venue.ts'
import { isCitation, isRemark, isSentence, isTags } from './remark.ts'
import { takeRest } from './rest-of-line.ts'
import { isOfStage, isProposal, leadsElsewhere } from './statement.ts'
import { takeTitle } from './title-in-line.ts'

/** Reads an entry: its first line holds the title, what follows are its details. */
export function readEntry(whole: Line, details: readonly Nodes[]): Draft {
  const draft = newDraft()
  const first = takeNumber(withoutKind(takeTags(whole, draft)), draft)
  takeLinks(first, draft)
  if (keyOf(first.text)?.field) for (const [start, end] of linesIn(first)) takeKeyed(first, start, end, draft)
  if (draft.title === null) {
    const end = takeTitle(first, draft)
    draft.evidence.venueBehind = hasVenueBehind(first.text, end)
    takeRest(first, end, draft)
  }
  for (const node of details) takeDetail(node, draft)
  draft.links = withoutHomes(draft)
  return draft
}

/** `(2103.01234)`, "2103.01234 Title": month and number of a preprint, at either end of a line without a link. */
const number = String.raw`(?:arxiv[:\s]{0,2})?((?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?`
const numberAhead = new RegExp(`^\\s*[[(]?${number}[\\])]?[\\s:,.–—-]{1,4}(?=\\S{2})`, 'iu')
const numberBehind = new RegExp(`[\\s,:;–—-]{0,4}[[(（]?(?<![\\p{L}\\d./-])${number}[\\])）]?\\.?\\s*$`, 'iu')

/** Takes the bare arXiv number of a line; it is the paper's link. */
function takeNumber(line: Line, draft: Draft): Line {
  if (line.spans.some(({ url }) => url !== null) || !/\d{4}\.\d{4}/.test(line.text)) return line
  const ahead = numberAhead.exec(line.text.slice(0, 60))
  const from = Math.max(0, line.text.length - 60)
  const behind = ahead ? null : numberBehind.exec(line.text.slice(from))
  const found = (ahead ?? behind)?.[1]
  const [start, end] = ahead ? [ahead[0].length, line.text.length] : [0, from + (behind?.index ?? 0)]
  if (found === undefined || !isSentence(line.text.slice(start, end))) return line
  draft.links.push({ url: `https://arxiv.org/abs/${found}`, text: found })
  draft.evidence.paperLink = true
  draft.evidence.anyLink = true
  return partOf(line, start, end)
}

/** "Paper: [Title](u) (2019) - remark": what kind of text it is stands before its title. */
function withoutKind(line: Line): Line {
  const key = keyOf(line.text)
  const link = line.spans.find((span) => span.url !== null)
  if (key?.field !== 'title' || link === undefined || link.start !== key.end) return line
  const words = line.text.slice(link.start, link.end)
  return labelOf(words) === null && isSentence(words) ? partOf(line, key.end, line.text.length) : line
}

/** A name that is linked leads to a person. */
function withoutHomes({ links, authors }: Draft): Draft['links'] {
  if (authors === null) return links
  const names = new Set(authors.split(/[,;，、&]|\band\b/u).map((name) => name.trim()))
  return links.filter(({ url, text }) => !names.has(text) || leadsToPaper(url))
}

/** `#hearing`: a letter tells a tag from a number. */
const tag = /^#(?=[^\s#]*\p{L})[\p{L}\p{N}_/-]+$/u

/** Takes the tags at the end of a line; they are keywords. */
function takeTags(line: Line, draft: Draft): Line {
  if (!line.text.includes('#')) return line
  if (keyOf(line.text)?.field) return line
  const words = line.text.slice(-400).split(/([\s,，、]+)/u)
  const last = words.findLastIndex((word, at) => at % 2 === 0 && word !== '' && !tag.test(word))
  const tags = words.slice(last + 1).filter((word) => tag.test(word))
  if (tags.length === 0 || (last < 0 && line.text.length > 400)) return line
  const end = line.text.length - words.slice(last + 1).join('').length
  if (line.spans.some((span) => span.end > end && (span.url !== null || span.boxed))) return line
  draft.keywords.push(...tags.map((word) => word.slice(1)))
  const spans = line.spans.filter((span) => span.start < end || span.picture)
  return {
    text: line.text.slice(0, end),
    spans: spans.map((span) => ({ ...span, start: Math.min(span.start, end), end: Math.min(span.end, end) })),
  }
}

/** The first line of a bullet and what is below it. */
export function partsOf(item: ListItem): { first: Line; details: Nodes[] } {
  const [head, ...rest] = item.children
  if (head?.type === 'paragraph') return { first: lineOfNodes(head.children), details: rest }
  if (head?.type === 'heading') return { first: lineOfNodes(head.children), details: rest }
  return { first: { text: '', spans: [] }, details: item.children }
}

/** A paragraph, bullet or other block below a title. */
export function takeDetail(node: Nodes, draft: Draft): void {
  if (node.type === 'list') takeDetailList(node, draft)
  else if (node.type === 'paragraph') takeLines(lineOfNodes(node.children), draft, true)
  else if (node.type === 'html') takeLines(lineOfNodes([node]), draft, true)
  else {
    const text = richText([node])
    for (const picture of text.pictures) if (!draft.figures.includes(picture)) draft.figures.push(picture)
    if (text.text !== '' || text.pictures.length === 0) draft.notes.push(text)
  }
}

/**
 * The first remark below a title is its summary, the others are notes; a label of the contribution says it better. Where the first is a
 * problem, a question or a step of the method, those below go on from it, and only one that says what is proposed can be the summary.
 * What is done stage by stage is one summary.
 */
function takeDetailList(list: List, draft: Draft): void {
  const parts = list.children.map(partsOf)
  const hasLabel = parts.some(({ first }) => keyOf(first.text)?.field === 'contribution')
  let isPassed = false
  let stages: RichText | null = null
  let taken = -1
  const remarks = parts.filter(({ first }) => mayBeChosen(first.text))
  for (const { first, details } of parts) {
    const noted = draft.notes.length
    const said = draft.contribution
    if (stages !== null && isOfStage(first.text) && isRemark(first, 0, first.text.length)) {
      stages = joinedApart([stages, slice(first, 0, first.text.length)])
      draft.contribution = stages
      takeLinks(first, draft)
    } else {
      takeLines(first, draft, !hasLabel && draft.way === null && (!isPassed || isProposal(first.text)))
      stages = said === null && isOfStage(first.text) ? draft.contribution : null
      isPassed ||= draft.notes.length > noted && isSaidOtherwise(first.text)
    }
    if (said === null && draft.contribution !== null) taken = remarks.findIndex((remark) => remark.first === first)
    for (const node of details) {
      const text = withFirstNumber(node, richText([node]))
      if (text.html !== '') draft.notes.push(text)
      takeLinks(lineOfNodes([node]), draft)
    }
  }
  if (remarks.length > 1)
    draft.remarks = { of: remarks.length, taken: hasLabel ? 'labelled' : taken < 0 ? null : taken }
}

/** A sentence without a label, or behind that of the contribution. */
function mayBeChosen(text: string): boolean {
  const field = keyOf(text)?.field
  return isSentence(text) && (field === undefined ? !isLabelled(text) : field === 'contribution')
}

/** "- 1) owls 2) lamps" is a list in a list to Markdown, which takes the first number away. */
function withFirstNumber(node: Nodes, text: RichText): RichText {
  const isLone = node.type === 'list' && node.ordered && node.children.length === 1
  const sign = isLone ? /\s2([.)）])\s/u.exec(text.text)?.[1] : undefined
  return sign === undefined
    ? text
    : {
        ...text,
        text: `1${sign} ${text.text}`,
        html: `1${sign} ${text.html.replace(/<\/?(?:ol|li)\b[^<>]*>/g, '').trim()}`,
      }
}

/** "Ida Fern*, Tom Reed* [pdf], [code] 2022.10": the names of links stand in brackets. */
function withoutLabels(text: string): string {
  if (!text.includes('[') || text.length > maximalRemark) return text
  const bare = withoutBrackets(text, ({ inside }) => labelOf(inside) !== null)
  return bare === text ? text : bare.replace(/(?<![\s,])[\s,]{2,20}(?=\S)/g, ', ').replace(/(?<![\s,])[\s,]{1,20}$/, '')
}

/** Words of the reader, neither a score nor what is behind a label. */
function isSaidOtherwise(text: string): boolean {
  return isSentence(text) && keyOf(text)?.field === undefined && !isLabelled(text) && leadsElsewhere(text)
}

function takeLines(whole: Line, draft: Draft, canSummarise: boolean): void {
  const line = takeTags(whole, draft)
  takeLinks(line, draft)
  for (const [first, end] of linesIn(line)) {
    const start = takeSayer(line, first, end, draft)
    if (takeKeyed(line, start, end, draft)) continue
    if (takeBracketedTitle(line, start, end, draft)) continue
    const text = line.text.slice(start, end).trim()
    if (text === '' || labelOf(text) !== null) continue
    if (isLabelled(text) || isCitation(text)) {
      draft.notes.push(slice(line, start, end))
      continue
    }
    if (takeCredits(withoutLabels(text), draft) || takeVenue(text, draft, true)) continue
    if (draft.authors === null && canBeOneName(text)) {
      draft.authors = text
      continue
    }
    const before = { ...draft, notes: draft.notes.length, keywords: draft.keywords.length }
    const part = { text: line.text.slice(0, end), spans: line.spans.filter((span) => span.start < end) }
    takeRest(part, start, draft)
    const isNew = draft.contribution !== before.contribution
    const isWhole = isSentence(text) && !hasFactsSince(draft, before)
    const isCut = isWhole && losesWords(text, [draft.contribution, ...draft.notes.slice(before.notes)])
    if (isNew && !canSummarise) {
      draft.contribution = before.contribution
      draft.notes.splice(before.notes, draft.notes.length, isSentence(text) ? slice(line, start, end) : emptyText)
    } else if (isWhole && isNew && (isCut || draft.notes.length > before.notes)) {
      draft.contribution = slice(line, start, end)
      draft.notes.splice(before.notes)
    } else if (isWhole && draft.notes.length > before.notes + (isCut ? 0 : 1))
      draft.notes.splice(before.notes, draft.notes.length, slice(line, start, end))
  }
}

/** "[Author @bram] compares …" names who says it. @returns where the remark begins */
function takeSayer(line: Line, start: number, end: number, draft: Draft): number {
  const sayer = /^\s{0,8}\[[^[\]\n]{0,40}@[^[\]\n]{0,40}\]/.exec(line.text.slice(start, end))?.[0]
  if (sayer === undefined || !isSentence(line.text.slice(start + sayer.length, end))) return start
  draft.notes.push(slice(line, start, start + sayer.length))
  return start + sayer.length
}

/** A remark cites others in brackets: "(n-gram counts; Marsh 2001)" says nothing of the paper, and is a part of the remark. */
function losesWords(text: string, kept: readonly (RichText | null)[]): boolean {
  const held = kept.map((one) => one?.text ?? '').join(' ')
  return bracketsIn(text.slice(0, maximalRemark)).some(
    ({ inside }) => inside.length >= 3 && labelOf(inside) === null && !held.includes(inside.trim()),
  )
}

/** Longer ones are texts. */
const maximalRemark = 4000

/** "🏛️ Institutions: Moss Lab, Barnhill", "Env: [Mobile]": names behind a label of their own are no authors, and no statement. */
export function isLabelled(text: string): boolean {
  const key = keyOf(text)
  if (!key || key.field !== undefined || text.length > 400) return false
  if (house.test(text.slice(0, key.end))) return true
  const value = text.slice(key.end).trim()
  if (!/[\p{L}\p{N}]/u.test(value) || /https?:/.test(value) || labelOf(value) !== null) return false
  return isTags(value) || isAuthors(value) || /^[[【]/u.test(value) || !isSentence(value)
}

/** "Institution: University of Barns", "机构：…": a house is no statement, however long its name. */
const house = /institut|affiliation|organi[sz]ation|laborator|sources?\b|机构|機構|单位|單位|所属|소속|来源|出处/iu

/** A bold name, and below it its title alone in brackets: "**(1) DOG**", "[Deterministic owl gradients]". */
function takeBracketedTitle(line: Line, start: number, end: number, draft: Draft): boolean {
  const bracket = /^\s*\[([^[\]]{12,300})\]\s*$/u.exec(line.text.slice(start, end))
  if (!bracket?.[1] || draft.title === null || draft.marked !== 'strong' || draft.method !== null) return false
  if (/\s/.test(draft.title.text.trim()) || !isSentence(bracket[1]) || labelOf(bracket[1]) !== null) return false
  const open = line.text.indexOf('[', start)
  draft.method = draft.title.text
  draft.title = slice(line, open + 1, open + 1 + bracket[1].length)
  return true
}

/** Whether a line gave more than words: then what is left of it is not the whole of it. */
function hasFactsSince(draft: Draft, before: Omit<Draft, 'notes' | 'keywords'> & { keywords: number }): boolean {
  return (
    draft.year !== before.year ||
    draft.venue !== before.venue ||
    draft.authors !== before.authors ||
    draft.method !== before.method ||
    draft.keywords.length > before.keywords
  )
}

function linesIn(line: Line): [number, number][] {
  const lines: [number, number][] = []
  let start = 0
  for (const part of line.text.split('\n')) {
    lines.push([start, start + part.length])
    start += part.length + 1
  }
  return lines
}

/** Whether a paragraph below a bullet belongs to it: authors in italics, or links that name their kind. */
export function isContinuation(paragraph: Paragraph): boolean {
  const [first] = paragraph.children
  const line = lineOfNodes(paragraph.children)
  if (first?.type === 'emphasis' && !/^[(（[]/u.test(line.text.trim())) return true
  if (keyOf(line.text)?.field || /^\s*\[[^[\]]{12,300}\]\s*$/u.test(line.text)) return true
  if (line.text.length < 400 && !line.text.includes('\n') && takeCredits(line.text, newDraft())) return true
  const start = line.spans.find(
    (span) => span.picture === null && /[\p{L}\p{N}]/u.test(line.text.slice(span.start, span.end)),
  )
  return start !== undefined && start.url !== null && labelOf(line.text.slice(start.start, start.end)) !== null
}
