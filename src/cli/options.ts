import type { Argv } from 'yargs'
import { type NotesArguments, stdinMark } from '../build/arguments.ts'
import { UsageError } from '../build/usage.ts'
import { recallNotes } from '../project/last-notes.ts'
import { languages } from '../words/languages.ts'
import { jsonOption, stateOption } from './options/flags.ts'
import { progressHooks } from './print/progress-hooks.ts'

/**
 * What every command that reads notes takes.
 * @param isNamed whether notes must be named; else the command takes those of the last time
 */
export function notesOptions(argv: Argv, { isNamed = true } = {}): Argv<NotesArguments> {
  return argv
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files (Markdown, or a library such as refs.bib), folders, or - for stdin',
    })
    .option('state', stateOption)
    .option('lang', {
      choices: languages,
      describe: 'wording of the cards (default: the language of the notes on each paper)',
    })
    .option('json', jsonOption)
    .option('offline', { type: 'boolean', default: false, describe: 'never touch the network' })
    .middleware((parsed) => {
      Object.assign(parsed, progressHooks())
    })
    .check(({ notes }) => {
      if (Array.isArray(notes) && notes.length > 1 && notes.includes(stdinMark))
        throw new UsageError('Notes come either from stdin (-) or from files and folders, not from both')
      if (!isNamed || (Array.isArray(notes) && notes.length > 0)) return true
      throw noNotes()
    }) as unknown as Argv<NotesArguments>
}

/** Without NOTES a command goes on with those of the last time. */
export function withLastNotes<Arguments extends NotesArguments>(argv: Arguments): Arguments {
  if (Array.isArray(argv.notes) && argv.notes.length > 0) return argv
  const last = recallNotes()
  if (!last) throw noNotes()
  return { ...argv, notes: last.notes, state: argv.state ?? last.state }
}

function noNotes(): UsageError {
  return new UsageError('No notes were named. Name files or folders, for example: paperdeck build papers.md')
}
