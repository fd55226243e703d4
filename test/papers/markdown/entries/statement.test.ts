import { describe, expect, it } from 'vitest'
import { type Said, saidBy } from '../../../../src/papers/markdown/entries/statement.ts'

describe('what a remark says', () => {
  it.each<[Said, string]>([
    ['topic', 'New way to count owls without any lamps'],
    ['topic', 'Method for training of lamps'],
    ['topic', 'A simple framework for owls'],
    ['statement', 'New way to count owls by their shadows'],
    ['statement', 'A framework for owls that swaps wings for lamps'],
    ['statement', 'Improved method of counting owls, and a proof'],
    ['aside', 'the lamp can be biased towards some moths, particularly those seen at dusk'],
    ['aside', 'This paper assumes that moths may be drawn to any lamp'],
    ['statement', 'Owls can be counted by ear, which no lamp disturbs'],
    ['statement', 'This paper proposes lamps that moths cannot see'],
    ['borrowed', 'Used a moth model (WINGS; Fern and Oak 2008) - best results in Danish'],
    ['borrowed', 'Uses lamps of moss (Fern 2008).'],
    ['statement', 'Used a moth model (Fern and Oak 2008) to count owls'],
    ['statement', 'Uses lamps (of moss) and owls'],
    ['borrowed', 'Chain of lamps, two marks a moth, with standard wing and tail features'],
    ['statement', 'Replaces standard wings with owl gates'],
    ['statement', 'Lamps with standard wings are taught to count'],
    ['aside', 'Compare lamps and owls on Barn Meadow Orchard'],
    ['aside', 'Compare methods on Barn Meadow Orchard'],
    ['aside', 'Compare between `lamps` and `owls`'],
    ['aside', 'Same as above but on moths'],
    ['statement', 'Compares owls with each other by their hearing'],
    ['statement', 'Comparison of four lamps: moss, oil, gas and moon'],
    ['result', 'Performs well at night rather than at noon'],
    ['statement', 'Perform echo propagation in the second period'],
    ['result', '부엉이 연구가 성공적으로 적용된 사례'],
    ['statement', '부엉이를 소리로 세는 방법을 제안'],
  ])('%s: %s', (said, text) => {
    expect(saidBy(text)).toBe(said)
  })
})

describe('abbreviations with what they stand for', () => {
  it.each([
    'DLG (description length gain), following MDL (minimum description length)',
    'MDL (minimum description length)',
    'OWL (one wing less) vs BAT (both are twice)',
  ])('are a topic: %s', (text) => {
    expect(saidBy(text)).toBe('topic')
  })

  it.each([
    'MDL (minimum description length): picks the shortest book of hums',
    'DLG (description length gain) cuts long hums into words',
    'Comparison of cuts by their scores (FSR, DLG, AV) and ways to decode them',
  ])('stay a statement with what is done: %s', (text) => {
    expect(saidBy(text)).toBe('statement')
  })
})
