import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import { UsageError } from '../../build/usage.ts'
import { notesOptions } from '../options.ts'
import { type DailyLimits, withDailyLimits } from './daily-limits.ts'
import { openInBrowser } from './flags.ts'

export interface ServeArguments extends NotesArguments, DailyLimits {
  port: number
  open: boolean
}

const lastPort = 65_535

export function serveOptions(argv: Argv): Argv<ServeArguments> {
  const own = notesOptions(argv, { isNamed: false })
    .option('port', { type: 'number', requiresArg: true, default: 0, describe: 'port of the loopback (0: any)' })
    .option('open', openInBrowser)
    .check(({ port }) => {
      if (Number.isInteger(port) && port >= 0 && port <= lastPort) return true
      throw new UsageError(`--port takes a whole number from 0 to ${lastPort}`)
    })
  return withDailyLimits(own)
}
