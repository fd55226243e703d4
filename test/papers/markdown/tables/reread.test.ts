import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Extract, extract } from '../../../../src/papers/markdown/extract.ts'
import { type ReadTable, rereadRows } from '../../../../src/papers/markdown/tables/reread.ts'
import { documentLanguage } from '../../../../src/words/detect-language.ts'
import { runs } from '../../../runs.ts'

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z图像去噪 ]{0,20}$/) },
  fc.constantFrom(
    '',
    '-',
    '2021',
    "CVPR'22",
    '**DAT**：类似显著性',
    'Learned *Compression* of Images',
    '[A paper of note](https://arxiv.org/abs/2101.00001)',
    '[ref]',
    '[^1]',
    '![](a.png)',
    '`a \\| b` and $x_1$',
    'a<br>b',
    '<!-- paperdeck-ignore missing-year -->',
    '\\',
    'Title',
    '*'.repeat(200),
  ),
)
const row = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom('2020', '2021', ''), cell, cell, cell, cell, cell) },
    fc.array(cell, { minLength: 1, maxLength: 7 }),
  )
  .map((cells) => `| ${cells.join(' | ')} |`)
const header = fc.constantFrom(
  '| Year | Title | Keywords | Contribution | Figure | Notes |',
  '| 年份 | 论文 | 关键词 | 核心贡献 | 图 | 笔记 |',
  '| Name | Notes |',
  '| a | b | c |',
)
const table = fc.tuple(header, fc.array(row, { minLength: 1, maxLength: 8 })).map(([head, rows]) => {
  const delimiters = head.replace(/[^|]+/g, ' - ')
  return [head, delimiters, ...rows]
})
const between = fc.constantFrom(
  ['', '## 2021', ''],
  ['', '- **A title of a paper** (CVPR 2020)', ''],
  ['', '[ref]: https://example.org/paper', ''],
  ['', '> quoted', ''],
  ['  '],
)
const document = fc
  .array(fc.tuple(between, table), { minLength: 1, maxLength: 3 })
  .map((parts) => ['# Papers', ...parts.flatMap(([gap, rows]) => [...gap, ...rows])])
const edits = fc.array(
  fc.tuple(fc.nat(), fc.oneof({ weight: 9, arbitrary: row }, fc.constantFrom('', 'text', '    | a |'))),
  {
    minLength: 1,
    maxLength: 3,
  },
)

/** Mostly the index of a row. */
function rowOf(lines: readonly string[], at: number): number {
  const rows = lines.flatMap((line, index) => (line.startsWith('|') && !line.includes('| -') ? [index] : []))
  return (at % 10 === 0 ? at % lines.length : rows[at % rows.length]) ?? 0
}

function read(lines: readonly string[]): Extract {
  return extract({ file: 'n.md', text: lines.join('\n') }, { columns: {} })
}

/** All that was read of some lines. */
function of({ papers, problems }: Pick<Extract, 'papers' | 'problems'>, isWanted: (line: number) => boolean) {
  return {
    papers: papers.filter(({ place }) => isWanted(place.line)),
    problems: problems.filter(({ line }) => isWanted(line ?? 1)).map((found) => ({ ...found })),
  }
}

/** Without what tells that it is a table of papers: other rows may tell it now. */
function asRead({ plan: { verdict, ...plan }, ...table }: ReadTable) {
  return { ...table, plan: { ...plan, takenFor: verdict.takenFor } }
}

describe('a row read again', () => {
  test('gives what the whole document would, and changes nothing else', () => {
    let reread = 0
    fc.assert(
      fc.property(document, edits, (before, edited) => {
        const lines = [...before]
        for (const [at, line] of edited) lines[rowOf(lines, at)] = line
        const changed = lines.flatMap((line, index) => (line === before[index] ? [] : [index]))
        const [old, whole] = [read(before), read(lines)]
        const rows = rereadRows(old.tables, lines, changed)
        const [were, are] = [before, lines].map((each) => documentLanguage(each.join('\n')))
        if (rows === null || JSON.stringify(were) !== JSON.stringify(are)) return
        reread += changed.length
        const isChanged = (line: number) => changed.includes(line - 1)
        const again = {
          papers: rows.flatMap(({ papers }) => papers),
          problems: rows.flatMap(({ problems }) => problems),
        }
        if (!lines.join().includes('paperdeck-ignore') && !before.join().includes('paperdeck-ignore'))
          expect(of(again, isChanged)).toEqual(of(whole, isChanged))
        else expect(again.papers).toEqual(of(whole, isChanged).papers)
        const others = (line: number) => !isChanged(line)
        expect(of(whole, others).papers).toEqual(of(old, others).papers)
        expect(whole.tables.map(asRead)).toEqual(old.tables.map(asRead))
      }),
      runs(100, 5000),
    )
    expect(reread).toBeGreaterThan(40)
  })

  test('is refused where the table would now be read otherwise', () => {
    const before = [
      '| Paper | Notes |',
      '|-|-|',
      '| A method of note | DOI 10.1000/182, [x](https://arxiv.org/abs/2101.00001) |',
    ]
    const { tables } = read(before)
    expect(tables).toHaveLength(1)
    expect(rereadRows(tables, [...before.slice(0, 2), '| milk | 2 |'], [2])).toBeNull()
    expect(rereadRows(tables, [...before.slice(0, 2), 'no row'], [2])).toBeNull()
    expect(rereadRows(tables, ['| Name | Notes |', ...before.slice(1)], [0])).toBeNull()
  })
})
