import { type Line, type Stretch, slice, stretchesOf } from '../../../text/line.ts'
import { richOfWords } from '../../../text/rich-text.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { canBeOneName, isAuthors } from '../../../words/authors.ts'
import type { Bracket } from '../../../words/brackets.ts'
import { isKindOfText } from '../../../words/lead-labels.ts'
import { isPlaceholder } from '../../../words/placeholder.ts'
import { isVenue } from '../../../words/venue.ts'
import { fieldOf } from '../../columns.ts'
import { type Draft, newDraft, takeAside, takeVenue } from '../draft.ts'
import { withoutArrow } from './behind-title.ts'
import { areLinkedCredits, takeCredits, takeImprint, takeLinkedCredits, takePeriodical } from './credits.ts'
import { takeKeyed } from './key-value.ts'
import { bracketsAround } from './line-places.ts'
import { isRemark, isSentence, isTitleCase } from './remark.ts'

const dividers =
  /\n|\s{3,}|\s*\|\s*|\s[-–—−]{1,3}\s|\s*—\s*|(?<=^|\s)[-–—:：]\s*|[:：](?=\s)|(?<!(?<!\p{L})\p{Lu})\.\s+(?=\p{Lu}|$)|;\s+/u

/** `:star:`, as GitHub writes emoji. */
export const emojiName = /:(?=\w*[a-z])[a-z\d+_-]{2,30}:/g

/** No entry says more than this in a line; the work grows with the square of it. */
const maximalRest = 8_000

/** Takes what a line says from an offset on: links are taken elsewhere; venue, year, authors, tags, a summary, notes. */
export function takeRest(line: Line, from: number, draft: Draft): void {
  let rest = withoutArrow(' '.repeat(from) + line.text.slice(from, from + maximalRest), from)
  const stretches = stretchesOf(line).filter((stretch) => stretch.end > from && stretch.start < rest.length)
  for (const match of rest.matchAll(emojiName)) rest = blanked(rest, match.index, match.index + match[0].length)
  for (const { url, text, start, end } of stretches)
    if (url !== null && labelOf(text.trim()) !== null) rest = blanked(rest, start, end)
  rest = withoutCredits(line, rest, from, draft)
  // Boxes, brackets and marked words are asides before or after what is said; amid a sentence they are words of it.
  const asides = [
    ...stretches.filter((stretch) => stretch.url !== null || stretch.boxed || stretch.strong || stretch.em),
    ...bracketsAround(rest),
  ].sort((one, other) => one.start - other.start || one.end - other.end)
  const taken = new Set<Aside>()
  const takeAsides = (ordered: readonly Aside[], isOutside: (aside: Aside) => boolean) => {
    for (const aside of ordered) {
      if (taken.has(aside) || !isOutside(aside) || !isTaken(line, aside, rest[aside.start - 1] ?? '', draft)) continue
      taken.add(aside)
      rest = blanked(rest, aside.start, aside.end)
    }
  }
  takeAsides(asides, (aside) => !hasWords(rest, lineStart(rest, aside.start), aside.start))
  takeAsides(
    [...asides].reverse(),
    (aside) =>
      !hasWords(rest, aside.end, lineEnd(rest, aside.end)) &&
      !('boxed' in aside && aside.boxed && leadsOn.test(rest.slice(Math.max(from, aside.start - 12), aside.start))),
  )
  // "2021：只用耳朵数老鼠": behind a year the colon divides, whatever follows.
  takeParts(line, rest.replace(/(?<=(?:19|20)\d{2}[)）]?)：/gu, '|'), from, draft)
}

/** What directly follows the title where it is a place and time with volume or pages; further lines of nothing but credits. */
function withoutCredits({ spans }: Line, text: string, from: number, draft: Draft): string {
  let rest = text
  const stop = from + (/[[\n]|https?:/.exec(rest.slice(from))?.index ?? rest.length)
  if (stop - from < 300 && /\d/.test(rest.slice(from, stop)) && takeImprint(rest.slice(from, stop), draft))
    rest = blanked(rest, from, stop)
  for (let at = rest.indexOf('\n', from); at >= 0; at = rest.indexOf('\n', at + 1)) {
    const end = lineEnd(rest, at + 1)
    const line = rest.slice(at + 1, end)
    if (/\p{L}/u.test(line) && !/[[\]]/.test(line) && takeCredits(line, draft)) {
      rest = blanked(rest, at + 1, end)
      // A name that is linked leads to a person.
      const homes = new Set(
        spans
          .filter((span) => span.start > at && span.end <= end && !leadsToPaper(span.url ?? ''))
          .map((span) => span.url),
      )
      draft.links = draft.links.filter((link) => !homes.has(link.url))
    }
  }
  return rest
}

type Aside = Stretch | Bracket

function isTaken(line: Line, aside: Aside, before: string, draft: Draft): boolean {
  if ('inside' in aside)
    return !/[\p{L}\p{N}]/u.test(aside.inside) || takeBracket(aside.inside, draft) || takeClauses(line, aside, draft)
  // Italics in brackets are a lab as often as a person: the brackets decide.
  if (aside.em && /[[(（]/u.test(before)) return takeVenue(aside.text, draft, true)
  // "It refers to [Oak (2010)](u)" is a sentence; behind a title stands a stop.
  if (areLinkedCredits(aside) && !/[.?!,;]["”’]?\s*$/u.test(line.text.slice(0, aside.start).slice(-8))) return false
  return isTakenStretch(aside, draft) || (aside.em && takeName(aside.text, draft))
}

/** "Compare n-grams and `BPE`": a box behind such a word ends the sentence. */
const leadsOn =
  /(?:\b(?:and|or|as|the|a|an|of|in|on|to|by|for|with|from|than|using|via|is|are|like|called)|&|,|과|와|의|の|と|和|与|的)\s*$/iu

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
  if (stretch.url !== null)
    return labelOf(text) !== null || takeLinkedCredits(stretch, draft) || takeVenue(text, draft, true)
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
  draft.authors = text.replace(/(?<![.,\s])[.,\s]+$/, '')
  return true
}

function takeBracket(inside: string, draft: Draft): boolean {
  if (inside.length > 160) return false
  if (/^arxiv\W{0,3}\d{4}\.\d{4,5}/i.test(inside) && takeVenue(inside, draft, true)) return true
  if (labelOf(inside) !== null || isPlaceholder(inside)) return true
  if (takeVenue(inside, draft, true) || takePeriodical(inside, draft)) return true
  // "aiDM@SIGMOD 2018": a workshop at a conference.
  const host = /^[\p{L}\d.&+-]{2,16}@(.+)$/u.exec(inside)?.[1]
  if (host !== undefined && takeVenue(host, draft, true)) return true
  // Only authors that say so by "et al." or initials: names in brackets are as often labs and topics.
  if (/et al|\p{Lu}\.\s/u.test(inside) && isAuthors(inside)) return takeCredits(inside, draft)
  const parts = inside.split(/[,;]\s*|\s[-–|]\s/)
  if (parts.length > 1 && parts.some((part) => takeVenue(part, draft, true))) {
    const isCited = parts.some((part) => isAuthors(part))
    const authors = parts.filter((part) => isAuthors(part) || (isCited && canBeOneName(part)))
    if (authors.length > 0) draft.authors ??= authors.join(', ')
    const others = parts.filter((part) => !authors.includes(part) && isWord(part)).join(', ')
    if (others !== '') draft.notes.push(richOfWords(others))
    return true
  }
  return false
}

/** Neither venue, year nor the name of a kind. */
function isWord(part: string): boolean {
  return /\p{L}{2}/u.test(part) && labelOf(part) === null && !isKindOfText(part) && !isOnlyVenue(part)
}

/** "CVPR 2017 challenge winner" says more than where. */
function isOnlyVenue(part: string): boolean {
  return takeVenue(part, newDraft(), true) && (isVenue(part) || part.trim().split(/\s+/).length <= 3)
}

/** "[VLM as teacher; no cost at inference]": several clauses in one pair of brackets are a remark. */
function takeClauses(line: Line, { start, end, inside }: Bracket, draft: Draft): boolean {
  if (line.text[start] !== '[' || !/[;.]\s/.test(inside) || !isSentence(inside)) return false
  const closed = /[\])）】]$/u.test(line.text.slice(start, end)) ? end - 1 : end
  if (!isRemark(line, start + 1, closed)) return false
  const said = slice(line, start + 1, closed)
  if (draft.contribution === null) draft.contribution = said
  else draft.notes.push(said)
  return true
}

function takeParts(line: Line, rest: string, from: number, draft: Draft): void {
  let at = from
  while (at < rest.length) {
    const divider = dividers.exec(rest.slice(at))
    const end = divider ? at + divider.index : rest.length
    const part = rest.slice(at, end)
    if (/[\p{L}\p{N}]/u.test(part) && takePart(line, rest, from, at, end, draft)) return
    at = divider ? end + Math.max(1, divider[0].length) : rest.length
  }
}

/** @returns whether all of the rest has been taken with it, as a sentence */
function takePart(line: Line, rest: string, from: number, start: number, end: number, draft: Draft): boolean {
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
  // Brackets that links stood in are empty now.
  const comment = /^[(（]([^()（）]{2,160})[)）]$/u.exec(part.replace(/^[[\]\s]{1,40}/, ''))?.[1]
  if (comment !== undefined && labelOf(comment) === null && !isSigns(comment)) {
    draft.notes.push(slice(line, rest.indexOf(comment, start), rest.indexOf(comment, start) + comment.length))
    return false
  }
  if (isSigns(part) || labelOf(part) !== null) {
    if (isSmall(part)) draft.notes.push(slice(line, firstWord(rest, start), lastWord(rest, end)))
    return false
  }
  if (takeCredits(whole, draft)) {
    takeParts(line, rest, stop + 1, draft)
    return true
  }
  const named = /^(.{3,60}?),\s+((?:\p{Lu}\.\s?)+\p{Lu}[\p{L}-]+(?:,\s.*)?)$/u.exec(
    part.slice(0, 300).replace(/[\s.]{1,4}$/, ''),
  )
  if (named?.[1] && named[2] && draft.authors === null && takeCredits(named[2], draft)) {
    draft.notes.push(richOfWords(named[1]))
    return false
  }
  if (isLabelOfLink(line, firstWord(rest, start), lastWord(rest, end)) || takePlaceAndYear(part, draft)) return false
  if (isSentence(part)) {
    const bar = /\s\|\s/.exec(rest.slice(end, stop))
    const sentenceEnd = bar ? end + bar.index : stop
    const [first, last] = [firstWord(rest, start), lastWord(rest, sentenceEnd)]
    const sentence = slice(line, first, last)
    const isOff = isSetOff(line, from, first) || (draft.authors !== null && ofAuthors.test(sentence.text))
    if (!isOff && end < sentenceEnd && /^\s*[:：]/u.test(rest.slice(end))) {
      draft.notes.push(slice(line, first, lastWord(rest, end)))
      return false
    }
    if (draft.contribution === null && isOff && canBeSaid(line, from, first, last)) draft.contribution = sentence
    else draft.notes.push(sentence)
    takeParts(line, rest, sentenceEnd + 1, draft)
    return true
  }
  const short = slice(line, firstWord(rest, start), lastWord(rest, end))
  if (/[-–—:：]\s*$/u.test(line.text.slice(Math.max(from, start - 3), firstWord(rest, start)))) draft.brief ??= short
  draft.notes.push(short)
  return false
}

/** "[[Research at Harbor](…)]": the words of a link in brackets of its own say where it leads, and nothing else. */
function isLabelOfLink(line: Line, first: number, last: number): boolean {
  return stretchesOf(line).some(
    ({ url, start, end }) => url !== null && line.text[start - 1] === '[' && start <= first && last <= end + 1,
  )
}

/** "National Academy of Barns 2020.": where it appeared, whether the name is known or not. */
const placeAndYear =
  /^(\p{Lu}[\p{L}.&-]{1,30}(?:,? (?:\p{Lu}[\p{L}.&-]{0,30}|of|for|the|and|on|in|de|&)){0,7}),? ((?:19|20)\d{2})[.,;]?$/u

function takePlaceAndYear(part: string, draft: Draft): boolean {
  const [, place, year] = part.length > 160 ? [] : (placeAndYear.exec(part) ?? [])
  if (place === undefined || year === undefined || /\b(?:awards?|prize|best)\b/i.test(place)) return false
  draft.year ??= Number(year)
  draft.venue ??= place
  return true
}

/** On the title's own line something stands between the two: what only follows its words is a piece of the title or of a link. */
function isSetOff(line: Line, from: number, at: number): boolean {
  if (from === 0 || line.text[from - 1] === '\n' || /\S/u.test(line.text.slice(from, at))) return true
  // Behind the name of who says it.
  return (
    line.text[from - 1] === ']' && /\[[^[\]]{0,40}@[^[\]]{0,40}\]$/.test(line.text.slice(Math.max(0, from - 84), from))
  )
}

/** "Fern et al. (2020) [Title](u) propose owls …": the sentence has begun with those who wrote it. */
const ofAuthors =
  /^(?:propose|introduce|present|show|develop|investigate|explore|demonstrate|study|examine|describe|find|argue|extend)s? (?=\p{L})/u

/** Behind the title a further title is that of another paper, or the other half of this one's. */
function canBeSaid(line: Line, from: number, first: number, last: number): boolean {
  const isOwnLine = from > 0 && !line.text.slice(from - 1, first).includes('\n')
  return isRemark(line, first, last) && !(isOwnLine && isTitleCase(line.text.slice(first, last)))
}

/** "CVPR, 2022 (Some University)": what is known, and a remark on it. */
function takeBeforeBracket(part: string, draft: Draft): boolean {
  const match = /^(.*?[^\s(（])\s*[(（]([^[\]]{1,100})[)）][\s.,]*$/u.exec(part.slice(0, 400))
  if (!match?.[1] || !match[2] || !(takeCredits(match[1], draft) || takeVenue(match[1], draft, true))) return false
  takeAside(match[2].trim(), draft)
  return true
}

function isSigns(text: string): boolean {
  return (
    !/\p{L}{2}|\d{2}|[\p{Script=Han}]/u.test(text) || isPlaceholder(text) || /^:[\w+-]+:(?:\s*:[\w+-]+:)*$/.test(text)
  )
}

/** "4/5", "2,5", "$x^2$": too small to say what it is, and still the reader's. */
function isSmall(text: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    (labelOf(text) === null || text.includes('\\(')) &&
    !isPlaceholder(text) &&
    !/^[:\w+\s-]*$/.test(text)
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
