import { randomBytes } from 'node:crypto'
import { join, relative } from 'node:path'
import type { Argv } from 'yargs'
import type { NotesArguments } from '../build/arguments.ts'
import { compose } from '../build/compose.ts'
import { isStdin } from '../build/project.ts'
import { read } from '../build/read.ts'
import { sessionSettings } from '../build/review-settings.ts'
import { openStudy } from '../build/study.ts'
import { UsageError } from '../build/usage.ts'
import { allNotes } from '../cards/deck.ts'
import { cardNameOf } from '../cards/templates/note-type.ts'
import { describeError } from '../disk/disk-error.ts'
import { pageOf, previewOf } from '../preview/preview.ts'
import { readPageFiles } from '../preview/preview-file.ts'
import { statusOf } from '../problems/problem-json.ts'
import { settleBySeverity } from '../problems/settle-problems.ts'
import { packagePage } from '../process/package-root.ts'
import { rememberNotes } from '../project/last-notes.ts'
import { placeOf, startSession } from '../review/session.ts'
import { endOf, sessionEndInWords } from '../review/session-end.ts'
import { editorCommand, editorOfWindows } from '../review/terminal/editor.ts'
import { openAddress, startProgram } from '../review/terminal/programs.ts'
import { keyOf } from '../schedule/fold.ts'
import type { LogLine } from '../schedule/log-line.ts'
import { loadFoldedLog, openReviewLog } from '../schedule/review-log.ts'
import { deskOf } from '../serve/desk.ts'
import { serve as listen } from '../serve/server.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, tell } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'

interface ServeArguments extends NotesArguments {
  port: number
  open: boolean
  new: number | undefined
  limit: number | undefined
}

export const serve: Command<ServeArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('port', { type: 'number', requiresArg: true, default: 0, describe: 'port of the loopback (0: any)' })
      .option('open', { type: 'boolean', default: false, describe: 'open the page in the browser' })
      .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
      .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' }) as Argv<ServeArguments>,
  async handler(argv) {
    if (isStdin(argv)) throw new UsageError('serve keeps a log beside the notes, so it needs notes in files or folders')
    if (!(Number.isInteger(argv.port) && argv.port >= 0 && argv.port < 65_536))
      throw new UsageError('--port takes a whole number from 0 to 65535')
    const study = await openStudy(argv)
    if (!study.project) throw new UsageError('serve keeps a log, so it needs notes in files')
    const { state, root } = study.project
    const { page, pictures, problems, leftOut, cards } = await pageOfNotes(argv)
    const now = Date.now()
    const settings = sessionSettings(study.config, argv, state)
    const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const session = startSession(study.deck, log.ahead, settings, now, 'normal', log.schedule)
    if (session.deck.cards.length === 0) {
      tell('paperdeck: there is no card in these notes')
      reportProblems(problems, leftOut)
      process.exitCode = statusOf(problems)
      return
    }
    // Between two readings the notes may have been saved: grades would go to other cards than the page shows.
    if (session.deck.cards.map(({ key }) => key).join('\n') !== cards.join('\n'))
      throw new UsageError('the notes were changed just now; start again')
    await rememberNotes(argv.notes, argv.state)
    const writer = await openReviewLog(state)
    const logged: LogLine[] = []
    const desk = deskOf(session, async (lines) => {
      await study.remember(Date.now())
      await writer.append(lines)
      logged.push(...lines)
    })
    const edit = editorOfWindows(process.env)
      ? (card: number) => {
          const shown = session.deck.cards[card]
          if (!shown) return Promise.resolve('there is no such card')
          const { file, line } = placeOf(session.deck, shown)
          return startProgram(editorCommand(process.env, join(root, file), line, process.platform))
        }
      : null
    const served = await listen(
      {
        page,
        pictures,
        desk,
        edit,
        describe: (error) => describeError(error, (path) => relative(root, path)),
        now: () => Date.now(),
      },
      randomBytes(16).toString('hex'),
      argv.port,
    )
    print(served.address)
    tell('Open this address in a browser of this computer; Ctrl-C ends it. Every grade is saved as it is given.')
    if (argv.open) {
      const why = await openAddress(served.address)
      if (why !== null) tell(`The page cannot be opened here: ${why}`)
    }
    await untilSignal()
    await served.close()
    await writer.close()
    tell(sessionEndInWords(endOf(desk.session(), logged)))
    reportProblems(settleBySeverity(log.problems, study.config.check), leftOut)
    await log.keep()
    await study.close()
    tellShortfalls()
  },
}

/** The page with all cards, in the order in which a session knows them, each by its key. */
async function pageOfNotes(argv: ServeArguments) {
  const { deck, pictures, identification, leftOut, ...composition } = await compose(await read(argv), argv)
  const problems = composition.problems()
  const made = previewOf(deck, problems, identification.identified)
  const media = [...made.pictures].flatMap((name) => pictures.media.get(name) ?? [])
  const preview = {
    ...made.preview,
    isServed: true,
    editor: editorOfWindows(process.env) ? ('server' as const) : null,
  }
  const places = Object.fromEntries(media.map(({ name }) => [name, `pictures/${encodeURIComponent(name)}`]))
  return {
    page: pageOf(preview, places, await readPageFiles(packagePage())).join(''),
    pictures: new Map(media.map(({ name, path }) => [name, path])),
    problems,
    leftOut,
    cards: allNotes(deck).flatMap((note) => note.cards.map((ord) => keyOf(note.guid, cardNameOf(note.noteType, ord)))),
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
