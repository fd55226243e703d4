import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentWords } from '../../src/cards/checks/content-words.ts'
import { wordsOf } from '../../src/papers/markdown/tables/column-content.ts'
import { isAsciiOrHan } from '../../src/words/scripts.ts'
import { normaliseTitle } from '../../src/words/titles/title.ts'
import { runs } from '../runs.ts'

const han = ['图', '一', '龥', '的视频', '。', '，', '：', '；', '（', '）', '“', '”', '’', '…', '—', '·', '《', '！']
const ascii = ['a', 'Net', 'THE', 'cats', 'C++', '#', '2', '50', '-', '_', '.', "'", ' ', '  ', '\t', '&', '<']
const text = fc.array(fc.constantFrom(...ascii, ...han), { maxLength: 12 }).map((parts) => parts.join(''))

/** No letter and no digit, and of no script: with it a text is read by the patterns for all of them. */
const stranger = '\u200b'

it('a text of ASCII and Han characters is read by its own patterns as by those of all scripts', () => {
  fc.assert(
    fc.property(text, (own) => {
      const any = own + stranger
      expect([isAsciiOrHan(own), isAsciiOrHan(any)]).toEqual([true, false])
      expect(wordsOf(own)).toBe(wordsOf(any))
      expect(contentWords(own)).toEqual(contentWords(any))
      // A title of signs alone stays itself.
      if (/[\p{L}\p{N}+#]/u.test(own)) expect(normaliseTitle(own)).toBe(normaliseTitle(any))
      else expect(normaliseTitle(own)).toBe(own.normalize('NFKC').trim())
    }),
    runs(1000, 300_000),
  )
})
