import type { Preprint } from '../../words/addresses/link-evidence.ts'
import { type DateStyle, isYearAndMonth, loneDate, lonelyDigits, shortDate, shortPair } from '../../words/year.ts'

/** A date as it is written, and when its paper's preprint was sent in. */
export interface WrittenDate {
  text: string
  preprint: Preprint | null
}

/**
 * How the dates of one column or list are written: what all of them can be is what they are.
 * @param isEastAsian the notes are in a language that puts years first
 */
export function dateStyleOf(all: readonly WrittenDate[], isEastAsian: boolean): DateStyle {
  const dates = all.slice(0, enough)
  return {
    year: orderOf(dates, isEastAsian),
    month: monthOf(dates),
    four: fourOf(dates),
    six: sixOf(dates),
  }
}

/** So many tell how the others are written. */
const enough = 300

type Order = DateStyle['year']

/** Three short numbers: 24.05.12 against 12.05.24. */
function orderOf(dates: readonly WrittenDate[], isEastAsian: boolean): Order {
  const short = dates.flatMap(({ text, preprint }) => {
    const date = shortDate(text)
    return date && date.canBe.length > 0 ? [{ ...date, preprint }] : []
  })
  if (short.length === 0) return loneDate.year
  const both = short.filter(({ canBe }) => canBe.length === 2)
  const byPreprints = both.map(({ first, last, preprint }) =>
    preprint ? Math.abs(last - preprint.year) - Math.abs(first - preprint.year) : 0,
  )
  const bySense = short.map(({ canBe }) => (canBe.length === 2 ? 0 : canBe[0] === 'first' ? 1 : -1))
  return vote(byPreprints) ?? vote(bySense) ?? (isEastAsian ? 'first' : byRange(both))
}

function vote(signs: readonly number[]): Order | null {
  const sum = signs.reduce<number>((all, sign) => all + Math.sign(sign), 0)
  return sum === 0 ? null : sum > 0 ? 'first' : 'last'
}

/** Years lie close together, days do not. */
function byRange(dates: readonly { first: number; last: number }[]): Order {
  const [first, last] = [spreadOf(dates.map((date) => date.first)), spreadOf(dates.map((date) => date.last))]
  return dates.length > 1 && first * 2 < last ? 'first' : loneDate.year
}

/** Two numbers: 24/05, unless what stands last can be no month; days are spread over a month, and are not the years of the preprints. */
function monthOf(dates: readonly WrittenDate[]): DateStyle['month'] {
  const pairs = dates.flatMap(({ text, preprint }) => {
    const pair = shortPair(text)
    return pair ? [{ first: Number(pair[0]), last: Number(pair[1]), preprint }] : []
  })
  const firsts = pairs.map(({ first }) => first)
  const lasts = pairs.map(({ last }) => last)
  if (Math.max(0, ...firsts) > 12 || Math.max(0, ...lasts) <= 12) return 'second'
  const numbered = pairs.filter(({ preprint }) => preprint !== null)
  const alike = numbered.filter(({ last, preprint }) => Math.abs(last - ((preprint?.year ?? 0) % 100)) <= 1)
  const areDays =
    Math.max(...lasts) <= 31 && (numbered.length === 0 ? spreadOf(lasts) > 20 : alike.length * 2 < numbered.length)
  return areDays ? 'with day' : 'first'
}

function spreadOf(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers)
}

/** Four digits are year and month where all of them can be, and some cannot be years of papers or are as the arXiv has them. */
function fourOf(dates: readonly WrittenDate[]): DateStyle['four'] {
  const fours = dates.flatMap(({ text, preprint }) => {
    const digits = lonelyDigits(text)
    return digits?.length === 4 ? [{ digits, preprint }] : []
  })
  if (fours.length === 0 || fours.filter(({ digits }) => isYearAndMonth(digits)).length < fours.length * 0.9)
    return loneDate.four
  const isNoYear = fours.some(({ digits }) => Number(digits) > 2049 || Number(digits) < 1850)
  const numbered = fours.filter(({ preprint }) => preprint !== null)
  const alike = numbered.filter(
    ({ digits, preprint }) =>
      preprint && Number(digits.slice(0, 2)) === preprint.year % 100 && Number(digits) !== preprint.year,
  )
  return isNoYear || (alike.length > 0 && alike.length * 2 >= numbered.length) ? 'yymm' : 'yyyy'
}

function sixOf(dates: readonly WrittenDate[]): DateStyle['six'] {
  const sixes = dates.map(({ text }) => lonelyDigits(text) ?? '').filter((digits) => digits.length === 6)
  if (sixes.length === 0) return null
  if (sixes.every((digits) => /^(?:19[5-9]|20[0-4])\d(?:0[1-9]|1[0-2])$/.test(digits))) return 'yyyymm'
  return sixes.every((digits) => /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)) ? 'yymmdd' : null
}
