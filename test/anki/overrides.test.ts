import { join } from 'node:path'
import { expect } from 'vitest'
import { notesOn, type Place, placeIn } from '../cli/cli-test.ts'
import type { Anki, AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

const front = '.paperdeck/templates/paper/en/contribution/front.html'
const back = '.paperdeck/templates/paper/en/contribution/back.html'
const style = '.paperdeck/templates/paper/style.css'
const config = '.paperdeck/config.yaml'

let places = 0

async function newPlace(anki: Anki, files: Record<string, string>): Promise<Place> {
  places += 1
  const place = placeIn(join(anki.folder, `notes-${places}`))
  await place.write({ 'notes.md': notesOn(['On Owls', 'On Larks']), ...files })
  return place
}

/** Builds at so many seconds after the first of them: the package. */
async function build(place: Place, seconds: number): Promise<string> {
  const env = { SOURCE_DATE_EPOCH: String(1_750_000_000 + seconds) }
  const { status, stderr } = await place.run(['build', 'notes.md', '-o', 'deck.apkg'], { env })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return join(place.folder, 'deck.apkg')
}

async function ours(collection: AnkiCollection) {
  return (await collection.notetypes()).filter(({ name }) => name.startsWith('paperdeck'))
}

describeAnki('look and wording', () => {
  ankiTest('change at any time, and reviews stay', async ({ anki, collection }) => {
    const other = await newPlace(anki, {})
    await collection.import(await build(other, 0))
    const place = await newPlace(anki, { 'notes.md': notesOn(['On Storks', 'On Wrens'], { heading: 'Birds' }) })
    const first = await collection.import(await build(place, 0))
    expect([first.new.length, first.conflicting]).toEqual([2, []])
    const types = await ours(collection)
    expect(types.map(({ name }) => name).sort()).toEqual(['paperdeck/Birds', 'paperdeck/Reading'])
    const guid = first.new[0]?.guid ?? ''
    await collection.answer(guid, 1, 3)
    const reviewed = (await collection.cardRows()).find((card) => card.guid === guid && card.ord === 1)
    const schema = await collection.schemaTime()

    // The first build was made with the shipped ones.
    await place.write({
      [front]: '{{#AskContribution}}Say what {{AskContribution}} does: {{hint:Year}}{{/AskContribution}}',
      [back]: '{{FrontSide}}<hr id="answer">So: {{Contribution}}',
      [style]: '.card { font-size: 40px }',
    })
    const again = await collection.import(await build(place, 100))
    expect([again.new, again.updated, again.conflicting], 'no note has changed').toEqual([[], [], []])
    expect(again.duplicate).toHaveLength(2)
    const cards = await collection.cards('deck:Birds')
    expect(cards).toHaveLength(4)
    const card = cards.find((found) => found.guid === guid && found.ord === 1)
    expect(card).toMatchObject({ reps: 1, cid: reviewed?.cid })
    expect(card?.question).toMatch(/^<style>\.card \{ font-size: 40px \}<\/style>\s*Say what On Storks does: /)
    expect(card?.answer).toContain('<hr id="answer">So: It settles question On Storks at last')
    const shown = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout) as Record<string, string>[]
    const same = shown.find((found) => found.guid === guid && found.card === 'contribution')
    expect(same?.front?.replace(/hint[\da-f]{16}/g, '')).toBe(
      card?.question.replace(/^<style>.*<\/style>/, '').replace(/hint[\da-f]{16}/g, ''),
    )
    const untouched = (await collection.cards('deck:Reading')).map(({ question }) => question)
    expect(untouched).toHaveLength(4)
    expect(untouched.join()).not.toContain('40px')

    await place.write({ [front]: '' })
    expect((await place.run(['build', 'notes.md'])).status, 'a front that shows nothing').toBe(1)
    await place.remove('.paperdeck/templates')
    const shippedAgain = await collection.import(await build(place, 200))
    expect([shippedAgain.conflicting, shippedAgain.duplicate.length], 'and back').toEqual([[], 2])
    const last = (await collection.cards('deck:Birds')).find((found) => found.guid === guid && found.ord === 1)
    expect(last?.question).toContain('What is the core contribution of')
    expect(last).toMatchObject({ reps: 1 })
    expect((await ours(collection)).map(({ id }) => id).sort()).toEqual(types.map(({ id }) => id).sort())
    expect(await collection.schemaTime(), 'no full sync').toBe(schema)
    expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
  })

  ankiTest(
    'of clozes and of kinds of one’s own change too, also when the ledger was lost',
    async ({ anki, collection }) => {
      const venue = '.paperdeck/templates/venue'
      const place = await newPlace(anki, {
        'notes.md': notesOn(['On Owls']).replace('settles question', 'settles ==question=='),
        [config]: 'cards: {cloze: true, venue: true}\n',
        [`${venue}/front.html`]: '{{#Title}}Where was {{Title}}?{{/Title}}',
        [`${venue}/back.html`]: '{{Year}}',
      })
      expect((await collection.import(await build(place, 0))).new).toHaveLength(3)
      const schema = await collection.schemaTime()
      const names = (await ours(collection)).map(({ name }) => name).sort()
      expect(names).toEqual(['paperdeck/Reading', 'paperdeck/Reading/cloze', 'paperdeck/Reading/venue'])
      await place.remove('.paperdeck/ledger.jsonl')
      await place.write({
        [style]: '.card { color: teal }',
        [`${venue}/front.html`]: '{{#Title}}In which year was {{Title}}?{{/Title}}',
      })
      const log = await collection.import(await build(place, 100))
      expect([log.new, log.conflicting, log.updated.length], 'without a ledger all times are new').toEqual([[], [], 3])
      const questions = (await collection.cards('')).map(({ question }) => question)
      expect(questions.filter((question) => question.includes('teal'))).toHaveLength(4)
      expect(questions.filter((question) => question.includes('In which year was On Owls?'))).toHaveLength(1)
      expect((await ours(collection)).map(({ name }) => name).sort()).toEqual(names)
      expect(await collection.schemaTime(), 'no full sync').toBe(schema)
    },
  )

  ankiTest(
    'show a person first what she edits; the rest is folded, out of searches, and found by its key',
    async ({ anki, collection }) => {
      const place = await newPlace(anki, { [config]: `namespace: 'My *own* "list": a_b'\n` })
      const [first] = (await collection.import(await build(place, 0))).new
      const [type] = await ours(collection)
      expect([type?.name, type?.sortField]).toEqual(['paperdeck/My *own* list: a_b', 'Title'])
      expect(type?.fields.filter(({ collapsed }) => !collapsed).map(({ name }) => name)).toHaveLength(11)
      expect(type?.fields.map(({ collapsed, excludeFromSearch }) => collapsed === excludeFromSearch)).not.toContain(
        false,
      )
      expect(await collection.findNotes(`Key:${first?.guid}`)).toEqual([first?.guid])
      expect(await collection.findNotes(first?.guid ?? '')).toEqual([])
      expect(await collection.findNotes('Owls')).toHaveLength(1)
      expect(await collection.findNotes('"note:paperdeck/My \\*own\\* list: a\\_b"')).toHaveLength(2)
    },
  )
})
