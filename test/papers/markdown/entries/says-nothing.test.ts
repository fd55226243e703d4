import { describe, expect, it } from 'vitest'
import { saysNothing } from '../../../../src/papers/markdown/entries/says-nothing.ts'

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
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(true)
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
