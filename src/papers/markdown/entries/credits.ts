import type { Stretch } from '../../../text/line.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { canBeOneName, isAuthors, withoutMarks } from '../../../words/authors.ts'
import { isVenue } from '../../../words/venue.ts'
import { type Draft, takeVenue } from '../draft.ts'
import { imprintOf } from './citation.ts'

/** Longer texts than any list of authors with its venue are prose. */
const maximalLength = 4000

/**
 * Takes "Authors", "Authors, Venue, Year", "Venue 2016", "2016" in the usual orders.
 * @returns whether all of the text was of this kind
 */
export function takeCredits(text: string, draft: Draft): boolean {
  const plain = text.replace(/^[\s,;:|.–—-]+|(?<![\s,;|])[\s,;|]+$/g, '')
  if (plain === '' || plain.length > maximalLength) return false
  // "V. Oak et al., NIPS Workshop" has the words of a venue's name.
  if (/\bet\.? a[lt]\b/.test(plain) && takeTail(plain, draft)) return true
  if (takeAffiliated(plain, draft)) return true
  if (takeVenue(plain, draft, false) || takeImprint(plain, draft)) return true
  if (isAuthors(plain)) {
    const [, people = plain, year] = /^(.*\S) ?[(（]((?:19|20)\d{2})[a-z]?[)）]\.?$/su.exec(plain) ?? []
    draft.authors ??= tidy(people)
    if (year !== undefined) draft.year ??= Number(year)
    return true
  }
  const by = /^by\s+(\S.*)$/i.exec(plain)?.[1]
  if (by !== undefined && canBeOneName(by)) {
    draft.authors ??= by
    return true
  }
  return takeTail(plain, draft)
}

/** "Ida Fern (Moss Lab) et al. arXiv.": a person, the house, and where it appeared. */
function takeAffiliated(text: string, draft: Draft): boolean {
  const [, person, house, others = '', tail = ''] =
    /^([^()（）,;]{3,50}?) ?([(（][^()（）\d]{2,90}[)）])((?:,? et al\b\.?)?)[\s,.]*(.*)$/su.exec(text) ?? []
  if (person === undefined || house === undefined || !canBeOneName(person)) return false
  if (others === '' && tail === '') return false
  if (tail !== '' && !isTail(tail)) return false
  draft.authors ??= `${person} ${house}${others}`
  if (tail !== '') for (const part of [tail, ...tail.split(/[,;]\s*/)]) takeVenue(part, draft, true)
  return true
}

/** Takes a place and time of publication, with volume and pages. */
export function takeImprint(text: string, draft: Draft): boolean {
  const imprint = imprintOf(text)
  if (!imprint) return false
  draft.venue ??= imprint.venue
  draft.year ??= imprint.year
  draft.evidence.venue ||= imprint.venue !== null
  return true
}

/** "(Owl-keeper journal 1994)" */
export function takePeriodical(text: string, draft: Draft): boolean {
  const [, name, year] = (text.length < 80 && periodicalWithYear.exec(text)) || []
  if (name === undefined || year === undefined) return false
  draft.venue ??= name
  draft.year ??= Number(year)
  return true
}

const periodicalWithYear =
  /^(\p{Lu}[^\d()]{0,40}\b(?:[Jj]ournal|[Mm]agazine|[Bb]ulletin|[Nn]ewsletter)(?: [^\d(),;:]{1,30})?),? ((?:19|20)\d{2})$/u

/** Cuts venue and year off the end, part by part, as long as authors are left. */
function takeTail(text: string, draft: Draft): boolean {
  const parts = text.split(/(?<=[,.;])\s+|(?<!\s)\s+(?=\(?(?:19|20)\d{2}\)?[^\p{L}\p{N}]*$)/u)
  for (let cut = Math.max(1, parts.length - 6); cut < parts.length; cut++) {
    const credits = parts
      .slice(0, cut)
      .join(' ')
      .replace(/(?<![\s,;.])[\s,;.]+$/, (end) => (end.startsWith('.') ? '.' : ''))
    const tail = parts.slice(cut).join(' ')
    if (!(isAuthors(credits) || (cut === 1 && canBeOneName(credits) && !isVenue(credits)))) continue
    if (!isTail(tail)) continue
    draft.authors ??= tidy(credits)
    for (const part of [tail, ...tail.split(/[,;]\s*/)]) takeVenue(part, draft, true)
    return true
  }
  return false
}

function isTail(text: string): boolean {
  if (/\bet\.? a[lt]\b/.test(text)) return false
  const parts = text.split(/[,;.]\s*/).filter((part) => part.trim() !== '')
  return (parts.length > 0 && parts.every((part) => takesVenue(part))) || takesVenue(text)
}

function takesVenue(part: string): boolean {
  return (
    isVenue(part.trim()) ||
    labelOf(part) !== null ||
    /^[^\p{L}\p{N}]*(?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}[^\p{L}\p{N}]*$/u.test(part) ||
    isPages(part) ||
    /^\s*\p{Lu}\p{Lu}[\p{L}-]{0,10}\s*['’]?\d{2,4}[^\p{L}\p{N}]*$/u.test(part)
  )
}

/** pp. 12–19, vol. 3, 41(2):7 */
function isPages(part: string): boolean {
  return part.length < 60 && /^[^\p{L}\p{N}]*(?:pp?\.|vol\.|no\.|pages?)?\s*[\d():–-]+[^\p{L}\p{N}]*$/iu.test(part)
}

function tidy(text: string): string {
  return (
    withoutMarks(text)
      .replace(/^(?:by|authors?|作者|著者|저자)\s*[:：]?\s+/iu, '')
      .replace(/ and (?=et al\b)/, ' ')
      .replace(/(?<![\s,;])[\s,;]+$/, '')
      // A sentence's stop is not the last name's; that of "et al." and of an initial is.
      .replace(/(?<=\p{L}{2})(?<!\bal|\bat|\b[JS]r)\.$/u, '')
      .trim()
  )
}

/** "[Oak, Reed (2007)](u)": a link whose text is who wrote it and when. */
export function areLinkedCredits(stretch: { url?: string | null; text?: string }): boolean {
  return typeof stretch.url === 'string' && creditsWithYear(stretch.text ?? '') !== null
}

export function takeLinkedCredits({ url, text }: Pick<Stretch, 'url' | 'text'>, draft: Draft): boolean {
  const credits = url === null ? null : creditsWithYear(text)
  if (credits === null) return false
  draft.authors ??= credits.authors
  draft.year ??= credits.year
  draft.evidence.paperLink ||= leadsToPaper(url ?? '')
  return true
}

const yearBehind = /[(（]((?:19|20)\d{2})[a-z]?[)）]$/u

/** "Oak, Reed (2007)", "Oak et al (2007)": nothing but surnames and a year. */
export function creditsWithYear(text: string): { authors: string; year: number } | null {
  const plain = text.trim()
  const year = plain.length > 200 ? undefined : yearBehind.exec(plain)?.[1]
  if (year === undefined) return null
  const authors = plain.slice(0, plain.search(/[(（]/u)).trim().replace(/,$/, '')
  const names = authors
    .replace(/,? et al\.?$/, '')
    .split(/,|\sand\s|&/)
    .map((name) => name.trim().replace(/^and /, ''))
  return names.every((name) => /^\p{Lu}[\p{L}'’-]+$/u.test(name)) && !isVenue(authors)
    ? { authors, year: Number(year) }
    : null
}
