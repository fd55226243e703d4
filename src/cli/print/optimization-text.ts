import { leastAnswers, type Optimization, type Trial } from '../../stats/optimizer.ts'
import type { Workload } from '../../stats/workload.ts'
import { workloadLines } from './stats-text.ts'

/**
 * What came of fitting weights, for a person.
 * @param config the file that they are written to
 */
export function optimizationText(found: Optimization, config: string, isWritten: boolean): string[] {
  const { answers, predicted, trial, weights } = found
  const seen = `${answers} answers, ${predicted} of them a day or more after the one before.`
  if (!trial) return [seen, found.verdict === 'too-few' ? tooFew : nothingFitted]
  if (!weights) return [seen, ...trialLines(trial), noGain]
  return [
    seen,
    ...trialLines(trial),
    '',
    'Weights fitted to all answers:',
    ...rowsOf(weights),
    '',
    ...(isWritten
      ? [`Written to ${config} (review.weights). Due days stay; intervals follow from the next answers on.`]
      : [`--yes writes them to ${config} (review.weights).`]),
  ]
}

const tooFew = `Weights are fitted from ${leastAnswers} answers on: with fewer they do harm as often as good.`
const nothingFitted =
  'Nothing could be fitted: the optimizer wants dozens of cards for each grade with which cards began.'
const noGain = 'No measurable gain yet, so the present weights stay: a gain has to exceed its standard error.'

function trialLines({ answers, from, before, after, gain, error }: Trial): string[] {
  return [
    `Weights fitted to the older answers were tried on the ${answers} from ${from} on:`,
    `log loss ${before.toFixed(4)} with the present weights, ${after.toFixed(4)} with the fitted ones,`,
    `${gain > 0 ? 'better' : 'worse'} by ${Math.abs(gain).toFixed(4)} (standard error ${error.toFixed(4)}).`,
  ]
}

function rowsOf(weights: readonly number[]): string[] {
  const rows = [weights.slice(0, 7), weights.slice(7, 14), weights.slice(14)]
  return rows.map((row) => `  ${row.map((weight) => weight.toFixed(4).padStart(10)).join('')}`)
}

/** The desired retention that a wished time a day allows. */
export function retentionText(
  minutes: number,
  present: Workload,
  found: Workload | null,
  config: string,
  isWritten: boolean,
): string[] {
  const lines = workloadLines(found && found.retention !== present.retention ? [present, found] : [present]).slice(2)
  if (!found)
    return [
      ...lines,
      `${minutes} minutes a day are not enough at any retention from 0.7 on: fewer new cards would help.`,
    ]
  if (found.retention === present.retention) return [...lines, `${minutes} minutes a day allow what you have.`]
  return [
    ...lines,
    `${minutes} minutes a day allow a retention of ${found.retention}.`,
    isWritten ? `Written to ${config} (review.retention).` : `--yes writes it to ${config} (review.retention).`,
  ]
}
