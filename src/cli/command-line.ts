import yargs from 'yargs'
import { stateFolder } from '../store/project.ts'
import type { Command } from './command.ts'
import { stdinMark } from './options.ts'
import { packageVersion } from './package-root.ts'
import { screen, tell } from './print.ts'
import { linesOfError, UsageError } from './usage.ts'

type AnyCommand = Command<Record<string, unknown>>

const commands: [usage: string, describe: string, load: () => Promise<unknown>][] = [
  [
    'build [notes..]',
    'write a deck that Anki imports, again and again as the notes change',
    async () => (await import('./build.ts')).build,
  ],
  ['papers [notes..]', 'list every entry as it was read', async () => (await import('./papers.ts')).papers],
  ['cards [notes..]', 'show the cards as Anki shows them', async () => (await import('./cards.ts')).cards],
  ['check [notes..]', 'tell what in the notes makes no good card', async () => (await import('./check.ts')).check],
  [
    'preview [notes..]',
    'write a page of all cards, as Anki shows them',
    async () => (await import('./preview.ts')).preview,
  ],
  ['review [notes..]', 'review the cards in the terminal', async () => (await import('./review.ts')).review],
  [
    'schedule [notes..]',
    'show where each card stands and when it is due',
    async () => (await import('./schedule.ts')).schedule,
  ],
  [
    'init',
    'write a config with every setting, and copies of the templates to change; nothing is overwritten',
    async () => (await import('./init.ts')).init,
  ],
  ['why <title>', 'tell how a paper was known again', async () => (await import('./why.ts')).why],
]

/** Runs the command that the words of a command line name. */
export async function run(words: readonly string[]): Promise<void> {
  const parser = yargs(words.map((word) => (word === '-' ? stdinMark : word)))
    .scriptName('paperdeck')
    .version(packageVersion())
    .usage('$0 COMMAND NOTES\n\nTurns the notes you keep on papers into Anki decks and terminal reviews.')
    .example('$0 build papers.md', 'write out/<deck>.apkg for Anki')
    .demandCommand(1, 'Name a command, for example: paperdeck build papers.md')
    .strict()
    .wrap(Math.min(100, screen.columns ?? 100))
    .fail(fail)
  for (const [usage, describe, load] of commands) {
    const loaded = load as () => Promise<AnyCommand>
    parser.command(
      usage,
      describe,
      async (argv) => (await loaded()).builder(argv),
      async (argv) => (await loaded()).handler(argv),
    )
  }
  await parser.parseAsync().catch((error: Error) => fail(error.message, error))
}

function fail(message: string, error: Error | undefined): never {
  if (error && !(error instanceof UsageError) && !isExpected(error)) throw error
  tell(reasonOf(message, error))
  if (!error || error instanceof UsageError) tell('See paperdeck --help')
  process.exit(2)
}

function reasonOf(message: string, error: Error | undefined): string[] {
  if (error instanceof UsageError) return linesOfError(error)
  // What yargs finds in a command line it says in several lines.
  return error ? [`${linesOfError(error)[0]}${elsewhere(error)}`] : `paperdeck: ${message}`.split('\n')
}

/** Notes may lie where nothing can be written. */
function elsewhere(error: NodeJS.ErrnoException): string {
  return error.code !== undefined && error.path?.includes(stateFolder)
    ? '; --state DIR keeps ledger and reviews elsewhere'
    : ''
}

/** What the disk refuses is told in one line; a stack trace is for bugs of our own. */
function isExpected(error: Error): boolean {
  return (
    ['UnreadableError', 'LockedError', 'YError'].includes(error.name) ||
    typeof (error as NodeJS.ErrnoException).syscall === 'string'
  )
}
