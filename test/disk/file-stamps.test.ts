import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areUntouched, stampsOf, timesDiffer } from '../../src/disk/file-stamps.ts'
import { runs } from '../runs.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-stamps-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const names = ['a', 'b'] as const
/** More than the ticks by which the system of a test's machine counts, in ms. */
const margin = 30

const change = fc.record({
  kind: fc.constantFrom('write', 'write in place', 'write and set the time back', 'replace', 'remove', 'touch', 'none'),
  name: fc.constantFrom(...names),
  text: fc.constantFrom('one', 'two', 'three'),
  waits: fc.constantFrom(0, 0, margin + 10),
})

async function make({ kind, name, text, waits }: typeof change extends fc.Arbitrary<infer T> ? T : never) {
  const path = join(folder, name)
  if (kind === 'write') await writeFile(path, text)
  else if (kind === 'write in place') await writeFile(path, text, { flag: 'r+' }).catch(() => {})
  else if (kind === 'write and set the time back') {
    await writeFile(path, text)
    await utimes(path, 1_000_000, 1_000_000)
  } else if (kind === 'replace') {
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  } else if (kind === 'remove') await rm(path, { force: true })
  else if (kind === 'touch') await utimes(path, new Date(), new Date()).catch(() => {})
  await pause(waits)
}

async function contents(): Promise<unknown> {
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => null)))
  return [texts, (await readdir(folder)).sort()]
}

test('what is untouched holds what it held when it was read', { timeout: 600_000 }, async () => {
  let untouched = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), change, async (before, after) => {
      await mkdir(folder, { recursive: true })
      for (const own of before) await make(own)
      const begun = Date.now()
      const held = await contents()
      const paths = [folder, ...names.map((name) => join(folder, name))]
      const stamps = stampsOf(paths, begun, margin)
      await make(after)
      if (!stamps || !areUntouched(stamps)) return
      untouched++
      expect(await contents()).toEqual(held)
    }),
    runs(50, 2000),
  )
  expect(untouched).toBeGreaterThan(0)
})

test('what was changed a moment before it was read is not trusted', async () => {
  const path = join(folder, 'fresh')
  await writeFile(path, 'fresh')
  expect(stampsOf([path], Date.now())).toBeNull()
  expect(stampsOf([path], Date.now() + 2 * timesDiffer)).not.toBeNull()
})

test('a file that comes to be is a change, one that stays away is none', async () => {
  const path = join(folder, 'absent')
  const stamps = stampsOf([path], Date.now())
  expect(stamps).toEqual({ [path]: null })
  expect(areUntouched(stamps ?? {})).toBe(true)
  await writeFile(path, '')
  expect(areUntouched(stamps ?? {})).toBe(false)
})
