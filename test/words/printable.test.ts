import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printableLine, printableLines } from '../../src/words/printable.ts'

test('many lines at once are each printed as one alone is', () => {
  const sign = fc.constantFrom(
    'a',
    'é',
    '中',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0085',
    '\u2028',
    '\x1b',
    '\u200b',
    '\u{e0001}',
    '😀',
  )
  const line = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      expect(printableLines(lines)).toBe(lines.map((each) => `${printableLine(each)}\n`).join(''))
    }),
  )
})
