import type { Argv } from 'yargs'
import { type Language, languages } from '../read/languages.ts'
import { UsageError } from './usage.ts'

export interface NotesArguments {
  notes: string[]
  state: string | undefined
  lang: Language | undefined
  json: boolean
  offline: boolean
}

/** Stands for `-` on its way through yargs, which would take it for an option without a name. */
export const stdinMark = '<stdin>'

/** What every command that reads notes takes. */
export function notesOptions(argv: Argv): Argv<NotesArguments> {
  return argv
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files, folders (every .md below them), or - for stdin',
    })
    .option('state', { type: 'string', requiresArg: true, describe: 'the .paperdeck folder to use' })
    .option('lang', {
      choices: languages,
      describe: 'wording of the cards (default: the language of the notes on each paper)',
    })
    .option('json', { type: 'boolean', default: false, describe: 'results as JSON on stdout' })
    .option('offline', { type: 'boolean', default: false, describe: 'never touch the network' })
    .check(({ notes }) => {
      if (Array.isArray(notes) && notes.length > 1 && notes.includes(stdinMark))
        throw new UsageError('Notes come either from stdin (-) or from files and folders, not from both')
      if (Array.isArray(notes) && notes.length > 0) return true
      throw new UsageError('No notes were named. Name files or folders, for example: paperdeck build papers.md')
    }) as unknown as Argv<NotesArguments>
}
