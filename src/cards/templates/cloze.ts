import { stripTags } from '../../text/strip-tags.ts'
import type { Fields, TemplateNode } from './template.ts'

export type Side = 'question' | 'answer'

/** `{{c1::what is hidden::hint}}`; `{{c1,2::…}}` is hidden on two cards. */
interface Cloze {
  /** Numbers of the cards that hide it, from 1, in order. */
  numbers: number[]
  hint: string | null
  children: ClozePart[]
}

type ClozePart = string | Cloze

/** Anki leaves out greater numbers; what has no other is text. */
const greatestNumber = 65_535
/** Cards of one note: greater numbers share the last. */
const mostCards = 500

/** Clozes may stand in each other. What follows one that is never closed is lost, as in Anki. */
function parseClozes(html: string): ClozePart[] {
  const root: ClozePart[] = []
  const open: Cloze[] = []
  let end = 0
  for (const match of html.matchAll(/\{\{c([\d,]+)::|\}\}/g)) {
    const numbers = match[1] === undefined ? null : numbersOf(match[1])
    if (match[1] !== undefined && numbers === null) continue
    if (numbers === null && open.length === 0) continue
    addText(html.slice(end, match.index))
    end = match.index + match[0].length
    if (numbers) open.push({ numbers, hint: null, children: [] })
    else {
      const closed = open.pop()
      if (closed) (open.at(-1)?.children ?? root).push(closed)
    }
  }
  addText(html.slice(end))
  return root

  function addText(text: string): void {
    const inside = open.at(-1)
    if (!inside) root.push(text)
    else {
      const mark = text.indexOf('::')
      if (mark >= 0) inside.hint = text.slice(mark + 2)
      inside.children.push(mark >= 0 ? text.slice(0, mark) : text)
    }
  }
}

function numbersOf(list: string): number[] | null {
  const all = list.split(',').filter(Boolean).map(Number)
  const numbers = [...new Set(all.filter((number) => number <= greatestNumber))].sort((a, b) => a - b)
  return numbers.length > 0 ? numbers : null
}

function clozesIn(parts: readonly ClozePart[]): Cloze[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...clozesIn(part.children)]))
}

/** The text with the clozes of one card hidden, or behind it marked; nothing where that card has none in it. */
export function withClozes(html: string, ord: number, side: Side): string {
  const parts = parseClozes(html)
  if (!clozesIn(parts).some((cloze) => cloze.numbers.includes(ord + 1))) return ''
  const shown = parts.map((part) => partHtml(part, ord, side)).join('')
  // MathJax reads what is between its signs itself: no tags there.
  return shown.replace(/\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\]/gs, stripTags)
}

function partHtml(part: ClozePart, ord: number, side: Side): string {
  if (typeof part === 'string') return part
  const inside = part.children.map((child) => partHtml(child, ord, side)).join('')
  const number = `data-ordinal="${part.numbers.join(',')}"`
  if (!part.numbers.includes(ord + 1)) return `<span class="cloze-inactive" ${number}>${inside}</span>`
  if (side === 'answer') return `<span class="cloze" ${number}>${inside}</span>`
  return `<span class="cloze" data-cloze="${attribute(inside)}" ${number}>[${part.hint ?? '...'}]</span>`
}

/** Only what one card hides, or its hints. */
export function clozesAlone(html: string, ord: number, side: Side): string {
  return clozesIn(parseClozes(html))
    .filter((cloze) => cloze.numbers.includes(ord + 1))
    .map((cloze) => (side === 'question' ? (cloze.hint ?? '...') : textOf(cloze)))
    .join(', ')
}

function textOf(part: ClozePart): string {
  return typeof part === 'string' ? part : part.children.map(textOf).join('')
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function attribute(text: string): string {
  return text.replace(
    /[\u0000-\u00ff]/g,
    (sign) =>
      named[sign] ??
      (/[\da-z]/i.test(sign) ? sign : `&#x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')};`),
  )
}

/** The cards of a note of a cloze note type, from 0: one for each number in any of its fields, also in one that is not shown. */
export function clozeCards(fields: Fields): number[] {
  const numbers = Object.values(fields).flatMap((html) => clozesIn(parseClozes(html)).flatMap((cloze) => cloze.numbers))
  const ords = numbers.filter((number) => number > 0).map((number) => Math.min(number, mostCards) - 1)
  return [...new Set(ords)].sort((a, b) => a - b)
}

/** Fields that a template shows as clozes. */
export function clozeFields(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'section') return clozeFields(node.children)
    return node.type === 'field' && node.filters.includes('cloze') ? [node.name] : []
  })
}
