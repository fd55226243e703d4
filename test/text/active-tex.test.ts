import { expect, test } from 'vitest'
import { withoutActiveTex } from '../../src/text/active-tex.ts'
import { composeNotes, tableOf } from '../cards/compose-notes.ts'

test.each([
  ['\\(\\href{javascript:alert(1)}{x}\\)', '\\( {x}\\)'],
  ['\\(\\href {file:///etc/passwd}{x}\\)', '\\( {x}\\)'],
  ['\\(\\href{https://a.example/?b=1&amp;c}{x}\\)', '\\(\\href{https://a.example/?b=1&amp;c}{x}\\)'],
  ['\\(\\href{https://a\\x}{x}\\)', '\\( {x}\\)'],
  ['\\[\\class{a}{x}_\\style{color:red}{y}\\cssId{b}{z}\\]', '\\[ {x}_ {y} {z}\\]'],
  ['\\(\\mmlToken{mi}[href="javascript:1"]{x}\\)', '\\( {x}\\)'],
  ['\\(\\let\\a\\href\\a{javascript:1}{x}\\)', '\\(\\let\\a \\a{javascript:1}{x}\\)'],
  ['\\(\\hr\\class{}ef{javascript:1}{x}\\)', '\\(\\hr ef{javascript:1}{x}\\)'],
  ['\\( {\\)} \\href{javascript:1}{x}\\)', '\\( {\\)}  {x}\\)'],
  ['\\(\\bbox[red,5px]{x} \\bbox[background:url(a)]{x}\\)', '\\(\\bbox[red,5px]{x}  [background:url(a)]{x}\\)'],
  ['\\(a \\\\class \\classes \\frac{1}{2}\\)', '\\(a \\\\class \\classes \\frac{1}{2}\\)'],
  ['a macro \\href{x} in prose', 'a macro \\href{x} in prose'],
])('%s', (html, expected) => expect(withoutActiveTex(html)).toBe(expected))

test('takes no more than the length of its text', () => {
  const start = performance.now()
  withoutActiveTex(`\\(${'\\class{'.repeat(20_000)}${'\\href '.repeat(20_000)}`)
  expect(performance.now() - start).toBeLessThan(1500)
})

test('no field of a note holds one, however it was written', async () => {
  const rows = ['$\\href{javascript:alert(1)}{x}$', 'It is \\\\(\\style{a}{y}\\\\)', '`a` $$\\class{b}{z}$$']
  const { deck } = await composeNotes({
    'a.md': tableOf(
      ['Title', 'Contribution'],
      ...rows.map((row, nth) => [`A Paper on Thing ${nth} $\\cssId{q}{w}$`, row]),
    ),
  })
  expect(deck.notes).toHaveLength(3)
  expect(deck.notes.flatMap(({ fields }) => Object.values(fields)).join('\n')).not.toMatch(
    /\\(?:href|style|class|cssId)/,
  )
})
