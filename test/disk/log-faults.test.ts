import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { describeError } from '../../src/disk/disk-error.ts'
import { type LogWriter, reviewLogWriter } from '../../src/project/review-log.ts'
import { arm, disarm, failures } from './faulty-disk.mjs'

const isSoak = process.env.PAPERDECK_SOAK === '1'

const folder = mkdtempSync(join(tmpdir(), 'paperdeck-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const state = join(folder, 'notes', '.paperdeck')
const log = join(state, 'reviews', 'desk-0001.jsonl')
const line = (id: number) =>
  `{"id":${id},"guid":"g","card":"contribution","rating":3,"state":"new","ivl":4,"day":20000,"offset":0,"ms":900}\n`

const starts: Record<string, () => void> = {
  'where there is nothing': () => {},
  'behind other answers': () => writeLog(line(1)),
  'behind half an answer': () => writeLog(line(1) + line(2).slice(0, 20)),
}

function writeLog(text: string): void {
  mkdirSync(dirname(log), { recursive: true })
  writeFileSync(log, text)
}

beforeEach(() => rmSync(state, { recursive: true, force: true }))

/** Two answers, as a session saves them: the second also where the first could not be saved. */
async function answer(writer: LogWriter): Promise<{ saved: number[]; told: string[] }> {
  const saved: number[] = []
  const told: string[] = []
  for (const id of [10, 20])
    await writer.append(line(id)).then(
      () => saved.push(id),
      (error: unknown) => told.push(describeError(error, (path) => path)),
    )
  return { saved, told }
}

describe.skipIf(process.platform === 'win32')('answers on a disk that fails at any call', () => {
  test.each(Object.keys(starts))('%s: what is said to be saved is, and the next session goes on', async (start) => {
    const prepare = starts[start] ?? (() => {})
    prepare()
    const calls = arm({ below: [folder] })
    const first = reviewLogWriter(state, 'desk-0001')
    const sound = await answer(first)
    disarm()
    await first.close()
    expect(sound).toEqual({ saved: [10, 20], told: [] })
    const points = [...calls]
    expect(points.length).toBeGreaterThan(8)
    const before = start === 'where there is nothing' ? [] : [1]
    const faults = points.flatMap(([nth, kind, call]) =>
      (failures[kind] ?? []).flatMap((code) =>
        (code === 'KILL' ? [false] : [false, true]).map((lasts) => ({ nth, call, code, lasts })),
      ),
    )
    let failed = 0
    for (const { nth, call, code, lasts } of faults.filter((_, each) => isSoak || each % 9 === 0)) {
      rmSync(state, { recursive: true, force: true })
      prepare()
      const writer = reviewLogWriter(state, 'desk-0001')
      arm({ below: [folder], code, nth, lasts })
      const { saved, told } = await answer(writer)
      disarm()
      await writer.close()
      failed += told.length
      const what = `${code} ${nth}${lasts ? '+' : ''} ${call}`
      for (const message of told) {
        expect(message, what).toContain(state)
        expect(message, what).toContain(code === 'KILL' ? 'EIO' : code)
      }
      const next = reviewLogWriter(state, 'desk-0001')
      await next.append(line(30))
      await next.close()
      expect(wholeAnswers(), what).toEqual(expect.arrayContaining([...before, ...saved, 30]))
    }
    expect(failed).toBeGreaterThan(3)
  })
})

/** Of the log: half a line is told when it is read, and counts for nothing. */
function wholeAnswers(): number[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [(JSON.parse(text) as { id: number }).id]
      } catch {
        return []
      }
    })
}
