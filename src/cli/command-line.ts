import { tmpdir } from 'node:os'
import { sep } from 'node:path'
import yargs from 'yargs'
import { stdinMark } from '../build/arguments.ts'
import { linesOfError, UsageError } from '../build/usage.ts'
import { diskErrorOf } from '../disk/disk-error.ts'
import { packageVersion } from '../process/package-root.ts'
import { stateFolder } from '../project/project.ts'
import { type AnyCommand, commands, nameOf, optionsOf } from './commands.ts'
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
      tell([...`paperdeck: ${error.message}`.split('\n'), ...(await meantBy(error.message))])
    else if (error instanceof UsageError) tell(linesOfError(error))
    else if (isExpected(error as Error)) tell(`${linesOfError(error)[0]}${elsewhere(error as Error)}`)
    else throw error
    if (error instanceof CommandLineError || error instanceof UsageError) tell('See paperdeck --help')
    process.exit(2)
  }

  /** What a slip of the pen was meant to be. */
  async function meantBy(message: string): Promise<string[]> {
    const [, unknown] = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message) ?? []
    if (unknown === undefined) return []
    const command = commands.find((each) => nameOf(each) === words[0])
    const known = command ? (await optionsOf(command)).map((option) => `--${option}`) : commands.map(nameOf)
    const { distance } = await import('fastest-levenshtein')
    const written = command ? `--${unknown}` : unknown
    const near = known.filter((word) => word.startsWith(written) || distance(word, written) <= 2)
    return near.length === 0 ? [] : [`Did you mean ${near.join(' or ')}?`]
  }
}

/** What yargs finds in a command line. */
class CommandLineError extends Error {}

/** Nothing else would tell why nothing happens. */
function tellWaiting(): void {
  const { stdin, platform } = process
  const end = platform === 'win32' ? 'Ctrl-Z and Enter end them' : 'Ctrl-D on a line of its own ends them'
  if (stdin.isTTY) tell(`paperdeck: waiting for notes to be typed or pasted here; ${end}`)
}

/** `help build` asks what `build --help` asks. */
function asOption(words: readonly string[]): readonly string[] {
  const [first, command] = words
  if (first !== 'help') return words
  return command === undefined ? ['--help'] : [command, '--help']
}

function fail(message: string, error: Error | undefined): never {
  // Yargs names an unknown option twice, also in camel case.
  throw error ?? new CommandLineError(message.replace(/^Unknown.*/, (line) => line.replace(/, [a-z]+[A-Z]\w*/g, '')))
}

/** Notes may lie where nothing can be written, and the system's temporary folder may be a small disk. */
function elsewhere(error: Error): string {
  const path = diskErrorOf(error)?.path ?? ''
  if (path.split(sep).includes(stateFolder)) return '; --state DIR keeps ledger and reviews elsewhere'
  return path.startsWith(tmpdir() + sep) ? '; the variable TMPDIR names another folder' : ''
}

/** What the disk refuses is told in one line; a stack trace is for bugs of our own. */
function isExpected(error: Error): boolean {
  return ['UnreadableError', 'LockedError', 'YError', 'AnkiError'].includes(error.name) || diskErrorOf(error) !== null
}
