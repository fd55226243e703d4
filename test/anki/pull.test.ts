import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { readAnkiFile } from '../../src/anki/read-collection.ts'
import { type Place, placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import { type Anki, type AnkiCollection, type Rating, zoneOfNoon } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

const timeZone = zoneOfNoon()
ankiTest.override('ankiOptions', { timeZone })
const hoursEast = 12 - new Date().getUTCHours()
/** The same for Node, which knows no rules but those of named zones; their signs are POSIX's. */
const env = { TZ: `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}` }

const notes = [
  '# Rivers',
  '',
  '| Title | Year | Contribution |',
  '|---|---|---|',
  '| Quiet Rivers of Sand | 2015 | Sand settles where the ==water slows==, and nowhere else |',
  '| Loud Rivers of Gravel | 2016 | Gravel is heard before it is ==ever seen== |',
  '| Cold Springs | 2017 | Springs keep one temperature all year |',
  '| Warm Lakes | 2018 | Lakes turn over twice a year |',
  '',
].join('\n')

interface ScheduledCard {
  guid: string
  card: string
  state: string
  reps: number
  lapses: number
  stability: number | null
  due: string | null
  interval: number
}

/** Notes, the deck that they make, and a collection that has imported it, with FSRS on. */
async function startedDeck(anki: Anki): Promise<{ place: Place; collection: AnkiCollection; remove(): Promise<void> }> {
  const { folder, remove } = await emptyFolder()
  const place = placeIn(folder)
  await place.write({ 'notes.md': notes, '.paperdeck/config.yaml': 'cards: {cloze: true}\n' })
  await place.run(['build', 'notes.md', '-o', 'deck.apkg'], { env })
  const collection = await anki.collection()
  await collection.setConfig('fsrs', true)
  await collection.import(join(folder, 'deck.apkg'))
  return {
    place,
    collection,
    async remove() {
      await collection.remove()
      await remove()
    },
  }
}

async function pulledLines(place: Place): Promise<Record<string, unknown>[]> {
  const folder = join(place.folder, '.paperdeck/reviews')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('anki-'))
  expect(names.length).toBeLessThanOrEqual(1)
  const text = names[0] ? await readFile(join(folder, names[0]), 'utf8') : ''
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

async function scheduled(place: Place): Promise<Map<string, ScheduledCard>> {
  const { stdout } = await place.run(['schedule', 'notes.md', '--json'], { env })
  return new Map((JSON.parse(stdout) as ScheduledCard[]).map((card) => [`${card.guid} ${card.card}`, card]))
}

/** The date so many days from today, at noon. */
function dateAfter(days: number): string {
  const local = Date.now() + hoursEast * 3_600_000 + days * 86_400_000
  return new Date(local).toISOString().slice(0, 10)
}

const stages = ['new', 'learning', 'review', 'relearning']

describeAnki('reviews out of Anki', () => {
  let deck: Awaited<ReturnType<typeof startedDeck>>
  let anki: Anki

  ankiTest('are the same lines from every kind of file, once, and fold to what Anki has', async ({ anki: running }) => {
    anki = running
    deck = await startedDeck(anki)
    const { place, collection } = deck
    const cards = await collection.cardRows()
    expect(cards.some(({ template }) => /cloze/i.test(template))).toBe(true)
    const answer = async (nth: number, ...ratings: Rating[]) => {
      const { guid, ord } = cards[nth % cards.length] ?? { guid: '', ord: 0 }
      for (const rating of ratings) await collection.answer(guid, ord, rating, 4000)
    }
    const at = (nth: number): [string, number] => [cards[nth]?.guid ?? '', cards[nth]?.ord ?? 0]
    for (let nth = 0; nth < cards.length; nth++) await answer(nth, 3, nth % 3 === 0 ? 3 : 4)
    await collection.letDaysPass(4)
    await answer(0, 1, 3)
    await answer(1, 3)
    await answer(2, 2)
    await collection.forgetCard(...at(3))
    await collection.forgetCard(...at(4))
    await answer(4, 3)
    await collection.setDue(...at(5), '9')
    await collection.setDue(...at(6), '0')
    await answer(6, 3)
    await collection.suspend(...at(7))
    await collection.addTags(cards[0]?.guid ?? '', ['marked', 'mine'])

    const files: string[] = []
    for (const legacy of [true, false]) {
      files.push(`export-${legacy}.apkg`, `whole-${legacy}.colpkg`)
      await collection.export(join(place.folder, `export-${legacy}.apkg`), { legacy, withScheduling: true })
      await collection.exportCollection(join(place.folder, `whole-${legacy}.colpkg`), legacy)
    }
    let first: unknown = null
    for (const file of files) {
      const { stdout, stderr, status } = await place.run(['pull', 'notes.md', file], { env })
      expect([stderr, status]).toEqual(['', 0])
      expect(stdout).toContain(first === null ? `Pulled from ${file}` : `Nothing new in ${file}`)
      first ??= await pulledLines(place)
      expect(await pulledLines(place)).toEqual(first)
    }
    const answers = (await collection.revlog()).filter(({ ease }) => ease > 0)
    const lines = await pulledLines(place)
    expect(lines.filter((line) => 'rating' in line)).toHaveLength(answers.length)
    expect(lines.flatMap((line) => ('event' in line ? [line.event] : [])).sort()).toEqual([
      'due',
      'due',
      'forget',
      'forget',
      'mark',
      'suspend',
    ])

    const [read, ...others] = files.map((file) => readAnkiFile(join(place.folder, file)))
    for (const other of others) expect({ ...other, presets: 0 }).toEqual({ ...read, presets: 0 })

    const ours = [...(await scheduled(place)).values()]
    const today = await collection.today()
    for (const row of await collection.cardRows()) {
      const { s = null } = JSON.parse(row.data || '{}') as { s?: number }
      const stability = row.type === 0 ? null : s
      const own = ours.filter(({ guid }) => guid === row.guid)
      const same = own.find(
        (card) =>
          card.state === stages[row.type] &&
          card.reps === row.reps &&
          card.lapses === row.lapses &&
          (stability === null
            ? card.stability === null
            : Math.abs((card.stability ?? 0) - stability) < 2e-4 * stability + 1e-4) &&
          (row.type !== 2 || card.due?.startsWith(dateAfter(row.due - today))),
      )
      expect(same, JSON.stringify({ row, today, own })).toBeDefined()
    }
  })

  ankiTest('hold the same while Anki is closed, and are refused while it has the collection open', async () => {
    const { place, collection } = deck
    for (const path of await place.files()) if (path.includes('/reviews/anki-')) await place.remove(path)
    const file = join(anki.folder, 'collection-1', 'collection.anki2')
    const open = await place.run(['pull', 'notes.md', file], { env })
    expect(open.status).toBe(2)
    expect(open.stderr).toContain('open in Anki')
    await collection.close()
    const closed = await place.run(['pull', 'notes.md', file], { env })
    expect([closed.stderr, closed.status]).toEqual(['', 0])
    expect((await pulledLines(place)).length).toBeGreaterThan(15)
  })

  afterAll(() => deck?.remove())
})
