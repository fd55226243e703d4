import type { Problem } from '../../problems/problem.ts'
import { settleBySeverity } from '../../problems/settle-problems.ts'
import type { Project } from '../../project/project.ts'
import { reviewDeckOf } from '../../review/queue.ts'
import type { SessionSettings } from '../../review/session.ts'
import type { FoldContext } from '../../schedule/card-state.ts'
import { contextOf } from '../../schedule/context.ts'
import { foldLog, type Schedule } from '../../schedule/fold.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import type { Config } from '../../settings/settings.ts'
import type { NotesArguments } from '../arguments.ts'
import { sessionSettings } from '../session/review-settings.ts'
import { openStudy } from '../study.ts'

/** The cards that notes make now, and all that was answered. */
export interface History {
  /** Of the deck. */
  name: string
  cards: { guid: string; card: string; title: string }[]
  schedule: Schedule
  context: FoldContext
  settings: SessionSettings
  config: Config
  /** Null: the notes come from stdin. */
  project: Project | null
  problems: Problem[]
  leftOut: string
}

export async function readHistory(argv: NotesArguments, now: number): Promise<History> {
  const { deck, config, aliases, logs, project, leftOut, toReport } = await openStudy(argv)
  const settings = sessionSettings(config, {}, project?.state ?? null)
  const context = contextOf({ settings }, now)
  const log = project ? await loadFoldedLog(logs, settings, now, aliases) : null
  await log?.keep()
  return {
    name: deck.name,
    cards: reviewDeckOf(deck).cards.map(({ guid, card, note }) => ({
      guid,
      card,
      title: deck.notes[note]?.title ?? '',
    })),
    schedule: log?.schedule ?? foldLog([], context),
    context,
    settings,
    config,
    project,
    problems: [...toReport, ...settleBySeverity(log?.problems ?? [], config.check)],
    leftOut,
  }
}
