import { expect, test } from 'vitest'
import { readerOf } from '../../../src/papers/formats.ts'

async function papersOf(text: string) {
  return (await readerOf('export.csv'))({ file: 'export.csv', text }, { columns: {} }).papers
}

test.each([
  ['Scopus', 'Authors,Title,Year,Source title,EID,', '"Farrow, L.",Wet Clay,2018,Clay,2-s2.0-1,seen'],
  ['PubMed', 'PMID,Title,Authors,Journal/Book,Publication Year,', '1,Wet Clay,Farrow L,Clay,2018,seen'],
])('a column without a header is no citation key (%s)', async (_, header, row) => {
  const papers = await papersOf(`${header}\n${row}\n`)
  expect(papers.map(({ title, citekey }) => [title.text, citekey])).toEqual([['Wet Clay', undefined]])
})

test('a cell of one line may be as long as a collaboration', async () => {
  const authors = Array.from({ length: 12_000 }, (_, index) => `Person ${index}`).join('; ')
  const papers = await papersOf(
    `Authors,Title,Year,Source title,EID\n"${authors}",Wet Clay,2018,Clay,1\n"B",Dry Clay,2019,Clay,2\n`,
  )
  expect(papers.map(({ title, year }) => [title.text, year])).toEqual([
    ['Wet Clay', 2018],
    ['Dry Clay', 2019],
  ])
})
