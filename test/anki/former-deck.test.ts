import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { writeApkg } from '../../src/anki/apkg.ts'
import type { Rows } from '../../src/anki/rows.ts'
import { isFormerGuid, renewedGuid } from '../../src/identity/guid.ts'
import { parseLedger } from '../../src/identity/ledger.ts'
import { type Place, placeIn } from '../cli/cli-test.ts'
import type { Anki } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

const former = join(import.meta.dirname, '../fixtures/former')
const notes = await readFile(join(former, 'notes.md'), 'utf8')
const ledger = await readFile(join(former, 'ledger.jsonl'), 'utf8')
/** As it was put into a package when there was one note type for all decks. */
const rows = JSON.parse(await readFile(join(former, 'package.json'), 'utf8')) as Rows

const papers = ledger
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as { guid: string; title: string })

/** The notes of that deck, with the ledger that came of it and a review in the terminal. */
async function formerPlace(anki: Anki, name: string): Promise<Place> {
  const place = placeIn(join(anki.folder, name))
  const [owls] = papers
  const answer = { id: 1_750_000_050_000, guid: owls?.guid, card: 'contribution', rating: 3, state: 'new' }
  await place.write({
    'notes.md': notes,
    '.paperdeck/config.yaml': 'cards: {cloze: true, venue: true, year: true}\n',
    '.paperdeck/templates/venue/front.html': '{{#Title}}Where was {{Title}}?{{/Title}}\n',
    '.paperdeck/templates/venue/back.html': '{{Year}}\n',
    '.paperdeck/ledger.jsonl': ledger,
    '.paperdeck/reviews/one-0001.jsonl': `${JSON.stringify({ ...answer, ivl: -600, day: 20_254, offset: 0, ms: 900 })}\n`,
  })
  return place
}

async function build(place: Place, seconds: number) {
  const env = { SOURCE_DATE_EPOCH: String(1_750_000_000 + seconds) }
  const { status, stdout, stderr } = await place.run(['build', 'notes.md', '-o', 'deck.apkg', '--json'], { env })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const told = JSON.parse(stdout) as { new: unknown[]; unchanged: number; former?: { notes: number; search: string } }
  return { ...told, apkg: join(place.folder, 'deck.apkg') }
}

const namesOf = (log: { guid: string | null }[]) => log.map(({ guid }) => guid).sort()

describeAnki('a deck of before each namespace had note types of its own', () => {
  ankiTest('comes as new notes; its old ones, and none else, are found and deleted', async ({ anki, collection }) => {
    const place = await formerPlace(anki, 'former')
    const old = join(anki.folder, 'former.apkg')
    await writeApkg(old, rows, [])
    await collection.addNote({ notetype: 'Basic', deck: 'Birds', fields: { Front: 'Mine', Back: '' } })
    expect((await collection.import(old)).new).toHaveLength(7)
    const before = await collection.findNotes('note:paperdeck*')
    const [owls] = papers
    await collection.answer(owls?.guid ?? '', 1, 3)
    const schema = await collection.schemaTime()

    const first = await build(place, 100)
    expect(first.former).toMatchObject({ notes: 3 })
    const log = await collection.import(first.apkg)
    expect([log.new.length, log.updated, log.duplicate, log.conflicting]).toEqual([7, [], [], []])
    expect((await collection.findNotes(first.former?.search ?? '')).sort()).toEqual([...before].sort())
    await collection.deleteNotes(await collection.findNotes(first.former?.search ?? ''))
    expect((await collection.findNotes('')).length).toBe(8)
    expect(await collection.schemaTime(), 'no full sync').toBe(schema)
    expect(await collection.fixIntegrity()).toMatchObject({ ok: true })

    const next = await build(place, 200)
    expect([next.new, next.unchanged, next.former]).toEqual([[], 3, undefined])
    expect((await collection.import(next.apkg)).duplicate).toHaveLength(7)

    await place.remove('.paperdeck/ledger.jsonl')
    const lost = await collection.import((await build(place, 300)).apkg)
    expect([lost.new, namesOf(lost.updated)], 'the guids come back').toEqual([[], namesOf(log.new)])
  })

  ankiTest('whose old notes are found in whatever decks they are, and no others', async ({ anki, collection }) => {
    const place = await formerPlace(anki, 'renamed')
    const old = join(anki.folder, 'renamed.apkg')
    await writeApkg(old, rows, [])
    await collection.import(old)
    const [first] = papers
    await collection.moveCard(first?.guid ?? '', 1, 'Elsewhere')
    const rest = notes.split('\n').filter((line) => !line.includes(papers.at(-1)?.title ?? ''))
    await place.write({ 'notes.md': rest.join('\n').replace('# Birds', '# Fowl') })
    const { former } = await build(place, 100)
    const known = papers.slice(0, -1).map(({ guid }) => guid)
    const found = await collection.notes(former?.search ?? '')
    expect([...new Set(found.map(({ fields }) => fields.Key))].sort()).toEqual(known.sort())
  })

  ankiTest('keeps its reviews in the terminal, before and after the first build', async ({ anki }) => {
    const place = await formerPlace(anki, 'reviewed')
    const { ledger: carried } = parseLedger(ledger, 'ledger.jsonl')
    const guids = papers.map(({ guid }) => renewedGuid(guid))
    expect(carried?.entries.map(({ guid }) => guid)).toEqual(guids)
    const owls = async () => {
      const all = JSON.parse((await place.run(['schedule', 'notes.md', '--json'])).stdout) as {
        guid: string
        card: string
        reps: number
      }[]
      expect(all.every(({ guid }) => !isFormerGuid(guid) || !papers.some((paper) => paper.guid === guid))).toBe(true)
      return all.filter(({ reps }) => reps > 0).map(({ guid, card, reps }) => [guid, card, reps])
    }
    expect(await owls()).toEqual([[guids[0], 'contribution', 1]])
    await build(place, 100)
    expect(await owls()).toEqual([[guids[0], 'contribution', 1]])
  })
})
