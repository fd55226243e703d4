import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { isKindOfText } from '../../../words/lead-labels.ts'
import { isCommonWord, isNameShaped, tokensOf } from '../../../words/names.ts'
import { normaliseHeader } from '../../../words/scripts.ts'
import { isVenue } from '../../../words/venue.ts'
import type { Draft } from '../draft.ts'
import type { Surroundings } from '../surroundings.ts'
import { isSentence } from './remark.ts'

/** "MOSS (CVPR 2022): …", "**MOSS (CVPR'22)**": what directly follows a title, or ends it, is a known venue with its year in brackets. */
export function hasVenueBehind(text: string, end: number): boolean {
  const behind = /^\s?[(（[【]([^()（）[\]【】\n]{3,60})[)）\]】]/u.exec(text.slice(end, end + 64))?.[1]
  const within = /[^\s(（]\s?[(（]([^()（）[\]【】\n]{3,60})[)）][ :：]?$/u.exec(
    text.slice(Math.max(0, end - 80), end),
  )?.[1]
  return [behind, within].some((inside) => inside !== undefined && /\d\d/.test(inside) && isVenue(inside))
}

/**
 * Names alone could be anything. Where several entries have a venue with its year in brackets behind theirs, they are papers, as people call
 * them for short: unless what stands above them says that they are data sets, people or what takes place.
 */
export function settleNamesWithVenue(drafts: readonly Draft[], headings: readonly string[]): void {
  const behind = drafts.filter(({ evidence, year }) => evidence.venueBehind && year !== null)
  const names = behind.filter((draft) => isNameOfPaper(draft) || isSentence(draft.title?.text ?? ''))
  if (names.length < 2 || !names.some(isNameOfPaper) || headings.some(isOfOtherThings)) return
  for (const { evidence } of behind) evidence.named = true
}

/** The headings that say what an entry is: a document's title only where nothing else does. */
export function headingsOf({ section, heading }: Surroundings): string[] {
  return section.length > 0 ? section : [heading ?? '']
}

/** "MOSS", "Word2Wing", "Mask M-OWL"; "Lamp" where something is said of it; "Ada Fern" and "Workshop dinner" are none. */
function isNameOfPaper({ title, contribution, notes, marked }: Draft): boolean {
  const text = title?.text ?? ''
  const tokens = tokensOf(text)
  if (title === null || marked === 'link' || tokens.length === 0 || tokens.length > 4) return false
  if (labelOf(text) !== null || isKindOfText(text) || isVenue(text)) return false
  if (tokens.some(isNameShaped)) return true
  const [only = ''] = tokens
  return (
    tokens.length === 1 &&
    /^\p{Lu}\p{L}{2,}$/u.test(only) &&
    !isCommonWord(only) &&
    !isOccasion(text) &&
    (contribution !== null || notes.length > 0)
  )
}

const occasion =
  /(?:^|\s)(?:dinner|banquet|reception|lunch|party|social|deadline|registration|(?:poster|oral|demo|breakout) session|keynote|rebuttal|camera[- ]ready|meet-?up|hackathon|invited talk)s?$|晚宴|懇親会|截稿|締め切り|締切|마감$/iu
/** Words of titles as well: alone, or behind one word that is written small. */
const smallOccasion =
  /^(?:\p{L}+ )?(?:workshop|talk|tutorial|panel|trip|travel|review|submission|visa)s?$|^(?:Workshop|Talk|Tutorial|Panel|Trip|Travel|Review|Submission|Visa)s?$/u

/** "Workshop dinner", "Keynote", "Poster session": what takes place at a conference is no paper of it. */
export function isOccasion(title: string): boolean {
  if (title.length > 40 || /[:：]/u.test(title)) return false
  return occasion.test(title) || smallOccasion.test(title)
}

const otherThings =
  /\b(?:data ?sets|corpora|benchmarks|speakers|deadlines|courses|lectures|talks|trips|competitions)\b|\b(?:data ?set|corpus|benchmark)$|^(?:people|team|members|who|events?|dates|schedule|calendar|travel|program(?:me)?|workshops|tutorials|releases|software|classes|seminars?)$|数据集|數據集|データセット|データ集|데이터\s?셋|会议日程|日程|课程|講義|讲座|강의|일정/iu

/** A heading above data sets, people, courses or what takes place; one that says “papers” is above papers. */
export function isOfOtherThings(heading: string): boolean {
  const plain = normaliseHeader(heading)
  return otherThings.test(plain) && !/\bpapers?\b|论文|論文|논문/iu.test(plain)
}
