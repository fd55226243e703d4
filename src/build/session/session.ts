import { keepLittleRoom } from '../../process/v8-flags.ts'
import type { Project } from '../../project/project.ts'
import { withOverview } from '../../review/overview.ts'
import { type Mode, startSession } from '../../review/session.ts'
import { type Ending, runSession, type Terminal } from '../../review/terminal/loop.ts'
import { sixelSide } from '../../review/terminal/pictures/sixel.ts'
import { askTmux, openLink, runInTerminal } from '../../review/terminal/programs.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import type { PictureWish } from '../../settings/settings.ts'
import type { Study } from '../study.ts'
import { sessionSettings } from './review-settings.ts'
import type { Selection } from './selection.ts'
import { openRecord, type SessionReport } from './session-record.ts'

export interface SessionWishes extends Selection {
  /** New cards and reviews a day. */
  new: number | undefined
  limit: number | undefined
  mode: Mode
  pictures: PictureWish | undefined
}

/** A review in the terminal from its first card to its last, with every answer on the disk before the next question. */
export async function holdSession(
  study: Study,
  { state, root }: Project,
  wishes: SessionWishes,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<SessionReport & { how: Ending }> {
  keepLittleRoom()
  const now = Date.now()
  const settings = sessionSettings(study.config, wishes, state)
  const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
  const first = startSession(study.deck, log.ahead, settings, now, wishes.mode, log.schedule)
  // Who has named what to review need not choose.
  const isWhole = wishes.mode === 'normal' && !wishes.deck && !wishes.card && !wishes.tag
  const record = await openRecord(study, state, log)
  const world = {
    root,
    environment,
    append: record.append,
    pictures: wishes.pictures ?? study.config.review?.pictures ?? 'auto',
    async readPicture(path: string) {
      const { readPixels } = await import('../../pictures/pixels.ts')
      return readPixels(path, sixelSide)
    },
    askTmux,
    reload: study.reload,
    run: runInTerminal,
    open: openLink,
  }
  const { how, session: last } = await runSession(isWhole ? withOverview(first) : first, terminal, world)
  return { how, ...(await record.close(last)) }
}
