import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'
import { tamed } from '../../src/text/limit-markdown.ts'
import { millisecondsOf } from '../cpu-time.ts'

function costOf(cell: string): number {
  const text = `| Title | Year | Contribution |\n|---|---|---|\n| Owls | 2020 | ${cell} |\n\n${cell}\n`
  return millisecondsOf(() => readMarkdown({ file: 'a.md', text }, { columns: {} }))
}

test.each(['<?', '_<?', '<!--a ', 'a <!D ', 'a <![CDATA['])(
  'thousands of %j that nothing closes are read as text',
  (unit) => {
    costOf('words ')
    const plain = Math.max(20, costOf('words here '.repeat(3000)))
    expect(costOf(unit.repeat(33_000 / unit.length))).toBeLessThan(20 * plain)
  },
)

test('what is closed stays as it is', () => {
  const text = '<!-- a --> <? b ?> <![CDATA[c]]> '.repeat(100)
  expect(tamed(text)).toBe(text)
  expect(tamed(`${text}<!-- d`)).toBe(`${text} !-- d`)
})

test('of brackets that close nothing a paragraph keeps 200, and every paragraph those that close something', () => {
  const lone = 'a] b\n'.repeat(1000)
  expect(tamed(`${lone}\n${lone}`).match(/\]/g)).toHaveLength(400)
  const links = '[a](b)\n'.repeat(1000)
  expect(tamed(links)).toBe(links)
})

test('of underlined headings without an empty line between them 100 are read', () => {
  const headings = 'a\n---\n'
  expect(tamed(headings.repeat(300)).match(/^---$/gm)).toHaveLength(100)
  const apart = `${headings}\n`.repeat(300)
  expect(tamed(apart)).toBe(apart)
  const bullets = '- a\n---\n'.repeat(300)
  expect(tamed(bullets)).toBe(bullets)
})
