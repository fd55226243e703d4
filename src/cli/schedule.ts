import { settleBySeverity } from '../compose/settle-problems.ts'
import type { Problem } from '../read/problem.ts'
import { type ScheduledCard, scheduledCards } from '../review/listing.ts'
import { startSession } from '../review/session.ts'
import type { Command } from './command.ts'
import { printJson, reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { loadFoldedLog } from './review-log.ts'
import { sessionSettings } from './review-settings.ts'
import { openStudy } from './study.ts'

export const schedule: Command<NotesArguments> = {
  builder: notesOptions,
  async handler(argv) {
    const { listed, problems } = await listSchedule(argv, Date.now())
    if (argv.json) printJson(listed.map(({ title: _, ...card }) => card))
    else for (const card of listed) process.stdout.write(`${lineOf(card)}\n`)
    reportProblems(problems)
    process.exitCode = statusOf(problems)
  },
}

async function listSchedule(
  argv: NotesArguments,
  now: number,
): Promise<{ listed: ScheduledCard[]; problems: Problem[] }> {
  const { deck, config, aliases, logs, project } = await openStudy(argv)
  const settings = sessionSettings(config)
  if (!project) return { listed: scheduledCards(startSession(deck, [], settings, now)), problems: [] }
  const log = await loadFoldedLog(logs, settings, now, aliases)
  const session = startSession(deck, log.ahead, settings, now, 'normal', log.schedule)
  await log.keep()
  const problems = settleBySeverity(log.problems, config.check)
  return { listed: scheduledCards(session), problems }
}

function lineOf(card: ScheduledCard): string {
  const due = card.suspended ? 'suspended' : (card.due ?? 'new').slice(0, 16).replace('T', ' ')
  return `${due.padEnd(16)}  ${card.state.padEnd(10)}  ${card.card.padEnd(12)}  ${card.title}`
}
