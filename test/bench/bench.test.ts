import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/papers/markdown/extract.ts'
import { gate } from './gate.ts'
import { generateNotes } from './generated-notes.ts'
import { type Measured, measure } from './measure.ts'
import { page, tableIn, withTable } from './page-section.ts'
import { newestRun, type RunRecord } from './run-record.ts'
import { percentile, spreadOf } from './statistics.ts'
import { details, missed, pageTable, resultOf, terminalTable } from './tables.ts'
import { type Contender, type Line, runRounds } from './work.ts'

describe('the page of results', () => {
  it('has the table of the newest run', async () => {
    const run = await newestRun()
    if (!run) throw new Error('no run is kept in test/bench/runs')
    expect(tableIn(await readFile(page, 'utf8'))).toBe(pageTable(run))
  })

  it('is changed between its marks only', async () => {
    const text = await readFile(page, 'utf8')
    const changed = withTable(text, 'another')
    expect(tableIn(changed)).toBe('another')
    expect(withTable(changed, tableIn(text))).toBe(text)
  })
})

describe('kept runs', () => {
  it('tell nothing of where they were made', async () => {
    const text = JSON.stringify(await newestRun())
    for (const secret of [process.cwd(), tmpdir(), process.env.HOME, process.env.HOSTNAME])
      if (secret && secret.length > 1) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/(?<![\d.])\/(?:home|Users|tmp|work|root)\//)
  })
})

/** Of a zero below zero, which nothing measures, the order is not told. */
const measured = fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value + 0)

describe('statistics', () => {
  it('has the median between the extremes, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(measured, { minLength: 1 }), (values) => {
        const spread = spreadOf(values)
        if (!spread) throw new Error('no spread')
        expect(spread.least).toBe(Math.min(...values))
        expect(spread.most).toBe(Math.max(...values))
        const below = values.filter((value) => value < spread.median).length
        const above = values.filter((value) => value > spread.median).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2)
        expect(spreadOf([...values].reverse())).toEqual(spread)
      }),
    )
  })

  it('knows no spread of nothing', () => expect(spreadOf([])).toBeNull())

  it('takes percentiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([0.95, 0.5, 1, 0].map((share) => percentile(hundred, share))).toEqual([95, 50, 100, 1])
  })
})

describe('rounds', () => {
  const contender = (name: string, seconds: number, log: string[]): Contender => ({
    name,
    run: async () => {
      log.push(name)
      return { seconds, processor: null, megabytes: null }
    },
  })

  it('go forth and back', async () => {
    const log: string[] = []
    const contenders = ['a', 'b', 'c'].map((name) => contender(name, 1, log))
    expect(await runRounds({ contenders }, {}, 3)).toHaveLength(3)
    expect(log.join('')).toBe('abccbaabc')
  })

  it('ask nobody again who has failed, and end when nobody is left', async () => {
    let asked = 0
    const failing: Contender = {
      name: 'failing',
      run: async () => {
        asked++
        return { failure: 'aborted' }
      },
    }
    const log: string[] = []
    const rounds = await runRounds({ contenders: [failing, contender('a', 1, log)] }, {}, 3)
    expect([asked, log.length, rounds.length]).toEqual([1, 3, 3])
    expect(await runRounds({ contenders: [failing] }, {}, 3)).toHaveLength(1)
  })

  it('begin none after the budget', async () => {
    const rounds = await runRounds({ contenders: [contender('a', 1, [])] }, { budget: 0 }, 5)
    expect(rounds).toHaveLength(1)
  })

  it('fail where the contenders have not done the same', async () => {
    const verify = async () => {
      throw new Error('one more card')
    }
    await expect(runRounds({ contenders: [contender('a', 1, [])], verify }, {}, 1)).rejects.toThrow('one more card')
  })
})

describe('tables', () => {
  const line: Line = {
    what: 'some work',
    ours: 'paperdeck',
    peer: 'peer',
    measured: 'whole processes',
    atMost: { ratio: 2 },
    aim: { ratio: 1 },
  }
  const took = (seconds: number, megabytes = 10): Measured => ({ seconds, processor: seconds, megabytes })
  const run: RunRecord = {
    date: '2026-01-02T03:04:05.000Z',
    paperdeck: '1.0.0',
    machine: { processor: 'a processor', cores: 2, memoryGB: 8, system: 'linux 6.1 x64', node: 'v20.19.0' },
    works: [
      {
        name: 'work',
        lines: [line],
        missing: {},
        // The machine was twice as slow in the second round: the ratios do not show it.
        rounds: [
          { paperdeck: took(3), peer: took(2) },
          { paperdeck: took(6, 30), peer: took(4) },
          { paperdeck: took(4), peer: took(2) },
        ],
      },
    ],
  }

  it('have ratios of the same round, and the highest peak', () => {
    const [work] = run.works
    if (!work) throw new Error('no work')
    const result = resultOf(work, line)
    expect(result.ratio).toEqual({ median: 1.5, least: 1.5, most: 2 })
    expect(result.memory).toEqual({ ours: 30, peer: 10 })
    expect([missed(result, { ratio: 2 }), missed(result, { ratio: 1 }), missed(result, { megabytes: 29 })]).toEqual([
      [],
      ['1x'],
      ['29 MB'],
    ])
  })

  it('say what is kept and what is missed', () => {
    expect(terminalTable(run)).toContain('at most 2x: kept; aim 1x: MISSED')
    expect(pageTable(run)).toContain(
      '| some work<sup>1</sup> | 4.00 s, 30 MB | peer 2.00 s, 10 MB | 1.50x (1.50x–2.00x) | 2x; aim 1x |',
    )
  })

  it('say who was missing or failed', () => {
    const withRounds = (rounds: RunRecord['works'][0]['rounds'], missing = {}) => ({
      ...run,
      works: [{ name: 'work', lines: [line], missing, rounds }],
    })
    expect(pageTable(withRounds([{ paperdeck: took(1) }], { peer: 'not installed' }))).toContain(
      '| peer: not installed |',
    )
    const failed = withRounds([{ paperdeck: { failure: 'not finished within 9 s' }, peer: took(1) }])
    expect(terminalTable(failed)).toContain('paperdeck: not finished within 9 s')
    expect(failed.works.map(details).join()).toContain('paperdeck: not finished within 9 s')
    expect(terminalTable(failed)).toContain('at most 2x: not known')
  })
})

describe('generated notes', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperdeck-bench-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('have all that four cards need, in every row, and no title twice', async () => {
    const notes = await generateNotes(folder, 303, '{year: true}')
    const read = async () => extract({ file: 'papers.md', text: await readFile(notes.file, 'utf8') }, { columns: {} })
    const { papers, frontMatter } = await read()
    expect(frontMatter.cards).toEqual({ year: true })
    expect(papers).toHaveLength(303)
    expect(new Set(papers.map(({ title }) => title.text)).size).toBe(303)
    for (const { year, contribution, figures } of papers)
      expect([year !== null, contribution !== null, figures.length]).toEqual([true, true, 1])

    await notes.edit(200, 1)
    const edited = (await read()).papers
    const changed = edited.filter((paper, index) => paper.contribution?.text !== papers[index]?.contribution?.text)
    expect(changed.map(({ title }) => title.text)).toEqual([papers[200]?.title.text])
  })
})

const python = spawnSync('python3', ['--version'])
if (python.status !== 0) process.stderr.write('\n!! no python3: the tests of the measuring DO NOT RUN.\n\n')

// wait4 is a call of POSIX: on Windows nothing is measured.
describe.skipIf(python.status !== 0 || process.platform === 'win32')('measure', () => {
  const node = (script: string) => [process.execPath, '-e', script]

  it('tells time and memory of a process, or its own clock', async () => {
    const whole = await measure({ program: node('setTimeout(() => Buffer.alloc(9e7, 1), 300)') })
    if ('failure' in whole) throw new Error(whole.failure)
    expect(whole.seconds).toBeGreaterThan(0.3)
    expect(whole.megabytes).toBeGreaterThan(90)
    expect(whole.processor).toBeGreaterThan(0)
    const own = await measure({ program: node('console.log(JSON.stringify({ seconds: 42 }))'), hasOwnClock: true })
    expect(own).toMatchObject({ seconds: 42 })
  })

  it('ends what takes too long, and tells what fails', async () => {
    expect(await measure({ program: node('setInterval(() => {}, 1000)'), limit: 0.5 })).toEqual({
      failure: 'not finished within 0.5 s',
    })
    expect(await measure({ program: node('throw new Error("no memory left")') })).toEqual({
      failure: 'ended with 1: Error: no memory left',
    })
  })
})

describe('the gate', () => {
  const line: Line = { what: 'some work', ours: 'paperdeck', peer: 'peer', measured: 'whole processes' }
  const runOf = (ratios: readonly number[]) => ({
    works: [
      {
        name: 'work',
        lines: [line],
        missing: {},
        rounds: ratios.map((ratio) => ({
          paperdeck: { seconds: 9, processor: ratio, megabytes: 10 },
          peer: { seconds: 1, processor: 1, megabytes: 10 },
        })),
      },
    ],
  })
  const earlier = runOf([1.8, 2, 2.2])

  it('lets through what is within the spread and a tenth', () => {
    expect(gate(runOf([2.35, 2.4, 2.45]), earlier)).toEqual({ losses: [], unknown: [] })
    expect(gate(runOf([1]), earlier).losses).toEqual([])
  })

  it('stops at a loss beyond it', () =>
    expect(gate(runOf([2.4, 2.45, 2.5]), earlier).losses).toEqual([
      'work: paperdeck beside peer: 2.45 of the peer’s processor time, and was 2.00 (at most 2.20)',
    ]))

  it('stops at a work that fails now, and names one that it does not know', () => {
    const failing = {
      works: [{ name: 'work', lines: [line], missing: {}, rounds: [{ paperdeck: { failure: 'ended' } }] }],
    }
    expect(gate(failing, earlier).losses).toEqual(['work: paperdeck beside peer: paperdeck: ended'])
    expect(gate(earlier, { works: [] })).toEqual({ losses: [], unknown: ['work: paperdeck beside peer'] })
  })
})
