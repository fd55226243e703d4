import { expect, test } from 'vitest'
import { complete, withoutBareKeys } from '../../src/papers/complete.ts'
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

test('a note that has only its key is completed, or left out and told', async () => {
  const extract = await read(
    'notes/sand.md',
    '---\ncitekey: sand\n---\n\n## Summary\n\nSand settles where the water slows.\n',
  )
  const whole = complete([extract], [{ extract: library, isNamed: false }]).extracts
  expect(withoutBareKeys(whole)[0]?.papers).toMatchObject([{ year: 2016, title: { text: 'Quiet Rivers of Sand' } }])
  const [left] = withoutBareKeys([extract])
  expect(left?.papers).toEqual([])
  expect(left?.problems.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['empty-title', 'A note with no title but the citation key “sand”, left out'],
  ])
  expect(left?.findings.at(-1)).toMatchObject({ takenFor: 'nothing', entries: 0 })
})

test('a key behind the title is the note’s', async () => {
  const extract = await read(
    'notes/clay.md',
    '# Gravel again [@gravel]\n\n**TL;DR:** gravel is heard before it is seen\n',
  )
  const [whole] = complete([extract], [{ extract: library, isNamed: false }]).extracts
  expect(whole?.papers).toMatchObject([{ year: 2018, title: { text: 'Gravel again' }, authors: 'Bo Oak' }])
})

test('the pages of a database of Notion are completed from its table beside them', async () => {
  const id = '11112222333344445555666677778888'
  const table = await read(
    `Reading ${id}.csv`,
    'Name,Authors,Publication,Year\nSoup Before Sleep,"Noor Aziz, Leo Brandt",Journal of Bedtime,2012\nTea After Sleep,Leo Brandt,Journal of Bedtime,2015\n',
  )
  const page = (folder: string) =>
    read(
      `${folder}/Soup Before Sleep.md`,
      '# Soup Before Sleep\n\nAuthors: Noor Aziz\n\n## TL;DR\n\nSoup at nine shortens the way to sleep.\n',
    )
  const notes = [await page(`Reading ${id}`), await page('elsewhere')]
  const { extracts, problems } = complete(notes, [{ extract: table, isNamed: false }])
  expect(extracts.map(({ papers }) => papers.map(({ year, venue }) => [year, venue]))).toEqual([
    [[2012, 'Journal of Bedtime']],
    [[null, null]],
  ])
  expect(problems).toEqual([])
})
