import { areDifferent, type Ids, idsOf } from '../../identity/fingerprints.ts'
import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { fnv1a } from '../../words/fnv.ts'
import { kinshipOf, sketchOf } from '../../words/titles/similar-title.ts'
import { isHan, maximalWords, type Titled, type TitleWords } from './content-words.ts'

/** Two titles of so many words may differ in one of them to be mistaken for each other; two Han characters are one word. */
const tellingWords = 4
/** Titles that share a key are compared with the first few of them: a hundred "A Survey of …" are not told 5,000 times. */
export const comparedTitles = 4

/**
 * Papers whose titles are taken for each other: one paper noted twice with a slip (a warning), or two that ask nearly the same
 * question, which memory mixes up (a remark). Titles are compared where all but one of their words agree, or where one is the other
 * without its name or subtitle; each is looked up by the hashes of those words, so that the time grows with the number of papers.
 */
export function similarTitles(titled: readonly Titled[]): Problem[] {
  const told = new Map<number, Problem>()
  forEachPair(titled, (earlier, later) => {
    const [a, b] = [titled[earlier], titled[later]]
    const found = a && b ? likeness(likened(b), likened(a)) : null
    if (found) told.set(later, found)
    return found !== null
  })
  return [...told].sort(([a], [b]) => a - b).map(([, problem]) => problem)
}

/**
 * Tells of each two titles that share a key, until something has been said of the later one. All keys are sorted, as numbers that
 * end in the place of their title.
 */
function forEachPair(titled: readonly Titled[], tell: (earlier: number, later: number) => boolean): void {
  const count = titled.length
  const all = new Float64Array(count * (maximalWords + 3))
  let end = 0
  titled.forEach((each, place) => {
    for (const key of keysOfTitle(each)) all[end++] = key * count + place
  })
  const keyed = all.subarray(0, end).sort()
  const isTold = new Uint8Array(count)
  let start = 0
  let key = -1
  for (let at = 0; at < end; at++) {
    const value = keyed[at] ?? 0
    if (Math.floor(value / count) !== key) {
      key = Math.floor(value / count)
      start = at
      continue
    }
    const later = value % count
    for (let other = start; other < Math.min(at, start + comparedTitles) && !isTold[later]; other++) {
      const earlier = (keyed[other] ?? 0) % count
      if (earlier !== later && tell(earlier, later)) isTold[later] = 1
    }
  }
}

/** A paper as far as it may be taken for another one by its title. */
export interface Likened extends TitleWords {
  title: string
  year: number | null
  ids: () => Ids
  place: Place
  isAsked: boolean
}

export function likened({ note: { paper, cards }, words, before }: Titled): Likened {
  const { title, year, place } = paper
  return { words, before, title: title.text, year, ids: () => idsOf(paper), place, isAsked: cards.length > 0 }
}

/** What is told of the later of two whose titles share a key; null: nothing. */
export function likeness(later: Likened, earlier: Likened): Problem | null {
  const severity = severityOf(later, earlier)
  if (severity === null) return null
  const { file, line } = earlier.place
  const found = `“${later.title}” is nearly “${earlier.title}” (${file}:${line})`
  const expected =
    severity === 'warning'
      ? 'one title for one paper, or a word that tells two apart'
      : 'what tells the two apart, in both'
  return problem(severity, 'similar-titles', later.place, found, expected)
}

/** Of all words, of all but each one, and of what stands before and behind the colon. Sums do not mind the order. */
export function keysOfTitle({ words, before }: TitleWords): number[] {
  const hashes = words.map((word) => fnv1a(word))
  const sumOf = (from: number, to: number) => {
    let sum = 0
    for (let index = from; index < to; index++) sum = (sum + (hashes[index] ?? 0)) | 0
    return sum
  }
  const all = sumOf(0, hashes.length)
  const keys = [keyOf(all)]
  if (hashes.length < 3) return keys
  for (const hash of hashes) keys.push(keyOf(all - hash))
  if (before >= 2) keys.push(keyOf(sumOf(0, before)))
  if (before >= 2 && hashes.length - before >= 2) keys.push(keyOf(sumOf(before, hashes.length)))
  return keys
}

/** Of 30 bits, so that a place fits beside it. */
function keyOf(sum: number): number {
  return sum & 0x3fffffff
}

function severityOf(one: Likened, other: Likened): 'warning' | 'info' | null {
  const areTwo = areYearsApart(one.year, other.year) || areDifferent(one.ids(), other.ids())
  if (!areTwo && kinshipOf(sketchOf(one.title), sketchOf(other.title))) return 'warning'
  return one.isAsked && other.isAsked && isTelling(one) && differInOneWord(one, other) ? 'info' : null
}

/** A preprint is a year or two older than its paper; what is further apart is another paper. */
function areYearsApart(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > 2
}

function isTelling({ words }: TitleWords): boolean {
  return words.reduce((sum, each) => sum + (isHan(each) ? 0.5 : 1), 0) >= tellingWords
}

/** One word more, less or in place of another; the rest in the same order. */
function differInOneWord({ words: a }: TitleWords, { words: b }: TitleWords): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return start + end >= longer - 1
}
