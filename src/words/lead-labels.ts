import words from './lead-labels.json' with { type: 'json' }

const states = new Set(words.states)
const kinds = new Set(words.kinds)

/** How far the reading has come: DONE, Read, 待读. */
export function isReadingState(text: string): boolean {
  return states.has(plainOf(text))
}

/** What kind of text it is or how good: "Blog Post", "RECOMMENDED!", "Oral". It names no method. */
export function isKindOfText(text: string): boolean {
  const plain = plainOf(text)
  return kinds.has(plain) || states.has(plain)
}

function plainOf(text: string): string {
  if (text.length > 40) return ''
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}]{1,9}|[^\p{L}]{1,9}$/gu, '')
    .replace(/\s+/g, ' ')
}

/** A state before a title, with the sign behind it. Capitals alone are enough for those of outliners (TODO). */
const shouted = /^(?:TODO|DONE|DOING|LATER|NOW|WAITING|WIP|CANCELL?ED|IN-PROGRESS)(?=[\s:：[*"“])[\s:：]*/u
const spoken = /^([\p{L}][\p{L} -]{0,14}?) {0,2}(?:[:：] {0,2}| {1,2}(?=$))/u

/**
 * How long the state is that stands before a title; 0 where none does.
 * @param words the words before the next mark (link, bold)
 */
export function lengthOfState(words: string, isMarkNext: boolean): number {
  const outliner = shouted.exec(words)
  if (outliner) return outliner[0].length
  if (!isMarkNext) return 0
  const state = spoken.exec(words)
  return state?.[1] && state[0].length === words.length && isReadingState(state[1]) ? state[0].length : 0
}
