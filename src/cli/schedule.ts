import type { NotesArguments } from '../build/arguments.ts'
import { sessionSettings } from '../build/session/review-settings.ts'
import { openStudy } from '../build/study.ts'
import type { Problem } from '../problems/problem.ts'
import { statusOf } from '../problems/problem-json.ts'
import { settleBySeverity } from '../problems/settle-problems.ts'
import { type ScheduledCard, scheduledCards } from '../review/listing.ts'
import { contextOf } from '../schedule/context.ts'
import { foldLog } from '../schedule/fold.ts'
import { loadFoldedLog } from '../schedule/review-log.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson, screen } from './print/print.ts'

export const schedule: Command<NotesArguments> = {
  builder: notesOptions,
  async handler(argv) {
    const { listed, problems, leftOut } = await listSchedule(argv, Date.now())
    if (argv.json) printJson(listed.map(({ title: _, ...card }) => card))
    else print([...(screen.isTTY ? [header] : []), ...listed.map(lineOf)])
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function listSchedule(
  argv: NotesArguments,
  now: number,
): Promise<{ listed: ScheduledCard[]; problems: Problem[]; leftOut: string }> {
  const { deck, config, aliases, logs, project, leftOut, toReport } = await openStudy(argv)
  const settings = sessionSettings(config, {}, project?.state ?? null)
  const context = contextOf({ settings }, now)
  if (!project) return { listed: scheduledCards(deck, foldLog([], context), context), problems: toReport, leftOut }
  const log = await loadFoldedLog(logs, settings, now, aliases)
  const schedule = foldLog(log.ahead, context, log.schedule)
  await log.keep()
  const problems = [...toReport, ...settleBySeverity(log.problems, config.check)]
  return { listed: scheduledCards(deck, schedule, context), problems, leftOut }
}

function lineOf(card: ScheduledCard): string {
  const due = card.suspended ? 'suspended' : (card.due ?? 'new').slice(0, 16).replace('T', ' ')
  return inColumns(due, card.state, card.card, card.title)
}

function inColumns(due: string, state: string, card: string, title: string): string {
  return `${due.padEnd(16)}  ${state.padEnd(10)}  ${card.padEnd(12)}  ${title}`
}

/** For a person; what is piped holds cards alone. */
const header = inColumns('Due', 'State', 'Card', 'Paper')
