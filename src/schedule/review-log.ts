import { type SealedFile, seal, sealedFile, touch, unseal } from '../disk/sealed-file.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { RuleId } from '../problems/rules.ts'
import { programIdentity } from '../process/package-root.ts'
import { deviceName, type LogEnd, type LogFolder, readReviewLogs, reviewLogWriter } from '../project/review-log.ts'
import type { FoldContext } from './card-state.ts'
import { type CalendarSettings, contextOf } from './context.ts'
import { foldLog, goesOn, type Schedule } from './fold.ts'
import {
  formatLines,
  type LineAhead,
  type LogFile,
  type LogLine,
  type LogMark,
  parseLogs,
  problemsAt,
  resolveAliases,
} from './log-line.ts'
import { scheduleFromSnapshot, scheduleSnapshot } from './schedule-snapshot.ts'

/** The guids that a note has been shipped under, or logged, beside its own. */
export type Aliases = ReadonlyMap<string, string>

const noAliases: Aliases = new Map()

/** The logs of all devices, as lines. */
export async function loadReviewLog(
  folders: readonly LogFolder[],
  now: number,
  aliases = noAliases,
): Promise<{ lines: LogLine[]; problems: Problem[] }> {
  const { files, copies } = await readReviewLogs(folders)
  const log = resolveAliases(parseLogs(files, copies, now), aliases)
  return { lines: log.lines, problems: problemsAt(log, now) }
}

/** The logs of all devices, folded as far as they lie behind the clock. */
export interface FoldedLog {
  schedule: Schedule
  /** The lines that are ahead of the clock. */
  ahead: LogLine[]
  readonly problems: Problem[]
  /**
   * Keeps the schedule where that spares the next start something.
   * @param worth so many bytes of new lines
   */
  keep(worth?: number): Promise<void>
}

/** A fold of the logs up to their ends, and what the schedule does not tell of them. */
interface KeptFold {
  ends: LogEnd[]
  marks: LogMark[]
  ahead: LineAhead[]
  problems: { rule: string; file: string; line: number; found: string; expected: string }[]
}

/** A log that has grown by so many bytes is worth folding anew for the next time. */
const worthKeeping = 16_384

/** What has been folded before is not read again: logs only grow. */
export async function loadFoldedLog(
  folders: readonly LogFolder[],
  settings: CalendarSettings,
  now: number,
  aliases = noAliases,
): Promise<FoldedLog> {
  const context = contextOf({ settings }, now)
  const asked = [programIdentity(), settings.schedule, settings.rollover, [...aliases].sort()]
  const file = sealedFile('schedules', folders.map(({ state }) => state).join('\n'), JSON.stringify(asked))
  const recalled = await recallFold(file, context, now)
  const recalledLogs = recalled && (await readReviewLogs(folders, recalled.kept.ends))
  const isFound = (end: LogEnd) => recalledLogs?.files.some(({ known }) => known === end) === true
  const before = recalled?.kept.ends.every(isFound) ? recalled : null
  const logs = (before && recalledLogs) ?? (await readReviewLogs(folders))
  const files = logs.files.map(({ path, text, known }): LogFile => {
    const after = known && before?.kept.marks[before.kept.ends.indexOf(known)]
    return after ? { path, text, after } : { path, text }
  })
  const parsed = resolveAliases(parseLogs(files, [], now), aliases)
  const { problems } = parsed
  const log = {
    // Made when they are told: after the session.
    get problems() {
      return [...(before?.kept.problems.map(problemOf) ?? []), ...problems]
    },
    ahead: [...(before?.kept.ahead ?? []), ...parsed.ahead],
  }
  const behind = [...(before?.kept.ahead.map(({ line }) => line) ?? []), ...parsed.lines].filter(({ id }) => id <= now)
  const schedule = foldLog(behind, context, before?.schedule)
  const added = files.reduce((sum, { text }) => sum + text.length, 0)
  const isWhole = files.every(({ text }) => text === '' || text.endsWith('\n'))
  const ahead = log.ahead.filter(({ line }) => line.id > now)
  // A session holds neither the texts of the logs nor, beside the schedule, their lines.
  const { marks } = parsed
  const ends = logs.files.map(({ end }) => end)
  const { copies } = logs
  return {
    schedule,
    ahead: ahead.map(({ line }) => line),
    get problems() {
      const ofCopies = parseLogs([], copies, now).problems
      return problemsAt({ ahead: log.ahead, problems: [...ofCopies, ...log.problems] }, now)
    },
    async keep(worth = worthKeeping) {
      if (added < worth || !isWhole) return touch(file, now)
      const head: KeptFold = {
        ends,
        marks,
        ahead,
        problems: [
          ...log.problems,
          ...problemsAt({ problems: [], ahead: log.ahead.filter(({ line }) => line.id <= now) }, now),
        ].map(keptProblem),
      }
      seal(file, [...headBytes(head), ...scheduleSnapshot(schedule)])
    },
  }
}

/** Null also where the clock has gone back behind what was folded, or days end at another time. */
async function recallFold(
  file: SealedFile,
  { today }: FoldContext,
  now: number,
): Promise<{ kept: KeptFold; schedule: Schedule } | null> {
  const content = unseal(file)
  if (!content) return null
  const border = content.indexOf(0x0a)
  const schedule = scheduleFromSnapshot(content.subarray(border + 1))
  if (!goesOn(schedule, today) || schedule.lastId > now) return null
  return { kept: JSON.parse(content.toString('utf8', 0, border)), schedule }
}

/** A line, filled up to a multiple of eight bytes for the numbers that follow. */
function headBytes(head: KeptFold): Uint8Array[] {
  const bytes = Buffer.from(JSON.stringify(head))
  return [bytes, Buffer.from('\n'.padStart(8 - (bytes.length % 8)))]
}

function keptProblem({ ruleId, file, line, reason, note }: Problem): KeptFold['problems'][number] {
  return { rule: ruleId ?? '', file: file ?? '', line: line ?? 1, found: reason, expected: note ?? '' }
}

function problemOf({ rule, file, line, found, expected }: KeptFold['problems'][number]): Problem {
  return problem('warning', rule as RuleId, { file, line, column: 1 }, found, expected)
}

export interface LogAppender {
  /** Resolves when the lines are on the disk. */
  append(lines: readonly LogLine[]): Promise<void>
  close(): Promise<void>
}

/** Writes to this device's log. */
export async function openReviewLog(state: string): Promise<LogAppender> {
  const writer = reviewLogWriter(state, await deviceName())
  return { append: (lines) => writer.append(formatLines(lines)), close: writer.close }
}
