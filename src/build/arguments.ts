import type { Progress } from '../pictures/remote-picture.ts'
import type { Language } from '../words/languages.ts'
import { UsageError } from './usage.ts'

export interface NotesArguments {
  notes: string[]
  state: string | undefined
  lang: Language | undefined
  json: boolean
  offline: boolean
  /** Is told how far the fetching of pictures has come. */
  onProgress?: ((progress: Progress) => void) | undefined
  /** Is told how many of the notes files have been read. */
  onFile?: ((progress: Progress) => void) | undefined
}

/** Stands for `-` on its way through yargs, which would take it for an option without a name. */
export const stdinMark = '<stdin>'

export interface BuildArguments extends NotesArguments {
  output: string | undefined
  deck: string | undefined
  'dry-run': boolean
  watch: boolean
  strict: boolean
  'allow-removed': boolean
  /** Cards bring their history, for collections that do not have them yet. */
  'with-progress'?: boolean | undefined
}

/** The end of the year 9999. */
const latestSecond = 253_402_300_799

/** SOURCE_DATE_EPOCH makes builds repeatable: https://reproducible-builds.org/specs/source-date-epoch/ */
export function buildTime(): number {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (!epoch) return Date.now()
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > latestSecond)
    throw new UsageError(`SOURCE_DATE_EPOCH: “${epoch}” is not a time; expected seconds since 1970, such as 1735689600`)
  return Number(epoch) * 1000
}
