import { copyFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Argv } from 'yargs'
import type { NotesArguments } from '../build/arguments.ts'
import { count, formatBytes } from '../build/build-report.ts'
import { compose } from '../build/compose.ts'
import { assertOwnPlace, outputOf } from '../build/output.ts'
import { read } from '../build/read.ts'
import { UsageError } from '../build/usage.ts'
import { allNotes } from '../cards/deck.ts'
import { describeError } from '../disk/disk-error.ts'
import { assertWritable, replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import type { Media } from '../pictures/media.ts'
import { previewOf } from '../preview/preview.ts'
import { maximalEmbedded, readPageFiles, writePreview } from '../preview/preview-file.ts'
import { problemJson, statusOf } from '../problems/problem-json.ts'
import { packagePage } from '../process/package-root.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { openPage } from './print/open-page.ts'
import { print, printJson, tell } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'

interface PreviewArguments extends NotesArguments {
  output: string | undefined
  open: boolean
}

export const preview: Command<PreviewArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'file or folder to write to (default: out/<deck>.html)',
      })
      .option('open', {
        type: 'boolean',
        default: false,
        describe: 'open the page in the browser',
      }) as Argv<PreviewArguments>,
  async handler(argv) {
    const { deck, pictures, identification, empty, leftOut, ...composition } = await compose(await read(argv), argv)
    const problems = composition.problems()
    const file = outputOf(argv.output, deck.name, 'html')
    assertOwnPlace(file, 'html', argv.output !== undefined)
    if (allNotes(deck).every((note) => note.cards.length === 0)) {
      if (!empty) tell('paperdeck: there is no card in these notes, so nothing was written')
      reportProblems(problems, leftOut)
      process.exitCode = 1
      return
    }
    const made = previewOf(deck, problems, identification.identified)
    const media = [...made.pictures].flatMap((name) => pictures.media.get(name) ?? [])
    const folder = bytesOf(media) > maximalEmbedded ? `${basename(file).replace(/\.html?$/i, '')}-media` : null
    await assertWritable(file).catch((error: Error) => {
      throw new UsageError(`${shownPath(file)} cannot be written: ${describeError(error, null)}`)
    })
    // Before the page that shows them.
    if (folder !== null) await copyMedia(media, join(dirname(file), folder))
    const page = await readPageFiles(packagePage())
    const bytes = await replaceFile(file, (temporary) => writePreview(temporary, made.preview, media, folder, page))
    const cards = made.preview.cards.length
    if (argv.json)
      printJson({
        file: shownPath(file),
        bytes,
        cards,
        pictures: media.length,
        folder,
        problems: problems.map(problemJson),
      })
    else {
      const where = folder === null ? '' : `, pictures in ${shownPath(join(dirname(file), folder))}`
      print(`${shownPath(file)}: ${count(cards, 'card')}, ${formatBytes(bytes)}${where}`)
    }
    reportProblems(problems, leftOut)
    tellShortfalls()
    process.exitCode = statusOf(problems)
    if (argv.open) await openPage(file)
  },
}

function bytesOf(media: readonly Media[]): number {
  return media.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** A picture's name tells its content, so what is there already need not be copied again. */
async function copyMedia(media: readonly Media[], folder: string): Promise<void> {
  for (const { name, path, bytes } of media) {
    const target = join(folder, name)
    if ((await stat(target).catch(() => null))?.size === bytes) continue
    await replaceFile(target, (temporary) => copyFile(path, temporary))
  }
}
