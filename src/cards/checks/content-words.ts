import { isAsciiOrHan } from '../../words/scripts.ts'
import { smallWords } from '../../words/titles/title-words.ts'
import { interned } from '../interned.ts'
import type { Note } from '../note.ts'

const hanOrWord = /[\u4e00-\u9fa5]|[a-z0-9+#]+/g
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}+#])+/gu

/**
 * The words of a text that say something: without articles and prepositions, in one case, plurals as singulars; Han characters one by
 * one. Rougher than words/titles/title-words.ts and ten times as fast, for looking through whole decks.
 */
export function contentWords(text: string): string[] {
  const lower = text.toLowerCase()
  const words = lower.match(isAsciiOrHan(lower) ? hanOrWord : word) ?? []
  const kept: string[] = []
  for (const each of words) if (!smallWords.has(each)) kept.push(singular(each))
  return kept
}

function singular(each: string): string {
  return each.length > 3 && each.endsWith('s') && !each.endsWith('ss') ? each.slice(0, -1) : each
}

/** Before it (U+2E80, a radical) there is no Han character: Scripts.txt of Unicode. */
const firstHan = 0x2e80

/** Whether a word is a single Han character, two of which are about one word. */
export function isHan(each: string): boolean {
  return each.length <= 2 && each.charCodeAt(0) >= firstHan && /^\p{Script=Han}$/u.test(each)
}

/** The words of a title, which several rules look at. */
export interface TitleWords {
  words: string[]
  /** How many of them stand before the title's colon; 0 where there is none. */
  before: number
}

/** A note, and the words of its paper's title. */
export interface Titled extends TitleWords {
  note: Note
}

/** A paragraph that was taken for a title is compared by its beginning. */
export const maximalWords = 24

export function titleWordsOf(title: string): TitleWords {
  const colon = title.search(/:\s|：/u)
  const before = colon < 0 ? [] : contentWords(title.slice(0, colon))
  const words = [...before, ...contentWords(title.slice(Math.max(0, colon)))]
  // Those of all titles are kept at once.
  return { words: words.slice(0, maximalWords).map(interned), before: before.length }
}
