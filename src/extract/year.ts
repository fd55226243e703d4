import months from './months.json' with { type: 'json' }
import { isAscii } from './scripts.ts'
import { venueWithYear } from './venue.ts'

const monthWords = new Set(months.flat())
const monthNames = [...monthWords].sort((a, b) => b.length - a.length).join('|')

/** Patterns of all months take long to be made ready: most texts have no use for them. */
function namesMonth(text: string): boolean {
  // Both cases, as a pattern that ignores case takes ſ for s. Without \p where it can be: it takes long to be made ready.
  return (text.match(isAscii(text) ? /[A-Za-z]+/g : /\p{L}+/gu) ?? []).some((word) =>
    monthWords.has(word.toUpperCase().toLowerCase()),
  )
}

/** Nobody notes a paper of the future, and few one from before the first scientific journal (1665). */
const earliest = 1665
const latest = 2199

const fourDigits = /(?<![\d.])(?:1[6-9]\d{2}|2[01]\d{2})(?![\d%]|\.\d{3,})/g
/** 9/04/24, 24.9.2021, 04-09-24: the year stands last. */
const dayFirst = /(?<![\d./-])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?['’]?(\d{2}|\d{4})(?![\d./-])/
/** 18 okt 13, Sep '21, May 2013, 2. März 19 */
const namedMonth = new RegExp(
  `(?<!\\p{L})(?:${monthNames})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?['’]?(\\d{4}|\\d{2})(?!\\d)`,
  'iu',
)
/** 21/03, 23.10 in a column of dates: the year stands first where the second number can be a month. */
const shortYearFirst = /^[^\p{L}\p{N}]*['’]?(\d{2})\s?[./-]\s?(0?[1-9]|1[0-2])[^\p{L}\p{N}]*$/u
const monthAlone = new RegExp(`(?<!\\p{L})(?:${monthNames})(?!\\p{L})`, 'giu')
const dateInNumbers = /^[^\p{L}\p{N}]*[\d年月日년월일\s./,'’~–-]+[^\p{L}\p{N}]*$/iu
const dateInAsciiNumbers = /^[^A-Za-z0-9]*[\d\s./,'~-]+[^A-Za-z0-9]*$/
const dateInWords = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\d(?:st|nd|rd|th)?|${monthNames}|年|月|日|년|월|일|[\\s./,'’~–-])+[^\\p{L}\\p{N}]*$`,
  'iu',
)
const twoDigitsAlone = /^[^\p{L}\p{N}]*['’]?(\d{2})[^\p{L}\p{N}]*$/u

/**
 * The year in a cell that is known to hold one: a year, a date in any of the usual manners, or a venue with its year.
 * Two-digit years are read as 1950 to 2049.
 */
export function yearOfDate(text: string): number | null {
  const plain = folded(text)
  if (!/\d/.test(plain)) return null
  const [whole] = yearsIn(plain)
  if (whole !== undefined) return whole
  const date =
    dayFirst.exec(plain) ??
    (namesMonth(plain) ? namedMonth.exec(plain) : null) ??
    shortYearFirst.exec(plain) ??
    twoDigitsAlone.exec(plain)
  return date?.[1] ? fullYear(date[1]) : yearOfVenue(plain)
}

/** Whether a cell is nothing but a year or date. */
export function isDate(text: string): boolean {
  const plain = folded(text)
    .replace(/[_*`[\]()（）【】]/g, '')
    .trim()
  // Two digits number or measure things (12, 41.2); only a header makes a year of them.
  if (plain.length > 24 || /^\d{1,2}(?:[.,]\d+)?$/.test(plain) || yearOfDate(plain) === null) return false
  if (hasWords(plain)) return dateInWords.test(plain)
  return (isAscii(plain) ? dateInAsciiNumbers : dateInNumbers).test(plain)
}

/** To make ready a pattern of all letters takes longer than to read a table of plain years. */
function hasWords(text: string): boolean {
  return isAscii(text) ? /[a-z]/i.test(text) : /[^\P{L}年月日년월일]/u.test(text)
}

/** The year that stands beside a venue: CVPR' 16, NeurIPS'23, cvpr21, ICASSP2024, TMLR_2025, EMNLP 2023 Findings. */
export function yearOfVenue(text: string): number | null {
  const found = venueWithYear(folded(text))
  return found ? fullYear(found.year) : null
}

/** The last whole year of a text that is known to be about where and when a paper appeared. */
export function lastYear(text: string): number | null {
  return yearsIn(folded(text)).at(-1) ?? null
}

/** A heading that is a year: "2021", "2026-01 (10)", "2021年", "Papers of 2019", "CVPR 2024 …". A span of years is none. */
export function yearOfHeading(text: string): number | null {
  const plain = folded(text)
  const years = yearsIn(plain)
  if (new Set(years).size > 1 || /[~<>≤≥～]\s*\d{4}|\d{4}\s*(?:and|&|以前|之前|前|or|이전)\b/i.test(plain)) return null
  const only = years[0]
  if (only !== undefined) {
    const dated = plain.replace(fourDigits, ' ').replace(/\(\s*\d+[^()]*\)/g, ' ')
    const rest = namesMonth(dated) ? dated.replace(monthAlone, ' ') : dated
    const words = rest.replace(/\d+|[年月日년월일度]/gu, ' ').match(/[\p{L}]+/gu) ?? []
    if (words.every((word) => headingWords.has(word.toLowerCase()))) return only
  }
  return yearOfVenue(plain)
}

const headingWords = new Set([
  'papers',
  'paper',
  'in',
  'of',
  'from',
  'year',
  'articles',
  'publications',
  'reading',
  'list',
  'notes',
  'read',
  'the',
  'q',
  '论文',
  '論文',
  '논문',
  '阅读',
  '発表',
  '新着',
])

function yearsIn(text: string): number[] {
  return (text.match(fourDigits) ?? []).map(Number).filter(isYear)
}

function isYear(year: number): boolean {
  return year >= earliest && year <= latest
}

function fullYear(digits: string): number | null {
  const year = Number(digits)
  if (digits.length === 4) return isYear(year) ? year : null
  return year < 50 ? 2000 + year : 1900 + year
}

/** Full-width digits are digits; what is longer than any date is cut. */
function folded(text: string): string {
  return text.slice(0, 1000).normalize('NFKC').replace(/_/g, ' ')
}
