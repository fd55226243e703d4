import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'
import type { Paper } from '../../../src/papers/paper.ts'

/** Real notes with facts taken by hand, beside the checkout; they are not ours to copy. */
const folder = join(import.meta.dirname, '../../../../shared/notes')

interface Sample {
  line: number
  title: string
  year: number | null
  year_accept?: (number | null)[]
  contribution: string | null
  figures: string[]
  keywords: string[]
  links: string[]
  kind?: string
  method?: string | null
}

/**
 * Files whose facts count what is no paper: 24 counts each bullet, also seven that say how many citations make a classic
 * ("2016: +60 citations").
 */
const countedOtherwise: Record<string, number> = { '24': 245 - 7 }

/**
 * Files that reading does not get right yet: how many papers too many or too few it may find, and how many facts of the samples
 * it may get wrong, at most. Numbers here only go down.
 */
const notYetRight: Record<string, { papers: number; facts: number }> = {
  '60': { papers: 1, facts: 7 },
  '61': { papers: 1, facts: 2 },
  '62': { papers: 0, facts: 2 },
  '63': { papers: 28, facts: 7 },
  '64': { papers: 0, facts: 1 },
  '65': { papers: 1, facts: 1 },
  '66': { papers: 0, facts: 7 },
  '67': { papers: 1, facts: 2 },
  '69': { papers: 0, facts: 4 },
}

if (!existsSync(folder)) {
  console.warn(`\n*** NOT RUN: reading real notes, as ${folder} is not there ***\n`)
  test.skip('reads real notes', () => {})
} else {
  const files = readdirSync(folder)
  describe('reads real notes', () => {
    for (const name of files.filter((file) => file.endsWith('.expected.json'))) {
      const id = name.split('.')[0] ?? ''
      const notes = files.find((file) => file.startsWith(`${id}-`))
      if (notes === undefined) continue
      test(notes, () => {
        const facts = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { papers: number; samples: Sample[] }
        const { papers } = extract({ file: notes, text: readFileSync(join(folder, notes), 'utf8') }, { columns: {} })
        const wanted = countedOtherwise[id] ?? facts.papers
        const checks = facts.samples.flatMap((sample) => compare(sample, papers))
        const wrong = checks.filter((check) => check !== null)
        const bound = notYetRight[id] ?? { papers: 0.02 * wanted, facts: 0 }
        expect(Math.abs(papers.length - wanted), 'papers too many or too few').toBeLessThanOrEqual(bound.papers)
        expect(wrong.slice(bound.facts), wrong.join(', ')).toEqual([])
      })
    }
  })
}

/** One line for each fact that was read otherwise, null for each that was read right. */
function compare(sample: Sample, papers: readonly Paper[]): (string | null)[] {
  const paper = papers.find(
    ({ place, title }) => Math.abs(place.line - sample.line) <= 1 && plain(title.text) === plain(sample.title),
  )
  if (!paper) return [`no “${sample.title}” at line ${sample.line}`]
  const links = new Set(paper.links.map((link) => address(link.url)))
  const years = sample.year_accept ?? [sample.year]
  const found: Record<string, boolean> = {
    year: years.includes(paper.year),
    contribution: plain(paper.contribution?.text) === plain(sample.contribution),
    figures: sameSet(paper.figures.map(address), sample.figures.map(address)),
    keywords: sameSet(paper.keywords.map(plain), sample.keywords.map(plain)),
    links: sample.links.every((link) => links.has(address(link))),
    kind: sample.kind === undefined || sample.kind === paper.kind,
    method: sample.method === undefined || plain(sample.method) === plain(paper.method),
  }
  return Object.entries(found).map(([fact, isRight]) => (isRight ? null : `${sample.line} ${fact}`))
}

/** Facts were written down as raw Markdown here and there. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function address(url: string): string {
  try {
    return decodeURI(url).replace(/\/$/, '')
  } catch {
    return url.replace(/\/$/, '')
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}
