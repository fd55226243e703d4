import { writeFile } from 'node:fs/promises'
import { replaceFile } from '../../disk/replace-file.ts'
import { shownPath } from '../../disk/shown-path.ts'
import { NoOptimizerError } from '../../process/fit-weights.ts'
import { configPath, readConfigText } from '../../project/config.ts'
import { makeStateFolder } from '../../project/state-folder.ts'
import { withReviewSetting } from '../../settings/change-config.ts'
import { habitsOf } from '../../stats/answer-habits.ts'
import { type Optimization, optimize } from '../../stats/optimizer.ts'
import { reviewRows } from '../../stats/review-rows.ts'
import { standingCards } from '../../stats/statistics.ts'
import { retentionFor, simulationOf, type Workload, workloadAt } from '../../stats/workload.ts'
import { UsageError } from '../usage.ts'
import { fittedWeights } from './fitted-weights.ts'
import type { History } from './history-source.ts'

export interface RetentionProposal {
  minutes: number
  present: Workload
  /** Null: no retention takes so little. */
  found: Workload | null
}

/** The retention that so many minutes a day allow. */
export function proposeRetention({ cards, schedule, context, settings }: History, minutes: number): RetentionProposal {
  if (!(minutes > 0)) throw new UsageError('--minutes takes a number of minutes a day')
  const habits = habitsOf(reviewRows(schedule, context))
  const standing = standingCards(cards, schedule)
  const simulation = simulationOf(standing, context.today, settings.limits, settings.schedule, habits)
  const present = workloadAt(settings.schedule.retention, simulation)
  return { minutes, present, found: retentionFor(minutes, simulation) }
}

/** The weights of FSRS that fit the log best. */
export async function proposeWeights({ schedule, context, settings }: History): Promise<Optimization> {
  const { weights, relearningSteps } = settings.schedule
  try {
    return await optimize(schedule, context.today, weights, (items) => fittedWeights(items, relearningSteps.length))
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
export async function writeSetting(state: string, key: string, value: string): Promise<void> {
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
