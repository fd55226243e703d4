import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { WholeReport } from '../../src/build/build-once.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { Anki, AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { buildIn, expectSound, importAsTold } from './import-as-told.ts'
import {
  answerOfQuestion,
  applyNoteEdits,
  firstVault,
  markdownOfNote,
  pathOf,
  textOfQuestion,
  textOfSection,
  type Vault,
  type VaultScript,
  vaultScript,
} from './note-script.ts'
import { tamper } from './tamper.ts'

/** `npm run soak` plays other scripts each time. */
const parameters = process.env.PAPERDECK_SOAK ? { numRuns: 500 } : { numRuns: 25, seed: 20_262, endOnFailure: true }

describeAnki('notes on one paper each stay in step', { timeout: 300_000 }, () => {
  ankiTest(
    'whatever is renamed, moved, retitled, reworded, split, emptied and added between two builds',
    async ({ anki }) => {
      await fc.assert(
        fc.asyncProperty(vaultScript, (own) => playScript(anki, own)),
        parameters,
      )
    },
    3_600_000,
  )

  ankiTest('and the test would notice sections that are known by their words', async ({ anki }) => {
    const reworded: VaultScript = {
      rounds: [{ edits: [{ kind: 'reword', note: 0, at: 0, text: 0 }], answers: [0, 1, 2, 3] }],
    }
    await playScript(anki, reworded)
    const byWords = (apkg: string) =>
      tamper(apkg, "update notes set guid = guid || length(flds) where tags like '%' and flds like '%in winter%'")
    await expect(playScript(anki, reworded, byWords)).rejects.toThrow()
  })
})

interface Play {
  folder: string
  vault: Vault
  collection: AnkiCollection
  /** By paper: its guid since it was first built. */
  papers: Map<number, string>
  /** By `paper aspect` and `question id`: the guid of its note. */
  asked: Map<string, string>
  written: string[]
  sabotage: (apkg: string) => Promise<void>
}

async function playScript(anki: Anki, { rounds }: VaultScript, sabotage = async (_: string) => {}): Promise<void> {
  const { folder, remove } = await emptyFolder()
  try {
    await anki.withCollection(async (collection) => {
      const vault = firstVault()
      const play: Play = { folder, vault, collection, papers: new Map(), asked: new Map(), written: [], sabotage }
      await buildAndImport(play)
      for (const { edits, answers } of rounds) {
        await answer(collection, answers)
        applyNoteEdits(vault, edits)
        await buildAndImport(play)
      }
      await expectSound(collection)
    })
  } finally {
    await remove()
  }
}

async function buildAndImport(play: Play): Promise<void> {
  const { collection, vault } = play
  await writeVault(play)
  const before = await collection.cardRows()
  const report = await buildIn(play.folder, 'vault', false)
  vault.reworded.clear()
  for (const note of vault.notes) note.touched = false
  await play.sabotage(report.file)
  await importAsTold(collection, report)
  expect(report.changes.removed).toEqual([])
  const after = await collection.cardRows()
  for (const card of before) {
    const same = after.filter((other) => other.guid === card.guid && other.ord === card.ord)
    expect(same).toMatchObject([{ reps: card.reps, type: card.type, ivl: card.ivl, cid: card.cid }])
  }
  expectKnownAgain(play, report)
}

/** Each paper, section and question has the note that it has had, and none has another's. */
function expectKnownAgain({ vault, papers, asked }: Play, { deck }: WholeReport): void {
  expect(deck.notes).toHaveLength(vault.notes.length)
  const seen = new Map<string, string>()
  const expectSame = (known: Map<string | number, string>, key: string | number, guid: string) => {
    expect(guid, `${key} keeps its note`).toBe(known.get(key) ?? guid)
    known.set(key, guid)
    expect(seen.get(guid), `${key} shares its note with nothing`).toBeUndefined()
    seen.set(guid, String(key))
  }
  for (const note of vault.notes) {
    const own = deck.notes.find(({ fields }) => fields.Title === note.title)
    if (!own) throw new Error(`“${note.title}” has no note`)
    expectSame(papers as Map<string | number, string>, note.id, own.guid)
    const shown = own.companions.filter(({ cards }) => cards.length > 0)
    const wanted = [...note.sections].filter(([, { isEmpty }]) => !isEmpty)
    for (const [aspect, { version }] of wanted) {
      const companion = shown.find(({ section }) => section?.part === aspect)
      expect(companion?.fields.Answer, `${note.id} ${aspect}`).toContain(textOfSection(note, aspect, version))
      expectSame(asked as Map<string | number, string>, `${note.id} ${aspect}`, companion?.guid ?? '')
    }
    for (const question of note.questions) {
      const companion = shown.find(({ fields }) => fields.Ask === textOfQuestion(question))
      expect(companion?.fields.Answer, textOfQuestion(question)).toContain(answerOfQuestion(question))
      expectSame(asked as Map<string | number, string>, `question ${question.id}`, companion?.guid ?? '')
    }
    expect(shown).toHaveLength(wanted.length + note.questions.length)
  }
}

async function answer(collection: AnkiCollection, picks: readonly number[]): Promise<void> {
  const cards = (await collection.cardRows()).filter((card) => card.queue >= 0)
  for (const [index, pick] of picks.entries()) {
    const card = cards[pick % Math.max(1, cards.length)]
    if (card) await collection.answer(card.guid, card.ord, ([1, 2, 3, 4] as const)[index % 4] ?? 3)
  }
}

async function writeVault(play: Play): Promise<void> {
  const vault = join(play.folder, 'vault')
  for (const path of play.written) await rm(join(vault, path))
  play.written = play.vault.notes.map(pathOf)
  for (const note of play.vault.notes) {
    const path = join(vault, pathOf(note))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, markdownOfNote(note))
  }
}
