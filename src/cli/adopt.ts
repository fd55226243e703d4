import type { NotesArguments } from '../build/arguments.ts'
import { isStdin } from '../build/project.ts'
import { UsageError } from '../build/usage.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { print, printJson } from './print/print.ts'

interface AdoptArguments extends NotesArguments {
  file: string
  yes: boolean
}

export const adopt: Command<AdoptArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .positional('file', { type: 'string', describe: 'the other deck: .apkg with learning progress, or .colpkg' })
      .option('yes', { type: 'boolean', default: false, describe: 'do what is told without it' }) as never,
  async handler(argv) {
    if (isStdin(argv)) throw new UsageError('adopt keeps a log beside the notes, so it needs notes in files or folders')
    const [{ adopt: adoptDeck, adoptInWords }, { openSide }, { readForeignDeck }] = await Promise.all([
      import('../build/history/adopt.ts'),
      import('../build/history/side.ts'),
      import('../anki/foreign-deck.ts'),
    ])
    const report = await adoptDeck(await openSide(argv), readForeignDeck(argv.file), Date.now(), !argv.yes)
    const { cards, left, own, pulled } = report
    if (argv.json) printJson({ cards, left, own, taken: argv.yes ? pulled.lines.length : 0 })
    else print(adoptInWords(report, !argv.yes))
  },
}
