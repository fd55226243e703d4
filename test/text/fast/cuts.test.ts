import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { asMeant } from '../../../src/papers/markdown/as-meant.ts'
import { type Block, parseWhole } from '../../../src/text/blocks.ts'
import { chunksOf } from '../../../src/text/fast/chunks.ts'
import { tamed } from '../../../src/text/limit-markdown.ts'
import { runs } from '../../runs.ts'

/** All that stands in blocks, with the lines of the document; a table in parts is one. What ends at a cut has its line end or not. */
function seen(blocks: Iterable<Block>): unknown[] {
  const all: { children: unknown[] }[] = []
  for (const { node, lineOffset, continuesTable } of blocks) {
    const shown = shownNode(node, lineOffset) as { children: unknown[] }
    if (continuesTable) all.at(-1)?.children.push(...shown.children.slice(1))
    else all.push(shown)
  }
  return all
}

function shownNode(node: Nodes, lineOffset: number): unknown {
  return JSON.parse(JSON.stringify(node), function (this: { type: string }, key, value) {
    if (key === 'spread' || (key === 'position' && /^(?:text|link|linkReference)$/.test(this.type))) return undefined
    if (key === 'position') return value.start.line + lineOffset
    return key === 'value' ? value.trimEnd() : value
  })
}

/** Cut wherever it can be, it is what it is in one piece. */
function expectSame(text: string, limit: number): void {
  expect(seen(parseWhole(text, limit))).toEqual(seen(parseWhole(text, Number.POSITIVE_INFINITY)))
}

const line = fc.constantFrom(
  ...['', '', '', 'words', '- a', '  - b', '    - c', '* d', '1. one', '2. two', '   1. three', '-', '- - twice'],
  ...['# Heading', 'Title', '---', '***', '> quote', '> - in it', '```', '  ```', '- ```', '~~~', '$$', '  $$'],
  ...['<div>', '</div>', '<!-- a', 'b -->', '<!-- c -->', '| a | b |', '| - | - |', '| c | d |', '    code', '  words'],
  ...['[text][ref]', 'a[^1]', '- [ ] task', '==', '--', '<kbd>x</kbd> y', '- <!-- d'],
)

describe('a document that is cut into parts is read as it is in one piece', () => {
  test('of any lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (lines, limit) => {
        expectSame(lines.join('\n'), limit)
      }),
      runs(80, 20_000),
    )
  })

  const fixtures = join(import.meta.dirname, '../../fixtures/extract')
  test('in every fixture', () => {
    for (const entry of readdirSync(fixtures, { recursive: true, encoding: 'utf8' }))
      if (entry.endsWith('.md')) expectSame(readFileSync(join(fixtures, entry), 'utf8'), 4)
  })

  test('with what is defined far from it', () => {
    expectSame('[a][ref]\n\nb[^1]\n\n- c\n- [ref]\n\n[ref]: https://a.org\n\n[^1]: note [ref]\n\nend\n', 1)
  })

  test('with code below an empty bullet, which an empty line has ended', () => {
    expectSame('-\n\n  ```\n\n<!-- c -->', 1)
  })

  test.each([
    '| a | b |\n| - | - |\n2. two\n--',
    '| a | b |\n| - | - |\n***\n  words',
    '> quote\n-\n    code\n\n  - b',
  ])('where a table or a quote ends at a list or a rule: %j', (text) => {
    expectSame(text, 1)
  })

  test('which it is cut into at all', () => {
    expect(chunksOf('- a\n  - b\n'.repeat(50), 10).length).toBeGreaterThan(8)
    expect(chunksOf(`- root\n${'  - a\n    - b\n'.repeat(50)}`, 10).length).toBeGreaterThan(8)
    expect(chunksOf('# a\n\n- b\n\n'.repeat(50), 10).length).toBeGreaterThan(8)
  })
})

describe('work grows with the length of the notes', () => {
  const shapes: Record<string, (size: number) => string> = {
    'properties below bullets': (size) => '- a\n  k:: v\n'.repeat(size),
    'bullets in bullets': (size) => '- a\n  - b\n'.repeat(size),
    'all in one bullet': (size) => `- root\n${'  - a\n    - b\n'.repeat(size)}`,
    'formulas below a bullet': (size) => `- a\n${'$$a\n'.repeat(size)}`,
    'words below a quote': (size) => `> a\n${'b\n'.repeat(size)}`,
    'words that a line makes headings': (size) => 'a\n==\n'.repeat(size),
    'lists below headings': (size) => '# a\n\n- b\n\n'.repeat(size),
  }

  test.each(Object.entries(shapes))('%s', (_, shape) => {
    // The parser's work on a part grows with the square of its lines, and of those that begin otherwise than their paragraph.
    const work = (size: number) => {
      const parts = chunksOf(asMeant(shape(size)).text).map(({ text }) => tamed(text).split('\n'))
      return parts.reduce(
        (sum, lines) => sum + lines.filter((line) => !/^(?:[> ]|$)/.test(line)).length * lines.length,
        0,
      )
    }
    expect(work(6000) / work(1000)).toBeLessThan(8)
  })
})
