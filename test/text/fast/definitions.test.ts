import { expect, test } from 'vitest'
import { Definitions } from '../../../src/text/fast/definitions.ts'

const definitions = new Definitions([
  'Text.',
  '[a]: https://example.org/a',
  '[A]: https://example.org/second',
  '[^note]: See [b c] and [^other].',
  '[^other]: See [^note].',
  '[B  c]: https://example.org/bc',
  '[d\\]e]: https://example.org/de',
  '[unused]: https://example.org/unused',
])

test('are those that texts refer to, and those that these refer to, in any case and with any white space', () => {
  expect(definitions.for(['x [T][a] y', 'z[^note]'])).toEqual([
    '[a]: https://example.org/a',
    '[^note]: See [b c] and [^other].',
    '[B  c]: https://example.org/bc',
    '[^other]: See [^note].',
  ])
})

test('may have escaped brackets in their labels', () => {
  expect(definitions.for(['[d\\]e]'])).toEqual(['[d\\]e]: https://example.org/de'])
})

test('are not those that the texts hold themselves', () => {
  expect(definitions.for(['[a]', '[^other]'], (index) => index === 1 || index === 3)).toEqual([
    '[^other]: See [^note].',
  ])
})

test('may refer to each other in a chain of any length', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => `[^${index}]: see [^${index + 1}]`)
  expect(new Definitions(chain).for(['[^0]'])).toHaveLength(50_000)
})

test('of which a text refers to none, none are found', () => {
  expect(definitions.for(['no [reference] here'])).toEqual([])
})
