import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findName, fold, formsOf, haystackOf } from '../../src/words/name-forms.ts'
import { runs } from '../runs.ts'

/** The forms of a name as one regular expression: what findName is to find. */
function patternOf(name: string): RegExp | null {
  const folded = fold(name).trim()
  const parts = folded.match(/\p{Script=Latin}+|\p{N}+(?:\.\p{N}+)*|[^\s\p{P}\p{S}\p{Script=Latin}\p{N}]+/gu) ?? []
  if (parts.length === 0) return null
  const isWord = parts.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(folded)
  const signs = /[\p{S}]+$/u.exec(folded)?.[0] ?? ''
  const words = parts.map((part) =>
    part
      .split(/(?<=\p{Ll})(?=\p{Lu})/u)
      .map(escapePattern)
      .join('[\\s\\p{Pd}_·]*'),
  )
  const body = words.join('[\\s\\p{P}\\p{S}]*') + escapePattern(signs)
  const forms = isWord ? `(?:${body}|${body.toUpperCase()})` : body
  const before = /^[\p{Script=Latin}\p{N}]/u.test(folded) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''
  const after = /[\p{Script=Latin}\p{N}]$/u.test(folded)
    ? "(?:s|(?<=s|x|z|ch|sh)es|['’]s)?(?![\\p{Script=Latin}\\p{N}])"
    : ''
  return new RegExp(before + forms + after, isWord ? 'gu' : 'giu')
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

const pieces = [
  'Dat',
  'DAT',
  'dat',
  'Nice',
  'NICE',
  'Net',
  'x',
  'ch',
  's',
  'es',
  "'s",
  '’s',
  'v2',
  '2.0',
  '12',
  'É',
  'é',
]
const signs = [' ', '-', '‑', '_', '·', ':', '：', '+', '++', '.', ',', '\u3000', '\u00a0', '▢▢▢', '', '']
const others = ['盘古', 'の', 'Σς', 'σ', 'ſ', 'İ', 'ß', 'ﬁ', 'Ａ', 'Ⅳ', '𝛼', '😀', 'ё', '\u0301']
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 5, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...others) },
)
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

/** A text that holds the name, some of it, or something like it. */
const pair = name.chain((own) =>
  fc.record({
    name: fc.constant(own),
    text: fc
      .array(fc.oneof(piece, fc.constantFrom(own, own.toUpperCase(), own.toLowerCase(), own.slice(1))), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  }),
)

it('finds exactly what the regular expression of a name finds', () => {
  fc.assert(
    fc.property(pair, ({ name: own, text }) => {
      const forms = formsOf(own)
      const pattern = patternOf(own)
      expect(forms === null).toBe(pattern === null)
      if (!forms || !pattern) return
      const expected = [...fold(text).matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
      const haystack = haystackOf(text)
      const found = []
      for (let next = findName(haystack, forms); next !== null; next = findName(haystack, forms, next.end))
        found.push(next)
      expect(found).toEqual(expected)
    }),
    runs(1000, 300_000),
  )
})
