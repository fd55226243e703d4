import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linkNotes } from '../../src/papers/note-links.ts'
import { templates } from '../../src/papers/paper-note/templates.ts'
import { readMarkdown } from '../../src/papers/read-markdown.ts'
import { expectAsIn } from '../expected-file.ts'

/** One folder of fixtures for each template, and one of notes that are on no paper. */
const root = join(import.meta.dirname, '../fixtures/papers/paper-note')

function summaryOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return Object.fromEntries(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readOne(file, readFileSync(join(folder, file), 'utf8'))]),
  )
}

function readOne(file: string, text: string) {
  const { papers, problems, findings } = readMarkdown({ file, text }, { columns: {} })
  return {
    papers: papers.map((paper) => ({
      line: paper.place.line,
      title: paper.title.text,
      year: paper.year,
      authors: paper.authors,
      venue: paper.venue,
      contribution: paper.contribution?.text ?? null,
      notes: paper.notes?.text ?? null,
      figures: paper.figures,
      keywords: paper.keywords,
      links: paper.links.map(({ url }) => url),
      answers:
        paper.answers?.map(({ aspect, question, answer }) => [aspect, question?.text ?? null, answer.text]) ?? [],
    })),
    why: findings.at(-1)?.why,
    problems: problems.map(({ ruleId, line }) => `${line} ${ruleId}`),
  }
}

for (const template of readdirSync(root)) {
  describe(template, () => {
    for (const name of readdirSync(join(root, template)))
      test(name, () => {
        const found = summaryOf(join(root, template, name, 'notes'))
        expectAsIn(join(root, template, name, 'expected.json'), found)
        const papers = Object.values(found).flatMap((file) => file.papers)
        if (template === 'none') expect(papers).toEqual([])
        else expect(papers.length).toBeGreaterThan(0)
      })
  })
}

test('a note whose lists need not be read comes out as if they were', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  for (const file of files) {
    const document = { file, text: readFileSync(join(root, file), 'utf8') }
    const read = (plain: boolean) => ({ ...readMarkdown(document, { columns: {}, plain }), tables: [] })
    expect(read(false), file).toEqual(read(true))
  }
})

test('every template has fixtures that it recognises', () => {
  const whys = readdirSync(root).flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) =>
      Object.values(summaryOf(join(root, folder, name, 'notes'))).map(({ why }) => why ?? ''),
    ),
  )
  for (const { name } of templates)
    expect(
      whys.some((why) => why.includes(name)),
      name,
    ).toBe(true)
})

test('a link by a citation key shows the title of its note, where there is one', () => {
  const note = (file: string, text: string) => readMarkdown({ file, text }, { columns: {} })
  const read = linkNotes([
    note('@behn2014.md', '---\ntitle: Elevators & Stairs\nyear: 2014\nauthors: U Behn\n---\n'),
    note(
      'b.md',
      '# Slower Lifts\n\n**Venue:** DIS 2017\n\n## Summary\n\nextends [[@behn2014]] and [[@lost1999]] to two shafts\n',
    ),
  ])
  const [contribution] = read.flatMap(({ papers }) => papers.flatMap((paper) => paper.contribution ?? []))
  expect(contribution?.text).toBe('extends Elevators & Stairs and lost1999 to two shafts')
  expect(contribution?.html).toContain('Elevators &amp; Stairs')
})
