import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fatesOf, lost } from '../../../src/papers/fates/fates.ts'
import { readMarkdown } from '../../../src/papers/read-markdown.ts'

/** Lines of which nobody can say what became of them, or of all of their words. */
function lawless(text: string): string[] {
  const document = { file: 'notes.md', text }
  const lines = text.split(/\r\n|\n|\r/)
  const fates = fatesOf(document, readMarkdown(document, { columns: {} }))
  expect(fates.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1))
  return fates.flatMap(({ line, fate, paper, field, why, missing }) => {
    const isWhole =
      fate === 'paper' ? paper !== undefined && field !== '' && !missing : why !== undefined && why !== lost
    return isWhole ? [] : [`${line}: ${missing?.join(' ') ?? why ?? fate}: ${lines[line - 1] ?? ''}`]
  })
}

function notesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

const isSoak = process.env.PAPERDECK_SOAK !== undefined

vi.setConfig({ testTimeout: isSoak ? 3_600_000 : 240_000 })

const root = join(import.meta.dirname, '../../..')

describe('each line is in a paper, orders the notes, or is left out for a reason', () => {
  test('in the fixtures and examples', () => {
    // Notes that are not about papers hold none; those take long.
    const files = ['test/fixtures/extract', 'test/fixtures/papers'].flatMap((name) =>
      notesIn(join(root, name)).filter((file) => isSoak || !file.includes('not-about-papers')),
    )
    expect(files.length).toBeGreaterThan(150)
    expect(files.flatMap((file) => lawless(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`))).toEqual([])
  })

  const real = join(root, '../shared/notes')
  if (existsSync(real))
    test('in real notes', () => {
      const found = readdirSync(real)
        // All of them take long.
        .filter((name) => name.endsWith('.md') && (isSoak || /^6/.test(name)))
        .flatMap((name) => lawless(readFileSync(join(real, name), 'utf8')).map((line) => `${name}:${line}`))
      expect(found).toEqual([])
    })
  else console.warn(`\n*** NOT RUN: fates of real notes, as ${real} is not there ***\n`)

  test('in made-up notes', () => {
    const word = fc.constantFrom(
      'quiet',
      'rivers',
      'Gravel',
      'sand',
      'moves',
      '河流',
      '沙の音',
      '모래',
      'A/B',
      '$x^2$',
      '2,5',
    )
    const words = (min: number, max: number) =>
      fc.array(word, { minLength: min, maxLength: max }).map((all) => all.join(' '))
    const url = fc
      .integer({ min: 1, max: 99_999 })
      .map((id) => `https://arxiv.org/abs/2101.${String(id).padStart(5, '0')}`)
    const bullet = fc
      .tuple(
        words(3, 6),
        url,
        fc.constantFrom('', ', ICML 2020', ' (2021)', ' `CVPR 2019`'),
        words(0, 7),
        fc.array(words(3, 8), { maxLength: 3 }),
      )
      .map(
        ([title, link, venue, remark, below]) =>
          `- [${title}](${link})${venue}${remark === '' ? '' : ` - ${remark}`}${below.map((one) => `\n  - ${one}`).join('')}`,
      )
    const row = fc
      .tuple(words(3, 6), words(0, 5), words(0, 3))
      .map(([title, said, odd]) => `| ${title} | 2020 | ${said} | ${odd} |`)
    const table = fc
      .array(row, { minLength: 1, maxLength: 4 })
      .map((rows) => ['| Title | Year | Core contribution | Oddity |', '|---|---|---|---|', ...rows].join('\n'))
    const list = fc.array(bullet, { minLength: 2, maxLength: 5 }).map((bullets) => bullets.join('\n'))
    const block = fc.oneof(
      list,
      table,
      words(3, 9),
      words(1, 3).map((heading) => `## ${heading}`),
      words(1, 4).map((code) => `\`\`\`\n${code}\n\`\`\``),
    )
    const notes = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'))
    fc.assert(
      fc.property(notes, (text) => {
        expect(lawless(text)).toEqual([])
      }),
      // Others at each soak; a seed that fails is printed.
      isSoak ? { numRuns: 10_000 } : { numRuns: 60, seed: 19 },
    )
  })
})

test('a word that no part of the paper holds is named: the law can be broken', () => {
  const text = '| Title | Year | Idea |\n|---|---|---|\n| Quiet Rivers of Sand | 2015 | sand settles |'
  const document = { file: 'notes.md', text }
  const extract = readMarkdown(document, { columns: {} })
  const [paper] = extract.papers
  if (!paper) throw new Error('no paper')
  const short = { ...paper, title: { ...paper.title, text: 'Quiet Rivers' } }
  expect(fatesOf(document, { ...extract, papers: [short] }).at(-1)).toMatchObject({
    fate: 'paper',
    missing: ['of'],
  })
  expect(fatesOf(document, extract).map(({ fate, field, why }) => field ?? why ?? fate)).toEqual([
    'the header of a table',
    'the header of a table',
    'title, year, contribution',
  ])
})
