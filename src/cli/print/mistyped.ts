import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { isThere } from '../../disk/if-there.ts'
import { UnreadableError } from '../../disk/regular-file.ts'
import { commands, nameOf, optionsOf } from '../commands.ts'

/** What a mistyped command or option was probably meant to be, as a line to print. */
export async function meantBy(message: string, words: readonly string[]): Promise<string[]> {
  const [first = ''] = words
  if (message.startsWith('Name a command') && first.startsWith('-')) return meant(first, ['--help', '--version'])
  const [, unknown] = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message) ?? []
  if (unknown === undefined) return []
  const command = commands.find((each) => nameOf(each) === first)
  if (!command && isThere(first)) return [`Did you mean paperdeck build ${first}?`]
  const known = command ? (await optionsOf(command)).map((option) => `--${option}`) : commands.map(nameOf)
  return meant(command ? `--${unknown}` : unknown, known)
}

/** Which file that is there a path to one that is not was probably meant to be, as a line to print. */
export async function fileMeantBy(error: unknown): Promise<string[]> {
  if (!(error instanceof UnreadableError) || error.path === undefined || isThere(error.path)) return []
  try {
    return await meant(basename(error.path), readdirSync(dirname(error.path)))
  } catch {
    return []
  }
}

async function meant(written: string, known: readonly string[]): Promise<string[]> {
  const { distance } = await import('fastest-levenshtein')
  const near = known.filter((word) => word.startsWith(written) || distance(word, written) <= 2)
  return near.length === 0 ? [] : [`Did you mean ${near.slice(0, 3).join(' or ')}?`]
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
