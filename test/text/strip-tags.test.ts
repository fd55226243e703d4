import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripTags } from '../../src/text/strip-tags.ts'

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
    { numRuns: 3000 },
  )
})

test.each(pieces)('a field of thousands of %j takes no longer than its length', (piece) => {
  const before = process.cpuUsage().user
  stripTags(piece.repeat(30_000))
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(200)
})
