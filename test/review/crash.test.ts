import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { logFolders } from '../../src/build/ledgers-below.ts'
import { type ScheduledCard, scheduledCards } from '../../src/review/listing.ts'
import { contextOf } from '../../src/schedule/context.ts'
import { foldLog } from '../../src/schedule/fold.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { loadReviewLog } from '../../src/schedule/review-log.ts'
import { randomFrom } from '../schedule/histories.ts'
import { buildBinary } from './binary.ts'
import { deckOf, notesOf, settingsWith } from './deck.ts'
import { Terminal } from './terminal/terminal.ts'

const isWindows = process.platform === 'win32'
if (isWindows) process.stderr.write('!! The test that kills a session does NOT run on Windows.\n')
const isSoak = process.env.PAPERDECK_SOAK === '1'
/** 300 in `npm run soak`. */
const [kills, rounds] = isSoak ? [25, 12] : [10, 1]
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe.skipIf(isWindows)('a session that is killed', () => {
  const told = `${kills} times, the power cut each time: every answer whose next question was shown is there once, round %i`
  test.each(Array.from({ length: rounds }, (_, round) => round))(told, { timeout: kills * 10_000 }, async (round) => {
    const { wrong, acknowledged, before, schedule, fold } = await killRepeatedly(await binaryOf('sound'), kills, round)
    expect(wrong).toEqual([])
    // Both sides of the moment were hit: answers that were shown as saved, and kills before that.
    expect(acknowledged).toBeGreaterThan(kills / 5)
    expect(before).toBeGreaterThan(0)
    expect(schedule).toEqual(fold)
  })

  test.each([
    ['fsync', 'await file.sync()', ''],
    ['append', "open(path, 'a+')", "open(path, 'w+')"],
  ])('is found out to lose answers when built without %s', async (name, from, to) => {
    const change = { file: 'src/project/review-log.ts', from, to }
    const { wrong } = await killRepeatedly(await binaryOf(`without-${name}`, change), 6)
    expect(wrong.length).toBeGreaterThan(0)
  })
})

async function binaryOf(name: string, change?: Parameters<typeof buildBinary>[1]): Promise<string> {
  const binary = await buildBinary(name, change)
  folders.push(join(binary, '..'))
  return binary
}

interface Verdict {
  wrong: string[]
  /** Answers whose next question was seen, and kills that came before it was. */
  acknowledged: number
  before: number
  /** What the program says of the cards at the end, and what the log says when it is folded here. */
  schedule: unknown
  fold: unknown
}

/** Answers cards and kills the session at a random moment after a key, again and again on the same notes. */
async function killRepeatedly(binary: string, times: number, round = 0): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-crash-'))
  folders.push(folder)
  const notes = join(folder, 'notes')
  await mkdir(notes)
  await writeFile(join(notes, 'papers.md'), notesOf(times * 2 + 5))
  const random = randomFrom(Number(process.env.PAPERDECK_SEED ?? 1) + round)
  const environment = {
    ...process.env,
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    SYNCED_SIZE: join(folder, 'synced'),
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'power-cut.mjs'))}`,
  }
  await writeFile(environment.SYNCED_SIZE, '')
  const expected = new Set<string>()
  const wrong: string[] = []
  let before = 0
  for (let kill = 0; kill < times; kill++) {
    const terminal = new Terminal(process.execPath, [binary, 'review', notes, '--new', '99999'], {
      columns: 100,
      rows: 24,
      environment,
    })
    await terminal.shows('Enter begin')
    terminal.press('\r')
    let question = questionOn(await terminal.shows(/idea number \d+/))
    for (const last of random() < 0.5 ? [true] : [false, true]) {
      terminal.press(' ')
      await terminal.shows('4 Easy')
      terminal.press('4')
      const asked = question
      if (last) {
        await new Promise((done) => setTimeout(done, random() * 60))
        terminal.kill('SIGKILL')
        await terminal.end()
      } else await terminal.shows((text) => isNext(text, asked))
      const shown = await terminal.text()
      if (isNext(shown, asked)) expected.add(asked)
      else before++
      question = questionOn(shown)
    }
    await cutPower(notes, environment.SYNCED_SIZE)
    wrong.push(...(await missing(notes, expected)).map((what) => `after kill ${kill + 1}: ${what}`))
  }
  const run = spawnSync(process.execPath, [binary, 'schedule', notes, '--json'], { encoding: 'utf8', env: process.env })
  const { deck, lines } = await logOf(notes)
  const settings = settingsWith({ zone: (time) => -new Date(time).getTimezoneOffset() })
  const context = contextOf({ settings, fsrs: fsrsOf() }, Date.now())
  const withoutRecall = (cards: ScheduledCard[]) =>
    cards.map(({ guid: _, retrievability: __, title: ___, ...card }) => card)
  return {
    wrong,
    acknowledged: expected.size,
    before,
    schedule: withoutRecall(JSON.parse(run.stdout)),
    fold: withoutRecall(scheduledCards(deck, foldLog(lines, context), context)),
  }
}

function questionOn(text: string): string {
  return /idea number (\d+)/.exec(text)?.[1] ?? ''
}

function isNext(text: string, asked: string): boolean {
  return text.includes('Space show the answer') && questionOn(text) !== asked
}

/** What was written and not synced is gone. */
async function cutPower(notes: string, syncedSize: string): Promise<void> {
  const reviews = join(notes, '.paperdeck', 'reviews')
  for (const name of await readdir(reviews).catch(() => [])) {
    const path = join(reviews, name)
    const { ino, size } = await stat(path)
    // Other files are synced too; only what was said of this one counts, and only in lines that are whole.
    const rows = (await readFile(syncedSize, 'utf8')).split('\n').slice(0, -1)
    const synced = Number(rows.findLast((row) => row.startsWith(`${ino} `))?.split(' ')[1] ?? 0)
    if (size > synced) await truncate(path, synced)
  }
}

/** The log with guids of a deck made here, as those of the program have its own namespace. */
async function logOf(notes: string) {
  const deck = await deckOf(await readFile(join(notes, 'papers.md'), 'utf8'))
  const program = await deckGuids(notes)
  const guids = new Map(program.map((guid, index) => [guid, deck.notes[index]?.guid ?? '']))
  const { lines } = await loadReviewLog(logFolders({ state: join(notes, '.paperdeck') }), Date.now())
  return { deck, lines: lines.map((line) => ({ ...line, guid: guids.get(line.guid) ?? '' })) }
}

const namesOf = new Map<string, string[]>()

/** Guids in the order of the papers, as the program lists them. */
async function deckGuids(notes: string): Promise<string[]> {
  const known = namesOf.get(notes)
  if (known) return known
  const listed = spawnSync(process.execPath, [await listingBinary(), 'schedule', notes, '--json'], { encoding: 'utf8' })
  const guids = [...new Set((JSON.parse(listed.stdout) as { guid: string }[]).map(({ guid }) => guid))]
  namesOf.set(notes, guids)
  return guids
}

let listing: Promise<string> | null = null
function listingBinary(): Promise<string> {
  listing ??= binaryOf('listing')
  return listing
}

async function missing(notes: string, expected: ReadonlySet<string>): Promise<string[]> {
  const { lines, deck } = await logOf(notes)
  const answers = new Map<string, number>()
  for (const line of lines) if ('rating' in line) answers.set(line.guid, (answers.get(line.guid) ?? 0) + 1)
  return [...expected].flatMap((paper) => {
    const count = answers.get(deck.notes[Number(paper)]?.guid ?? '') ?? 0
    return count === 1 ? [] : [`the answer about paper ${paper} is there ${count} times`]
  })
}
