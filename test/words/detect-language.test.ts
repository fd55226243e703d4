import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf } from '../../src/words/detect-language.ts'
import { runs } from '../runs.ts'

const noise =
  /\bhttps?:\/\/\S+|<[^<>]{0,2000}>|`[^`\n]*`|(?<![\w./-])[\w./-]{1,200}\.(?:png|jpe?g|gif|svg|md|pdf)(?!\w)/giu

function plainLettersOf(text: string) {
  const words = text.replace(noise, ' ')
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  return {
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    han: count(/\p{Script=Han}/gu),
    latin: count(/\p{Script=Latin}/gu),
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    'http',
    'https',
    'hTTpſ',
    '://',
    'h',
    't',
    '<',
    '>',
    '`',
    '\n',
    ' ',
    '.',
    '/',
    '-',
    '_',
    ':',
    '\u00a0',
  ),
  fc.constantFrom(
    'a',
    'b.png',
    '.jpeg',
    'x.md',
    'pdf',
    '.svg',
    'gif',
    'ſ',
    '\u212a',
    'é',
    'ß',
    '1',
    '.png.',
    'a'.repeat(210),
  ),
  fc.constantFrom('深', '々', '𠮷', 'か', 'ー', '한', 'ㄱ', 'Ж', '😀', '。', '鿿', '〇', 'ﾊ', 'Ａ'),
  fc.string({ maxLength: 4 }),
)

test('letters counted by hand are those that patterns find outside of addresses, tags, code and names of files', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { other, ...letters } = lettersOf(pieces.join(''))
      expect(letters).toEqual(plainLettersOf(pieces.join('')))
    }),
    runs(1500, 200_000),
  )
})
