import type { Problem } from '../../problems/problem.ts'
import { settleBySeverity } from '../../problems/settle-problems.ts'
import type { Project } from '../../project/project.ts'
import { withOverview } from '../../review/overview.ts'
import { type Mode, startSession } from '../../review/session.ts'
import { endOf, type SessionEnd } from '../../review/session-end.ts'
import { type Ending, runSession, type Terminal } from '../../review/terminal/loop.ts'
import { sixelSide } from '../../review/terminal/pictures/sixel.ts'
import { openLink, runInTerminal } from '../../review/terminal/programs.ts'
import type { LogLine } from '../../schedule/log-line.ts'
import { loadFoldedLog, openReviewLog } from '../../schedule/review-log.ts'
import type { PictureWish } from '../../settings/settings.ts'
import type { Study } from '../study.ts'
import { sessionSettings } from './review-settings.ts'
import type { Selection } from './selection.ts'

export interface SessionWishes extends Selection {
  /** New cards and reviews a day. */
  new: number | undefined
  limit: number | undefined
  mode: Mode
  pictures: PictureWish | undefined
}

export interface SessionReport {
  how: Ending
  end: SessionEnd
  /** Of the review log. */
  problems: Problem[]
  /** Keeps what makes the next start short: to be called once the user has read how it ended. */
  finish(): Promise<void>
}

/** A review in the terminal from its first card to its last, with every answer on the disk before the next question. */
export async function holdSession(
  study: Study,
  { state, root }: Project,
  wishes: SessionWishes,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<SessionReport> {
  const now = Date.now()
  const settings = sessionSettings(study.config, wishes, state)
  const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
  const first = startSession(study.deck, log.ahead, settings, now, wishes.mode, log.schedule)
  // Who has named what to review need not choose.
  const isWhole = wishes.mode === 'normal' && !wishes.deck && !wishes.card && !wishes.tag
  const writer = await openReviewLog(state)
  const logged: LogLine[] = []
  const world = {
    root,
    environment,
    async append(lines: readonly LogLine[]) {
      await study.remember(Date.now())
      await writer.append(lines)
      logged.push(...lines)
    },
    pictures: wishes.pictures ?? study.config.review?.pictures ?? 'auto',
    async readPicture(path: string) {
      const { readPixels } = await import('../../pictures/pixels.ts')
      return readPixels(path, sixelSide)
    },
    reload: study.reload,
    run: runInTerminal,
    open: openLink,
  }
  const { how, session: last } = await runSession(isWhole ? withOverview(first) : first, terminal, world)
  await writer.close()
  return {
    how,
    end: endOf(last, logged),
    problems: settleBySeverity(log.problems, study.config.check),
    async finish() {
      await log.keep()
      await study.close()
    },
  }
}
