import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { allNotes } from '../../src/cards/deck.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { Anki, AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import {
  applyClozeEdits,
  type ClozeNotes,
  type ClozeScript,
  clozeMarkdown,
  clozeScript,
  clozesOf,
  firstClozeNotes,
  readingOf,
} from './cloze-script.ts'
import { buildIn, expectSound, importAsTold } from './import-as-told.ts'
import { tamper } from './tamper.ts'

/** `npm run soak` plays other scripts each time. */
const parameters = process.env.PAPERDECK_SOAK ? { numRuns: 200 } : { numRuns: 4, seed: 20_261, endOnFailure: true }

describeAnki('cloze cards stay with their texts', { timeout: 300_000 }, () => {
  ankiTest(
    'whatever is inserted, removed, moved and edited between two builds',
    async ({ anki }) => {
      await fc.assert(
        fc.asyncProperty(clozeScript, (own) => playScript(anki, own)),
        parameters,
      )
    },
    3_600_000,
  )

  ankiTest('and the test would notice numbers that follow the order of the text', async ({ anki }) => {
    const insertedBefore: ClozeScript = {
      rounds: [
        { edits: [], answers: [0, 1, 2] },
        { edits: [{ kind: 'insert', row: 0, at: 0, text: 1 }], answers: [] },
      ],
    }
    await playScript(anki, insertedBefore)
    const inOrder = (apkg: string) =>
      tamper(
        apkg,
        `update notes set flds = replace(replace(replace(flds, '{{c1::', '{{c9::'), '{{c2::', '{{c1::'), '{{c9::', '{{c2::')`,
      )
    await expect(playScript(anki, insertedBefore, inOrder)).rejects.toThrow()
  })
})

interface Play {
  folder: string
  notes: ClozeNotes
  collection: AnkiCollection
  /** Of each review: the cloze that was asked for, by its row in the log. */
  asked: Map<number, number>
  /** Of each cloze: the card that it has had, as `guid ord`. */
  cards: Map<number, string>
  sabotage: (apkg: string) => Promise<void>
}

async function playScript(anki: Anki, { rounds }: ClozeScript, sabotage = async (_: string) => {}): Promise<void> {
  const { folder, remove } = await emptyFolder()
  try {
    await anki.withCollection(async (collection) => {
      const play: Play = { folder, notes: firstClozeNotes(), collection, asked: new Map(), cards: new Map(), sabotage }
      await mkdir(join(folder, '.paperdeck'))
      await writeFile(join(folder, '.paperdeck', 'config.yaml'), 'cards: {cloze: true}\n')
      await buildAndImport(play)
      for (const { edits, answers } of rounds) {
        await answer(play, answers)
        applyClozeEdits(play.notes, edits)
        await buildAndImport(play)
      }
      await expectSound(collection)
    })
  } finally {
    await remove()
  }
}

async function buildAndImport(play: Play): Promise<void> {
  const { collection, folder, notes } = play
  await writeFile(join(folder, 'notes.md'), clozeMarkdown(notes))
  // Builds that follow each other within a second run ahead of the clock; people do not.
  while ((await collection.notes()).some((note) => note.mod > Date.now() / 1000)) await nextSecond()
  const report = await buildIn(folder, 'notes.md', true)
  notes.touched.clear()
  await play.sabotage(report.file)
  const { log, empty } = await importAsTold(collection, report)
  expect(log.duplicate).toHaveLength(report.changes.unchanged + report.changes.companions.unchanged)
  for (const { guid, cards } of allNotes(report.deck))
    for (const ord of cards) expect(empty).not.toContain(`${guid} ${ord}`)
  await expectSameTexts(play)
}

/** Each review belongs to the text that it asked for; each text has the card that it has had; no two texts share one. */
async function expectSameTexts({ collection, notes, asked, cards }: Play): Promise<void> {
  const shown = await shownTexts(collection)
  const present = new Map(notes.rows.flatMap(clozesOf).map((one) => [one.id, one]))
  const numbered = new Map<string, number[]>()
  for (const one of present.values()) {
    const card = [...shown].find(([, texts]) => texts.includes(readingOf(one)))?.[0]
    expect(card, `${one.word} has a card`).toBeDefined()
    if (card === undefined) continue
    if (one.number === null) expect(card, `${one.word} keeps its card`).toBe(cards.get(one.id) ?? card)
    cards.set(one.id, card)
    numbered.set(card, [...(numbered.get(card) ?? []), one.id])
  }
  for (const ids of numbered.values())
    if (ids.length > 1)
      for (const id of ids) expect(present.get(id)?.number, 'only her own numbers are shared').not.toBeNull()
  for (const { id, guid, ord } of await collection.revlog()) {
    const cloze = asked.get(id)
    const texts = shown.get(`${guid} ${ord}`) ?? []
    const same = cloze === undefined ? undefined : present.get(cloze)
    // The user's own numbers may ask for several texts, or be given to another.
    if (cloze === undefined || (same && same.number !== null)) continue
    if (same) expect(texts, `the review of ${same.word}`).toContain(readingOf(same))
    else {
      const others = [...present.values()].filter((one) => texts.includes(readingOf(one)) && one.number === null)
      expect(others, 'a text that is gone leaves its reviews to no other').toEqual([])
    }
  }
}

/** What each card hides, as Anki shows it behind, by `guid ord`. */
async function shownTexts(collection: AnkiCollection): Promise<Map<string, string[]>> {
  const cards = await collection.cards('"note:paperdeck/*/cloze"')
  return new Map(
    cards.map(({ guid, ord, answer }) => [
      `${guid} ${ord}`,
      [...answer.matchAll(/<span class="cloze" data-ordinal="\d+">(.*?)<\/span>/gs)].map(([, html = '']) =>
        html
          .replace(/<[^>]*>|\s/g, '')
          .replaceAll('&#123;', '{')
          .replaceAll('&#125;', '}'),
      ),
    ]),
  )
}

async function answer({ collection, notes, asked }: Play, picks: readonly number[]): Promise<void> {
  const shown = await shownTexts(collection)
  const clozes = notes.rows.flatMap(clozesOf)
  const cards = [...shown].filter(([, texts]) => texts.length > 0)
  for (const [index, pick] of picks.entries()) {
    const [card, texts] = cards[pick % Math.max(1, cards.length)] ?? []
    const [guid, ord] = card?.split(' ') ?? []
    const cloze = clozes.find((one) => texts?.includes(readingOf(one)))
    if (!guid || !cloze) continue
    const { id } = await collection.answer(guid, Number(ord), ([1, 2, 3, 4] as const)[index % 4] ?? 3)
    asked.set(id, cloze.id)
  }
}

function nextSecond(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1001 - (Date.now() % 1000)))
}
