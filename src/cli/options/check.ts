import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import { notesOptions } from '../options.ts'

export interface CheckArguments extends NotesArguments {
  all: boolean
  explain: boolean
  format: 'text' | 'json' | 'github'
  rule: string[] | undefined
}

export function checkOptions(argv: Argv): Argv<CheckArguments> {
  return notesOptions(argv)
    .option('all', { type: 'boolean', default: false, describe: 'everything, also where that is more than a screen' })
    .option('rule', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      describe: 'only problems of this rule; may be given several times',
    })
    .option('format', {
      choices: ['text', 'json', 'github'] as const,
      default: 'text' as const,
      describe: 'github: annotations of a pull request; json is --json',
    })
    .option('explain', {
      type: 'boolean',
      default: false,
      describe: 'also tell what each table, list and file was taken for, and what was left out',
    })
}
