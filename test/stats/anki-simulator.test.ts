import { expect } from 'vitest'
import { habitsOf } from '../../src/stats/answer-habits.ts'
import { simulate } from '../../src/stats/simulator.ts'
import type { SimulatedByAnki } from '../anki/anki.ts'
import { ankiTest, describeAnki } from '../anki/anki-test.ts'
import { ankiDefaults } from '../schedule/histories.ts'

const retentions = process.env.PAPERDECK_SOAK ? [0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95] : [0.8, 0.95]

describeAnki('a year of ten new cards a day, simulated', () => {
  ankiTest.for(retentions)('is that of Anki at a retention of %s', async (retention, { collection }) => {
    await collection.setConfig('fsrs', true)
    const anki = await collection.simulate(
      Array.from({ length: 11 }, (_, nth) => ({
        desired_retention: retention + (nth - 5) * 4e-6,
        deck_size: 3650,
        new_limit: 10,
      })),
    )
    const ours = Array.from({ length: 10 }, (_, seed) => played(retention, seed) ?? []).flat()
    const ratio = (of: keyof SimulatedByAnki) => meanOf(ours, of) / meanOf(anki, of) - 1
    expect(ratio('fresh')).toBe(0)
    expect(Math.abs(ratio('reviews'))).toBeLessThan(0.04)
    expect(Math.abs(ratio('seconds'))).toBeLessThan(0.04)
    expect(Math.abs(ratio('known'))).toBeLessThan(0.005)
  })
})

function played(retention: number, seed: number): SimulatedByAnki | undefined {
  return simulate(
    {
      cards: [],
      fresh: 3650,
      ends: [365],
      limits: { fresh: 10, reviews: 9999 },
      settings: { ...ankiDefaults, retention },
      habits: habitsOf([]),
    },
    seed,
  )[0]
}

function meanOf(runs: readonly SimulatedByAnki[], of: keyof SimulatedByAnki): number {
  return runs.reduce((sum, run) => sum + run[of], 0) / runs.length
}
