import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { todayAt } from '../../src/schedule/calendar.ts'
import type { FoldContext } from '../../src/schedule/card-state.ts'
import { foldLog } from '../../src/schedule/fold.ts'
import type { LogLine } from '../../src/schedule/log-line.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { calibrationOf } from '../../src/stats/calibration.ts'
import type { ReviewDay } from '../../src/stats/review-days.ts'
import { reviewRows } from '../../src/stats/review-rows.ts'
import { type Statistics, statisticsOf } from '../../src/stats/statistics.ts'
import { type Anki, startAnki } from '../anki/anki.ts'
import { ankiPython, ankiTest, describeAnki } from '../anki/anki-test.ts'
import { askAnki, copyOf, inDatabase, prepare } from '../schedule/anki-history.ts'
import { ankiDefaults, type History, randomHistory, zoneNamed } from '../schedule/histories.ts'

const size = process.env.PAPERDECK_SOAK ? 1500 : 120
const fsrs = fsrsOf()
const kinds = {
  learning: 'learn',
  relearning: 'relearn',
  young: 'young',
  mature: 'mature',
  filtered: 'filtered',
} as const
const spans = { month: 'one_month', quarter: 'three_months', year: 'one_year', all: 'all_time' } as const

interface Graphs {
  reviews: Record<'count' | 'time', Record<string, Record<string, number>>>
  true_retention: Record<string, Record<string, number>>
  today: Record<string, number>
  buttons: Record<string, unknown>
  hours: Record<string, unknown>
  future_due: { future_due: Record<string, number>; daily_load: number; have_backlog: boolean }
  card_counts: { excluding_inactive: Record<string, number> }
  intervals: { intervals: Record<string, number> }
  stability: { intervals: Record<string, number> }
  difficulty: { eases: Record<string, number>; average: number }
  retrievability: {
    retrievability: Record<string, number>
    average: number
    sum_by_card: number
    sum_by_note: number
  }
}

describeAnki('statistics of the same answers', () => {
  describe.each(['UTC', 'America/New_York', 'Europe/Berlin'])('in %s', (zoneName) => {
    ankiTest('are those of Anki, in every count and bar', async () => {
      const anki = await startAnki(ankiPython ?? '', { timeZone: zoneName })
      try {
        const { graphs, weighted, context, lines, guids } = await simulate(anki, zoneName)
        const schedule = foldLog(lines, context)
        const cards = guids.map((guid) => ({ guid, card: 'Card 1', title: guid }))
        const stats = statisticsOf(cards, schedule, context)
        expect(stats.reviews.total).toBeGreaterThan(size * 3)
        expect(asGraphs(stats, context)).toEqual(graphsOf(graphs))
        expect(strayStabilities(graphs, lines, context)).toEqual([])
        const known = Object.values(graphs.stability.intervals).reduce((sum, own) => sum + own, 0)
        expect(stats.stability.bars.reduce((sum, { cards: own }) => sum + own, 0)).toBe(known)
        const recall = graphs.retrievability
        expect(Math.abs((stats.retrievability.mean ?? 0) * 100 - recall.average)).toBeLessThan(1)
        expect(Math.abs(stats.retrievability.cards - recall.sum_by_card)).toBeLessThan(0.01 * size)
        expect(Math.abs(stats.retrievability.notes - recall.sum_by_note)).toBeLessThan(0.01 * size)
        expect(stats.difficulty.median).toBeCloseTo(graphs.difficulty.average, 3)
        const ours = calibrationOf(reviewRows(schedule, context), (place) => 0.25 + 0.75 * place ** 3)
        expect(ours.answers).toBeGreaterThan(size)
        expect(ours.logLoss).toBeCloseTo(weighted.logLoss, 5)
        expect(ours.rmse).toBeCloseTo(weighted.rmse, 5)
      } finally {
        await anki.stop()
      }
    })
  })
})

/** Histories in a collection of the real Anki, brought into a second one by a package with progress. */
async function simulate(anki: Anki, zoneName: string) {
  const zone = zoneNamed(zoneName)
  const now = Date.now()
  const context: FoldContext = { fsrs, settings: ankiDefaults, rollover: 4, today: todayAt(now, 4, zone) }
  const histories = Array.from({ length: size }, (_, index) =>
    randomHistory(`history-${index}`, 77_003 + index, now, zone, ankiDefaults),
  )
  const suspended = histories.filter((_, index) => index % 9 === 0)
  // By hand, and by Anki beside a sibling.
  const buried = histories.filter((_, index) => index % 9 === 1)
  // Answers to cards in review may as well have been given in a filtered deck.
  const filtered = new Set(
    histories.flatMap(({ answers }, index) =>
      answers.filter(({ state }, nth) => state === 'review' && (index + nth) % 5 === 0).map(({ id }) => id),
    ),
  )
  await askAnki(anki, histories, ankiDefaults, 'stats')
  const file = await copyOf(join(anki.folder, 'stats-rows', 'collection.anki2'), 'stats-whole')
  const before = await anki.collection(join(anki.folder, 'stats-answers', 'collection.anki2'))
  const cids = new Map((await before.cardRows()).map(({ guid, cid }) => [guid, cid]))
  const ankiDay = await before.today()
  await before.remove()
  inDatabase(file, (db) => {
    const suspend = db.prepare('update cards set queue = -1 where id = ?')
    const setDue = db.prepare('update cards set due = ? where id = ?')
    const setLast = db.prepare('update revlog set lastIvl = ? where id = ?')
    for (const { guid, answers, standing } of histories) {
      const { due } = standing
      if (due && 'day' in due) setDue.run(ankiDay + due.day - context.today.day, cids.get(guid) ?? 0)
      for (const [index, { id }] of answers.entries()) setLast.run(answers[index - 1]?.ivl ?? 0, id)
    }
    for (const { guid } of suspended) suspend.run(cids.get(guid) ?? 0)
    const bury = db.prepare('update cards set queue = ? where id = ?')
    for (const [nth, { guid }] of buried.entries()) bury.run(nth % 2 === 0 ? -2 : -3, cids.get(guid) ?? 0)
    const filter = db.prepare('update revlog set type = 3 where id = ?')
    for (const id of filtered) filter.run(id)
  })
  const whole = await anki.collection(file)
  const apkg = join(anki.folder, 'stats-progress.apkg')
  await whole.export(apkg, { withScheduling: true, legacy: false })
  await whole.remove()
  const fresh = await anki.collection()
  await prepare(fresh, ankiDefaults)
  await fresh.import(apkg, { withScheduling: true })
  const graphs = (await fresh.graphs()) as Graphs
  const weighted = await fresh.evaluateWeighted()
  const lines: LogLine[] = [
    ...histories.flatMap(({ answers }) =>
      answers.map((answer): LogLine => (filtered.has(answer.id) ? { ...answer, filtered: true } : answer)),
    ),
    ...suspended.map(({ guid }: History): LogLine => ({ id: now, guid, card: 'Card 1', event: 'suspend' })),
    ...buried.map(({ guid }: History): LogLine => ({ id: now, guid, card: 'Card 1', event: 'bury' })),
  ]
  return { graphs, weighted, context, lines, guids: histories.map(({ guid }) => guid) }
}

/** Ours under Anki's names. */
function asGraphs(stats: Statistics, { today }: FoldContext): unknown {
  const { retention, reviews, forecast, cards } = stats
  const days = (of: 'answers' | 'ms') =>
    Object.fromEntries(
      reviews.days.map((day) => [String(Date.parse(day.date) / 86_400_000 - today.day), named(day, of)]),
    )
  const windows = {
    today: 'today',
    yesterday: 'yesterday',
    week: 'week',
    month: 'month',
    year: 'year',
    all: 'all_time',
  }
  return {
    count: days('answers'),
    time: days('ms'),
    retention: Object.fromEntries(
      Object.entries(windows).map(([own, theirs]) => {
        const { young, mature } = retention[own as 'today']
        return [
          theirs,
          {
            young_passed: young.passed,
            young_failed: young.failed,
            mature_passed: mature.passed,
            mature_failed: mature.failed,
          },
        ]
      }),
    ),
    today: [reviews.today.answers, reviews.today.passed, reviews.today.ms],
    buttons: Object.fromEntries(Object.entries(spans).map(([own, theirs]) => [theirs, reviews.buttons[own as 'all']])),
    hours: Object.fromEntries(
      Object.entries(spans).map(([own, theirs]) => [
        theirs,
        reviews.hours[own as 'all'].map(({ answers, passed }) => ({ total: answers, correct: passed })),
      ]),
    ),
    due: Object.fromEntries(forecast.days.map(({ day, cards: own }) => [String(day), own])),
    load: forecast.load,
    backlog: forecast.overdue > 0,
    counts: cards.counts,
    intervals: barsOf(cards.intervals.bars),
    difficulty: barsOf(stats.difficulty.bars),
  }
}

/**
 * Bars of Anki's that our stabilities cannot make. Anki computes memory in single precision: a card that lies at the border of two
 * days, within the agreement that test/schedule holds for memory, may stand in either.
 */
function strayStabilities({ stability }: Graphs, lines: readonly LogLine[], context: FoldContext): unknown[] {
  const memories = [...foldLog(lines, context).cards.entries()].flatMap(([, { memory }]) => (memory ? [memory] : []))
  const days = memories.map(({ stability: own }) => {
    const slack = Math.max(1e-5 * own, 0.5e-4)
    return { low: Math.round(own - slack), high: Math.round(own + slack) }
  })
  expect(days.filter(({ low, high }) => low !== high).length).toBeLessThanOrEqual(days.length / 20)
  const all = new Set([
    ...Object.keys(stability.intervals).map(Number),
    ...days.flatMap(({ low, high }) => [low, high]),
  ])
  return [...all].flatMap((day) => {
    const anki = stability.intervals[day] ?? 0
    const sure = days.filter(({ low, high }) => low === day && high === day).length
    const possible = days.filter(({ low, high }) => low <= day && day <= high).length
    return anki < sure || anki > possible ? [{ day, anki, sure, possible }] : []
  })
}

function named(day: ReviewDay, of: 'answers' | 'ms'): Record<string, number> {
  return Object.fromEntries(Object.entries(kinds).map(([own, theirs]) => [theirs, day[of][own as 'young']]))
}

function barsOf(bars: readonly { at: number; cards: number }[]): Record<string, number> {
  return Object.fromEntries(bars.map(({ at, cards }) => [String(at), cards]))
}

function graphsOf(graphs: Graphs): unknown {
  const { newCards, learn, relearn, young, mature, suspended, buried } = graphs.card_counts.excluding_inactive
  return {
    count: graphs.reviews.count,
    time: graphs.reviews.time,
    retention: graphs.true_retention,
    today: [graphs.today.answer_count, graphs.today.correct_count, graphs.today.answer_millis],
    buttons: graphs.buttons,
    hours: graphs.hours,
    due: graphs.future_due.future_due,
    load: graphs.future_due.daily_load,
    backlog: graphs.future_due.have_backlog,
    counts: { new: newCards, learning: learn, relearning: relearn, young, mature, suspended, buried },
    intervals: graphs.intervals.intervals,
    difficulty: graphs.difficulty.eases,
  }
}
