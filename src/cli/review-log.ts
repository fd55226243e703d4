import { formatLines, type LogLine, parseLogs, type ReviewLog } from '../review/log-line.ts'
import { deviceName, readReviewLogs, reviewLogWriter } from '../store/review-log.ts'

/** The logs of all devices, as lines. */
export async function loadReviewLog(state: string, now: number): Promise<ReviewLog> {
  const { files, copies } = await readReviewLogs(state)
  return parseLogs(files, copies, now)
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
