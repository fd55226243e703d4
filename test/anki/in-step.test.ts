import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { WholeReport } from '../../src/build/build-once.ts'
import { buildOnce } from '../../src/build/build-once.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { Anki, AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { applyEdits, firstNotes, markdownOf, type Notes, type Round, type Script, script } from './edit-script.ts'
import { tamper } from './tamper.ts'

/** Something done to a package before it is imported: how a bug is planted. */
type Sabotage = (apkg: string) => Promise<void>

/** `npm run soak` plays other scripts each time. */
const parameters = process.env.PAPERDECK_SOAK ? { numRuns: 500 } : { numRuns: 6, seed: 20_260, endOnFailure: true }

describeAnki('decks stay in step with the notes', { timeout: 300_000 }, () => {
  ankiTest(
    'whatever is edited between two builds',
    async ({ anki }) => {
      await fc.assert(
        fc.asyncProperty(script, (own) => playScript(anki, own)),
        parameters,
      )
    },
    1_800_000,
  )

  ankiTest('and the test would notice modification times that lie', async ({ anki }) => {
    const later: Sabotage = (apkg) => tamper(apkg, `update notes set mod = ${Math.floor(Date.now() / 1000) + 1}`)
    await playScript(anki, plain)
    await expect(playScript(anki, plain, later)).rejects.toThrow(/deeply equal/)
  })

  ankiTest('and the test would notice guids that come from the row', async ({ anki }) => {
    const byRow: Sabotage = (apkg) =>
      tamper(apkg, "update notes set guid = 'row-' || (select count(*) from notes n where n.sfld < notes.sfld)")
    await expect(playScript(anki, plain, byRow)).rejects.toThrow(/deeply equal/)
  })
})

/** A paper is added and another edited: enough for both planted bugs to show. */
const plain: Script = {
  size: 5,
  rounds: [
    {
      edits: [
        { kind: 'notes', row: 1, other: 0, text: 5 },
        { kind: 'add', row: 0, other: 0, text: 0 },
      ],
      build: 'all',
      file: 0,
      answers: [0, 1],
    },
    { edits: [{ kind: 'delete', row: 0, other: 0, text: 0 }], build: 'all', file: 0, answers: [2] },
  ],
}

/** What Anki and the notes have come to so far. */
interface Play {
  folder: string
  notes: Notes
  collection: AnkiCollection
  /** By the paper's id: its guid since it was first built. */
  guids: Map<number, string>
  /** Files that any build was made of: what stands in others alone, no build can know of. */
  built: Set<string>
  /** Guids of notes that the user has edited in Anki since they were last updated. */
  edited: Set<string>
  sabotage: Sabotage
}

async function playScript(anki: Anki, { size, rounds }: Script, sabotage: Sabotage = async () => {}): Promise<void> {
  const { folder, remove } = await emptyFolder()
  try {
    await anki.withCollection(async (collection) => {
      const play: Play = {
        folder: join(folder, 'notes'),
        notes: firstNotes(size),
        collection,
        guids: new Map(),
        built: new Set(),
        edited: new Set(),
        sabotage,
      }
      await mkdir(play.folder)
      for (const name of ['shared', ...Array.from({ length: 12 }, (_, i) => `figure-${i}`)])
        await writeFile(
          join(play.folder, `${name}.svg`),
          `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path d="M0 0h${name.length * 9}v${name.charCodeAt(name.length - 1)}z"/></svg>`,
        )
      await buildAndImport(play, { edits: [], build: 'all', file: 0, answers: [] })
      for (const round of rounds) {
        applyEdits(play.notes, round.edits)
        await buildAndImport(play, round)
      }
      const { ok, problems } = await collection.fixIntegrity()
      expect(ok ? '' : problems).toBe('')
    })
  } finally {
    await remove()
  }
}

async function buildAndImport(play: Play, round: Round): Promise<void> {
  const { collection, folder, notes } = play
  await writeNotes(folder, notes)
  // Builds that follow each other within a second run ahead of the clock; people do not.
  while ((await collection.notes()).some((note) => note.mod > Date.now() / 1000)) await nextSecond()
  const mine = await useAnki(collection, round)
  if (mine) play.edited.add(mine)
  const before = await collection.cardRows()
  const one = notes.files[round.file % notes.files.length] ?? ''
  const path = round.build === 'all' ? folder : join(folder, one)
  for (const file of round.build === 'all' ? notes.files : [one]) play.built.add(file)
  const foretold = await build(play, path, 'dry-run')
  // Anki's times are seconds: what the user edited in this very second can be overwritten only in the next.
  if (foretold.changes.updated.some(({ guid }) => play.edited.has(guid))) await nextSecond()
  const report = await build(play, path)
  expect(foretold.changes).toEqual(report.changes)
  if (report.guard?.ruleId === 'no-papers') return
  expect(report.guard).toBeNull()
  expectKnownAgain(report, play)
  for (const row of notes.rows) if (round.build === 'all' || row.files.includes(one)) notes.touched.delete(row.id)

  await play.sabotage(report.file)
  const log = await collection.import(report.file)
  const guidsOf = (list: readonly { guid: string | null }[]) => list.map(({ guid }) => guid).sort()
  expect(guidsOf(log.new)).toEqual(guidsOf(report.changes.new))
  expect(guidsOf(log.updated)).toEqual(guidsOf(report.changes.updated))
  expect(log.duplicate).toHaveLength(report.changes.unchanged)
  expect([log.conflicting, log.firstFieldMatch, log.missingNotetype]).toEqual([[], [], []])

  for (const { guid } of report.changes.updated) play.edited.delete(guid)

  const after = await collection.cards()
  for (const card of before) {
    const same = after.filter((other) => other.guid === card.guid && other.ord === card.ord)
    expect(same).toHaveLength(1)
    expect(same[0]).toMatchObject({ reps: card.reps, type: card.type, ivl: card.ivl, cid: card.cid })
  }
  const inAnki = await collection.notes()
  expect(new Set(inAnki.map((note) => note.guid)).size).toBe(inAnki.length)
  const byGuid = new Map(inAnki.map((note) => [note.guid, note]))
  for (const note of report.deck.notes) {
    const stored = byGuid.get(note.guid)
    expect(stored?.fields).toEqual(
      play.edited.has(note.guid) ? { ...note.fields, Spare8: 'the user was here' } : note.fields,
    )
    const ords = after.filter((card) => card.guid === note.guid).map((card) => card.ord)
    expect(ords).toEqual(expect.arrayContaining(note.cards))
  }
  const { removed } = report.changes
  const search = removed.map(({ guid }) => `Key:${guid}`).join(' OR ')
  if (removed.length > 0) expect((await collection.findNotes(search)).sort()).toEqual(guidsOf(removed))
  const empty = new Set((await collection.emptyCards()).map(({ guid, ord }) => `${guid} ${ord}`))
  for (const { guid, card } of report.changes.cards.blanked) expect(empty).toContain(`${guid} ${card}`)
  for (const note of report.deck.notes) for (const ord of note.cards) expect(empty).not.toContain(`${note.guid} ${ord}`)
}

/** The same paper has the same guid, another paper another one, and removed papers are those that are gone. */
function expectKnownAgain(report: WholeReport, { notes: { rows }, guids, built }: Play): void {
  const byTitle = new Map(rows.map((row) => [row.title, row]))
  for (const note of report.deck.notes) {
    const row = byTitle.get(note.paper.title.text)
    expect(row, note.paper.title.text).toBeDefined()
    if (!row) continue
    const known = guids.get(row.id)
    if (known !== undefined) expect(note.guid, row.title).toBe(known)
    else expect([...guids.values()], row.title).not.toContain(note.guid)
    guids.set(row.id, note.guid)
  }
  const present = new Set(
    rows.filter((row) => row.files.some((file) => built.has(file))).map((row) => guids.get(row.id)),
  )
  for (const { guid, title } of report.changes.removed) expect(present.has(guid), `${title} is not gone`).toBe(false)
}

/** Answers cards, and edits a note as a user would. */
async function useAnki(collection: AnkiCollection, round: Round): Promise<string | null> {
  const cards = (await collection.cardRows()).filter((card) => card.queue >= 0)
  for (const [index, pick] of round.answers.entries()) {
    const card = cards[pick % Math.max(1, cards.length)]
    if (card) await collection.answer(card.guid, card.ord, ([1, 2, 3, 4] as const)[index % 4] ?? 3)
  }
  const mine = (await collection.notes())[round.file]
  if (!mine) return null
  await collection.setField(mine.guid, 'Spare8', 'the user was here')
  return mine.guid
}

async function writeNotes(folder: string, notes: Notes): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith('.md')) await rm(join(folder, name))
  for (const [file, text] of markdownOf(notes)) await writeFile(join(folder, file), text)
}

function nextSecond(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1001 - (Date.now() % 1000)))
}

function build(play: Play, path: string, how: 'dry-run' | 'write' = 'write'): Promise<WholeReport> {
  const output = join(play.folder, '..', 'deck.apkg')
  const options = { json: true, offline: true, state: join(play.folder, '.paperdeck'), lang: undefined, deck: 'Papers' }
  const switches = { 'dry-run': how === 'dry-run', watch: false, strict: false, 'allow-removed': true }
  return buildOnce({ ...options, ...switches, notes: [path], output }, Date.now())
}
