import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Extract, extract } from '../../../src/papers/markdown/extract.ts'
import { expectAsIn } from '../../expected-file.ts'

const root = join(import.meta.dirname, '../../fixtures/extract')
const notAboutPapers = join(root, 'not-about-papers')

/** What a fixture's expected.json holds: of each paper what is not empty, and what was told about it. */
function summary({ papers, findings }: Extract) {
  return {
    papers: papers.map((paper) => {
      const facts = {
        line: paper.place.line,
        title: paper.title.text,
        kind: paper.kind,
        method: paper.method,
        year: paper.year,
        venue: paper.venue,
        authors: paper.authors,
        contribution: paper.contribution?.text ?? null,
        notes: paper.notes?.text ?? null,
        figures: paper.figures,
        keywords: paper.keywords,
        links: paper.links.map((link) => link.url),
      }
      return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && String(value) !== ''))
    }),
    findings: findings.map(
      ({ what, place, takenFor, entries, passedOver }) =>
        `${place.line} ${what}: ${entries} ${takenFor}${passedOver.map(({ line }) => `, not ${line}`).join('')}`,
    ),
  }
}

function read(file: string): Extract {
  return extract({ file: 'notes.md', text: readFileSync(file, 'utf8') }, { columns: {} })
}

for (const shape of readdirSync(root).filter((name) => name !== 'not-about-papers')) {
  describe(shape, () => {
    for (const name of readdirSync(join(root, shape))) {
      test(name, () => {
        const found = summary(read(join(root, shape, name, 'input.md')))
        expectAsIn(join(root, shape, name, 'expected.json'), found)
        if (name.startsWith('nothing')) expect(found.papers).toEqual([])
        else expect(found.papers.length).toBeGreaterThan(0)
      })
    }
  })
}

describe('notes that are not about papers', () => {
  const files = readdirSync(notAboutPapers)

  test('are many', () => expect(files.length).toBeGreaterThanOrEqual(60))

  test.each(files)('%s gives no paper, and says why', (name) => {
    const { papers, findings } = read(join(notAboutPapers, name))
    expect(papers.map((paper) => paper.title.text)).toEqual([])
    expect(findings.every(({ takenFor, why }) => takenFor === 'nothing' && why !== '')).toBe(true)
    expect(findings.at(-1)?.what).toBe('file')
  })
})
