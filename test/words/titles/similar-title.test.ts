import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { couldBeSame, kinshipOf, sameTitle, sketchOf } from '../../../src/words/titles/similar-title.ts'
import { normaliseTitle } from '../../../src/words/titles/title.ts'
import { runs } from '../../runs.ts'

interface Pair {
  a: string
  b: string
  why: string
}

function pairs(file: string): Pair[] {
  const text = readFileSync(new URL(`../../fixtures/titles/${file}`, import.meta.url), 'utf8')
  const [, ...rows] = text.trim().split('\n')
  return rows.map((row) => {
    const [a = '', b = '', why = ''] = row.split('\t')
    return { a, b, why }
  })
}

const edits = pairs('edits.tsv')
const different = pairs('different.tsv')
const onlyByEvidence = pairs('needs-evidence.tsv')

describe('a title edited by its owner', () => {
  it.each(edits)('$why: $a → $b', ({ a, b }) => {
    if (normaliseTitle(a) === normaliseTitle(b)) return
    const kinship = sameTitle(a, b)
    expect(kinship).not.toBeNull()
    expect(kinship?.score).toBeGreaterThan(0)
    expect(kinship?.score).toBeLessThanOrEqual(1)
    expect(sameTitle(b, a)).toEqual(kinship)
  })

  it('is told in every way that there is', () => {
    expect(new Set(edits.map(({ a, b }) => sameTitle(a, b)?.kind))).toEqual(
      new Set(['typo', 'subtitle', 'prefix', 'annotation', 'small-words', 'spacing', 'abbreviation', 'truncated']),
    )
  })

  it('is not taken for another paper of the corpus', () => {
    const papers = different.flatMap(({ a, b }) => [a, b]).map(sketchOf)
    for (const { a, b } of edits) {
      const [before, after] = [sketchOf(a), sketchOf(b)]
      const rivals = papers.filter((paper) => kinshipOf(paper, after) !== null)
      expect(rivals.filter((paper) => kinshipOf(paper, before) === null)).toEqual([])
    }
  })
})

describe('two papers', () => {
  it.each(different)('$why: $a ≠ $b', ({ a, b }) => {
    expect(normaliseTitle(a)).not.toBe(normaliseTitle(b))
    expect(sameTitle(a, b)).toBeNull()
    expect(sameTitle(b, a)).toBeNull()
  })
})

describe('what only other evidence can tell', () => {
  it.each(onlyByEvidence)('$why: $a → $b', ({ a, b }) => {
    expect(() => sameTitle(a, b)).not.toThrow()
    expect(sameTitle(a, b)).toEqual(sameTitle(b, a))
  })
})

describe('corpus', () => {
  it('is as large as promised, and no pair is in it twice', () => {
    expect(edits.length).toBeGreaterThanOrEqual(70)
    expect(different.length).toBeGreaterThanOrEqual(90)
    expect(onlyByEvidence.length).toBeGreaterThanOrEqual(25)
    const all = [...edits, ...different, ...onlyByEvidence].map(({ a, b }) => `${a}\t${b}`)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('any two titles', () => {
  const fragments = fc.constantFrom(
    ...[...edits, ...different].flatMap(({ a, b }) => [a, b]).flatMap((title) => title.split(' ')),
    ...['(', '】', '[', ': ', '——', '...', '$\\beta$', '１', '⭐', 'II', '<b>', '\u0000', 'ー', '的'],
  )
  const title = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fragments, { maxLength: 12 }).map((words) => words.join(' ')),
  )

  it('never throw, and are judged alike in both orders', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const [left, right] = [sketchOf(a), sketchOf(b)]
        const kinship = kinshipOf(left, right)
        expect(kinshipOf(right, left)).toEqual(kinship)
        if (kinship) expect(couldBeSame(left, right)).toBe(true)
      }),
      runs(100, 5000),
    )
  })
})

describe('what is no title', () => {
  it.each(['( ', ' ', 'a: ', '(((', '的', 'ab ', '$$\\', '<a', 'The the ', 'x - '])(
    '%j many times is judged in a time that does not grow with its square',
    (unit) => {
      const long = unit.repeat(20_000)
      expect(() => sameTitle(long, `${long}y z`)).not.toThrow()
    },
  )
})

describe('many titles', () => {
  it('are compared in a time that a build can wait', () => {
    const words = [...edits, ...different].flatMap(({ a }) => a.split(' '))
    const many = Array.from({ length: 4000 }, (_, index) =>
      Array.from({ length: 8 }, (_, place) => words[(index * 7919 + place * place * 104_729) % words.length]).join(' '),
    ).map(sketchOf)
    const few = many.slice(0, 50)
    const start = performance.now()
    let similar = 0
    for (const a of few) for (const b of many) if (couldBeSame(a, b) && kinshipOf(a, b)) similar++
    // 200 000 pairs; a few hundred milliseconds on a slow machine.
    expect(performance.now() - start).toBeLessThan(5000)
    expect(similar).toBeGreaterThanOrEqual(few.length)
  })
})
