import type { NotesArguments } from '../build/arguments.ts'
import { readHistory } from '../build/history-source.ts'
import { UsageError } from '../build/usage.ts'
import { statusOf } from '../problems/problem-json.ts'
import { statisticsOf } from '../stats/statistics.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { statsText } from './print/stats-text.ts'

interface StatsArguments extends NotesArguments {
  retention: number | number[] | undefined
}

export const stats: Command<StatsArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false }).option('retention', {
      type: 'number',
      requiresArg: true,
      describe: 'also simulate the next year at this desired retention, such as 0.85',
    }) as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const wished = [argv.retention ?? []].flat()
    for (const retention of wished)
      if (!(retention >= 0.7 && retention <= 0.99)) throw new UsageError('--retention takes a number from 0.7 to 0.99')
    const { cards, schedule, context, settings, problems, leftOut } = await readHistory(argv, Date.now())
    const retentions = wished.length === 0 ? [] : [context.settings.retention, ...wished]
    const statistics = statisticsOf(cards, schedule, context, { retentions, limits: settings.limits })
    if (argv.json) printJson(statistics)
    else print(statsText(statistics))
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}
