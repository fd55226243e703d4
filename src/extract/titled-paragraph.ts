import type { Heading, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { lineOfNodes, readEntry } from './entry.ts'
import { type Candidate, strengthOf } from './entry-group.ts'
import { keyOf } from './key-value.ts'
import { placeOf, type Surroundings } from './surroundings.ts'

/**
 * A paragraph that is an entry, or begins one: its title is bold, linked or in quotes at its head, and hardly anything but
 * authors, venue and links comes after. A paragraph of several such lines is several entries.
 */
export function readTitledParagraph(paragraph: Paragraph, around: Surroundings): Candidate[] {
  const lines = linesOf(paragraph)
  if (lines.length > 1) {
    const each = lines.map(({ nodes, line }) =>
      candidateOf(nodes, { ...placeOf(paragraph, around), line: line + around.lineOffset }),
    )
    const strong = each.filter(({ draft }) => draft.marked !== 'words' && strengthOf(draft) === 'strong')
    if (strong.length > 1 && strong.length * 2 >= each.length) return each
  }
  const whole = candidateOf(paragraph.children, placeOf(paragraph, around))
  return isTitled(whole) ? [whole] : []
}

/** A heading that is a paper's title with its link. */
export function readTitledHeading(heading: Heading, around: Surroundings): Candidate | null {
  if (!mayHoldLink(heading)) return null
  const candidate = candidateOf(heading.children, placeOf(heading, around))
  return candidate.draft.marked === 'link' && strengthOf(candidate.draft) === 'strong' ? candidate : null
}

function mayHoldLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'html' || ('children' in node && node.children.some(mayHoldLink))
}

function candidateOf(nodes: readonly Nodes[], place: Candidate['place']): Candidate {
  const line = lineOfNodes(nodes)
  return { draft: readEntry(line, []), place, text: line.text.replace(/\s+/g, ' ').trim() }
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
  line: number
}

/** A paragraph cut at its line ends, as they stand in the notes. */
function linesOf(paragraph: Paragraph): ParagraphLine[] {
  const lines: ParagraphLine[] = [{ nodes: [], line: paragraph.position?.start.line ?? 1 }]
  const next = () => lines.push({ nodes: [], line: (lines.at(-1)?.line ?? 0) + 1 })
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
