import { isUsed } from '../../disk/tricks.ts'
import { doneApart, type Task } from '../../process/prepare-apart.ts'
import { sizeOfNotes } from '../../project/walk.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import { isStdin } from '../project.ts'
import type { NotesOptions } from '../read.ts'
import { type Apart, openStudy } from '../study.ts'
import { sessionSettings } from './review-settings.ts'

/** Does for a session what takes more memory than it should hold: leaves deck and schedule for it, or enters the papers into the ledger. */
export async function perform(task: Task, options: NotesOptions): Promise<void> {
  const { project, config, logs, aliases, remember } = await openStudy(options)
  if (task === 'record') return remember(Date.now())
  if (!project) return
  const log = await loadFoldedLog(logs, sessionSettings(config, {}, project.state), Date.now(), aliases)
  await log.keep()
}

/**
 * Who reads large notes for a session, which lasts for hours: null where they are so few that it takes longer to start a process, or
 * nothing is kept for another one.
 */
export function apartFor(options: NotesOptions): Apart | null {
  if (isStdin(options) || !isUsed('kept')) return null
  const { bytes, libraryBytes } = sizeOfNotes(options.notes)
  return bytes + libraryBytes > muchToRead ? doneApart : null
}

/** In bytes: a thousand papers or so. */
const muchToRead = 250_000
