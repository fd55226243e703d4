import type { Language } from './languages.ts'
import { pictureEnding } from './picture-formats.ts'

/** What holds letters that are no words of the notes: addresses, tags, code, names of files. */
const address = /\bhttps?:\/\/\S+/iuy
const tag = /<[^<>]{0,2000}>/uy
const code = /`[^`\n]*`/uy
const fileName = new RegExp(`[\\w./-]{1,200}\\.(?:${pictureEnding}|md|pdf)(?!\\w)`, 'iuy')

/** So many characters, of a thousand papers or so, tell the language of what follows as well. */
const telling = 200_000

/** Common characters of Chinese, simplified or traditional, for which Japanese has other forms. */
export const chineseAlone = new RegExp(
  `[${[
    '个为义习从们优传伪侧們关减则创务动势协单历压发变员响單图圖场壓处备复头學实實对將對层师带帮库应异弹强录從态总惯應执扩扰护报拟择损换據擴數无时显杂权极构标树样检樣檢汇沒测满滤灵热环现电發监盖码确碼离种积稳笔筛签简簽类經總红',
    '约级纯纹线练组细织终经结绘给络统继续维综缓编缘缩网與节荐获虑虽补覺觀观视觉說變讓计认讨让训议记讲许论设证评识词译试话该详语误说请读调谱负贡败质费资轉转轮软轻载较辅输边达过运还这进远连适选递邻释钟错键长關门问间队阶际隐难雜',
    '页项须预领频题颜额风馈驗驱验鲁點齐',
  ].join('')}]`,
  'u',
)

/** What a document's letters tell of the entries whose own words do not tell enough. */
export interface DocumentLanguage {
  /** Of the whole document. */
  language: Language
  /** Of Han characters that both languages use. */
  han: 'zh' | 'ja'
}

/** Whether two documents are told to be in the same language for certain, without a look at their letters. */
export function haveSameLanguage(one: string, other: string): boolean {
  return one.slice(0, telling) === other.slice(0, telling)
}

/**
 * The language of a whole document by its script: kana make it Japanese, hangul Korean, Han characters Chinese. A few words in
 * another script (a name, a remark) do not count: one letter in seven has to be of it. One Han character says as much as about
 * three letters of English, so notes that put Chinese remarks beside English titles are Chinese.
 */
export function documentLanguage(text: string): DocumentLanguage {
  const head = text.slice(0, telling)
  const { kana, hangul, han, latin } = lettersOf(head)
  const own = kana + hangul + han
  const isJapanese = kana > 0 && (kana * 5 > han || !chineseAlone.test(head))
  const eastAsian = isJapanese && kana > hangul ? 'ja' : hangul > han ? 'ko' : 'zh'
  return { language: own * 3 < (latin + own * 3) / 7 ? 'en' : eastAsian, han: isJapanese ? 'ja' : 'zh' }
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
