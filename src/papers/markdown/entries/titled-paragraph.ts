import type { Heading, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { type Line, lineOfNodes, partOf, stretchesOf } from '../../../text/line.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { canBeOneName, isAuthors } from '../../../words/authors.ts'
import { fieldOf } from '../../columns.ts'
import { isCommonHeading } from '../../heading-kind.ts'
import { placeOf, type Surroundings } from '../surroundings.ts'
import { readEntry } from './entry.ts'
import { type Candidate, strengthOf } from './entry-group.ts'
import { keyOf } from './key-value.ts'
import { isSentence } from './remark.ts'

/**
 * A paragraph that is an entry, or begins one: its title is bold, linked or in quotes at its head, and hardly anything but
 * authors, venue and links comes after. A paragraph of several such lines is several entries.
 */
export function readTitledParagraph(paragraph: Paragraph, around: Surroundings): Candidate[] {
  const lines = linesOf(paragraph)
  if (lines.length > 1) {
    const each = lines.map(({ nodes, at }) =>
      candidateOf(nodes, { ...placeOf(paragraph, around), line: at + around.lineOffset }),
    )
    const strong = each.filter(({ draft }) => draft.marked !== 'words' && strengthOf(draft) === 'strong')
    if (strong.length > 1 && strong.length * 2 >= each.length) return each
  }
  const whole = labelledBelow(lines, paragraph, around) ?? candidateOf(paragraph.children, placeOf(paragraph, around))
  return isTitled(whole) ? [whole] : []
}

/** A title on a line of its own, and below it lines that begin with labels: "Authors: …", "Venue: …". */
function labelledBelow(lines: readonly ParagraphLine[], paragraph: Paragraph, around: Surroundings): Candidate | null {
  const [first, ...others] = lines
  if (first === undefined || !others.some(({ nodes }) => keyOf(lineOfNodes(nodes).text)?.field !== undefined))
    return null
  const details = others.map(({ nodes }): Paragraph => ({ type: 'paragraph', children: nodes }))
  return candidateOf(first.nodes, placeOf(paragraph, around), details)
}

/** "Fern et al. (2020) [A Title in Words](u) propose …": prose whose subject is another paper than the one above. */
export function isOfAnotherPaper(paragraph: Paragraph): boolean {
  const line = lineOfNodes(paragraph.children)
  const first = stretchesOf(line).find(({ url }) => url !== null)
  if (first?.url == null || first.start > 80 || !leadsToPaper(first.url) || labelOf(first.text) !== null) return false
  const before = line.text.slice(0, first.start)
  return isSentence(first.text) && (before.trim() === '' || /[(（](?:19|20)\d{2}[a-z]?[)）]:?\s*$/u.test(before))
}

/** A heading that is a paper's title with its link. */
export function readTitledHeading(heading: Heading, around: Surroundings): Candidate | null {
  if (!mayHoldLink(heading)) return null
  const whole = lineOfNodes(heading.children)
  const from = number.exec(whole.text)?.[0].length ?? 0
  const draft = readEntry(partOf(whole, from, whole.text.length), [])
  const text = whole.text.replace(/\s+/g, ' ').trim()
  const candidate = { draft, place: placeOf(heading, around), text }
  if (strengthOf(draft) !== 'strong' || draft.title === null) return null
  // "1. Title | [pdf](u)"
  const isCounted = draft.marked === 'words' && (from > 0 || /\s\| ?\[/.test(text)) && isSentence(draft.title.text)
  return draft.marked === 'link' || isCounted ? candidate : null
}

const number = /^\d{1,3}[.)] /
const day =
  /^(?:(?:19|20)\d{2} ?[-./年] ?\d{1,2}(?: ?[-./月] ?\d{1,2}日?)?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?)\s{0,3}[:：|—–-]?\s{1,3}(?=\S)/u

/** A heading as a title, should fields of a paper stand below it; the day before it is that of reading, a number counts. */
export function readPlainHeading(heading: Heading, around: Surroundings): Candidate | null {
  const whole = lineOfNodes(heading.children)
  const from = (day.exec(whole.text) ?? number.exec(whole.text))?.[0].length ?? 0
  const text = whole.text.slice(from).trim()
  if (text === '' || fieldOf(text) !== undefined || isCommonHeading(text) !== null) return null
  const draft = readEntry(partOf(whole, from, whole.text.length), [])
  if (draft.title === null || draft.contribution !== null) return null
  draft.marked = 'strong'
  return { draft, place: placeOf(heading, around), text }
}

const idea = /contribution|novelty|\bidea|takeaway|贡献|貢獻|貢献|创新|創新|核心|기여|핵심|アイデア/iu

/** Whether lines below a heading say what is only said of papers: who wrote it, where it is, what it contributes. */
export function saysOfPaper(lines: readonly Line[]): boolean {
  return lines.some((line) => {
    const key = keyOf(line.text)
    if (key?.field === undefined) return false
    if (key.field === 'contribution') return idea.test(line.text.slice(0, key.end))
    if (key.field === 'authors') {
      const people = line.text.slice(key.end).trim()
      return isAuthors(people) || canBeOneName(people)
    }
    return line.spans.some((span) => span.url !== null && leadsToPaper(span.url))
  })
}

function mayHoldLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'html' || ('children' in node && node.children.some(mayHoldLink))
}

function candidateOf(nodes: readonly Nodes[], place: Candidate['place'], details: readonly Nodes[] = []): Candidate {
  const line = lineOfNodes(nodes)
  return { draft: readEntry(line, details), place, text: line.text.replace(/\s+/g, ' ').trim() }
}

function isTitled({ draft, text }: Candidate): boolean {
  if (draft.title === null || keyOf(text)?.field !== undefined) return false
  if (draft.marked === 'words' || draft.marked === 'italics' || draft.marked === null) return false
  // "**Note** that …", "[This post](u) explains …": a sentence that begins with marked words is prose.
  const said = (draft.contribution?.text.length ?? 0) + draft.notes.reduce((sum, note) => sum + note.text.length, 0)
  return strengthOf(draft) === 'strong' ? said <= 400 : said <= draft.title.text.length
}

interface ParagraphLine {
  nodes: PhrasingContent[]
  at: number
}

/** A paragraph cut at its line ends, as they stand in the notes. */
function linesOf(paragraph: Paragraph): ParagraphLine[] {
  const lines: ParagraphLine[] = [{ nodes: [], at: paragraph.position?.start.line ?? 1 }]
  const next = () => lines.push({ nodes: [], at: (lines.at(-1)?.at ?? 0) + 1 })
  for (const node of paragraph.children) {
    if (node.type === 'break') next()
    else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) next()
        if (value !== '') lines.at(-1)?.nodes.push({ type: 'text', value })
      })
    } else lines.at(-1)?.nodes.push(node)
  }
  return lines.filter((line) => line.nodes.length > 0)
}
