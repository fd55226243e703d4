import { describe, expect, it } from 'vitest'
import { saysNothing } from '../../../../src/papers/markdown/entries/says-nothing.ts'
import { readMarkdown } from '../../../../src/papers/read-markdown.ts'

describe('a text says nothing of its paper', () => {
  it.each([
    'must-read',
    'A good read',
    'Worth reading twice',
    'Very good paper!',
    'best paper',
    'CVPR oral award',
    'NTIRE比赛论文',
    '要读懂扩散模型得从这篇开始',
    'TPAMI综述',
    '同上',
    'same as above but for video',
    'ICLR 2021',
    '???',
    'b',
    'see notes',
    'see my notes in the blue book',
    '见笔记，以后补',
    'cool paper',
    'cool paper about owls',
    "didn't understand this one",
    'まだ読んでない',
    'まだ読んでいないけど面白そう',
    '꼭 읽기',
    'あとで追試したいと思う',
    '追試したい',
    'Not read yet, Bram says it is good',
    'only skimmed for reading group',
    '(only skimmed for reading group)',
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(true)
  })
})

describe('a text that only begins like it says something', () => {
  it.each([
    'Notes of owls are seen as sums of two tones',
    'Sees notes of music as pictures of owls',
    'Cool lamps that moths cannot see',
    'Not reading but listening tells the owl apart',
    'skimmed pages are read again by a second owl',
    '追試できるように乱数の種を配る',
    'Not read yet, but it counts owls by using their echo',
    '笔记里的词作为监督信号训练编码器',
    '꼭 필요한 단어만 읽고 나머지는 건너뛴다',
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(false)
  })
})

describe('a remark below an entry is no contribution', () => {
  const contributionOf = (title: string, remark: string) =>
    readMarkdown(
      { file: 'a.md', text: `# Owls\n\n- [${title}](https://arxiv.org/abs/1901.00001) (CVPR 2019)\n  - ${remark}\n` },
      { columns: {} },
    ).papers.map(({ contribution, notes }) => [contribution?.text ?? null, notes?.text ?? null])

  it.each([
    ['Baby Steps with Multiple Semantics', 'add multi-semantic into the task'],
    ['Automatic Feather Extraction: Beyond Beaks', 'Extraction of feather items (e.g. quills to be printed)'],
    ['Quiet Rivers', 'Very good paper!'],
  ])('where the title says it, or it says nothing, and stands on the back: %s: %s', (title, remark) => {
    expect(contributionOf(title, remark)).toEqual([[null, remark]])
  })

  it.each([
    ['Twin Lanterns for Owls', 'Uses twin lanterns of tin and mica'],
    ['Counting Owls', 'Counts owls by their 3 hoots'],
    ['Counting Owls in Barns', 'Counting in barns (weighted by the light of lamps)'],
  ])('but one where it says more: %s: %s', (title, remark) => {
    expect(contributionOf(title, remark)).toEqual([[remark, null]])
  })

  it('and what stands behind its label is one', () => {
    const [said] = contributionOf(
      'Baby Steps with Multiple Semantics',
      'Contribution: add multi-semantic into the task',
    )
    expect(said).toEqual(['add multi-semantic into the task', null])
  })
})

describe('a text says something', () => {
  it.each([
    'Steps toward calm rivers without dams',
    'Rewards agents that wait',
    'Awards each player by its share of the outcome',
    '让机器读懂图表',
    '从比赛录像中自动生成战术报告',
    '预测获奖者的合作网络',
    'Introduces good readouts for sparse graphs',
    'Runner-up of the challenge, swaps wings for lamps by a second network',
    'Reviews are read by two networks',
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(false)
  })
})
