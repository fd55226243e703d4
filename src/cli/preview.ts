import type { Argv } from 'yargs'
import type { NotesArguments } from '../build/arguments.ts'
import { compose } from '../build/compose.ts'
import { assertOwnPlace, outputOf } from '../build/output-file.ts'
import { editorLinks, writePreviewOf } from '../build/preview-page.ts'
import { projectOf } from '../build/project.ts'
import { read } from '../build/read.ts'
import { allNotes } from '../cards/deck.ts'
import { shownPath } from '../disk/shown-path.ts'
import { problemJson, statusOf } from '../problems/problem-json.ts'
import type { Command } from './command.ts'
import { openInBrowser } from './options/flags.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { openPage } from './print/open-page.ts'
import { pageInWords } from './print/page-report.ts'
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
      .option('open', openInBrowser) as Argv<PreviewArguments>,
  async handler(argv) {
    const composition = await compose(await read(argv), argv)
    const { deck, empty, leftOut } = composition
    const problems = composition.problems()
    const file = outputOf(argv.output, deck.name, 'html')
    assertOwnPlace(file, 'html', argv.output !== undefined)
    if (allNotes(deck).every((note) => note.cards.length === 0)) {
      if (!empty) tell('paperdeck: there is no card in these notes, so nothing was written')
      reportProblems(problems, leftOut)
      process.exitCode = 1
      return
    }
    // A page for oneself may name the folder of the notes; one that is sent must not.
    const editor = argv.open ? editorLinks((await projectOf(argv))?.root, process.env) : null
    const page = await writePreviewOf(file, composition, problems, editor)
    if (argv.json) printJson({ file: shownPath(file), ...page, problems: problems.map(problemJson) })
    else print(pageInWords(file, page))
    reportProblems(problems, leftOut)
    tellShortfalls()
    process.exitCode = statusOf(problems)
    if (argv.open) await openPage(file)
  },
}
