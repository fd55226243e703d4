import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import { canBeOneName } from './authors.ts'
import { takeCredits } from './credits.ts'
import { type Draft, newDraft, takeLinks, takeVenue } from './draft.ts'
import { keyOf, takeKeyed } from './key-value.ts'
import { type Line, lineOf, slice } from './line.ts'
import { labelOf } from './link-evidence.ts'
import { richText, safeHast } from './markdown-text.ts'
import { isSentence, takeRest } from './rest-of-line.ts'
import { emptyText } from './rich-text.ts'
import { takeTitle } from './title-in-line.ts'

/** Reads an entry: its first line holds the title, what follows are its details. */
export function readEntry(whole: Line, details: readonly Nodes[]): Draft {
  const draft = newDraft()
  const first = takeTags(whole, draft)
  takeLinks(first, draft)
  if (keyOf(first.text)?.field) for (const [start, end] of linesIn(first)) takeKeyed(first, start, end, draft)
  if (draft.title === null) takeRest(first, takeTitle(first, draft), draft)
  for (const node of details) takeDetail(node, draft)
  return draft
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

export function lineOfNodes(nodes: readonly Nodes[]): Line {
  return lineOf(safeHast(nodes))
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

/** One remark below a title is its summary; of several, none is more so than the others. */
function takeDetailList(list: List, draft: Draft): void {
  const isOnly = list.children.length === 1
  for (const item of list.children) {
    const { first, details } = partsOf(item)
    takeLines(first, draft, isOnly)
    for (const node of details) {
      const text = richText([node])
      if (text.html !== '') draft.notes.push(text)
      takeLinks(lineOfNodes([node]), draft)
    }
  }
}

function takeLines(whole: Line, draft: Draft, canSummarise: boolean): void {
  const line = takeTags(whole, draft)
  takeLinks(line, draft)
  for (const [start, end] of linesIn(line)) {
    if (takeKeyed(line, start, end, draft)) continue
    const text = line.text.slice(start, end).trim()
    if (text === '' || labelOf(text) !== null) continue
    if (takeCredits(text, draft) || takeVenue(text, draft, true)) continue
    if (draft.authors === null && canBeOneName(text)) {
      draft.authors = text
      continue
    }
    const before = { contribution: draft.contribution, notes: draft.notes.length }
    const part = { text: line.text.slice(0, end), spans: line.spans.filter((span) => span.start < end) }
    takeRest(part, start, draft)
    if (draft.contribution !== before.contribution && !canSummarise) {
      draft.contribution = before.contribution
      draft.notes.splice(before.notes, draft.notes.length, isSentence(text) ? slice(line, start, end) : emptyText)
    }
  }
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
  if (keyOf(line.text)?.field) return true
  const start = line.spans.find(
    (span) => span.picture === null && /[\p{L}\p{N}]/u.test(line.text.slice(span.start, span.end)),
  )
  return start !== undefined && start.url !== null && labelOf(line.text.slice(start.start, start.end)) !== null
}
