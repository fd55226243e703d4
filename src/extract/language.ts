/** Languages that notes are told to be in. Cards are worded in `zh` or, for all others, in `en`. */
export type Language = 'zh' | 'en' | 'ja' | 'ko'

/** What holds letters that are no words of the notes: addresses, tags, code, names of files. */
const address = /\bhttps?:\/\/\S+/iuy
const tag = /<[^<>]{0,2000}>/uy
const code = /`[^`\n]*`/uy
const fileName = /[\w./-]{1,200}\.(?:png|jpe?g|gif|svg|md|pdf)(?!\w)/iuy

/**
 * The language of a text by its script: kana make it Japanese, hangul Korean, Han characters Chinese. A few words in another
 * script (a name, a quoted title) do not count: one letter in twenty has to be of it. One Han character says as much as about
 * three letters of English, so notes that put Chinese remarks beside English titles are Chinese.
 */
export function languageOf(text: string): Language {
  const { kana, hangul, han, latin } = lettersOf(text)
  const own = kana + hangul + han
  if (own * 3 < (latin + own * 3) / 20) return 'en'
  if (kana * 5 > han && kana > hangul) return 'ja'
  return hangul > han ? 'ko' : 'zh'
}

type Script = 'kana' | 'hangul' | 'han' | 'latin' | 'other'

/** Letters of each script, counted by hand: patterns take long over a megabyte of them. */
function lettersOf(text: string): Record<Script, number> {
  const letters: Record<Script, number> = { kana: 0, hangul: 0, han: 0, latin: 0, other: 0 }
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const end = endOfNoise(text, at, unit)
    if (end > at) at = end
    else if (unit < 0x80) {
      if (isLatin(unit)) letters.latin++
      at++
    } else {
      const point = text.codePointAt(at) ?? 0
      letters[scriptOf(point)]++
      at += point > 0xffff ? 2 : 1
    }
  }
  return letters
}

/** Where the noise ends that begins at this place; the place itself where none does. */
function endOfNoise(text: string, at: number, unit: number): number {
  if (unit === 0x3c) return endOf(tag, text, at)
  if (unit === 0x60) return endOf(code, text, at)
  if (!isPath(unit)) return at
  const begins = at === 0 || !isPath(text.charCodeAt(at - 1))
  const end = begins && hasPoint(text, at) ? endOf(fileName, text, at) : at
  return end === at && (unit | 0x20) === 0x68 && (text.charCodeAt(at + 1) | 0x20) === 0x74
    ? endOf(address, text, at)
    : end
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Whether the word that begins at this place, as paths have them, can end in a file's extension. */
function hasPoint(text: string, from: number): boolean {
  let at = from
  while (isPath(text.charCodeAt(at))) if (text.charCodeAt(++at) === 0x2e) return true
  return false
}

/** As `[\w./-]` where case is ignored, which takes ſ for s and the sign of Kelvin for k. */
function isPath(unit: number): boolean {
  return isLatin(unit) || (unit >= 0x2d && unit <= 0x39) || unit === 0x5f || unit === 0x17f || unit === 0x212a
}

function isLatin(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a && unit < 0x80
}

const scripts = new Map<number, Script>()

function scriptOf(point: number): Script {
  // The ideographs that each Unicode has had.
  if (point >= 0x4e00 && point <= 0x9fa5) return 'han'
  let script = scripts.get(point)
  if (script === undefined) {
    script = findScript(String.fromCodePoint(point))
    scripts.set(point, script)
  }
  return script
}

function findScript(char: string): Script {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return 'kana'
  if (/\p{Script=Hangul}/u.test(char)) return 'hangul'
  if (/\p{Script=Han}/u.test(char)) return 'han'
  return /\p{Script=Latin}/u.test(char) ? 'latin' : 'other'
}
