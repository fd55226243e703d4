import type { Argv } from 'yargs'
import { UsageError } from '../../build/usage.ts'

export interface DailyLimits {
  new: number | undefined
  limit: number | undefined
}

export function withDailyLimits<Arguments>(argv: Argv<Arguments>): Argv<Arguments & DailyLimits> {
  return argv
    .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
    .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
    .check(({ new: fresh, limit }) => {
      for (const [name, amount] of Object.entries({ new: fresh, limit }))
        if (amount !== undefined && !(Number.isInteger(amount) && Number(amount) >= 0))
          throw new UsageError(`--${name} takes a whole number from 0`)
      return true
    }) as never
}
