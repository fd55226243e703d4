import type { Aspect } from '../../paper.ts'
import { isAspect, roleOf } from '../roles.ts'

/** "[OLD] Challenges", "that trains classifiers": nothing without what stands below, or stood before. */
export function isHeadingOrClause(text: string): boolean {
  return isHeading(text) || isListOfSections(text) || clause.test(text)
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Of an answer as a whole, too little to know what is meant: "expensive.", "可解释". "只测了海水" says what it has to. */
export function isFewWords(text: string, aspect: Aspect): boolean {
  if (/(?:^|[\s~<>±≥≤$(-])\d/.test(text) && (aspect === 'result' || aspect === 'evaluation')) return false
  const plain = text.normalize('NFC')
  if (plain.includes(' · ')) return plain.split(' · ').every(isName)
  if (aspect === 'method' && isInCapitals(plain)) return true
  const isTerse = aspect === 'limitation' || aspect === 'method'
  const characters = plain.match(dense)?.length ?? 0
  if (characters > 0) return characters <= (isTerse ? 3 : 5) && !/[A-Za-z]{2}/.test(plain)
  return wordsOf(plain).length <= (isTerse ? 1 : /[.!]$/.test(plain) ? 2 : 4)
}

/** "Atrous Convolution": a name in a list of names. */
function isName(text: string): boolean {
  return (
    (text.match(dense)?.length ?? 0) === 0 &&
    !/[\d,;]/.test(text) &&
    wordsOf(text.replace(/\([^()]*\)/g, '')).length <= 3
  )
}

/** "Bell DQN", "Kiln Control Variates": what a method is called, and nothing of how it goes. */
function isInCapitals(text: string): boolean {
  const words = wordsOf(text.replace(/\([^()]{0,40}\)/g, ''))
  return words.length <= 5 && words.every((word) => /^[(“"']?\p{Lu}/u.test(word)) && !/[.:]\s/.test(text)
}

/** A clause whose beginning stands elsewhere. */
const clause = /^(?:that|which|whose|whom|where(?:by|as)?|and|or|but|thus|hence|so that)\s\p{Ll}/u

/** "Author-stated limitations", "Main results": the heading of what is asked for; "A.铸钟", that of a part. */
function isHeading(text: string): boolean {
  if (/^(?:[A-Z]|\d{1,2})[.、．)）]\s?[\p{Script=Han}\p{Script=Hangul}]{1,10}$/u.test(text)) return true
  const plain = text
    .replace(/^\[[^[\]]{1,12}\]\s?/, '')
    .replace(/[.:：。]$/u, '')
    .trim()
  const words = wordsOf(plain)
  if (words.length === 0 || words.length > 4 || /^(?:no|lack|few|weak|limited|missing|poor|only)\b/i.test(plain))
    return false
  const last = words.at(-1) ?? ''
  if (!/^[A-Za-z-]{3,20}$/.test(last)) return false
  return (
    isAspect(roleOf(last)) ||
    /^(?:challenges?|overview|details|set-?ups?|background|introduction|implementation)$/i.test(last)
  )
}

/** "Datasets and benchmark models": what sections are called, and not a word of what is in them. */
function isListOfSections(text: string): boolean {
  if (text.length > 80) return false
  const words = wordsOf(text.replace(/[&,/:;・.]/gu, ' '))
  return words.length > 1 && words.every((word) => ofSections.test(word))
}

const ofSections =
  /^(?:and|of|the|for|our|their|main|data|data-?sets?|sets|benchmarks?|models?|baselines?|metrics?|evaluation|experiment(?:s|al)?|implementation|train(?:ing)?|test(?:ing)?|settings?|set-?ups?|details?|results?|protocols?|hyper-?parameters?|parameters?|methods?|tasks?|ablations?|stud(?:y|ies)|overview|architecture|analysis)$/i

/** "x : bell", "f(x): its sound": three signs or more that stand for something, with little around them. */
export function isMostlySymbols(text: string): boolean {
  const signs = text.match(/(?:^|[\s・])[\p{L}<>/][\p{L}\d,()'<>/]{0,6}\s?[:：]\s/gu) ?? []
  return signs.length >= 3 && text.length / signs.length < 70
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
