import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

/** What sections of a note that is surely on one paper are asked for. */
function answersTo(sections: string): Record<string, string> {
  const text = `# Bells of Tin in Old Towers\n\n- Authors: I. Lund, P. Moss\n- Paper: <https://arxiv.org/abs/1901.00001>\n\n${sections}`
  const [paper] = readMarkdown({ file: 'bells.md', text }, { columns: {} }).papers
  return Object.fromEntries((paper?.answers ?? []).map(({ aspect, answer }) => [aspect, answer.text]))
}

test('strengths and limitations below one heading are told apart by their labels', () => {
  const strengths = '**Strengths:** The bell rings longer than bronze, and any ringer can tune it.'
  const limits = '**Limitations:** Only towers of wood were tried.'
  expect(answersTo(`## Strengths & Limitations\n\n${strengths}\n\n${limits}\n`)).toEqual({
    limitation: 'Only towers of wood were tried.',
  })
  expect(answersTo(`## Pros and cons\n\n- **Pros**: cheap to cast\n- **Cons**: It cannot be tuned in frost\n`)).toEqual(
    {
      limitation: 'It cannot be tuned in frost',
    },
  )
  // Without its labels nobody can tell which of them is meant; a section that goes on elsewhere is not whole.
  expect(
    answersTo('## Limitations\n\nOnly tin was tried.\n\n## Method\n\n**Limitations:** Only two ropes can be hung.\n'),
  ).not.toHaveProperty('limitation')
})

test('a goal beside a problem is not a part of it', () => {
  const problem = 'Bells of tin crack in frost, and nobody knows why.'
  const goal = 'To cast a bell that rings through a winter'
  expect(answersTo(`## Problem\n\n${problem}\n\n## Goal\n\n${goal}\n`)).toEqual({ problem })
  expect(answersTo(`- **Objective**: ${goal}\n- **Problem**: ${problem}\n`)).toEqual({ problem })
  expect(answersTo(`## Goal\n\n${goal}\n`)).toEqual({ problem: goal })
  expect(answersTo(`## Problem\n\n${problem}\n\n## Motivation\n\nRopes break as well.\n`)).toEqual({})
})

test('lines that begin with the sign of a bullet are bullets', () => {
  expect(
    answersTo(
      '## 先行研究と比べて何がすごい？\n\n● 既存の鐘より軽い素材で鋳造できる\n● 調律に旋盤が要らないので安い\n',
    ),
  ).toEqual({ comparison: '既存の鐘より軽い素材で鋳造できる · 調律に旋盤が要らないので安い' })
  expect(answersTo('## 방법\n\n• 주석으로 종을 만들어 식힌다\n• 두 줄을 사용해\n  종을 울린다\n')).toEqual({
    method: '주석으로 종을 만들어 식힌다 · 두 줄을 사용해 종을 울린다',
  })
  expect(answersTo('## Limitations\n\n・Only tin was tried\n\n・Frost was not looked at\n')).toEqual({
    limitation: 'Only tin was tried · Frost was not looked at',
  })
  expect(answersTo('**Problem**: * Bells of tin are too heavy\n')).toEqual({ problem: 'Bells of tin are too heavy' })
  // A sign within a line is none.
  expect(answersTo('## Method\n\nTin・bronze bells are cast in pairs with one rope\n')).toEqual({
    method: 'Tin・bronze bells are cast in pairs with one rope',
  })
  expect(answersTo('## 手法\n\n鐘の構成\n● 錫を使う\n● 銅を使う\n● 鉄を使う\n● 縄を使う\n')).toEqual({})
})

test('what a picture goes on with leaves no heading at the end of an answer', () => {
  expect(answersTo('## 评估\n\n数据集：Bells5 和 Kilns30\n\n![](a.png)\n\n结果\n\n![](b.png)\n')).toEqual({})
  expect(answersTo('## 实验设置\n\n数据集：Bells5 和 Kilns30\n')).toEqual({ evaluation: '数据集：Bells5 和 Kilns30' })
})

test('on what a bell was tried is not how it was made', () => {
  expect(answersTo('## 手法\n\n3つのデータセットを用いた\n')).toEqual({})
  expect(answersTo('## Method\n\nUses three datasets: Bells, Kilns and Ropes\n')).toEqual({})
  expect(answersTo('## 手法\n\nデータセットの鐘を錫で鋳造し、縄を使って鳴らす\n')).toHaveProperty('method')
})

test('a table of figures in one line is more than anybody recalls', () => {
  const sheet = 'TECH 28 nm REF 500 MHz OUT 11.9 - 14.1 GHz SPUR -73.2 dBc FRAC -63.2 dBc POWER 18 mW JITTER 58.2 fs'
  expect(answersTo(`## Results\n\n${sheet}\n`)).toEqual({})
  expect(answersTo('## Results\n\nThe bell rings 12% longer and costs 30% less\n')).toHaveProperty('result')
})

test('a list of what became better is a result', () => {
  expect(answersTo('## Result\n\n- Improved ring of old bells.\n- Fewer cracks in frost.\n')).toEqual({
    result: 'Improved ring of old bells. · Fewer cracks in frost.',
  })
  expect(answersTo('## Result\n\n- Improved ring of old bells.\n- Ropes of hemp.\n')).toEqual({})
  expect(
    answersTo('## Conclusion\n\n- The double rope is especially strong compared to single ropes when bells are many\n'),
  ).toHaveProperty('result')
})

test('what is known of the paper may stand below its last section', () => {
  expect(
    answersTo(
      '## 5. 議論はあるか？\n\n- 実際の塔で試していない\n\n### 論文情報・リンク\n\n- [Ida Lund](https://a.org/b.pdf)\n',
    ),
  ).toEqual({ limitation: '実際の塔で試していない' })
  expect(answersTo('## 手法\n\n錫を使って鐘を鋳造する\n\n### 冷却\n\n油で冷やす\n')).toEqual({})
  expect(answersTo('## どうやって有効だと検証した？\n\nそれぞれの塔で3回ずつ鳴らして比較した\n')).toHaveProperty(
    'evaluation',
  )
})

test('what was found is a result without its figures, where the section tells nothing else', () => {
  const found = 'Showed that ringers tune a bell of tin in half of the time, and trust it.'
  expect(answersTo(`## Results\n\n- ${found}\n- Ropes of hemp wear faster.\n`)).toHaveProperty('result')
  expect(
    answersTo('## Results\n\nThey show that ringers tune a bell of tin by ear, without a lathe.\n'),
  ).toHaveProperty('result')
  expect(answersTo('## Conclusion\n\n- Showed that ringers tune it.\n- Ropes of hemp in towers of wood.\n')).toEqual({})
  expect(answersTo('## Results\n\n- Showed that ringers tune it.\n- Ropes of hemp in towers of wood.\n')).toEqual({})
})

test('what limits a paper is told in many words', () => {
  const limits = ['Focused on towers of wood.', 'High cost of tin.', 'The bell has a low volume in rain.']
  for (const limit of limits)
    expect(answersTo(`## Limitations\n\n- ${limit} It was cast in one kiln and hung in one tower.\n`)).toHaveProperty(
      'limitation',
    )
  const troubles = [
    'Bells of tin pose risks to the ringers below.',
    '钟声噪声大，塔里听得很吃力。',
    '종은 소음에 취약하고 오류가 많다.',
  ]
  for (const trouble of troubles) expect(answersTo(`## Problem\n\n${trouble}\n`)).toHaveProperty('problem')
  expect(
    answersTo(
      '## Problem\n\nBells of bronze in towers of wood and their ropes of hemp, as they were hung in old times\n',
    ),
  ).toEqual({})
})

test('fragments that leave open what they mean are no answers', () => {
  const none = [
    '## Method\n\nTin Casting Front-End (small kiln)\n',
    '## Evaluation\n\n- Applications: BellNet is used across multiple domains and tasks.\n- Challenges: Discusses open ends.\n',
    '## Method\n\nTries to do better by various novel casting choices for the bell.\n',
    '## Results\n\nLoses 3% of its volume in frost. Results below.\n',
    '## Method\n\nUses two ropes. Code: https://example.org/bells. Cast by hand.\n',
    '## どうやって有効だと検証した？\n\nBELLと比較\n',
    '## 議論はある？\n\n縄の再検討\n',
    '### 3. 鋳造が安くなると，検証が瓶颈\n\n2000年に鐘を三つの塔で測った。\n',
  ]
  for (const one of none) expect(answersTo(one), one).toEqual({})
  expect(answersTo('## 限界\n\n縄の再検討\n')).toHaveProperty('limitation')
  expect(answersTo('## 議論はある？\n\n縄の再検討が必要\n')).toHaveProperty('limitation')
  expect(answersTo('## 验证，评估\n\n在三座塔上测了 20 口钟。\n')).toHaveProperty('evaluation')
  expect(answersTo('## 実験、評価\n\n三つの塔で20の鐘を測り、平均9秒鳴った。\n')).not.toEqual({})
})

test('sections of a collection of papers are not those of one', () => {
  const entry = (name: string, nth: number) =>
    `#### ${name}: Ringing Bells in Towers\n\n- [paper](https://arxiv.org/abs/1901.0000${nth})\n- cast from tin\n\n`
  const several = ['TinBell', 'BronzeBell', 'IronBell', 'GlassBell'].map(entry).join('')
  const text = `# Bells/Carillons\n\nMethods: rung by rope, end-to-end with hammers\n\n## Casting\n\n${several}`
  const { papers } = readMarkdown({ file: 'bells.md', text }, { columns: {} })
  expect(papers.flatMap(({ answers }) => answers ?? [])).toEqual([])
})
