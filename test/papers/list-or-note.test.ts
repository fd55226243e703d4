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

const owls = ['## Owls Count to Four by Ear (RSS 2024)', '## Lanterns That Guess Who Comes (RSS 2023)'] as const
const [summary, limits] = [
  'Tells four mice from three by their steps.',
  'It needs a quiet barn for most of its trials.',
]

test.each([
  ['sections', (title: string) => [title, '', '### Summary', summary, '', '### Limitations', limits, '']],
  ['labels', (title: string) => [title, '', `**Summary:** ${summary}`, '', `**Limitations:** ${limits}`, '']],
])('papers below headings, each with %s of its own, are papers and no single note', (_, chapter) => {
  const text = ['# Reading group notes', '', ...owls.flatMap(chapter)].join('\n')
  const { papers } = readMarkdown({ file: 'notes.md', text }, { columns: {} })
  expect(papers.map(({ title, venue, year }) => [title.text, venue, year])).toEqual([
    ['Owls Count to Four by Ear', 'RSS', 2024],
    ['Lanterns That Guess Who Comes', 'RSS', 2023],
  ])
  for (const { contribution } of papers) expect(contribution?.text).toBe(summary)
})

test('experiments, weeks and sections with a summary each are parts of one note', () => {
  for (const parts of [
    ['## Experiment 1: barns at night', '## Experiment 2: barns by day'],
    ['## Introduction', '## Method'],
    ['## Chapter 1 The barn', '## Chapter 2 The owl in it'],
  ]) {
    const chapters = parts.flatMap((title) => [title, '', '### Summary', summary, '', '### Limitations', limits, ''])
    const { titles } = read([
      '# Owls Count Mice by Ear',
      '',
      '[arXiv](https://arxiv.org/abs/1801.01034)',
      '',
      ...chapters,
    ])
    expect(titles).toEqual(['Owls Count Mice by Ear'])
  }
})

test('a note whose credits stand above its parts is one, whatever these are called', () => {
  const chapters = ['How the owl hears a mouse', 'How the owl counts the mice'].flatMap((title) => [
    `## ${title}`,
    '',
    '### Summary',
    summary,
    '',
  ])
  const head = ['# Owls Count Mice by Ear', '', '[arXiv](https://arxiv.org/abs/1801.01034)', '']
  expect(read([...head, ...chapters]).titles).toEqual(['Owls Count Mice by Ear'])
})

test.each([
  'Reading list',
  'Meeting with Prof. Fern',
  'Papers to read',
  'Lab meeting 2024-05-01',
  '论文列表',
  '読んだ論文',
  '읽을 논문',
])('“%s” with a link to a paper is no note on one', (heading) => {
  expect(read([`# ${heading}`, '', 'We spoke of https://arxiv.org/abs/1801.01034 and owls.']).titles).toEqual([])
  expect(
    read([`# ${heading}`, '', '- [ ] Owls (Fern 2018)', '- [ ] https://arxiv.org/abs/1801.01034']).titles,
  ).not.toContain(heading)
})

test('a title that begins as the name of a list does is one', () => {
  for (const title of [
    'To Read or Not to Read: Owls in Barns',
    'Reading Lists as Graphs: A Study',
    'Meetings: What Owls Decide',
  ]) {
    const note = [`# ${title}`, '', '[arXiv](https://arxiv.org/abs/1801.01034)', '', `## Summary`, '', summary]
    expect(read(note).titles).toEqual([title])
  }
})

test('labels below the first of several entries are that entry’s', () => {
  const { titles } = read([
    '# Papers I read',
    '',
    '- OwlNet (CoRL 2024, [link](https://arxiv.org/abs/2406.01034))',
    `  - Summary: ${summary}`,
    `  - Limitations: ${limits}`,
    '- LampNet [arXiv](https://arxiv.org/abs/2405.01034) recommended by Bram',
    '- [BellNet](https://arxiv.org/abs/2212.01034) - rings without a rope, learned from old bells',
  ])
  expect(titles).toEqual(['OwlNet', 'LampNet', 'BellNet'])
})
