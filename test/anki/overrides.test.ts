import { join } from 'node:path'
import { expect } from 'vitest'
import { notesOn, type Place, placeIn } from '../cli/cli-test.ts'
import type { Anki } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

const front = '.paperdeck/templates/paper/en/contribution/front.html'
const back = '.paperdeck/templates/paper/en/contribution/back.html'
const style = '.paperdeck/templates/paper/style.css'

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

describeAnki('a deck with templates of its own', () => {
  ankiTest(
    'updates its wording and keeps reviews, beside a deck with the shipped ones',
    async ({ anki, collection }) => {
      const shipped = await newPlace(anki, {})
      await collection.import(await build(shipped, 0))
      const place = await newPlace(anki, {
        'notes.md': notesOn(['On Storks', 'On Wrens'], { heading: 'Birds' }),
        [front]: '{{#AskContribution}}What does {{AskContribution}} do?{{/AskContribution}}',
      })
      const first = await collection.import(await build(place, 0))
      expect([first.new.length, first.conflicting]).toEqual([2, []])
      const types = (await collection.notetypes()).filter(({ name }) => name.startsWith('paperdeck'))
      expect(types.map(({ name }) => name).sort()).toEqual(['paperdeck', 'paperdeck: Birds'])
      const [one, other] = types
      expect(one?.id).not.toBe(other?.id)
      expect(one?.fields, 'ids of fields and templates may be the same').toEqual(other?.fields)

      const guid = first.new[0]?.guid ?? ''
      await collection.answer(guid, 1, 3)
      const reviewed = (await collection.cardRows()).find((card) => card.guid === guid && card.ord === 1)
      expect(reviewed).toMatchObject({ reps: 1 })

      await place.write({
        [front]: '{{#AskContribution}}Say what {{AskContribution}} does: {{hint:Year}}{{/AskContribution}}',
        [back]: '{{FrontSide}}<hr id="answer">So: {{Contribution}}',
        [style]: '.card { color: teal }',
      })
      const again = await collection.import(await build(place, 100))
      expect([again.new, again.updated, again.conflicting], 'no note has changed').toEqual([[], [], []])
      expect(again.duplicate).toHaveLength(2)
      const cards = await collection.cards('deck:Birds')
      expect(cards).toHaveLength(4)
      const card = cards.find((found) => found.guid === guid && found.ord === 1)
      expect(card).toMatchObject({ reps: 1, cid: reviewed?.cid })
      expect(card?.question).toMatch(/^<style>\.card \{ color: teal \}<\/style>\s*Say what On Storks does: /)
      expect(card?.answer).toContain('<hr id="answer">So: It settles question On Storks at last')
      const ours = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout) as Record<string, string>[]
      const same = ours.find((found) => found.guid === guid && found.card === 'contribution')
      expect(same?.front?.replace(/hint[\da-f]{16}/g, '')).toBe(
        card?.question.replace(/^<style>.*<\/style>/, '').replace(/hint[\da-f]{16}/g, ''),
      )
      const untouched = (await collection.cards('deck:Reading')).map(({ question }) => question)
      expect(untouched).toHaveLength(4)
      expect(untouched.join()).not.toContain('teal')
      expect(await collection.fixIntegrity()).toMatchObject({ ok: true })

      await place.write({ [front]: '' })
      expect((await place.run(['build', 'notes.md'])).status, 'a front that shows nothing').toBe(1)
      await place.remove('.paperdeck/templates')
      const shippedAgain = await collection.import(await build(place, 200))
      expect(
        [shippedAgain.conflicting, shippedAgain.duplicate.length],
        'without overrides the note type stays',
      ).toEqual([[], 2])
      const last = (await collection.cards('deck:Birds')).find((found) => found.guid === guid && found.ord === 1)
      expect(last?.question).toContain('What is the core contribution of')
      expect(last).toMatchObject({ reps: 1 })
      expect((await collection.notetypes()).filter(({ name }) => name.startsWith('paperdeck'))).toHaveLength(2)
    },
  )

  ankiTest(
    'cannot be begun later, as Anki would never update the notes again; a new start can',
    async ({ anki, collection }) => {
      const place = await newPlace(anki, {})
      await collection.import(await build(place, 0))
      await place.write({ [front]: '{{#AskContribution}}Say: {{AskContribution}}{{/AskContribution}}' })
      expect((await place.run(['build', 'notes.md'])).status).toBe(1)

      await place.remove('.paperdeck/ledger.jsonl')
      const forced = await collection.import(await build(place, 100))
      expect([forced.new, forced.updated, forced.conflicting.length], 'what is spared to the user').toEqual([[], [], 2])

      await place.remove('.paperdeck/ledger.jsonl')
      await place.write({ '.paperdeck/config.yaml': 'namespace: anew\n' })
      const anew = await collection.import(await build(place, 200))
      expect([anew.new.length, anew.conflicting]).toEqual([2, []])
    },
  )
})
