import { expect, test } from 'vitest'
import { extract } from '../../../../src/papers/markdown/extract.ts'

test('what the first rows of a long table say of its columns holds for all of its rows', () => {
  const rows = Array.from({ length: 1200 }, (_, index) =>
    index < 600
      ? `| Paper Number ${index} on Long Tables | [pdf](https://arxiv.org/abs/${index}) | ![](fig/${index}.png) |`
      : `| Paper Number ${index} on Long Tables | A Longer Text of a Link ${index} | see the notes |`,
  )
  const text = ['# Long', '', '| Title | Paper | Introduction |', '|---|---|---|', ...rows].join('\n')
  const { papers, findings } = extract({ file: 'long.md', text }, { columns: {} })
  expect(papers).toHaveLength(1200)
  expect(papers[1199]).toMatchObject({
    title: { text: 'Paper Number 1199 on Long Tables' },
    contribution: null,
    place: { line: 1204 },
  })
  expect(papers[3]).toMatchObject({ figures: ['fig/3.png'], contribution: null })
  expect(findings.map(({ what, entries }) => [what, entries])).toEqual([
    ['table', 1200],
    ['file', 1200],
  ])
})

test('a table may have more rows than a function can have arguments', () => {
  const rows = Array.from({ length: 140_000 }, (_, index) => `| ${1990 + (index % 30)} | Paper ${index} |  |`)
  const text = ['# Long', '', '| Year | Paper | Contribution |', '|---|---|---|', ...rows].join('\n')
  expect(extract({ file: 'long.md', text }, { columns: {} }).papers).toHaveLength(140_000)
})
