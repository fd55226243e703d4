import type { List, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { RichText } from '../../../text/rich-text.ts'

/** The sign of a bullet, where Markdown has none: Japanese and Korean notes write "● …" and "・…" line by line. */
const sign = /^\s{0,9}(?:[●•◦○◯■□◆◇▪▫►▶]\s{0,3}|・\s{0,3})(?=\S)/u

/** Blocks in which the lines of a paragraph that begin with such a sign are the items of a list. */
export function withListsOfSigns(blocks: readonly Nodes[]): Nodes[] {
  return blocks.flatMap((node) => (node.type === 'paragraph' ? listsIn(node) : [node]))
}

function listsIn(paragraph: Paragraph): Nodes[] {
  const lines = linesOf(paragraph.children)
  const first = lines.findIndex(isSigned)
  if (first < 0) return [paragraph]
  const items: PhrasingContent[][] = []
  for (const line of lines.slice(first)) {
    if (isSigned(line)) items.push(line.map((node, at) => (at === 0 ? bare(node) : node)))
    else items.at(-1)?.push({ type: 'text', value: '\n' }, ...line)
  }
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  }
  const before = lines
    .slice(0, first)
    .flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [{ type: 'text', value: '\n' }, ...line]))
  return before.length === 0 ? [list] : [{ ...paragraph, children: before }, list]
}

function isSigned([first]: readonly PhrasingContent[]): boolean {
  return first?.type === 'text' && sign.test(first.value)
}

function bare(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(sign, '') } : node
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of children) {
    if (node.type === 'break') lines.push([])
    else if (node.type === 'text')
      node.value.split('\n').forEach((value, nth) => {
        if (nth > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push({ ...node, value })
      })
    else lines.at(-1)?.push(node)
  }
  return lines.filter((line) => line.length > 0)
}

/** A label's value without the sign of a bullet that stands in front of it: "**Problem**: * …". */
export function withoutSign(value: RichText): RichText {
  const [own] = /^(?:[●•◦○◯■□◆◇▪▫►▶・]\s{0,3}|[*–-]\s{1,3})/u.exec(value.text) ?? []
  if (own === undefined || (value.html !== '' && !value.html.startsWith(own))) return value
  return { ...value, text: value.text.slice(own.length), html: value.html.slice(own.length) }
}
