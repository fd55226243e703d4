import { printableLine } from '../../words/printable.ts'
import type { Block, Look, Span } from './card-text.ts'
import { clip, widthOf, wrapBlock } from './wrap.ts'

/** One row of the screen. */
export type Row = Span[]

interface Codes {
  on: string
  off: string
}

/**
 * SGR codes. Colours are of the fixed part of the 256, as those of a theme are not readable on every ground: blue on black, green on
 * white. Each of these stands out from black and from white alike (test/review/terminal/colours.test.ts).
 */
const attributes: Partial<Record<Look, Codes>> = {
  bold: { on: '1', off: '22' },
  italic: { on: '3', off: '23' },
  underline: { on: '4', off: '24' },
  strike: { on: '9', off: '29' },
}
export const colourOf: Partial<Record<Look, number>> = {
  dim: 243,
  code: 30,
  source: 130,
  blue: 63,
  red: 196,
  green: 28,
}
/** What stands for a colour where there is none. */
const withoutColour: Partial<Record<Look, Codes>> = { dim: { on: '2', off: '22' } }

export function paint(row: Row, colours: boolean): string {
  return row
    .map(({ text: content, looks }) => {
      const used = looks.flatMap((look) => codesOf(look, colours) ?? [])
      return used.reduce((inner, { on, off }) => `\x1b[${on}m${inner}\x1b[${off}m`, content)
    })
    .join('')
}

function codesOf(look: Look, colours: boolean): Codes | undefined {
  const colour = colourOf[look]
  if (colour === undefined) return attributes[look]
  return colours ? { on: `38;5;${colour}`, off: '39' } : withoutColour[look]
}

export function cutRow(row: Row, columns: number): Row {
  let left = columns
  return row.flatMap(({ text: content, looks }) => {
    const cut = left <= 0 ? '' : clip(content, left)
    left -= widthOf(cut)
    return cut === '' ? [] : [{ text: cut, looks }]
  })
}

/** Titles, file names and messages hold what notes hold: none of it may steer the terminal. */
export function plain(content: string, ...looks: Look[]): Span {
  return { text: printableLine(content), looks }
}

export function text(content: string, ...looks: Look[]): Exclude<Block, 'rule'> {
  return { spans: [plain(content, ...looks)], indent: 0, mark: '' }
}

export function rowWidth(row: Row): number {
  return row.reduce((sum, span) => sum + widthOf(span.text), 0)
}

/** Pieces in as few rows as hold them; only one that is wider than a row is parted. */
export function flow(pieces: readonly Row[], gap: number, columns: number): Row[] {
  const rows: Row[] = []
  let used = 0
  for (const piece of pieces) {
    const width = rowWidth(piece)
    const last = rows.at(-1)
    if (last && used + gap + width <= columns) {
      last.push(plain(' '.repeat(gap)), ...piece)
      used += gap + width
    } else {
      const own = width > columns ? wrapBlock({ spans: piece, indent: 0, mark: '' }, columns) : [[...piece]]
      rows.push(...own)
      used = rowWidth(own.at(-1) ?? [])
    }
  }
  return rows
}

/** Keys and what they do. */
export function keyRows(columns: number, ...pairs: [key: string, does: string][]): Row[] {
  return flow(
    pairs.map(([key, does]) => [plain(key, 'bold'), plain(` ${does}`)]),
    3,
    columns,
  )
}
