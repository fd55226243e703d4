import type { ArgumentsCamelCase, Argv } from 'yargs'

/** What a command takes and does. Its file is loaded when it is asked for. */
export interface Command<Arguments> {
  builder: (argv: Argv) => Argv<Arguments>
  handler: (argv: ArgumentsCamelCase<Arguments>) => void | Promise<void>
}
