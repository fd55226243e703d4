import type { NotesArguments } from '../build/arguments.ts'
import { type History, readHistory } from '../build/statistics/history-source.ts'
import { proposeRetention, proposeWeights, writeSetting } from '../build/statistics/proposals.ts'
import { UsageError } from '../build/usage.ts'
import { shownPath } from '../disk/shown-path.ts'
import { statusOf } from '../problems/problem-json.ts'
import { configPath } from '../project/config.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { optimizationText, retentionText } from './print/optimization-text.ts'
import { print, printJson } from './print/print.ts'

interface OptimizeArguments extends NotesArguments {
  yes: boolean
  minutes: number | undefined
}

const minutesAsked = 'the retention that so many minutes a day allow, instead of weights'

export const optimize: Command<OptimizeArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false })
      .option('minutes', { type: 'number', requiresArg: true, describe: minutesAsked })
      .option('yes', { type: 'boolean', default: false, describe: 'write what is proposed into the config' }) as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const history = await readHistory(argv, Date.now())
    const { project, problems, leftOut } = history
    if (!project)
      throw new UsageError('optimize reads the log of reviews beside the notes, so they have to be in files')
    if (argv.minutes === undefined) await showWeights(history, project.state, argv)
    else await showRetention(history, project.state, argv, argv.minutes)
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function showWeights(history: History, state: string, { yes, json }: OptimizeArguments): Promise<void> {
  const found = await proposeWeights(history)
  const isWritten = yes && found.weights !== null
  if (found.weights && isWritten) await writeSetting(state, 'weights', `[${found.weights.join(', ')}]`)
  if (json) printJson({ ...found, isWritten })
  else print(optimizationText(found, shownPath(configPath(state)), isWritten))
}

async function showRetention(history: History, state: string, argv: OptimizeArguments, minutes: number): Promise<void> {
  const { present, found } = proposeRetention(history, minutes)
  const isWritten = argv.yes && found !== null && found.retention !== present.retention
  if (isWritten) await writeSetting(state, 'retention', String(found.retention))
  if (argv.json) printJson({ minutes, present, found, isWritten })
  else print(retentionText(minutes, present, found, shownPath(configPath(state)), isWritten))
}
