import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type Block, blocksOf, parseWhole } from '../../src/text/blocks.ts'
import { runs } from '../runs.ts'

interface Seen {
  node: unknown
  line: number
  rows?: unknown
}

/** All that is read from blocks; the pieces of a table that was parsed in parts are put together. */
function seen(blocks: Iterable<Block>): Seen[] {
  const all: Seen[] = []
  for (const { node, lineOffset, rows, continuesTable } of blocks) {
    const lines = rows ? [...rows.body].map(({ cells, ...place }) => ({ ...place, cells: cells.map(cell) })) : undefined
    const last = all.at(-1)
    if (continuesTable && last) (last.rows as unknown[]).push(...(lines ?? []))
    else
      all.push({
        node: rows ? rows.head.cells.map(cell) : structure(node),
        line: rows ? rows.head.line : (node.position?.start.line ?? 0) + lineOffset,
        ...(lines && { rows: lines }),
      })
  }
  return all
}

function cell({ rich, line }: { rich: unknown; line: unknown }) {
  return { rich, line }
}

/** A tree without its places. */
function structure(node: Nodes): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value)))
}

function expectSame(text: string): void {
  expect(seen(blocksOf(text))).toEqual(seen(parseWhole(text)))
}

const word = fc.constantFrom(
  'net',
  'Path-Restore',
  'DAT',
  '深度学习',
  '提出',
  'α',
  'R&D',
  'a < b',
  'x > y',
  '5%',
  'a_b',
  '“q”',
  "it's",
  '\u00a0',
  '\u200b',
  '2021',
  ':',
  '：',
  '。',
  '-',
  '(1)',
  '"q"',
  'Attention!',
  'R&amp;D',
  'a \\| b',
  '~50',
  '*',
  '5*3',
  '$5',
)
const sign = fc.constantFrom(
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '``',
  '$',
  '$$',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '&',
  '\\',
  '\\|',
  '\\\\',
  '\\$',
  '@',
  '^',
  '==',
  '&amp;',
  '&x;',
  '\u0000',
  '\t',
  '\ud800',
  '😀',
  '<br>',
  '<b>',
  '</b>',
  'www.a.org',
  'http://a.org/x',
  'me@a.org',
  '[^1]',
  '[ref]',
  '[text][ref]',
  '[x](y "t")',
  '![[e]]',
)
const address = fc.constantFrom(
  'https://arxiv.org/abs/1',
  'http://a.org/?a=1&b=2',
  'a.md',
  '../图/图 1.png',
  '图.png',
  'javascript:x',
  'mailto:x',
  '#top',
  'a_b_c',
  'a*b*',
  'https://img.shields.io/badge/a-b-c',
  'x(1)',
  'https://a.org/x?a&b=1;c&amp;d',
  'C:\\x',
  'https://a.org/%20x',
  "it's",
  'data:image/png;base64,AA',
  '',
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const construct = fc.oneof(
  fc.tuple(words, address).map(([text, url]) => `[${text}](${url})`),
  fc.tuple(words, address).map(([text, url]) => `![${text}](${url})`),
  address.map((url) => `![](${url})`),
  words.map((text) => `**${text}**`),
  fc.tuple(fc.constantFrom('*', '_', '***', '~'), words).map(([mark, text]) => `${mark}${text}${mark}`),
  fc.tuple(words, words, address).map(([text, more, url]) => `[${text} \\| ${more}](${url})`),
  fc
    .tuple(fc.constantFrom('[', '[[', '[a] ', '![', '[^'), words, fc.constantFrom(']', ']]', '](u)', ']](u)', ']: #1'))
    .map((parts) => parts.join('')),
  fc.tuple(words, fc.constantFrom('<br>', '<br/>', '<br />', '<BR>', '<br  >'), words).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTP://', 'https://www.', 'www.'),
      fc.constantFrom('a.org', 'arxiv.org', 'A-b.co.uk', 'a', '-.org', 'a_b.org', 'a.b_c', '1.2', 'a.org:80'),
      fc.constantFrom(
        '',
        '/',
        '/abs/1',
        '/a_b_c',
        '/x?a=1&b=2',
        '/x&amp;y',
        '/x.',
        '/x_',
        '/~x/',
        '/x(1)',
        '/x#y',
        '?x',
        '/图',
      ),
    )
    .map((parts) => parts.join('')),
  words.map((text) => `\`${text}\``),
  words.map((text) => `$${text}$`),
  fc.constantFrom(
    '$\\alpha_{1}^2$',
    '$x \\in [0,1]$',
    '$a\\|b$',
    '`a\\|b`',
    '**提出**',
    '$ 5 and 6 $',
    '$5 and 6$',
    '`a `',
    '$\\(x\\)$',
  ),
)
const glue = fc.constantFrom('', ' ', '，', '  ')
const cellText = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: words }, { weight: 4, arbitrary: construct }, { weight: 1, arbitrary: sign }),
      glue,
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.flat().join(''))
const rowText = fc
  .tuple(
    fc.array(cellText, { maxLength: 4 }),
    fc.constantFrom(' |', '|', '', ' |  ', '|\t'),
    fc.constantFrom(' | ', '|', '  |\t'),
  )
  .map(([cells, end, between]) => `|${cells.join(between)}${end}`)
const head = fc.constantFrom(
  '| a | b |\n|---|---|',
  '|a|b|c|\n|:-|-:|:-:|',
  '| a |\n| - |',
  '|a|b\n|-|-',
  '| a | b |\n|---|',
  '| *a* |\n|--|',
)
const before = fc.constantFrom(
  '',
  '# T\n\n',
  'text\n',
  '- item\n\n',
  '- item\n',
  '> quote\n',
  '```\n',
  '<!--\n',
  '<div>\n',
  '$$\n',
  '    code\n',
  '[^1]: note\n\n',
  '[ref]: https://r.org "t"\n\n',
  '---\ntitle: x\n---\n',
  '1. a\n   ',
  '  ',
  '> ',
  '<pre>\n\n',
  '## H\n',
)
const after = fc.constantFrom(
  '',
  '\n',
  '\n\n',
  '\ntext\n',
  '\n# H\n',
  '\n- item\n',
  '\n> q\n',
  '\n```\n',
  '\n-->\n',
  '\n$$\n',
  '\n\n[ref]: https://r.org\n',
  '\n\n[^1]: see *there*\n',
  '\na | b\n| c | d |\n',
  '\n---\n',
  '\n  | x | y |\n',
  '\n</pre>\n',
  '\n    | x |\n',
)
const table = fc
  .tuple(before, head, fc.array(rowText, { maxLength: 6 }), after)
  .map(([start, top, rows, end]) => `${start}${[top, ...rows].join('\n')}${end}`)
const document = fc
  .tuple(fc.array(table, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([tables, lineEnd]) => tables.join('\n').replaceAll('\n', lineEnd))

describe('blocks with folded tables are those of the parser alone', () => {
  test('in what may stand in a table', () => {
    fc.assert(fc.property(document, expectSame), runs(120, 10_000))
  })

  test('in single cells', () => {
    fc.assert(
      fc.property(fc.array(cellText, { minLength: 1, maxLength: 20 }), (cells) => {
        const rows = `| a |\n|---|\n${cells.map((text) => `| ${text} |`).join('\n')}\n`
        expectSame(rows)
        expectSame(`${rows}\n[ref]: https://r.org\n\n[^1]: see\n`)
      }),
      runs(60, 5_000),
    )
  })

  const fixtures = join(import.meta.dirname, '../fixtures')
  test('in every fixture', () => {
    const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) expectSame(readFileSync(join(fixtures, file), 'utf8'))
  })

  const notes = join(import.meta.dirname, '../../../shared/notes')
  if (!existsSync(notes)) {
    console.warn(`\n*** NOT RUN: folding the tables of real notes, as ${notes} is not there ***\n`)
    test.skip('in real notes', () => {})
  } else
    test.each(readdirSync(notes).filter((file) => file.endsWith('.md')))('in %s', (file) => {
      expectSame(readFileSync(join(notes, file), 'utf8'))
    })
})
