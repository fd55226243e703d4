import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wantedNode, wrongNode } from '../../src/process/wanted-node.ts'
import { cliTest } from '../cli/cli-test.ts'

test('an older Node is told which one is wanted, a later one nothing', () => {
  for (const old of ['18.19.0', '20.18.3', '8.0.0'])
    expect(wrongNode(old)).toBe(`paperdeck: this is Node ${old}; expected Node 20.19 or later (https://nodejs.org)`)
  for (const fine of ['20.19.0', '22.0.0', '24.21.1', '26.0.0']) expect(wrongNode(fine)).toBeNull()
})

test('it is the one that the package names', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'))
  expect(engines.node).toBe(`>=${wantedNode}`)
})

cliTest('the program says so in one line, before it loads anything', async ({ place }) => {
  await place.write({ 'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '18.19.0' })" })
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(place.folder, 'old.cjs'))}` }
  expect(await place.run(['papers', 'notes.md'], { env })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'paperdeck: this is Node 18.19.0; expected Node 20.19 or later (https://nodejs.org)\n',
  })
})

cliTest('notes for which the memory is too small end in one line', { timeout: 120_000 }, async ({ place }) => {
  const rows = Array.from(
    { length: 150_000 },
    (_, nth) => `| Paper number ${nth} | 2020 | It settles question ${nth} at last |`,
  )
  await place.write({ 'notes.md': ['| Title | Year | Contribution |', '|---|---|---|', ...rows].join('\n') })
  const { status, stdout, stderr } = await place.run(['papers', 'notes.md'], {
    env: { NODE_OPTIONS: '--max-old-space-size=40' },
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^paperdeck: out of memory: the notes are too large \(150001 lines, \d+ MB\), .*\n$/)
  expect(await place.files()).toEqual(['notes.md'])
})
