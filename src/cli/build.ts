import { resolve } from 'node:path'
import type { Argv } from 'yargs'
import type { BuildArguments } from '../build/arguments.ts'
import { type BuildReport, buildJson, describeBriefly, type ToldBuild } from '../build/build-report.ts'
import { type LastBuild, recallBuild, repeatBuild } from '../build/kept/built.ts'
import { isStdin, projectOf } from '../build/project.ts'
import { linesOfError, UsageError } from '../build/usage.ts'
import { severityOf } from '../problems/problem.ts'
import { statusOf } from '../problems/problem-json.ts'
import { leave } from '../process/leave.ts'
import { rememberNotes } from '../project/last-notes.ts'
import { buildOptions } from './build-options.ts'
import type { Command } from './command.ts'
import { builtApart } from './large-notes.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson, tell, written } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'

interface OpeningArguments extends BuildArguments {
  /** The package, in Anki. */
  open: boolean
}

export const build: Command<OpeningArguments> = {
  builder: (argv) =>
    buildOptions(argv).option('open', {
      type: 'boolean',
      default: false,
      describe: 'open the deck in Anki',
    }) as Argv<OpeningArguments>,
  async handler(argv) {
    if (argv.watch) {
      if (isStdin(argv)) throw new UsageError('--watch needs notes in files or folders: stdin (-) is read only once')
      const [{ watch }, { buildOnce }] = await Promise.all([
        import('../build/watch.ts'),
        import('../build/build-once.ts'),
      ])
      return watch(argv.notes, await projectOf(argv), {
        begin: () => tell('Watching; Ctrl-C ends it.'),
        build: async () => {
          tellBriefly(await buildOnce(argv, Date.now()), argv.json)
          tellShortfalls()
        },
        fail: (error) => tell(linesOfError(error)),
      })
    }
    if (argv['with-progress'] && isStdin(argv))
      throw new UsageError('--with-progress needs the log beside the notes, so it needs notes in files or folders')
    const last = argv['with-progress'] ? null : await recallBuild(argv)
    const known = last && ((await repeatBuild(argv, last)) ?? (await amend(last)))
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
    if (argv.open && !isRefused && !argv['dry-run']) await openDeck(json())
    await leave(written())

    async function amend(last: LastBuild): Promise<ToldBuild | null> {
      return (await import('../build/kept/amended-build.ts')).amendBuild(argv, last, nowMs())
    }

    async function build(): Promise<ToldBuild> {
      const [{ buildOnce }, { told }] = await Promise.all([
        import('../build/build-once.ts'),
        import('../build/build-report.ts'),
      ])
      return told(await buildOnce(argv, nowMs()))
    }
  },
}

/** Anki's own import follows, with its questions. */
async function openDeck(report: unknown): Promise<void> {
  const { file } = report as { file: string }
  const { openFile } = await import('../review/terminal/programs.ts')
  const why = await openFile(resolve(file))
  if (why !== null) tell(`${file} cannot be opened here: ${why}`)
}

/** One line a build. */
function tellBriefly(report: BuildReport, json: boolean): void {
  if (json) printJson(buildJson(report), 0)
  else print(describeBriefly(report))
  reportProblems(report.problems, report.leftOut)
}

/** The end of the year 9999. */
const latestSecond = 253_402_300_799

/** SOURCE_DATE_EPOCH makes builds repeatable: https://reproducible-builds.org/specs/source-date-epoch/ */
function nowMs(): number {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (!epoch) return Date.now()
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > latestSecond)
    throw new UsageError(`SOURCE_DATE_EPOCH: “${epoch}” is not a time; expected seconds since 1970, such as 1735689600`)
  return Number(epoch) * 1000
}
