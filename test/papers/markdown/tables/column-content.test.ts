import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNumberLike } from '../../../../src/papers/markdown/tables/column-content.ts'
import { runs } from '../../../runs.ts'

/** What isNumberLike says sooner. */
const number = /^[^\p{L}\p{N}]*\d[\d.,\s]*(?:[%‰°]|[kKMGBx×]|ms|fps|s|h)?(?:\s*[(±/+~–-].{0,16})?[^\p{L}\p{N}]*$/u

test('a cell is a number by its first signs as by the whole pattern', () => {
  const piece = fc.constantFrom(
    ...[
      '1',
      '41.2',
      '2021',
      ' ',
      '%',
      '‰',
      '°',
      'k',
      'x',
      '×',
      'ms',
      'fps',
      's',
      '(',
      '±',
      '/',
      '+',
      '~',
      '–',
      '-',
      ',',
    ],
    ...[
      '年',
      '图',
      '一',
      'é',
      'Я',
      '①',
      '１',
      'Ⅳ',
      '\u3400',
      '\u9fff',
      '\u20000',
      '\n',
      '\u2028',
      'a',
      'Z',
      '[',
      '_',
      '',
    ],
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ maxLength: 8 }),
    fc.string({ maxLength: 8, unit: 'binary' }),
  )
  let numbers = 0
  fc.assert(
    fc.property(text, (own) => {
      if (number.test(own)) numbers++
      expect(isNumberLike(own)).toBe(number.test(own))
    }),
    runs(1500, 300_000),
  )
  expect(numbers).toBeGreaterThan(50)
})
