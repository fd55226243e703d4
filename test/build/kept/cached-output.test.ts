import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composed } from '../../../src/build/composed.ts'
import { prepareToKeepOutput, type Question, recallOutput } from '../../../src/build/kept/cached-output.ts'
import { projectOf } from '../../../src/build/project.ts'
import { notesOn } from '../../cli/cli-test.ts'
import { noisePng } from '../../pictures/generated-picture.ts'

const before = process.env.XDG_CACHE_HOME
let folder: string
let notes: string
let question: Question

/** Files that were just written look settled to who lives a little later. */
const later = 10_000
const parts = [
  { isError: false, bytes: Buffer.from('猫 one\n') },
  { isError: true, bytes: Buffer.from('two\n') },
]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-said-'))
  notes = join(folder, 'notes')
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  await mkdir(join(notes, '.paperdeck'), { recursive: true })
  const row = '| Owls with Pictures | 2021 | They are seen ![](owl.png), says [this](local.pdf) |'
  await writeFile(join(notes, 'papers.md'), `${notesOn(['Owls at Night'])}${row}\n`)
  await writeFile(join(notes, 'owl.png'), noisePng(1))
  const project = await projectOf({ notes: [notes] })
  if (!project) throw new Error('no project')
  question = { project, command: 'check', options: { notes: [notes] }, how: [80], now: Date.now() + later }
})
afterEach(async () => {
  process.env.XDG_CACHE_HOME = before
  await rm(folder, { recursive: true, force: true })
})

async function say(): Promise<void> {
  const keep = await prepareToKeepOutput(question)
  await keep({ ...(await composed({ notes: [notes] })), status: 1, linked: ['local.pdf'] }, parts)
}

async function isSaid(asked: Partial<Question> = {}): Promise<boolean> {
  return (await recallOutput({ ...question, ...asked })) !== null
}

test('what was said is said again, in its order and to its stream', async () => {
  await say()
  const said = await recallOutput(question)
  expect(said?.status).toBe(1)
  expect(said?.parts.map(({ isError, bytes }) => [isError, Buffer.from(bytes).toString()])).toEqual([
    [false, '猫 one\n'],
    [true, 'two\n'],
  ])
})

test.for<[string, () => Promise<unknown>]>([
  ['other notes', () => appendFile(join(notes, 'papers.md'), '| More | 2020 | Words |\n')],
  ['one more file', () => writeFile(join(notes, 'more.md'), '')],
  ['a config', () => writeFile(join(notes, '.paperdeck', 'config.yaml'), 'cards: {year: true}\n')],
  ['a ledger', () => writeFile(join(notes, '.paperdeck', 'ledger.jsonl'), '\n')],
  ['another picture', () => writeFile(join(notes, 'owl.png'), noisePng(22))],
  ['a picture of another time', () => utimes(join(notes, 'owl.png'), 1, 1)],
  ['no picture', () => rm(join(notes, 'owl.png'))],
  ['a file that a link means', () => writeFile(join(notes, 'local.pdf'), '')],
])('not after a change: %s', async ([, change]) => {
  await say()
  expect(await isSaid()).toBe(true)
  await change()
  expect(await isSaid()).toBe(false)
})

test('not elsewhere, of another command, or next year', async () => {
  await say()
  expect(await isSaid({ how: [100] })).toBe(false)
  expect(await isSaid({ command: 'papers' })).toBe(false)
  expect(await isSaid({ options: { notes: [notes], lang: 'zh' } })).toBe(false)
  expect(await isSaid({ now: question.now + 366 * 86_400_000 })).toBe(false)
})

test('notes that change while they are read leave nothing behind', async () => {
  const keep = await prepareToKeepOutput(question)
  const made = await composed({ notes: [notes] })
  await appendFile(join(notes, 'papers.md'), '| More | 2020 | Words |\n')
  await keep({ ...made, status: 0 }, parts)
  expect(await isSaid()).toBe(false)
})

test('damaged or cut short, it is made anew', async () => {
  await say()
  const cache = join(folder, 'cache', 'paperdeck', 'said')
  const [name = ''] = await readdir(cache)
  const whole = await readFile(join(cache, name))
  for (let length = 0; length < whole.length; length += 97) {
    await truncate(join(cache, name), length)
    expect(await isSaid()).toBe(false)
    await writeFile(join(cache, name), whole)
  }
  const damaged = Buffer.from(whole)
  damaged[whole.length - 2] = 0
  await writeFile(join(cache, name), damaged)
  expect(await isSaid()).toBe(false)
})
