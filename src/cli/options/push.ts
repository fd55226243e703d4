import type { Argv } from 'yargs'
import type { BuildArguments } from '../../build/arguments.ts'
import type { RemovedWish } from '../../build/history/removed.ts'
import { notesOptions } from '../options.ts'
import { allowRemoved, dryRun } from './flags.ts'

export interface PushArguments extends BuildArguments {
  'take-notes': boolean
  'take-templates': boolean
  removed: RemovedWish | undefined
  undo: boolean
}

const removedWishes = ['keep', 'suspend', 'delete'] as const

export function pushOptions(argv: Argv): Argv<PushArguments> {
  return notesOptions(argv)
    .option('dry-run', dryRun)
    .option('take-notes', { type: 'boolean', default: false, describe: 'overwrite notes that were changed in Anki' })
    .option('take-templates', {
      type: 'boolean',
      default: false,
      describe: 'overwrite wording and style of cards that were changed in Anki',
    })
    .option('removed', {
      choices: removedWishes,
      describe: 'what becomes of the notes in Anki of papers that are gone from the notes; in a terminal you are asked',
    })
    .option('undo', {
      type: 'boolean',
      default: false,
      describe: 'take back what the last push changed in Anki, as far as it can be',
    })
    .option('allow-removed', allowRemoved) as never
}
