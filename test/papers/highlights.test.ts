import { expect, test } from 'vitest'
import { fatesOf } from '../../src/papers/fates/fates.ts'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

const at = (page: number, key: string) =>
  `([Lund, 2019, p. ${page}](zotero://select/library/items/BELL0001)) ([pdf](zotero://open-pdf/library/items/BELL0002?page=${page}&annotation=${key}))`

const lines = [
  '# Bells of Tin in Old Towers',
  '',
  '- Authors: I. Lund, P. Moss',
  '- Year: 2019',
  '- Paper: <https://arxiv.org/abs/1901.00001>',
  '',
  '# Annotations  ',
  '(2024/5/3 10:00:00)',
  '',
  `“tin rings 2019 times in Lund towers” ${at(1, 'AAAA1111')} 👈 try with the *lead* bells`,
  '',
  `“old bells are of tin” ${at(2, 'AAAA2222')}`,
  '',
  `ask who pays the ringers ${at(3, 'AAAA3333')}`,
  '',
  `> “frost cracks each rim” ${at(4, 'AAAA4444')}`,
  '> my comment: warming is cheaper than casting anew',
  '',
  '## Method',
  '',
  'Hangs each bell from two ropes of equal length.',
  '',
  '$$',
  'l_1 = l_2 + \\epsilon',
  '$$',
]

function read(text: string) {
  const document = { file: 'bells.md', text }
  const extract = readMarkdown(document, { columns: {} })
  return { paper: extract.papers[0], fates: fatesOf(document, extract) }
}

test('what a reader says of highlights is noted, the highlights are not', () => {
  const { paper } = read(lines.join('\n'))
  expect(paper?.notes?.text.split(' · ')).toEqual([
    '👈 try with the lead bells',
    'ask who pays the ringers',
    'warming is cheaper than casting anew',
  ])
})

test('the fate of a highlight is what became of its comment', () => {
  const { fates } = read(lines.join('\n'))
  const told = fates.filter(({ line }) => line >= 8 && line <= 17 && lines[line - 1] !== '')
  expect(told.map(({ line, fate, field, why }) => [line, fate, field ?? '', why ?? ''])).toEqual([
    [8, 'structure', '', 'a date'],
    [10, 'paper', 'notes', 'a highlight, in words of the paper'],
    [12, 'left-out', '', 'a highlight, in words of the paper'],
    [14, 'paper', 'notes', 'a highlight, in words of the paper'],
    [16, 'left-out', '', 'a highlight, in words of the paper'],
    [17, 'paper', 'notes', 'a part of the note that no card asks for'],
  ])
})

test('a section below what Zotero has exported is asked, with the formula below its paragraph', () => {
  const [answer] = read(lines.join('\n')).paper?.answers ?? []
  expect(answer?.aspect).toBe('method')
  expect(answer?.answer.text).toContain('two ropes of equal length. ')
  expect(answer?.answer.text).toContain('l_1 = l_2')
})

test('a formula that would make an answer too long is left out of it', () => {
  const words = 'Hangs each bell of tin from ropes. '.repeat(8).trim()
  const text = [...lines.slice(0, 6), '## Method', '', words, '', '$$', 'x + y '.repeat(20), '$$'].join('\n')
  expect(read(text).paper?.answers?.map(({ answer }) => answer.text)).toEqual([words])
})
