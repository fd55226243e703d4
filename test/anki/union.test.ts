import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildOnce, type WholeReport } from '../../src/build/build-once.ts'
import { sessionSettings } from '../../src/build/session/review-settings.ts'
import { openStudy } from '../../src/build/study.ts'
import { loadFoldedLog, openReviewLog } from '../../src/schedule/review-log.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { Anki, AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import {
  at,
  contributionOf,
  edit,
  firstNotes,
  folders,
  markdownOf,
  type Notes,
  type Step,
  script,
} from './union-script.ts'

const parameters = process.env.PAPERDECK_SOAK ? { numRuns: 300 } : { numRuns: 6, seed: 20_261, endOnFailure: true }
const environment = { ...process.env }
let home: Awaited<ReturnType<typeof emptyFolder>>
beforeAll(async () => {
  home = await emptyFolder()
  process.env.XDG_CACHE_HOME = join(home.folder, 'cache')
  process.env.XDG_STATE_HOME = join(home.folder, 'state')
})
afterAll(async () => {
  Object.assign(process.env, environment)
  await home.remove()
})

describeAnki('ledgers of files and folders', { timeout: 1_800_000 }, () => {
  ankiTest(
    'whatever is built first: every paper has one note in Anki, but for those that are told',
    async ({ anki }) => {
      await fc.assert(
        fc.asyncProperty(script, (own) => playScript(anki, own)),
        parameters,
      )
    },
  )

  ankiTest('and the test would notice a ledger that is not united', async ({ anki }) => {
    const plain: Script = { rows: 4, steps: [{ kind: 'build file', file: 1, row: 0 }], order: [0, 1] }
    await playScript(anki, plain)
    const forgetful = ({ folder }: Play) => rm(join(folder, 'a', '.paperdeck'), { recursive: true })
    await expect(playScript(anki, plain, forgetful)).rejects.toThrow(/no second note of a paper/)
  })
})

interface Play {
  folder: string
  notes: Notes
  collection: AnkiCollection
  packages: string[]
  /** Guids of notes that the user was told to delete: as second notes of a paper, and as those of a paper that is gone. */
  doublets: Set<string>
  removed: Set<string>
  /** By paper: the guids that were answered in the terminal, each time. */
  answered: Map<number, string[]>
  /** States as they were before they were united: a merge may bring them back. */
  states: { from: string; kept: string }[]
  now: number
}

interface Script {
  rows: number
  steps: Step[]
  order: number[]
}

async function playScript(
  anki: Anki,
  { rows, steps, order }: Script,
  beforeLast: (play: Play) => Promise<void> = async () => {},
): Promise<void> {
  const { folder, remove } = await emptyFolder()
  try {
    await anki.withCollection(async (collection) => {
      const play: Play = {
        folder: join(folder, 'notes'),
        notes: firstNotes(rows),
        collection,
        packages: [],
        doublets: new Set(),
        removed: new Set(),
        answered: new Map(),
        states: [],
        now: Date.now() - 20 * 86_400_000,
      }
      await mkdir(play.folder)
      await writeNotes(play)
      for (const step of steps) await take(play, step)
      await beforeLast(play)
      const last = await build(play, [play.folder])
      if (!last) throw new Error('the last build was refused')
      for (const [nth] of order.entries()) {
        const file = play.packages[(order[nth] ?? 0) % play.packages.length]
        if (file) await collection.import(file)
      }
      await expectOneNoteEach(play, last)
      await expectAnswersKept(play, last)
      const { ok, problems } = await collection.fixIntegrity()
      expect(ok ? '' : problems).toBe('')
    })
  } finally {
    await remove()
  }
}

async function take(play: Play, step: Step): Promise<void> {
  const { notes, folder } = play
  const pathOf = (file: number) => join(folder, at(notes.files, file).path)
  const inFolder = (nth: number) => join(folder, at(folders, nth))
  if (step.kind === 'build file') await build(play, [pathOf(step.file)])
  else if (step.kind === 'build folder') await build(play, [inFolder(step.folder)])
  else if (step.kind === 'build two') await build(play, [pathOf(step.file), pathOf(step.other)])
  else if (step.kind === 'review file') await review(play, pathOf(step.file), step.row)
  else if (step.kind === 'review folder') await review(play, inFolder(step.folder), step.row)
  else if (step.kind === 'bring back') await bringBack(play, step.state)
  else {
    edit(notes, step)
    await writeNotes(play)
  }
}

async function build(play: Play, paths: string[]): Promise<WholeReport | null> {
  play.now += 86_400_000
  const output = join(play.folder, '..', `deck-${play.packages.length}.apkg`)
  const options = { json: true, offline: true, state: undefined, lang: undefined, deck: undefined }
  const switches = { 'dry-run': false, watch: false, strict: false, 'allow-removed': true }
  const argv = { ...options, ...switches, notes: paths, output }
  // A folder whose last file has been moved away is not there.
  const unlessGone = (error: Error) => {
    if (/there is no such/.test(error.message)) return null
    throw error
  }
  const foretold = await buildOnce({ ...argv, 'dry-run': true }, play.now).catch(unlessGone)
  await keepStates(play)
  const report = await buildOnce(argv, play.now).catch(unlessGone)
  if (!report || report.guard) {
    expect(report?.guard?.ruleId ?? 'no-papers').toBe('no-papers')
    return null
  }
  expect(foretold?.changes).toEqual(report.changes)
  expect(foretold?.united).toEqual(report.united)
  for (const { alias } of report.united?.doublets ?? []) play.doublets.add(alias)
  for (const { guid } of report.changes.removed) play.removed.add(guid)
  play.packages.push(output)
  const log = await play.collection.import(output)
  expect([log.conflicting, log.firstFieldMatch, log.missingNotetype]).toEqual([[], [], []])
  return report
}

/** As `review` does, with one answer. */
async function review(play: Play, path: string, row: number): Promise<void> {
  const study = await openStudy({ notes: [path] }).catch(() => null)
  if (!study?.project || study.deck.notes.length === 0) return
  const note = at(study.deck.notes, row)
  play.now += 86_400_000
  await keepStates(play)
  await study.remember(play.now)
  const writer = await openReviewLog(study.project.state)
  const day = Math.floor(play.now / 86_400_000)
  const line = {
    id: play.now,
    guid: note.guid,
    card: 'contribution',
    rating: 3,
    state: 'review',
    day,
    offset: 0,
  } as const
  await writer.append([{ ...line, ivl: 4, ms: 1000 }])
  await writer.close()
  await study.close()
  const paper = play.notes.rows.find(({ title }) => title === note.title)
  if (!paper) throw new Error(`a card of no paper: ${note.title}`)
  play.answered.set(paper.id, [...(play.answered.get(paper.id) ?? []), note.guid])
}

async function keepStates(play: Play): Promise<void> {
  for (const path of await readdir(play.folder, { recursive: true })) {
    if (!/(?:^|[\\/])\.paperdeck$/.test(path) || path === '.paperdeck' || /united/.test(path)) continue
    const kept = join(play.folder, '..', `state-${play.states.length}`)
    await cp(join(play.folder, path), kept, { recursive: true })
    play.states.push({ from: join(play.folder, path), kept })
  }
}

/** An older state, in a place where there is none any longer. */
async function bringBack({ states }: Play, nth: number): Promise<void> {
  if (states.length === 0) return
  const { from, kept } = at(states, nth)
  const isThere = await readdir(from).catch(() => null)
  const isPlace = await readdir(dirname(from)).catch(() => null)
  if (!isThere && isPlace) await cp(kept, from, { recursive: true })
}

async function writeNotes({ folder, notes }: Play): Promise<void> {
  for (const path of await readdir(folder, { recursive: true }))
    if (path.endsWith('.md') && !path.includes('.paperdeck')) await rm(join(folder, path))
  for (const [nth, file] of notes.files.entries()) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true })
    await writeFile(join(folder, file.path), markdownOf(notes, nth, file))
  }
}

async function expectOneNoteEach(play: Play, { deck }: WholeReport): Promise<void> {
  const { collection, notes, doublets, removed } = play
  const built = new Set(deck.notes.map(({ guid }) => guid))
  expect(deck.notes.map(({ paper }) => paper.title.text).sort()).toEqual(notes.rows.map(({ title }) => title).sort())
  const told = [...doublets, ...removed].filter((guid) => !built.has(guid))
  const inAnki = new Set((await collection.notes()).map(({ guid }) => guid))
  for (const guid of new Set(told))
    expect(await collection.findNotes(`Key:${guid}`)).toEqual(inAnki.has(guid) ? [guid] : [])
  const left = (await collection.notes()).filter(({ guid }) => !told.includes(guid))
  expect(new Set(left.map(({ guid }) => guid)), 'no second note of a paper').toEqual(built)
  const fields = new Map(left.map((note) => [note.guid, note.fields]))
  for (const { guid, fields: own } of deck.notes) expect(fields.get(guid)).toEqual(own)
}

async function expectAnswersKept(play: Play, { deck }: WholeReport): Promise<void> {
  const { aliases, logs, config } = await openStudy({ notes: [play.folder] })
  const now = play.now + 1
  const { schedule, problems } = await loadFoldedLog(logs, sessionSettings(config), now, aliases)
  expect(problems.map(String)).toEqual([])
  for (const [id, guids] of play.answered) {
    const note = deck.notes.find(({ fields }) => fields.Contribution === contributionOf(id))
    // What was told to be gone, and is, has taken its answers with it.
    const kept = guids.filter((guid) => guid === note?.guid || !play.removed.has(guid) || play.doublets.has(guid))
    const reps = schedule.cards.get(`${note?.guid}\ncontribution`)?.reps ?? 0
    expect(reps, note?.paper.title.text).toBeGreaterThanOrEqual(kept.length)
    expect(reps).toBeLessThanOrEqual(guids.length)
  }
}
