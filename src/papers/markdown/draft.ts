import type { Line } from '../../text/line.ts'
import { type Link, type RichText, richOfWords } from '../../text/rich-text.ts'
import { badgeTopic, isBadge, readBadge } from '../../words/addresses/badge.ts'
import { isAnchor, labelOf, leadsToPaper } from '../../words/addresses/link-evidence.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { isVenue, isVenueWithYear, mentionsVenue, venueName } from '../../words/venue.ts'
import { isDate, isMonth, lastYear, shortDate, yearOfDate, yearOfVenue } from '../../words/year.ts'
import { fieldOf } from '../columns.ts'

/** What has been understood so far of an entry that is no row of a table: a bullet, or a title with its lines. */
export interface Draft {
  title: RichText | null
  /** How the title was told from the rest. */
  marked: 'link' | 'strong' | 'quotes' | 'italics' | 'words' | null
  method: string | null
  year: number | null
  /** Where the year comes from, if it is a date of three short numbers. */
  shortDate: string | null
  venue: string | null
  authors: string | null
  contribution: RichText | null
  /** It stands behind a label that says so, and was not found among remarks. */
  isLabelled: boolean
  /** What stands behind a label of the method and is no name: the contribution where nothing else is. */
  way: RichText | null
  notes: RichText[]
  /** Where several remarks stand below the title: how many, and which of them is the contribution, from 0. */
  remarks: { of: number; taken: number | 'labelled' | null } | null
  /** A word or two behind a dash: too short to be a summary, unless the neighbours have theirs there. It is one of the notes. */
  brief: RichText | null
  /** `[[MM](url)]` before the title: a venue where the neighbours have theirs there, else a name. */
  leadLabel: string | null
  hasLeadVenue: boolean
  /** What a bracket before the title said, if it is the method's name or one of the keywords by its form alone. */
  leadName: string | null
  keywords: string[]
  links: Link[]
  figures: string[]
  evidence: Evidence
}

export interface Evidence {
  /** A link to where papers live. */
  paperLink: boolean
  /** A link that says "pdf", "paper", 论文. */
  paperLabel: boolean
  /** A link that says what it is: "code", "[web]". */
  anyLabel: boolean
  /** A link that leads out of the page. */
  anyLink: boolean
  /** A link that only jumps about in the page. */
  anchor: boolean
  /** A venue that is known, or a name and year where venues stand. */
  venue: boolean
  /** A known venue with its year in brackets directly behind the title. */
  venueBehind: boolean
  /** The same, where its neighbours tell that such names are those of papers. */
  named: boolean
}

export function newDraft(): Draft {
  return {
    title: null,
    marked: null,
    method: null,
    year: null,
    shortDate: null,
    venue: null,
    authors: null,
    contribution: null,
    isLabelled: false,
    way: null,
    notes: [],
    remarks: null,
    brief: null,
    leadLabel: null,
    hasLeadVenue: false,
    leadName: null,
    keywords: [],
    links: [],
    figures: [],
    evidence: {
      paperLink: false,
      paperLabel: false,
      anyLabel: false,
      anyLink: false,
      anchor: false,
      venue: false,
      venueBehind: false,
      named: false,
    },
  }
}

/** Takes the addresses of a line: links, pictures that are figures, what badges say. */
export function takeLinks(line: Line, draft: Draft): void {
  const seen = new Set(draft.links.map((link) => link.url))
  for (const span of line.spans) {
    if (span.picture) takePicture(span.picture, draft)
    if (span.url === null) continue
    const text = line.text.slice(span.start, span.end)
    takeEvidence(span.url, span.picture ? span.picture.alt : text, draft.evidence)
    if (!seen.has(span.url) && !isAnchor({ url: span.url, text })) {
      seen.add(span.url)
      draft.links.push({ url: span.url, text: text.trim() })
    }
  }
}

function takeEvidence(url: string, text: string, evidence: Evidence): void {
  if (isAnchor({ url, text })) {
    evidence.anchor = true
    return
  }
  const label = labelOf(text)
  evidence.anyLink = true
  evidence.anyLabel ||= label !== null
  evidence.paperLabel ||= label === 'paper' && !/^https?:/.test(text)
  // A link amid a sentence is a mention; one that names its kind belongs to the entry. A title's own link is looked at later.
  evidence.paperLink ||= label !== null && leadsToPaper(url)
}

function takePicture(picture: { src: string; alt: string }, draft: Draft): void {
  if (!isBadge(picture.src)) {
    if (!draft.figures.includes(picture.src)) draft.figures.push(picture.src)
    return
  }
  const badge = readBadge(picture.src)
  if (badge) takeBadge(badge.label, badge.message, picture.alt, draft)
}

/** A badge says a venue with its year, a type of paper, or nothing of interest (stars, licences). */
export function takeBadge(
  label: string,
  message: string,
  alt: string,
  draft: Pick<Draft, 'year' | 'venue' | 'keywords'> & { evidence?: Evidence },
): void {
  const fields = badgeTopic(label, alt).map((topic) => fieldOf(topic))
  if (fields.includes('venue') || isVenueWithYear(message) || isVenue(message)) {
    draft.venue ??= venueName(message)
    draft.year ??= yearOfVenue(message) ?? lastYear(message)
    if (draft.evidence) draft.evidence.venue = true
  } else if (fields.includes('year')) draft.year ??= yearOfDate(message)
  else if (fields.includes('keywords') && !isPlaceholder(message)) draft.keywords.push(message)
}

/**
 * Takes a text that is a venue, a year or both, as it stands in brackets, boxes or between commas.
 * @returns whether it was
 */
export function takeVenue(text: string, draft: Draft, isSetApart: boolean): boolean {
  const plain = closed(text.replace(/^[\s([{（【,;.|@-]+|(?<![\s)\]}）】,;.|-])[\s)\]}）】,;.|-]+$/g, ''))
  if (plain === '' || plain.length > 140) return false
  const [, place, date] = /^([^，]{2,120})，\s?(\d{2}(?:\d{2})?年\d{1,2}月)$/u.exec(plain) ?? []
  if (place !== undefined && date !== undefined && takeVenue(place, draft, isSetApart)) {
    takeYear(date, yearOfDate(date), draft)
    return true
  }
  if (isDateOnly(plain)) {
    takeYear(plain, yearOfDate(plain), draft)
    return true
  }
  if (!isVenue(plain) && !(isSetApart && isVenueWithYear(plain))) return false
  draft.venue ??= venueName(plain)
  takeYear(plain, yearOfVenue(plain) ?? lastYear(plain) ?? shortYear(plain), draft)
  draft.evidence.venue = true
  return true
}

/** "ECCV 2022 (oral" has lost the bracket at its end with those around it. */
function closed(text: string): string {
  return /[(（][^()（）]*$/u.test(text) ? `${text})` : text
}

/** 2016 | Jan 2017 | 2022.1 | 2021-03-04 | Book, 2016 | 2015, arXiv is not: it has a venue. */
function isDateOnly(text: string): boolean {
  if (text.length > 30 || yearOfDate(text) === null || mentionsVenue(text)) return false
  return (
    /^[^\p{L}\p{N}]*(?:19|20)\d{2}(?:\s?[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2})?)?[年月日.\s]*$/u.test(text) ||
    (/^(?:[\p{L}]{1,12}\.?,?\s+){1,2}\d{4}[^\p{L}\p{N}]*$/u.test(text) && !isAcronymWithYear(text)) ||
    (isDate(text) && /\d{4}|\d{2}年\d{1,2}月|['’]\d{2}|\d[./-]\d{1,2}[./-]\d{2}/.test(text))
  )
}

/** "IV 2020", "EuRAD 2019", "Expert Systems 2017": capitals that are no month are a venue's. */
function isAcronymWithYear(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.some(isMonth)) return false
  return (
    /\p{Lu}\p{L}*\p{Lu}/u.test(words[0] ?? '') || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
  )
}

/** What stands in brackets beside something else: where it appeared, or else a remark. */
export function takeAside(text: string, draft: Draft): void {
  if (!takeVenue(text, draft, true)) draft.notes.push(richOfWords(text))
}

/** A year as it was understood; of a short date ("18.05.23, arxiv") the neighbours say which number it is. */
function takeYear(text: string, year: number | null, draft: Draft): void {
  if (draft.year !== null) return
  const isShort = (year === null || yearOfDate(text) === year) && shortDate(text) !== null
  draft.year = isShort ? yearOfDate(text) : year
  draft.shortDate = isShort ? text : null
}

function shortYear(text: string): number | null {
  const digits = /['’‘]\s?(\d{2})(?!\d)/.exec(text)?.[1]
  return digits === undefined ? null : yearOfDate(`'${digits}`)
}
