import { type Problem, problem } from '../problems/problem.ts'
import type { RuleId } from '../problems/rules.ts'
import { objectIn } from '../text/objects.ts'
import type { Answer } from './answer.ts'
import { AnswerScanner, isDayCount, isTime, isWithinTime } from './log-scan.ts'

export type { Answer }

/** Takes back the line with the id, guid and card. */
export interface Undo {
  id: number
  undo: number
  guid: string
  card: string
}

const plainEvents = ['suspend', 'unsuspend', 'bury', 'mark', 'unmark', 'forget'] as const

/** A new kind goes to the end: kept schedules know an event by its place. */
export const cardEvents = [...plainEvents, 'due'] as const

export interface PlainEvent {
  id: number
  guid: string
  card: string
  /** `forget`: the card is new again, nothing before counts. */
  event: (typeof plainEvents)[number]
}

/** The card was given another day to come back, whatever its memory says. */
export interface DueEvent {
  id: number
  guid: string
  card: string
  event: 'due'
  /** Days from the day of the event. */
  ivl: number
  /** The local day of the event, as days since 1970; left out, the one that its time belongs to. */
  day?: number
}

export type CardEvent = PlainEvent | DueEvent

export type LogLine = Answer | Undo | CardEvent

export interface ReviewLog {
  /** Of all devices, in no order; a line that several files hold is there several times. */
  lines: LogLine[]
  /** What is wrong whatever the time is. */
  problems: Problem[]
  /** Those of the lines that lie ahead of the clock. */
  ahead: LineAhead[]
  /** The end of each file, in their order. */
  marks: LogMark[]
}

/** A line that was ahead of the clock when it was read, and where: what there is to tell of it changes with time. */
export interface LineAhead {
  line: LogLine
  path: string
  row: number
  /** The latest time before it in its file. */
  last: number
}

/** Times this far ahead (ms) are taken for clocks that disagree a little. */
const clockSlack = 5 * 60_000

/** A log on the disk, as the folder of the logs holds it. */
export interface LogFile {
  /** As it is shown to a person. */
  path: string
  text: string
  /** Where the text begins when the rows before it have been read already. */
  after?: LogMark
}

/** How far a log has been read: whole rows, and the latest time in them. */
export interface LogMark {
  rows: number
  last: number
}

const beginning: LogMark = { rows: 0, last: 0 }

/**
 * The lines of the logs of all devices. What cannot be understood is told with file and line, and left out.
 * @param copies logs that a file sync has copied aside because two machines wrote them
 */
export function parseLogs(files: readonly LogFile[], copies: readonly string[], now: number): ReviewLog {
  const log: ReviewLog = { lines: [], problems: [], ahead: [], marks: [] }
  for (const path of copies) {
    const found = 'This looks like the conflict copy of a file sync; it is not read'
    log.problems.push(at('review-log-copy', path, 1, found, 'its lines in the file that it is a copy of'))
  }
  for (const file of files) log.marks.push(parseLog(file, now, log))
  return log
}

/** What was logged under an alias of a note, as the note's own. */
export function resolveAliases(log: ReviewLog, aliases: ReadonlyMap<string, string>): ReviewLog {
  if (aliases.size === 0) return log
  const resolved = <Line extends LogLine>(line: Line): Line => {
    const guid = aliases.get(line.guid)
    return guid === undefined ? line : { ...line, guid }
  }
  const ahead = log.ahead.map((one) => ({ ...one, line: resolved(one.line) }))
  return { ...log, lines: log.lines.map(resolved), ahead }
}

/** As they are written: one JSON object a line. */
export function formatLines(lines: readonly LogLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Adds what a file holds to the log. */
function parseLog({ path, text, after = beginning }: LogFile, now: number, log: ReviewLog): LogMark {
  let { last } = after
  const lines = linesAtOnce(text)
  const rows = lines ?? text.split('\n')
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const report = (rule: RuleId, found: string, expected = '') => {
      log.problems.push(at(rule, path, after.rows + index + 1, found, expected))
    }
    const line = typeof row === 'string' ? readRow(row.trim(), index === rows.length - 1, report) : row
    if (!line) continue
    log.lines.push(line)
    if (line.id > now) log.ahead.push({ line, path, row: after.rows + index + 1, last })
    else if (line.id < last - clockSlack) report('review-log-clock', clockWentBack)
    last = Math.max(last, line.id)
  }
  return { rows: after.rows + (lines?.length ?? newlinesIn(text)), last }
}

/** What is wrong in the logs, in the order of their rows. */
export function problemsAt({ problems, ahead }: Pick<ReviewLog, 'problems' | 'ahead'>, now: number): Problem[] {
  const compare = (a: Problem, b: Problem) =>
    (a.file ?? '') < (b.file ?? '') ? -1 : a.file !== b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)
  const sorted = [...problems, ...judgeAhead(ahead, now)].sort(compare)
  const firstUnknown = sorted.find(isUnknownEvent)
  return sorted.filter((one) => !isUnknownEvent(one) || one === firstUnknown)
}

/** Told once: a newer paperdeck on another device may have written thousands. */
function isUnknownEvent({ ruleId }: Problem): boolean {
  return ruleId === 'review-log-event'
}

const clockWentBack = 'The clock went back between the line before and this one'

/** What there is to tell now of lines that were ahead of the clock when they were read. */
function judgeAhead(ahead: readonly LineAhead[], now: number): Problem[] {
  return ahead.flatMap(({ line, path, row, last }) => {
    if (line.id <= now + clockSlack)
      return line.id < last - clockSlack ? [at('review-log-clock', path, row, clockWentBack, '')] : []
    const found = `An entry from the future (${new Date(line.id).toISOString()})`
    return [at('review-log-future', path, row, found, 'a clock that is right')]
  })
}

/** The lines of a sound log; null: a row needs a look of its own. */
function linesAtOnce(text: string): LogLine[] | null {
  const lines: LogLine[] = []
  const scanner = new AnswerScanner(text)
  while (scanner.at < text.length) {
    const answer = scanner.next()
    if (answer) {
      lines.push(answer)
      continue
    }
    const end = text.indexOf('\n', scanner.at)
    const line = end < 0 ? null : lineOf(text.slice(scanner.at, end))
    if (!line) return null
    lines.push(line)
    scanner.at = end + 1
  }
  return lines
}

function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function readRow(
  row: string,
  isLast: boolean,
  report: (rule: RuleId, found: string, expected: string) => void,
): LogLine | null {
  if (row === '') return null
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(row)) {
    report('review-log-conflict', 'A conflict marker of git', 'both sides kept, without the marker')
    return null
  }
  const value = objectIn(row)
  if (isLine(value)) return value
  const unknown = unknownEvent(value)
  if (unknown !== null) {
    report('review-log-event', `“${unknown}” is an event that this version does not know`, 'a newer paperdeck')
    return null
  }
  const found = isLast ? 'The last line breaks off' : 'Not a line of a review log'
  report('review-log-line', found, 'one JSON object a line, as answers are written')
  // A line cut short by a crash may be followed, in the same row, by a whole one of another session.
  const next = row.lastIndexOf('{"id":')
  return next > 0 ? lineOf(row.slice(next)) : null
}

function lineOf(row: string): LogLine | null {
  const value = objectIn(row)
  return isLine(value) ? value : null
}

/** What a whole line calls an event that is none of ours; null: it is no such line. */
function unknownEvent(value: unknown): string | null {
  if (!isAboutCard(value) || typeof value.event !== 'string') return null
  return (cardEvents as readonly string[]).includes(value.event) ? null : value.event
}

function isAboutCard(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const line = value as Record<string, unknown>
  return isTime(line.id) && isName(line.guid) && isName(line.card)
}

function isLine(value: unknown): value is LogLine {
  if (!isAboutCard(value)) return false
  const line = value
  if ('undo' in line) return isTime(line.undo)
  if (line.event === 'due') return isDayCount(line.ivl) && (line.day === undefined || isDayCount(line.day))
  if ('event' in line) return (plainEvents as readonly unknown[]).includes(line.event)
  return (
    isRating(line.rating) &&
    isStage(line.state) &&
    (line.filtered === undefined || line.filtered === true) &&
    isWithinTime(line as Record<'id' | 'ivl' | 'day' | 'offset' | 'ms', unknown>)
  )
}

export function isRating(value: unknown): value is Answer['rating'] {
  return value === 1 || value === 2 || value === 3 || value === 4
}

function isStage(value: unknown): boolean {
  return value === 'new' || value === 'learning' || value === 'review' || value === 'relearning'
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function at(rule: RuleId, file: string, line: number, found: string, expected: string): Problem {
  return problem('warning', rule, { file, line, column: 1 }, found, expected)
}
