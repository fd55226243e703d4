import { areDifferent, fingerprintsOf } from '../../identify/fingerprints.ts'
import { kinshipOf, sketchOf } from '../../identify/similar-title.ts'
import { isSmall, type Word, weightOf, wordsOf } from '../../identify/title-words.ts'
import { type Problem, problem } from '../../read/problem.ts'
import type { Note } from '../deck.ts'

/** Two titles may differ in one word of so much weight (title-words.ts) to be mistaken for each other. */
const tellingWeight = 4
/** Titles of more words are compared by so many. */
const comparedWords = 24
/** Titles that share a key are compared with the first few of them: a hundred "A Survey of …" are not told 5,000 times. */
const comparedTitles = 4

/**
 * Papers whose titles are taken for each other: one paper noted twice with a slip (a warning), or two that ask nearly the same
 * question, which memory mixes up (a remark). Titles are compared where all but one of their words agree, or where one is the other
 * without its name or subtitle; each is looked up by the hashes of those words, so that the time grows with the number of papers.
 */
export function similarTitles(notes: readonly Note[]): Problem[] {
  const seen = new Map<number, Titled[]>()
  return notes.flatMap((note) => {
    const titled = titledOf(note)
    const candidates = new Set<Titled>()
    for (const key of keysOf(titled)) {
      const same = seen.get(key)
      for (const other of same ?? []) candidates.add(other)
      if (!same) seen.set(key, [titled])
      else if (same.length < comparedTitles) same.push(titled)
    }
    for (const other of candidates) {
      const severity = likenessOf(titled, other)
      if (severity !== null) return [alike(severity, note, other.note)]
    }
    return []
  })
}

function alike(severity: 'warning' | 'info', { paper }: Note, { paper: other }: Note): Problem {
  const { file, line } = other.place
  const found = `“${paper.title.text}” is nearly “${other.title.text}” (${file}:${line})`
  const expected =
    severity === 'warning'
      ? 'one title for one paper, or a word that tells two apart'
      : 'what tells the two apart, in both'
  return problem(severity, 'similar-titles', paper.place, found, expected)
}

interface Titled {
  note: Note
  /** Without the small ones. */
  words: Word[]
  hashes: number[]
}

function titledOf(note: Note): Titled {
  const words = wordsOf(note.paper.title.text)
    .filter((word) => !isSmall(word))
    .slice(0, comparedWords)
  return { note, words, hashes: words.map(({ key }) => hashOf(key)) }
}

/** Of all words, of all but each one, and of what stands before and behind the colon. Whatever the order of the words. */
function keysOf({ note, hashes }: Titled): Set<number> {
  const sum = hashes.reduce((total, hash) => (total + hash) | 0, 0)
  const keys = new Set([sum])
  if (hashes.length < 3) return keys
  for (const hash of hashes) keys.add((sum - hash) | 0)
  const title = note.paper.title.text
  const colon = title.search(/:\s|：/u)
  if (colon < 0) return keys
  for (const part of [title.slice(0, colon), title.slice(colon + 1)]) {
    const words = wordsOf(part).filter((word) => !isSmall(word))
    if (words.length >= 2) keys.add(words.reduce((total, { key }) => (total + hashOf(key)) | 0, 0))
  }
  return keys
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

function likenessOf(a: Titled, b: Titled): 'warning' | 'info' | null {
  const [one, other] = [a.note.paper, b.note.paper]
  const areTwo = areDifferent(fingerprintsOf([one]), fingerprintsOf([other])) || areYearsApart(one.year, other.year)
  if (!areTwo && kinshipOf(sketchOf(one.title.text), sketchOf(other.title.text))) return 'warning'
  const areAsked = a.note.cards.length > 0 && b.note.cards.length > 0
  return areAsked && differInOneWord(a, b) && weightOf(a.words) >= tellingWeight ? 'info' : null
}

/** A preprint is a year or two older than its paper; what is further apart is another paper. */
function areYearsApart(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > 2
}

function differInOneWord(a: Titled, b: Titled): boolean {
  return leftOver(a, b) <= 1 && leftOver(b, a) <= 1
}

function leftOver(a: Titled, b: Titled): number {
  const keys = new Set(b.words.map(({ key }) => key))
  return a.words.filter(({ key }) => !keys.has(key)).length
}
