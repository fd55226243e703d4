import { describe, expect, it } from 'vitest'
import { enoughToKnow, saysAtLeast, unitsOf } from '../../src/words/substance.ts'

describe('a text says enough to know a paper by', () => {
  const isEnough = (text: string, title = '') => saysAtLeast(enoughToKnow, text, unitsOf(title))

  it.each([
    'foresees who comes down the road',
    'idea number 3 of many',
    'flaps less',
    'temporal convolution and attention to gradients',
    '用额外的码流，支持去噪模型',
    'RL 없이 선호도 학습',
    'DPO 과적합 해결',
    'マスクとプロンプトを使うトランスフォーマー',
  ])('%s', (text) => expect(isEnough(text)).toBe(true))

  it.each([
    'a new method for training of models',
    'improves the performance of networks',
    '一种深度学习算子',
    '根据文字生成图像',
    '메모리 최적화의 교과서',
    'x < y & y > z',
    '',
  ])('not: %s', (text) => expect(isEnough(text)).toBe(false))

  it('by words that the title does not have, in whatever form', () => {
    expect(isEnough('normalizes wings', 'Normalization of Wings')).toBe(false)
    expect(isEnough('aligned lanterns', 'Alignment of a Lantern')).toBe(false)
    expect(isEnough('normalizes beaks', 'Normalization of Wings')).toBe(true)
  })
})
