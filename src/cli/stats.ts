import { writeFile } from 'node:fs/promises'
import type { NotesArguments } from '../build/arguments.ts'
import { readHistory } from '../build/history-source.ts'
import { assertOwnPlace, outputOf } from '../build/output.ts'
import { UsageError } from '../build/usage.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import { statusOf } from '../problems/problem-json.ts'
import type { Today } from '../schedule/calendar.ts'
import { type Statistics, statisticsOf } from '../stats/statistics.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { statsText } from './print/stats-text.ts'

interface StatsArguments extends NotesArguments {
  retention: number | number[] | undefined
  html: boolean
  output: string | undefined
  open: boolean
}

export const stats: Command<StatsArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false })
      .option('retention', {
        type: 'number',
        requiresArg: true,
        describe: 'also simulate the next year at this desired retention, such as 0.85',
      })
      .option('html', { type: 'boolean', default: false, describe: 'write a page of charts' })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'file or folder for the page (default: out/<deck> statistics.html)',
      })
      .option('open', { type: 'boolean', default: false, describe: 'open the page in the browser' }) as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const isPage = argv.html || argv.output !== undefined || argv.open
    const wished = [argv.retention ?? []].flat()
    for (const retention of wished)
      if (!(retention >= 0.7 && retention <= 0.99)) throw new UsageError('--retention takes a number from 0.7 to 0.99')
    const { name, cards, schedule, context, settings, problems, leftOut } = await readHistory(argv, Date.now())
    const shown = isPage ? (await import('../stats/page/page.ts')).retentionsShown : []
    const retentions = wished.length + shown.length === 0 ? [] : [context.settings.retention, ...wished, ...shown]
    const statistics = statisticsOf(cards, schedule, context, { retentions, limits: settings.limits })
    const file = isPage ? await writePage(statistics, name, context.today, argv) : null
    if (argv.json) printJson(statistics)
    else print(file === null ? statsText(statistics) : shownPath(file))
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
    if (argv.open && file !== null) await (await import('./print/open-page.ts')).openPage(file)
  },
}

async function writePage(
  statistics: Statistics,
  name: string,
  today: Today,
  { output }: StatsArguments,
): Promise<string> {
  const { statisticsPage } = await import('../stats/page/page.ts')
  const file = outputOf(output, `${name} statistics`, 'html')
  assertOwnPlace(file, 'html', output !== undefined)
  await replaceFile(file, (temporary) => writeFile(temporary, statisticsPage(statistics, name, today)))
  return file
}
