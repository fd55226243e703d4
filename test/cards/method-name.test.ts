import { describe, expect, it } from 'vitest'
import { askedName, isDescription, isNamedBy } from '../../src/cards/method-name.ts'

describe('a title', () => {
  it.each([
    ['Crafting OWL-Net for Barns', 'OWLNet'],
    ['Scale-Aware Feather Networks', 'FeatherNet'],
    ['The BARN Owl Object Classes Challenge', 'BARN OOC'],
    ['Domain Adaptive Quick O-CNN in the Wild', 'DA Quick O-CNN'],
    ['OwlFormer: Simple Design for Barns', 'Owlformer'],
  ])('%s: names %s', (title, method) => {
    expect(isNamedBy(title, method)).toBe(true)
  })

  it.each([
    ['In Defense of Online Lanterns', 'IDOL'],
    ['Deformable Owl Networks', 'DON'],
    ['On Ionization of Barns', 'ION'],
    ['Contextual Priming for Quick O-CNN', 'XY Quick'],
    ['A nice owl', 'Nice'],
  ])('%s: does not name %s', (title, method) => {
    expect(isNamedBy(title, method)).toBe(false)
  })
})

describe('a description', () => {
  it.each([
    'greedy split until the probability converges',
    '像素级指令调优',
    'Adjust owls on rivers',
    'Owls for barns',
  ])('%s', (method) => expect(isDescription(method)).toBe(true))

  it.each([
    'Mixture of Experts',
    '砂网',
    '图卷积神经网络',
    '模态线性表示导向(MoReS)',
    'Swin Transformer V2',
    'N-3 Net',
  ])('not: %s', (method) => expect(isDescription(method)).toBe(false))
})

it('asks for a name without what it stands for, where the title says that', () => {
  const title = 'Towards Universal Owl Representation'
  expect(askedName(title, 'UniOwl (Universal Owl Representation)')).toBe('UniOwl')
  expect(askedName(title, 'UniOwl（Universal Owl Representation）')).toBe('UniOwl')
  expect(askedName(title, 'UniOwl (barns only)')).toBe('UniOwl (barns only)')
  expect(askedName(title, 'UniOwl')).toBe('UniOwl')
})
