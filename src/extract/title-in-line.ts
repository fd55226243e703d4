import { isAuthors } from './authors.ts'
import { fieldOf } from './columns.ts'
import { type Draft, takeVenue } from './draft.ts'
import { type Line, type Stretch, slice, stretchesOf } from './line.ts'
import { labelOf } from './link-evidence.ts'
import { isCommonWord, isNameShaped, tokensOf } from './names.ts'
import { isVenue } from './venue.ts'

interface Region {
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
const quotes: Record<string, string> = { '"': '"', '“': '”', '「': '」', '『': '』', '《': '》', '«': '»', '„': '“' }

/**
 * Finds an entry's title in its first line and takes what stands before it: a number, a date, a venue, a name in brackets,
 * authors. What is left begins at the returned offset.
 */
export function takeTitle(line: Line, draft: Draft): number {
  const stretches = stretchesOf(line)
  const from = takeLead(line, stretches, draft)
  const region = titleAt(line, stretches, from, draft)
  if (!region) return from
  const [start, end] = trimmed(line.text, region)
  draft.title = slice(line, start, end)
  draft.marked = region.marked
  if (draft.title.text === '') draft.title = null
  return region.end
}

/** Skips and takes what stands before a title; the offset where the title can begin. */
function takeLead(line: Line, stretches: readonly Stretch[], draft: Draft): number {
  const { text } = line
  let at = 0
  for (let round = 0; round < 12; round++) {
    at = skipNoise(text, at)
    const stretch = stretches.find((one) => one.start <= at && at < one.end)
    if (!stretch) return at
    const group = groupAt(text, at)
    if (group) {
      const inside = text.slice(at + 1, group - 1).trim()
      const link = stretches.find((one) => one.url !== null && one.start <= at + 1 && at + 1 < one.end)
      if (link && labelOf(link.text) === null && !isLead(inside)) return at + 1
      if (!takeLeadingGroup(inside, text.slice(group), draft)) return at
      at = group
      continue
    }
    const isLast = skipNoise(text, stretch.end) >= text.length
    if (isLast) return at
    if (stretch.url !== null && labelOf(stretch.text) !== null) at = stretch.end
    else if (
      (stretch.boxed || stretch.strong || stretch.em || stretch.url !== null) &&
      // "A Review of …" has the words of a journal's name; before a title, venues are short or have their year.
      (/\d/.test(stretch.text) || stretch.text.length <= 12) &&
      takeVenue(stretch.text, draft, true)
    )
      at = stretch.end
    else if (stretch.boxed) {
      if (stretch.text.length > 40) return at
      takeName(stretch.text.trim(), text.slice(stretch.end), draft)
      at = stretch.end
    } else {
      const next = afterLeadingDate(text, at, stretch, draft)
      if (next === at) return at
      at = next
    }
  }
  return at
}

function isLead(inside: string): boolean {
  return inside.length <= 60 && (/^[^\p{L}]*$/u.test(inside) || isVenue(inside))
}

/** `[1]`, `[ ]`, `[CVPR 2021]`, `[R-CNN]`, `[Survey]`. */
function takeLeadingGroup(inside: string, rest: string, draft: Draft): boolean {
  if (inside.length > 60 || !/[\p{L}\p{N}]/u.test(rest)) return false
  if (!/\p{L}/u.test(inside)) {
    takeVenue(inside, draft, true)
    return true
  }
  if (/^x$/i.test(inside) || takeVenue(inside, draft, true)) return true
  if (/et al|\p{Lu}\.\s/u.test(inside) && isAuthors(inside)) {
    draft.authors ??= inside
    return true
  }
  if (tokensOf(inside).length > 5) return false
  takeName(inside, rest, draft)
  return true
}

/** A name is the method's, told by its form or by the title that begins with it; words of the field are a topic. */
function takeName(text: string, rest: string, draft: Draft): void {
  const tokens = tokensOf(text)
  const first = text.split(/[,;/，、]/)[0]?.trim() ?? ''
  const isName = tokens.some(isNameShaped) || !tokens.every(isCommonWord) || startsWith(rest, first)
  if (first !== '' && tokens.length <= 4 && isName && /^[\p{Lu}\d]|\p{Lu}/u.test(first)) draft.method ??= first
  else if (/\p{L}/u.test(text) && labelOf(text) === null) draft.keywords.push(text)
}

function startsWith(text: string, name: string): boolean {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(name)
}

/** "2021-03: Title", "CVPR 2021 | Title", "2019 [Title](u)". */
function afterLeadingDate(text: string, at: number, stretch: Stretch, draft: Draft): number {
  if (stretch.url !== null) return at
  const rest = text.slice(at, at + 80)
  const match = /^([^|:：\n[\]()]{2,50}?)\s*(?:[|:：]|\s[-–—]\s)\s*(?=\S)/u.exec(rest)
  if (match?.[1] && stretch.end >= at + match[1].length && takeVenue(match[1], draft, true)) return at + match[0].length
  const date = /^((?:19|20)\d{2}(?:[-./]\d{1,2}){0,2})[\s,.]+$/.exec(text.slice(at, stretch.end))
  if (date?.[1] && takeVenue(date[1], draft, true)) return stretch.end
  return at
}

function titleAt(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const { text } = line
  const stretch = stretches.find((one) => one.start <= from && from < one.end)
  if (!stretch) return null
  const quoted = quoteAt(text, from)
  if (quoted && (stretch.url === null || quoted.end >= stretch.end)) return quoted
  const named = titleAfterName(line, stretches, from, draft)
  if (named) return named
  if (stretch.url !== null) {
    if (labelOf(stretch.text) !== null) return null
    return extended(line, stretches, { start: from, end: stretch.end, marked: 'link' })
  }
  if (stretch.strong && !isKey(text, stretch)) {
    const end = endOfStrong(stretches, stretch)
    return extended(line, stretches, { start: from, end, marked: 'strong' })
  }
  if (stretch.em) {
    if (!takesAuthors(stretch.text, draft)) return { start: from, end: stretch.end, marked: 'italics' }
    const next = skipNoise(text, stretch.end)
    return next < text.length && next > from ? titleAt(line, stretches, next, draft) : null
  }
  return titleInWords(line, stretches, from, draft)
}

/** "Gopher: **Scaling …**", "Gopher: “Scaling …”": a name, a colon and the title, marked. */
function titleAfterName(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const name = /^([^:：\n"“[\]()]{1,40}?)\s*[:：]\s*/u.exec(line.text.slice(from, from + 60))
  if (!name?.[1] || fieldOf(name[1]) !== undefined || tokensOf(name[1]).length > 4) return null
  const start = from + name[0].length
  const next = stretches.find((one) => one.start <= start && start < one.end)
  const own = next?.start === start && (next.strong || next.em || next.url !== null)
  const quoted = quoteAt(line.text, start)
  if (!quoted && !(own && next && (next.url === null || labelOf(next.text) === null))) return null
  const region = quoted ?? titleAt(line, stretches, start, draft)
  if (region) takeName(name[1].trim(), line.text.slice(start), draft)
  return region
}

/** Words of a title without marks end where a link, a box, another style, a year in brackets, authors or a venue begin. */
function titleInWords(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const { text } = line
  const stop = endOfWords(text, stretches, from)
  const words = text.slice(from, stop)
  const dated = /^(.{3,400}?)\s*\(((?:19|20)\d{2})[a-z]?(?:,[^()]*)?\)\s*[.,:]?\s+(?=\S)/u.exec(
    text.slice(from, from + 500),
  )
  if (dated?.[1] && takesAuthors(dated[1], draft)) {
    draft.year ??= Number(dated[2])
    return titleAfter(line, stretches, from + dated[0].length, draft)
  }
  const next = stretches.find((one) => one.start >= stop && /[\p{L}\p{N}]/u.test(one.text))
  const leadsOn = next && next.start <= skipNoise(text, stop) && !(next.url !== null && labelOf(next.text) !== null)
  if (takesAuthors(words, draft)) {
    const quoted = quoteAt(text, skipSpace(text, from + words.length))
    if (quoted) return quoted
    if (leadsOn && next && (next.url !== null || next.strong || next.em))
      return { start: next.start, end: next.end, marked: next.url === null ? 'strong' : 'link' }
    return null
  }
  const sentence = sentenceOfAuthors(words)
  if (sentence !== null && takesAuthors(words.slice(0, sentence), draft))
    return titleAfter(line, stretches, from + sentence, draft)
  const end = from + endOfTitle(words)
  const quote = /[“"「《]([^“”"「」《》\n]{12,300})[”"」》]/u.exec(words)
  if (quote && (quote[1] ?? '').split(/\s+/).length >= 3 && takesAuthors(words.slice(0, quote.index), draft))
    return { start: from + quote.index, end: from + quote.index + quote[0].length, marked: 'quotes' }
  return /[\p{L}\p{N}]/u.test(text.slice(from, end)) ? { start: from, end, marked: 'words' } : null
}

/** The title after its authors: marked, or the next sentence. */
function titleAfter(line: Line, stretches: readonly Stretch[], at: number, draft: Draft): Region | null {
  const start = skipSpace(line.text, at)
  const quoted = quoteAt(line.text, start)
  if (quoted) return quoted
  const stretch = stretches.find((one) => one.start <= start && start < one.end)
  if (!stretch) return null
  if (stretch.url !== null && labelOf(stretch.text) === null) return { start, end: stretch.end, marked: 'link' }
  if (stretch.strong || stretch.em) return { start, end: stretch.end, marked: stretch.strong ? 'strong' : 'italics' }
  const stop = endOfWords(line.text, stretches, start)
  const words = line.text.slice(start, stop)
  const sentence = /^.{8,}?[.?!](?=\s+(?:In\b|\p{Lu}|\())/u.exec(words)?.[0].length ?? endOfTitle(words)
  void draft
  return { start, end: start + sentence, marked: 'words' }
}

function endOfWords(text: string, stretches: readonly Stretch[], from: number): number {
  let end = text.length
  const marked = stretches.find(
    (one) =>
      one.end > from &&
      one.start >= from &&
      (one.url !== null ||
        one.boxed ||
        (one.em && one.text.length > 12) ||
        (one.strong && /[[(]|\d{4}/.test(one.text))),
  )
  if (marked) end = marked.start
  const rest = text.slice(from, end)
  const cut =
    /\n|\s*\|(?=\s|$)|\s+\|\s*|\s*[([（【]\s*(?=[^()（）[\]]{0,60}(?:(?<!\d)(?:19|20)\d{2}(?!\d)|['’]\s?\d{2}(?!\d)))/u.exec(
      rest,
    )
  if (cut && cut.index > 0) end = from + cut.index
  return end
}

/** Where in plain words the title ends and ", J. Koushik", ". Chen and Manning.", ", ArXiv, 2016" begins. */
function endOfTitle(words: string): number {
  if (words.length > 800) return words.length
  let tried = 0
  for (const match of words.matchAll(
    /(?:,|\.|;|\s[-–—])\s+(?=\S)|[:：]\s+(?=\p{Lu}\.)|[,，]\s*(?=\p{Script=Han}{2,4}[,，、])/gu,
  )) {
    if (++tried > 24) break
    if (match.index < 8) continue
    const rest = words
      .slice(match.index + match[0].length)
      .replace(/\s*\[.*$/s, '')
      .replace(/[\s.,;([（【|:–—-]+$/u, '')
    const bare = rest.replace(/[,\s]*(?:19|20)\d{2}[^\p{L}\p{N}]*$/u, '')
    if (isAuthors(rest) || isVenue(rest) || (bare !== '' && isVenue(bare))) return match.index
    const parts = bare.split(/[,.]\s+/)
    if (parts.length > 1 && isVenue(parts.at(-1) ?? '') && isAuthors(parts.slice(0, -1).join(', '))) return match.index
    if (match[0].startsWith('.') && /^(?:In|arXiv|Proc)\b/.test(rest)) return match.index
    const first = /^(.{4,200}?)\.\s/u.exec(rest)?.[1]
    if (match[0].startsWith('.') && first && isAuthors(first)) return match.index
  }
  return words.length
}

/** The length of a first sentence that is nothing but authors: "LeCun, Yann, and G. Hinton. ". */
function sentenceOfAuthors(words: string): number | null {
  if (words.length > 2000) return null
  let tried = 0
  for (const match of words.matchAll(
    /(?<=\p{Ll}{2}|\p{Ll}\.|al)[.:]\s+(?=\S)|(?<=\p{Lu})\.:?\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu,
  )) {
    if (++tried > 12) return null
    if (isAuthors(words.slice(0, match.index)) && words.length > match.index + match[0].length + 8)
      return match.index + match[0].length
  }
  return null
}

function takesAuthors(text: string, draft: Draft): boolean {
  const plain = text
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/[\s,.:;–—-]+$/u, (end) => (/\./.test(end) && /\p{Lu}\s*\.$/u.test(text.trim()) ? '.' : ''))
  if (plain === '' || !isAuthors(plain)) return false
  draft.authors ??= plain
  return true
}

/** A bold or linked name that goes on after a colon is the beginning of a title: "**LoRA**: Low-Rank Adaptation of …". */
function extended(line: Line, stretches: readonly Stretch[], region: Region): Region {
  const name = line.text.slice(region.start, region.end).trim()
  const tokens = tokensOf(name)
  if (tokens.length === 0 || tokens.length > 3 || !/[\p{L}\p{N}]/u.test(name)) return region
  const colon = /[:：]$/u.test(name) ? '' : (/^\s*[:：]\s*/u.exec(line.text.slice(region.end))?.[0] ?? null)
  if (colon === null || (!tokens.some(isNameShaped) && tokens.length > 1)) return region
  const start = skipSpace(line.text, region.end + colon.length)
  const stop = endOfWords(line.text, stretches, start)
  const link = stretches.find((one) => one.start === start && one.url !== null)
  if (link && labelOf(link.text) === null) return { ...region, end: link.end }
  const words = line.text.slice(start, start + endOfTitle(line.text.slice(start, stop)))
  return isTitleCase(words) ? { ...region, end: start + words.length } : region
}

/** Titles capitalise their words, sentences do not. */
function isTitleCase(words: string): boolean {
  const long = words.split(/[\s/-]+/).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  if (long.length < 2 || (/[.。]\s*$/.test(words.trim()) && long.length > 12)) return false
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.6
}

function isKey(text: string, stretch: Stretch): boolean {
  const inside = stretch.text.trim()
  const ends = /[:：]$/u.test(inside) || /^\s*[:：]/u.test(text.slice(stretch.end))
  return ends && fieldOf(inside.replace(/[:：]$/u, '')) !== undefined
}

function endOfStrong(stretches: readonly Stretch[], first: Stretch): number {
  let end = first.end
  for (const stretch of stretches) {
    if (stretch.start !== end || !stretch.strong) continue
    if (stretch.url !== null && labelOf(stretch.text) !== null) break
    end = stretch.end
  }
  return end
}

function quoteAt(text: string, at: number): Region | null {
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
function groupAt(text: string, at: number): number | null {
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

function skipNoise(text: string, from: number): number {
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

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,]/.test(text[at] ?? '')) at++
  return at
}

/** Quotes around a title and the point behind it are not the title's. */
function trimmed(text: string, { start, end }: Region): [number, number] {
  let from = start
  let to = end
  const skip = (pattern: RegExp) => {
    while (to > from && pattern.test(text[to - 1] ?? '')) to--
  }
  skip(/[\s,;:：|–—\-[(（【]/u)
  for (let round = 0; round < 2; round++) {
    const close = quotes[text[from] ?? '']
    const inner = text.slice(from + 1, to).replace(/[.,;\s]+$/, '')
    if (close !== undefined && inner.endsWith(close)) {
      from += 1
      to = from + inner.length - 1
    }
  }
  if (!text.slice(from, to).endsWith('..')) skip(/[\s.,;。]/u)
  while (from < to && /\s/.test(text[from] ?? '')) from++
  return [from, to]
}
