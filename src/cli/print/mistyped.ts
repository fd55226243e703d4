import { isThere } from '../../disk/if-there.ts'
import { commands, nameOf, optionsOf } from '../commands.ts'

/** What a mistyped command or option was probably meant to be, as a line to print. */
export async function meantBy(message: string, words: readonly string[]): Promise<string[]> {
  const [, unknown] = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message) ?? []
  if (unknown === undefined) return []
  const [first = ''] = words
  const command = commands.find((each) => nameOf(each) === first)
  if (!command && isThere(first)) return [`Did you mean paperdeck build ${first}?`]
  const known = command ? (await optionsOf(command)).map((option) => `--${option}`) : commands.map(nameOf)
  const { distance } = await import('fastest-levenshtein')
  const written = command ? `--${unknown}` : unknown
  const near = known.filter((word) => word.startsWith(written) || distance(word, written) <= 2)
  return near.length === 0 ? [] : [`Did you mean ${near.join(' or ')}?`]
}

/** A command that wants more words shows which; all else is well said. */
export function wantingIn(message: string, words: readonly string[]): string {
  const command = commands.find((each) => nameOf(each) === words[0])
  const isWanting = command && message.startsWith('Not enough non-option arguments')
  return isWanting ? `${words[0]} wants to be told more: paperdeck ${command.usage}` : message
}

/** What yargs finds in a command line. */
export class CommandLineError extends Error {}

/** For yargs, which calls it with what it finds or what a command has thrown. */
export function fail(message: string, error: Error | undefined): never {
  // Yargs names an unknown option twice, also in camel case.
  throw error ?? new CommandLineError(message.replace(/^Unknown.*/, (line) => line.replace(/, [a-z]+[A-Z]\w*/g, '')))
}
