import { constants } from 'node:os'
import { join } from 'node:path'
import type { NotesArguments } from '../build/arguments.ts'
import { isStdin } from '../build/project.ts'
import { sessionSettings } from '../build/review-settings.ts'
import { openStudy } from '../build/study.ts'
import type { UnionReport } from '../build/union.ts'
import { UsageError } from '../build/usage.ts'
import { statusOf } from '../problems/problem-json.ts'
import { settleBySeverity } from '../problems/settle-problems.ts'
import { rememberNotes } from '../project/last-notes.ts'
import { ledgerName } from '../project/ledger-file.ts'
import { withOverview } from '../review/overview.ts'
import { isWithin } from '../review/queue.ts'
import { type Mode, startSession } from '../review/session.ts'
import { endOf, sessionEndInWords } from '../review/session-end.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import { runSession } from '../review/terminal/loop.ts'
import { sixelSide } from '../review/terminal/pictures/sixel.ts'
import { openLink, runInTerminal } from '../review/terminal/programs.ts'
import { wrapped } from '../review/terminal/wrap.ts'
import type { LogLine } from '../schedule/log-line.ts'
import { loadFoldedLog, openReviewLog } from '../schedule/review-log.ts'
import { type PictureWish, pictureWishes } from '../settings/settings.ts'
import type { Command } from './command.ts'
import { notesOptions, withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, screen, tell } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'

interface ReviewArguments extends NotesArguments {
  new: number | undefined
  limit: number | undefined
  ahead: boolean | undefined
  cram: boolean | undefined
  suspended: boolean | undefined
  card: string | undefined
  tag: string | undefined
  deck: string | undefined
  pictures: PictureWish | undefined
}

export const review: Command<ReviewArguments> = {
  builder: (argv) =>
    notesOptions(argv, { isNamed: false })
      .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
      .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
      .option('ahead', { type: 'boolean', describe: 'go on with cards before their day' })
      .option('cram', { type: 'boolean', describe: 'go through all cards; no answer is logged' })
      .option('suspended', { type: 'boolean', describe: 'list suspended cards and wake them' })
      .option('card', { type: 'string', requiresArg: true, describe: 'only cards of this kind, such as contribution' })
      .option('tag', { type: 'string', requiresArg: true, describe: 'only notes with this tag' })
      .option('deck', { type: 'string', requiresArg: true, describe: 'only this deck and those below it' })
      .option('pictures', { choices: pictureWishes, requiresArg: true, describe: 'how figures are drawn' })
      .conflicts('ahead', ['cram', 'suspended'])
      .conflicts('cram', 'suspended') as never,
  async handler(named) {
    const argv = withLastNotes(named)
    const { stdin } = process
    if (isStdin(argv))
      throw new UsageError(
        'review cannot read notes from stdin (-), because your keys come from there; name files or folders',
      )
    if (!stdin.isTTY || !screen.isTTY) throw new UsageError('review needs a terminal for its keys and its screen')
    for (const [name, amount] of Object.entries({ new: argv.new, limit: argv.limit }))
      if (amount !== undefined && !(Number.isInteger(amount) && amount >= 0))
        throw new UsageError(`--${name} takes a whole number from 0`)

    const study = await openStudy(argv)
    if (!study.project) throw new UsageError('review keeps a log, so it needs notes in files')
    await rememberNotes(argv.notes, argv.state)
    const { state, root } = study.project
    if (study.deck.notes.every(({ cards }) => cards.length === 0)) {
      tell('paperdeck: there is no card to review in these notes')
      reportProblems(study.problems, study.leftOut)
      process.exitCode = statusOf(study.problems)
      return
    }
    refuseUnknown(argv, study.deck)
    const now = Date.now()
    const settings = sessionSettings(study.config, argv, state)
    const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const first = startSession(study.deck, log.ahead, settings, now, modeOf(argv), log.schedule)
    // Who has named what to review need not choose.
    const session = first.mode === 'normal' && !argv.deck && !argv.card && !argv.tag ? withOverview(first) : first
    const writer = await openReviewLog(state)
    const logged: LogLine[] = []
    const world = {
      root,
      environment: process.env,
      async append(lines: readonly LogLine[]) {
        await study.remember(Date.now())
        await writer.append(lines)
        logged.push(...lines)
      },
      pictures: argv.pictures ?? study.config.review?.pictures ?? 'auto',
      async readPicture(path: string) {
        const { readPixels } = await import('../pictures/pixels.ts')
        return readPixels(path, sixelSide)
      },
      reload: study.reload,
      run: runInTerminal,
      open: openLink,
    }
    const { how, session: last } = await runSession(session, { input: stdin, output: screen }, world)
    await writer.close()
    if (how === 'quit') print(sessionEndInWords(endOf(last, logged)).flatMap((line) => wrapped(line, screen.columns)))
    await tellUnion(study.united(), state)
    reportProblems(settleBySeverity(log.problems, study.config.check), study.leftOut)
    if (how !== 'quit') process.exitCode = 128 + (constants.signals[how] ?? 0)
    await log.keep()
    await study.close()
    tellShortfalls()
  },
}

async function tellUnion(united: UnionReport | null, state: string): Promise<void> {
  if (!united) return
  const [{ unionInWords }, { shownPath }] = await Promise.all([
    import('../build/build-report.ts'),
    import('../disk/shown-path.ts'),
  ])
  tell(unionInWords(united, shownPath(join(state, ledgerName))))
}

function modeOf({ ahead, cram, suspended }: ReviewArguments): Mode {
  return ahead ? 'ahead' : cram ? 'cram' : suspended ? 'suspended' : 'normal'
}

/** A slip of the pen looks like a day that is done. */
function refuseUnknown({ card, tag, deck }: ReviewArguments, { notes }: StudyDeck): void {
  if (deck !== undefined && !notes.some((note) => isWithin(note.deck, deck))) {
    const known = [...new Set(notes.map((note) => note.deck))].join(', ')
    throw new UsageError(`--deck: no deck here is “${deck}”; there are ${known}`)
  }
  const cards = new Set(notes.flatMap((note) => note.cards.flatMap(({ card: name, template }) => [template, name])))
  if (card !== undefined && !cards.has(card)) {
    const known = [...new Set(notes.flatMap((note) => note.cards.map(({ template }) => template)))].join(', ')
    throw new UsageError(`--card: no card here is a “${card}”; there are ${known}`)
  }
  if (tag !== undefined && !notes.some(({ tags }) => tags.some((own) => isWithin(own, tag))))
    throw new UsageError(`--tag: no note here has the tag “${tag}”`)
}
