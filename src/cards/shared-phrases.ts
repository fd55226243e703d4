import { isCommonWord, isNameShaped } from '../words/names.ts'
import { isAscii } from '../words/scripts.ts'
import { singular } from '../words/substance.ts'
import { smallWords } from '../words/titles/title-words.ts'

/** A word, or a single character of a script without spaces. */
interface Unit {
  /** '' for signs that end a phrase. */
  key: string
  start: number
  end: number
  isHan: boolean
}

const hanOrWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu
const asciiWord = /[a-z0-9]+/gi

/** So many characters of a script without spaces are a phrase. */
const charactersOfPhrase = 5

/** Longer titles and ideas are texts; their beginnings tell. */
const maximalUnits = 400
/** Of a title that repeats itself. */
const maximalPlaces = 4

/**
 * The phrases of an idea that stand in its paper's title as well, as the idea writes them: who reads them has read the title. A single
 * word is none, nor are two that the whole field uses.
 */
export function sharedPhrases(title: string, idea: string): string[] {
  const [inTitle, inIdea] = [unitsOf(title), unitsOf(idea)]
  const places = new Map<string, number[]>()
  inTitle.forEach((_, at) => {
    const pair = pairAt(inTitle, at)
    const known = places.get(pair)
    if (known === undefined) places.set(pair, [at])
    else if (known.length < maximalPlaces) known.push(at)
  })
  places.delete('')
  const phrases: string[] = []
  for (let at = 0; at < inIdea.length; ) {
    let length = 0
    for (const place of places.get(pairAt(inIdea, at)) ?? [])
      length = Math.max(length, commonLength(inTitle, place, inIdea, at))
    const run = trimmed(inIdea.slice(at, at + length))
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && isTelling(run, idea.slice(first.start, last.end)))
      phrases.push(idea.slice(first.start, last.end))
    at += Math.max(1, length - 1)
  }
  return phrases
}

/** Two neighbours as one key; '' where a sign parts them. */
function pairAt(units: readonly Unit[], at: number): string {
  const [one, next] = [units[at]?.key ?? '', units[at + 1]?.key ?? '']
  return one === '' || next === '' ? '' : `${one} ${next}`
}

function unitsOf(text: string): Unit[] {
  const lower = text.slice(0, maximalText).toLowerCase()
  if (lower.length !== Math.min(text.length, maximalText)) return []
  const units: Unit[] = []
  let end = 0
  for (const { 0: word, index } of lower.matchAll(isAscii(lower) ? asciiWord : hanOrWord)) {
    if (units.length >= maximalUnits) break
    if (!joining.test(lower.slice(end, index))) units.push({ key: '', start: end, end: index, isHan: false })
    end = index + word.length
    const isHan = word.length === 1 && word.charCodeAt(0) >= 0x2e80
    units.push({ key: singular(word), start: index, end, isHan })
  }
  return units
}

const maximalText = 8000
/** What may stand between the words of one phrase. */
const joining = /^[\s\p{Pd}'’´]*$/u

function commonLength(one: readonly Unit[], from: number, other: readonly Unit[], at: number): number {
  let length = 0
  while (length < maximalPhrase) {
    const key = one[from + length]?.key
    if (!key || key !== other[at + length]?.key) break
    length++
  }
  return length
}

/** Longer texts than that repeat themselves. */
const maximalPhrase = 24

function trimmed(run: Unit[]): Unit[] {
  let [first, end] = [0, run.length]
  while (first < end && smallWords.has(run[first]?.key ?? '')) first++
  while (end > first && smallWords.has(run[end - 1]?.key ?? '')) end--
  return run.slice(first, end)
}

function isTelling(run: readonly Unit[], written: string): boolean {
  const han = run.filter((unit) => unit.isHan).length
  if (han > 0) return han >= charactersOfPhrase
  // "few-shot" is one word.
  const words = written
    .split(/\s+/)
    .filter((word) => !smallWords.has(word.toLowerCase()) && !/^[A-Z]{2,3}s?$/.test(word))
  if (words.length < 2) return false
  return words.length > 2 || words.some((word) => !isCommonWord(word) && !isNameShaped(word))
}
