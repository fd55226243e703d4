import { pictureEnding } from '../read/image-format.ts'
import type { Language } from '../read/languages.ts'

/** What holds letters that are no words of the notes: addresses, tags, code, names of files. */
const address = /\bhttps?:\/\/\S+/iuy
const tag = /<[^<>]{0,2000}>/uy
const code = /`[^`\n]*`/uy
const fileName = new RegExp(`[\\w./-]{1,200}\\.(?:${pictureEnding}|md|pdf)(?!\\w)`, 'iuy')

/** So many characters, of a thousand papers or so, tell the language of what follows as well. */
const telling = 200_000

/**
 * The language of a whole document by its script: kana make it Japanese, hangul Korean, Han characters Chinese. A few words in
 * another script (a name, a remark) do not count: one letter in seven has to be of it. One Han character says as much as about
 * three letters of English, so notes that put Chinese remarks beside English titles are Chinese.
 */
export function documentLanguage(text: string): Language {
  const { kana, hangul, han, latin } = lettersOf(text.slice(0, telling))
  const own = kana + hangul + han
  if (own * 3 < (latin + own * 3) / 7) return 'en'
  if (kana * 5 > han && kana > hangul) return 'ja'
  return hangul > han ? 'ko' : 'zh'
}

type Script = 'kana' | 'hangul' | 'han' | 'latin' | 'other'

export type Letters = Record<Script, number>

/** Letters of each script, counted by hand: patterns take long over a megabyte of them. */
export function lettersOf(text: string): Letters {
  const letters: Letters = { kana: 0, hangul: 0, han: 0, latin: 0, other: 0 }
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isPath(unit)) at = countWord(text, at, letters)
    else if (unit === 0x3c) at = Math.max(at + 1, endOf(tag, text, at))
    else if (unit === 0x60) at = Math.max(at + 1, endOf(code, text, at))
    else if (unit < 0x80) at++
    else at = countSign(text, at, letters)
  }
  return letters
}

/** Counts to the end of a word, as paths have them, or of an address or a file's name in it. */
function countWord(text: string, from: number, letters: Letters): number {
  let latin = 0
  let end = from
  let unit = text.charCodeAt(end)
  let isWord = true
  while (isPath(unit)) {
    if (isLatin(unit)) latin++
    else if (unit === 0x2e || unit >= 0x80) isWord = false
    unit = text.charCodeAt(++end)
  }
  // Without a point it is no file's name, and no address begins in it but before a colon.
  if (isWord && unit !== 0x3a) {
    letters.latin += latin
    return end
  }
  for (let at = from; at < end; at++) {
    const noise = endOfNoise(text, at)
    if (noise > at) return noise
    if (text.charCodeAt(at) >= 0x80) countSign(text, at, letters)
    else if (isLatin(text.charCodeAt(at))) letters.latin++
  }
  return end
}

function countSign(text: string, at: number, letters: Letters): number {
  const point = text.codePointAt(at) ?? 0
  letters[scriptOf(point)]++
  return at + (point > 0xffff ? 2 : 1)
}

/** Where an address or a file's name ends that begins at this place; the place itself where none does. */
function endOfNoise(text: string, at: number): number {
  const begins = at === 0 || !isPath(text.charCodeAt(at - 1))
  const end = begins ? endOf(fileName, text, at) : at
  return end === at && (text.charCodeAt(at) | 0x20) === 0x68 ? endOf(address, text, at) : end
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What each sign of ASCII is: none of these, a part of paths, a letter. */
const kinds = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const char = String.fromCharCode(unit)
  return /[a-z]/i.test(char) ? 2 : /[\w./-]/.test(char) ? 1 : 0
})

/** As `[\w./-]` where case is ignored, which takes ſ for s and the sign of Kelvin for k. */
function isPath(unit: number): boolean {
  return unit < 0x80 ? kinds[unit] !== 0 : unit === 0x17f || unit === 0x212a
}

function isLatin(unit: number): boolean {
  return kinds[unit] === 2
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
