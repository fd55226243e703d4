import type { Problem } from '../../problems/problem.ts'
import { settleBySeverity } from '../../problems/settle-problems.ts'
import type { Session } from '../../review/session.ts'
import { endOf, type SessionEnd } from '../../review/session-end.ts'
import type { LogLine } from '../../schedule/log-line.ts'
import { type FoldedLog, openReviewLog } from '../../schedule/review-log.ts'
import type { Study } from '../study.ts'

export interface SessionReport {
  end: SessionEnd
  /** Of the review log. */
  problems: Problem[]
  /** Keeps what makes the next start short: to be called once the user has read how it ended. */
  finish(): Promise<void>
}

/** Where the answers of a session go. */
export interface SessionRecord {
  /** Resolves when the lines are on the disk. */
  append(lines: readonly LogLine[]): Promise<void>
  /** @param last the session at its end */
  close(last: Session): Promise<SessionReport>
}

/** @param log what the session began with */
export async function openRecord(study: Study, state: string, log: FoldedLog): Promise<SessionRecord> {
  const writer = await openReviewLog(state)
  const logged: LogLine[] = []
  return {
    async append(lines) {
      await study.remember(Date.now())
      await writer.append(lines)
      logged.push(...lines)
    },
    async close(last) {
      await writer.close()
      return {
        end: endOf(last, logged),
        problems: settleBySeverity(log.problems, study.config.check),
        async finish() {
          await log.keep()
          await study.close()
        },
      }
    },
  }
}
