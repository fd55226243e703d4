import type { Bracket } from '../../../words/brackets.ts'
import type { Draft } from '../draft.ts'

export interface Region {
  start: number
  end: number
  marked: Exclude<Draft['marked'], null>
}

/** Variation selectors and joiners belong to emoji. */
const noise = /[\s\p{P}\p{S}\p{Extended_Pictographic}\p{Variation_Selector}\p{Join_Control}]/u

/** `:star:`, as GitHub writes emoji. */
const emojiName = /:(?=\w*[a-z])[a-z\d+_-]{2,30}:/y

const opening = '"“「『《([{（【〔<‘\'¿¡$\\`'

const closers: Record<string, string> = { '[': ']', '(': ')', '（': '）', '【': '】', '{': '}', '〔': '〕' }

const quotes: Record<string, string> = {
  '"': '"',
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '«': '»',
  '„': '“',
  '<': '>',
  '〈': '〉',
}

export function quoteAt(text: string, at: number): Region | null {
  const close = quotes[text[at] ?? '']
  if (close === undefined) return null
  let end = text.indexOf(close, at + 1)
  // Straight quotes may stand in the title, too: the one that ends it is not followed by a word.
  while (close === '"' && end >= 0 && end - at < 400 && /^\s*[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 4))) {
    const next = text.indexOf(close, end + 1)
    if (next < 0) break
    end = next
  }
  if (end < 0 || end - at < 4 || end - at > 400 || text.slice(at, end).includes('\n')) return null
  return { start: at, end: end + 1, marked: 'quotes' }
}

/** The offset after the bracket that closes the one at this place; brackets may nest once. */
export function groupAt(text: string, at: number): number | null {
  const open = text[at] ?? ''
  const close = closers[open]
  if (close === undefined) return null
  let depth = 0
  for (let index = at; index < Math.min(text.length, at + 200); index++) {
    if (text[index] === open) depth++
    if (text[index] === close && --depth === 0) return index + 1
  }
  return null
}

export function skipNoise(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    emojiName.lastIndex = at
    const emoji = emojiName.exec(text)?.[0]
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (emoji === undefined && (opening.includes(char) || !noise.test(char))) break
    at += emoji?.length ?? char.length
  }
  return at
}

export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,]/.test(text[at] ?? '')) at++
  return at
}

/** Quotes around a title and the point behind it are not the title's. */
export function trimmed(text: string, { start, end }: Region): [number, number] {
  let from = start
  let to = end
  const skip = (pattern: RegExp) => {
    while (to > from && pattern.test(text[to - 1] ?? '')) to--
  }
  skip(/[\s,;:：|–—\-[(（【]/u)
  for (let round = 0; round < 2; round++) {
    const close = quotes[text[from] ?? '']
    const inner = text.slice(from + 1, to).replace(/(?<![.,;\s])[.,;\s]+$/, '')
    if (close !== undefined && inner.endsWith(close)) {
      from += 1
      to = from + inner.length - 1
    }
  }
  if (!text.slice(from, to).endsWith('..')) skip(/[\s.,;。]/u)
  while (from < to && /\s/.test(text[from] ?? '')) from++
  return [from, to]
}

const bracketed = /[[(（【]([^[\]()（）【】]*)[\])）】]?/gu
/** Square brackets around a remark that has round ones in it. */
const squared = /\[([^[\]()\n]{0,200}\([^[\]\n]{0,400})\]/gu

/** Brackets, each whole with those that stand in it, but for those of formulas: \\(f(x)\\). */
export function bracketsAround(text: string): Bracket[] {
  const found = new Map<number, Bracket>()
  for (const match of [...text.matchAll(bracketed), ...text.matchAll(squared)]) {
    const bracket = { start: match.index, end: match.index + match[0].length, inside: match[1] ?? '' }
    if (bracket.end > (found.get(match.index)?.end ?? 0)) found.set(match.index, bracket)
  }
  const whole = [...found.values()]
  if (!text.includes('\\(')) return whole
  return whole.filter(({ start }) => {
    const opening = text.lastIndexOf('\\(', start)
    return opening < 0 || text.indexOf('\\)', opening) < start
  })
}
