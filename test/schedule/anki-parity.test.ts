import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest'
import { buttonsOf, fuzzOf } from '../../src/schedule/buttons.ts'
import { todayAt } from '../../src/schedule/calendar.ts'
import { elapsedDays, type FoldContext, newCard } from '../../src/schedule/card-state.ts'
import { foldLog } from '../../src/schedule/fold.ts'
import { fuzzBounds, type Outcome, type ScheduleSettings } from '../../src/schedule/intervals.ts'
import type { Answer } from '../../src/schedule/log-line.ts'
import { asStored, fsrsOf, type Memory, type Rating } from '../../src/schedule/memory.ts'
import { type MemoryState, type NextState, type RevlogEntry, startAnki, zoneOfNoon } from '../anki/anki.ts'
import { ankiPython, ankiTest, describeAnki } from '../anki/anki-test.ts'
import { type AnkiVerdict, askAnki, historyPackage, prepare } from './anki-history.ts'
import { ankiDefaults, type History, randomFrom, randomHistory, zoneNamed } from './histories.ts'

const soak = process.env.PAPERDECK_SOAK === '1'
const seed = Number(process.env.PAPERDECK_SEED ?? 1)
/** With the usual steps, and as many again with each of the others. */
const historiesPerPreset = soak ? 150 : 12
const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin']
const presets: ScheduleSettings[] = [
  ankiDefaults,
  ankiDefaults,
  { ...ankiDefaults, learningSteps: [600, 86_400, 259_200], relearningSteps: [600, 3600], retention: 0.85 },
  { ...ankiDefaults, learningSteps: [1800], retention: 0.95 },
  { ...ankiDefaults, learningSteps: [], relearningSteps: [] },
]
const ratings = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const
const fsrs = fsrsOf()

interface Comparison {
  memories: number
  intervals: number
  wrong: unknown[]
}

describeAnki('random histories of two years, across changes of the clocks', () => {
  // Anki's fuzz has no switch but the mode of its own tests.
  switchFuzzOffInAnki()
  const total: Comparison = { memories: 0, intervals: 0, wrong: [] }

  describe.each(zones)('in %s', (zoneName) => {
    ankiTest.for([...presets.entries()])(
      'agree in memory and in the four intervals: steps %#',
      async ([nth, settings]) => {
        const compared = await compare(zoneName, settings, nth, (history, verdict, context) => {
          const ours = buttonsOf(history.standing, context, null)
          return Object.entries(ratings).map(([rating, button]) => ({
            button,
            same: sameInterval(ours[Number(rating) as Rating], verdict.next[button]),
            ours: ours[Number(rating) as Rating],
            anki: verdict.next[button],
          }))
        })
        total.memories += compared.memories
        total.intervals += compared.intervals
        total.wrong.push(...compared.wrong)
        expect(compared.memories).toBe(historiesPerPreset)
      },
    )
  })

  afterAll(() => {
    if (soak) process.stderr.write(`${JSON.stringify({ seed, ...total, wrong: total.wrong.length })}\n`)
    expect(total.intervals).toBeGreaterThanOrEqual(zones.length * presets.length * historiesPerPreset * 4)
    // In cards asked early one interval of 12,000 falls on the other side of a bound: Anki counts in single precision.
    expect(total.wrong.length, JSON.stringify(total.wrong)).toBeLessThanOrEqual(Math.ceil(total.intervals / 12_000))
  })
})

describeAnki('an answer in the second of a rollover', () => {
  ankiTest('counts for the day that its whole second belongs to', async () => {
    const anki = await startAnki(ankiPython ?? '', { timeZone: 'UTC' })
    onTestFinished(() => anki.stop())
    const zone = zoneNamed('UTC')
    const today = todayAt(Date.now(), 4, zone)
    const context: FoldContext = { fsrs, settings: ankiDefaults, rollover: 4, today }
    const histories = [-500, 0, 1, 500, 999, 1000].map((ms, index): History => {
      const guid = `edge-${ms}`
      const at = (id: number, state: Answer['state'], nth: number): Answer => ({
        id: id + nth * 60_000 * index,
        guid,
        card: 'Card 1',
        rating: 3,
        state,
        ivl: 4,
        day: 1,
        offset: 0,
        ms: 1000,
      })
      const answers = [
        at(today.end - 20 * 86_400_000 + ms, 'new', 0),
        at(today.end - 15 * 86_400_000 - 36_000_000, 'review', 1),
      ]
      return { guid, answers, standing: foldLog(answers, context).cards.get(`${guid}\nCard 1`) ?? newCard }
    })
    for (const [index, { memory }] of (await askAnki(anki, histories, ankiDefaults, 'edges')).entries()) {
      const ours = histories[index]?.standing.memory
      expect([histories[index]?.guid, ours && memoryAgrees(ours, memory)]).toEqual([histories[index]?.guid, true])
    }
  })
})

describeAnki('fuzz', () => {
  describe.each(['America/New_York'])('in %s', (zoneName) => {
    ankiTest('of Anki and ours stay within the same bounds', async () => {
      let moved = 0
      const { intervals, wrong } = await compare(zoneName, ankiDefaults, 0, ({ standing, guid }, verdict, context) => {
        const plain = buttonsOf(standing, context, null)
        const ours = buttonsOf(standing, context, fuzzOf(guid, standing.reps))
        const theirs = { 2: daysOf(verdict.next.hard), 3: daysOf(verdict.next.good), 4: daysOf(verdict.next.easy) }
        if (theirs[3] !== null && theirs[3] !== plain[3].days) moved++
        return [
          ...outside(standing, context, { 2: wholeOf(ours[2]), 3: wholeOf(ours[3]), 4: wholeOf(ours[4]) }, 'ours'),
          ...outside(standing, context, theirs, 'anki'),
        ].map((found) => ({ same: found.inside, ...found }))
      })
      expect(wrong).toEqual([])
      expect(intervals).toBeGreaterThan(historiesPerPreset * 4)
      expect(moved).toBeGreaterThan(0)
    })
  })
})

describeAnki('answering in Anki', () => {
  switchFuzzOffInAnki()

  ankiTest('gives the states, intervals and memory that our fold of its log has', async () => {
    const zoneName = zoneOfNoon()
    const hoursEast = 12 - new Date().getUTCHours()
    const anki = await startAnki(ankiPython ?? '', { timeZone: zoneName })
    try {
      const collection = await anki.collection()
      await prepare(collection, ankiDefaults)
      const guids = Array.from({ length: soak ? 60 : 8 }, (_, index) => `answered-${index}`)
      await collection.import(await historyPackage(anki, guids, 'answering'))
      const random = randomFrom(seed)
      for (let round = 0; round < 9; round++) {
        const now = Date.now()
        const context: FoldContext = {
          fsrs,
          settings: ankiDefaults,
          rollover: 4,
          today: todayAt(now, 4, () => hoursEast * 60),
        }
        const schedule = foldLog(answersOf(await collection.revlog(), hoursEast * 60), context)
        const rows = new Map((await collection.cardRows()).map((row) => [row.guid, row]))
        for (const guid of guids) {
          const state = schedule.cards.get(`${guid}\nCard 1`) ?? newCard
          const row = rows.get(guid)
          expect([state.stage, state.reps, state.lapses]).toEqual([
            ['new', 'learning', 'review', 'relearning'][row?.type ?? 9],
            row?.reps,
            row?.lapses,
          ])
          if (state.memory) expect(memoryAgrees(state.memory, await collection.memoryState(guid, 0))).toBe(true)
          // Anki goes on from the rounded memory of each answer; so does this comparison.
          const stored = state.memory && (JSON.parse(row?.data ?? '') as { s: number; d: number })
          const ours = buttonsOf(
            { ...state, memory: stored && { stability: stored.s, difficulty: stored.d } },
            context,
            null,
          )
          const next = await collection.nextStates(guid, 0)
          for (const [rating, button] of Object.entries(ratings))
            expect([guid, round, button, sameInterval(ours[Number(rating) as Rating], next[button])]).toEqual([
              guid,
              round,
              button,
              true,
            ])
          const draw = random()
          if (draw < 0.8) await collection.answer(guid, 0, draw < 0.2 ? 1 : draw < 0.3 ? 2 : draw < 0.7 ? 3 : 4)
        }
        await collection.letDaysPass(round % 3 === 2 ? 0 : 1 + Math.floor(random() * 30))
      }
    } finally {
      await anki.stop()
    }
  })
})

function switchFuzzOffInAnki(): void {
  const before = process.env.ANKI_TEST_MODE
  beforeAll(() => {
    process.env.ANKI_TEST_MODE = '1'
  })
  afterAll(() => {
    if (before === undefined) delete process.env.ANKI_TEST_MODE
    else process.env.ANKI_TEST_MODE = before
  })
}

/** Asks Anki about random histories and compares each. */
async function compare(
  zoneName: string,
  settings: ScheduleSettings,
  nth: number,
  judge: (history: History, verdict: AnkiVerdict, context: FoldContext) => { same: boolean }[],
): Promise<Comparison> {
  const anki = await startAnki(ankiPython ?? '', { timeZone: zoneName })
  try {
    const zone = zoneNamed(zoneName)
    const now = Date.now()
    const context: FoldContext = { fsrs, settings, rollover: 4, today: todayAt(now, 4, zone) }
    const histories = Array.from({ length: historiesPerPreset }, (_, index) =>
      randomHistory(`history-${index}`, seed * 1_000_003 + nth * 10_007 + index, now, zone, settings),
    )
    const compared: Comparison = { memories: 0, intervals: 0, wrong: [] }
    for (const verdict of await askAnki(anki, histories, settings, `${nth}`)) {
      const history = histories.find(({ guid }) => guid === verdict.guid)
      if (!history?.standing.memory) throw new Error(`Anki was asked about ${verdict.guid}, which has no memory`)
      compared.memories++
      const about = {
        zoneName,
        nth,
        answers: history.answers,
        elapsed: elapsedDays(history.standing, now, context.today.end),
      }
      if (!memoryAgrees(history.standing.memory, verdict.memory))
        compared.wrong.push({ ...about, ours: history.standing.memory, anki: verdict.memory })
      const found = judge(history, verdict, context)
      compared.intervals += found.length
      compared.wrong.push(...found.filter(({ same }) => !same).map((one) => ({ ...about, ...one })))
    }
    return compared
  } finally {
    await anki.stop()
  }
}

/** Within 1e-5, or within half a unit of the last decimal that Anki stores. */
function memoryAgrees(ours: Memory, theirs: MemoryState): boolean {
  const near = (one: number, other: number | null, decimals: number) =>
    other !== null && Math.abs(one - other) <= Math.max(1e-5 * other, 0.5 * 10 ** -decimals)
  return near(ours.stability, theirs.stability, 4) && near(ours.difficulty, theirs.difficulty, 3)
}

function sameInterval(ours: Outcome, theirs: NextState): boolean {
  return theirs.kind === 'review' ? wholeOf(ours) === theirs.days : ours.seconds === theirs.seconds
}

function wholeOf(outcome: Outcome): number | null {
  return outcome.seconds === null ? outcome.days : null
}

function daysOf(next: NextState): number | null {
  return next.kind === 'review' ? next.days : null
}

/** Which intervals lie outside the bounds that fuzz has, each at least a day above the button before it. */
function outside(
  standing: History['standing'],
  context: FoldContext,
  days: Record<2 | 3 | 4, number | null>,
  whose: string,
): { inside: boolean; whose: string; rating: number; days: number }[] {
  const memory = asStored(standing.memory as Memory)
  const elapsed = elapsedDays(standing, context.today.now, context.today.end)
  // Where Good is in steps, Easy exceeds the days that Good would have had, which the buttons do not tell.
  let least = { low: 1, high: 1 }
  return ([2, 3, 4] as const).flatMap((rating) => {
    const own = days[rating]
    const interval = fsrs.interval(fsrs.remember(memory, elapsed, rating).stability, 0.9)
    const longest = fuzzBounds(interval, 1, 36_500).high
    const kept = standing.days <= longest ? standing.days : 1
    const grown =
      standing.stage !== 'review' ? 1 : Math.round(interval) > standing.days ? standing.days + 1 : Math.max(1, kept)
    // Measured: what ends (re)learning in Anki lies where fuzz upon fuzz can put it.
    const again = whose === 'anki' && standing.stage !== 'review'
    const bounds = (from: number) => {
      const once = fuzzBounds(interval, from, 36_500)
      if (!again) return once
      return { low: fuzzBounds(once.low, from, 36_500).low, high: fuzzBounds(once.high, from, 36_500).high }
    }
    const { low } = bounds(Math.max(least.low, grown))
    const { high } = bounds(Math.max(least.high, grown))
    if (own !== null) least = { low: own + 1, high: own + 1 }
    else if (rating === 3) least = { low: low + 1, high: high + 1 }
    return own === null
      ? []
      : [{ inside: own >= low && own <= high, whose, rating, days: own, low, high, interval, stage: standing.stage }]
  })
}

/** Anki's log as ours would have it. */
function answersOf(revlog: readonly RevlogEntry[], offset: number): Answer[] {
  return revlog.map(({ id, guid, ease, ivl, time, type, lastIvl }) => ({
    id,
    guid: guid ?? '',
    card: 'Card 1',
    rating: ease as Rating,
    state: type === 1 ? 'review' : type === 2 ? 'relearning' : lastIvl === 0 ? 'new' : 'learning',
    ivl,
    day: todayAt(id, 4, () => offset).day,
    offset,
    ms: time,
  }))
}
