import type { Argv } from 'yargs'
import type { BuildArguments } from '../../build/arguments.ts'
import { UsageError } from '../../build/usage.ts'
import { notesOptions } from '../options.ts'
import { allowRemoved, dryRun } from './flags.ts'

export function buildOptions(argv: Argv): Argv<BuildArguments> {
  return notesOptions(argv)
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
    .option('dry-run', dryRun)
    .option('watch', { type: 'boolean', default: false, describe: 'build again whenever the notes are saved' })
    .option('strict', { type: 'boolean', default: false, describe: 'exit with 1 also where there are warnings' })
    .option('with-progress', {
      type: 'boolean',
      default: false,
      describe: 'let cards that Anki does not have yet bring their history',
    })
    .option('allow-removed', allowRemoved)
    .check(({ deck }) => {
      if (deck === undefined || deck.trim() !== '') return true
      throw new UsageError('--deck wants a name')
    }) as Argv<BuildArguments>
}

export interface OpeningArguments extends BuildArguments {
  /** The package, in Anki. */
  open: boolean
}

export function openingOptions(argv: Argv): Argv<OpeningArguments> {
  return buildOptions(argv).option('open', { type: 'boolean', default: false, describe: 'open the deck in Anki' })
}
