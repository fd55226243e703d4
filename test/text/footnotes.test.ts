import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/text/markdown.ts'
import { richText } from '../../src/text/markdown-text.ts'

/** What a paragraph shows. */
function shown(text: string): string {
  const [first] = parseMarkdown(text).children
  return first?.type === 'paragraph' ? richText(first.children).text : ''
}

describe('footnotes', () => {
  test('stand in brackets where they are referred to', () =>
    expect(shown('Owls[^1] hunt.\n\n[^1]: At night.')).toBe('Owls (At night.) hunt.'))

  test.each([
    ['themselves', 'Owls[^1].\n\n[^1]: At night[^1][^1].'],
    ['each other', 'Owls[^1].\n\n[^1]: At night[^2].\n[^2]: In the dark[^1].'],
  ])('that refer to %s end', (_, text) => expect(shown(text)).toBe('Owls (At night.).'))

  test('are not repeated beyond all measure', () => {
    const text = `${'Owls[^1]. '.repeat(5000)}\n\n[^1]: ${'word '.repeat(10_000)}`
    expect(shown(text).length).toBeLessThan(2_000_000)
  })
})
