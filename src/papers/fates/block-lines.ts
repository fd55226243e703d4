import type { Nodes } from 'mdast'
import { parseWhole } from '../../text/blocks.ts'
import { visit } from '../../text/markdown.ts'

/** What a line of notes is to Markdown, before anybody asks what it says. */
export type LineKind =
  | 'blank'
  | 'front matter'
  | 'heading'
  | 'header'
  | 'row'
  | 'text'
  | 'code'
  | 'comment'
  | 'rule'
  | 'definition'

export interface BlockLine {
  kind: LineKind
  /** The first line of the block at the top of the document in which it stands, from 1. */
  block: number
}

const kinds: Partial<Record<Nodes['type'], LineKind>> = {
  yaml: 'front matter',
  heading: 'heading',
  code: 'code',
  thematicBreak: 'rule',
  definition: 'definition',
}

/** The lines of a document in Markdown, from its first. */
export function blockLines(lines: readonly string[]): BlockLine[] {
  const found: BlockLine[] = lines.map((line, at) => ({ kind: line.trim() === '' ? 'blank' : 'text', block: at + 1 }))
  for (const { node, lineOffset } of parseWhole(lines.join('\n'))) {
    const block = (node.position?.start.line ?? 1) + lineOffset
    const set = ({ position }: Nodes, kind: LineKind | null) => {
      if (!position) return
      for (let line = position.start.line; line <= position.end.line; line++) {
        const one = found[line + lineOffset - 1]
        if (!one) continue
        one.block = block
        if (kind && one.kind !== 'blank') one.kind = kind
      }
    }
    set(node, null)
    visit(node, (inner) => {
      const isComment = inner.type === 'html' && /^\s*<!--/.test(inner.value)
      const kind = isComment ? 'comment' : kinds[inner.type]
      if (kind && !(isComment && hasMore(inner, lines[(inner.position?.start.line ?? 1) + lineOffset - 1])))
        set(inner, kind)
      if (inner.type !== 'table') return
      const [head] = inner.children
      set(inner, 'row')
      if (!head?.position) return
      for (const at of [head.position.start.line, head.position.start.line + 1]) {
        const one = found[at + lineOffset - 1]
        if (one) one.kind = 'header'
      }
    })
  }
  return found
}

/** The lines of a library: no Markdown, and all of them of its records. */
export function recordLines(lines: readonly string[]): BlockLine[] {
  return lines.map((line) => ({ kind: line.trim() === '' ? 'blank' : 'text', block: 1 }))
}

/** A comment in a line that says something else as well. */
function hasMore(node: Nodes, line: string | undefined): boolean {
  if (node.position?.start.line !== node.position?.end.line || line === undefined) return false
  const end = line.lastIndexOf('-->')
  return /[\p{L}\p{N}]/u.test(line.slice(0, line.indexOf('<!--')) + (end < 0 ? '' : line.slice(end + 3)))
}

/** The lines of a block that stand less far in, from the nearest outwards: the bullets above a bullet. */
export function ancestorsOf(line: number, source: readonly string[], lines: readonly BlockLine[]): number[] {
  const found: number[] = []
  let indent = indentOf(source[line - 1])
  for (let at = line - 1; at > line - 400 && lines[at - 1]?.block === lines[line - 1]?.block && indent > 0; at--) {
    if (source[at - 1]?.trim() === '' || indentOf(source[at - 1]) >= indent) continue
    indent = indentOf(source[at - 1])
    found.push(at)
  }
  return found
}

export function indentOf(line = ''): number {
  return /^[\t >]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0
}
