import { writeFile } from 'node:fs/promises'
import { assertOwnPlace, outputOf } from '../build/output-file.ts'
import { readHistory } from '../build/statistics/history-source.ts'
import { UsageError } from '../build/usage.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import { statusOf } from '../problems/problem-json.ts'
import type { Today } from '../schedule/calendar.ts'
import { type Statistics, statisticsOf } from '../stats/statistics.ts'
import type { Command } from './command.ts'
import { type StatsArguments, statsOptions } from './options/stats.ts'
import { withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { statsText } from './print/stats-text.ts'

export const stats: Command<StatsArguments> = {
  builder: statsOptions,
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
