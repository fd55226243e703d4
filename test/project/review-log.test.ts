import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logFolders } from '../../src/build/ledgers-below.ts'
import { deviceName, reviewLogWriter as textWriter } from '../../src/project/review-log.ts'
import { type Answer, formatLines, type LogLine } from '../../src/schedule/log-line.ts'
import { loadReviewLog } from '../../src/schedule/review-log.ts'

const now = Date.UTC(2026, 2, 2, 12)
let state: string

beforeEach(async () => {
  state = join(await mkdtemp(join(tmpdir(), 'paperdeck-log-')), '.paperdeck')
})

afterEach(() => rm(join(state, '..'), { recursive: true, force: true }))

function answer(id: number, changes: Partial<Answer> = {}): Answer {
  return {
    id,
    guid: 'g',
    card: 'proposed',
    rating: 3,
    state: 'new',
    ivl: -600,
    day: 20_514,
    offset: 60,
    ms: 1234,
    ...changes,
  }
}

function readReviewLog(state: string, now: number) {
  return loadReviewLog(logFolders({ state }), now)
}

async function logFile(name: string, text: string): Promise<void> {
  await mkdir(join(state, 'reviews'), { recursive: true })
  await writeFile(join(state, 'reviews', name), text)
}

function reviewLogWriter(folder: string, device: string) {
  const { append, close } = textWriter(folder, device)
  return { append: (lines: LogLine[]) => append(formatLines(lines)), close }
}

function row(line: object): string {
  return `${JSON.stringify(line)}\n`
}

async function told(): Promise<string[]> {
  const { problems } = await readReviewLog(state, now)
  return problems.map((found) => `${found.file}:${found.line} ${found.ruleId}`)
}

test('no folder is an empty log, and reading makes none', async () => {
  expect(await readReviewLog(state, now)).toEqual({ lines: [], problems: [] })
  await expect(readdir(state)).rejects.toThrow('ENOENT')
})

test('reads what was written, of all devices', async () => {
  const writer = reviewLogWriter(state, 'desk-0001')
  await writer.append([answer(1)])
  await writer.append([answer(2), { id: 3, guid: 'g', card: 'proposed', event: 'suspend' }])
  await writer.close()
  const other = reviewLogWriter(state, 'laptop-0002')
  await other.append([{ id: 4, undo: 2, guid: 'g', card: 'proposed' }])
  await other.close()
  const { lines, problems } = await readReviewLog(state, now)
  expect(problems).toEqual([])
  expect(lines.map((line) => line.id)).toEqual([1, 2, 3, 4])
  expect(lines[0]).toEqual(answer(1))
  expect(await readFile(join(state, 'reviews', 'desk-0001.jsonl'), 'utf8')).toBe(
    row(answer(1)) + row(answer(2)) + row({ id: 3, guid: 'g', card: 'proposed', event: 'suspend' }),
  )
  expect(await readFile(join(state, '.gitattributes'), 'utf8')).toBe('*.jsonl merge=union\n')
})

test('two sessions at once on one machine lose nothing', async () => {
  const writers = [reviewLogWriter(state, 'desk-0001'), reviewLogWriter(state, 'desk-0001')]
  await Promise.all(
    writers.flatMap((writer, index) =>
      Array.from({ length: 50 }, (_, nth) => writer.append([answer(1000 * index + nth + 1)])),
    ),
  )
  await Promise.all(writers.map((writer) => writer.close()))
  const { lines, problems } = await readReviewLog(state, now)
  expect(problems).toEqual([])
  expect(new Set(lines.map((line) => line.id)).size).toBe(100)
})

test('a torn last line is told, left, and does not swallow the next one', async () => {
  await logFile('desk-0001.jsonl', `${row(answer(1))}{"id":2,"guid":"g","ca`)
  expect(await told()).toEqual(['.paperdeck/reviews/desk-0001.jsonl:2 review-log-line'])
  const writer = reviewLogWriter(state, 'desk-0001')
  await writer.append([answer(3)])
  await writer.close()
  expect((await readReviewLog(state, now)).lines.map((line) => line.id)).toEqual([1, 3])
  expect(await readFile(join(state, 'reviews', 'desk-0001.jsonl'), 'utf8')).toContain('{"id":2,"guid":"g","ca\n')
  // Where another session had opened the file before, its line follows on the same row.
  await appendFile(join(state, 'reviews', 'desk-0001.jsonl'), `{"id":4,"gui${row(answer(5))}`)
  expect((await readReviewLog(state, now)).lines.map((line) => line.id)).toEqual([1, 3, 5])
})

test('what is wrong is told with file and line; the rest counts', async () => {
  const lines = [
    answer(now - 3_600_000),
    '<<<<<<< HEAD',
    answer(now - 3_000_000),
    '=======',
    answer(now - 10_000_000),
    '>>>>>>> other',
    answer(now + 86_400_000 * 400),
    { ...answer(5), rating: 7 },
    { id: 6, guid: 'g', card: 'c', event: 'explode' },
    [],
    'null',
  ]
  await logFile('desk-0001.jsonl', lines.map((line) => (typeof line === 'string' ? `${line}\r\n` : row(line))).join(''))
  const before = await readFile(join(state, 'reviews', 'desk-0001.jsonl'))
  const file = '.paperdeck/reviews/desk-0001.jsonl'
  expect(await told()).toEqual([
    `${file}:2 review-log-conflict`,
    `${file}:4 review-log-conflict`,
    `${file}:5 review-log-clock`,
    `${file}:6 review-log-conflict`,
    `${file}:7 review-log-future`,
    `${file}:8 review-log-line`,
    `${file}:9 review-log-event`,
    `${file}:10 review-log-line`,
    `${file}:11 review-log-line`,
  ])
  expect((await readReviewLog(state, now)).lines).toHaveLength(4)
  expect(await readFile(join(state, 'reviews', 'desk-0001.jsonl'))).toEqual(before)
})

test('the conflict copy of a file sync is named and not read', async () => {
  for (const name of [
    'desk-0001.sync-conflict-20260302-120000-ABC.jsonl',
    'desk-0001 (conflicted copy).jsonl',
    'desk-0001 2.jsonl',
  ])
    await logFile(name, row(answer(1)))
  const { lines, problems } = await readReviewLog(state, now)
  expect(lines).toEqual([])
  expect(problems.map((found) => found.ruleId)).toEqual(['review-log-copy', 'review-log-copy', 'review-log-copy'])
})

test('a device keeps its name, also when two sessions ask first', async () => {
  const folder = join(state, 'state')
  const names = await Promise.all(Array.from({ length: 5 }, () => deviceName(folder)))
  expect(new Set(names).size).toBe(1)
  expect(names[0]).toMatch(/^[\p{L}\p{N}_-]+-[0-9a-f]{4}$/u)
})
