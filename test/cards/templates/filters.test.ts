import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filtered } from '../../../src/cards/templates/filters.ts'
import { millisecondsOf } from '../../cpu-time.ts'
import { runs } from '../../runs.ts'

const around = { field: 'Front', ord: 0, side: 'question' } as const
const kana = (html: string) => filtered(html, ['kana'], around)
const html = fc.array(fc.constantFrom('[', ']', ' ', '>', '\n', '漢', 'a', 'sound:'), { maxLength: 14 })

test('readings are found as the pattern of Anki’s filter finds them', () => {
  const pattern = / ?([^ >]+?)\[(.+?)\]/g
  const expected = (text: string) =>
    text.replace(pattern, (all, _, reading: string) => (reading.startsWith('sound:') ? all : reading))
  fc.assert(
    fc.property(html, (pieces) => {
      const text = pieces.join('')
      expect(kana(text)).toBe(expected(text))
    }),
    runs(3000, 100_000),
  )
})

test.each(['[', 'a[', '[\n', ' [b', '[]'])('thousands of %j take no longer than their length', (piece) => {
  expect(millisecondsOf(() => kana(piece.repeat(30_000)))).toBeLessThan(200)
})
