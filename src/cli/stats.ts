import type { NotesArguments } from '../build/arguments.ts'
import { readHistory } from '../build/history-source.ts'
import { statusOf } from '../problems/problem-json.ts'
import { statisticsOf } from '../stats/statistics.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { statsText } from './print/stats-text.ts'

export const stats: Command<NotesArguments> = {
  builder: (argv) => notesOptions(argv, { isNamed: false }),
  async handler(named) {
    const argv = withLastNotes(named)
    const { cards, schedule, context, problems, leftOut } = await readHistory(argv, Date.now())
    const statistics = statisticsOf(cards, schedule, context)
    if (argv.json) printJson(statistics)
    else print(statsText(statistics))
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}
