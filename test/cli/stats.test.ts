import { join } from 'node:path'
import { expect } from 'vitest'
import { cliTest } from './cli-test.ts'

const notes =
  '# Rivers\n\n| Title | Year | Contribution |\n| --- | --- | --- |\n| Flow from Above | 2019 | Reads the foam |\n'

cliTest('statistics are of the last notes where none are named, as a page, too', async ({ place }) => {
  await place.write({ 'papers.md': notes })
  const env = { XDG_STATE_HOME: join(place.folder, 'state') }
  expect((await place.run(['stats'], { env })).status).toBe(2)
  await place.run(['build', 'papers.md'], { env })
  const page = await place.run(['stats', '--html'], { env })
  expect(page).toMatchObject({ status: 0, stdout: 'out/Rivers statistics.html\n' })
  expect(await place.read('out/Rivers statistics.html')).toMatch(/^<!doctype html>.*<h1>Rivers: statistics<\/h1>/s)

  const named = await place.run(['stats', 'papers.md', '-o', 'papers.md'], { env })
  expect(named).toMatchObject({ status: 2 })
  expect(await place.read('papers.md')).toBe(notes)
})

cliTest('a retention that nobody could want is refused', async ({ place }) => {
  await place.write({ 'papers.md': notes })
  expect((await place.run(['stats', 'papers.md', '--retention', '90'])).stderr).toContain('from 0.7 to 0.99')
  const { stdout } = await place.run(['stats', 'papers.md', '--retention', '0.85', '--json'])
  const { forecast, ...others } = JSON.parse(stdout)
  expect(Object.keys(others)).toEqual(
    'retention reviews calendar difficulty stability retrievability calibration cards'.split(' '),
  )
  expect(forecast.simulated.map(({ retention }: { retention: number }) => retention)).toEqual([0.9, 0.85])
})
