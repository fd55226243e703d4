import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished } from 'vitest'
import { connectTo } from '../../src/anki/connect.ts'
import { type PushReport, pushToAnki } from '../../src/build/history/push.ts'
import { pullRunning } from '../../src/build/history/running.ts'
import { type AnkiSide, openSide } from '../../src/build/history/side.ts'
import { buttonsOf, intervalNow } from '../../src/schedule/buttons.ts'
import { newCard } from '../../src/schedule/card-state.ts'
import { contextOf } from '../../src/schedule/context.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { loadFoldedLog, openReviewLog } from '../../src/schedule/review-log.ts'
import { type Anki, type AnkiCollection, type Rating, zoneOfNoon } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { type ConnectServer, connectServer } from './connect-server.ts'

const hoursEast = 12 - new Date().getUTCHours()
const before = { TZ: process.env.TZ, XDG_STATE_HOME: process.env.XDG_STATE_HOME }
process.env.TZ = `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`
ankiTest.override('ankiOptions', { timeZone: zoneOfNoon() })

afterAll(() => {
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
})

const rows = [
  '| Quiet Rivers of Sand | 2015 | Sand settles where the ==water slows==, and nowhere else |',
  '| Loud Rivers of Gravel | 2016 | Gravel is heard before it is ==ever seen== |',
  '| Cold Springs | 2017 | Springs keep one temperature all year |',
  '| Warm Lakes | 2018 | Lakes turn over twice a year |',
]

function notesWith(own: readonly string[]): string {
  return ['# Rivers', '', '| Title | Year | Contribution |', '|---|---|---|', ...own, ''].join('\n')
}

/** Notes and a running Anki, and what a person does with them. */
class Desk {
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
    process.env.XDG_STATE_HOME = join(folder, 'state')
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
      notes: [join(this.folder, 'notes.md')],
      state: join(this.folder, '.paperdeck'),
      lang: undefined,
      json: true,
      offline: true,
    }
  }

  get connection() {
    return connectTo({ address: this.server.address, key: null })
  }

  async write(own: readonly string[]): Promise<void> {
    await writeFile(join(this.folder, 'notes.md'), notesWith(own))
  }

  side(): Promise<AnkiSide> {
    return openSide(this.#argv)
  }

  push(wishes: { 'dry-run'?: boolean; 'take-notes'?: boolean } = {}): Promise<PushReport> {
    const build = { output: join(this.folder, 'deck.apkg'), deck: undefined, watch: false, strict: false }
    const usual = { 'allow-removed': false, 'dry-run': false, 'take-notes': false }
    return pushToAnki({ ...this.#argv, ...build, ...usual, ...wishes }, this.connection, Date.now())
  }

  async pull() {
    return (await pullRunning(await this.side(), this.connection, Date.now())).report
  }

  /** Answers in the terminal: as `review` does, by the same buttons. */
  async answer(nth: number, rating: Rating): Promise<void> {
    const { study, settings } = await this.side()
    const now = Date.now()
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

  /** Compares Anki's cards and its log with the fold of ours. */
  async expectOneHistory(): Promise<void> {
    const { study, settings } = await this.side()
    const now = Date.now()
    const { schedule } = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const answers = [...schedule.lines.entries()].flatMap(([, own]) => own.filter((line) => 'rating' in line))
    const revlog = (await this.collection.revlog()).filter(({ ease }) => ease > 0)
    expect(revlog.map(({ id }) => id)).toEqual(answers.map(({ id }) => id).sort((a, b) => a - b))
    const context = contextOf({ settings, fsrs: fsrsOf(settings.schedule.weights) }, now)
    const firstDay = context.today.day - (await this.collection.today())
    const names = new Map(study.deck.notes.flatMap((note) => note.cards.map(({ guid, card }) => [guid, card])))
    expect(names.size).toBeGreaterThan(0)
    for (const row of await this.collection.cardRows()) {
      const own = [...schedule.lines.entries()].filter(([key]) => key.startsWith(row.guid))
      const states = own.map(([key]) => schedule.cards.get(key) ?? newCard)
      if (row.type === 0) continue
      const { s = 0 } = JSON.parse(row.data || '{}') as { s?: number }
      const same = states.find(({ memory, reps, due, stage }) => {
        const near = memory && Math.abs(memory.stability - s) <= 2e-4 * s + 1e-4
        const dues = due && ('day' in due ? due.day - firstDay === row.due : Math.abs(due.at / 1000 - row.due) <= 301)
        return near && reps === row.reps && dues && ['new', 'learning', 'review', 'relearning'][row.type] === stage
      })
      expect(same, JSON.stringify({ row, states })).toBeDefined()
    }
  }
}

describeAnki('a push', () => {
  ankiTest('brings notes and terminal reviews into Anki, and then nothing', async ({ anki }) => {
    const desk = await Desk.set(anki)
    for (const [nth, rating] of ([4, 3, 1, 4, 2, 4] as const).entries()) await desk.answer(nth, rating)
    await desk.answer(1, 3)
    const trial = await desk.push({ 'dry-run': true })
    expect(trial).toMatchObject({ dryRun: true })
    expect(await desk.collection.notes()).toEqual([])
    const first = await desk.push()
    expect(first).toMatchObject({ reviews: 7, cards: 6, refused: 0 })
    expect(first.added).toHaveLength(4)
    await desk.expectOneHistory()
    desk.server.asked.length = 0
    expect(await desk.push()).toMatchObject({ added: [], updated: [], reviews: 0, cards: 0, marks: 0 })
    for (const writes of ['importPackage', 'insertReviews', 'setSpecificValueOfCard', 'addTags', 'removeTags'])
      expect(desk.server.asked).not.toContain(writes)
    expect((await desk.pull()).lines).toEqual([])
    const { problems, ok } = await desk.collection.fixIntegrity()
    expect([ok, problems]).toEqual([true, expect.any(String)])
  })

  ankiTest('takes Anki’s answers over first, and an undo there', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const cards = await desk.collection.cardRows()
    for (const { guid, ord } of cards.slice(0, 4)) await desk.collection.answer(guid, ord, 4, 3000)
    await desk.answer(0, 3)
    const report = await desk.push()
    expect(report.pulled.lines.filter((line) => 'rating' in line)).toHaveLength(4)
    await desk.expectOneHistory()
    const last = cards[5] ?? cards[0]
    await desk.collection.answer(last?.guid ?? '', last?.ord ?? 0, 3)
    expect((await desk.pull()).lines).toHaveLength(1)
    await desk.collection.undo()
    expect((await desk.pull()).lines).toMatchObject([{ undo: expect.any(Number) }])
    expect((await desk.pull()).lines).toEqual([])
    await desk.push()
    await desk.expectOneHistory()
  })

  ankiTest('keeps the tags of the user, and notes changed in Anki', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const notes = await desk.collection.notes()
    const guidOf = (title: string) => notes.find(({ fields }) => fields.Title?.includes(title))?.guid ?? ''
    await desk.collection.addTags(guidOf('Cold Springs'), ['mine'])
    await desk.collection.setField(guidOf('Warm Lakes'), 'Contribution', 'my own words')
    await desk.write(rows.map((row) => row.replace('all year', 'in every season').replace('twice a year', 'two times')))
    const report = await desk.push()
    expect(report.updated).toEqual(['Cold Springs'])
    expect(report.keptThere).toEqual(['Warm Lakes'])
    const after = await desk.collection.notes()
    expect(after.find(({ guid }) => guid === guidOf('Cold Springs'))).toMatchObject({
      tags: expect.arrayContaining(['mine']),
      fields: { Contribution: expect.stringContaining('every season') },
    })
    expect(after.find(({ guid }) => guid === guidOf('Warm Lakes'))?.fields.Contribution).toBe('my own words')
    expect((await desk.push()).keptThere).toEqual(['Warm Lakes'])
    expect((await desk.push({ 'take-notes': true })).updated).toEqual(['Warm Lakes'])
    const taken = (await desk.collection.notes()).find(({ guid }) => guid === guidOf('Warm Lakes'))
    expect(taken?.fields.Contribution).toContain('two times')
  })

  ankiTest('that breaks at any request is completed by the next, and nothing is twice', async ({ anki }) => {
    const whole = await Desk.set(anki)
    for (const nth of [0, 1, 2]) await whole.answer(nth, 4)
    let requests = 0
    whole.server.fault = () => {
      requests++
      return null
    }
    await whole.push()
    expect(requests).toBeGreaterThan(10)
    for (let broken = 0; broken < requests; broken += process.env.PAPERDECK_SOAK === '1' ? 1 : 4) {
      const desk = await Desk.set(anki)
      for (const nth of [0, 1, 2]) await desk.answer(nth, 4)
      desk.server.fault = (_, nth) => (nth === broken ? (broken % 2 ? 'break' : 'break-after') : null)
      const failed = await desk.push().catch((error: Error) => error)
      desk.server.fault = () => null
      await desk.push()
      await desk.expectOneHistory()
      expect(await desk.push(), String(failed)).toMatchObject({ added: [], updated: [], reviews: 0, cards: 0 })
    }
  })

  ankiTest('believes nothing that it has not read back', async ({ anki }) => {
    for (const body of [
      '',
      'hello',
      '[true]',
      '{"result":[true],"error":null}',
      '{"result":null,"error":"no"}',
      '[[[',
      '{}',
    ]) {
      const desk = await Desk.set(anki)
      await desk.answer(0, 4)
      desk.server.fault = () => ({ body })
      await expect(desk.push(), body).rejects.toMatchObject({ name: 'AnkiError' })
    }
    const liar = await Desk.set(anki)
    await liar.answer(0, 4)
    liar.server.fault = (action) => (action === 'importPackage' ? { body: '{"result":true,"error":null}' } : null)
    await expect(liar.push()).rejects.toThrow('not there as they should be')
    liar.server.fault = (action) => (action === 'insertReviews' ? { body: '{"result":null,"error":null}' } : null)
    await expect(liar.push()).rejects.toThrow('only 0 are in its log')
    liar.server.fault = () => null
    await liar.push()
    await liar.expectOneHistory()
  })

  ankiTest('is refused where fields were added to the note type', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const real = desk.server.fault
    desk.server.fault = (action) =>
      action === 'multi'
        ? { body: '{"result":[{"result":["Title","Mine"],"error":null},{"result":{},"error":null}],"error":null}' }
        : null
    await expect(desk.push()).rejects.toThrow('other fields or cards')
    desk.server.fault = real
    expect(await readFile(join(desk.folder, 'notes.md'), 'utf8')).toBe(notesWith(rows))
  })
})
