import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { logFolders } from '../../src/build/ledgers-below.ts'
import type { SessionSettings } from '../../src/review/session.ts'
import { newCard } from '../../src/schedule/card-state.ts'
import { contextOf } from '../../src/schedule/context.ts'
import { foldLog, outlookAt, type Schedule } from '../../src/schedule/fold.ts'
import { formatLines, type LogLine } from '../../src/schedule/log-line.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { loadFoldedLog, loadReviewLog } from '../../src/schedule/review-log.ts'
import { noon, settingsWith } from '../review/deck.ts'

const dayMs = 86_400_000
const runs = process.env.PAPERDECK_SOAK === '1' ? 2000 : 25
const before = process.env.XDG_CACHE_HOME
const folders: string[] = []
afterAll(async () => {
  process.env.XDG_CACHE_HOME = before
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

/** A folder of the state, and a cache of its own for it. */
async function freshState(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-folded-'))
  folders.push(folder)
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  const state = join(folder, 'notes', '.paperdeck')
  await mkdir(join(state, 'reviews'), { recursive: true })
  return state
}

async function cacheFiles(): Promise<string[]> {
  const folder = join(process.env.XDG_CACHE_HOME ?? '', 'paperdeck', 'schedules')
  return (await readdir(folder).catch(() => [])).map((name) => join(folder, name))
}

function comparable(schedule: Schedule): unknown {
  const lines = [...schedule.lines.entries()].filter(([, own]) => own.length > 0).sort()
  const { recent, later, marks, marked, lastId } = schedule
  // Before the states: they are not to be made for it.
  const outlooks = lines.map(([key, [line]]) => outlookAt(schedule, { guid: '', card: '', ...line, key }))
  lines.forEach(([key], nth) => {
    const { stage, due, suspended, buried, last } = schedule.cards.get(key) ?? newCard
    expect(outlooks[nth]).toEqual({ stage, due, suspended, buried, answered: last?.day ?? null })
  })
  return {
    lines,
    cards: lines.map(([key]) => [key, schedule.cards.get(key) ?? newCard]),
    recent,
    later,
    marks,
    marked,
    lastId,
  }
}

/** What the logs come to with the cache, which is then kept, and without it. */
async function both(state: string, now: number, settings: SessionSettings = settingsWith()) {
  const context = contextOf({ settings, fsrs: fsrsOf() }, now)
  const log = await loadFoldedLog(logFolders({ state }), settings, now)
  await log.keep(1)
  const all = await loadReviewLog(logFolders({ state }), now)
  return {
    withCache: { ...(comparable(foldLog(log.ahead, context, log.schedule)) as object), told: log.problems.map(String) },
    without: { ...(comparable(foldLog(all.lines, context)) as object), told: all.problems.map(String) },
  }
}

type Deed =
  | { kind: 'answer'; card: number; rating: number; ivl: number; state: number; after: number; day: number }
  | { kind: 'event'; card: number; event: number; after: number }
  | { kind: 'undo'; which: number; after: number }
  | { kind: 'tear' }
  | { kind: 'conflict' }
  | { kind: 'look'; after: number }
  | { kind: 'rewrite' }

const after = fc.oneof(fc.nat(3000), fc.nat(3 * dayMs), fc.integer({ min: -2 * dayMs, max: 0 }))
const card = fc.nat(5)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      card,
      rating: fc.integer({ min: 1, max: 4 }),
      ivl: fc.constantFrom(-60, -600, 1, 3, 40),
      state: fc.nat(3),
      after,
      day: fc.integer({ min: -1, max: 1 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('event' as const), card, event: fc.nat(7), after }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(30), after }) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>({ kind: 'tear' }, { kind: 'conflict' }, { kind: 'rewrite' }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('look' as const), after }) },
)

const events = [
  ...(['suspend', 'unsuspend', 'bury', 'mark', 'unmark', 'forget'] as const).map((event) => ({ event })),
  { event: 'due' as const, ivl: 5 },
  { event: 'due' as const, ivl: 2, day: 20_510 },
]
const stages = ['new', 'learning', 'review', 'relearning'] as const

describe('the fold of the logs with its cache', () => {
  test('is the fold without it, whatever was answered, undone and merged on any device between two starts', async () => {
    const devices = ['one-0001', 'two-0002', 'new-0003']
    const history = fc.array(fc.record({ device: fc.constantFrom(...devices), deed, merge: fc.boolean() }), {
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(history, async (deeds) => {
        const state = await freshState()
        const written = new Map<string, string>()
        const lines: LogLine[] = []
        let now = noon
        const add = async (device: string, text: string) => {
          written.set(device, (written.get(device) ?? '') + text)
          await writeFile(join(state, 'reviews', `${device}.jsonl`), written.get(device) ?? '')
        }
        for (const { device, deed: each, merge } of deeds) {
          if ('after' in each) now += each.kind === 'look' ? Math.abs(each.after) : 0
          const line = lineOf(each, lines, now)
          if (line) {
            lines.push(line)
            await add(device, formatLines([line]))
            // Another device has it as well: a merge of both logs.
            if (merge) await add(devices.find((other) => other !== device) ?? device, formatLines([line]))
          }
          if (each.kind === 'tear') await add(device, '{"id":17')
          if (each.kind === 'conflict') await add(device, '\n<<<<<<< HEAD\n')
          if (each.kind === 'rewrite') {
            const rows = (written.get(device) ?? '').split('\n')
            written.set(device, rows.slice(Math.floor(rows.length / 2)).join('\n'))
            await add(device, '')
          }
          if (each.kind !== 'look') continue
          const { withCache, without } = await both(state, now)
          expect(withCache).toEqual(without)
        }
        const { withCache, without } = await both(state, now + 1)
        expect(withCache).toEqual(without)
      }),
      { numRuns: runs },
    )
  }, 600_000)
})

function lineOf(each: Deed, lines: readonly LogLine[], now: number): LogLine | null {
  if (each.kind === 'undo') {
    const about = lines[each.which % Math.max(1, lines.length)]
    return about ? { id: now + each.after, undo: about.id, guid: about.guid, card: about.card } : null
  }
  if (each.kind !== 'answer' && each.kind !== 'event') return null
  const about = { id: now + each.after, guid: `guid${each.card % 3}`, card: each.card < 3 ? 'proposed' : 'year' }
  if (each.kind === 'event') return { ...about, ...(events[each.event] ?? { event: 'bury' as const }) }
  const day = Math.floor((about.id - 4 * 3_600_000) / dayMs) + each.day
  const rating = each.rating as 1 | 2 | 3 | 4
  return { ...about, rating, state: stages[each.state] ?? 'new', ivl: each.ivl, day, offset: 0, ms: 1000 }
}

describe('what was logged under an alias', () => {
  const aliasOf = (guid: string) => `${guid} alias`

  test('folds as if it had been logged under the paper’s guid, whatever it is', async () => {
    const lines = fc.array(fc.record({ deed, isAlias: fc.boolean() }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lines, async (deeds) => {
        const state = await freshState()
        const own: LogLine[] = []
        const logged: LogLine[] = []
        let now = noon
        for (const { deed: each, isAlias } of deeds) {
          if ('after' in each) now += Math.abs(each.after)
          const line = lineOf(each, own, now)
          if (!line) continue
          own.push(line)
          logged.push(isAlias ? { ...line, guid: aliasOf(line.guid) } : line)
        }
        await writeFile(join(state, 'reviews', 'one-0001.jsonl'), formatLines(logged))
        const aliases = new Map(['guid0', 'guid1', 'guid2'].map((guid) => [aliasOf(guid), guid]))
        const found = await loadReviewLog(logFolders({ state }), now, aliases)
        expect(found.lines).toEqual(own)
        const context = contextOf({ settings: settingsWith(), fsrs: fsrsOf() }, now)
        const { schedule, ahead, keep } = await loadFoldedLog(logFolders({ state }), settingsWith(), now, aliases)
        expect(comparable(foldLog(ahead, context, schedule))).toEqual(comparable(foldLog(own, context)))
        await keep(1)
        const again = await loadFoldedLog(logFolders({ state }), settingsWith(), now + 1, aliases)
        expect(comparable(foldLog(again.ahead, context, again.schedule))).toEqual(comparable(foldLog(own, context)))
      }),
      { numRuns: runs },
    )
  }, 600_000)

  test('folds anew when a guid has become an alias since', async () => {
    const state = await freshState()
    await writeFile(join(state, 'reviews', 'one-0001.jsonl'), formatLines(someLines(40)))
    const fold = async (aliases?: ReadonlyMap<string, string>) => {
      const log = await loadFoldedLog(logFolders({ state }), settingsWith(), noon, aliases)
      await log.keep(1)
      return [...log.schedule.lines.entries()].map(([key, own]) => [key, own.length])
    }
    const apart = [
      ['guid0\nproposed', 14],
      ['guid1\nproposed', 13],
      ['guid2\nproposed', 13],
    ]
    expect(await fold()).toEqual(apart)
    expect(await fold(new Map([['guid1', 'guid0']]))).toEqual([
      ['guid0\nproposed', 27],
      ['guid2\nproposed', 13],
    ])
    expect((await fold()).sort()).toEqual(apart)
  })
})

describe('a cache of the fold that is of no use', () => {
  let state: string
  const log = () => join(state, 'reviews', 'one-0001.jsonl')

  beforeEach(async () => {
    state = await freshState()
    await writeFile(log(), `${formatLines(someLines(40))}{"torn"\n`)
    await both(state, noon)
    expect(await cacheFiles()).toHaveLength(1)
  })

  async function holds(settings?: SessionSettings, now = noon + 1): Promise<void> {
    const { withCache, without } = await both(state, now, settings)
    expect(withCache).toEqual(without)
  }

  async function change(edit: (bytes: Buffer) => Buffer): Promise<void> {
    for (const file of await cacheFiles()) await writeFile(file, edit(await readFile(file)))
  }

  test('is used when it is sound: what is wrong in the log is told as before', async () => {
    const { schedule, problems } = await loadFoldedLog(logFolders({ state }), settingsWith(), noon + 1)
    expect(schedule.lines.get('guid0\nproposed')).toHaveLength(14)
    expect(problems.map(({ ruleId, line }) => [ruleId, line])).toEqual([['review-log-line', 41]])
  })

  test('is what answers: a change in the middle of a long log is not seen', async () => {
    await writeFile(log(), formatLines(someLines(200)))
    await both(state, noon)
    const text = await readFile(log(), 'utf8')
    const middle = text.indexOf('"rating":3', text.length / 2)
    await writeFile(log(), `${text.slice(0, middle)}"rating":1${text.slice(middle + 10)}`)
    const { withCache, without } = await both(state, noon + 1)
    expect(withCache).not.toEqual(without)
  })

  test('with any byte changed', async () => {
    const [file = ''] = await cacheFiles()
    const sound = await readFile(file)
    for (let place = 0; place < sound.length; place += 1 + Math.floor(sound.length / 150)) {
      const broken = Buffer.from(sound)
      broken[place] = (broken[place] ?? 0) ^ 0x21
      await writeFile(file, broken)
      await holds()
    }
  })

  test.each([0, 1, 50, 200, 1000])('cut after %i bytes', async (length) => {
    await change((bytes) => bytes.subarray(0, length))
    await holds()
  })

  test('that is gone, or a folder, or cannot be written', async () => {
    const [file = ''] = await cacheFiles()
    await rm(file)
    await holds()
    await rm(file)
    await mkdir(file)
    await holds()
    await rm(join(process.env.XDG_CACHE_HOME ?? ''), { recursive: true })
    await writeFile(process.env.XDG_CACHE_HOME ?? '', 'a file where the folder should be')
    await holds()
  })

  test('of another deck, of other settings, of a day that ends at another hour', async () => {
    const [own = ''] = await cacheFiles()
    const other = await mkdtemp(join(tmpdir(), 'paperdeck-other-'))
    folders.push(other)
    await mkdir(join(other, 'reviews'))
    await writeFile(join(other, 'reviews', 'one-0001.jsonl'), formatLines(someLines(3)))
    await both(other, noon)
    const theirs = (await cacheFiles()).find((file) => file !== own) ?? ''
    await cp(theirs, own)
    await holds()
    await holds(settingsWith({ rollover: 7 }))
    await holds(settingsWith({ zone: () => 330 }))
    await holds(settingsWith({ schedule: { ...settingsWith().schedule, learningSteps: [] } }))
  })

  test('when a day has come that an answer was given for by somebody further east', async () => {
    const [line] = someLines(1)
    if (!line || !('day' in line)) throw new Error('no answer')
    await writeFile(log(), formatLines([{ ...line, id: noon - 1000, day: line.day + 1 }]))
    await both(state, noon)
    await holds(undefined, noon + 1)
    const tomorrow = await both(state, noon + dayMs)
    expect(tomorrow.withCache).toEqual(tomorrow.without)
    expect(tomorrow.withCache).toMatchObject({ recent: [{ id: noon - 1000 }] })
  })

  test('when the clock has gone back', async () => {
    await holds(undefined, noon - 30 * dayMs)
    await holds(undefined, noon - 3 * dayMs)
    await holds(undefined, noon)
  })

  test('when starts run at once', async () => {
    await writeFile(log(), formatLines(someLines(80)))
    const found = await Promise.all(Array.from({ length: 8 }, () => both(state, noon + 5)))
    for (const { withCache, without } of found) expect(withCache).toEqual(without)
    await holds()
  })
})

function someLines(count: number): LogLine[] {
  return Array.from({ length: count }, (_, nth) => {
    const id = noon - (count - nth) * 6 * 3_600_000
    const about = { id, guid: `guid${nth % 3}`, card: 'proposed' }
    const day = Math.floor((id - 4 * 3_600_000) / dayMs)
    return { ...about, rating: 3, state: nth < 3 ? 'new' : 'review', ivl: 1, day, offset: 0, ms: 900 }
  })
}
