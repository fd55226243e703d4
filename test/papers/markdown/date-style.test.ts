import { expect, test } from 'vitest'
import { dateStyleOf } from '../../../src/papers/markdown/date-style.ts'
import { preprintOf } from '../../../src/words/addresses/link-evidence.ts'
import { yearOfDate } from '../../../src/words/year.ts'

const years = (texts: readonly string[], isEastAsian = false, numbers: readonly string[] = []) => {
  const dates = texts.map((text, at) => ({
    text,
    preprint: preprintOf([{ url: `https://arxiv.org/abs/${numbers[at]}` }]),
  }))
  const style = dateStyleOf(dates, isEastAsian)
  return texts.map((text) => yearOfDate(text, style))
}

test('three short numbers are read as all of their column can be', () => {
  expect(years(['17.06.16', '19.03.25', '20.11.02'])).toEqual([2017, 2019, 2020])
  expect(years(['29.10.19', '25.03.21', '31.05.20'])).toEqual([2019, 2021, 2020])
  expect(years(['05/23/24', '06/01/23'])).toEqual([2024, 2023])
  expect(years(['23-10-05', '22-11-30'], true)).toEqual([2023, 2022])
  expect(years(['20.01.45', '21.02.03'], true)).toEqual([2045, 2003])
  expect(years(['20.06.05'])).toEqual([2005])
  expect(years(['20.06.05'], false, ['2006.00012'])).toEqual([2020])
})

test('two numbers begin with the month where the other can be none', () => {
  expect(years(['05/23', '11/12'])).toEqual([2023, 2012])
  expect(years(['23/05', '12/11'])).toEqual([2023, 2012])
})

test('four digits are year and month where they cannot be years, or as the preprints say', () => {
  expect(years(['2405', '1912'])).toEqual([2024, 2019])
  expect(years(['2001', '2012'])).toEqual([2001, 2012])
  expect(years(['2001', '2012'], false, ['2001.00001', '2012.00002'])).toEqual([2020, 2020])
  expect(years(['2019', '2024'], false, ['1912.00001', '2401.00002'])).toEqual([2019, 2024])
  expect(years(['1905', '1911'])).toEqual([1905, 1911])
})

test('six digits begin with a whole year where all can', () => {
  expect(years(['202405', '201912'])).toEqual([2024, 2019])
  expect(years(['240512', '191230'])).toEqual([2024, 2019])
})

test('preprints are known by their number wherever it stands', () => {
  const sent = (url: string) => preprintOf([{ url }])
  expect(sent('https://arxiv.org/pdf/1706.03762v5.pdf')).toEqual({ year: 2017, month: 6 })
  expect(sent('https://arxiv.org/abs/hep-th/9711200')).toEqual({ year: 1997, month: 11 })
  expect(sent('https://doi.org/10.48550/arXiv.2310.00022')).toEqual({ year: 2023, month: 10 })
  expect(sent('https://arxiv.org/abs/N/A')).toBeNull()
  expect(sent('https://example.org/1706.03762')).toBeNull()
})
