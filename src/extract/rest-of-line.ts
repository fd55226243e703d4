import { canBeOneName, isAuthors } from './authors.ts'
import { fieldOf } from './columns.ts'
import { takeCredits } from './credits.ts'
import { type Draft, takeVenue } from './draft.ts'
import { takeKeyed } from './key-value.ts'
import { type Line, type Stretch, slice, stretchesOf } from './line.ts'
import { labelOf } from './link-evidence.ts'
import { isPlaceholder } from './placeholder.ts'
import { emptyText, escapeHtml } from './rich-text.ts'

const bracketed = /[[(（【]([^[\]()（）【】]*)[\])）】]?/gu
const dividers =
  /\n|\s{3,}|\s*\|\s*|\s[-–—−]{1,3}\s|\s*—\s*|(?<=^|\s)[-–—:：]\s*|[:：](?=\s)|(?<!(?<!\p{L})\p{Lu})\.\s+(?=\p{Lu}|$)|;\s+/u

/** `:star:`, as GitHub writes emoji. */
const emojiName = /:(?=\w*[a-z])[a-z\d+_-]{2,30}:/g

/** No entry says more than this in a line; the work grows with the square of it. */
const maximalRest = 8_000

/** Takes what a line says from an offset on: links are taken elsewhere; venue, year, authors, tags, a summary, notes. */
export function takeRest(line: Line, from: number, draft: Draft): void {
  let rest = ' '.repeat(from) + line.text.slice(from, from + maximalRest)
  const stretches = stretchesOf(line).filter((stretch) => stretch.end > from && stretch.start < rest.length)
  for (const match of rest.matchAll(emojiName)) rest = blanked(rest, match.index, match.index + match[0].length)
  for (const { url, text, start, end } of stretches)
    if (url !== null && labelOf(text.trim()) !== null) rest = blanked(rest, start, end)
  // Boxes, brackets and marked words are asides before or after what is said; amid a sentence they are words of it.
  const asides = [
    ...stretches.filter((stretch) => stretch.url !== null || stretch.boxed || stretch.strong || stretch.em),
    ...[...rest.matchAll(bracketed)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      inside: match[1] ?? '',
    })),
  ].sort((one, other) => one.start - other.start || one.end - other.end)
  const taken = new Set<Aside>()
  const takeAsides = (ordered: readonly Aside[], isOutside: (aside: Aside) => boolean) => {
    for (const aside of ordered) {
      if (taken.has(aside) || !isOutside(aside) || !isTaken(aside, rest[aside.start - 1] ?? '', draft)) continue
      taken.add(aside)
      rest = blanked(rest, aside.start, aside.end)
    }
  }
  takeAsides(asides, (aside) => !hasWords(rest, lineStart(rest, aside.start), aside.start))
  takeAsides([...asides].reverse(), (aside) => !hasWords(rest, aside.end, lineEnd(rest, aside.end)))
  takeParts(line, rest, from, draft)
}

type Aside = Stretch | { start: number; end: number; inside: string }

function isTaken(aside: Aside, before: string, draft: Draft): boolean {
  if ('inside' in aside) return !/[\p{L}\p{N}]/u.test(aside.inside) || takeBracket(aside.inside, draft)
  // Italics in brackets are a lab as often as a person: the brackets decide.
  if (aside.em && /[[(（]/u.test(before)) return takeVenue(aside.text, draft, true)
  return isTakenStretch(aside, draft) || (aside.em && takeName(aside.text, draft))
}

function hasWords(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Links that name their kind, boxes and bold or italic words that are venues, tags or authors. */
function isTakenStretch(stretch: Stretch, draft: Draft): boolean {
  const text = stretch.text.trim()
  if (stretch.url !== null) return labelOf(text) !== null || takeVenue(text, draft, true)
  if (stretch.boxed) {
    if (takeVenue(text, draft, true) || takeCredits(text, draft)) return true
    if (text.length > 40 || /[(){}=;]/.test(text)) return false
    const saysKind = /^[[(]/.test(text) || labelOf(text) === 'paper'
    if (!isPlaceholder(text) && !saysKind) draft.keywords.push(text.replace(/^#(?=\S)/, ''))
    return true
  }
  if (stretch.strong && /\d/.test(text)) return takeVenue(text, draft, true)
  if (stretch.em) return takeCredits(text, draft) || isNames(text, draft)
  return false
}

/** One name in italics, where no bracket makes a lab of it. */
function takeName(text: string, draft: Draft): boolean {
  if (draft.authors !== null || !canBeOneName(text)) return false
  draft.authors = text
  return true
}

/** Italic words that are mostly capitalised and divided by commas tell who wrote it, if not by their names. */
function isNames(text: string, draft: Draft): boolean {
  const words = text.split(/\s+/)
  if (
    draft.authors !== null ||
    !text.includes(',') ||
    words.filter((word) => /^\p{Lu}/u.test(word)).length < words.length * 0.6
  )
    return false
  draft.authors = text.replace(/[.,\s]+$/, '')
  return true
}

function takeBracket(inside: string, draft: Draft): boolean {
  if (inside.length > 160) return false
  if (labelOf(inside) !== null || isPlaceholder(inside)) return true
  if (takeVenue(inside, draft, true)) return true
  // Only authors that say so by "et al." or initials: names in brackets are as often labs and topics.
  if (/et al|\p{Lu}\.\s/u.test(inside) && isAuthors(inside)) return takeCredits(inside, draft)
  const parts = inside.split(/[,;]\s*|\s[-–|]\s/)
  if (parts.length > 1 && parts.some((part) => takeVenue(part, draft, true))) {
    const authors = parts.filter((part) => isAuthors(part))
    if (authors.length > 0) draft.authors ??= authors.join(', ')
    return true
  }
  return false
}

function takeParts(line: Line, rest: string, from: number, draft: Draft): void {
  let at = from
  while (at < rest.length) {
    const divider = dividers.exec(rest.slice(at))
    const end = divider ? at + divider.index : rest.length
    const part = rest.slice(at, end)
    if (/[\p{L}\p{N}]/u.test(part) && takePart(line, rest, at, end, draft)) return
    at = divider ? end + Math.max(1, divider[0].length) : rest.length
  }
}

/** @returns whether all of the rest has been taken with it, as a sentence */
function takePart(line: Line, rest: string, start: number, end: number, draft: Draft): boolean {
  const part = rest.slice(start, end).trim()
  const stop = lineEnd(rest, start)
  const whole = rest.slice(start, stop)
  const key = /^\s*([^\s:：][^:：\n]{0,30}?)\s*[:：]/u.exec(whole)?.[1]
  if (key !== undefined && fieldOf(key) !== undefined && takeKeyed(line, start, stop, draft)) {
    if (stop >= rest.length) return true
    takeParts(line, rest, stop + 1, draft)
    return true
  }
  if (takeCredits(part, draft) || takeBeforeBracket(part, draft) || takeVenue(part, draft, true)) return false
  if (isSigns(part) || labelOf(part) !== null) return false
  if (takeCredits(whole, draft)) {
    takeParts(line, rest, stop + 1, draft)
    return true
  }
  if (isSentence(part)) {
    const sentence = slice(line, firstWord(rest, start), lastWord(rest, stop))
    if (draft.contribution === null) draft.contribution = sentence
    else draft.notes.push(sentence)
    takeParts(line, rest, stop + 1, draft)
    return true
  }
  draft.notes.push(slice(line, firstWord(rest, start), lastWord(rest, end)))
  return false
}

/** "CVPR, 2022 (Some University)": what is known, and a remark on it. */
function takeBeforeBracket(part: string, draft: Draft): boolean {
  const match = /^(.*?[^\s(（])\s*[(（]([^[\]]{1,100})[)）][\s.,]*$/u.exec(part.slice(0, 400))
  if (!match?.[1] || !match[2] || !(takeCredits(match[1], draft) || takeVenue(match[1], draft, true))) return false
  const text = match[2].trim()
  if (!takeVenue(text, draft, true)) draft.notes.push({ ...emptyText, text, html: escapeHtml(text) })
  return true
}

/** Enough words to say something: three, or six characters of a script without spaces. Words in brackets are remarks. */
export function isSentence(text: string): boolean {
  const bare = text.trim()
  if (/^[[(（【]/u.test(bare)) return false
  const cjk = bare.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  return cjk >= 6 || words >= 3
}

function isSigns(text: string): boolean {
  return (
    !/\p{L}{2}|\d{2}|[\p{Script=Han}]/u.test(text) || isPlaceholder(text) || /^:[\w+-]+:(?:\s*:[\w+-]+:)*$/.test(text)
  )
}

function firstWord(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s,;:：.|–—\-)\]]/u.test(text[at] ?? '')) at++
  return at
}

/** Blanked words at the end were links that name their kind. */
function lastWord(text: string, to: number): number {
  let at = to
  while (at > 0 && /[\s,;|[(·-]/u.test(text[at - 1] ?? '')) at--
  return at
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
