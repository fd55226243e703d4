import { describe, expect, test } from 'vitest'
import { compileAsUsual, compilePatternsOnce, keepLittleRoom } from '../../src/process/v8-flags.ts'

const texts = ['Owls at Night', '夜里的猫头鹰：“看”', 'naïve Ωmega 2.0 Ende']

/** What a pattern finds, by the ways that V8 has of looking for it. Of texts that are new each time: what it found in others it remembers. */
function found(pattern: RegExp, time: number): unknown[] {
  return texts
    .map((text) => `${text} ${text} ${time}`)
    .map((text) => [
      text.replace(pattern, '-'),
      text.replace(pattern, (match) => `<${match}>`),
      text.split(pattern),
      [...text.matchAll(pattern)].map(({ index }) => index),
      pattern.test(text),
    ])
}

describe('flags of V8', () => {
  test('may change while there are patterns: each finds what it found', () => {
    const before = /[^\p{L}\p{N}]+(?=\p{Lu}|\p{Script=Han})/gu
    const expected = [1, 2, 3, 4].map((time) => found(before, time))
    compilePatternsOnce()
    keepLittleRoom()
    const meanwhile = /[^\p{L}\p{N}]+(?=\p{Script=Han}|\p{Lu})/gu
    for (const pattern of [before, meanwhile])
      for (const time of [1, 2]) expect(found(pattern, time)).toEqual(expected[time - 1])
    compileAsUsual()
    const after = /[^\p{N}\p{L}]+(?=\p{Script=Han}|\p{Lu})/gu
    for (const pattern of [before, meanwhile, after])
      for (const time of [3, 4]) expect(found(pattern, time)).toEqual(expected[time - 1])
  })
})
