import { expect, test } from 'vitest'
import { isBadge } from '../../../src/words/addresses/badge.ts'
import addresses from '../../../src/words/addresses/badge-addresses.json' with { type: 'json' }

test.each([
  'https://github.com/o/r/actions/workflows/ci.yml/badge.svg',
  'https://github.com/o/r/workflows/CI/x.SVG',
  'https://gitlab.com/o/r/badges/main/pipeline.png',
  'https://example.org/badge/made-with-care.svg?x=1',
  'https://example.org/open-in-colab-badge.svg',
  'https://img.shields.io/badge/a-b-blue',
])('%s is a badge', (src) => expect(isBadge(src)).toBe(true))

test.each([
  'figures/badge.svg',
  'https://example.org/a.svg',
  'https://example.org/badge.png',
  'https://github.com/o/r/a.png',
])('%s is none', (src) => expect(isBadge(src)).toBe(false))

test('the hint is in whatever a pattern matches', () => {
  for (const pattern of addresses.patterns) expect(pattern).toMatch(/\\\.svg|\/badges\//)
})
