import months from './months.json' with { type: 'json' }
import { isAscii } from './scripts.ts'
import { venueWithYear } from './venue.ts'

const monthWords = new Set(months.flat())
const monthNames = [...monthWords].sort((a, b) => b.length - a.length).join('|')

/** "Jan", "MAY", "октября" */
export function isMonth(word: string): boolean {
  // Both cases, as a pattern that ignores case takes ſ for s.
  return monthWords.has(word.toUpperCase().toLowerCase())
}

/** Patterns of all months take long to be made ready: most texts have no use for them. */
function namesMonth(text: string): boolean {
  // Without \p where it can be: it takes long to be made ready.
  return (text.match(isAscii(text) ? /[A-Za-z]+/g : /\p{L}+/gu) ?? []).some(isMonth)
}

/** Nobody notes a paper of the future, and few one from before the first scientific journal (1665). */
const earliest = 1665
const latest = 2199

const fourDigits = /(?<![\d.])(?:1[6-9]\d{2}|2[01]\d{2})(?![\d%]|\.\d{3,})/g
/** 9/04/24, 24.9.2021, 04-09-24, 24.5.9.: three numbers, of which the first or the last is the year. */
const threeNumbers =
  /(?<![\d./-])(['’]?)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?['’]?(\d{4}|\d{1,2})(?!\d|\.\d|\.?[/-])/
/** 23年10月, 24년 5월 12일 */
const twoDigitsAndWord = /(?<![\d.])['’]?(\d{2})\s?[年년](?!\p{L}|[代대])/u
/** 20240512 */
const eightDigits = /(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/
/** 18 okt 13, Sep '21, May 2013, 2. März 19 */
const namedMonth = new RegExp(
  `(?<!\\p{L})(?:${monthNames})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?['’]?(\\d{4}|\\d{2})(?!\\d)`,
  'iu',
)
/** 21/03, 23.10 in a column of dates */
const twoNumbers = /^[^\p{L}\p{N}]*['’]?(\d{1,2})\s?[./-]\s?(\d{1,2})[^\p{L}\p{N}]*$/u
const monthAlone = new RegExp(`(?<!\\p{L})(?:${monthNames})(?!\\p{L})`, 'giu')
const dateInNumbers = /^[^\p{L}\p{N}]*[\d年月日년월일\s./,'’~–-]+[^\p{L}\p{N}]*$/iu
const dateInAsciiNumbers = /^[^A-Za-z0-9]*[\d\s./,'~-]+[^A-Za-z0-9]*$/
const dateInWords = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\d(?:st|nd|rd|th)?|${monthNames}|年|月|日|년|월|일|[\\s./,'’~–-])+[^\\p{L}\\p{N}]*$`,
  'iu',
)
const twoDigitsAlone = /^[^\p{L}\p{N}]*['’]?(\d{2})[^\p{L}\p{N}]*$/u

/** How the dates of one column are written, where a single one could be read in several ways. */
export interface DateStyle {
  /** Of three short numbers: 24.05.12, or 12.05.24. */
  year: 'first' | 'last'
  /** Of two: 24/05, or 05/24; or a month and a day, which say no year. */
  month: 'second' | 'first' | 'with day'
  /** Four digits: 2405 is May 2024. */
  four: 'yyyy' | 'yymm'
  /** Six digits: 202405, or 240512. */
  six: 'yyyymm' | 'yymmdd' | null
}

/** What a date alone, without neighbours, is taken for. */
export const loneDate: DateStyle = { year: 'last', month: 'second', four: 'yyyy', six: null }

/**
 * The year in a cell that is known to hold one: a year, a date in any of the usual manners, or a venue with its year.
 * Two-digit years are read as 1950 to 2049.
 */
export function yearOfDate(text: string, style: DateStyle = loneDate): number | null {
  const plain = folded(text)
  if (!/\d/.test(plain)) return null
  const digits = digitsAlone.exec(plain)?.[1]
  if (digits !== undefined) {
    if (style.four === 'yymm' && isYearAndMonth(digits)) return fullYear(digits.slice(0, 2))
    if (style.six !== null && digits.length === 6) return fullYear(digits.slice(0, style.six === 'yymmdd' ? 2 : 4))
  }
  const [whole] = yearsIn(plain)
  if (whole !== undefined) return whole
  const found =
    yearOfNumbers(plain, style) ??
    (eightDigits.exec(plain) ??
      twoDigitsAndWord.exec(plain) ??
      (namesMonth(plain) ? namedMonth.exec(plain) : null))?.[1]
  if (found !== undefined) return fullYear(found)
  const short = yearOfPair(plain, style) ?? twoDigitsAlone.exec(plain)?.[1]
  return short === undefined ? yearOfVenue(plain) : fullYear(short)
}

const digitsAlone = /^[^\p{L}\p{N}]*(\d{4}|\d{6})[^\p{L}\p{N}]*$/u

/** 2405: a year of our time and a month. */
export function isYearAndMonth(digits: string): boolean {
  return /^(?:[0-4]\d|9\d)(?:0[1-9]|1[0-2])$/.test(digits)
}

/** The only digits of a cell, where they are four or six. */
export function lonelyDigits(text: string): string | null {
  return digitsAlone.exec(folded(text))?.[1] ?? null
}

/** The year's digits in three numbers; what cannot be a month or day decides before the style does. */
function yearOfNumbers(text: string, style: DateStyle): string | undefined {
  const date = threeNumbers.exec(text)
  if (!date) return undefined
  const [, mark = '', first = '', middle = '', last = ''] = date
  if (last.length === 4) return last
  if (last.length === 1) return first.length === 2 && canBe(middle, 12) ? first : undefined
  if (first.length === 1) return last
  const isFirst = mark !== '' || !canBe(first, 31) || (style.year === 'first' && canBe(middle, 12) && canBe(last, 31))
  return isFirst ? first : last
}

function canBe(digits: string, most: number): boolean {
  return Number(digits) >= 1 && Number(digits) <= most
}

/** Three short numbers that could be read with the year first as well as last: its first and last, as years. */
export function shortDate(text: string): { first: number; last: number; canBe: readonly DateStyle['year'][] } | null {
  const date = threeNumbers.exec(folded(text))
  const [, , first = '', middle = '', last = ''] = date ?? []
  if (first.length !== 2 || last.length !== 2) return null
  const canBeFirst = canBe(middle, 12) && canBe(last, 31)
  const canBeLast = canBe(first, 31) && (canBe(middle, 12) || (canBe(first, 12) && canBe(middle, 31)))
  const orders = [...(canBeFirst ? (['first'] as const) : []), ...(canBeLast ? (['last'] as const) : [])]
  return { first: fullYear(first) ?? 0, last: fullYear(last) ?? 0, canBe: orders }
}

function yearOfPair(text: string, { month }: DateStyle): string | undefined {
  if (month === 'with day') return undefined
  const pair = shortPair(text)
  const [year = '', other = ''] = (month === 'first' ? pair?.toReversed() : pair) ?? []
  return year.length === 2 && canBe(other, 12) ? year : undefined
}

/** 23/10, 10/23 */
export function shortPair(text: string): readonly [string, string] | null {
  const [, first, second] = twoNumbers.exec(text) ?? []
  return first === undefined || second === undefined ? null : [first, second]
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

/** The year that stands beside a venue: CVPR' 16, NeurIPS'23, cvpr21, ICASSP2024, TMLR_2025, EMNLP 2023 Findings, Arxiv/2505. */
export function yearOfVenue(text: string): number | null {
  const plain = folded(text)
  const found = venueWithYear(plain)
  return yearOfPreprint(plain) ?? (found ? fullYear(found.year) : null)
}

const preprintDate = /arxiv[^\p{L}\d]{0,3}['’]?(\d{2})[./-]?(0[1-9]|1[0-2])(?!\d)(\.\d{4,5})?/iu

/** arXiv 2312.01021, Arxiv/2505, arXiv'23.10: year and month. "arXiv 2012" is a year. */
function yearOfPreprint(text: string): number | null {
  const [, year, month, number] = preprintDate.exec(text) ?? []
  if (year === undefined || month === undefined) return null
  const whole = Number(year + month)
  return number !== undefined || whole > 2049 || whole < 1990 ? fullYear(year) : null
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
    const dated = plain.replace(fourDigits, ' ').replace(/\(\s{0,9}\d[^()]*\)/g, ' ')
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
