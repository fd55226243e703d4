import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPictureCache } from '../../src/pictures/picture-cache.ts'
import { type Pictures, readPictures } from '../../src/pictures/pictures.ts'
import { loadScale, type Scale } from '../../src/pictures/scale.ts'
import { NotesFolder } from '../project/notes-folder.ts'
import { gradientPng, noisePng } from './generated-picture.ts'

const sharp = (await import('sharp').catch(() => null))?.default ?? null
const fixtures = join(import.meta.dirname, '../fixtures/pictures')
let notes: NotesFolder

beforeEach(async () => {
  notes = await NotesFolder.make()
})

afterEach(() => notes.remove())

interface Reading {
  maximalWidth?: number
  scale?: Scale | null
  remembered?: string
}

/** The one picture `it.png`, as the deck gets it. */
async function read({ maximalWidth, scale, remembered }: Reading = {}, cache = 'cache') {
  const pictures: Pictures = await readPictures(
    [{ src: 'it.png', place: { file: 'notes.md', line: 1, column: 1 } }],
    notes.path,
    {
      cache: openPictureCache(join(notes.path, cache)),
      ...(maximalWidth !== undefined && { maximalWidth }),
      ...(scale !== undefined && { scale }),
      ...(remembered !== undefined && { remembered: new Map([['.\nit.png', remembered]]) }),
    },
  )
  const [media] = pictures.media.values()
  if (!media) throw new Error('no media')
  const bytes = await readFile(media.path)
  expect(bytes.length).toBe(media.bytes)
  return { name: media.name, bytes, width: imageSize(bytes).width }
}

/** Counts what it is asked for. */
function counting(scale: Scale): { scale: Scale; calls: number } {
  const counter = {
    calls: 0,
    scale: async (...args: Parameters<Scale>) => {
      counter.calls++
      return scale(...args)
    },
  }
  return counter
}

const half: Scale = async (bytes) => noisePng(bytes.length, 8, 8)

describe.skipIf(!sharp)('with sharp', () => {
  test.each(['png', 'jpg', 'webp'] as const)('%s wider than 1600 pixels is scaled, in its format', async (type) => {
    if (!sharp) return
    const wide = sharp(noisePng(1, 1700, 40))
    const original = await (type === 'jpg'
      ? wide.jpeg({ quality: 100 })
      : type === 'webp'
        ? wide.webp({ lossless: true })
        : wide.png()
    ).toBuffer()
    await notes.write('it.png', original)
    const { name, bytes, width } = await read({ maximalWidth: 1000 })
    expect(name).toMatch(new RegExp(`^paperdeck-[\\da-f]{24}-w1000\\.${type}$`))
    expect(imageSize(bytes).type).toBe(type)
    expect(width).toBe(1000)
    expect(await readFile(join(notes.path, 'it.png'))).toEqual(original)
  })

  test('1600 is the width that is meant where the config says nothing, 0 means never', async () => {
    await notes.write('it.png', noisePng(1, 2000, 30))
    expect((await read()).width).toBe(1600)
    expect((await read({ maximalWidth: 0 })).width).toBe(2000)
  })

  test('what would hardly become smaller stays as it is', async () => {
    const original = gradientPng(1700, 20)
    await notes.write('it.png', original)
    const { name, bytes } = await read()
    expect(name).toMatch(/^paperdeck-[\da-f]{24}\.png$/)
    expect(bytes).toEqual(original)
  })

  test('turned photographs are measured as they are seen', async () => {
    if (!sharp) return
    // Taken upright: 1700 pixels high, and EXIF says to turn it.
    await notes.write(
      'it.png',
      await sharp(noisePng(1, 1700, 40))
        .jpeg()
        .withMetadata({ orientation: 6 })
        .toBuffer(),
    )
    expect((await read()).name).toMatch(/^paperdeck-[\da-f]{24}\.jpg$/)
  })

  test('moving pictures keep moving', async () => {
    const original = await readFile(join(fixtures, 'moving.webp'))
    await notes.write('it.png', original)
    expect((await read({ maximalWidth: 10 })).bytes).toEqual(original)
  })

  test('a picture that sharp cannot read stays as it is', async () => {
    const scale = await loadScale()
    expect(await scale?.(Buffer.from('no picture'), 'png', 10)).toBeNull()
  })
})

describe('a scaled picture', () => {
  beforeEach(() => notes.write('it.png', noisePng(1, 1700, 10)).then(() => {}))

  test('is made once', async () => {
    const counter = counting(half)
    const first = await read({ scale: counter.scale })
    expect(await read({ scale: counter.scale })).toEqual(first)
    expect(counter.calls).toBe(1)
    expect(await read({ scale: null }), 'and then without sharp too').toEqual(first)
  })

  test('is named after its original, so that another version of sharp changes no note', async () => {
    const other: Scale = async (bytes) => noisePng(bytes.length + 1, 8, 8)
    expect((await read({ scale: half }, 'here')).name).toBe((await read({ scale: other }, 'there')).name)
  })

  test('keeps its name on a machine without sharp, with the original under it', async () => {
    const { name } = await read({ scale: half }, 'here')
    const elsewhere = await read({ scale: null, remembered: name }, 'there')
    expect(elsewhere.name).toBe(name)
    expect(elsewhere.width).toBe(1700)
    expect((await read({ scale: null }, 'there')).name).not.toBe(name)
  })

  test('keeps its name where another version of sharp would not save a fifth', async () => {
    const { name } = await read({ scale: half }, 'here')
    const useless: Scale = async (bytes) => bytes
    expect((await read({ scale: useless, remembered: name }, 'there')).name).toBe(name)
    expect((await read({ scale: useless }, 'there')).name).not.toBe(name)
  })

  test('gets another name when the config wants another width', async () => {
    const { name } = await read({ scale: half })
    const after = await read({ scale: half, maximalWidth: 800, remembered: name })
    expect(after.name).toBe(name.replace('-w1600', '-w800'))
  })
})
