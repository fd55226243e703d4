import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NotesOptions } from '../../src/build/read.ts'
import { perform } from '../../src/build/session/prepare.ts'
import { openStudy } from '../../src/build/study.ts'
import type { Task } from '../../src/process/prepare-apart.ts'
import { type StudyDeck, textOfCard } from '../../src/review/study-deck.ts'

const before = process.env.XDG_CACHE_HOME
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const table = `# Notes

## Compression

| year | title | contribution | figure |
|---|---|---|---|
| 2021 | Paper one on **bold** things | idea one, $O(n^2)$ | ![](figures/one.png) |
| 2022 | 第二篇论文 | 第二个想法 [链接](https://example.org/two) | ![[two.png]] |
|  | Paper three without a year | idea three | |
`

let folder: string
let notes: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-study-'))
  notes = join(folder, 'notes')
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  await mkdir(join(notes, 'figures'), { recursive: true })
  await mkdir(join(notes, '.paperdeck'))
  await writeFile(join(notes, 'papers.md'), table)
  await writeFile(join(notes, 'figures', 'one.png'), png)
})
afterEach(async () => {
  process.env.XDG_CACHE_HOME = before
  await rm(folder, { recursive: true, force: true })
})

function contentOf({ name, notes: all, contentOf }: StudyDeck): unknown {
  return {
    name,
    notes: all,
    texts: all.map(({ cards }, note) =>
      cards.map((_, nth) => (['question', 'answer'] as const).map((side) => textOfCard(contentOf(note), nth, side))),
    ),
  }
}

/** The deck of a start, whether it was remembered, and the deck without any cache. */
async function start(options: Partial<NotesOptions> = {}) {
  const asked = { notes: [notes], ...options }
  const study = await openStudy(asked)
  const cache = process.env.XDG_CACHE_HOME
  process.env.XDG_CACHE_HOME = join(folder, 'no-cache')
  await rm(join(folder, 'no-cache'), { recursive: true, force: true })
  const anew = await openStudy(asked)
  process.env.XDG_CACHE_HOME = cache
  expect(contentOf(study.deck)).toEqual(contentOf(anew.deck))
  expect(study.config).toEqual(anew.config)
  // Notes that were read have a warning: the third paper has no year.
  expect(anew.problems.length).toBeGreaterThan(0)
  return { study, isRecalled: study.problems.length === 0 }
}

async function deckFiles(kind = 'decks'): Promise<string[]> {
  const decks = join(folder, 'cache', 'paperdeck', kind)
  return (await readdir(decks).catch(() => [])).map((name) => join(decks, name))
}

describe('a deck that was made before', () => {
  test('is recalled while nothing has changed, and shows the same cards', async () => {
    expect((await start()).isRecalled).toBe(false)
    expect((await start()).isRecalled).toBe(true)
    expect((await start()).isRecalled).toBe(true)
  })

  const changes: [string, () => Promise<unknown>][] = [
    ['a note', () => writeFile(join(notes, 'papers.md'), table.replace('idea one', 'idea 1'))],
    ['another file of notes', () => writeFile(join(notes, 'more.md'), table.replaceAll('Paper', 'Article'))],
    ['the config', () => writeFile(join(notes, '.paperdeck', 'config.yaml'), 'cards: {year: false}\n')],
    ['a picture that is gone', () => rm(join(notes, 'figures', 'one.png'))],
    ['a picture that has come', () => writeFile(join(notes, 'figures', 'two.png'), png)],
    ['the ledger', async () => (await openStudy({ notes: [notes] })).remember(Date.now())],
  ]
  test.each(changes)('is not recalled after a change of %s', async (_, change) => {
    await start()
    expect((await start()).isRecalled).toBe(true)
    await change()
    expect((await start()).isRecalled).toBe(false)
    expect((await start()).isRecalled).toBe(true)
  })

  test('is another one in another language, and of other notes', async () => {
    await start()
    expect((await start({ lang: 'zh' })).isRecalled).toBe(false)
    expect((await start({ notes: [join(notes, 'papers.md')] })).isRecalled).toBe(false)
    expect(await deckFiles()).toHaveLength(3)
    expect((await start()).isRecalled).toBe(true)
  })

  test.each(['decks', 'whole-decks'])(
    'is not believed with any byte of its %s changed, cut, gone, or of another deck',
    async (kind) => {
      await start()
      const [file = ''] = await deckFiles(kind)
      const sound = await readFile(file)
      for (let place = 0; place < sound.length; place += 1 + Math.floor(sound.length / 25)) {
        const broken = Buffer.from(sound)
        broken[place] = (broken[place] ?? 0) ^ 0x11
        await writeFile(file, broken)
        expect((await start()).isRecalled).toBe(false)
      }
      for (const length of [0, 10, 100, sound.length - 1]) {
        await writeFile(file, sound.subarray(0, length))
        expect((await start()).isRecalled).toBe(false)
      }
      await rm(file)
      expect((await start()).isRecalled).toBe(false)
      await start({ lang: 'zh' })
      await cp((await deckFiles(kind)).find((each) => each !== file) ?? '', file)
      expect((await start()).isRecalled).toBe(false)
    },
  )

  test('is of use to starts at once, and to a home that cannot be written', async () => {
    const found = await Promise.all(Array.from({ length: 6 }, () => openStudy({ notes: [notes] })))
    expect(new Set(found.map(({ deck }) => JSON.stringify(contentOf(deck)))).size).toBe(1)
    expect((await start()).isRecalled).toBe(true)
    await rm(join(folder, 'cache'), { recursive: true })
    await writeFile(join(folder, 'cache'), 'a file')
    expect((await start()).isRecalled).toBe(false)
  })

  test('shows its cards to the end, whatever becomes of what was kept of it meanwhile', async () => {
    await start()
    const { study } = await start()
    const before = contentOf(study.deck)
    await writeFile(join(notes, 'papers.md'), table.replaceAll('idea', 'another idea'))
    await start()
    expect(contentOf(study.deck)).toEqual(before)
    await rm(join(folder, 'cache'), { recursive: true })
    expect(contentOf(study.deck)).toEqual(before)
  })

  test('lets papers into the ledger that no build has seen, and is kept anew with them', async () => {
    await start()
    const { study } = await start()
    await study.remember(Date.now())
    const ledger = await readFile(join(notes, '.paperdeck', 'ledger.jsonl'), 'utf8')
    expect(ledger.split('\n').filter((line) => line.includes('"title"'))).toHaveLength(3)
    await study.close()
    expect((await start()).isRecalled).toBe(true)
    // With all papers in the ledger an answer changes nothing that the deck is made of.
    const [file = ''] = await deckFiles()
    await rm(file)
    const { study: later } = await start()
    const kept = await stat(file)
    await later.remember(Date.now())
    await later.close()
    expect((await stat(file)).ino).toBe(kept.ino)
  })

  test('is made, and its papers entered into the ledger, by another process where there is one', async () => {
    const asked = { notes: [notes] }
    const tasks: Task[] = []
    const apart = async (task: Task) => {
      tasks.push(task)
      await perform(task, asked)
      return true
    }
    const made = await openStudy(asked)
    await rm(join(folder, 'cache'), { recursive: true })
    const study = await openStudy(asked, { apart })
    expect(contentOf(study.deck)).toEqual(contentOf(made.deck))
    await study.remember(Date.now())
    await study.remember(Date.now())
    expect(await readFile(join(notes, '.paperdeck', 'ledger.jsonl'), 'utf8')).toContain('Paper one on bold things')
    await study.close()
    expect(tasks).toEqual(['prepare', 'record', 'prepare'])
    expect((await start()).isRecalled).toBe(true)
    expect(contentOf((await openStudy(asked, { apart })).deck)).toEqual(contentOf(made.deck))
    expect(tasks).toHaveLength(3)
  })

  test('is made in the same process where no other one can do it', async () => {
    const asked = { notes: [notes] }
    const study = await openStudy(asked, { apart: async () => false })
    expect(study.deck.notes).toHaveLength(3)
    await study.remember(Date.now())
    await study.close()
    expect((await start()).isRecalled).toBe(true)
  })

  test('is made anew when the notes are edited in a session, and only then', async () => {
    await start()
    const { study } = await start()
    expect(contentOf(await study.reload())).toEqual(contentOf(study.deck))
    await writeFile(join(notes, 'papers.md'), table.replace('idea one', 'an edited idea'))
    expect(JSON.stringify(contentOf(await study.reload()))).toContain('an edited idea')
    await study.close()
    expect((await start()).isRecalled).toBe(true)
  })
})
