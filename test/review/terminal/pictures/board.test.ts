import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pixels } from '../../../../src/pictures/pixels.ts'
import {
  type Board,
  clearing,
  fitted,
  type Placement,
  paintScreen,
} from '../../../../src/review/terminal/pictures/board.ts'
import type { PictureWay, Protocol } from '../../../../src/review/terminal/pictures/protocol.ts'
import { runs } from '../../../runs.ts'

const pixels: Pixels = { width: 32, height: 32, rgb: new Uint8Array(32 * 32 * 3).fill(200) }
const height = 20
const room = { from: 2, to: 17 }
const wayOf = (protocol: Protocol): PictureWay => ({ protocol, depth: '256', cell: { width: 4, height: 8 } })

/** As the terminal behind tmux gets it. */
function unwrapped(bytes: string): string {
  return bytes.replace(/\x1bPtmux;((?:\x1b\x1b|[^\x1b])*)\x1b\\/g, (_, text: string) =>
    text.replaceAll('\x1b\x1b', '\x1b'),
  )
}

/** What stays on a terminal: kitty's pictures until they are deleted, others until the screen is cleared. */
function after(shown: ReadonlyMap<number, string>, bytes: string): Map<number, string> {
  const next = new Map(shown)
  let row = 0
  for (const [text] of unwrapped(bytes).matchAll(
    /\x1b\[(\d+);1H|\x1b\[2J|\x1b_G[^\x1b]*\x1b\\|\x1bP[^\x1b]*\x1b\\|\x1b\]1337;[^\x07]*\x07/g,
  )) {
    const place = /^\x1b\[(\d+);1H/.exec(text)
    const id = Number(/\bi=(\d+)/.exec(text)?.[1] ?? row + 1_000_000)
    if (place) row = Number(place[1]) - 1
    else if (text === '\x1b[2J') for (const key of next.keys()) if (key >= 1_000_000) next.delete(key)
    if (text.includes('a=d')) next.delete(id)
    else if (/a=T|^\x1bP|^\x1b\]/.test(text)) next.set(id, String(row))
  }
  return next
}

const placement = fc.record({
  figure: fc.constantFrom('/a.png', '/b.png'),
  top: fc.integer({ min: -12, max: 20 }),
  columns: fc.constant(8),
  rows: fc.integer({ min: 1, max: 12 }),
})

test.each(['kitty', 'placeholders', 'sixel', 'iterm', 'blocks'] as const)(
  '200 random sessions leave no picture behind: %s',
  (protocol) => {
    const way = wayOf(protocol)
    fc.assert(
      fc.property(fc.array(fc.array(placement, { maxLength: 2 }), { maxLength: 12 }), (frames) => {
        let board: Board = { drawn: [], firstId: 100 }
        let shown = new Map<number, string>()
        for (const wanted of frames) {
          const rows = Array.from({ length: height }, () => 'text')
          const painted = paintScreen(rows, wanted, room, board, way, () => pixels)
          shown = after(shown, painted.bytes)
          board = painted.board
          if (protocol === 'placeholders') {
            const inSight = wanted.filter(({ top, rows: own }) => top < room.to && top + own > room.from)
            expect(shown.size).toBe(inSight.length)
            continue
          }
          const isWhole = ({ top, rows: own }: Placement) => top >= room.from && top + own <= room.to
          const whole = protocol === 'blocks' ? [] : wanted.filter(isWhole)
          const places = protocol === 'kitty' ? whole.map(({ top }) => top) : [...new Set(whole.map(({ top }) => top))]
          expect([...shown.values()].map(Number).sort()).toEqual(places.sort())
        }
        expect([...after(shown, clearing(board, way)).values()]).toEqual([])
      }),
      runs(200, 2000),
    )
  },
)

test('a picture that stands is neither sent again nor written over', () => {
  const way = wayOf('sixel')
  const wanted = [{ figure: '/a.png', top: 4, columns: 8, rows: 3 }]
  const rows = Array.from({ length: height }, (_, row) => (row >= 4 && row < 7 ? '' : 'text'))
  const first = paintScreen(rows, wanted, room, { drawn: [], firstId: 1 }, way, () => pixels)
  const again = paintScreen(rows, wanted, room, first.board, way, () => pixels)
  expect(first.bytes).toContain('\x1bP')
  expect(again.bytes).not.toContain('\x1bP')
  expect(again.bytes).not.toMatch(/\x1b\[[567];1H/)
})

test('without a way to draw not a byte is other than text', () => {
  const { bytes } = paintScreen(['a', 'b'], [], room, { drawn: [], firstId: 1 }, null, () => null)
  expect(bytes).toBe('\x1b[1;1H\x1b[0m\x1b[Ka\x1b[2;1H\x1b[0m\x1b[Kb')
})

test('pictures fit into their room, keep their shape, are not enlarged, and are no larger than xterm draws', () => {
  const of = (width: number, tall: number) => ({ ...pixels, width, height: tall })
  expect(fitted(of(320, 160), { columns: 80, rows: 20 }, wayOf('kitty'))).toEqual({ columns: 80, rows: 20 })
  expect(fitted(of(640, 160), { columns: 80, rows: 20 }, wayOf('kitty'))).toEqual({ columns: 80, rows: 10 })
  expect(fitted(of(16, 16), { columns: 80, rows: 20 }, wayOf('kitty'))).toEqual({ columns: 4, rows: 2 })
  expect(fitted(of(1000, 1000), { columns: 80, rows: 20 }, wayOf('blocks'))).toEqual({ columns: 40, rows: 20 })
  const wide = fitted(of(4000, 400), { columns: 400, rows: 90 }, wayOf('sixel'))
  expect(wide.columns * 4).toBeLessThanOrEqual(1000)
})

test('nothing is erased behind a row: xterm would take its last column', () => {
  const { bytes } = paintScreen(['full width'], [], room, { drawn: [], firstId: 1 }, null, () => null)
  expect(bytes).toMatch(/full width$/)
})
