import type { Block, Look, Span } from './card-text.ts'

/** Of the package text-width. Loading its data takes a fifth of a start, and most text needs none: see `simple`. */
const stringWidth = (text: string) => (require('text-width') as typeof import('text-width')).default(text)
let segmenter: Intl.Segmenter | null = null
/** What may not begin a line, and what may not end one, in Chinese and Japanese. https://www.w3.org/TR/clreq/#line_breaking */
const neverFirst = /^[、。，．：；？！）」』》〉】〕…—～·,.:;?!)\]}”’%]/u
const neverLast = /[（「『《〈【〔([{“‘]$/u

/** Longer lines are hard to read: the eye does not find the next one. */
export const widestText = 80

interface Piece {
  text: string
  width: number
  looks: readonly Look[]
  /** A line may end after it. */
  breaks: boolean
}

/** Narrow and wide characters that never join with others: Latin, rules, our own marks (▣ ★), Han, kana and their punctuation. */
const simple =
  /^[\x20-\x7e\u2010-\u2027\u2030-\u203a\u2500-\u257f\u25a3\u2605\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/
const wide = /[\u3001-\uff60]/g

/** The width of text in cells of a terminal: Han characters take two, marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return simple.test(text) ? text.length + (text.match(wide)?.length ?? 0) : stringWidth(text)
}

/** What a reader takes for one character. */
function charactersOf(text: string): string[] {
  if (simple.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** A block in lines of at most `columns` cells: broken at spaces and between Han characters, words only where they are too long. */
export function wrapBlock(block: Block, columns: number): Span[][] {
  if (block === 'rule') return [[{ text: '─'.repeat(columns), looks: ['dim'] }]]
  const indent = ' '.repeat(block.indent)
  const hanging = ' '.repeat(widthOf(block.mark))
  const width = Math.max(2, columns - block.indent - hanging.length)
  return linesOf(piecesOf(block.spans), width).map((line, index) => [
    { text: indent + (index === 0 ? block.mark : hanging), looks: [] },
    ...line,
  ])
}

/** A line of text in as many as it takes. */
export function wrapped(text: string, columns = widestText): string[] {
  return wrapBlock({ spans: [{ text, looks: [] }], indent: 0, mark: '' }, Math.min(columns, widestText)).map((row) =>
    row
      .map((span) => span.text)
      .join('')
      .trimEnd(),
  )
}

function piecesOf(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  for (const { text, looks } of spans)
    for (const part of text.split(/(?<=\s)|(?=\s)/u)) for (const piece of piecesIn(part, looks)) pieces.push(piece)
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    if (!next) return piece
    const open = piece.breaks || next.breaks
    return { ...piece, breaks: open && !neverFirst.test(next.text) && !neverLast.test(piece.text) }
  })
}

/** Words of narrow characters stay whole; each wide character is a piece. */
function piecesIn(text: string, looks: readonly Look[]): Piece[] {
  if (/^[\x21-\x7e]+$/.test(text)) return [{ text, width: text.length, looks, breaks: false }]
  if (/^\s$/u.test(text)) return [{ text, width: widthOf(text), looks, breaks: true }]
  const pieces: Piece[] = []
  for (const segment of charactersOf(text)) {
    const width = widthOf(segment)
    const last = pieces.at(-1)
    if (width < 2 && last && !last.breaks) {
      last.text += segment
      last.width += width
    } else pieces.push({ text: segment, width, looks, breaks: width > 1 })
  }
  return pieces
}

function linesOf(pieces: readonly Piece[], columns: number): Span[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let used = 0
  // What may not be parted moves to the next line together.
  for (const unit of unitsOf(pieces)) {
    const width = unit.reduce((sum, piece) => sum + piece.width, 0)
    const isSpace = unit.every((piece) => piece.text.trim() === '')
    if (used + width > columns && !isSpace && used > 0) {
      lines.push(line)
      line = []
      used = 0
    }
    if (isSpace && (used === 0 || used + width > columns)) {
      if (lines.length > 0 || used > 0) continue
    }
    for (const piece of width > columns ? unit.flatMap((one) => cut(one, columns)) : unit) {
      if (used + piece.width > columns) {
        lines.push(line)
        line = []
        used = 0
      }
      line.push(piece)
      used += piece.width
    }
  }
  lines.push(line)
  return lines.map((row) => row.map(({ text, looks }) => ({ text, looks })))
}

function unitsOf(pieces: readonly Piece[]): Piece[][] {
  const units: Piece[][] = []
  let unit: Piece[] = []
  for (const piece of pieces) {
    const isSpace = piece.text.trim() === ''
    if (isSpace && unit.length > 0) {
      units.push(unit)
      unit = []
    }
    unit.push(piece)
    if (piece.breaks || isSpace) {
      units.push(unit)
      unit = []
    }
  }
  if (unit.length > 0) units.push(unit)
  return units
}

function cut(piece: Piece, columns: number): Piece[] {
  if (piece.width <= columns) return [piece]
  return charactersOf(piece.text).map((text) => ({ ...piece, text, width: widthOf(text) }))
}

/** Text in at most `columns` cells, with `…` where something is left out. */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const segment of charactersOf(text)) {
    const width = widthOf(segment)
    if (used + width > columns - 1) break
    kept += segment
    used += width
  }
  return `${kept}…`
}
