import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, type Span, slice } from '../../src/text/line.ts'
import { richTextOfHtml } from '../../src/text/markdown-text.ts'

const style = fc.record({
  url: fc.option(fc.constantFrom('https://example.org/owls?a=1&b="2"', 'notes/ears.md')),
  strong: fc.boolean(),
  em: fc.boolean(),
  boxed: fc.boolean(),
})
const words = fc.constantFrom('owls', ' ', ' hear & see', '<b>', '\n', '"quoted"', 'a\nb', '夜', '\\(x<y\\)', '&amp;')

function lineOfPieces(pieces: readonly [string, Omit<Span, 'start' | 'end' | 'picture'>][]): Line {
  const line: Line = { text: '', spans: [] }
  for (const [text, own] of pieces) {
    const start = line.text.length
    line.text += text
    line.spans.push({ ...own, start, end: line.text.length, picture: null })
  }
  return line
}

describe('a part of a line', () => {
  it('is what its HTML says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, style), { maxLength: 8 }),
        fc.nat(40),
        fc.nat(40),
        (pieces, from, length) => {
          const part = slice(lineOfPieces(pieces), from, from + length)
          expect(richTextOfHtml(part.html)).toEqual(part)
        },
      ),
    )
  })

  it('has the links and the emphasis that stand in it, cut where it ends', () => {
    const none = { url: null, strong: false, em: false, boxed: false }
    const line = lineOfPieces([
      ['Barn ', none],
      ['owls ', { ...none, strong: true, em: true }],
      ['hear', { ...none, url: 'https://example.org/?a&b', boxed: true }],
      ['\nbetter', none],
    ])
    expect(slice(line, 2, line.text.length - 3)).toEqual({
      text: 'rn owls hear bet',
      html: 'rn <strong><em>owls </em></strong><a href="https://example.org/?a&#x26;b"><code>hear</code></a><br>bet',
      links: [{ url: 'https://example.org/?a&b', text: 'hear' }],
      pictures: [],
      badges: [],
    })
  })
})
