import { constants } from 'node:os'
import type { CommandModule } from 'yargs'
import type { Pictures } from '../read/pictures.ts'
import type { LogLine } from '../review/log-line.ts'
import { runSession } from '../review/loop.ts'
import { type Mode, startSession } from '../review/session.ts'
import { reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, read, settle } from './pipeline.ts'
import { rememberPapers } from './remember.ts'
import { loadReviewLog, openReviewLog } from './review-log.ts'
import { sessionSettings } from './review-settings.ts'
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

export const review: CommandModule<object, ReviewArguments> = {
  command: 'review [notes..]',
  describe: 'review the cards in the terminal',
  builder: (argv) =>
    notesOptions(argv)
      .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
      .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
      .option('ahead', { type: 'boolean', describe: 'go on with cards before their day' })
      .option('cram', { type: 'boolean', describe: 'go through all cards; nothing is logged' })
      .option('suspended', { type: 'boolean', describe: 'list suspended cards and wake them' })
      .option('card', { type: 'string', requiresArg: true, describe: 'only cards of this kind, such as contribution' })
      .option('tag', { type: 'string', requiresArg: true, describe: 'only notes with this tag' })
      .conflicts('ahead', ['cram', 'suspended'])
      .conflicts('cram', 'suspended') as never,
  async handler(argv) {
    const { stdin, stdout } = process
    if (argv.notes.includes('-')) throw new UsageError('review cannot read notes from stdin: the keys come from there')
    if (!stdin.isTTY || !stdout.isTTY) throw new UsageError('review needs a terminal for its keys and its screen')
    for (const [name, amount] of Object.entries({ new: argv.new, limit: argv.limit }))
      if (amount !== undefined && !(Number.isInteger(amount) && amount >= 0))
        throw new UsageError(`--${name} takes a whole number from 0`)

    const reading = await read(argv)
    if (!reading.project) throw new UsageError('review keeps a log, so it needs notes in files')
    const { state, root } = reading.project
    let composition = await compose(reading, { ...argv, offline: true })
    const { deck, problems } = composition
    const log = await loadReviewLog(state, Date.now())
    if (deck.notes.length === 0) {
      process.stderr.write('paperdeck: there is no card to review in these notes\n')
      reportProblems(problems)
      process.exitCode = statusOf(problems)
      return
    }
    const settings = sessionSettings(reading.config, argv)
    const session = startSession(deck, log.lines, settings, Date.now(), modeOf(argv))
    const writer = await openReviewLog(state)
    let remembered: typeof composition | null = null
    const world = {
      root,
      environment: process.env,
      async append(lines: readonly LogLine[]) {
        // A review of a paper is worth nothing when the paper is not known again.
        if (remembered !== composition) await rememberPapers(state, composition, Date.now())
        remembered = composition
        await writer.append(lines)
      },
      async reload() {
        composition = await compose(await read(argv), { ...argv, offline: true })
        return composition.deck
      },
      pictureAt: (src: string) => pictureAt(src, composition.pictures),
    }
    const ending = await runSession(session, { input: stdin, output: stdout }, world)
    await writer.close()
    reportProblems(settle(log.problems, reading))
    if (ending !== 'quit') process.exitCode = 128 + (constants.signals[ending] ?? 0)
  },
}

function modeOf({ ahead, cram, suspended }: ReviewArguments): Mode {
  return ahead ? 'ahead' : cram ? 'cram' : suspended ? 'suspended' : 'normal'
}

/** Cards name a picture as the deck's media folder has it; the file beside the notes is the same. */
function pictureAt(src: string, pictures: Pictures): string {
  return pictures.media.get(src)?.path ?? src
}
