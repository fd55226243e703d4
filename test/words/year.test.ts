import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import months from '../../src/words/months.json' with { type: 'json' }
import { isDate, yearOfDate, yearOfHeading, yearOfVenue } from '../../src/words/year.ts'
import { runs } from '../runs.ts'

describe('the year of a date', () => {
  test.each([
    ['2019', 2019],
    ['２０１９年', 2019],
    ['9/04/24', 2024],
    ['2024-09-25', 2024],
    ['2022.3', 2022],
    ['_18 okt 2013_', 2013],
    ["Sep '21", 2021],
    ['3. März 19', 2019],
    ['12 июня 2020', 2020],
    ['[2023]', 2023],
    ["'98", 1998],
    ['23/10', 2023],
    ["NeurIPS'23", 2023],
    ['soon', null],
    ['1.5', null],
    ['23年10月', 2023],
    ['24년 5월 12일', 2024],
    ['24.5.9.', 2024],
    ["'24.05.12", 2024],
    ['98.05.12', 1998],
    ['20240512', 2024],
    ['90年代', null],
    ['05/23', null],
  ])('%s', (text, year) => expect(yearOfDate(text)).toBe(year))
})

describe('the year of a venue', () => {
  test.each([
    ['Arxiv/2505', 2025],
    ["arXiv'23.10", 2023],
    ['arXiv:2312.01021', 2023],
    ['arXiv 2012', 2012],
    ["CVPR' 16", 2016],
    ["NeurIPS'23", 2023],
    ['cvpr21', 2021],
    ['ICASSP2024', 2024],
    ['TMLR_2025', 2025],
    ["EMNLP'23 Findings", 2023],
    ['ECCV_W', null],
    ['a cell of 24 mice', null],
  ])('%s', (text, year) => expect(yearOfVenue(text)).toBe(year))
})

describe('the year of a heading', () => {
  test.each([
    ['2021', 2021],
    ['2026-01 (10)', 2026],
    ['2021年', 2021],
    ['(2016)', 2016],
    ['CVPR 2024 论文', 2024],
    ['Papers of 2019', 2019],
    ['~2014', null],
    ['2012-2016', null],
    ['Papers from 2014 to 2019', null],
    ['A history of 1984 and other novels', null],
    ['3. Models', null],
  ])('%s', (text, year) => expect(yearOfHeading(text)).toBe(year))
})

test('measures are no dates', () => {
  expect(['41.2', '12', '0.95', '2019', 'May 2019'].map(isDate)).toEqual([false, false, false, true, true])
})

test('dates are those of the patterns of all months, in whatever they stand', () => {
  const names = months
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')
  const date = new RegExp(
    `^[^\\p{L}\\p{N}]*(?:\\d{1,4}(?:st|nd|rd|th)?|${names}|年|月|日|년|월|일|[\\s./,'’~–-])+[^\\p{L}\\p{N}]*$`,
    'iu',
  )
  const monthAndYear = new RegExp(
    `(?<!\\p{L})(?:${names})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?['’]?(\\d{4}|\\d{2})(?!\\d)`,
    'iu',
  )
  const plainYearOfDate = (text: string) => {
    for (const [year] of text.matchAll(/(?<![\d.])(?:1[6-9]\d{2}|2[01]\d{2})(?![\d%]|\.\d{3,})/g))
      if (Number(year) >= 1665) return Number(year)
    const numbers =
      /(?<![\d./-])(['’]?)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?['’]?(\d{4}|\d{1,2})(?!\d|\.\d|\.?[/-])/.exec(text)
    const [, mark, first = '', middle = '', last = ''] = numbers ?? []
    const isMonth = Number(middle) >= 1 && Number(middle) <= 12
    const isFirst =
      first.length === 2 && (last.length === 1 ? isMonth : mark !== '' || !(Number(first) >= 1 && Number(first) <= 31))
    const ofNumbers =
      last.length === 4 || (last.length === 2 && (first.length === 1 || !isFirst)) ? last : isFirst ? first : undefined
    const found = [
      numbers ? ofNumbers : undefined,
      ...[
        /(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
        /(?<![\d.])['’]?(\d{2})\s?[年년](?!\p{L}|[代대])/u,
        monthAndYear,
        /^[^\p{L}\p{N}]*['’]?(\d{2})\s?[./-]\s?(0?[1-9]|1[0-2])[^\p{L}\p{N}]*$/u,
        /^[^\p{L}\p{N}]*['’]?(\d{2})[^\p{L}\p{N}]*$/u,
      ].map((pattern) => pattern.exec(text)?.[1]),
    ]
    const digits = found.find((one) => one !== undefined)
    if (digits === undefined) return yearOfVenue(text)
    const year = Number(digits)
    if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year
    return year >= 1665 && year <= 2199 ? year : null
  }
  const piece = fc.oneof(
    fc.constantFrom(...months.flat(), 'AUGUſT', 'mar', 'Sept', 'oct', 'Okt', 'net', 'a', 'é', '\u0301', '\u0345'),
    fc.constantFrom(
      '2021',
      '21',
      '1',
      '12',
      '31',
      '3',
      '0',
      '1st',
      '2nd',
      '04',
      '１２',
      '①',
      '1999',
      '2021年',
      '5月',
      '일',
    ),
    fc.constantFrom('.', '/', '-', ',', ' ', "'", '’', '~', '(', ')', '%', ':', '_'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('')
      const plain = text
        .normalize('NFKC')
        .replace(/[_*`[\]()（）【】]/g, (sign) => (sign === '_' ? ' ' : ''))
        .trim()
      const isNumber = plain.length > 24 || /^\d{1,2}(?:[.,]\d+)?$/.test(plain)
      expect(isDate(text)).toBe(!isNumber && date.test(plain) && yearOfDate(plain) !== null)
      expect(yearOfDate(text)).toBe(plainYearOfDate(text.normalize('NFKC').replaceAll('_', ' ')))
    }),
    runs(1000, 100_000),
  )
})

test.each(['1'.repeat(22), `${'1'.repeat(20)}st`, '2021 '.repeat(4), '////////////////////2021x'])(
  'whether %s is a date is told at once',
  (text) => expect(typeof isDate(`${text}%`)).toBe('boolean'),
)
