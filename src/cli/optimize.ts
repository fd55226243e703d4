import { writeFile } from 'node:fs/promises'
import type { NotesArguments } from '../build/arguments.ts'
import { fittedWeights } from '../build/fitted-weights.ts'
import { type History, readHistory } from '../build/history-source.ts'
import { UsageError } from '../build/usage.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import { statusOf } from '../problems/problem-json.ts'
import { NoOptimizerError } from '../process/fit-weights.ts'
import { configPath, readConfigText } from '../project/config.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import { withReviewSetting } from '../settings/change-config.ts'
import { type Optimization, optimize as optimizeWeights } from '../stats/optimizer.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { optimizationText } from './print/optimization-text.ts'
import { print, printJson } from './print/print.ts'

interface OptimizeArguments extends NotesArguments {
  yes: boolean
}

export const optimize: Command<OptimizeArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false }).option('yes', {
      type: 'boolean',
      default: false,
      describe: 'write what is proposed into the config',
    }) as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const history = await readHistory(argv, Date.now())
    const { project, problems, leftOut } = history
    if (!project)
      throw new UsageError('optimize reads the log of reviews beside the notes, so they have to be in files')
    const found = await optimizationOf(history)
    const isWritten = argv.yes && found.weights !== null
    if (found.weights && isWritten) await writeSetting(project.state, 'weights', `[${found.weights.join(', ')}]`)
    if (argv.json) printJson({ ...found, isWritten })
    else print(optimizationText(found, shownPath(configPath(project.state)), isWritten))
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function optimizationOf({ schedule, context, settings }: History): Promise<Optimization> {
  const { weights, relearningSteps } = settings.schedule
  try {
    return await optimizeWeights(schedule, context.today, weights, (items) =>
      fittedWeights(items, relearningSteps.length),
    )
  } catch (error) {
    if (!(error instanceof NoOptimizerError)) throw error
    throw new UsageError(
      'Weights are fitted by the package @open-spaced-repetition/binding, which cannot be loaded here',
      `  ${error.message}`,
      '  expected: npm install @open-spaced-repetition/binding beside paperdeck, on a system that it has a binary for',
    )
  }
}

/** Puts a setting of `review` into the config, and leaves all else in it as it is. */
async function writeSetting(state: string, key: string, value: string): Promise<void> {
  const path = configPath(state)
  const changed = withReviewSetting((await readConfigText(state)) ?? '', key, value)
  if (changed === null)
    throw new UsageError(
      `${shownPath(path)} is not changed, because its “review” cannot be understood; this belongs there:`,
      `  ${key}: ${value}`,
    )
  await makeStateFolder(state)
  await replaceFile(path, (temporary) => writeFile(temporary, changed))
}
