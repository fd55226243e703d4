import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OwnZip } from '../../src/anki/own-zip.ts'
import { ZipWriter } from '../../src/anki/zip.ts'
import { runs } from '../runs.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-zip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What Python's zipfile makes of it: names, sizes and checksums, each entry read to its end. */
const reader = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.file_size, i.CRC, i.compress_type, list(i.date_time), i.external_attr >> 16] for i in z.infolist()]))
`

function listed(path: string): unknown[][] {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', reader, path], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

const time = [1981, 1, 1, 0, 0, 0]
const mode = 0o100644

function row(name: string, content: Uint8Array, method = 0): unknown[] {
  return [name, content.length, crc32(content), method, time, mode]
}

test('holds what was put into it, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          name: fc.oneof(fc.constantFrom('media', '图', '0'), fc.stringMatching(/^[\w.-]{1,20}$/)),
          content: fc.uint8Array({ maxLength: 200 }),
          packs: fc.boolean(),
        }),
        { selector: ({ name }) => name, maxLength: 6 },
      ),
      async (entries) => {
        const path = join(folder, 'some.zip')
        const zip = ZipWriter.create(path)
        for (const { name, content, packs } of entries)
          if (packs) zip.deflated(name, { parts: [deflateRawSync(content)], crc: crc32(content), size: content.length })
          else zip.store(name, content)
        expect(zip.end()).toBe((await readFile(path)).length)
        expect(listed(path)).toEqual(entries.map(({ name, content, packs }) => row(name, content, packs ? 8 : 0)))
      },
    ),
    runs(10, 300),
  )
})

test('more entries than a plain zip can count', async () => {
  const path = join(folder, 'many.zip')
  const zip = ZipWriter.create(path)
  const count = 70_000
  for (let nth = 0; nth < count; nth++) zip.store(String(nth), Buffer.from(`picture ${nth}`))
  zip.end()
  const found = listed(path)
  expect(found).toHaveLength(count)
  expect(found.at(-1)).toEqual(row('69999', Buffer.from('picture 69999')))
})

test('files small and too large to be held at once', async () => {
  const contents = [Buffer.from('small'), randomBytes(9_000_001), Buffer.alloc(0)]
  const path = join(folder, 'files.zip')
  const zip = ZipWriter.create(path)
  for (const [index, content] of contents.entries()) {
    await writeFile(join(folder, String(index)), content)
    zip.storeFile(String(index), join(folder, String(index)), content.length)
  }
  zip.end()
  expect(listed(path)).toEqual(contents.map((content, index) => row(String(index), content)))
})

test.runIf(process.env.PAPERDECK_SOAK)('reaches beyond 4 GB', { timeout: 300_000 }, async () => {
  const path = join(folder, 'far.zip')
  const zip = ZipWriter.create(path)
  const content = randomBytes(1_000_000_000)
  for (let nth = 0; nth < 5; nth++) zip.store(`part-${nth}`, content)
  zip.end()
  expect(listed(path)).toEqual([0, 1, 2, 3, 4].map((nth) => row(`part-${nth}`, content)))
})

test.each([0, 3, 70_000])('%i entries and another last one are the same bytes as written anew', async (count) => {
  const made = async (name: string, last: string) => {
    const zip = ZipWriter.create(join(folder, name))
    for (let nth = 0; nth < count; nth++) zip.store(String(nth), Buffer.from(`picture ${nth}`))
    zip.deflated('last', deflatedText(last))
    zip.end()
  }
  await made('before.zip', 'as it was')
  await made('anew.zip', 'as it is')
  const before = OwnZip.open(join(folder, 'before.zip'))
  const zip = ZipWriter.beginAs(join(folder, 'amended.zip'), before)
  expect(before.last().toString()).toBe('as it was')
  before.close()
  zip.deflated('last', deflatedText('as it is'))
  const size = zip.end()
  const bytes = await readFile(join(folder, 'amended.zip'))
  expect(size).toBe(bytes.length)
  expect(bytes.equals(await readFile(join(folder, 'anew.zip')))).toBe(true)
})

test('entries of another zip are taken as they are, with others before and after', async () => {
  type Entry = readonly [name: string, content: string]
  const made = async (name: string, entries: readonly Entry[], taken = 0) => {
    const zip = ZipWriter.create(join(folder, name))
    for (const [nth, [own, content]] of entries.entries()) {
      if (nth === 1 && taken > 0) {
        const before = OwnZip.open(join(folder, 'before.zip'))
        expect(zip.take(before, 1, taken)).toBe(true)
        before.close()
      }
      if (nth === 0 || nth > taken) zip.store(own, Buffer.from(content))
    }
    zip.deflated('last', deflatedText('as it is'))
    zip.end()
    return readFile(join(folder, name))
  }
  const pictures = Array.from({ length: 300 }, (_, nth): Entry => [String(nth), `picture ${nth}`])
  await made('before.zip', [['names', 'of all'], ...pictures])
  const after: Entry[] = [['names', 'of all and of one more'], ...pictures, ['300', 'a new one']]
  const anew = await made('anew.zip', after)
  expect((await made('taken.zip', after, 300)).equals(anew)).toBe(true)
  expect((await made('some.zip', after, 17)).equals(anew)).toBe(true)
})

function deflatedText(text: string) {
  const content = Buffer.from(text)
  return { parts: [deflateRawSync(content)], crc: crc32(content), size: content.length }
}

test.each(['', 'no zip', 'PK\x05\x06'.padEnd(200, '.')])('what is no zip (%j) is none to begin as', async (text) => {
  await writeFile(join(folder, 'none.zip'), text)
  expect(() => OwnZip.open(join(folder, 'none.zip'))).toThrow(/zip of ours/)
})

test('the same entries give the same bytes', async () => {
  const made = async (name: string) => {
    const zip = ZipWriter.create(join(folder, name))
    zip.store('a', Buffer.from('one'))
    zip.store('b', Buffer.from('two'))
    zip.end()
    return readFile(join(folder, name))
  }
  expect(await made('first.zip')).toEqual(await made('second.zip'))
})
