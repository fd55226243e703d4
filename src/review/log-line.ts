import { type Problem, problem } from '../read/problem.ts'
import type { RuleId } from '../read/rules.ts'

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

/** A log on the disk, as the folder of the logs holds it. */
export interface LogFile {
  /** As it is shown to a person. */
  path: string
  text: string
}

/**
 * The lines of the logs of all devices. What cannot be understood is told with file and line, and left out.
 * @param copies logs that a file sync has copied aside because two machines wrote them
 */
export function parseLogs(files: readonly LogFile[], copies: readonly string[], now: number): ReviewLog {
  const log: ReviewLog = { lines: [], problems: [] }
  for (const path of copies) {
    const found = 'This looks like the conflict copy of a file sync; it is not read'
    log.problems.push(at('review-log-copy', path, 1, found, 'its lines in the file that it is a copy of'))
  }
  for (const { path, text } of files) parseLog(text, path, now, log)
  return log
}

/** As they are written: one JSON object a line. */
export function formatLines(lines: readonly LogLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Adds what a file holds to the log. */
function parseLog(text: string, file: string, now: number, log: ReviewLog): void {
  let last = 0
  const rows = text.split('\n')
  for (const [index, raw] of rows.entries()) {
    const row = raw.trim()
    if (row === '') continue
    const report = (rule: RuleId, found: string, expected = '') => {
      log.problems.push(at(rule, file, index + 1, found, expected))
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

function at(rule: RuleId, file: string, line: number, found: string, expected: string): Problem {
  return problem('warning', rule, { file, line, column: 1 }, found, expected)
}
