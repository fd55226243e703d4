import { buildTime } from '../build/arguments.ts'
import { type LastBuild, recallBuild, repeatBuild } from '../build/kept/last-build.ts'
import { isStdin } from '../build/project.ts'
import type { ToldBuild } from '../build/report/build-report.ts'
import { UsageError } from '../build/usage.ts'
import { severityOf } from '../problems/problem.ts'
import { statusOf } from '../problems/problem-json.ts'
import { leave } from '../process/leave.ts'
import { rememberNotes } from '../project/last-notes.ts'
import type { Command } from './command.ts'
import { builtApart } from './large-notes.ts'
import { type OpeningArguments, openingOptions } from './options/build.ts'
import { reportProblems } from './print/format.ts'
import { openDeck } from './print/open-deck.ts'
import { print, printJson, tell, written } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'
import { watchNotes } from './print/watching.ts'

export const build: Command<OpeningArguments> = {
  builder: openingOptions,
  async handler(argv) {
    if (argv.watch) return watchNotes(argv)
    if (argv['with-progress'] && isStdin(argv))
      throw new UsageError('--with-progress needs the log beside the notes, so it needs notes in files or folders')
    const last = argv['with-progress'] ? null : await recallBuild(argv)
    const known = last && ((await repeatBuild(argv, last)) ?? (await amended(last)))
    if (!known && (await builtApart(argv))) return
    const { isRefused, lines, json, problems, leftOut } = known ?? (await build())
    if (argv.json) printJson(json())
    else (isRefused ? tell : print)(lines)
    reportProblems(problems, leftOut)
    if (!isRefused && !isStdin(argv) && !argv['dry-run']) await rememberNotes(argv.notes, argv.state)
    const failed = isRefused || (argv.strict && problems.some((found) => severityOf(found) === 'warning'))
    process.exitCode = failed ? 1 : statusOf(problems)
    // A dry run promises nothing of the next one.
    if (!argv['dry-run']) tellShortfalls()
    if (argv.open && !isRefused && !argv['dry-run']) await openDeck((json() as { file: string }).file)
    await leave(written())

    async function amended(last: LastBuild): Promise<ToldBuild | null> {
      const [{ amendBuild }, { told }] = await Promise.all([
        import('../build/kept/amended-build.ts'),
        import('../build/report/build-report.ts'),
      ])
      const report = await amendBuild(argv, last, buildTime())
      return report && told(report)
    }

    async function build(): Promise<ToldBuild> {
      const [{ buildOnce }, { told }] = await Promise.all([
        import('../build/build-once.ts'),
        import('../build/report/build-report.ts'),
      ])
      return told(await buildOnce(argv, buildTime()))
    }
  },
}
