import { describe, expect, test } from 'vitest'
import { isDate, yearOfDate, yearOfHeading, yearOfVenue } from '../../src/extract/year.ts'

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
  ])('%s', (text, year) => expect(yearOfDate(text)).toBe(year))
})

describe('the year of a venue', () => {
  test.each([
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
