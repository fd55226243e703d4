import type { Progress } from '../pictures/remote-picture.ts'
import type { Language } from '../words/languages.ts'

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
