import { describe, expect, test } from 'vitest'
import { fittedWeights } from '../../src/build/statistics/fitted-weights.ts'
import { defaultWeights } from '../../src/schedule/memory.ts'
import { historiesOf, trainingItems } from '../../src/stats/histories.ts'
import { type Optimization, optimize } from '../../src/stats/optimizer.ts'
import { hasOptimizer } from './has-optimizer.ts'
import { farWeights, foldedLog, harmOfDefaults, type SimulatedLog, simulatedLog } from './simulated-log.ts'

function optimizeLog(log: SimulatedLog): Promise<Optimization> {
  const { schedule, today } = foldedLog(log)
  return optimize(schedule, today, undefined, (items) => fittedWeights(items, 1))
}

test('weights are not offered for fewer than 2,000 answers', async () => {
  const found = await optimizeLog(simulatedLog(1, 1900, farWeights(4)))
  expect(found).toMatchObject({ verdict: 'too-few', trial: null, weights: null })
})

test.runIf(hasOptimizer)('nothing is proposed to a person whom the defaults fit', async () => {
  const near = await optimizeLog(simulatedLog(3, 3000, defaultWeights))
  expect(near).toMatchObject({ verdict: 'no-gain', weights: null })
  expect(near.trial?.answers).toBeGreaterThan(near.predicted / 5)
})

describe.runIf(hasOptimizer && process.env.PAPERDECK_SOAK)('100,000 answers', () => {
  test('take at most 1.2 times as long as in the library alone, and get the same weights', async () => {
    const { schedule, today } = foldedLog(simulatedLog(1, 100_000, farWeights(1)))
    const items = trainingItems(historiesOf(schedule, today))
    const { FSRSBindingItem, FSRSBindingReview, computeParameters } = await import('@open-spaced-repetition/binding')
    const begun = performance.now()
    const ours = await fittedWeights(items, 1)
    const between = performance.now()
    const set = items.map(
      ({ history, length }) =>
        new FSRSBindingItem(
          history.answers.slice(0, length).map(({ rating, elapsed }) => new FSRSBindingReview(rating, elapsed)),
        ),
    )
    const trainingConfig = { numEpochs: 20, batchSize: 512, seed: 2023, maxSeqLen: 256, learningRate: 0.04, gamma: 1 }
    const alone = await computeParameters(set, { enableShortTerm: true, numRelearningSteps: 1, trainingConfig })
    expect(ours).toEqual(alone)
    expect(between - begun).toBeLessThan((performance.now() - between) * 1.2)
  }, 300_000)
})

describe.runIf(hasOptimizer && process.env.PAPERDECK_SOAK)('of twelve logs of 10,000 answers', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

  async function proposalsTo(weightsOf: (seed: number) => readonly number[]): Promise<number> {
    let proposals = 0
    for (const seed of seeds) {
      const found = await optimizeLog(simulatedLog(seed, 10_000, weightsOf(seed)))
      if (found.verdict === 'gain') proposals++
    }
    return proposals
  }

  test('of a person whom the defaults fit at most three get a proposal', async () => {
    expect(await proposalsTo(() => defaultWeights)).toBeLessThanOrEqual(3)
  }, 300_000)

  test('of a person far from them at least seven', async () => {
    const far: number[][] = []
    for (let seed = 1; far.length < seeds.length; seed++)
      if (harmOfDefaults(farWeights(seed)) > 0.004) far.push(farWeights(seed))
    expect(await proposalsTo((seed) => far[seed - 1] ?? [])).toBeGreaterThanOrEqual(7)
  }, 300_000)
})
