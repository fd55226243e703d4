import yargs from 'yargs'
import { stdinMark } from '../build/arguments.ts'
import { linesOfError, UsageError } from '../build/usage.ts'
import { packageVersion } from '../process/package-root.ts'
import { type AnyCommand, asOption, commands } from './commands.ts'
import { describeExpected, isExpected } from './print/expected-errors.ts'
import { CommandLineError, fail, fileMeantBy, meantBy, wantingIn } from './print/mistyped.ts'
import { screen, tell } from './print/print.ts'

/** Commands that read all of the notes and ask nothing. `build` looks first for what the last one has left. */
const isReading = /^(?:papers|cards|check|preview|schedule|stats|optimize) /

/** Runs the command that the words of a command line name. */
export async function run(words: readonly string[]): Promise<void> {
  const parser = yargs(asOption(words).map((word) => (word === '-' ? stdinMark : word)))
    .scriptName('paperdeck')
    .version(packageVersion())
    .usage('$0 COMMAND NOTES\n\nTurns the notes you keep on papers into Anki decks and terminal reviews.')
    .example('$0 build papers.md', 'write out/<deck>.apkg for Anki')
    .demandCommand(1, 'Name a command, for example: paperdeck build papers.md')
    .strict()
    .alias({ help: 'h', version: 'v' })
    .wrap(Math.min(100, screen.columns ?? 100))
    .fail(fail)
  for (const { usage, describe, load } of commands) {
    const loaded = load as () => Promise<AnyCommand>
    parser.command(
      usage,
      describe,
      async (argv) => (await loaded()).builder(argv),
      async (argv) => {
        if (words.includes('-')) tellWaiting()
        if (isReading.test(usage) && (await (await import('./large-notes.ts')).ranApart(argv as never))) return
        await (await loaded()).handler(argv)
      },
    )
  }
  try {
    await parser.parseAsync()
  } catch (error) {
    if (error instanceof CommandLineError)
      tell([...`paperdeck: ${wantingIn(error.message, words)}`.split('\n'), ...(await meantBy(error.message, words))])
    else if (error instanceof UsageError) tell(linesOfError(error))
    else if (isExpected(error as Error)) tell([describeExpected(error as Error), ...(await fileMeantBy(error))])
    else throw error
    if (error instanceof CommandLineError || error instanceof UsageError) tell('See paperdeck --help')
    process.exit(2)
  }
}

/** Nothing else would tell why nothing happens. */
function tellWaiting(): void {
  const { stdin, platform } = process
  const end = platform === 'win32' ? 'Ctrl-Z and Enter end them' : 'Ctrl-D on a line of its own ends them'
  if (stdin.isTTY) tell(`paperdeck: waiting for notes to be typed or pasted here; ${end}`)
}
