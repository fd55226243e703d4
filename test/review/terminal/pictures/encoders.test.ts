import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { flattened, type Pixels, scaled } from '../../../../src/pictures/pixels.ts'
import { halfBlocks } from '../../../../src/review/terminal/pictures/half-blocks.ts'
import { itermPicture } from '../../../../src/review/terminal/pictures/iterm.ts'
import {
  deletionBehindTmux,
  kittyDeletion,
  kittyPicture,
  pictureBehindTmux,
  placeholderRows,
} from '../../../../src/review/terminal/pictures/kitty.ts'
import { nearest, palette } from '../../../../src/review/terminal/pictures/palette.ts'
import { pngOf } from '../../../../src/review/terminal/pictures/png.ts'
import { sixelPicture } from '../../../../src/review/terminal/pictures/sixel.ts'

/** Red and white above, black and white below. */
const four: Pixels = { width: 2, height: 2, rgb: Uint8Array.from([255, 0, 0, 255, 255, 255, 0, 0, 0, 255, 255, 255]) }

test('half blocks: the upper point is the character, the lower one its ground', () => {
  expect(halfBlocks(four, 'true-colour')).toEqual([
    '\x1b[38;2;255;0;0;48;2;0;0;0m▀\x1b[38;2;255;255;255;48;2;255;255;255m▀\x1b[0m',
  ])
  expect(halfBlocks(four, '256')).toEqual(['\x1b[38;5;196;48;5;16m▀\x1b[38;5;231;48;5;231m▀\x1b[0m'])
})

test('half blocks: an odd last row fills its cell', () => {
  const one: Pixels = { width: 1, height: 3, rgb: Uint8Array.from([0, 0, 0, 0, 0, 0, 255, 255, 255]) }
  expect(halfBlocks(one, '256')).toEqual(['\x1b[38;5;16;48;5;16m▀\x1b[0m', '\x1b[38;5;231;48;5;231m▀\x1b[0m'])
})

test('kitty: one piece with its size in cells, no answer, no move of the cursor', () => {
  expect(kittyPicture(77, Buffer.from('abc'), 5, 3)).toBe('\x1b_Ga=T,f=100,i=77,p=1,q=2,C=1,c=5,r=3,m=0;YWJj\x1b\\')
  expect(kittyDeletion(77)).toBe('\x1b_Ga=d,d=I,i=77,q=2\x1b\\')
})

test('kitty: long pictures go in pieces of at most 4096 characters, the last one says so', () => {
  const bytes = Buffer.from(Array.from({ length: 7000 }, (_, at) => at % 251))
  const pieces = [...kittyPicture(1, bytes, 5, 3).matchAll(/\x1b_G([^;]*);([^\x1b]*)\x1b\\/g)]
  expect(pieces.map(([, control = '', content = '']) => [control.replace(/^.*(?=m=)/, ''), content.length])).toEqual([
    ['m=1', 4096],
    ['m=1', 4096],
    ['m=0', 1144],
  ])
  expect(Buffer.from(pieces.map((piece) => piece[2]).join(''), 'base64').equals(bytes)).toBe(true)
})

test('kitty behind tmux: a picture without a place, and characters that are its parts', () => {
  expect(pictureBehindTmux(0x123456, Buffer.from('abc'), 2, 3)).toBe(
    '\x1bPtmux;\x1b\x1b_Ga=T,f=100,U=1,i=1193046,q=2,c=2,r=3,m=0;YWJj\x1b\x1b\\\x1b\\',
  )
  expect(deletionBehindTmux(7)).toBe('\x1bPtmux;\x1b\x1b_Ga=d,d=I,i=7,q=2\x1b\x1b\\\x1b\\')
  const colour = '\x1b[38;2;18;52;86m'
  expect(placeholderRows(0x123456, 2, 3)).toEqual([
    `${colour}\u{10eeee}\u0305\u0305\u{10eeee}\x1b[39m`,
    `${colour}\u{10eeee}\u030d\u0305\u{10eeee}\x1b[39m`,
    `${colour}\u{10eeee}\u030e\u0305\u{10eeee}\x1b[39m`,
  ])
})

test('iTerm2: size in bytes and in cells', () => {
  expect(itermPicture(Buffer.from('abc'), 5, 3)).toBe(
    '\x1b]1337;File=inline=1;size=3;width=5;height=3;preserveAspectRatio=1:YWJj\x07',
  )
})

test('sixel: each colour of a band is a line, defined once', () => {
  expect(sixelPicture(four)).toBe('\x1bP0;1q"1;1;2;2#180;2;100;0;0#180@$#215;2;100;100;100#215?B$#0;2;0;0;0#0A-\x1b\\')
  const white: Pixels = { width: 9, height: 7, rgb: new Uint8Array(9 * 7 * 3).fill(255) }
  expect(sixelPicture(white)).toBe('\x1bP0;1q"1;1;9;7#215;2;100;100;100#215!9~-#215!9@-\x1b\\')
})

test('the nearest colour is the nearest of all, as far as an eye can tell', () => {
  const away = (place: number, colour: readonly number[]) =>
    Math.sqrt((palette[place] ?? []).reduce((sum, value, channel) => sum + (value - (colour[channel] ?? 0)) ** 2, 0))
  for (let red = 0; red < 256; red += 15)
    for (let green = 0; green < 256; green += 15)
      for (let blue = 0; blue < 256; blue += 15) {
        const best = Math.min(...palette.map((_, place) => away(place, [red, green, blue])))
        expect(away(nearest(red, green, blue), [red, green, blue]) - best).toBeLessThan(16)
      }
})

test('PNG: header, rows without filter, and end', () => {
  const png = pngOf(four)
  expect(png.subarray(0, 33).toString('hex')).toBe(
    '89504e470d0a1a0a0000000d49484452000000020000000208020000 00fdd49a73'.replace(' ', ''),
  )
  const length = png.readUInt32BE(33)
  expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, ...four.rgb.slice(0, 6), 0, ...four.rgb.slice(6)])
  expect(png.subarray(-8).toString('hex')).toBe('49454e44ae426082')
})

test('what is transparent lies on a light ground', () => {
  expect([...flattened(2, 1, Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 128])).rgb]).toEqual([255, 255, 255, 127, 127, 127])
})

test('smaller pictures are the mean of what they cover', () => {
  expect(scaled(four, 1, 1)).toEqual({ width: 1, height: 1, rgb: Uint8Array.from([191, 128, 128]) })
  expect(scaled(four, 2, 2).rgb).toEqual(four.rgb)
  expect(scaled(four, 4, 2).rgb.length).toBe(24)
})
