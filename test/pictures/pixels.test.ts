import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { decodePlainly, readPixels } from '../../src/pictures/pixels.ts'
import { pngOf } from '../../src/review/terminal/pictures/png.ts'

const folder = mkdtempSync(join(tmpdir(), 'paperdeck-pixels-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const figure = join(import.meta.dirname, '../../examples/figures/bypass.png')

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** The mean difference of a channel. */
function difference(some: Uint8Array, others: Uint8Array): number {
  return some.reduce((sum, value, at) => sum + Math.abs(value - (others[at] ?? 0)), 0) / some.length
}

test('with sharp and without it a PNG and a JPEG are the same picture', async () => {
  const png = readFileSync(figure)
  const jpeg = await sharp(png).flatten({ background: '#fff' }).jpeg({ quality: 95 }).toBuffer()
  for (const [type, bytes] of [
    ['png', png],
    ['jpg', jpeg],
  ] as const) {
    const bySharp = await readPixels(fileOf(`picture.${type}`, bytes), 200)
    const plainly = await decodePlainly(bytes, type, 200)
    if (typeof bySharp === 'string' || typeof plainly === 'string') throw new Error('not decoded')
    expect([plainly.width, plainly.height]).toEqual([bySharp.width, bySharp.height])
    expect(Math.max(plainly.width, plainly.height)).toBeLessThanOrEqual(200)
    expect(difference(plainly.rgb, bySharp.rgb)).toBeLessThan(6)
  }
})

test('what paperdeck writes as PNG is read again to the same points', async () => {
  const rgb = Uint8Array.from({ length: 5 * 3 * 3 }, (_, at) => (at * 37) % 256)
  const bytes = pngOf({ width: 5, height: 3, rgb })
  expect(await decodePlainly(bytes, 'png', 100)).toEqual({ width: 5, height: 3, rgb })
  expect(await readPixels(fileOf('own.png', bytes), 100)).toEqual({ width: 5, height: 3, rgb })
})

test('grey and transparent pictures come as red, green and blue on a light ground', async () => {
  const grey = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#777' } })
    .greyscale()
    .png()
    .toBuffer()
  const clear = await sharp({ create: { width: 2, height: 2, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  for (const [name, bytes, value] of [
    ['grey', grey, 0x77],
    ['clear', clear, 255],
  ] as const) {
    const expected = { width: 2, height: 2, rgb: new Uint8Array(12).fill(value) }
    expect(await readPixels(fileOf(`${name}.png`, bytes), 100)).toEqual(expected)
    expect(await decodePlainly(bytes, 'png', 100)).toEqual(expected)
  }
})

test('a picture of too many points is refused before it is decoded, and what is none says so', async () => {
  const huge = pngOf({ width: 1, height: 1, rgb: new Uint8Array(3) })
  huge.writeUInt32BE(30_000, 16)
  huge.writeUInt32BE(30_000, 20)
  expect(await decodePlainly(huge, 'png', 100)).toBe('it has more than 8 million pixels')
  expect(await readPixels(fileOf('huge.png', huge), 100)).toBe('it has more than 50 million pixels')
  expect(await readPixels(fileOf('text.png', Buffer.from('text')), 100)).toBe('it is no picture')
  expect(typeof (await readPixels(join(folder, 'none.png'), 100))).toBe('string')
  expect(await decodePlainly(huge, 'webp', 100)).toContain('sharp')
})
