import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyFolder } from '../../cli/run-paperdeck.ts'
import { runs } from '../../runs.ts'
import { Both, type Files } from './both-ways.ts'

afterEach(() => vi.unstubAllEnvs())

const names = ['owls', 'hares', 'moles', 'larks', 'foxes', 'storks']
const verbs = ['see', 'hear', 'count', 'denoise', 'map']

interface Paper {
  name: number
  verb: number
  year: number
  said: number
}

const paper: fc.Arbitrary<Paper> = fc.record({
  name: fc.nat(names.length - 1),
  verb: fc.nat(verbs.length - 1),
  year: fc.constantFrom(2019, 2020, 2021),
  said: fc.nat(9),
})

function titleOf({ name, verb }: Paper): string {
  return `How ${names[name]} ${verbs[verb]} in the Dark`
}

function saidOf({ name, verb, said }: Paper): string {
  return `They ${verbs[verb]} ${said + 2} times as well as other ${names[name]} do`
}

/** How a kind of notes writes a paper, and where all of them stand. */
const kinds: Record<string, (papers: readonly Paper[]) => Files> = {
  table: (papers) => ({
    'table.md': [
      '# Tabled',
      '',
      '| Title | Year | Contribution | Figure |',
      '|---|---|---|---|',
      ...papers.map((one) => `| ${titleOf(one)} | ${one.year} | ${saidOf(one)} | ![](${one.said}.png) |`),
      '',
    ].join('\n'),
  }),
  list: (papers) => ({
    'list.md': [
      '# Listed',
      '',
      ...papers.map(
        (one) =>
          `- **${titleOf(one)}**, NeurIPS ${one.year}. [paper](https://example.org/${one.name}). ${saidOf(one)}.`,
      ),
      '',
    ].join('\n'),
  }),
  vault: (papers) =>
    Object.fromEntries(
      papers.map((one, nth) => [
        `vault/${nth}.md`,
        `---\ntitle: ${titleOf(one)}\nyear: ${one.year}\ncitekey: key${one.name}\n---\n\n# ${titleOf(one)}\n\n## Contribution\n\n${saidOf(one)}.\n\nSee [[@key${one.said}]].\n`,
      ]),
    ),
  library: (papers) => ({
    'library.bib': papers
      .map(
        (one, nth) =>
          `@article{key${nth}, title = {${titleOf(one)}}, year = {${one.year}}, author = {Grey, Ann}, note = {${saidOf(one)}}}\n`,
      )
      .join('\n'),
  }),
}

type Step = { kind: string; at: number } & ({ what: 'remove' } | { what: 'add' | 'put'; as: Paper })

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...Object.keys(kinds)),
    at: fc.nat(5),
    what: fc.constantFrom('add' as const, 'put' as const),
    as: paper,
  }),
  fc.record({ kind: fc.constantFrom(...Object.keys(kinds)), at: fc.nat(5), what: fc.constant('remove' as const) }),
)

function edited(papers: readonly Paper[], one: Step): Paper[] {
  const at = one.at % (papers.length + 1)
  if (one.what === 'add') return papers.toSpliced(at, 0, one.as)
  if (one.what === 'put') return papers.toSpliced(at, 1, one.as)
  return papers.length > 1 ? papers.toSpliced(at, 1) : [...papers]
}

test('a folder of notes of every kind makes what it makes without caches, whatever is edited', {
  timeout: 600_000,
}, async () => {
  const { folder, remove } = await emptyFolder()
  const both = new Both(folder, '.')
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(Object.keys(kinds), { minLength: 1 }),
      fc.array(paper, { minLength: 4, maxLength: 8 }),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      async (present, first, steps) => {
        await both.clear()
        // Each kind holds others of them, and some of the next kind's.
        const papers = Object.fromEntries(present.map((kind, nth) => [kind, first.slice(nth, nth + 4)]))
        for (const one of [null, ...steps]) {
          const own = one && papers[one.kind]
          if (own) papers[one.kind] = edited(own, one)
          const files = present.map((kind) => kinds[kind]?.(papers[kind] ?? []) ?? {})
          if ((await both.build(Object.assign({}, ...files))) !== null) compared++
        }
      },
    ),
    runs(12, 1000),
  )
  expect(compared).toBeGreaterThan(20)
  await remove()
})
