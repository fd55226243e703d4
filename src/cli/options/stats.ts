import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import { notesOptions } from '../options.ts'
import { openInBrowser } from './flags.ts'

export interface StatsArguments extends NotesArguments {
  retention: number | number[] | undefined
  html: boolean
  output: string | undefined
  open: boolean
}

export function statsOptions(argv: Argv): Argv<StatsArguments> {
  return notesOptions(argv, { isNamed: false })
    .option('retention', {
      type: 'number',
      requiresArg: true,
      describe: 'also simulate the next year at this desired retention, such as 0.85',
    })
    .option('html', { type: 'boolean', default: false, describe: 'write a page of charts' })
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'file or folder for the page (default: out/<deck> statistics.html)',
    })
    .option('open', openInBrowser) as never
}
