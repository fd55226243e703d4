import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import { UsageError } from '../../build/usage.ts'
import { notesOptions } from '../options.ts'

export interface ServeArguments extends NotesArguments {
  port: number
  open: boolean
  new: number | undefined
  limit: number | undefined
}

const lastPort = 65_535

export function serveOptions(argv: Argv): Argv<ServeArguments> {
  return notesOptions(argv, { isNamed: false })
    .option('port', { type: 'number', requiresArg: true, default: 0, describe: 'port of the loopback (0: any)' })
    .option('open', { type: 'boolean', default: false, describe: 'open the page in the browser' })
    .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
    .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
    .check(({ port, ...amounts }) => {
      if (!(Number.isInteger(port) && port >= 0 && port <= lastPort))
        throw new UsageError(`--port takes a whole number from 0 to ${lastPort}`)
      for (const name of ['new', 'limit'] as const) {
        const amount = amounts[name]
        if (amount !== undefined && !(Number.isInteger(amount) && amount >= 0))
          throw new UsageError(`--${name} takes a whole number from 0`)
      }
      return true
    }) as never
}
