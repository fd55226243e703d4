import { describe, expect, it } from 'vitest'
import { asMeant } from '../../../src/papers/markdown/as-meant.ts'
import { richTextOf } from '../../../src/papers/paper-note/note.ts'
import { readMarkdown } from '../../../src/papers/read-markdown.ts'
import { millisecondsOf } from '../../cpu-time.ts'

const read = (text: string) => readMarkdown({ file: 'a.md', text }, { columns: {} })
const words = 'The method is compared with four others on the same data.\n'

describe('A paragraph that is longer than any', () => {
  it.each([
    ['lines', 'a\n'.repeat(1500), 1001, 500],
    ['lines below a bullet', `- a\n${'b\n'.repeat(1500)}`, 1001, 501],
    ['lines of a quote', '> a\n'.repeat(1500), 1001, 500],
    ['numbers that begin no list', `a\n${'2) a\n'.repeat(1500)}`, 1001, 501],
    ['rows without delimiters', '| a | b |\n'.repeat(1500), 1001, 500],
    ['rows of other delimiters', `| a | b |\n| --- |\n${'| a | b |\n'.repeat(1500)}`, 1001, 502],
    ['signs', '&lt; [a]\n'.repeat(1500), 667, 834],
    ['signs on one line', '-1<g> '.repeat(3000), 1, 1],
  ])('is read up to its limit, and the rest is told: %s', (_, text, line, lines) => {
    const { cuts, text: kept } = asMeant(`${text}\n`)
    expect(cuts).toEqual([{ line, lines }])
    expect(kept.split('\n')).toHaveLength(`${text}\n`.split('\n').length)
  })

  it.each([
    ['rows', `| a | b |\n|---|---|\n${'| a *b* | c |\n'.repeat(1500)}`],
    ['bullets', '- [a](b) *c*\n'.repeat(1500)],
    ['numbers', Array.from({ length: 1500 }, (_, nth) => `${nth + 1}. [a](b)\n`).join('')],
    ['quoted bullets', '> - a\n'.repeat(1500)],
    ['footnotes', Array.from({ length: 1500 }, (_, nth) => `[^${nth}]: a\n`).join('')],
    ['definitions', Array.from({ length: 1500 }, (_, nth) => `[${nth}]: https://example.org\n`).join('')],
    ['code', `\`\`\`\n${'a *b* [c]\n'.repeat(1500)}\`\`\`\n`],
    ['a comment', `<!--\n${'a\n'.repeat(1500)}-->\n`],
    ['a script', `<style>\n${'a\n'.repeat(1500)}</style>\n`],
    ['a table of HTML', `<table>\n${'<tr><td>\na <b>c</b>\n</td></tr>\n'.repeat(1500)}</table>\n`],
    ['paragraphs', 'a *b* [c]\n\n'.repeat(1500)],
    ['words', words.repeat(900)],
    ['headings', '# a *b*\n'.repeat(1500)],
    ['front matter', `---\ntags:\n${'  - a\n'.repeat(1500)}---\n`],
  ])('is none of so many %s', (_, text) => {
    expect(asMeant(text).cuts).toEqual([])
  })

  it('is told of notes of all kinds', () => {
    for (const head of ['', '---\ntitle: Owls of the North\nyear: 2020\n---\n\n## Method\n\nThey see in the dark.\n\n'])
      expect(read(`${head}${'a\n'.repeat(1500)}`).problems.map(String)).toEqual([
        expect.stringMatching(
          /1: A paragraph of more than 1000 lines, or 2000 signs .*: these 500 lines of it are not read/,
        ),
      ])
  })

  it('is read as it stands where it is a value of front matter', () => {
    expect(richTextOf('*b* '.repeat(100)).html).toContain('<em>b</em>')
    expect(richTextOf('*b* '.repeat(1500)).html).toBe('*b* '.repeat(1500).trim())
  })

  it.each(['-1<g> ', '&lt; ## A\n[a]: b\n'])('of %j takes no longer than others', (unit) => {
    read(words)
    const plain = millisecondsOf(() => read(`${words}\n`.repeat(30_000 / words.length)))
    expect(millisecondsOf(() => read(unit.repeat(30_000 / unit.length)))).toBeLessThan(10 * Math.max(20, plain))
  })
})
