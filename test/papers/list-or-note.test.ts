import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

function read(lines: readonly string[]): { titles: string[]; findings: string[] } {
  const { papers, findings } = readMarkdown({ file: 'notes.md', text: `${lines.join('\n')}\n` }, { columns: {} })
  return { titles: papers.map(({ title }) => title.text), findings: findings.map(({ what }) => what) }
}

const head = ['# Week 14', '', 'What we read of owls.', '']

test.each([8, 9, 10, 12])(
  'a week of %i papers, of which one has a link, is no note on a paper called “Week 14”',
  (count) => {
    const items = Array.from(
      { length: count },
      (_, at) =>
        `${at + 1}. Owls in Barn ${at} Count Mice, ICLR 20${at + 10}${at === 3 ? ', https://arxiv.org/abs/1801.01034' : ''}. The owl counts by ear.`,
    )
    const { titles } = read([...head, ...items])
    expect(titles).toHaveLength(count)
    expect(titles[3]).toBe('Owls in Barn 3 Count Mice')
  },
)

test('nor is a list of which no title can be read', () => {
  const items = Array.from(
    { length: 9 },
    (_, at) =>
      `${at + 1}. Fern 20${at + 10}, Owls in Barn ${at} (ICLR): ${at === 3 ? '[arXiv](https://arxiv.org/abs/1801.01034) ' : ''}the owl counts by ear.`,
  )
  expect(read([...head, ...items]).titles).not.toContain('Week 14')
})

test('a note whose own link stands outside its list of related papers stays one', () => {
  const related = [1, 2, 3].map((at) => `- Fern 201${at}, Owls in Barn ${at} (ICLR): counts by ear`)
  const note = [
    '# Owls Count Mice by Ear',
    '',
    '[arXiv](https://arxiv.org/abs/1801.01034)',
    '',
    'See also:',
    '',
    ...related,
  ]
  expect(read(note)).toEqual({ titles: ['Owls Count Mice by Ear'], findings: ['file'] })
})
