import { describe, expect, it } from 'vitest'
import { composeNotes, tableOf } from '../compose-notes.ts'

/** The rules that a paper with this contribution breaks. */
async function rulesOf(contribution: string): Promise<string[]> {
  // Among others, as a column of links alone is one of links.
  const notes = tableOf(
    ['Title', 'Year', 'Contribution'],
    ['Quiet Rivers of Sand', '2015', contribution],
    ['Loud Rivers of Gravel', '2016', 'Gravel is heard before it is seen'],
    ['Slow Rivers of Clay', '2017', 'Clay holds what sand lets go'],
  )
  const { problems } = await composeNotes({ 'notes.md': notes })
  return problems.map(({ ruleId }) => ruleId ?? '')
}

describe('contribution-no-answer', () => {
  it.each([
    'CVPR综述',
    'PAMI 2019 综述',
    '深度学习综述',
    'A survey',
    'Survey paper',
    'GNN',
    'Denoising',
    '想做去噪，必读',
    '要读懂扩散模型，先看这篇',
    '值得一读',
    'must-read',
    'Worth a read',
    '去雾挑战赛冠军方案',
    '比赛论文，数据是自己采的',
    'Best paper of 2018',
    'best paper award',
    'Oral',
    'interesting',
    '经典之作',
    '很有趣！',
    '未读',
    'https://example.org/paper',
    '[code](https://example.org/code)',
    '[论文](https://example.org/a) [代码](https://example.org/b)',
    '必読',
    '面白い',
    '未読',
    '필독',
    '나중에 읽기',
    '읽어야 할 논문',
  ])('“%s” is none', async (contribution) => {
    expect(await rulesOf(contribution)).toContain('contribution-no-answer')
  })

  it.each([
    '把去噪看成反问题，用流模型求解',
    'Grains are sorted by size in one pass',
    'Good initialisation matters more than depth',
    '综述了二十年来的去噪方法，并按先验的来源把它们分成四类',
    'Surveys are answered faster on paper than on screens',
    'A learned reward replaces the one made by hand',
    'RSA: anyone can lock, one can open',
    '好的初始化胜过更深的网络',
    '경쟁 없이 학습한다',
    '砂の流れを粒ごとに数えず、面として解く',
    'Rivers move sand as in [this simulation](https://example.org/sim)',
    '$O(n \\log n)$ 排序',
    'first proof that the bound is tight',
  ])('“%s” is one', async (contribution) => {
    expect(await rulesOf(contribution)).toEqual([])
  })

  it('tells the row, what is there, and what is wanted', async () => {
    const notes = tableOf(['Title', 'Year', 'Contribution'], ['Quiet Rivers of Sand', '2015', 'interesting'])
    const { problems } = await composeNotes({ 'notes.md': notes })
    expect(problems.map(({ file, line, fatal, reason, note }) => ({ file, line, fatal, reason, note }))).toEqual([
      {
        file: 'notes.md',
        line: 3,
        fatal: false,
        reason: 'The contribution “interesting” answers nothing',
        note: 'what the paper does or shows, in one idea',
      },
    ])
  })
})

describe('other rules', () => {
  it('a paper without a year, but not a resource', async () => {
    const papers = tableOf(['Title', 'Contribution'], ['Quiet Rivers', 'Sand settles where water slows'])
    const tools = tableOf(['Name', 'Description'], ['Sandbox', 'Lets you pour sand in a browser window'])
    const { problems } = await composeNotes({ 'notes.md': `${papers}\n\n${tools}` })
    expect(problems.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([['missing-year', 3, undefined]])
  })

  it('a paper that nothing can be asked about, unlike the others', async () => {
    expect(await rulesOf('')).toEqual(['missing-contribution'])
  })
})
