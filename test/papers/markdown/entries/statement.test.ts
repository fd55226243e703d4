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
    ['result', '부엉이 연구가 성공적으로 적용된 사례'],
    ['statement', '부엉이를 소리로 세는 방법을 제안'],
  ])('%s: %s', (said, text) => {
    expect(saidBy(text)).toBe(said)
  })
})
