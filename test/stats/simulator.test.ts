import { expect, test } from 'vitest'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { habitsOf } from '../../src/stats/answer-habits.ts'
import { type Simulation, simulate } from '../../src/stats/simulator.ts'
import { retentionFor, workloadAt } from '../../src/stats/workload.ts'
import { ankiDefaults } from '../schedule/histories.ts'

const fresh: Simulation = {
  cards: [],
  fresh: 200,
  ends: [30, 365],
  limits: { fresh: 5, reviews: 100 },
  settings: ankiDefaults,
  habits: habitsOf([]),
}
const known = Array.from({ length: 50 }, () => ({
  memory: { stability: 10, difficulty: 5 },
  last: -10,
  due: 0,
  lapses: 0,
}))

test('the same seed plays the same days, another one others', () => {
  expect(simulate(fresh, 1)).toEqual(simulate(fresh, 1))
  expect(simulate(fresh, 1)).not.toEqual(simulate(fresh, 2))
})

test('new cards come as the limit says, and end', () => {
  expect(simulate(fresh, 1).map((period) => period.fresh)).toEqual([150, 200])
})

test('reviews beyond the limit come on the days after', () => {
  const one = { ...fresh, fresh: 0, cards: known, ends: [1, 5], limits: { fresh: 0, reviews: 10 } }
  expect(simulate(one, 1).map(({ reviews }) => reviews)).toEqual([10, 50])
})

test('a card that has been forgotten as often as a leech comes no more', () => {
  const settings = { ...ankiDefaults, leech: 8 }
  const [period] = simulate(
    { ...fresh, fresh: 0, ends: [30], settings, cards: known.map((card) => ({ ...card, lapses: 8 })) },
    1,
  )
  expect(period).toMatchObject({ reviews: 0, seconds: 0 })
  expect(period?.known).toBeCloseTo(50 * fsrsOf().recall(10, 39), 5)
})

test('known cards are the sum of their recall', () => {
  const [period] = simulate({ ...fresh, fresh: 0, ends: [1], cards: known.map((card) => ({ ...card, due: 9 })) }, 1)
  // Ten days after their last answer, which is their stability.
  expect(period?.known).toBeCloseTo(45, 5)
})

test('more minutes a day allow a higher retention, and too few none', () => {
  const many = { ...fresh, fresh: 2000 }
  const minutes = (retention: number) => workloadAt(retention, many).year.minutesADay
  expect(minutes(0.8)).toBeLessThan(minutes(0.9))
  const found = retentionFor((minutes(0.8) + minutes(0.9)) / 2, many)?.retention ?? 0
  expect(found).toBeGreaterThan(0.8)
  expect(found).toBeLessThan(0.9)
  expect(retentionFor(0.1, many)).toBeNull()
})
