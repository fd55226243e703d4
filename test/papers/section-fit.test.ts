import { expect, test } from 'vitest'
import type { Aspect } from '../../src/papers/paper.ts'
import { fitOf } from '../../src/papers/paper-note/fitting.ts'

const noAnswers: Record<Aspect, string[]> = {
  problem: [
    'A flue is a pipe that carries smoke.',
    'We assume a set of bells, each with one clapper.',
    '風鈴とは、風で鳴る鐘のこと。',
  ],
  method: [
    'Assume that no bell rings twice.',
    'Details of the flue pipeline',
    'loss function',
    'Previous methods cut each bell in half and fail at small ones.',
    '従来の手法は鐘ごとに模型を作るため、時間がかかってしまう。',
    '기존 Kiln 설명',
    '이 방법을 흐르는 물에 그대로 쓰기는 불가능했다.',
    'RingNet2と同じ.',
    'Best of the year: Lund, I. et al. "Bells" arXiv preprint arXiv:2101.00001 (2021).',
  ],
  result: [
    'Check out some demos.',
    'The code is available for two bells.',
    'Datasets: Bells-5 and Kilns-30',
    'To improve: · thinner walls · more ropes',
    'Performance measures: strokes an hour, as rated on a scale from worse to better',
    'Evaluated on two towns and a harbour',
    'This paper presents an extended carillon, which can be tuned by hand and played by ropes.',
    '本文提出一种新的窑，由三层砖构成。',
    '이 논문은 여러 종의 소리를 잘 모았다.',
    'As a secondary question, the authors wondered who had tuned the bells.',
    'T: if a clapper was used',
    'Table 3: the bells of each tower',
    'What is the loudest bell?',
    '지금까지 종의 소리에 대해 살펴보았다.',
    '더 가벼운 추가 필요',
  ],
  comparison: [
    'Previous works "fail to tell two bells apart when both ring".',
    '従来の鐘では、厚みを減らすと音が濁ってしまう。',
    '传统方法无法区分两口钟。',
    '大きな鐘では、音の遅れなどが問題点として挙げられている．',
    'To this end, we present a carillon that consists of ropes and wheels, together with a set of hammers.',
  ],
  evaluation: [
    'Very detailed analysis of bells that is worth reading',
    '나머지 실험 추가 해야함..',
    'Thick bells become much harder to tune, while thin ones stay stable.',
    'The weakness of thick bells can be observed from the third row.',
  ],
  limitation: ['大きい鐘を足すことが高い音量を出すカギになる'],
}

const answers: Record<Aspect, string[]> = {
  problem: [
    'Ropes wear out where the wheel is rough.',
    'How can a bell be tuned without a lathe?',
    '鐘の音が遠くまで届かない。',
    'Bells are used to tell the time, but nobody hears them above the traffic.',
  ],
  method: [
    'A wire is drawn across the mouth of the bell and plucked.',
    'Previous methods cut each bell in half; here, it is warmed instead.',
    '従来の鐘の型を改良し、三つの部品に分ける。',
    'Notch filters at six multiples of the strike tone.',
    '종을 얇게 갈아 소리를 높인다.',
  ],
  result: [
    'hedges are used twice as often',
    'Bells of tin ring for nine seconds.',
    'We propose a tin bell; it outperforms bronze in seven of nine towers.',
    '砖窑比土窑省一半的柴。',
    'Listeners prefer amber light',
  ],
  comparison: [
    'No lathe is needed.',
    'Earlier methods need a lathe, whereas this one works with a file.',
    '従来の鐘では音が濁ってしまうが、本手法では厚みを変えずに済む。',
    '不用任何石油制品',
    'The first bell that is cast in one piece',
  ],
  evaluation: [
    'Waterworks of three towns, 2,000 to 41,000 pipes.',
    'Bells-5 and Kilns-30',
    '28 人、二晩ずつ。',
    'Three listeners, blindfolded',
    'Compared with bronze bells in nine towers, tin rings longer.',
  ],
  limitation: ['Wind hides everything', '雨の日は紙が柔らかくなる。', 'cotton only', '真夏のデータで試すこと'],
}

for (const aspect of Object.keys(noAnswers) as Aspect[]) {
  const key = aspect === 'limitation' ? '議論はある？' : aspect
  test.each(noAnswers[aspect])(`no answer to the ${aspect}: %s`, (text) => {
    expect(fitOf(aspect, text, key)).toBe('no')
  })
  test.each(answers[aspect])(`may answer the ${aspect}: %s`, (text) => {
    expect(fitOf(aspect, text, key)).not.toBe('no')
  })
}

test('a conclusion answers only where it says what came out', () => {
  const text = 'The bell makes use of tin and focuses on the rim.'
  expect(fitOf('result', text, 'Conclusion')).toBe('no')
  expect(fitOf('result', text, 'Results')).toBe('open')
})

test('limitations are taken as they stand where the heading asks for them', () => {
  expect(fitOf('limitation', '大きい鐘を足すことが高い音量を出すカギになる', '限界')).not.toBe('no')
})
