import { appendFile, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recallDeck } from '../../../src/build/kept/deck-cache.ts'
import { projectOf } from '../../../src/build/project.ts'
import { openStudy } from '../../../src/build/study.ts'
import { ledgerName } from '../../../src/project/ledger-file.ts'
import { notesOn } from '../../cli/cli-test.ts'

const before = process.env.XDG_CACHE_HOME
let folder: string
let notes: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-inputs-'))
  notes = join(folder, 'notes')
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  await mkdir(join(notes, '.paperdeck', 'templates', 'extra'), { recursive: true })
  await mkdir(join(notes, 'more'))
  await writeFile(join(notes, 'papers.md'), notesOn(['Owls at Night']))
  await writeFile(join(notes, 'more', 'others.md'), notesOn(['Owls by Day']))
  await writeFile(join(notes, '.paperdeck', ledgerName), '')
})
afterEach(async () => {
  vi.restoreAllMocks()
  process.env.XDG_CACHE_HOME = before
  await rm(folder, { recursive: true, force: true })
})

/** Whether the kept deck is taken for that of the notes, in a process whose clock goes so much ahead (ms). */
async function isRecalled(ahead: number): Promise<boolean> {
  const now = Date.now()
  vi.spyOn(Date, 'now').mockReturnValue(now + ahead)
  const options = { notes: [notes] }
  const project = await projectOf(options)
  const recalled = project && (await recallDeck(project, options))
  vi.restoreAllMocks()
  return recalled !== null
}

const stampFolder = () => join(folder, 'cache', 'paperdeck', 'stamps')
const stampFiles = () => readdir(stampFolder()).catch(() => [])
/** Files that were just written look settled to who lives a little later. */
const later = 10_000

const changes: Record<string, () => Promise<unknown>> = {
  none: async () => {},
  'other notes of the same length': () => writeFile(join(notes, 'papers.md'), notesOn(['Bats at Night'])),
  'the first notes': () => writeFile(join(notes, 'papers.md'), notesOn(['Owls at Night'])),
  'other notes with the old time': async () => {
    await writeFile(join(notes, 'papers.md'), notesOn(['Eels at Night']))
    await utimes(join(notes, 'papers.md'), 1_000_000, 1_000_000)
  },
  'notes put in the place of others': async () => {
    await writeFile(join(folder, 'new.md'), notesOn(['Cats at Night']))
    await rename(join(folder, 'new.md'), join(notes, 'papers.md'))
  },
  'one more file': () => writeFile(join(notes, 'more', 'third.md'), notesOn(['Owls at Dusk'])),
  'one file less': () => rm(join(notes, 'more', 'third.md'), { force: true }),
  'a file that is no notes': () => writeFile(join(notes, 'more', 'picture.png'), ''),
  'a config': () => writeFile(join(notes, '.paperdeck', 'config.yaml'), 'cards: {year: true}\n'),
  'no config': () => rm(join(notes, '.paperdeck', 'config.yaml'), { force: true }),
  'a template': () => writeFile(join(notes, '.paperdeck', 'templates', 'extra', 'front.html'), '{{Title}}'),
  'no template': () => rm(join(notes, '.paperdeck', 'templates', 'extra', 'front.html'), { force: true }),
  'a ledger with one more line': () => appendFile(join(notes, '.paperdeck', ledgerName), '\n'),
  'only times': () => utimes(join(notes, 'papers.md'), new Date(), new Date()),
}

test('to ask files for their times tells what to read them all tells', { timeout: 120_000 }, async () => {
  const outcomes = new Set<boolean>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(changes)), { minLength: 1, maxLength: 3 }),
      async (names) => {
        await openStudy({ notes: [notes] })
        expect(await isRecalled(later)).toBe(true)
        expect(await stampFiles()).toHaveLength(1)
        // Longer than a tick of the system's clock.
        await pause(15)
        for (const name of names) await changes[name]?.()
        const byTimes = await isRecalled(0)
        await rm(stampFolder(), { recursive: true, force: true })
        expect(byTimes).toBe(await isRecalled(0))
        outcomes.add(byTimes)
      },
    ),
    { numRuns: 40 },
  )
  expect(outcomes.size).toBe(2)
})

test('what was just written is read again until it has settled', async () => {
  await openStudy({ notes: [notes] })
  expect(await isRecalled(0)).toBe(true)
  expect(await stampFiles()).toEqual([])
  expect(await isRecalled(later)).toBe(true)
  expect(await stampFiles()).toHaveLength(1)
})

test('damaged stamps are made anew', async () => {
  await openStudy({ notes: [notes] })
  await isRecalled(later)
  const [name = ''] = await stampFiles()
  await writeFile(join(stampFolder(), name), 'no such thing\n{}')
  expect(await isRecalled(later)).toBe(true)
})
