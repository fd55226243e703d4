import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/text/markdown.ts'
import { richText } from '../../src/text/markdown-text.ts'

/** How many entries of lists are looked at, in all, while a text is parsed. */
function lookedAt(text: string): number {
  let entries = 0
  const { includes } = Array.prototype
  // A spy would keep each of the calls.
  const replace = (value: typeof includes) => Object.defineProperty(Array.prototype, 'includes', { value })
  replace(function (this: unknown[], ...wanted) {
    entries += this.length
    return includes.apply(this, wanted)
  })
  try {
    parseMarkdown(text)
  } finally {
    replace(includes)
  }
  return entries
}

test.each<[what: string, reference: (nth: number) => string, definition: (nth: number) => string]>([
  ['footnotes', (nth) => `owls[^n${nth}]`, (nth) => `[^n${nth}]: At night.`],
  ['links', (nth) => `[owls][n${nth}]`, (nth) => `[n${nth}]: https://example.org`],
  ['links by their names', (nth) => `[n${nth}]`, (nth) => `[n${nth}]: https://example.org`],
  ['pictures', (nth) => `![owls][n${nth}]`, (nth) => `[n${nth}]: owls.png`],
])('twice as many %s are looked for in no more than twice as many places', (_, reference, definition) => {
  const text = (count: number) => {
    const all = Array.from({ length: count }, (_, nth) => nth)
    return `${all.map(reference).join('\n\n')}\n\n${all.map(definition).join('\n')}\n`
  }
  expect(lookedAt(text(80))).toBeLessThan(2.5 * lookedAt(text(40)))
})

test('names are known as the parser knows them: in any case, the first of equals, and no others', () => {
  const [first] = parseMarkdown('[Owls], [larks], gulls[^N], terns[^n1].\n\n[owls]: a\n[OWLS]: b\n\n[^n]: c\n').children
  const { html } = first?.type === 'paragraph' ? richText(first.children) : { html: '' }
  expect(html).toBe('<a href="a">Owls</a>, [larks], gulls (c), terns[^n1].')
})
