/** How cards are set in a language. */
interface Setting {
  /** The field that is filled in notes of the language. A further language takes a spare one, under the name that it has. */
  flag: string
  /** Between keywords on a card. */
  keywordJoiner: string
  /** Around a hint behind a question. */
  brackets: readonly [open: string, close: string]
}

/**
 * The languages that notes are told to be in and cards are worded in: each has its folder of templates. Their order is
 * that in which a note type's templates are put together.
 */
export const languageSettings = {
  zh: { flag: 'zh', keywordJoiner: '；', brackets: ['（', '）'] },
  en: { flag: 'en', keywordJoiner: '; ', brackets: [' (', ')'] },
  ja: { flag: 'ja', keywordJoiner: '、', brackets: ['（', '）'] },
  ko: { flag: 'ko', keywordJoiner: ', ', brackets: [' (', ')'] },
} as const satisfies Readonly<Record<string, Setting>>

export type Language = keyof typeof languageSettings

export const languages = Object.keys(languageSettings) as Language[]

/** What a ledger or a note names; null for a language that is not known here. */
export function languageNamed(code: string): Language | null {
  return languages.find((language) => language === code) ?? null
}
