import { constants } from 'node:os'
import { join } from 'node:path'
import { settleBySeverity } from '../compose/settle-problems.ts'
import type { LogLine } from '../review/log-line.ts'
import { runSession } from '../review/loop.ts'
import { type Mode, startSession } from '../review/session.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import { ledgerName } from '../store/ledger-file.ts'
import type { Command } from './command.ts'
import { reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { screen, tell } from './print.ts'
import { openLink, runInTerminal } from './programs.ts'
import { isStdin } from './project.ts'
import { loadFoldedLog, openReviewLog } from './review-log.ts'
import { sessionSettings } from './review-settings.ts'
import { openStudy } from './study.ts'
import type { UnionReport } from './union.ts'
import { UsageError } from './usage.ts'

interface ReviewArguments extends NotesArguments {
  new: number | undefined
  limit: number | undefined
  ahead: boolean | undefined
  cram: boolean | undefined
  suspended: boolean | undefined
  card: string | undefined
  tag: string | undefined
}

export const review: Command<ReviewArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
      .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
      .option('ahead', { type: 'boolean', describe: 'go on with cards before their day' })
      .option('cram', { type: 'boolean', describe: 'go through all cards; no answer is logged' })
      .option('suspended', { type: 'boolean', describe: 'list suspended cards and wake them' })
      .option('card', { type: 'string', requiresArg: true, describe: 'only cards of this kind, such as contribution' })
      .option('tag', { type: 'string', requiresArg: true, describe: 'only notes with this tag' })
      .conflicts('ahead', ['cram', 'suspended'])
      .conflicts('cram', 'suspended') as never,
  async handler(argv) {
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
    const { state, root } = study.project
    if (study.deck.notes.every(({ cards }) => cards.length === 0)) {
      tell('paperdeck: there is no card to review in these notes')
      reportProblems(study.problems, study.leftOut)
      process.exitCode = statusOf(study.problems)
      return
    }
    refuseUnknown(argv, study.deck)
    const now = Date.now()
    const settings = sessionSettings(study.config, argv)
    const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
    const session = startSession(study.deck, log.ahead, settings, now, modeOf(argv), log.schedule)
    const writer = await openReviewLog(state)
    const world = {
      root,
      environment: process.env,
      async append(lines: readonly LogLine[]) {
        await study.remember(Date.now())
        await writer.append(lines)
      },
      reload: study.reload,
      run: runInTerminal,
      open: openLink,
    }
    const ending = await runSession(session, { input: stdin, output: screen }, world)
    await writer.close()
    await tellUnion(study.united(), state)
    reportProblems(settleBySeverity(log.problems, study.config.check), study.leftOut)
    if (ending !== 'quit') process.exitCode = 128 + (constants.signals[ending] ?? 0)
    await log.keep()
    await study.close()
  },
}

async function tellUnion(united: UnionReport | null, state: string): Promise<void> {
  if (!united) return
  const [{ unionInWords }, { shownPath }] = await Promise.all([import('./build-report.ts'), import('./output.ts')])
  tell(unionInWords(united, shownPath(join(state, ledgerName))))
}

function modeOf({ ahead, cram, suspended }: ReviewArguments): Mode {
  return ahead ? 'ahead' : cram ? 'cram' : suspended ? 'suspended' : 'normal'
}

/** A slip of the pen looks like a day that is done. */
function refuseUnknown({ card, tag }: ReviewArguments, { notes }: StudyDeck): void {
  const cards = new Set(notes.flatMap((note) => note.cards.flatMap(({ card: name, template }) => [template, name])))
  if (card !== undefined && !cards.has(card)) {
    const known = [...new Set(notes.flatMap((note) => note.cards.map(({ template }) => template)))].join(', ')
    throw new UsageError(`--card: no card here is a “${card}”; there are ${known}`)
  }
  if (tag !== undefined && !notes.some(({ tags }) => tags.some((own) => own === tag || own.startsWith(`${tag}::`))))
    throw new UsageError(`--tag: no note here has the tag “${tag}”`)
}
