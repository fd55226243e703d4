import { join } from 'node:path'
import { expect } from 'vitest'
import { buildOnce, type WholeReport } from '../../src/build/build-once.ts'
import { allNotes } from '../../src/cards/deck.ts'
import type { AnkiCollection } from './anki.ts'

/** Builds a deck of what lies in a folder, whose ledger stands there as well. */
export function buildIn(folder: string, notes: string, allowRemoved: boolean): Promise<WholeReport> {
  const options = { json: true, offline: true, state: join(folder, '.paperdeck'), lang: undefined, deck: 'Papers' }
  const switches = { 'dry-run': false, watch: false, strict: false, 'allow-removed': allowRemoved }
  const files = { notes: [join(folder, notes)], output: join(folder, 'deck.apkg') }
  return buildOnce({ ...options, ...switches, ...files }, Date.now())
}

/** Anki does with a package what the build has said, and then has its fields; only cards that were told of are empty. */
export async function importAsTold(collection: AnkiCollection, { file, deck, changes }: WholeReport) {
  const log = await collection.import(file)
  const guidsOf = (list: readonly { guid: string | null }[]) => list.map(({ guid }) => guid).sort()
  expect(guidsOf(log.new)).toEqual(guidsOf([...changes.new, ...changes.companions.new]))
  expect(guidsOf(log.updated)).toEqual(guidsOf([...changes.updated, ...changes.companions.updated]))
  expect([log.conflicting, log.firstFieldMatch, log.missingNotetype]).toEqual([[], [], []])
  const notes = await collection.notes()
  expect(new Set(notes.map(({ guid }) => guid)).size).toBe(notes.length)
  const fields = new Map(notes.map((note) => [note.guid, note.fields]))
  for (const note of allNotes(deck)) expect(fields.get(note.guid)).toEqual(note.fields)
  const empty = new Set((await collection.emptyCards()).map(({ guid, ord }) => `${guid} ${ord}`))
  for (const { guid, card } of changes.cards.blanked) expect(empty).toContain(`${guid} ${card}`)
  return { log, empty }
}

export async function expectSound(collection: AnkiCollection): Promise<void> {
  const { ok, problems } = await collection.fixIntegrity()
  expect(ok ? '' : problems).toBe('')
}
