import { isSmall } from '../../identify/title-words.ts'

const asciiWord = /[a-z0-9+#]+/g
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}+#])+/gu

/**
 * The words of a text that say something: without articles and prepositions, in one case, plurals as singulars; Han characters one by
 * one. Rougher than identify/title-words.ts and ten times as fast, for looking through whole decks.
 */
export function contentWords(text: string): string[] {
  const lower = text.toLowerCase()
  const words = lower.match(/^[ -~]*$/.test(lower) ? asciiWord : word) ?? []
  const kept: string[] = []
  for (const each of words) if (!isSmall({ lower: each })) kept.push(singular(each))
  return kept
}

function singular(each: string): string {
  return each.length > 3 && each.endsWith('s') && !each.endsWith('ss') ? each.slice(0, -1) : each
}

/** Whether a word is a single Han character, two of which are about one word. */
export function isHan(each: string): boolean {
  return each.length <= 2 && /^\p{Script=Han}$/u.test(each)
}
