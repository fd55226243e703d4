import { expect } from 'vitest'
import { formatLines } from '../../src/schedule/log-line.ts'
import { hasOptimizer } from '../stats/has-optimizer.ts'
import { farWeights, simulatedLog } from '../stats/simulated-log.ts'
import { cliTest } from './cli-test.ts'

const notes =
  '| Title | Year | Contribution |\n| --- | --- | --- |\n| Attention Is All You Need | 2017 | Attention alone |\n'
const config = '# mine\nreview:\n  new: 5 # a day\n'

cliTest.runIf(hasOptimizer)('weights are told, and written only where that is asked for', async ({ place }) => {
  const { answers } = simulatedLog(4, 6000, farWeights(4))
  await place.write({
    'papers.md': notes,
    '.paperdeck/config.yaml': config,
    '.paperdeck/reviews/desk-abcd.jsonl': formatLines(answers),
  })
  const told = await place.run(['optimize', 'papers.md'])
  expect(told).toMatchObject({ status: 0, stderr: '' })
  expect(told.stdout).toMatch(/^Weights fitted to the older answers were tried on the \d+ from 20\d\d-\d\d-\d\d on:$/m)
  expect(told.stdout).toMatch(/^better by 0\.0\d+ \(standard error 0\.0\d+\)\.$/m)
  expect(told.stdout).toContain('--yes writes them to .paperdeck/config.yaml')
  expect(await place.read('.paperdeck/config.yaml')).toBe(config)

  const done = JSON.parse((await place.run(['optimize', 'papers.md', '--yes', '--json'])).stdout)
  expect(done).toMatchObject({ verdict: 'gain', isWritten: true, answers: answers.length })
  const written = await place.read('.paperdeck/config.yaml')
  expect(written).toBe(`# mine\nreview:\n  weights: [${done.weights.join(', ')}]\n  new: 5 # a day\n`)
})

cliTest('few answers get no weights', async ({ place }) => {
  await place.write({ 'papers.md': notes })
  const { status, stdout } = await place.run(['optimize', 'papers.md', '--yes'])
  expect(status).toBe(0)
  expect(stdout).toContain('from 2000 answers on')
  expect(await place.files()).toEqual(['papers.md'])
})
