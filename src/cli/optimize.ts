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
import { habitsOf } from '../stats/habits.ts'
import { type Optimization, optimize as optimizeWeights } from '../stats/optimizer.ts'
import { reviewRows } from '../stats/review-rows.ts'
import { standingCards } from '../stats/statistics.ts'
import { retentionFor, simulationOf, workloadAt } from '../stats/workload.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { optimizationText, retentionText } from './print/optimization-text.ts'
import { print, printJson } from './print/print.ts'

interface OptimizeArguments extends NotesArguments {
  yes: boolean
  minutes: number | undefined
}

export const optimize: Command<OptimizeArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false })
      .option('minutes', {
        type: 'number',
        requiresArg: true,
        describe: 'the retention that so many minutes a day allow, instead of weights',
      })
      .option('yes', { type: 'boolean', default: false, describe: 'write what is proposed into the config' }) as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const history = await readHistory(argv, Date.now())
    const { project, problems, leftOut } = history
    if (!project)
      throw new UsageError('optimize reads the log of reviews beside the notes, so they have to be in files')
    if (argv.minutes === undefined) await proposeWeights(history, project.state, argv)
    else await proposeRetention(history, project.state, argv, argv.minutes)
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function proposeWeights(history: History, state: string, { yes, json }: OptimizeArguments): Promise<void> {
  const found = await optimizationOf(history)
  const isWritten = yes && found.weights !== null
  if (found.weights && isWritten) await writeSetting(state, 'weights', `[${found.weights.join(', ')}]`)
  if (json) printJson({ ...found, isWritten })
  else print(optimizationText(found, shownPath(configPath(state)), isWritten))
}

async function proposeRetention(
  { cards, schedule, context, settings }: History,
  state: string,
  { yes, json }: OptimizeArguments,
  minutes: number,
): Promise<void> {
  if (!(minutes > 0)) throw new UsageError('--minutes takes a number of minutes a day')
  const habits = habitsOf(reviewRows(schedule, context))
  const standing = standingCards(cards, schedule)
  const simulation = simulationOf(standing, context.today, settings.limits, settings.schedule, habits)
  const present = workloadAt(settings.schedule.retention, simulation)
  const found = retentionFor(minutes, simulation)
  const isWritten = yes && found !== null && found.retention !== present.retention
  if (isWritten) await writeSetting(state, 'retention', String(found.retention))
  if (json) printJson({ minutes, present, found, isWritten })
  else print(retentionText(minutes, present, found, shownPath(configPath(state)), isWritten))
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
