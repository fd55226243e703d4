import { describe, expect, it } from 'vitest'
import { hintForThin } from '../../src/cards/hints.ts'
import type { United } from '../../src/cards/unite.ts'
import { unitedOf } from './paper-of.ts'

const thin = 'Locates the object first, then classifies it'
const hintOf = (cue: string, known: Partial<United>) => hintForThin(cue, unitedOf('Quiet Rivers for Scenes', known))

describe('an idea that says little', () => {
  it('has year and venue behind it', () => {
    expect(hintOf(thin, { year: 2019, venue: 'CVPR' })).toBe('2019, CVPR')
    expect(hintOf(thin, { year: 2019 })).toBe('2019')
    expect(hintOf(thin, { venue: 'ICLR' })).toBe('ICLR')
    expect(hintOf(thin, {})).toBe('')
  })

  it('has no venue behind it that may be the name of its method', () => {
    expect(hintOf(thin, { year: 2018, venue: 'ICLR RIVERNET' })).toBe('2018')
  })
})

describe('an idea that brings one paper to mind needs none', () => {
  it.each([
    [
      'by what it says',
      'Clusters graphs of the query set under supervision constraints of the support set, without training the base model again, and samples abstract prototypes, painted signs and traffic in a latent space',
    ],
    ['by its names', 'Joins Morfessor, SENNA, MeCab and Brown clusters'],
    ['by a formula', 'Minimizes \\(x^2\\)'],
    ['by a picture', 'Does <img src="a.png">'],
  ])('%s', (_, cue) => {
    expect(hintOf(cue, { year: 2019, venue: 'CVPR' })).toBe('')
  })
})
