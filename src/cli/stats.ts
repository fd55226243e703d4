import type { NotesArguments } from '../build/arguments.ts'
import { sessionSettings } from '../build/review-settings.ts'
import { openStudy } from '../build/study.ts'
import type { Problem } from '../problems/problem.ts'
import { statusOf } from '../problems/problem-json.ts'
import { settleBySeverity } from '../problems/settle-problems.ts'
import { reviewDeckOf } from '../review/queue.ts'
import { contextOf } from '../schedule/context.ts'
import { foldLog } from '../schedule/fold.ts'
import { fsrsOf } from '../schedule/memory.ts'
import { loadFoldedLog } from '../schedule/review-log.ts'
import { type Statistics, statisticsOf } from '../stats/statistics.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { statsText } from './print/stats-text.ts'

export const stats: Command<NotesArguments> = {
  builder: notesOptions,
  async handler(argv) {
    const { statistics, problems, leftOut } = await readStatistics(argv, Date.now())
    if (argv.json) printJson(statistics)
    else print(statsText(statistics))
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function readStatistics(
  argv: NotesArguments,
  now: number,
): Promise<{ statistics: Statistics; problems: Problem[]; leftOut: string }> {
  const { deck, config, aliases, logs, project, leftOut, ...study } = await openStudy(argv)
  // Where there is nothing to count the notes say why.
  const empty = deck.notes.length === 0 ? study.problems : []
  const settings = sessionSettings(config, {}, project?.state ?? null)
  const context = contextOf({ settings, fsrs: fsrsOf(settings.schedule.weights) }, now)
  const log = project ? await loadFoldedLog(logs, settings, now, aliases) : null
  await log?.keep()
  const cards = reviewDeckOf(deck).cards.map(({ guid, card, note }) => ({
    guid,
    card,
    title: deck.notes[note]?.title ?? '',
  }))
  return {
    statistics: statisticsOf(cards, log?.schedule ?? foldLog([], context), context),
    problems: [...empty, ...settleBySeverity(log?.problems ?? [], config.check)],
    leftOut,
  }
}
