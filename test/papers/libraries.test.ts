import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeLegacy } from '../../src/disk/text-encoding.ts'
import { readerOf } from '../../src/papers/formats.ts'
import type { Extract } from '../../src/papers/markdown/extract.ts'
import { expectAsIn } from '../expected-file.ts'

const root = join(import.meta.dirname, '../fixtures/libraries')

/** Of each paper what is not empty, and what is told. */
function summary({ papers, problems }: Extract) {
  return {
    papers: papers.map((paper) => {
      const facts = {
        line: paper.place.line,
        key: paper.citekey ?? null,
        title: paper.title.text,
        year: paper.year,
        authors: paper.authors,
        venue: paper.venue,
        method: paper.method,
        contribution: paper.contribution?.text ?? null,
        notes: paper.notes?.text ?? null,
        keywords: paper.keywords,
        links: paper.links.map((link) => link.url),
      }
      return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && String(value) !== ''))
    }),
    problems: problems.map(({ line, ruleId, reason }) => `${line} ${ruleId}: ${reason}`),
  }
}

test.each(readdirSync(root))('%s', async (name) => {
  const input = readdirSync(join(root, name)).find((file) => file.startsWith('input.')) ?? ''
  const text = decodeLegacy(readFileSync(join(root, name, input)))
  const read = await readerOf(input)
  const found = summary(read({ file: input, text: text ?? '' }, { columns: {} }))
  expectAsIn(join(root, name, 'expected.json'), found)
  expect(found.papers.length).toBeGreaterThan(0)
})
