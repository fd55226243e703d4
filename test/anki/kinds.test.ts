import { join } from 'node:path'
import { expect } from 'vitest'
import type { RenderedCard } from '../../src/compose/card.ts'
import { placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

/** Papers with all that a kind may ask about. */
const notes = `# Reading

| Year | Title | Keywords | Contribution | Notes |
|------|-------|----------|--------------|-------|
| 2018 | Quiet Rivers | rivers; sand | SandNet: grains as **nodes** of $\\frac{{a}}{b}$ | slow |
| 2019 | Roads in Snow | snow | PathNet: footprints are edges | |
| 2020 | Sand-Net 2.0: Quiet Rivers Again | rivers; sand; wind | SandNet 2.0: grains in the wind & rain | |
| 2021 | A Title Alone | | | |
`

const folderTest = ankiTest.extend('place', async ({ task: _ }, { onCleanup }) => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  return placeIn(folder)
})

type Place = ReturnType<typeof placeIn>

async function write(place: Place, cards: string, text = notes): Promise<void> {
  await place.write({ 'notes.md': text, '.paperdeck/config.yaml': `cards: {${cards}}\n` })
}

async function run(place: Place, ...args: string[]) {
  const { status, stdout, stderr } = await place.run([...args, 'notes.md', '--json', '--offline'])
  if (status !== 0) throw new Error(`status ${status}: ${stderr}${stdout}`)
  return JSON.parse(stdout)
}

async function imported(place: Place, collection: AnkiCollection) {
  const report = await run(place, 'build')
  return { report, log: await collection.import(join(place.folder, report.file)) }
}

/** What Anki shows of each card must be what paperdeck says that it shows. */
async function expectShownAlike(place: Place, collection: AnkiCollection): Promise<RenderedCard[]> {
  const ours: RenderedCard[] = await run(place, 'cards')
  const bare = (html: string) => html.replace(/^<style>.*?<\/style>/s, '')
  const inAnki = (await collection.cards()).map((card) => ({
    guid: card.guid,
    front: bare(card.question),
    back: bare(card.answer),
  }))
  const inOrder = (cards: { guid: string; front: string }[]) =>
    [...cards].sort((a, b) => (a.guid + a.front < b.guid + b.front ? -1 : 1))
  expect(inOrder(inAnki)).toEqual(inOrder(ours.map(({ guid, front, back }) => ({ guid, front, back }))))
  expect(await collection.emptyCards()).toEqual([])
  expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
  return ours
}

describeAnki('kinds of cards that are switched on', () => {
  folderTest('typed answers and keywords are shown as Anki shows them', async ({ place, collection }) => {
    await write(place, 'typed: true, keyword: true')
    await imported(place, collection)
    const cards = await expectShownAlike(place, collection)
    const asked = cards
      .filter(({ asks }) => asks === 'method')
      .map(({ card, answer, frontText }) => [card, answer, frontText])
    expect(asked).toEqual([
      ['typed', 'SandNet', 'What is the method of “Quiet Rivers” called?\n\n____'],
      ['keyword', 'SandNet', 'Which method of this deck goes with “rivers; sand (2018)”?'],
      ['typed', 'PathNet', 'What is the method of “Roads in Snow” called?\n\n____'],
      ['keyword', 'PathNet', 'Which method of this deck goes with “snow”?'],
      ['typed', 'SandNet 2.0', 'What is the method of “▢▢▢: Quiet Rivers Again” called?\n\n____'],
      ['keyword', 'SandNet 2.0', 'Which method of this deck goes with “rivers; sand; wind”?'],
    ])
    const { report, log } = await imported(place, collection)
    expect([log.new, log.updated, log.duplicate.length]).toEqual([[], [], 4])
    expect(report).toMatchObject({ new: [], updated: [], unchanged: 4 })
  })
})
