import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import { UsageError } from '../../build/usage.ts'
import type { Mode } from '../../review/session.ts'
import { type PictureWish, pictureWishes } from '../../settings/settings.ts'
import { notesOptions } from '../options.ts'

export interface ReviewArguments extends NotesArguments {
  new: number | undefined
  limit: number | undefined
  ahead: boolean | undefined
  cram: boolean | undefined
  suspended: boolean | undefined
  card: string | undefined
  tag: string | undefined
  deck: string | undefined
  pictures: PictureWish | undefined
}

export function reviewOptions(argv: Argv): Argv<ReviewArguments> {
  return notesOptions(argv, { isNamed: false })
    .option('new', { type: 'number', requiresArg: true, describe: 'new cards a day' })
    .option('limit', { type: 'number', requiresArg: true, describe: 'reviews a day' })
    .option('ahead', { type: 'boolean', describe: 'go on with cards before their day' })
    .option('cram', { type: 'boolean', describe: 'go through all cards; no answer is logged' })
    .option('suspended', { type: 'boolean', describe: 'list suspended cards and wake them' })
    .option('card', { type: 'string', requiresArg: true, describe: 'only cards of this kind, such as contribution' })
    .option('tag', { type: 'string', requiresArg: true, describe: 'only notes with this tag' })
    .option('deck', { type: 'string', requiresArg: true, describe: 'only this deck and those below it' })
    .option('pictures', { choices: pictureWishes, requiresArg: true, describe: 'how figures are drawn' })
    .check(({ new: fresh, limit }) => {
      for (const [name, amount] of Object.entries({ new: fresh, limit }))
        if (amount !== undefined && !(Number.isInteger(amount) && Number(amount) >= 0))
          throw new UsageError(`--${name} takes a whole number from 0`)
      return true
    })
    .conflicts('ahead', ['cram', 'suspended'])
    .conflicts('cram', 'suspended') as never
}

export function modeOf({ ahead, cram, suspended }: ReviewArguments): Mode {
  return ahead ? 'ahead' : cram ? 'cram' : suspended ? 'suspended' : 'normal'
}
