import type { Argv } from 'yargs'
import type { NotesArguments } from '../../build/arguments.ts'
import type { Mode } from '../../review/session.ts'
import { type PictureWish, pictureWishes } from '../../settings/settings.ts'
import { notesOptions } from '../options.ts'
import { type DailyLimits, withDailyLimits } from './daily-limits.ts'

export interface ReviewArguments extends NotesArguments, DailyLimits {
  ahead: boolean | undefined
  cram: boolean | undefined
  suspended: boolean | undefined
  card: string | undefined
  tag: string | undefined
  deck: string | undefined
  pictures: PictureWish | undefined
}

export function reviewOptions(argv: Argv): Argv<ReviewArguments> {
  return withDailyLimits(notesOptions(argv, { isNamed: false }))
    .option('ahead', { type: 'boolean', describe: 'go on with cards before their day' })
    .option('cram', { type: 'boolean', describe: 'go through all cards; no answer is logged' })
    .option('suspended', { type: 'boolean', describe: 'list suspended cards and wake them' })
    .option('card', { type: 'string', requiresArg: true, describe: 'only cards of this kind, such as contribution' })
    .option('tag', { type: 'string', requiresArg: true, describe: 'only notes with this tag' })
    .option('deck', { type: 'string', requiresArg: true, describe: 'only this deck and those below it' })
    .option('pictures', { choices: pictureWishes, requiresArg: true, describe: 'how figures are drawn' })
    .conflicts('ahead', ['cram', 'suspended'])
    .conflicts('cram', 'suspended') as never
}

export function modeOf({ ahead, cram, suspended }: ReviewArguments): Mode {
  return ahead ? 'ahead' : cram ? 'cram' : suspended ? 'suspended' : 'normal'
}
