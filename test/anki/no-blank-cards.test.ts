import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { allRealNotes } from './real-notes.ts'

/** `npm run soak` takes all files, not one in twelve. */
const isSoak = process.env.PAPERDECK_SOAK !== undefined

const root = join(import.meta.dirname, '../..')

const folderTest = ankiTest.extend('place', async ({ task: _ }, { onCleanup }) => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  return placeIn(folder)
})

type Place = ReturnType<typeof placeIn>

interface Report {
  file: string
  papers: number
  nothingToAsk?: { papers: number; missing: { what: string; papers: number } | null; kind: { name: string } | null }
  new: { title: string }[]
  updated: { title: string }[]
  unchanged: number
  removed: { title: string }[]
  decks: string[]
  cards: { total: number; blanked: unknown[] }
}

async function build(place: Place, ...args: string[]): Promise<{ status: number | null; report: Report }> {
  const { status, stdout } = await place.run(['build', 'notes.md', '--offline', '--json', ...args])
  return { status, report: JSON.parse(stdout) }
}

const importInto = (collection: AnkiCollection, place: Place, { file }: Report) =>
  collection.import(join(place.folder, file))

/** Check Database makes a blank card of each note that has none. */
async function expectNothingToRepair(collection: AnkiCollection): Promise<void> {
  const before = await collection.cardRows()
  await collection.fixIntegrity()
  expect(await collection.cardRows()).toEqual(before)
}

async function markdownIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

describeAnki('a note without a card', () => {
  folderTest(
    'is in no package of the fixtures, the examples and the real notes',
    { timeout: 600_000 },
    async ({ place, collection }) => {
      const folders = [join(root, 'test/fixtures'), join(root, 'examples')]
      const all = [...(await Promise.all(folders.map(markdownIn))).flat(), ...(await allRealNotes())]
      const files = all.filter((_, nth) => isSoak || nth % 12 === 0)
      const found = { built: 0, waiting: 0 }
      for (const [nth, file] of files.entries()) {
        const own = placeIn(join(place.folder, String(nth)))
        // Each in a namespace of its own, as several fixtures have the same papers.
        await own.write({
          'notes.md': await readFile(file),
          '.paperdeck/config.yaml': `namespace: n${nth}\ndeck: Deck ${nth}\n`,
        })
        const { status, report } = await build(own)
        if (status !== 0 || report.papers === 0) continue
        found.built++
        found.waiting += report.nothingToAsk?.papers ?? 0
        await importInto(collection, own, report)
        expect(await collection.findCards(`"deck:Deck ${nth}"`), file).toHaveLength(report.cards.total)
      }
      await expectNothingToRepair(collection)
      expect(found.built).toBeGreaterThan(10)
      expect(found.waiting).toBeGreaterThan(0)
    },
  )

  const table = (...rows: string[]) =>
    ['# Reading', '| Year | Title | Contribution | Figure |', '|-|-|-|-|', ...rows, ''].join('\n')

  folderTest('waits in the ledger, and is new on the day of its first card', async ({ place, collection }) => {
    const [asked, alone] = ['| 2018 | Quiet Rivers | grains as nodes | |', '| 2019 | A Title Alone | | |']
    await place.write({ 'notes.md': `${table(asked)}\n## Unread\n\n${table(alone).replace('# Reading', '')}` })
    const first = await build(place)
    expect(first.report).toMatchObject({
      papers: 1,
      nothingToAsk: { papers: 1, missing: { what: 'contribution', papers: 1 }, kind: { name: 'year', papers: 1 } },
      decks: ['Reading'],
    })
    expect(first.report.new.map(({ title }) => title)).toEqual(['Quiet Rivers'])
    await importInto(collection, place, first.report)
    expect(await collection.notes()).toHaveLength(1)
    expect((await collection.decks()).map(({ name }) => name)).not.toContain('Reading::Unread')
    await expectNothingToRepair(collection)
    expect((await build(place)).report).toMatchObject({ new: [], unchanged: 1, nothingToAsk: { papers: 1 } })

    const answered = alone.replace('| | |', '| one title is enough | |')
    await place.write({ 'notes.md': table(asked, answered) })
    const second = await build(place)
    expect(second.report).toMatchObject({ new: [{ title: 'A Title Alone' }], updated: [], unchanged: 1 })
    expect((await importInto(collection, place, second.report)).new).toHaveLength(1)
    await expectNothingToRepair(collection)

    // Anki has it now: what its last card leaves is shipped, so that the card goes blank.
    await place.write({ 'notes.md': table(asked, alone) })
    const third = await build(place)
    expect(third.report).toMatchObject({ updated: [{ title: 'A Title Alone' }] })
    expect(third.report.nothingToAsk).toBeUndefined()
    expect(third.report.cards.blanked).toHaveLength(2)
    expect((await importInto(collection, place, third.report)).updated).toHaveLength(1)
    expect(await collection.notes()).toHaveLength(2)
  })

  folderTest('of which all are makes no deck, and the message says what would help', async ({ place }) => {
    const rows = ['Quiet Rivers', 'Loud Rivers', 'No Rivers'].map((title, nth) => `| ${2018 + nth} | ${title} | | |`)
    await place.write({ 'notes.md': table(...rows) })
    const refused = await place.run(['build', 'notes.md'])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('3 papers have nothing to ask about yet: 3 lack a contribution')
    expect(refused.stderr).toContain('cards: {year: true} would ask about 3')
    expect(await place.files()).toEqual(['notes.md'])
    await place.write({ '.paperdeck/config.yaml': 'cards: {year: true}\n' })
    expect((await build(place)).report).toMatchObject({ papers: 3, cards: { total: 3 } })
  })

  folderTest('leaves its companions with cards in the package, and them alone', async ({ place, collection }) => {
    await place.write({
      'notes.md': table('| 2018 | Quiet Rivers | ==grains== as nodes | |', '| 2019 | A Title Alone | | |'),
      '.paperdeck/config.yaml': 'cards: {cloze: true, proposed: false, contribution: false, figure: false}\n',
    })
    const { report } = await build(place)
    expect(report).toMatchObject({ papers: 1, new: [], unchanged: 0, nothingToAsk: { papers: 1 } })
    await importInto(collection, place, report)
    expect(await collection.notes()).toHaveLength(1)
    expect(await collection.cardRows()).toHaveLength(1)
    await expectNothingToRepair(collection)
    expect((await build(place)).report).toMatchObject({ papers: 1, new: [], unchanged: 0 })
  })

  folderTest('brings no picture, and has none of an earlier build', async ({ place, collection }) => {
    const river = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7v7z"/></svg>'
    await place.write({
      'river.svg': river,
      'notes.md': table('| 2018 | Quiet Rivers | grains as nodes | |', '| 2019 | A Title Alone | | ![](river.svg) |'),
      '.paperdeck/config.yaml': 'cards: {figure: false}\n',
    })
    await importInto(collection, place, (await build(place)).report)
    expect(await collection.mediaFiles()).toEqual([])
    await place.write({ '.paperdeck/config.yaml': 'cards: {figure: true}\n' })
    await importInto(collection, place, (await build(place)).report)
    expect(await collection.mediaFiles()).toHaveLength(1)
    expect((await collection.mediaCheck()).missing).toEqual([])
  })
})
