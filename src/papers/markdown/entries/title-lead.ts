import type { Line, Stretch } from '../../../text/line.ts'
import { richOfWords } from '../../../text/rich-text.ts'
import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { isAuthors } from '../../../words/authors.ts'
import { isKindOfText, isReadingState, lengthOfState } from '../../../words/lead-labels.ts'
import { isCommonWord, isNameShaped, tokensOf } from '../../../words/names.ts'
import { isVenue, isVenueWithYear, mentionsVenue, venueName } from '../../../words/venue.ts'
import { lastYear } from '../../../words/year.ts'
import { type Draft, takeVenue } from '../draft.ts'
import { groupAt, skipNoise } from './line-places.ts'

/** "owls/notes#12 Title": the discussion of a paper at GitHub. */
const discussion = /^\s{0,8}[\w.-]{1,40}\/[\w.-]{1,100}#\d{1,6}\s+(?=\S+\s\S)/

/** Skips and takes what stands before a title; the offset where the title can begin. */
export function takeLead(line: Line, stretches: readonly Stretch[], draft: Draft): number {
  const { text } = line
  let at = discussion.exec(text)?.[0].length ?? 0
  for (let round = 0; round < 12; round++) {
    at = skipNoise(text, at)
    const stretch = stretches.find((one) => one.start <= at && at < one.end)
    if (!stretch) return at
    const state = stretch.url === null ? stateAt(text, stretches, at, stretch) : 0
    if (state > 0) {
      at += state
      continue
    }
    const group = groupAt(text, at)
    if (group) {
      const inside = text.slice(at + 1, group - 1).trim()
      const link = stretches.find((one) => one.url !== null && one.start <= at + 1 && at + 1 < one.end)
      const isOwnLink = link !== undefined && (link.start > at || link.end <= group)
      if (isOwnLink && labelOf(link.text) === null && !isLead(inside)) {
        if (!isLinkedLabel(inside, link.text, text.slice(group))) return at + 1
        draft.leadLabel = inside
        at = group
        continue
      }
      const had = draft.venue
      if (!takeLeadingGroup(inside, text.slice(group), draft)) return at
      draft.hasLeadVenue ||= link !== undefined && draft.venue !== had
      at = group
      continue
    }
    const isLast = skipNoise(text, stretch.end) >= text.length
    if (isLast) {
      const next = isPlain(stretch) ? afterDashedDate(text, at, draft) : at
      if (next === at) return at
      at = next
      continue
    }
    if (stretch.url !== null && labelOf(stretch.text) !== null) at = stretch.end
    else if (
      (stretch.boxed || stretch.strong || stretch.em || stretch.url !== null) &&
      // "A Review of …" has the words of a journal's name; before a title, venues are short or have their year.
      (/\d/.test(stretch.text) || stretch.text.length <= 12 || isLinkedVenue(text, stretch)) &&
      // "**Feedback Wings (2018)**" is a title with its year.
      (!(/[(（](?:19|20)\d{2}[^()（）]{0,60}[)）] ?$/u.test(stretch.text) && tokensOf(stretch.text).length > 2) ||
        isVenue(stretch.text)) &&
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
  return inside.length <= 60 && (/^[^\p{L}]*$/u.test(inside) || isVenue(inside) || yearAndPlace.test(inside))
}

/** "2023-IPMI": behind its year and a dash stands a venue, whether anybody has listed it or not. */
const yearAndPlace = /^((?:19|20)\d{2})[-–]\s?(\p{Lu}[\p{L}&-]{1,11})$/u

/** "[[MM](u)] Title in Words": a word in capitals before the title is a label of it. */
function isLinkedLabel(inside: string, linked: string, rest: string): boolean {
  if (inside !== linked.trim() || !/^\p{Lu}[\p{Lu}\d&-]{1,11}$/u.test(inside)) return false
  return /^[\s:：-]*[\p{L}\d][^[\]\n]{11,}/u.test(rest)
}

/** `[1]`, `[ ]`, `[CVPR 2021]`, `[R-CNN]`, `[Survey]`. */
function takeLeadingGroup(inside: string, rest: string, draft: Draft): boolean {
  if (/^(?:关于|關於|有关|浅谈|浅析)/u.test(inside)) return false
  if (inside.length > 60 || !/[\p{L}\p{N}]/u.test(rest)) return false
  if (!/\p{L}/u.test(inside)) {
    takeVenue(inside, draft, true)
    return true
  }
  const [, when, place] = yearAndPlace.exec(inside) ?? []
  if (when !== undefined && place !== undefined && !isVenue(inside)) {
    draft.venue ??= place
    draft.year ??= Number(when)
    draft.evidence.venue = true
    return true
  }
  if (/^x$/i.test(inside) || takeVenueWithName(inside, rest, draft) || takeVenue(inside, draft, true)) return true
  if (/et al|\p{Lu}\.\s/u.test(inside) && isAuthors(inside)) {
    draft.authors ??= inside
    return true
  }
  if (tokensOf(inside).length > 5) return false
  if (/(?<!\d)(?:19|20)\d{2}(?!\d)/.test(inside) && mentionsVenue(inside)) {
    draft.venue ??= venueName(inside)
    draft.year ??= lastYear(inside)
    draft.evidence.venue = true
    return true
  }
  draft.leadName = isKindOfText(inside) ? null : inside
  takeName(inside, rest, draft)
  return true
}

/** "[ICLR 2018 SNAIL]", "[ICLR 2017 Lamp learner Oak]": what stands behind a venue with its year is a name if it has the form of one. */
function takeVenueWithName(inside: string, rest: string, draft: Draft): boolean {
  const [, place = '', tail = ''] = /^(.{2,30}?(?:19|20)\d{2})[\s,:|-]{1,3}(\S.*)$/u.exec(inside) ?? []
  if (tail === '' || ofVenue.test(tail) || !isVenue(place) || isVenue(inside) || !takeVenue(place, draft, true))
    return false
  if (isNameShaped(tail) && !/\s/.test(tail) && !houseAlone.test(tail)) takeName(tail, rest, draft)
  else if (/\p{L}/u.test(tail) && !isKindOfText(tail)) draft.notes.push(richOfWords(tail))
  return true
}

const ofVenue =
  /^(?:oral|posters?|spotlights?|highlights?|best|outstanding|awards?|workshops?|w|findings|long|short|main|demo|tracks?|presentation|conference|proceedings|journal|under|accepted|submi\w+|rejected|under review|[a-z])(?![\p{L}-])|\d/iu
const houseAlone =
  /^(?:DeepMind|OpenAI|NVIDIA|MSRA|FAIR|MIT|CMU|ETH|THU|PKU|UCB|UCLA|KAIST|SJTU|USTC|CUHK|NUS|NTU|LNCS|IEEE|ACM)$/

/** A name is the method's, told by its form or by the title that begins with it; words of the field are a topic. */
export function takeName(text: string, rest: string, draft: Draft): void {
  if (isKindOfText(text)) {
    if (!isReadingState(text) && labelOf(text) === null)
      draft.keywords.push(text.replace(/^\P{L}{1,9}|\P{L}{1,9}$/gu, ''))
    return
  }
  const tokens = tokensOf(text)
  const whole = text.split(/[,;/，、]/)[0]?.trim() ?? ''
  if (/[- ]paper$/i.test(whole)) {
    draft.notes.push(richOfWords(whole))
    return
  }
  const first = bareName(whole)
  if (isKey(first) || ((isTopicOfField(tokens) || isShoutedTopic(text, tokens)) && !startsWith(rest, first))) {
    if (isKey(first)) draft.notes.push(richOfWords(whole))
    else draft.keywords.push(text)
    return
  }
  const isName = tokens.some(isNameShaped) || !tokens.every(isCommonWord) || startsWith(rest, first)
  if (first !== '' && tokens.length <= 4 && isName && !/!$/.test(first) && /^[\p{Lu}\d]|\p{Lu}/u.test(first)) {
    draft.method ??= first
    if (first !== whole) draft.notes.push(richOfWords(whole))
  } else if (/\p{L}/u.test(text) && labelOf(text) === null) draft.keywords.push(text)
}

const houses =
  /^(?:Google|Facebook|Meta|Microsoft|OpenAI|DeepMind|NVIDIA|Baidu|Alibaba|Tencent)(?: (?:Research|AI|Brain))?[-:–] ?(?=\p{L})/u

/** "Original OWL", "Google Research-Owler": without what tells which of its papers it is, and whose. */
function bareName(name: string): string {
  const dated = /^(\S{3,}) (?:19|20)\d{2}[a-z]?$/u.exec(name)?.[1]
  const own = dated !== undefined && isNameShaped(dated) ? dated : name
  const bare = own.replace(houses, '').replace(/^(?:original|vanilla) (?=\p{Lu})/iu, '')
  return bare === '' ? name : bare
}

/** "Fern 2013b" cites a paper. */
function isKey(name: string): boolean {
  return /^\p{Lu}\p{Ll}+,? (?:19|20)\d{2}[a-z]?$/u.test(name)
}

/** "Deep belief net": words of the field, which several papers are about. */
function isTopicOfField([first = '', ...others]: readonly string[]): boolean {
  return others.length > 1 && isCommonWord(first) && others.every((token) => /^\p{Ll}+$/u.test(token))
}

/** `OBJECT DETECTION`, `ARCHITECTURES`: the same in capitals; those of a short word are a name. */
function isShoutedTopic(text: string, tokens: readonly string[]): boolean {
  return (
    text === text.toUpperCase() &&
    (tokens.length > 1 || text.length > 7) &&
    tokens.every((token) =>
      token
        .toLowerCase()
        .split('-')
        .every((word) => isCommonWord(word) || (tokens.length > 1 && /^\p{Ll}{4,}$/u.test(word))),
    )
  )
}

function startsWith(text: string, name: string): boolean {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(name)
}

/** "[Moss Robotics](u), A Title in Words": the link is the place where the words behind it appeared. */
function isLinkedVenue(text: string, { url, text: words, end }: Stretch): boolean {
  return url !== null && isVenue(words) && /^\s?[,，|]\s?\S+(?:\s\S+){2}/u.test(text.slice(end, end + 200))
}

/** "2021-03: Title", "CVPR 2021 | Title", "CVPR 2021 oral, Title", "2019 [Title](u)". */
function afterLeadingDate(text: string, at: number, stretch: Stretch, draft: Draft): number {
  if (stretch.url !== null) return at
  const rest = text.slice(at, at + 80)
  const match = /^([^|:：\n[\]()]{2,50}?)\s*(?:[|:：]|\s[-–—]\s)\s*(?=\S)/u.exec(rest)
  if (match?.[1] && stretch.end >= at + match[1].length && takeVenue(match[1], draft, true)) return at + match[0].length
  const place = /^([^,|:：\n[\]()]{2,40}(?:19|20)\d{2}[^,|:：\n[\]()]{0,24}),\s+(?=\S+\s\S)/u.exec(rest)
  if (place?.[1] && isVenueWithYear(place[1]) && takeVenue(place[1], draft, true)) return at + place[0].length
  const date = /^((?:19|20)\d{2}(?:[-./]\d{1,2}){0,2})[\s,.]+$/.exec(text.slice(at, stretch.end))
  if (date?.[1] && takeVenue(date[1], draft, true)) return stretch.end
  return at
}

function isPlain({ url, boxed, strong, em }: Stretch): boolean {
  return url === null && !boxed && !strong && !em
}

/** "2018 - ECCV - A Title in Words": on a line of nothing but words, dashes divide year and venue from a title of several. */
function afterDashedDate(text: string, at: number, draft: Draft): number {
  const [whole, head = ''] =
    /^([^\n–—()[\]]{2,30}?)(?:\s[-–—]|(?<=\d)[-–—])\s+(?=\S+\s+\S+\s+\S)/u.exec(text.slice(at, at + 120)) ?? []
  return whole !== undefined && takeVenue(head, draft, true) ? at + whole.length : at
}

/** The length of "DONE ", "Read: " or 已读 before a title. */
function stateAt(text: string, stretches: readonly Stretch[], at: number, stretch: Stretch): number {
  const words = text.slice(at, stretch.end)
  if (words.length > 40 && !/^[A-Z]/.test(words)) return 0
  const next = stretches.find((one) => one.start >= stretch.end)
  const isMarkNext = next !== undefined && (next.url !== null || next.strong || next.em)
  return lengthOfState(words.slice(0, 40), isMarkNext && words.length <= 40)
}
