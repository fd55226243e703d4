import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripTags } from '../../src/text/strip-tags.ts'
import { millisecondsOf } from '../cpu-time.ts'
import { runs } from '../runs.ts'

const pieces = [
  '<',
  '>',
  '<!--',
  '-->',
  '<style',
  '<STYLE>',
  '</style>',
  '</Style>',
  '<script',
  '</script>',
  'İ',
  'a',
  '\n',
]
const html = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))

test('what Anki takes for a tag is taken out, as its pattern says', () => {
  const pattern = /<!--.*?-->|<style.*?>.*?<\/style>|<script.*?>.*?<\/script>|<.*?>/gis
  fc.assert(
    fc.property(html, (text) => {
      expect(stripTags(text)).toBe(text.replace(pattern, ''))
    }),
    runs(3000, 100_000),
  )
})

test.each(pieces)('a field of thousands of %j takes no longer than its length', (piece) => {
  expect(millisecondsOf(() => stripTags(piece.repeat(30_000)))).toBeLessThan(200)
})
