import type { ElementContent, Nodes as HastNodes, Root as HastRoot, Properties } from 'hast'
import type { Nodes } from 'mdast'
import { element, richTextOfHast, safeHast } from './markdown-text.ts'
import { emptyText, type RichText, spaced } from './rich-text.ts'

/** A stretch of text in one style. A picture is a span without text. */
export interface Span {
  start: number
  end: number
  url: string | null
  strong: boolean
  em: boolean
  /** In a `code` or `kbd`: what notes put tags, venues and years into. */
  boxed: boolean
  /** A note's name, which stands out as bold words do but is shown as others are. */
  note?: true
  /** The words of a footnote, in the place of its sign. */
  footnote?: true
  picture: { src: string; alt: string } | null
}

/** Words of a bullet, paragraph or cell as one string, with what stands where in it. `<br>` is `\n`. */
export interface Line {
  text: string
  spans: Span[]
}

type Style = Pick<Span, 'url' | 'strong' | 'em' | 'boxed' | 'note' | 'footnote'>

const plain: Style = { url: null, strong: false, em: false, boxed: false }
const breaks = new Set(['br', 'p', 'div', 'li', 'tr', 'summary', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

export function lineOf(tree: HastRoot): Line {
  const line: Line = { text: '', spans: [] }
  add(tree, plain, line)
  return line
}

function add(node: HastNodes, style: Style, line: Line): void {
  if (node.type === 'text') {
    const text = spaced(node.value)
    if (text !== '') push(line, text, style)
    return
  }
  if (node.type === 'element' && node.tagName === 'img') {
    const { src, alt } = node.properties
    const at = line.text.length
    if (typeof src === 'string' && src !== '')
      line.spans.push({ ...style, start: at, end: at, picture: { src, alt: typeof alt === 'string' ? alt : '' } })
    return
  }
  const inner = node.type === 'element' ? styled(node.tagName, node.properties, style) : style
  const isBreak = node.type === 'element' && breaks.has(node.tagName)
  if (isBreak && line.text !== '') line.text += '\n'
  if ('children' in node) for (const child of node.children) add(child as HastNodes, inner, line)
  if (isBreak && node.tagName !== 'br' && !line.text.endsWith('\n')) line.text += '\n'
}

function push(line: Line, text: string, style: Style): void {
  const start = line.text.length
  line.text += text
  line.spans.push({ ...style, start, end: line.text.length, picture: null })
}

function styled(tag: string, { href, dataNote, dataFootnote }: Properties, style: Style): Style {
  if (tag === 'a' && dataFootnote !== undefined) return { ...style, footnote: true }
  if (tag === 'a' && dataNote !== undefined) return { ...style, strong: true, note: true }
  if (tag === 'a') return typeof href === 'string' && href !== '' ? { ...style, url: href } : style
  if (tag === 'strong' || tag === 'b') return { ...style, strong: true }
  if (tag === 'em' || tag === 'i') return { ...style, em: true }
  if (tag === 'code' || tag === 'kbd') return { ...style, boxed: true }
  return style
}

/** Where the first footnote stands in a part of a line, and what it says without its brackets. */
export function footnoteIn(line: Line, start: number, end: number): { start: number; text: RichText } | null {
  const spans = line.spans.filter((span) => span.footnote && span.start >= start && span.end <= end)
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { start: first.start, text: slice(line, first.start + 2, last.end - 1) } : null
}

/** A part of the line as a line. */
export function partOf({ text, spans }: Line, start: number, end: number): Line {
  const inside = (at: number) => Math.min(Math.max(at, start), end) - start
  return {
    text: text.slice(start, end),
    spans: spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ ...span, start: inside(span.start), end: inside(span.end) })),
  }
}

/** A part of the line with its links and emphasis. */
export function slice(line: Line, start: number, end: number): RichText {
  let from = start
  let to = end
  while (from < to && /\s/.test(line.text[from] ?? '')) from++
  while (to > from && /\s/.test(line.text[to - 1] ?? '')) to--
  if (from >= to) return emptyText
  const children = line.spans
    .filter((span) => span.start < to && span.end > from)
    .flatMap((span) => hastOf(line.text.slice(Math.max(from, span.start), Math.min(to, span.end)), span))
  return richTextOfHast({ type: 'root', children })
}

function hastOf(text: string, span: Span): ElementContent[] {
  const lines: ElementContent[] = text
    .split('\n')
    .flatMap((value, nth) => [
      ...(nth === 0 ? [] : [element('br', {})]),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ])
  const code = span.boxed ? [element('code', {}, lines)] : lines
  const em = span.em ? [element('em', {}, code)] : code
  const strong = span.strong && !span.note ? [element('strong', {}, em)] : em
  return span.url === null ? strong : [element('a', { href: span.url }, strong)]
}

/** Stretches that carry one mark without a break, white space at their ends left out: a link, or words in bold. */
export interface Stretch {
  start: number
  end: number
  text: string
  url: string | null
  /** All of it is bold, italic, boxed. */
  strong: boolean
  em: boolean
  boxed: boolean
}

/** The line cut where its style changes: each link is one stretch whatever is inside it; bold words around no link are one. */
export function stretchesOf(line: Line): Stretch[] {
  const stretches: Stretch[] = []
  for (const span of line.spans) {
    if (span.picture) continue
    const last = stretches.at(-1)
    const text = line.text.slice(span.start, span.end)
    if (last && last.end === span.start && joins(last, span)) {
      last.end = span.end
      last.text += text
      last.strong &&= span.strong
      last.em &&= span.em
      last.boxed &&= span.boxed
    } else stretches.push({ ...span, text })
  }
  return stretches
}

function joins(last: Stretch, span: Span): boolean {
  if (last.url !== null || span.url !== null) return last.url === span.url
  return last.strong === span.strong && last.em === span.em && last.boxed === span.boxed
}

export function lineOfNodes(nodes: readonly Nodes[]): Line {
  return lineOf(safeHast(nodes))
}
