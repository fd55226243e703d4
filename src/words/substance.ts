import { isCommonWord } from './names.ts'
import { isAscii } from './scripts.ts'
import vocabulary from './substance-vocabulary.json' with { type: 'json' }
import { smallWords } from './titles/title-words.ts'

/** Words that any remark on any paper may hold. */
const empty = new Set([...vocabulary.english, ...smallWords])
const emptyInHan = new RegExp(vocabulary.chinese.join('|'), 'gu')

/** Words of alphabets, and runs of characters of scripts without spaces. What of Korean follows another script is an ending. */
const units =
  /\p{Script=Han}+|\p{Script=Katakana}[\p{Script=Katakana}ー]*|(?<![\p{Script=Latin}\p{N}])\p{Script=Hangul}+|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}])+/gu
const asciiUnits = /[a-z0-9]+/gi

/** The words of a text that are weighed. */
export function unitsOf(text: string): string[] {
  return text.match(isAscii(text) ? asciiUnits : units) ?? []
}

/**
 * Whether a text says so much by which one paper could be told from the others of its field. One word that not any of them could have, a
 * name or a number is enough to know a paper by; a word of the field counts a fraction, as does a Han character. What any remark may
 * hold, and words of the given ones, count nothing.
 * @param atLeast in multiples of `enoughToKnow`
 */
export function saysAtLeast(atLeast: number, text: string, without: readonly string[] = []): boolean {
  const known = new Set(without.map((word) => stemOf(word.toLowerCase())))
  let sum = 0
  return unitsOf(text).some((unit) => {
    const isNumber = /\d/.test(unit)
    const stem = stemOf(unit.toLowerCase())
    if (known.has(stem) && !isNumber) return false
    known.add(stem)
    sum += isNumber ? enoughToKnow : weightOf(unit)
    return sum >= atLeast
  })
}

/** Whether a text holds a word that counts at all. */
export function saysAnything(text: string): boolean {
  return unitsOf(text).some((unit) => /\d/.test(unit) || weightOf(unit) > 0)
}

/** Whether all that a text says stands in another as well, in these or other forms of the words: "add multi-semantic into the task". */
export function repeats(text: string, other: string): boolean {
  return shareRepeated(text, other) === 1
}

/** Of more words so many are nearly all. */
const fewWords = 5
const nearlyAll = 0.8

/** The same of nearly all that it says. */
export function mostlyRepeats(text: string, other: string): boolean {
  return shareRepeated(text, other) >= (unitsOf(text).length < fewWords ? 1 : nearlyAll)
}

function shareRepeated(text: string, other: string): number {
  const said = unitsOf(text).filter((unit) => /\d/.test(unit) || weightOf(unit) > 0)
  const known = unitsOf(other).map((unit) => stemOf(unit.toLowerCase()))
  return said.filter((unit) => isFormOf(stemOf(unit.toLowerCase()), known)).length / Math.max(1, said.length)
}

/** "multi" and "multiple" are about one word. */
function isFormOf(stem: string, known: readonly string[]): boolean {
  return known.some((one) => one === stem || (stem.length >= shortestStem && one.startsWith(stem)))
}

/** So much is enough to know a paper by. */
export const enoughToKnow = 1

function weightOf(unit: string): number {
  if (/^\p{Script=Han}/u.test(unit)) return unit.replace(emptyInHan, '').length / 5
  if (/^\p{Script=Hangul}/u.test(unit)) return vocabulary.korean.some((word) => unit.startsWith(word)) ? 0 : 0.4
  if (/^\p{Script=Katakana}/u.test(unit)) return 0.3
  const lower = unit.toLowerCase()
  if (lower.length < 2 || empty.has(lower) || empty.has(singular(lower)) || empty.has(lower.replace(/es$/, '')))
    return 0
  return isCommonWord(unit) ? 0.3 : enoughToKnow
}

const endings = 'ization isation izing ising ized ised ation ating ition ize ise ated ate ion ment ing ed e'.split(' ')
/** Shorter stems are met in words of other meaning. */
const shortestStem = 4

/** "normalize" and "normalization", "aligned" and "alignments" are about one word. */
export function stemOf(word: string): string {
  const whole = singular(word)
  const ending = endings.find((one) => whole.endsWith(one) && whole.length >= one.length + shortestStem)
  return ending === undefined ? whole : whole.slice(0, -ending.length)
}

export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
