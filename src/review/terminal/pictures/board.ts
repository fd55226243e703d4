import { type Pixels, scaled } from '../../../pictures/pixels.ts'
import { halfBlocks } from './half-blocks.ts'
import { itermPicture } from './iterm.ts'
import {
  deletionBehindTmux,
  kittyDeletion,
  kittyPicture,
  mostPlaceholderRows,
  pictureBehindTmux,
  placeholderRows,
} from './kitty.ts'
import { pngOf } from './png.ts'
import type { PictureWay } from './protocol.ts'
import { sixelPicture, sixelSide } from './sixel.ts'

/** In cells. */
export interface Cells {
  columns: number
  rows: number
}

/** A picture on the screen; `top` is the row of its first line from 0, above the room where it is scrolled out. */
export interface Placement extends Cells {
  figure: string
  top: number
}

/** What stands on the screen beside text, and under which number kitty knows the first of it. */
export interface Board {
  drawn: readonly Placement[]
  firstId: number
}

/** The size at which a picture fits into the room; it is not enlarged. */
export function fitted({ width, height }: Pixels, room: Cells, { protocol, cell }: PictureWay): Cells {
  const isBlocks = protocol === 'blocks'
  const columns = isBlocks ? width : width / cell.width
  const rows = isBlocks ? height / 2 : height / cell.height
  const limit = (side: number) => (protocol === 'sixel' ? Math.floor(sixelSide / side) : Number.POSITIVE_INFINITY)
  const scale = Math.min(
    1,
    Math.min(room.columns, limit(cell.width)) / columns,
    Math.min(room.rows, limit(cell.height), protocol === 'placeholders' ? mostPlaceholderRows : room.rows) / rows,
  )
  return { columns: Math.max(1, Math.round(columns * scale)), rows: Math.max(1, Math.round(rows * scale)) }
}

/** The bytes that draw a picture where the cursor stands, or have it ready; not for half blocks, which are rows of text. */
export function drawing(pixels: Pixels, { columns, rows }: Cells, { protocol, cell }: PictureWay, id: number): string {
  const sized = scaled(pixels, columns * cell.width, rows * cell.height)
  if (protocol === 'sixel') return sixelPicture(sized)
  if (protocol === 'placeholders') return pictureBehindTmux(id, pngOf(sized), columns, rows)
  return protocol === 'kitty'
    ? kittyPicture(id, pngOf(sized), columns, rows)
    : itermPicture(pngOf(sized), columns, rows)
}

/** Takes away all pictures. */
export function clearing({ drawn, firstId }: Board, { protocol }: PictureWay): string {
  if (drawn.length === 0) return ''
  const deletion = protocol === 'kitty' ? kittyDeletion : protocol === 'placeholders' ? deletionBehindTmux : null
  return deletion ? drawn.map((_, nth) => deletion(firstId + nth)).join('') : '\x1b[0m\x1b[2J'
}

/**
 * The bytes that turn the screen into `rows` with the pictures on them. Those that stand where they stood are left alone: text over a
 * sixel picture would cut it.
 * @param room rows of the screen where pictures may be, from and to. One that is partly out of it is shown in half blocks, or in some of its
 *   placeholders.
 */
export function paintScreen(
  rows: readonly string[],
  wanted: readonly Placement[],
  room: { from: number; to: number },
  before: Board,
  way: PictureWay | null,
  pixelsOf: (figure: string) => Pixels | null,
): { bytes: string; board: Board } {
  if (!way) return { bytes: rowsAsBytes(rows, new Set()), board: before }
  const drawn = wanted.filter((placement) => isDrawn(placement, room, way))
  const isKept = isSame(before.drawn, drawn)
  const firstId = isKept ? before.firstId : before.firstId + before.drawn.length
  const text = [...rows]
  for (const placement of wanted) {
    for (const [nth, line] of linesOf(placement, firstId + drawn.indexOf(placement)).entries()) {
      const row = placement.top + nth
      if (row >= room.from && row < room.to) text[row] = line
    }
  }
  if (isKept) return { bytes: rowsAsBytes(text, coveredBy(drawn, way)), board: before }
  const pictures = drawn.map((placement, nth) => {
    const pixels = pixelsOf(placement.figure)
    if (!pixels) return ''
    const place = way.protocol === 'placeholders' ? '' : `\x1b[${placement.top + 1};1H`
    return place + drawing(pixels, placement, way, firstId + nth)
  })
  const bytes = `\x1b[?2026h${clearing(before, way)}${rowsAsBytes(text, new Set())}${pictures.join('')}\x1b[1;1H\x1b[?2026l`
  return { bytes, board: { drawn, firstId } }

  /** What of a picture is text. */
  function linesOf(placement: Placement, id: number): string[] {
    const { figure, columns, rows: height } = placement
    const pixels = pixelsOf(figure)
    if (!pixels || !way) return []
    if (!drawn.includes(placement)) return halfBlocks(scaled(pixels, columns, height * 2), way.depth)
    return way.protocol === 'placeholders' ? placeholderRows(id, columns, height) : []
  }
}

/** Placeholders are text, of which a part may be out of sight. */
function isDrawn(
  { top, rows }: Placement,
  { from, to }: { from: number; to: number },
  { protocol }: PictureWay,
): boolean {
  if (protocol === 'blocks') return false
  return protocol === 'placeholders' ? top < to && top + rows > from : top >= from && top + rows <= to
}

/** Rows that no text may go over. */
function coveredBy(drawn: readonly Placement[], { protocol }: PictureWay): Set<number> {
  if (protocol === 'placeholders') return new Set()
  return new Set(drawn.flatMap(({ top, rows }) => Array.from({ length: rows }, (_, nth) => top + nth)))
}

function isSame(some: readonly Placement[], others: readonly Placement[]): boolean {
  const keyOf = ({ figure, top, columns, rows }: Placement) => JSON.stringify([figure, top, columns, rows])
  return some.length === others.length && some.every((one, nth) => keyOf(one) === keyOf(others[nth] ?? one))
}

/** A row is erased before it is written: behind the last column some terminals, such as xterm, would erase what stands in it. */
function rowsAsBytes(rows: readonly string[], covered: ReadonlySet<number>): string {
  return rows.map((row, index) => (covered.has(index) ? '' : `\x1b[${index + 1};1H\x1b[0m\x1b[K${row}`)).join('')
}
