import { join } from 'node:path'
import type { CommandModule } from 'yargs'
import { fileNameOf } from '../compose/deck-name.ts'
import { writeApkg } from '../export/apkg.ts'
import { deckNames, idsPerNote, rowsOf } from '../export/rows.ts'
import { reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, readAndExtract } from './pipeline.ts'
import { showPictureProgress } from './progress.ts'

interface BuildArguments extends NotesArguments {
  output: string | undefined
  deck: string | undefined
}

export const build: CommandModule<object, BuildArguments> = {
  command: 'build [notes..]',
  describe: 'write a deck that Anki imports',
  builder: (argv) =>
    notesOptions(argv)
      .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'file or folder to write to' })
      .option('deck', { type: 'string', requiresArg: true, describe: 'name of the deck' }) as never,
  async handler(argv) {
    const { deck, pictures, problems } = await compose(await readAndExtract(argv), {
      ...argv,
      onProgress: argv.json ? undefined : showPictureProgress(process.stderr),
    })
    const now = Number(process.env.SOURCE_DATE_EPOCH ?? Math.floor(Date.now() / 1000))
    const base = now * 1000 - deck.notes.length * idsPerNote
    const stamps = {
      created: now,
      offset: 0,
      noteTypeMod: now,
      notes: new Map(deck.notes.map((note, order) => [note.guid, { id: base + order * idsPerNote, mod: now, order }])),
      decks: new Map(deckNames(deck).map((name, index) => [name, { id: base + index, mod: now }])),
    }
    const file = argv.output ?? join('out', `${fileNameOf(deck.name)}.apkg`)
    const bytes = await writeApkg(file, rowsOf(deck, stamps), [...pictures.media.values()])
    process.stdout.write(`${file} ${bytes} bytes, ${deck.notes.length} notes\n`)
    reportProblems(problems)
    process.exitCode = statusOf(problems)
  },
}
