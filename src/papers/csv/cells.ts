import type { Cell } from '../../text/cell.ts'
import type { Line, Span } from '../../text/line.ts'
import type { RichText } from '../../text/rich-text.ts'
import { percentDecoded } from '../../words/addresses/percent-decoded.ts'
import { arxivAlone, doiIn } from '../identifiers.ts'
import { richOfPlain } from '../plain-text.ts'

/** A cell of plain text in the two forms in which cells are read. */
export function cellOfPlain(text: string): Cell {
  return new PlainCell(text)
}

/** A class, as libraries have hundreds of thousands: an object with functions of its own takes five times as much. */
class PlainCell implements Cell {
  readonly #text: string
  #rich: RichText | null = null

  constructor(text: string) {
    this.#text = text
  }

  get rich(): RichText {
    this.#rich ??= richOfPlain(this.#text)
    return this.#rich
  }

  get line(): Line {
    return lineOfPlain(this.#text)
  }
}

function lineOfPlain(text: string): Line {
  const spans: Span[] = []
  const style = { strong: false, em: false, boxed: false, picture: null }
  let last = 0
  for (const { index, 0: url } of text.matchAll(/https?:\/\/[^\s<>"，。；、）】]{3,2000}/gi)) {
    if (index > last) spans.push({ ...style, start: last, end: index, url: null })
    spans.push({ ...style, start: index, end: index + url.length, url })
    last = index + url.length
  }
  if (last < text.length) spans.push({ ...style, start: last, end: text.length, url: null })
  return { text, spans }
}

/** Longer cells are cut: nobody reads them on a card. */
const maximalText = 20_000

/** What a cell says, in the words of its column: identifiers as addresses, relations of Notion as their titles. */
export function cellText(source: string, header: string): string {
  const text = source.slice(0, maximalText).trim()
  if (text === '') return ''
  const column = header.toLowerCase().trim()
  if (column === 'doi' && !/^https?:/i.test(text)) {
    const doi = doiIn(text)
    return doi === null ? text : `https://doi.org/${doi}`
  }
  if (/^arxiv(?: ?id)?$/.test(column) && !/^https?:/i.test(text)) {
    const arxiv = arxivAlone(text)
    return arxiv === null ? text : `https://arxiv.org/abs/${arxiv}`
  }
  return text.length < 32 ? text : withoutRelations(text)
}

/**
 * Relations of Notion as the titles that they name: `Title (https://www.notion.so/Title-<32 digits>?pvs=21)`, within an export
 * `(Title%20<32 digits>.md)`, and before 2023 the bare path `../Events%20<32 digits>/Title%20<32 digits>.md`.
 */
function withoutRelations(text: string): string {
  let shown = ''
  let last = 0
  for (const { index } of text.matchAll(/[0-9a-f]{32}/g)) {
    if (index < last) continue
    const start = Math.max(last, startOfPath(text, index))
    const end = endOfPath(text, index + 32)
    const path = text.slice(start, end)
    if (text[start - 1] === '(' && text[start - 2] === ' ' && text[end] === ')') {
      shown += text.slice(last, start - 2)
      last = end + 1
    } else if (path.endsWith('.md')) {
      shown += text.slice(last, start) + percentDecoded(path.slice(path.lastIndexOf('/') + 1, -'%20.md'.length - 32))
      last = end
    }
  }
  return shown + text.slice(last)
}

function startOfPath(text: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 1000 && !/[\s(),]/.test(text[start - 1] ?? '')) start--
  return start
}

function endOfPath(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 100 && !/[\s(),]/.test(text[end] ?? '')) end++
  return end
}
