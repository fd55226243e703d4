import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { type Problem, problem } from '../read/problem.ts'
import { stateFolder } from './project.ts'

/** An answer. Its key is (id, guid, card). */
export interface Answer {
  /** When it was given, in ms since 1970. */
  id: number
  guid: string
  /** Name of the card's template. */
  card: string
  rating: 1 | 2 | 3 | 4
  /** What the card was before. */
  state: 'new' | 'learning' | 'review' | 'relearning'
  /** The interval that the answer gave: days, or negative seconds. */
  ivl: number
  /** The local day that it counts for, as days since 1970. */
  day: number
  /** Minutes east of UTC. */
  offset: number
  /** Time taken, in ms. */
  ms: number
}

/** Takes back the line with the id, guid and card. */
export interface Undo {
  id: number
  undo: number
  guid: string
  card: string
}

export const cardEvents = ['suspend', 'unsuspend', 'bury', 'mark', 'unmark'] as const

export interface CardEvent {
  id: number
  guid: string
  card: string
  event: (typeof cardEvents)[number]
}

export type LogLine = Answer | Undo | CardEvent

export interface ReviewLog {
  /** Of all devices, in no order; a line that several files hold is there several times. */
  lines: LogLine[]
  problems: Problem[]
}

/** Times this far ahead (ms) are taken for clocks that disagree a little. */
const clockSlack = 5 * 60_000

/**
 * Reads the logs of all devices. What cannot be understood is told with file and line, left as it is and left out.
 * @param state the folder `.paperdeck`
 */
export async function readReviewLog(state: string, now: number): Promise<ReviewLog> {
  const log: ReviewLog = { lines: [], problems: [] }
  const folder = join(state, 'reviews')
  for (const name of (await listFolder(folder)).sort()) {
    if (!name.endsWith('.jsonl')) continue
    const file = `${stateFolder}/reviews/${name}`
    // Devices are named without dots and spaces, file syncs name their conflict copies with them.
    if (!/^[\p{L}\p{N}_-]+\.jsonl$/u.test(name)) {
      const found = 'This looks like the conflict copy of a file sync; it is not read'
      log.problems.push(at('warning', 'review-log-copy', file, 1, found, 'its lines in the file that it is a copy of'))
      continue
    }
    parseLog(await readFile(join(folder, name), 'utf8'), file, now, log)
  }
  return log
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Adds what a file holds to the log. */
export function parseLog(text: string, file: string, now: number, log: ReviewLog): void {
  let last = 0
  const rows = text.split('\n')
  for (const [index, raw] of rows.entries()) {
    const row = raw.trim()
    if (row === '') continue
    const report = (rule: string, found: string, expected = '') => {
      log.problems.push(at('warning', rule, file, index + 1, found, expected))
    }
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(row)) {
      report('review-log-conflict', 'A conflict marker of git', 'both sides kept, without the marker')
      continue
    }
    const { line, torn } = parseLine(row)
    if (torn) {
      const end = index === rows.length - 1 ? 'The last line breaks off' : 'Not a line of a review log'
      report('review-log-line', end, 'one JSON object a line, as answers are written')
    }
    if (!line) continue
    log.lines.push(line)
    if (line.id > now + clockSlack)
      report(
        'review-log-future',
        `An entry from the future (${new Date(line.id).toISOString()})`,
        'a clock that is right',
      )
    else if (line.id < last - clockSlack)
      report('review-log-clock', 'The clock went back between the line before and this one')
    last = Math.max(last, line.id)
  }
}

/** A line cut short by a crash may be followed, in the same row, by a whole one of another session. */
function parseLine(row: string): { line: LogLine | null; torn: boolean } {
  const whole = lineOf(row)
  if (whole) return { line: whole, torn: false }
  const next = row.lastIndexOf('{"id":')
  return { line: next > 0 ? lineOf(row.slice(next)) : null, torn: true }
}

function lineOf(row: string): LogLine | null {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    return null
  }
  return isLine(value) ? value : null
}

function isLine(value: unknown): value is LogLine {
  if (typeof value !== 'object' || value === null) return false
  const line = value as Record<string, unknown>
  if (!isCount(line.id) || !isName(line.guid) || !isName(line.card)) return false
  if ('undo' in line) return isCount(line.undo)
  if ('event' in line) return (cardEvents as readonly unknown[]).includes(line.event)
  return (
    [1, 2, 3, 4].includes(line.rating as number) &&
    ['new', 'learning', 'review', 'relearning'].includes(line.state as string) &&
    [line.ivl, line.day, line.offset].every(Number.isSafeInteger) &&
    line.ivl !== 0 &&
    isCount(line.ms)
  )
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function at(severity: 'warning', rule: string, file: string, line: number, found: string, expected: string): Problem {
  return problem(severity, rule, { file, line, column: 1 }, found, expected)
}

/** The end of this device's log. */
export interface LogWriter {
  /** Resolves when the lines are on the disk, all of them. */
  append(lines: readonly LogLine[]): Promise<void>
  close(): Promise<void>
}

/** Nothing is made on the disk before the first line. */
export function reviewLogWriter(state: string, device: string): LogWriter {
  const path = join(state, 'reviews', `${device}.jsonl`)
  let file: FileHandle | null = null
  return {
    async append(lines) {
      file ??= await openLog(state, path)
      // A session that was killed while it wrote has left half a line: what follows begins on a new one.
      const start = (await endsInside(file)) ? '\n' : ''
      const text = start + lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      // One write of all, at the end of the file whatever other sessions have added (O_APPEND).
      await file.appendFile(text)
      await file.sync()
    },
    async close() {
      await file?.close()
      file = null
    },
  }
}

async function openLog(state: string, path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true })
  await writeNew(join(state, '.gitattributes'), '*.jsonl merge=union\n')
  const file = await open(path, 'a+')
  await syncFolder(dirname(path))
  return file
}

/** A new file is only safe when its name in the folder is. Windows cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function endsInside(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}

/**
 * This machine's name in the log: the host's with four random characters, made at the first call. It lives outside the notes, so
 * that a synced folder does not make two machines write one file.
 */
export async function deviceName(folder = userStateFolder()): Promise<string> {
  const path = join(folder, 'device')
  await mkdir(folder, { recursive: true })
  const host = hostname()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 40)
  await writeNew(path, `${host || 'host'}-${randomBytes(2).toString('hex')}\n`)
  const name = (await readFile(path, 'utf8')).trim()
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`${path} does not hold the name of a device`)
  return name
}

/** https://specifications.freedesktop.org/basedir-spec/latest/ and what stands for it elsewhere. */
function userStateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, 'paperdeck')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'paperdeck')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'paperdeck')
  return join(homedir(), '.local', 'state', 'paperdeck')
}

/** Whole or not at all, and never over what is there. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
