/** Languages that notes are told to be in. Cards are worded in `zh` or, for all others, in `en`. */
export type Language = 'zh' | 'en' | 'ja' | 'ko'

const noise =
  /\bhttps?:\/\/\S+|<[^<>]{0,2000}>|`[^`\n]*`|(?<![\w./-])[\w./-]{1,200}\.(?:png|jpe?g|gif|svg|md|pdf)(?!\w)/giu

/**
 * The language of a text by its script: kana make it Japanese, hangul Korean, Han characters Chinese. A few words in another
 * script (a name, a quoted title) do not count: one letter in twenty has to be of it. One Han character says as much as about
 * three letters of English, so notes that put Chinese remarks beside English titles are Chinese.
 */
export function languageOf(text: string): Language {
  const letters = text.replace(noise, ' ')
  const count = (pattern: RegExp) => letters.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const han = count(/\p{Script=Han}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  const own = kana + hangul + han
  if (own * 3 < (latin + own * 3) / 20) return 'en'
  if (kana * 5 > han && kana > hangul) return 'ja'
  return hangul > han ? 'ko' : 'zh'
}
