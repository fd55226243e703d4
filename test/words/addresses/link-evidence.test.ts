import fc from 'fast-check'
import { expect, test } from 'vitest'
import data from '../../../src/words/addresses/link-evidence.json' with { type: 'json' }
import { labelOf } from '../../../src/words/addresses/link-evidence.ts'
import { runs } from '../../runs.ts'

const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...data.paperLabels, ...data.otherLabels) },
  fc.constantFrom(
    'Net',
    'of',
    'Learning',
    'v2',
    '12',
    'V',
    '1',
    '2101.00001',
    '10.1000',
    'http://',
    'www.',
    'arxiv:',
    'x',
  ),
  fc.constantFrom('(x)', '(', ')', '[', ']', 'é', '\u0301', 'ß', 'ﬁ', '①', '\u212a', 'ſ', '论文', '"', '!', '*', '\0'),
)
const between = fc.constantFrom('', ' ', '-', ' - ', '/', ' & ', '+', ' and ', ' | ', ': ', '_', '.')
const text = fc.array(fc.tuple(piece, between), { maxLength: 4 }).map((parts) => parts.flat().join(''))

test('a first word that begins no label tells that a text is none', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (said, isUpper) => {
      const written = isUpper ? said.toUpperCase() : said
      // A pair of brackets before it, which is left out, keeps the first word from being looked at alone.
      expect(labelOf(written)).toBe(labelOf(`()${written}`))
    }),
    runs(1500, 200_000),
  )
})
