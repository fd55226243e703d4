import type { Argv } from 'yargs'
import { severityOf } from '../read/problem.ts'
import type { ToldBuild } from './build-report.ts'
import { recallBuild } from './built.ts'
import { capFor, runCapped } from './capped.ts'
import type { Command } from './command-line.ts'
import { printJson, reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { projectOf } from './project.ts'

export interface BuildArguments extends NotesArguments {
  output: string | undefined
  deck: string | undefined
  'dry-run': boolean
  watch: boolean
  strict: boolean
  'allow-removed': boolean
}

export const build: Command<BuildArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'file or folder to write to (default: out/<deck>.apkg)',
      })
      .option('deck', {
        type: 'string',
        requiresArg: true,
        describe: 'name of the deck (default: the first heading, or the folder)',
      })
      .option('dry-run', { type: 'boolean', default: false, describe: 'tell what would change, and write nothing' })
      .option('watch', { type: 'boolean', default: false, describe: 'build again whenever the notes are saved' })
      .option('strict', { type: 'boolean', default: false, describe: 'exit with 1 also where there are warnings' })
      .option('allow-removed', {
        type: 'boolean',
        default: false,
        describe: 'accept that many papers are gone at once',
      }) as Argv<BuildArguments>,
  async handler(argv) {
    if (argv.watch) {
      const [{ watch }, { buildOnce }] = await Promise.all([import('./watch.ts'), import('./build-once.ts')])
      return watch(argv.notes, await projectOf(argv), () => buildOnce(argv, Date.now()), argv.json)
    }
    const known = await recallBuild(argv)
    const cap = known ? null : await capFor(argv)
    const status = cap === null ? null : await runCapped(cap)
    if (status !== null) {
      process.exitCode = status
      return
    }
    const { isRefused, text, json, problems } = known ?? (await build())
    if (argv.json) printJson(json())
    else (isRefused ? process.stderr : process.stdout).write(text)
    reportProblems(problems)
    const failed = isRefused || (argv.strict && problems.some((found) => severityOf(found) === 'warning'))
    process.exitCode = failed ? 1 : statusOf(problems)

    async function build(): Promise<ToldBuild> {
      const [{ buildOnce }, { told }] = await Promise.all([import('./build-once.ts'), import('./build-report.ts')])
      return told(await buildOnce(argv, nowMs()))
    }
  },
}

/** SOURCE_DATE_EPOCH makes builds repeatable: https://reproducible-builds.org/specs/source-date-epoch/ */
function nowMs(): number {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
  return process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch) ? epoch * 1000 : Date.now()
}
