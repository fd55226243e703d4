import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeIn } from '../cli/cli-test.ts'
import { ensurePython } from './python-environment.ts'

/** Those that people still have, as far as PyPI has them for the Python here. */
const all =
  '2.1.28 2.1.35 2.1.44 2.1.49 2.1.54 2.1.60 2.1.66 23.10.1 23.12.1 24.4.1 24.6.3 24.11 25.2.7 25.7.5 25.9.5 26.5 26.9.3'
const isSoak = process.env.PAPERDECK_SOAK === '1'
const versions = (process.env.PAPERDECK_ANKI_VERSIONS ?? (isSoak ? all : '')).split(' ').filter(Boolean)

const notes = [
  '# Rivers',
  '',
  '| Title | Year | Contribution |',
  '|---|---|---|',
  '| Quiet Rivers of Sand | 2015 | Sand settles where the ==water slows==, and nowhere else |',
  '| Loud Rivers of Gravel | 2016 | Gravel is heard before it is ==ever seen== |',
  '| 寒泉 | 2017 | 泉水终年保持同一温度 |',
  '',
].join('\n')

let folder = ''
beforeAll(async () => {
  if (versions.length === 0) return
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-versions-'))
  const place = placeIn(folder)
  await place.write({ 'notes.md': notes, '.paperdeck/config.yaml': 'cards: {cloze: true, year: true}\n' })
  for (const name of ['first', 'second']) {
    const { status, stderr } = await place.run(['build', 'notes.md', '-o', `${name}.apkg`])
    expect([status, stderr]).toEqual([0, ''])
    // Anki's times are seconds.
    await new Promise((done) => setTimeout(done, 1100))
    await place.write({ 'notes.md': notes.replace('nowhere else', 'never in spring').replace('2016', '2014') })
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface State {
  notes: [string, string][]
  cards: [string, number, string][]
  types: number
}

/** Later versions say more of a cloze, as it stands in JSON. */
const clozeSpan = /<span class=(?:cloze|\\"cloze\\")[^>]*>/g

async function statesIn(python: string, version: string): Promise<State[]> {
  const own = join(folder, version)
  await mkdir(own)
  await copyFile(join(folder, 'second.apkg'), join(own, 'again.apkg'))
  const packages = [join(folder, 'first.apkg'), join(folder, 'second.apkg'), join(own, 'again.apkg')]
  const script = join(import.meta.dirname, 'import_package.py')
  const { stdout } = await promisify(execFile)(python, [script, join(own, 'collection.anki2'), ...packages])
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line.replace(clozeSpan, '<span class=cloze>')))
}

describe.skipIf(versions.length === 0)('a deck is imported, updated and imported again alike', () => {
  let newest: State[] | null = null
  it.each([...versions].reverse())('by Anki %s', { timeout: 900_000 }, async (version) => {
    const requirementsFile = join(folder, `anki-${version}.txt`)
    await writeFile(requirementsFile, `anki==${version}\n`)
    let why = ''
    const python = await ensurePython({ name: 'anki', requirementsFile, module: 'anki.collection' }, (reason) => {
      why = reason
    })
    if (python === null) {
      process.stderr.write(`\n!! Anki ${version} cannot be had here: ${why.split('\n').at(-1)}\n`)
      return
    }
    const states = await statesIn(python, version)
    expect(states).toHaveLength(3)
    newest ??= states
    expect(states).toEqual(newest)
    const [first, second, again] = states
    expect(first?.notes).toHaveLength(5)
    expect(first?.types).toBe(2)
    expect(second?.notes.filter(([, fields], nth) => fields !== first?.notes[nth]?.[1])).toHaveLength(4)
    expect(again).toEqual(second)
  })
})
