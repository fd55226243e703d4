import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNameShaped, tokensOf } from '../../src/words/names.ts'
import { runs } from '../runs.ts'

const pieces = [
  'a',
  'x',
  'net',
  'GAN',
  'Swin',
  'CNN',
  'v',
  'th',
  'k',
  '1',
  '2',
  '50',
  '-',
  '.',
  '+',
  '(',
  "'",
  '_',
  ' ',
  ':',
]
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))

/** No letter and no digit, and beyond ASCII: with it a word is read by the patterns for all letters. */
const stranger = '\u200b'

it('tells a name by its ASCII as by its letters', () => {
  fc.assert(
    fc.property(text, (word) => {
      expect(isNameShaped(word)).toBe(isNameShaped(word + stranger))
    }),
    runs(1000, 300_000),
  )
})

it('takes signs from the ends of words of ASCII as of others', () => {
  fc.assert(
    fc.property(text, (line) => {
      expect(tokensOf(line)).toEqual(tokensOf(line.replaceAll(' ', `${stranger} `) + stranger))
    }),
    runs(1000, 300_000),
  )
})
