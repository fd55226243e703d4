import { fnv1a } from '../fnv.ts'
import { isNameShaped } from '../names.ts'
import { once } from '../once.ts'
import { normaliseTitle } from './title.ts'
import {
  isAboutLiterature,
  isCoined,
  isRecurring,
  isSeriesMark,
  isTopical,
  isTopicOnly,
  namedTitlesOf,
  partsOf,
  subtitlesOf,
  type TitleParts,
} from './title-parts.ts'
import { type Difference, differenceOf, expanded, isSmall, type Word, weightOf, wordsOf } from './title-words.ts'

export interface TitleKinship {
  kind: 'typo' | 'subtitle' | 'prefix' | 'annotation' | 'small-words' | 'spacing' | 'abbreviation' | 'truncated'
  /** 0..1, higher = closer */
  score: number
}

/** A title made ready to be compared with many others. */
export interface TitleSketch {
  normalised: string
  parts: TitleParts
  words: Word[]
  /** Readings of the title are made when they are asked for: most titles are told apart by their letters. */
  named: () => { name: string; isTopic: boolean; isShaped: boolean; words: Word[] }[]
  subtitled: () => { main: string; subtitle: string; words: Word[] }[]
  /** a bit for every three letters in a row and every Han character: nearly all of the shorter title's are in the longer */
  bits: Int32Array
  bitCount: number
}

/** Words of a title that are needed for it to be somebody's and not a subject's. */
const tellingWeight = 3

export function sketchOf(title: string): TitleSketch {
  const parts = partsOf(title)
  const words = wordsOf(parts.core)
  const bits = bitsOf(expanded(words))
  return {
    normalised: normaliseTitle(title),
    parts,
    words,
    named: once(() =>
      namedTitlesOf(parts.core).map(({ name, rest }) => ({
        name: normaliseTitle(name),
        isTopic: isTopicOnly(rest),
        isShaped: name.split(' ').some(isNameShaped),
        words: wordsOf(rest),
      })),
    ),
    subtitled: once(() => subtitlesOf(parts.core).map((split) => ({ ...split, words: wordsOf(split.main) }))),
    bits,
    bitCount: bits.reduce((sum, part) => sum + onesOf(part), 0),
  }
}

/**
 * Whether two titles are one paper's, edited by its owner, as far as the titles alone can tell. Null where they cannot: two
 * papers made one lose a reader's progress, one paper made two is mended by other evidence.
 */
export function sameTitle(a: string, b: string): TitleKinship | null {
  return kinshipOf(sketchOf(a), sketchOf(b))
}

/** A cheap look before `kinshipOf`: false only where that gives null. */
export function couldBeSame(a: TitleSketch, b: TitleSketch): boolean {
  const fewer = Math.min(a.bitCount, b.bitCount)
  const allowed = Math.max(3, Math.min(14, fewer * 0.35))
  let common = 0
  for (let index = 0; index < sketchLength; index++) common += onesOf((a.bits[index] ?? 0) & (b.bits[index] ?? 0))
  return fewer - common <= allowed
}

export function kinshipOf(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  if (a.normalised === '' || b.normalised === '') return null
  if (a.normalised === b.normalised) return { kind: 'spacing', score: 1 }
  if (!couldBeSame(a, b) || !annotationsAgree(a, b)) return null
  return (
    sameWords(a, b) ??
    sameAfterName(a, b) ??
    sameAfterName(b, a) ??
    withoutSubtitle(a, b) ??
    withoutSubtitle(b, a) ??
    cutOff(a, b) ??
    cutOff(b, a)
  )
}

/** A preprint is published later; but what appeared at two places, or every year, is two works. */
function annotationsAgree(a: TitleSketch, b: TitleSketch): boolean {
  const [one, other] = [a.parts.venue, b.parts.venue]
  if (one !== other && (isRecurring(a.parts.core) || isRecurring(b.parts.core))) return false
  const isPreprint = (venue: string) => /^(?:arxiv|biorxiv|corr|openreview)?(?: ?\d+)?$/.test(venue)
  return one === null || other === null || one === other || isPreprint(one) || isPreprint(other)
}

function sameWords(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  const difference = acceptable(a.words, b.words, { typos: true })
  if (!difference) return spacedDifferently(a, b)
  if (a.parts.isAnnotated || b.parts.isAnnotated) {
    const isTelling = weightOf(a.words) >= 2 || isCoined(a.parts.core)
    if (!isTelling) return null
    if (difference.cost === 0) return { kind: 'annotation', score: 0.98 }
  }
  return { kind: difference.kind, score: scoreOf(0.97, difference) }
}

/** The languages that set words apart or not as they like. */
function spacedDifferently(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  const compact = (sketch: TitleSketch) => sketch.words.map((word) => word.lower).join('')
  const numbers = (sketch: TitleSketch) => (sketch.normalised.match(/\d+/g) ?? []).join(' ')
  const text = compact(a)
  return /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana}/u.test(text) &&
    text === compact(b) &&
    numbers(a) === numbers(b)
    ? { kind: 'spacing', score: 0.96 }
    : null
}

interface Accepted {
  kind: TitleKinship['kind']
  cost: number
}

function acceptable(a: readonly Word[], b: readonly Word[], allow: { typos: boolean }): Accepted | null {
  const plain = differenceOf(a, b)
  if (plain) return isSmallEnough(plain, a, b, allow) ? { kind: kindOf(plain), cost: plain.cost } : null
  const [long, other] = [expanded(a), expanded(b)]
  if (long.length === a.length && other.length === b.length) return null
  const spelledOut = differenceOf(long, other)
  // An abbreviation and what it stands for: the rest has to tell.
  const rest = Math.min(weightOf(a), weightOf(b))
  return spelledOut && rest >= tellingWeight && isSmallEnough(spelledOut, long, other, { typos: false })
    ? { kind: 'abbreviation', cost: 0.03 + spelledOut.cost }
    : null
}

function isSmallEnough(
  difference: Difference,
  a: readonly Word[],
  b: readonly Word[],
  allow: { typos: boolean },
): boolean {
  const weight = Math.min(weightOf(a), weightOf(b))
  if (difference.typos > (allow.typos ? (weight >= 6 ? 2 : 1) : 0)) return false
  if (difference.typos > 0 && weight - difference.typos < 1) return false
  const [small, prepositions] = [difference.small + difference.swaps, difference.prepositions]
  if (small > 3 || (small > 0 && weight < (difference.swaps > 0 ? 3 : 2))) return false
  if (prepositions > 1 || (prepositions > 0 && weight < 4)) return false
  if (!isOwnTitle(a, weight) && difference.swaps + prepositions > 0) return false
  if (isAboutLiterature(textOf(a)) && difference.plurals > 0) return false
  return difference.variants + difference.plurals <= Math.max(2, weight / 2)
}

/** "Deep Learning in Medical Image Analysis", "A Survey of Visual Transformers": others write "for" and "on" and are others. */
function isOwnTitle(words: readonly Word[], weight: number): boolean {
  const text = textOf(words)
  return !isAboutLiterature(text) && (weight >= 6 || !isTopicOnly(text))
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(' ')
}

function kindOf(difference: Difference): TitleKinship['kind'] {
  if (difference.typos + difference.variants + difference.plurals > 0) return 'typo'
  return difference.small + difference.swaps + difference.prepositions > 0 ? 'small-words' : 'spacing'
}

function scoreOf(best: number, difference: { cost: number }): number {
  return Math.max(0.5, Math.round((best - difference.cost) * 1000) / 1000)
}

/** "DAT: Vision Transformer with Deformable Attention" and the same without the name, or with it elsewhere. */
function sameAfterName(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  for (const { name, isTopic, isShaped, words } of a.named()) {
    if (weightOf(words) < (isTopic ? tellingWeight : 2)) continue
    const candidates = [
      b.words,
      ...b
        .named()
        .filter((other) => other.name === name)
        .map((other) => other.words),
    ]
    for (const other of candidates) {
      const difference = acceptable(words, other, { typos: false })
      // Where the name is made of ordinary words, the rest has to be the very same.
      const isExact = difference !== null && (isShaped || difference.cost < 0.03)
      if (difference && isExact) return { kind: 'prefix', score: scoreOf(0.92, difference) }
    }
  }
  return null
}

function withoutSubtitle(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  for (const { main, subtitle, words } of a.subtitled()) {
    if (isSeriesMark(isCoined(main) ? withoutYear(subtitle) : subtitle) || !isTellingAlone(main, subtitle, words))
      continue
    const difference = acceptable(words, b.words, { typos: false })
    if (difference) return { kind: 'subtitle', score: scoreOf(isCoined(main) ? 0.9 : 0.85, difference) }
  }
  return null
}

/** "YOLOX: Exceeding YOLO Series in 2021": in a sentence, a year does not number the work. */
function withoutYear(subtitle: string): string {
  return subtitle.split(' ').length >= 4 ? subtitle.replace(/\b(?:19|20)\d\d\b/g, '') : subtitle
}

/** A main title that another paper could hardly have. */
function isTellingAlone(main: string, subtitle: string, words: readonly Word[]): boolean {
  const weight = weightOf(words)
  if (isRecurring(main) || isRecurring(subtitle)) return false
  if (isCoined(main)) return true
  if (isAboutLiterature(subtitle) || isAboutLiterature(main)) return weight >= 4 && !isTopicOnly(main)
  return weight >= tellingWeight && (weight >= 5 || !isTopical(main, weight))
}

function cutOff(a: TitleSketch, b: TitleSketch): TitleKinship | null {
  if (!a.parts.isTruncated) return null
  const prefix = a.words.slice(0, -1)
  const last = a.words.at(-1)
  const next = b.words[prefix.length]
  if (!last || !next || weightOf(prefix) < tellingWeight) return null
  const length = prefix.reduce((sum, word) => sum + word.lower.length, 0) + last.lower.length
  const needed = /\p{Script=Han}/u.test(a.parts.core) ? 10 : isAboutLiterature(a.parts.core) ? 36 : 20
  const agrees =
    prefix.every((word, index) => word.lower === b.words[index]?.lower) && next.lower.startsWith(last.lower)
  return agrees && length >= needed && b.words.length >= a.words.length ? { kind: 'truncated', score: 0.8 } : null
}

const sketchLength = 8

function bitsOf(words: readonly Word[]): Int32Array {
  const bits = new Int32Array(sketchLength)
  const put = (text: string) => {
    const hash = fnv1a(text)
    const place = (hash ^ (hash >>> 15)) & 0xff
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
  }
  const text = words
    .filter((word) => !isSmall(word))
    .map((word) => word.key)
    .join('')
  for (const han of text.match(/\p{Script=Han}/gu) ?? []) put(han)
  for (const run of text.split(/\p{Script=Han}+/u)) {
    for (let index = 0; index + 3 <= run.length; index++) put(run.slice(index, index + 3))
    if (run.length > 0 && run.length < 3) put(run)
  }
  return bits
}

function onesOf(value: number): number {
  let rest = (value - ((value >>> 1) & 0x55555555)) | 0
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
