import { expect, test } from 'vitest'
import { pulledReviews } from '../../src/anki/reviews.ts'
import { todayAt } from '../../src/schedule/calendar.ts'
import { foldLog, type Schedule } from '../../src/schedule/fold.ts'
import { formatLines, parseLogs } from '../../src/schedule/log-line.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { scheduleFromSnapshot, scheduleSnapshot } from '../../src/schedule/schedule-snapshot.ts'
import { reviewRows } from '../../src/stats/review-rows.ts'
import { statisticsOf } from '../../src/stats/statistics.ts'
import { ankiDefaults } from '../schedule/histories.ts'

const first = Date.UTC(2026, 2, 1, 12)
const dayMs = 86_400_000
const now = first + 20 * dayMs
const context = { fsrs: fsrsOf(), settings: ankiDefaults, rollover: 4, today: todayAt(now, 4, () => 0) }
const empty = foldLog([], context)

/** A card learnt, reviewed in time, and then early in a filtered deck that reschedules. */
const rows = [
  { id: first, ease: 4, ivl: 8, lastIvl: 0, factor: 100, time: 5000, type: 0 },
  { id: first + 8 * dayMs, ease: 3, ivl: 30, lastIvl: 8, factor: 300, time: 4000, type: 1 },
  { id: first + 15 * dayMs, ease: 1, ivl: 20, lastIvl: 30, factor: 300, time: 3000, type: 3 },
]

function pulled(): Schedule {
  const known = { anki: { id: 1, queue: 2, due: null, changed: 0 }, guid: 'g', card: 'c', key: 'g\nc' }
  const reviews = new Map([[1, rows]])
  const { lines } = pulledReviews(
    [known as never],
    { reviews, firstDay: null },
    {
      schedule: empty,
      today: context.today,
      zone: () => 0,
      seen: null,
    },
  )
  // As they are written, read, and kept.
  const { lines: read } = parseLogs([{ path: 'a', text: formatLines(lines) }], [], now)
  expect(read).toEqual(lines)
  const bytes = Buffer.concat(scheduleSnapshot(foldLog(read, context)))
  return scheduleFromSnapshot(bytes)
}

test('answers in a filtered deck of Anki’s count for the schedule, and apart in the statistics', () => {
  const schedule = pulled()
  const lines = schedule.lines.get('g\nc') ?? []
  expect(lines.map((line) => 'rating' in line && line.filtered === true)).toEqual([false, false, true])
  expect(schedule.cards.get('g\nc')).toMatchObject({ reps: 3, lapses: 1 })
  const { reviews, retention } = statisticsOf([], schedule, context)
  expect(reviews.days.map(({ answers }) => answers)).toMatchObject([
    { learning: 1 },
    { young: 1 },
    { filtered: 1, mature: 0 },
  ])
  expect(reviews.buttons.all).toEqual({ learning: [1, 0, 0, 1], young: [0, 0, 1, 0], mature: [0, 0, 0, 0] })
  expect(reviews.hours.all.reduce((sum, { answers }) => sum + answers, 0)).toBe(2)
  expect(retention.all).toEqual({ young: { passed: 1, failed: 0 }, mature: { passed: 0, failed: 1 } })
})

test('what came before a card was forgotten is not judged', () => {
  const forget = { id: first + 16 * dayMs, guid: 'g', card: 'c', event: 'forget' as const }
  const lines = [...(pulled().lines.get('g\nc') ?? [])]
  const predictions = (schedule: Schedule) => reviewRows(schedule, context).map(({ predicted }) => predicted !== null)
  expect(predictions(foldLog(lines, context))).toEqual([false, true, true])
  expect(predictions(foldLog([...lines, forget], context))).toEqual([false, false, false])
})
