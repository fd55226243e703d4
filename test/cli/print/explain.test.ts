import { expect, test } from 'vitest'
import { explainJson, explainLines } from '../../../src/cli/print/explain.ts'
import { extract } from '../../../src/papers/markdown/extract.ts'
import { problem } from '../../../src/problems/problem.ts'

const notes = `# Kept

- [Open Doors](https://arxiv.org/abs/2008.00032), ICML 2020
- [Open Windows](https://arxiv.org/abs/2009.00033), ICML 2020
- to be sorted

| Model | Accuracy | F1 |
|---|---|---|
| tiny | 71.2 | 70.0 |
`

const extracts = [extract({ file: 'kept.md', text: notes }, { columns: {} })]

test('says for a person what each part was taken for, and what was left out', () => {
  expect(explainLines(extracts, [])).toEqual([
    "kept.md:3  list: 2 papers; 2 of 3 entries have a paper's link, or a venue with its year",
    '  5: not taken: to be sorted (neither link nor year, venue or authors)',
    'kept.md:7  table: not recognised; no column holds titles (Model | Accuracy | F1)',
    'kept.md:1  file: 2 papers; papers in 1 list',
  ])
})

test('says the same as JSON, with the files that are not read', () => {
  const unread = problem(
    'warning',
    'unread-format',
    { file: 'refs.bib', line: 1, column: 1 },
    'BibTeX, which is not read',
  )
  const { findings, problems } = explainJson(extracts, [], [unread])
  expect(findings).toHaveLength(4)
  expect(findings[0]).toMatchObject({ file: 'kept.md', line: 3, what: 'list', takenFor: 'papers', entries: 2 })
  expect(findings.at(-1)).toMatchObject({ file: 'refs.bib', what: 'file', takenFor: 'nothing', passedOver: [] })
  expect(problems).toHaveLength(1)
})
