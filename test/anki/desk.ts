import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished } from 'vitest'
import { connectTo } from '../../src/anki/connect.ts'
import type { BuildArguments } from '../../src/build/arguments.ts'
import { buildOnce } from '../../src/build/build-once.ts'
import { type PushReport, type PushWishes, pushToAnki } from '../../src/build/history/push.ts'
import { pullRunning } from '../../src/build/history/running.ts'
import { openSide } from '../../src/build/history/side.ts'
import { undoPush } from '../../src/build/history/undo-push.ts'
import { sessionSettings } from '../../src/build/session/review-settings.ts'
import { openStudy } from '../../src/build/study.ts'
import { allNotes } from '../../src/cards/deck.ts'
import { cardNameOf } from '../../src/cards/templates/note-type.ts'
import { buttonsOf, intervalNow } from '../../src/schedule/buttons.ts'
import { newCard } from '../../src/schedule/card-state.ts'
import { contextOf } from '../../src/schedule/context.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { loadFoldedLog, openReviewLog } from '../../src/schedule/review-log.ts'
import { type Anki, type AnkiCollection, type Rating, zoneOfNoon } from './anki.ts'
import { ankiTest } from './anki-test.ts'
import { type ConnectServer, connectServer } from './connect-server.ts'

/** Tests of pull and push: about noon for Node and for Anki, and no state of others. */
const hoursEast = 12 - new Date().getUTCHours()
/** For Node, which knows no rules but those of named zones; their signs are POSIX's. */
export const noon = `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`
const before = { TZ: process.env.TZ, XDG_STATE_HOME: process.env.XDG_STATE_HOME }
process.env.TZ = noon
/** Several desks of a file stand on one computer. */
const stateHome = mkdtempSync(join(tmpdir(), 'paperdeck-push-state-'))
process.env.XDG_STATE_HOME = stateHome
ankiTest.override('ankiOptions', { timeZone: zoneOfNoon() })

afterAll(() => {
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  rmSync(stateHome, { recursive: true, force: true })
})

export const rows = [
  '| Quiet Rivers of Sand | 2015 | Sand settles where the ==water slows==, and nowhere else |',
  '| Loud Rivers of Gravel | 2016 | Gravel is heard before it is ==ever seen== |',
  '| Cold Springs | 2017 | Springs keep one temperature all year |',
  '| Warm Lakes | 2018 | Lakes turn over twice a year |',
]

export function notesWith(own: readonly string[]): string {
  return ['# Rivers', '', '| Title | Year | Contribution |', '|---|---|---|', ...own, ''].join('\n')
}

/** A note on one paper, which is asked for its sections and questions. */
const glue = [
  '# Glue from Mussels',
  '',
  '**Authors:** Sunniva Dahl',
  '**Year:** 2023',
  '',
  '## TL;DR',
  '',
  'it holds under water for a minute',
  '',
  '## Limitations',
  '',
  'salt water only',
  '',
  'Q: What does it cost?',
  'A: Four cents a gram',
  '',
  'Q: Who pays for it?',
  'A: The harbour',
  '',
].join('\n')

/** Notes and a running Anki, and what a person does with them. */
export class Desk {
  readonly folder: string
  readonly collection: AnkiCollection
  readonly server: ConnectServer

  private constructor(folder: string, collection: AnkiCollection, server: ConnectServer) {
    this.folder = folder
    this.collection = collection
    this.server = server
  }

  static async set(anki: Anki): Promise<Desk> {
    const folder = await mkdtemp(join(tmpdir(), 'paperdeck-push-'))
    const collection = await anki.collection()
    await collection.setConfig('fsrs', true)
    const desk = new Desk(folder, collection, await connectServer(collection))
    onTestFinished(async () => {
      await desk.server.stop()
      await collection.remove()
      await rm(folder, { recursive: true, force: true })
    })
    await desk.write(rows)
    return desk
  }

  get #argv() {
    return {
      notes: this.#files.map((name) => join(this.folder, name)),
      state: join(this.folder, '.paperdeck'),
      lang: undefined,
      json: true,
      offline: true,
    }
  }

  get #build() {
    return { output: join(this.folder, 'deck.apkg'), deck: undefined, watch: false, strict: false }
  }

  /** What a push has told while it was waiting for a person. */
  readonly told: string[] = []
  /** The system's opener. */
  openFile: (path: string) => Promise<string | null> = async () => 'there is no opener here'

  #files = ['notes.md']

  /** Cards of all kinds: clozes, sections and questions of a note, and a kind of the user's own. */
  async widen(): Promise<void> {
    await this.config('deck: Rivers\ncards: {cloze: true, after: true}\n')
    const kind = join(this.folder, '.paperdeck/templates/after')
    await mkdir(kind, { recursive: true })
    await writeFile(join(kind, 'front.html'), '{{#Year}}What came after {{Title}}?{{/Year}}')
    await writeFile(join(kind, 'back.html'), '{{FrontSide}}<hr id="answer">{{Year}}')
    await writeFile(join(this.folder, 'glue.md'), glue)
    this.#files = ['notes.md', 'glue.md']
  }

  /** Milliseconds that are waited for Anki. */
  patience = 60_000

  get connection() {
    return connectTo({ address: this.server.address, key: null, patience: this.patience })
  }

  async write(own: readonly string[]): Promise<void> {
    await writeFile(join(this.folder, 'notes.md'), notesWith(own))
  }

  /** The notes below these headings, one line each. */
  async under(headings: readonly string[]): Promise<void> {
    const [title = '', blank = '', ...table] = notesWith(rows).split('\n')
    const text = [title, blank, ...headings.flatMap((heading) => [heading, '']), ...table].join('\n')
    await writeFile(join(this.folder, 'notes.md'), text)
  }

  async config(text: string): Promise<void> {
    await mkdir(join(this.folder, '.paperdeck'), { recursive: true })
    await writeFile(join(this.folder, '.paperdeck/config.yaml'), text)
  }

  /** A style of the user's own. */
  async style(css: string): Promise<void> {
    await mkdir(join(this.folder, '.paperdeck/templates/paper'), { recursive: true })
    await writeFile(join(this.folder, '.paperdeck/templates/paper/style.css'), css)
  }

  build(wishes: Partial<BuildArguments> = {}) {
    return buildOnce({ ...this.#argv, ...this.#build, 'dry-run': false, 'allow-removed': false, ...wishes }, Date.now())
  }

  /** As on another computer. */
  async forgetSeen(): Promise<void> {
    const folder = join(this.folder, '.paperdeck/anki')
    for (const name of await readdir(folder)) if (name.startsWith('anki-')) await rm(join(folder, name))
  }

  /** On another computer: it has the notes, ledger and logs, as a synced folder brings them, and a memory of Anki of its own. */
  async onOther<T>(work: () => Promise<T>): Promise<T> {
    const memory = (name: string) => join(this.folder, '.paperdeck', name)
    const swap = async (from: string, to: string) => {
      if (existsSync(memory(from))) await rename(memory(from), memory(to))
    }
    await swap('anki', 'anki-here')
    await swap('anki-there', 'anki')
    process.env.XDG_STATE_HOME = join(this.folder, 'state')
    try {
      return await work()
    } finally {
      process.env.XDG_STATE_HOME = stateHome
      await swap('anki', 'anki-there')
      await swap('anki-here', 'anki')
    }
  }

  side() {
    return openSide(this.#argv)
  }

  push(wishes: Partial<PushWishes> = {}): Promise<PushReport> {
    const flags = { 'allow-removed': false, 'dry-run': false, 'take-notes': false, 'take-templates': false }
    const byHand = { tell: (words: string) => void this.told.push(words), openFile: this.openFile, patience: 3000 }
    const usual = { ...flags, removed: 'keep' as const, byHand }
    return pushToAnki({ ...this.#argv, ...this.#build, ...usual, ...wishes }, this.connection, Date.now())
  }

  undoPush(isTrial = false) {
    return undoPush({ ...this.#argv, 'dry-run': isTrial }, this.connection, Date.now())
  }

  async pull() {
    return (await pullRunning(await this.side(), this.connection, Date.now())).report
  }

  /** As `review` opens it. */
  async #study() {
    const study = await openStudy(this.#argv)
    return { study, settings: sessionSettings(study.config, {}, study.project?.state ?? null) }
  }

  /**
   * Answers in the terminal: as `review` does, by the same buttons. A person takes longer than the millisecond in which Anki may have
   * been answered just before: of two answers with one time Anki keeps one.
   */
  async answer(nth: number, rating: Rating, at: number | null = null): Promise<void> {
    const { study, settings } = await this.#study()
    await new Promise((done) => setTimeout(done, 2))
    const now = at ?? Date.now()
    const { schedule } = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const context = contextOf({ settings, fsrs: fsrsOf(settings.schedule.weights) }, now)
    const cards = study.deck.notes.flatMap((note) => note.cards)
    const { guid, card } = cards[nth % cards.length] ?? { guid: '', card: '' }
    const state = schedule.cards.get(`${guid}\n${card}`) ?? newCard
    const ivl = intervalNow(buttonsOf(state, context, null)[rating], context)
    const { day, offset } = context.today
    const id = Math.max(now, schedule.lastId + 1)
    await study.remember(now)
    const log = await openReviewLog(study.project?.state ?? '')
    await log.append([{ id, guid, card, rating, state: state.stage, ivl, day, offset, ms: 1000 }])
    await log.close()
  }

  /** Marks a note in the terminal, or does what else is no answer. */
  async log(nth: number, event: 'mark' | 'unmark' | 'suspend' | 'unsuspend' | 'forget'): Promise<void> {
    const { study, settings } = await this.#study()
    const { schedule } = await loadFoldedLog(study.logs, settings, Date.now(), study.aliases)
    const cards = study.deck.notes.flatMap((note) => note.cards)
    const { guid, card } = cards[nth % cards.length] ?? { guid: '', card: '' }
    await study.remember(Date.now())
    const log = await openReviewLog(study.project?.state ?? '')
    await log.append([{ id: Math.max(Date.now(), schedule.lastId + 1), guid, card, event }])
    await log.close()
  }

  /** Takes back the last answer of the terminal that counts. */
  async undo(): Promise<void> {
    const { study, settings } = await this.#study()
    const { schedule } = await loadFoldedLog(study.logs, settings, Date.now(), study.aliases)
    const last = schedule.recent.findLast((line) => 'rating' in line && line.ms === 1000)
    if (!last) return
    const log = await openReviewLog(study.project?.state ?? '')
    const { id, guid, card } = last
    await log.append([{ id: Math.max(Date.now(), schedule.lastId + 1), undo: id, guid, card }])
    await log.close()
  }

  /**
   * Anki's check of the collection finds nothing, but that a card lacks the time of its last review: of one all of whose answers were
   * taken back here, the log there still has them.
   */
  async expectSound(told = ''): Promise<void> {
    const { problems } = await this.collection.fixIntegrity()
    expect(problems.replace(/^Added last review time to .*\n/, ''), told).toBe('Database rebuilt and optimized.')
  }

  /** Compares Anki's cards and its log with the fold of ours. */
  async expectOneHistory(told = ''): Promise<void> {
    const side = await this.side()
    const { study, settings } = side
    const now = Date.now()
    const { schedule } = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const answers = [...schedule.lines.entries()].flatMap(([, own]) => own.filter((line) => 'rating' in line))
    const undone = new Set([...schedule.undone.values()].flatMap((ids) => [...ids]))
    // What is undone here after it was pushed stays in Anki.
    const revlog = (await this.collection.revlog()).filter(({ id, ease }) => ease > 0 && !undone.has(id))
    expect(
      revlog.map(({ id }) => id),
      told,
    ).toEqual(answers.map(({ id }) => id).sort((a, b) => a - b))
    const context = contextOf({ settings, fsrs: fsrsOf(settings.schedule.weights) }, now)
    const firstDay = context.today.day - (await this.collection.today())
    const types = new Map(allNotes(side.composition.deck).map(({ guid, noteType }) => [guid, noteType]))
    expect(types.size).toBeGreaterThan(0)
    for (const row of await this.collection.cardRows()) {
      const type = types.get(row.guid)
      const state = type && schedule.cards.get(`${row.guid}\n${cardNameOf(type, row.ord)}`)
      if (!state) {
        if (type) expect([row.type, row.reps], told).toEqual([0, 0])
        continue
      }
      const { s } = JSON.parse(row.data || '{}') as { s?: number }
      const { memory, due } = state
      const words = JSON.stringify({ row, state, told })
      expect(['new', 'learning', 'review', 'relearning'][row.type], words).toBe(state.stage)
      expect([row.queue === -1, row.reps, row.lapses], words).toEqual([state.suspended, state.reps, state.lapses])
      if (memory)
        expect(Math.abs(memory.stability - (s ?? 0)), words).toBeLessThanOrEqual(2e-4 * memory.stability + 1e-4)
      if (due && row.type !== 0)
        expect(
          'day' in due ? due.day - firstDay - row.due : Math.floor(Math.abs(due.at / 1000 - row.due) / 302),
          words,
        ).toBe(0)
    }
  }
}
