import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { type Line, lineOfNodes, slice } from '../../text/line.ts'
import type { RichText } from '../../text/rich-text.ts'
import { isOfText, type Role, roleOf } from './roles.ts'

/** One line of a paragraph as its writer broke it. */
export interface NoteLine {
  line: Line
  nodes: PhrasingContent[]
  /** In the document, from 1. */
  number: number
}

/** The lines of a paragraph: notes put one label on each. */
export function linesOf(paragraph: Pick<Paragraph, 'children' | 'position'>, lineOffset: number): NoteLine[] {
  const lines: PhrasingContent[][] = [[]]
  const first = (paragraph.position?.start.line ?? 1) + lineOffset
  const numbers = [first]
  let number = first
  const begin = () => {
    lines.push([])
    numbers.push(number)
  }
  for (const node of paragraph.children) {
    if (node.type === 'break') {
      number++
      begin()
    } else if (node.type === 'text' && node.value.includes('\n')) {
      node.value.split('\n').forEach((value, nth) => {
        if (nth > 0) {
          number++
          begin()
        }
        if (value !== '') lines.at(-1)?.push({ ...node, value })
      })
    } else {
      lines.at(-1)?.push(node)
      number = (node.position?.end.line ?? number - lineOffset) + lineOffset
    }
  }
  return lines.flatMap((nodes, nth) => cutAtLabels({ line: lineOfNodes(nodes), nodes, number: numbers[nth] ?? first }))
}

/** "**By**: A. Moss | **Year**: 2019": several labels on one line, each a line of its own. */
function cutAtLabels(whole: NoteLine): NoteLine[] {
  const { line, nodes, number } = whole
  if (!/\s[|｜·•]\s/.test(line.text) || roleBefore(line.text, 0) === null) return [whole]
  const cuts = [...line.text.matchAll(/\s[|｜·•]\s/g)].filter(({ index }) => roleBefore(line.text, index + 3) !== null)
  const starts = [0, ...cuts.map(({ index }) => index + 3)]
  return starts.map((start, nth) => ({
    line: cut(line, start, cuts[nth]?.index ?? line.text.length),
    nodes: nth === 0 ? nodes : [],
    number,
  }))
}

function roleBefore(text: string, start: number): Role | null {
  const key = /^\s*([\p{L}][^:：|]{0,30}?)\s?[:：]/u.exec(text.slice(start, start + 40))?.[1]
  return key === undefined ? null : roleOf(key)
}

function cut({ text, spans }: Line, start: number, end: number): Line {
  const own = spans.filter((span) => span.start < end && span.end >= start)
  return {
    text: text.slice(start, end),
    spans: own.map((span) => ({
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
    })),
  }
}

export interface Labelled {
  key: string
  value: RichText
  /** Written `key:: value`. */
  isProperty: boolean
  isStrong: boolean
}

/** "Key: value", "**Key:** value", "key:: value"; "TLDR; value". */
const label = /^[\s\p{P}\p{S}]{0,6}?([\p{L}][^:：\n]{0,50}?)[\s*]{0,3}(::|:|：)\s{0,9}/u
const tldr = /^\s{0,9}(tl;?\s?dr)\s{0,3}[;:：.,-]?\s{1,9}/i

/** @param isOfProperties whether it stands among properties: "Tags :: a" is one there whatever its key */
export function labelIn({ line }: NoteLine, isOfProperties = false): Labelled | null {
  const head = line.text.slice(0, 120)
  const short = tldr.exec(head)
  if (short?.[1] !== undefined) return { ...labelled(line, short[1], short[0].length), isProperty: false }
  const asked = strongLabel(line)
  if (asked) return asked
  const found = label.exec(head)
  const [whole = '', key = '', sign = ''] = found ?? []
  if (!found || /^(?:https?|ftp|file|zotero)$/i.test(key)) return null
  // "question :: answer" is no property, but "Author :: …" is.
  const isSpaced = sign === '::' && /\s::$/.test(whole.trimEnd())
  if (isSpaced && !isOfProperties && roleOf(key.trim()) === null) return null
  return { ...labelled(line, key, whole.length), isProperty: sign === '::' }
}

/** "**How?** A router …", "**Results.** …": bold words that a section could have as its heading, without a colon. */
function strongLabel(line: Line): Labelled | null {
  const [first] = line.spans
  if (first?.strong !== true || line.text.slice(0, first.start).trim() !== '' || first.end - first.start > 60)
    return null
  const key = line.text.slice(first.start, first.end).trim()
  if (!/[?？.。]$/u.test(key)) return null
  if (!isOfText(roleOf(key.slice(0, -1)))) return null
  // With its colon behind the bold words it is a label like any other.
  if (/^\s?(?::|：)/u.test(line.text.slice(first.end, first.end + 2))) return null
  return { ...labelled(line, key, first.end), isProperty: false }
}

function labelled(line: Line, key: string, end: number): Omit<Labelled, 'isProperty'> {
  const first = line.spans.find((span) => span.end > span.start && /\S/.test(line.text.slice(span.start, span.end)))
  const isStrong = first?.strong === true && first.note === undefined
  return { key: key.trim(), value: tidied(line, end), isStrong }
}

/** A value without what is left at its end where a template was not filled in. */
export function tidied(line: Line, start: number, end = line.text.length): RichText {
  let to = end
  while (to > start && /[\s,，;；~\\]/.test(line.text[to - 1] ?? '')) to--
  return slice(line, start, to)
}

/** Without pictures: their addresses are no part of a text. */
export function withoutPictures<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[])
    .filter((child) => child.type !== 'image' && !isPictureOfHtml(child))
    .map((child) => withoutPictures(child))
  return { ...node, children }
}

/** Without the mark of a hard break that nothing follows: there it is a letter like any other. */
export function withoutLastBreak<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children as Nodes[]
  if (node.type !== 'paragraph') return { ...node, children: children.map((child) => withoutLastBreak(child)) }
  const last = children.at(-1)
  if (last?.type !== 'text' || !/\\\s?$/.test(last.value)) return node
  const value = last.value.slice(0, last.value.lastIndexOf('\\')).trimEnd()
  return { ...node, children: [...children.slice(0, -1), { ...last, value }] }
}

export function hasPicture(node: Nodes): boolean {
  if (node.type === 'image' || isPictureOfHtml(node)) return true
  return 'children' in node && (node.children as Nodes[]).some(hasPicture)
}

function isPictureOfHtml(node: Nodes): boolean {
  return node.type === 'html' && /<(?:img|figure|picture|video|source)\b/i.test(node.value)
}

/** A picture is more than nothing. */
export function pictureMark({ nodes }: NoteLine): string {
  return nodes.some(({ type }) => type === 'image' || type === 'html') ? 'x' : ''
}

/** "Six cells" above "Three of them in salt": no sentence goes on from one line to the next. */
export function isOfLines({ children }: Paragraph): boolean {
  const lines = children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : 'x'))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const ends = lines.slice(0, -1).filter((line, at) => isLineApart(line, lines[at + 1] ?? ''))
  return ends.length > 0 && ends.length * 2 >= lines.length - 1
}

function isLineApart(line: string, next: string): boolean {
  return (
    line.length < 70 &&
    !/[.。．,，、;；:：!！?？…)）"”」-]$/u.test(line) &&
    /^(?:[\p{Lu}\p{N}(（]|[\p{Lo}])/u.test(next)
  )
}

/** Lines as one paragraph again. */
export function paragraphOf(lines: readonly NoteLine[]): Paragraph {
  const children = lines.flatMap(({ nodes }, nth) =>
    nth === 0 ? nodes : [{ type: 'text' as const, value: '\n' }, ...nodes],
  )
  const line = lines[0]?.number ?? 1
  const end = { line: lines.at(-1)?.number ?? line, column: 1 }
  return { type: 'paragraph', children, position: { start: { line, column: 1 }, end } }
}

/** Two lines of one value. */
export function joinedText(one: RichText, other: RichText): RichText {
  if (one.text === '') return other
  if (other.text === '') return one
  return {
    text: `${one.text} ${other.text}`,
    html: `${one.html} ${other.html}`,
    links: [...one.links, ...other.links],
    pictures: [...one.pictures, ...other.pictures],
    badges: [...one.badges, ...other.badges],
  }
}
