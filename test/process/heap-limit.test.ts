import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { capFor, runCapped } from '../../src/process/heap-limit.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-capped-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function script(text: string): Promise<string> {
  const path = join(folder, `${Math.abs(text.length)}.mjs`)
  await writeFile(path, text)
  return path
}

test('only large notes are built in a capped heap, and a capped process starts no other', async () => {
  const count = vi.fn(() => 2_500_000)
  const notes = (bytes: number) => ({ bytes, lines: count, libraryBytes: 0, records: () => 0 })
  expect(capFor(notes(2_000))).toBeNull()
  expect(count).not.toHaveBeenCalled()
  expect(capFor(notes(10_000_000))).toBeGreaterThan(200)
  process.env.PAPERDECK_CAPPED = '1'
  try {
    expect(capFor(notes(10_000_000))).toBeNull()
  } finally {
    delete process.env.PAPERDECK_CAPPED
  }
})

test('a library of 50,000 records is read in a heap of less than 270 MB', () => {
  const library = { bytes: 0, lines: () => 0, libraryBytes: 58_000_000, records: () => 50_000 }
  expect(capFor(library)).toBeLessThan(270)
  expect(capFor({ ...library, libraryBytes: 1_000_000 })).toBeNull()
})

test('ends as the process does, or tells that the heap was too small', async () => {
  expect(await runCapped(100, [await script('process.exit(0)')])).toBe(0)
  expect(await runCapped(100, [await script('process.exit(1) // refused')])).toBe(1)
  const greedy = 'const all = []; for (;;) all.push(new Array(1000).fill({}))'
  expect(await runCapped(30, [await script(greedy)])).toBeNull()
})
