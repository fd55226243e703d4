import words from './author-words.json' with { type: 'json' }
import { isCommonWord } from './names.ts'
import { isVenue } from './venue.ts'

const particles = new Set(words.particles)
const suffixes = new Set(words.suffixes)
const strangers = new Set(words.strangers)

/**
 * Whether a text is a list of people: "G. Hinton et al.", "Xinyin Ma, Gongfan Fang and Xinchao Wang", 王伟、李娜. One name alone is
 * told from a topic by an initial; "Deep Learning, Computer Vision" are words of the field and no names.
 */
export function isAuthors(text: string): boolean {
  const plain = text
    .slice(0, 6000)
    .replace(/\bet\.? at\b/giu, 'et al')
    .replace(/ and (?=et\.? al\b)/giu, ' ')
    .replace(/[*†‡§¹²³⁴⁵]+|\(\s{0,9}\d{0,9}\s{0,9}\)/gu, ' ')
    .replace(/^\s*(?:by|authors?|作者|著者|저자)\s*[:：]?\s+/iu, '')
    .trim()
  if (plain === '' || /https?:|[!?！？。{}=[\]|<>]/.test(plain)) return false
  const others = /(?<![\s,])[\s,]+(?:et\.?\s+al|and others|等人?|ら|외)\.?(?:\s*\d+명)?[\s.]*$/iu
  const named = plain.replace(others, '')
  const parts = named
    .split(/[,;，、；&]|\s(?:and|und|et|y|e|和|与)\s|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !suffixes.has(part.toLowerCase().replace(/\./g, '')))
  if (parts.length === 0 || deed.test(parts[0] ?? '')) return false
  if (parts.some((part) => /\d/.test(part) || isVenue(part))) return false
  // Names of four characters are rare, words of four are not: 沙粒分类，河流速度.
  if (parts.every((part) => /^\p{Script=Han}{4}$/u.test(part))) return false
  const names = parts.filter(isName)
  if (named !== plain) return names.length >= parts.length * 0.75
  if (parts.length === 1) return names.length === 1 && isTellingName(parts[0] ?? '')
  return names.length >= parts.length * 0.75
}

/** "Introduce Owl-Gram & COOL": what somebody does with names. */
const deed = /^(?:Introduc|Propos|Present|Compar|Combin|Extend|Us|Appl)(?:e|es|ed|ing|s|y|ies|ied|ying)? (?=\p{Lu})/u

function isName(part: string): boolean {
  if (/^\p{Script=Han}{2,4}$|^\p{Script=Hangul}{2,4}$/u.test(part)) return true
  if (/\d/.test(part) || part.length > 50) return false
  const tokens = part.split(/\s+/)
  if (tokens.length > 5) return false
  const telling = tokens.filter((token) => !particles.has(token.toLowerCase()))
  if (telling.length === 0 || telling.some((token) => strangers.has(token.toLowerCase()))) return false
  if (!telling.every((token) => /^(?:\p{Lu}|['’-]\p{Lu}|d['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u.test(token))) return false
  return (
    telling.some((token) => /^\p{Lu}\.?$/u.test(token)) ||
    !telling.every((token) => isCommonWord(token) || isCommonWord(token.toLowerCase()))
  )
}

/** "J. Koushik", "D Ulyanov", "Alex Graves": two words at least, and not all of one letter. */
function isTellingName(part: string): boolean {
  const tokens = part.split(/\s+/)
  return (
    /(?:^|\s|\.)\p{Lu}\.(?:\s|-|\p{Lu}|$)/u.test(part) ||
    /^\p{Script=Han}{2,4}$/u.test(part) ||
    (tokens.length === 2 && /^\p{Lu}$/u.test(tokens[0] ?? ''))
  )
}

/** Without the marks of equal contribution and of the house: "Ida Fern*, Tom Reed1,2". */
export function withoutMarks(authors: string): string {
  return authors
    .replace(/(?<=\p{L})[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]{1,6}(?=\s{0,3}(?:[,;，、]|$|\band\b))/gu, '')
    .replace(/(?<=\p{L}{2})\d(?:,?\d){0,3}(?=\s{0,3}(?:[,;，、]|$|\band\b))/gu, '')
}

/** Two or three capitalised words that can be one person, where a person is expected. */
export function canBeOneName(text: string): boolean {
  const part = text.trim().replace(/[.,]$/, '')
  const tokens = part.split(/\s+/)
  return tokens.length <= 4 && isName(part) && (tokens.length >= 2 || isTellingName(part))
}
