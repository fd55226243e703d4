import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

const said = '\n\n## Problem\n\nBells of tin are too heavy.\n\n- Paper: https://arxiv.org/abs/1901.00001\n'

function papersIn(text: string, file = 'bells.md') {
  return readMarkdown({ file, text }, { columns: {} }).papers.map(({ title, method, venue, year, authors }) => ({
    title: title.text,
    method,
    venue,
    year,
    authors,
  }))
}

test('what stands in front of a title is not a part of it', () => {
  const titleOf = (title: string) => papersIn(`# ${title}\n\n- Paper: https://arxiv.org/abs/1901.00001${said}`)[0]
  expect(titleOf('Title: Ringing Bells in Frost')?.title).toBe('Ringing Bells in Frost')
  expect(titleOf('Paper: Ringing Bells in Frost')?.title).toBe('Ringing Bells in Frost')
  expect(titleOf('论文标题：霜里的钟')?.title).toBe('霜里的钟')
  expect(titleOf('ECCV18: Ringing Bells in Frost')).toMatchObject({
    title: 'Ringing Bells in Frost',
    venue: 'ECCV',
    method: null,
  })
  expect(titleOf('NeurIPS2018 - Ringing Bells in Frost')).toMatchObject({ title: 'Ringing Bells in Frost', year: 2018 })
  expect(titleOf('TinBell: Ringing in Frost')).toMatchObject({ title: 'TinBell: Ringing in Frost', method: 'TinBell' })
  expect(titleOf('YOLO9000: Better Bells, Faster')?.title).toBe('YOLO9000: Better Bells, Faster')
})

test('names behind a title are its authors’', () => {
  const titleOf = (title: string) =>
    papersIn(`# ${title}\n\n- Paper: https://arxiv.org/abs/1901.00001${said}`)[0]?.title
  expect(titleOf('Ringing Bells in Frost, Moss et. al')).toBe('Ringing Bells in Frost')
  expect(titleOf('Ringing Bells in Frost by Lund et al.')).toBe('Ringing Bells in Frost')
  expect(titleOf('Ringing Bells by Moss')).toBe('Ringing Bells by Moss')
})

test('a section on the paper itself holds its link', () => {
  const text =
    '# Ringing Bells in Frost\n\n## 論文について (掲載ジャーナルなど)\n\n- [Ida Lund, Petra Moss](https://arxiv.org/abs/1901.00001)\n\n## 概要\n\n- 錫の鐘を霜の中で鳴らす\n'
  expect(papersIn(text)).toMatchObject([{ title: 'Ringing Bells in Frost', year: 2019 }])
})

test('a citation in full is read whatever its spaces, and a long list of links is not the paper’s', () => {
  const cited = (gap: string) =>
    `# Ringing Bells in Frost\n\n## 論文について\n\n- [Lund, I., Moss, P.,${gap}& Fern, A. (2020). Ringing bells in frost. *arXiv preprint arXiv:2001.00001*.](https://arxiv.org/abs/2001.00001)\n\n## 概要\n\n錫の鐘を霜の中で鳴らす\n`
  expect(papersIn(cited('  '))).toEqual(papersIn(cited(' ')))
  expect(papersIn(cited('  '))[0]).toMatchObject({ title: 'Ringing Bells in Frost', year: 2020 })
  const links = Array.from({ length: 12 }, (_, nth) => `- [Bell ${nth}](https://arxiv.org/abs/1901.000${10 + nth})\n`)
  expect(
    papersIn(`# Extracted Bells\n\n## Paper\n\n${links.join('')}\n## Summary\n\nBells of many towers.\n`),
  ).not.toContainEqual(expect.objectContaining({ title: 'Extracted Bells' }))
})

test('an address alone is the paper’s, and says nothing of it', () => {
  const { papers } = readMarkdown(
    {
      file: 'bells.md',
      text: '# Ringing Bells in Frost\n\n## Summary\n\nhttps://arxiv.org/abs/1901.00001\n\n## Method\n\nCast twice with one rope.\n',
    },
    { columns: {} },
  )
  expect(papers.map(({ contribution, links }) => [contribution, links.map(({ url }) => url)])).toEqual([
    [null, ['https://arxiv.org/abs/1901.00001']],
  ])
})

test('a clause before a colon is no name of a method', () => {
  const of = (contribution: string) =>
    papersIn(
      `# Ringing Bells in Frost\n\n- Paper: https://arxiv.org/abs/1901.00001\n\n## 一句话总结\n\n${contribution}\n`,
    )[0]?.method
  expect(of('TinBell 的核心论点是：钟要轻。')).toBeNull()
  expect(of('TinBell：用锡铸钟。')).toBe('TinBell')
})

const sections =
  '\n\n### 1、Motivation\n\n锡钟太重。\n\n### 2、Approach\n\n用两根绳。\n\n### 3、Experiment\n\n在三座塔上做了实验。\n'

test('a title with the sections that a paper has is a note on it', () => {
  expect(papersIn(`## Ringing Old Bells in Frost${sections}`)).toMatchObject([{ title: 'Ringing Old Bells in Frost' }])
  expect(
    papersIn(
      '# TinBell: Bells for Frost\n\n## Introduction\n\nBells crack.\n\n## Method\n\nThey are cast twice.\n\n## Experiments\n\nRung in nine towers.\n',
    ),
  ).toHaveLength(1)
  // An experiment of one's own, a meeting, a program and a chapter have no such title, or no such sections.
  expect(papersIn(`## 周三讨论${sections}`)).toEqual([])
  expect(papersIn(`## bells${sections}`)).toEqual([])
  expect(
    papersIn(
      '# Tuning the Rope of Our Bells\n\n## Goal\n\nA longer ring.\n\n## Method\n\nWe cut it.\n\n## Results\n\nIt rang.\n',
    ),
  ).toEqual([])
  expect(
    papersIn(`# Ringing Old Bells in Frost${sections}\n### Installation\n\n\`\`\`bash\nnpm ci\n\`\`\`\n`, 'README.md'),
  ).toEqual([])
})
