import { expect, test } from 'vitest'
import { complete } from '../../src/papers/complete.ts'
import { readerOf } from '../../src/papers/formats.ts'

async function read(file: string, text: string) {
  return (await readerOf(file))({ file, text }, { columns: {} })
}

const library = await read(
  'refs.bib',
  `@article{sand, title = {Quiet Rivers of Sand}, author = {Moss, Ann}, journal = {River Letters}, year = {2016}, doi = {10.5555/SAND}}
@article{gravel, title = {Loud Rivers of Gravel}, author = {Oak, Bo}, year = {2018}, eprint = {1801.00001}, archiveprefix = {arXiv}}
`,
)
const notes = (rows: string) =>
  read('notes.md', `# Rivers\n\n| Title | Year | Contribution | Link |\n|---|---|---|---|\n${rows}\n`)

test.each([
  [
    'by DOI',
    '| Sand settles | | Sand settles where the water slows | https://doi.org/10.5555/sand |',
    2016,
    'Ann Moss',
  ],
  ['by arXiv', '| Gravel | | Gravel is heard before it is seen | https://arxiv.org/abs/1801.00001v2 |', 2018, 'Bo Oak'],
  ['by title', '| Quiet rivers of sand | | Sand settles where the water slows | |', 2016, 'Ann Moss'],
])('notes are completed %s from a library that the config names', async (_, row, year, authors) => {
  const extract = await notes(row)
  const [paper] = complete([extract], [{ extract: library, isNamed: true }]).extracts[0]?.papers ?? []
  expect(paper).toMatchObject({ year, authors, title: { text: extract.papers[0]?.title.text } })
  const [left] = complete([extract], [{ extract: library, isNamed: false }]).extracts[0]?.papers ?? []
  expect(left).toEqual(extract.papers[0])
})

test('a note that names a key of a library beside it is completed, its title where it is the key alone', async () => {
  const extract = await notes('| gravel | | Gravel is heard before it is seen | |')
  const papers = extract.papers.map((paper) => ({ ...paper, citekey: 'gravel' }))
  const { extracts, problems } = complete([{ ...extract, papers }], [{ extract: library, isNamed: false }])
  expect(extracts[0]?.papers[0]).toMatchObject({ year: 2018, title: { text: 'Loud Rivers of Gravel' } })
  expect(problems.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['library-beside-notes', 'A library of 2 papers beside the notes, of which the notes name 1 by citation key'],
  ])
})

test('what the notes say stays, and another year of one DOI is told with both places', async () => {
  const extract = await notes(
    '| Quiet Rivers of Sand | 2015 | Sand settles where the water slows | https://doi.org/10.5555/sand |',
  )
  const { extracts, problems } = complete([extract], [{ extract: library, isNamed: true }])
  expect(extracts[0]?.papers[0]?.year).toBe(2015)
  expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '5 The notes say 2015, refs.bib:1 says 2016, of DOI 10.5555/sand',
  ])
})

test('a title that another DOI has too is another paper', async () => {
  const extract = await notes(
    '| Quiet Rivers of Sand | | Sand settles where the water slows | https://doi.org/10.5555/other |',
  )
  const { extracts, problems } = complete([extract], [{ extract: library, isNamed: true }])
  expect(extracts[0]?.papers[0]?.year).toBeNull()
  expect(problems).toEqual([])
})
