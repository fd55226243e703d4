import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Extract, extract } from '../../../src/papers/markdown/extract.ts'

/** `npm run soak` sets PAPERDECK_SOAK; a number there is the number of runs. */
const soak = process.env.PAPERDECK_SOAK
const runs = soak === undefined ? 24 : Math.max(3000, Number(soak) || 0)
const options = { numRuns: runs, ...(soak === undefined ? { seed: 20240607 } : {}) }

function read(text: string): Extract {
  return extract({ file: 'notes.md', text }, { columns: {} })
}

/** Entries that are taken or told about: no entry may be lost without a word. */
function accounted({ papers, findings }: Extract): number {
  return (
    papers.length +
    findings.reduce((sum, finding) => sum + finding.passedOver.filter((line) => !line.isStructure).length, 0)
  )
}

const word = fc.constantFrom(
  'Quiet',
  'Robots',
  'Learn',
  'Maps',
  'Under',
  'Water',
  'Graph',
  'Light',
  '深度',
  '学习',
  'réseau',
  '|',
  '*',
  '`',
  '[',
  ']',
  '(',
  '<b>',
  '$x$',
  '\\',
  ':',
  '"',
  '#',
  '-',
  '\u0000',
  '\ud800',
  '\u200b',
)
const plainWord = fc.constantFrom('Quiet', 'Robots', 'Learning', 'Maps', 'Water', 'Graphs', 'Light', 'Sparse')
const title = fc.array(plainWord, { minLength: 3, maxLength: 8 }).map((words) => words.join(' '))
const arxiv = fc
  .integer({ min: 0, max: 99_999 })
  .map((id) => `https://arxiv.org/abs/2101.${String(id).padStart(5, '0')}`)
const entry = fc.record({
  title,
  url: arxiv,
  year: fc.integer({ min: 1990, max: 2030 }),
  venue: fc.constantFrom('ICML', 'CVPR', 'ACL', 'NeurIPS'),
})
const entries = fc.array(entry, { minLength: 3, maxLength: 12 })

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

const shapes: Record<string, (all: readonly Entry[]) => string> = {
  table: (all) =>
    [
      '| Title | Year | Venue | Link |',
      '|---|---|---|---|',
      ...all.map((one) => `| ${one.title} | ${one.year} | ${one.venue} | [pdf](${one.url}) |`),
    ].join('\n'),
  'linked bullets': (all) =>
    all.map((one) => `- [${one.title}](${one.url}) <kbd>${one.venue} ${one.year}</kbd>`).join('\n'),
  'bold bullets': (all) =>
    all.map((one) => `* **${one.title}** (${one.year}), A. Doe et al. [[pdf]](${one.url})`).join('\n'),
  'numbered quotes': (all) =>
    all
      .map((one, index) => `${index + 1}. "${one.title}", ${one.venue}, ${one.year}. [[Paper](${one.url})]`)
      .join('\n'),
  'bold paragraphs': (all) =>
    all.map((one) => `**${one.title}**\n\n- Paper: ${one.url}\n- Year: ${one.year}\n`).join('\n'),
}

const mutations: Record<string, (text: string) => string> = {
  none: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  BOM: (text) => `\ufeff${text}`,
  NUL: (text) => text.replaceAll('Maps', 'Ma\u0000ps'),
  'lone surrogates': (text) => text.replaceAll('Water', 'Wa\ud83dter'),
  'prose around': (text) => `# Notes\n\nSome words before.\n\n${text}\n\nSome words after.\n`,
  'a fence never closed': (text) => `# Notes\n\n\`\`\`\n${text}\n`,
  'inside a comment': (text) => `<!--\n${text.replaceAll('\n\n', '\n')}\n-->\n`,
  quoted: (text) => text.replaceAll(/^/gm, '> '),
}

describe('every entry is taken or told about', () => {
  for (const [shape, write] of Object.entries(shapes))
    for (const [name, mutate] of Object.entries(mutations)) {
      if (shape === 'bold paragraphs' && /fence|comment/.test(name)) continue
      test(`${shape}, ${name}`, () => {
        fc.assert(
          fc.property(entries, (all) => {
            expect(accounted(read(mutate(write(all))))).toBe(all.length)
          }),
          { ...options, numRuns: Math.ceil(options.numRuns / 6) },
        )
      })
    }
})

describe('nothing throws', () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        '',
        '- ',
        '* ',
        '1. ',
        '| ',
        '> ',
        '# ',
        '  - ',
        '```',
        '---',
        '|---|---|',
        '**',
        '[a]: ',
        '\t',
        '<!--',
      ),
      fc.array(word, { maxLength: 12 }),
    )
    .map(([start, words]) => start + words.join(' '))

  test('on lines like Markdown', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { findings } = read(lines.join('\n'))
        expect(findings.at(-1)?.what).toBe('file')
      }),
      options,
    )
  })

  test('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        read(text)
      }),
      options,
    )
  })
})

describe('large and deep notes are read in time', () => {
  const row = (cell: string, count: number) => `|${`${cell}|`.repeat(count)}\n`
  const cases: Record<string, string> = {
    '5,000 nested quotes': `${'>'.repeat(5000)} - [A Paper About Quotes](https://arxiv.org/abs/2101.00001), ICML 2020\n`,
    '5,000 bullets in bullets on a line': `${'- '.repeat(5000)}a\n`,
    '400 levels of bullets': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    '10,000 columns': row('Title', 10_000) + row('-', 10_000) + row('b', 10_000) + row('c', 10_000),
    'a cell of 1 MB of one word': `|Title|Year|Venue|\n|-|-|-|\n|${'x'.repeat(1_000_000)}|2020|ICML|\n`,
    'a cell of 1 MB of words': `|Title|Year|Venue|\n|-|-|-|\n|${'word '.repeat(200_000)}|2020|ICML|\n`,
    'a picture of 1 MB in its address': `|Title|Year|Figure|Venue|\n|-|-|-|-|\n|A B C|2020|![](data:image/png;base64,${'QkQ/'.repeat(250_000)})|ICML|\n`,
    'a bullet of 1 MB': `- [A Paper About Bullets](https://arxiv.org/abs/2101.00001) ${'(so, it - goes: on) '.repeat(50_000)}\n`,
    '20,000 marks of emphasis': '_a*b'.repeat(10_000),
    '50,000 brackets': '['.repeat(50_000),
    '20,000 tags that are never closed': `|Title|Year|Venue|\n|-|-|-|\n|${'<b>'.repeat(20_000)}|2020|ICML|\n`,
    '100,000 dashes': '-'.repeat(100_000),
    '3,000 bullets': Array.from(
      { length: 3000 },
      (_, index) => `- [A Paper About Lists](https://arxiv.org/abs/2101.${index}), ICML 2020`,
    ).join('\n'),
  }
  for (const [name, text] of Object.entries(cases))
    test(name, () => {
      const start = performance.now()
      read(text)
      expect(performance.now() - start).toBeLessThan(30_000)
    })
})
