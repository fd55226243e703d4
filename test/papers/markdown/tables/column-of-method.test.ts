import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/papers/markdown/extract.ts'
import { tableOf } from '../../../cards/compose-notes.ts'

function read(headers: readonly string[], ...rows: readonly (readonly string[])[]) {
  const { papers, problems } = extract(
    { file: 'a.md', text: `# 论文\n\n${tableOf(headers, ...rows)}\n` },
    { columns: {} },
  )
  const told = problems.filter(({ ruleId }) => ruleId === 'unused-column').map(({ message }) => message)
  return { papers, told: told.join() }
}

const way = ['用沙粒作为节点来描述河流的变化过程', '让耳朵先于翅膀学习灯光的方向，再合并']

describe('a column of how it is done', () => {
  it.each(['方法', '研究方法', '使用的方法', '解决方案', '手法の概要', 'Method', 'Methodology', '해결 방법'])(
    'is the contribution where it holds sentences and nothing else is one: %s',
    (header) => {
      const { papers, told } = read(
        ['题目', '年份', header, '不足'],
        ['安静的河流', '2020', way[0] ?? '', '只在一条河上做了实验'],
        ['夜间的耳朵', '2021', way[1] ?? '', '灯光太暗时失效'],
      )
      expect(papers.map(({ contribution, method }) => [contribution?.text, method])).toEqual(
        way.map((one) => [one, null]),
      )
      expect(papers[0]?.notes?.text).toBe('不足: 只在一条河上做了实验')
      expect(told).toContain('不足')
      expect(told).not.toContain(header)
    },
  )

  it('is shown under its header beside a column of contributions', () => {
    const { papers } = read(
      ['题目', '贡献', '方法'],
      ['安静的河流', '不用地图就能找到河', way[0] ?? ''],
      ['夜间的耳朵', '不用眼睛就能找到灯', way[1] ?? ''],
    )
    expect(papers[0]).toMatchObject({ contribution: { text: '不用地图就能找到河' }, method: null })
    expect(papers[0]?.notes?.text).toBe(`方法: ${way[0]}`)
  })

  it('holds names where they are a word or two, of methods that were used where it says so', () => {
    const named = read(['题目', '方法'], ['安静的河流', 'SandNet'], ['夜间的耳朵', 'EarFirst'])
    expect(named.papers.map(({ method }) => method)).toEqual(['SandNet', 'EarFirst'])
    const used = read(['题目', '研究方法'], ['安静的河流', 'CNN，双流'], ['夜间的耳朵', 'SVM'])
    expect(used.papers.map(({ method, contribution }) => [method, contribution])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(used.papers[0]?.notes?.text).toBe('研究方法: CNN，双流')
  })
})
