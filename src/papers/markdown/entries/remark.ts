import { type Line, stretchesOf } from '../../../text/line.ts'
import { withoutBrackets } from '../../../words/brackets.ts'
import { creditsWithYear } from './credits.ts'
import { saysNothing } from './says-nothing.ts'
import { isProposal, saidBy, tellsDeed } from './statement.ts'

/** Enough words to say something: three, or six characters of a script without spaces. Words in brackets are asides. */
export function isSentence(text: string): boolean {
  // "[@bram] compares …" names who says it.
  const whole = text.trim()
  const close = whole.startsWith('[') ? whole.indexOf(']') : -1
  const bare = close > 0 && close < 60 && whole.slice(0, close).includes('@') ? whole.slice(close + 1).trim() : whole
  if (/^[[(（【]/u.test(bare)) return false
  const cjk = bare.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  return cjk >= 6 || words >= 3
}

/** Titles capitalise their words, sentences do not. */
export function isTitleCase(words: string): boolean {
  const long = words.split(/[\s/-]+/).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  if (long.length < 2 || (/[.。]\s*$/.test(words.trim()) && long.length > 12)) return false
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.6
}

/** Short words divided by commas, none of which says anything: "rl, optimization", "one-stage, instance segmentation". */
export function isTags(text: string): boolean {
  const parts = text.split(/[,，、;]\s*(?:and\s)?|\s&\s/u).map((part) => part.trim())
  return parts.length > 1 && parts.length <= 24 && parts.every(isTag)
}

/** Scripts without spaces write whole clauses in one piece: up to eight characters of them are a word. */
function isTag(part: string): boolean {
  if (!/^[\p{L}\p{N}][^\s.!?。]*(?:\s\S+)?$/u.test(part)) return false
  return (part.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) <= 8
}

/** "**Counts owls for barns**; *Title*": what the paper does, where others have its name. */
export function isBriefStatement(words: string): boolean {
  return tellsDeed(words) && / (?:on|for|with|by|via|using|from) \S/u.test(words) && saidBy(words) === 'statement'
}

/** What a reader felt or has to do, and whom a work is like: nobody could answer it. */
const opinion =
  /^(?:(?:i|we)\s+(?:do ?n[o']t|don't|like|love|think|can)|feels?|needs?\s+(?:attention|to be)|todo|read again|recommend\w*|belongs?\s+to|same\s+(?:as|author)|similar\s+to|btw|very\s+(?:nice|good|interesting)|follows?\s+(?:\S+\s+){0,2}\S+$)(?!\p{L})/iu

/**
 * Whether a stretch of a line says something of the paper: a statement of its reader. Another title, the words of links, a place with its
 * year, half of what stands in brackets, or the arrows between several papers are none.
 */
export function isRemark(line: Line, start: number, end: number): boolean {
  const text = line.text.slice(start, end).trim()
  if (!isSentence(text) || (isTags(text) && !isProposal(text)) || saidBy(text) !== 'statement') return false
  if (opinion.test(text) || saysNothing(text) || isCitation(text) || /[:：]$/u.test(text)) return false
  const outside = withoutBrackets(text)
  if (/^[/>→&]|^(?:and|or)\s/.test(text) || /\s(?:->|→)\s/.test(outside)) return false
  if (/^(?:\p{Lu}[\p{L}.]*,?\s+){1,5}(?:19|20)\d{2}\W*$/u.test(text)) return false
  if (hasStrayBracket(text)) return false
  return !isMostlyLinks(line, start, end)
}

/** "Ironies of Barns. Oak, Reed (1983).": another paper, to be read after this one. */
export function isCitation(text: string): boolean {
  const plain = text.trim().replace(/\.$/, '')
  const stop = Math.max(...['. ', '? ', '! '].map((sign) => plain.lastIndexOf(sign)))
  return stop > 0 && creditsWithYear(plain.slice(stop + 2)) !== null
}

/** Those of "1) owls, 2) lamps" count. */
function hasStrayBracket(text: string): boolean {
  let depth = 0
  for (const sign of text.replace(/(?<![^\s:：,，;；])(?:\d{1,2}|[a-z])[)）]/gu, '')) {
    if (/[[(（【]/u.test(sign)) depth++
    else if (/[\])）】]/u.test(sign) && --depth < 0) return true
  }
  return false
}

function isMostlyLinks(line: Line, start: number, end: number): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length
  const linked = stretchesOf(line)
    .filter((stretch) => stretch.url !== null && stretch.start < end && stretch.end > start)
    .reduce(
      (sum, stretch) => sum + letters(line.text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end))),
      0,
    )
  return linked > 0.6 * letters(line.text.slice(start, end))
}
