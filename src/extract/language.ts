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
  const { kana, hangul, han, latin } = lettersOf(text.replace(noise, ' '))
  const own = kana + hangul + han
  if (own * 3 < (latin + own * 3) / 20) return 'en'
  if (kana * 5 > han && kana > hangul) return 'ja'
  return hangul > han ? 'ko' : 'zh'
}

/** Letters of each script. The ASCII ones are counted by hand: a pattern takes long over a megabyte of them. */
function lettersOf(text: string) {
  let latin = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) | 0x20
    if (code >= 0x61 && code <= 0x7a) latin++
  }
  const others = text.replace(/[\0-\x7f]+/g, '')
  const count = (pattern: RegExp) => others.match(pattern)?.length ?? 0
  return {
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    han: count(/\p{Script=Han}/gu),
    latin: latin + count(/\p{Script=Latin}/gu),
  }
}
