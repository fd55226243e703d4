import type { CommandModule } from 'yargs'
import { type ScheduledCard, scheduledCards } from '../review/listing.ts'
import { startSession } from '../review/session.ts'
import { printJson, reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, read, settle } from './pipeline.ts'
import { loadReviewLog } from './review-log.ts'
import { sessionSettings } from './review-settings.ts'

export const schedule: CommandModule<object, NotesArguments> = {
  command: 'schedule [notes..]',
  describe: 'show where each card stands and when it is due',
  builder: notesOptions,
  async handler(argv) {
    const now = Date.now()
    const reading = await read(argv)
    const { deck } = await compose(reading, { ...argv, offline: true })
    const log = reading.project ? await loadReviewLog(reading.project.state, now) : { lines: [], problems: [] }
    const listed = scheduledCards(startSession(deck, log.lines, sessionSettings(reading.config), now))
    if (argv.json) printJson(listed.map(({ title: _, ...card }) => card))
    else for (const card of listed) process.stdout.write(`${lineOf(card)}\n`)
    const problems = settle(log.problems, reading)
    reportProblems(problems)
    process.exitCode = statusOf(problems)
  },
}

function lineOf(card: ScheduledCard): string {
  const due = card.suspended ? 'suspended' : (card.due ?? 'new').slice(0, 16).replace('T', ' ')
  return `${due.padEnd(16)}  ${card.state.padEnd(10)}  ${card.card.padEnd(12)}  ${card.title}`
}
