import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { fittedWeights } from '../../src/build/statistics/fitted-weights.ts'
import { defaultWeights } from '../../src/schedule/memory.ts'
import { historiesOf, trainingItems } from '../../src/stats/histories.ts'
import { type Anki, startAnki } from '../anki/anki.ts'
import { ankiPython, ankiTest, describeAnki } from '../anki/anki-test.ts'
import { copyOf, historyPackage, inDatabase, prepare } from '../schedule/anki-history.ts'
import { ankiDefaults } from '../schedule/histories.ts'
import { hasOptimizer } from './has-optimizer.ts'
import { expectedLoss, farWeights, foldedLog, type SimulatedLog, simulatedLog } from './simulated-log.ts'

/** Answers of a log, and how many such logs. */
const sizes = [
  { answers: 10_000, logs: 6 },
  { answers: 50_000, logs: 6 },
]

describeAnki('weights fitted to answers of known weights', () => {
  // Minutes of computing.
  describe.runIf(hasOptimizer && process.env.PAPERDECK_SOAK).each(sizes)('of $answers answers', ({ answers, logs }) => {
    ankiTest(
      'predict the days after the log as well as those of Anki',
      async () => {
        const anki = await startAnki(ankiPython ?? '', { timeZone: 'UTC' })
        try {
          const losses: number[] = []
          for (let seed = 1; seed <= logs; seed++) {
            const log = simulatedLog(seed, answers, seed % 2 === 0 ? farWeights(seed) : defaultWeights, 3000)
            const ours = expectedLoss(log, log.after, (await fitted(log)) ?? defaultWeights)
            const theirs = expectedLoss(log, log.after, await fittedByAnki(anki, log, `${answers}-${seed}`))
            console.log(`${answers} answers, log ${seed}: ours ${ours.toFixed(5)}, Anki's ${theirs.toFixed(5)}`)
            losses.push(ours - theirs)
          }
          expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeLessThanOrEqual(0.0005)
          expect(Math.max(...losses)).toBeLessThanOrEqual(0.0015)
        } finally {
          await anki.stop()
        }
      },
      600_000,
    )
  })
})

function fitted(log: SimulatedLog): Promise<number[] | null> {
  const { schedule, today } = foldedLog(log)
  return fittedWeights(trainingItems(historiesOf(schedule, today)), 1)
}

async function fittedByAnki(anki: Anki, { answers }: SimulatedLog, name: string): Promise<number[]> {
  const file = join(anki.folder, name, 'collection.anki2')
  let collection = await anki.collection(file)
  await prepare(collection, ankiDefaults)
  await collection.import(await historyPackage(anki, [...new Set(answers.map(({ guid }) => guid))], name))
  const cids = new Map((await collection.cardRows()).map(({ guid, cid }) => [guid, cid]))
  await collection.remove()
  inDatabase(file, (db) => {
    const insert = db.prepare('insert into revlog values (?, ?, -1, ?, ?, 0, 500, ?, ?)')
    for (const { id, guid, rating, ivl, ms, state } of answers)
      insert.run(id, cids.get(guid) ?? 0, rating, ivl, ms, { new: 0, learning: 0, review: 1, relearning: 2 }[state])
  })
  collection = await anki.collection(await copyOf(file, `${name}-rows`))
  const weights = await collection.optimalParameters()
  await collection.remove()
  return weights.length === 0 ? [...defaultWeights] : weights
}
