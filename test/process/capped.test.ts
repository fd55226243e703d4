import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { capFor, runCapped } from '../../src/process/capped.ts'

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
  expect(capFor(2_000, count)).toBeNull()
  expect(count).not.toHaveBeenCalled()
  expect(capFor(10_000_000, count)).toBeGreaterThan(200)
  process.env.PAPERDECK_CAPPED = '1'
  try {
    expect(capFor(10_000_000, count)).toBeNull()
  } finally {
    delete process.env.PAPERDECK_CAPPED
  }
})

test('ends as the process does, or tells that the heap was too small', async () => {
  expect(await runCapped(100, [await script('process.exit(0)')])).toBe(0)
  expect(await runCapped(100, [await script('process.exit(1) // refused')])).toBe(1)
  const greedy = 'const all = []; for (;;) all.push(new Array(1000).fill({}))'
  expect(await runCapped(30, [await script(greedy)])).toBeNull()
})
