/**
 * How long an answer takes to the next question, and a start to the first one, with 10,000 cards and 100,000 reviews:
 * `npm run bench:review`.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, read } from '../../src/cli/pipeline.ts'
import { loadReviewLog } from '../../src/cli/review-log.ts'
import { dayMs, todayAt } from '../../src/review/calendar.ts'
import { type Answer, formatLines } from '../../src/review/log-line.ts'
import { drawScreen } from '../../src/review/screen.ts'
import { press, type Session, startSession } from '../../src/review/session.ts'
import { studyDeckOf } from '../../src/review/study-deck.ts'
import { reviewLogWriter } from '../../src/store/review-log.ts'
import { buildBinary } from '../review/binary.ts'
import { notesOf, settingsWith } from '../review/deck.ts'
import { randomFrom } from '../review/histories.ts'
import { Terminal } from '../review/terminal.ts'

const papers = 5000
const answersPerCard = 10
const now = Date.now()
const folder = await mkdtemp(join(tmpdir(), 'paperdeck-bench-'))
try {
  const notes = join(folder, 'notes')
  await mkdir(notes)
  await writeFile(join(notes, 'papers.md'), notesOf(papers))
  const options = { notes: [notes], offline: true }
  const { deck } = await timed('notes read, extracted, composed', async () => compose(await read(options), options))
  const state = join(notes, '.paperdeck')
  const writer = reviewLogWriter(state, 'bench-0001')
  await writer.append(formatLines(history(deck.notes.map((note) => note.guid))))

  const { lines } = await timed('log read', () => loadReviewLog(state, now))
  const session = await timed('log folded, session started', async () =>
    startSession(studyDeckOf(deck), lines, settingsWith({ limits: { fresh: 100, reviews: 9999 } }), now),
  )
  report(`cards ${session.deck.cards.length}, reviews ${lines.length}, due ${session.counts.due}`)
  await measureAnswers(session, 500)
  await writer.close()
  await measureStart(notes)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Each card answered now and then over a year, the last time some days ago. */
function history(guids: readonly string[]): Answer[] {
  const random = randomFrom(1)
  return guids.flatMap((guid) =>
    ['proposed', 'contribution'].flatMap((card) => {
      let time = now - Math.floor((300 + random() * 60) * dayMs)
      return Array.from({ length: answersPerCard }, (_, nth): Answer => {
        const ivl = 1 + Math.floor(random() * 55)
        const { day } = todayAt(time, 4, () => 0)
        const line: Answer = {
          id: Math.floor(time),
          guid,
          card,
          rating: 3,
          state: nth === 0 ? 'new' : 'review',
          ivl,
          day,
          offset: 0,
          ms: 4000,
        }
        time += ivl * dayMs
        return line
      })
    }),
  )
}

async function measureAnswers(first: Session, count: number): Promise<void> {
  let session = first
  const times: number[] = []
  const writer = reviewLogWriter(join(folder, 'notes', '.paperdeck'), 'bench-0002')
  for (let nth = 0; nth < count; nth++) {
    session = press(session, ' ', now + nth * 2000).session
    drawScreen(session, { columns: 80, rows: 24 }, true)
    const start = performance.now()
    const step = press(session, nth % 5 === 0 ? '1' : '3', now + nth * 2000 + 1000)
    for (const effect of step.effects) if (effect.type === 'append') await writer.append(formatLines(effect.lines))
    drawScreen(step.session, { columns: 80, rows: 24 }, true)
    times.push(performance.now() - start)
    session = step.session
  }
  await writer.close()
  times.sort((a, b) => a - b)
  report(
    `answer to next question, fsync and screen included: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, worst ${at(times, 1)} ms`,
  )
}

async function measureStart(notes: string): Promise<void> {
  const binary = await buildBinary('bench')
  const environment = { ...process.env, XDG_STATE_HOME: join(folder, 'state') }
  const bare: number[] = []
  const whole: number[] = []
  for (let run = 0; run < 5; run++) {
    let start = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - start)
    start = performance.now()
    const terminal = new Terminal(process.execPath, [binary, 'review', notes], { columns: 80, rows: 24, environment })
    await terminal.shows('q quit')
    whole.push(performance.now() - start)
    terminal.press('q')
    await terminal.end()
  }
  await rm(join(binary, '..'), { recursive: true, force: true })
  for (const times of [bare, whole]) times.sort((a, b) => a - b)
  report(`bare node ${at(bare, 0.5)} ms; start to first question, whole process ${at(whole, 0.5)} ms (medians of 5)`)
  report(`${cpus()[0]?.model} x ${cpus().length}, Node ${process.version}`)
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  report(`${what}: ${(performance.now() - start).toFixed(0)} ms`)
  return result
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}
