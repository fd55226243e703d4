import { severityOf } from '../read/problem.ts'
import { type BuildArguments, buildOptions } from './build-options.ts'
import type { ToldBuild } from './build-report.ts'
import { type LastBuild, recallBuild, repeatBuild } from './built.ts'
import { capFor, runCapped } from './capped.ts'
import type { Command } from './command.ts'
import { reportProblems, statusOf } from './format.ts'
import { leave } from './leave.ts'
import { print, printJson, tell } from './print.ts'
import { isStdin, projectOf } from './project.ts'
import { UsageError } from './usage.ts'

export const build: Command<BuildArguments> = {
  builder: buildOptions,
  async handler(argv) {
    if (argv.watch) {
      if (isStdin(argv)) throw new UsageError('--watch needs notes in files or folders: stdin (-) is read only once')
      const [{ watch }, { buildOnce }] = await Promise.all([import('./watch.ts'), import('./build-once.ts')])
      return watch(argv.notes, await projectOf(argv), () => buildOnce(argv, Date.now()), argv.json)
    }
    const last = await recallBuild(argv)
    const known = last && ((await repeatBuild(argv, last)) ?? (await amend(last)))
    const cap = known ? null : capFor(argv)
    const status = cap === null ? null : await runCapped(cap)
    if (status !== null) {
      process.exitCode = status
      return
    }
    const { isRefused, lines, json, problems, leftOut } = known ?? (await build())
    if (argv.json) printJson(json())
    else (isRefused ? tell : print)(lines)
    reportProblems(problems, leftOut)
    const failed = isRefused || (argv.strict && problems.some((found) => severityOf(found) === 'warning'))
    process.exitCode = failed ? 1 : statusOf(problems)
    await leave()

    async function amend(last: LastBuild): Promise<ToldBuild | null> {
      return (await import('./amended-build.ts')).amendBuild(argv, last, nowMs())
    }

    async function build(): Promise<ToldBuild> {
      const [{ buildOnce }, { told }] = await Promise.all([import('./build-once.ts'), import('./build-report.ts')])
      return told(await buildOnce(argv, nowMs()))
    }
  },
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
