import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, vi } from 'vitest'
import type { BuildArguments } from '../../../src/build/arguments.ts'
import { buildOnce } from '../../../src/build/build-once.ts'
import { type ToldBuild, told } from '../../../src/build/build-report.ts'
import { amendBuild } from '../../../src/build/kept/amended-build.ts'
import { recallBuild, repeatBuild } from '../../../src/build/kept/built.ts'
import { problemJson } from '../../../src/problems/problem-json.ts'
import { cliTest, type Place, placeIn } from '../../cli/cli-test.ts'
import { noisePng } from '../../pictures/generated-picture.ts'
import { runs } from '../../runs.ts'

const header = ['| Year | Title | Keywords | Contribution | Figure | Notes |', '|---|---|---|---|---|---|']
const titles = [
  'Owls at Night',
  'Deep Foxes for Denoising',
  'On Hares',
  'DAT: A Transformer',
  'Moles',
  'Owls by Day',
  '',
]
const contributions = [
  'They see in the dark by their ears, say #',
  '**DAT#**：类似显著性',
  'Fox#net: halves the cost of looking',
  'It settles the question # at last',
  'Owls see',
  '夜#を耳で見る手法',
  '注意機構#',
  '밤에 귀로 #를 본다',
  'First one thing is done; then another thing is done in many words; and at last a third thing, which no one had thought of but #',
  '',
]
const remarks = [
  '',
  'plain words',
  '再读一遍',
  '`code` and $x_1$',
  '[code](https://code.example/x)',
  'see 10.1000/182',
  '![](1.png)',
  'a \\| b',
  '<!-- paperdeck-ignore long-contribution -->',
  '[ref]',
]

type Row = [year: number, title: number, keywords: string, contribution: number, figure: boolean, remark: number]

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(2019, 2020, 2021) }, fc.constant(0)),
  fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(titles.length - 1)),
  fc.constantFrom('', 'birds', 'birds; ears', '图像', '画像'),
  fc.nat(contributions.length - 1),
  fc.boolean(),
  fc.nat(remarks.length - 1),
)

function lineOf([year, title, keywords, contribution, figure, remark]: Row, nth: number): string {
  const cells = [
    year || '',
    // Mostly titles that are one paper's alone.
    titles[title] === '' ? '' : `${titles[title]}${title < 4 ? ` ${nth}` : ''}`,
    keywords,
    (contributions[contribution] ?? '').replaceAll('#', 'abcdefghijklmnopqrst'[nth] ?? 'z'),
    figure ? `![](${nth}.png)` : '',
    remarks[remark],
  ]
  return `| ${cells.join(' | ')} |`
}

/** What is done to the notes between two builds. */
type Edit =
  | { kind: 'cell'; row: number; cell: number; as: Row }
  | { kind: 'words'; row: number; contribution: number; remark: number }
  | { kind: 'row'; row: number; as: Row }
  | { kind: 'add' | 'remove' | 'swap' | 'blank' | 'definition'; row: number; as: Row }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      row: fc.nat(11),
      contribution: fc.nat(5),
      remark: fc.nat(4),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('cell' as const),
      row: fc.nat(11),
      cell: fc.constantFrom(0, 2, 3, 3, 3, 3, 5, 5, 5),
      as: row,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('row' as const), row: fc.nat(11), as: row }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'add' as const,
        'remove' as const,
        'swap' as const,
        'blank' as const,
        'definition' as const,
      ),
      row: fc.nat(11),
      as: row,
    }),
  },
)

class Notes {
  blanks = 0
  hasDefinition = false

  constructor(readonly rows: Row[]) {}

  apply(own: Edit): void {
    const { rows } = this
    const nth = own.row % Math.max(1, rows.length)
    if (own.kind === 'words') {
      const row = rows[nth]
      if (row && row[3] < 6) rows[nth] = row.with(3, own.contribution as never).with(5, own.remark as never) as Row
      return
    }
    const { as } = own
    if (own.kind === 'cell' && rows[nth]) rows[nth] = rows[nth].with(own.cell, as[own.cell] as never) as Row
    else if (own.kind === 'row') rows[nth] = as
    else if (own.kind === 'add') rows.splice(nth, 0, as)
    else if (own.kind === 'remove' && rows.length > 3) rows.splice(nth, 1)
    else if (own.kind === 'swap') rows.push(...rows.splice(nth, 1))
    else if (own.kind === 'blank') this.blanks++
    else if (own.kind === 'definition') this.hasDefinition = !this.hasDefinition
  }

  get text(): string {
    const lines = this.rows.map(lineOf)
    const half = Math.ceil(lines.length / 2)
    return [
      '# Reading',
      '',
      // Enough for a few words of Chinese not to make it Chinese.
      ...Array.from(
        { length: 9 },
        () => 'Notes on animals that see well, kept for years by who likes to look at them by night.',
      ),
      ...Array.from({ length: this.blanks + 1 }, () => ''),
      '## First',
      '',
      ...header,
      ...lines.slice(0, half),
      '',
      '## Second',
      '',
      ...header,
      ...lines.slice(half),
      '',
      this.hasDefinition ? '[ref]: https://example.org/paper' : '',
    ].join('\n')
  }
}

afterEach(() => vi.unstubAllEnvs())

function argumentsFor({ folder }: Place): BuildArguments {
  return {
    notes: [join(folder, 'notes.md')],
    output: join(folder, 'deck.apkg'),
    'dry-run': false,
    watch: false,
    strict: false,
    'allow-removed': true,
    json: false,
  } as unknown as BuildArguments
}

async function prepared(place: Place, text: string): Promise<void> {
  const pictures = Array.from({ length: 20 }, (_, nth) => [`${nth}.png`, Buffer.from(noisePng(nth))] as const)
  await place.write({ 'notes.md': text, ...Object.fromEntries(pictures) })
  const past = new Date('2020-01-01')
  for (const [name] of pictures) await utimes(join(place.folder, name), past, past)
}

/** All that a build leaves and says; places are told relative to the folder. */
async function outcome(place: Place, { lines, json, problems, isRefused }: ToldBuild) {
  const bytes = await Promise.all(['deck.apkg', '.paperdeck/ledger.jsonl'].map((path) => place.read(path)))
  const said = JSON.stringify([lines, json(), problems.map(problemJson).filter(({ severity }) => severity !== 'info')])
  return { bytes, said: said.replaceAll(place.folder.replaceAll('\\', '\\\\'), ''), isRefused }
}

describe('a build of notes in which rows have changed', () => {
  cliTest('is the same as a build of all of them', { timeout: 600_000 }, async ({ place }) => {
    const [kept, anew] = ['kept', 'anew'].map((name) => placeIn(join(place.folder, name))) as [Place, Place]
    const counts = { amended: 0, whole: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 6, maxLength: 12 }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows, rounds) => {
          for (const own of [kept, anew]) await rm(own.folder, { recursive: true, force: true })
          const notes = new Notes([...rows])
          let now = Date.UTC(2026, 0, 1)
          for (const edits of [[], ...rounds]) {
            for (const one of edits) notes.apply(one)
            now += 60_000
            for (const own of [kept, anew]) await prepared(own, notes.text)
            vi.stubEnv('XDG_CACHE_HOME', join(kept.folder, 'cache'))
            const last = await recallBuild(argumentsFor(kept))
            const repeated = last && (await repeatBuild(argumentsFor(kept), last))
            const amended = last && !repeated ? await amendBuild(argumentsFor(kept), last, now) : null
            counts[amended ? 'amended' : 'whole'] += repeated ? 0 : 1
            const fast = repeated ?? amended ?? told(await buildOnce(argumentsFor(kept), now))
            vi.stubEnv('XDG_CACHE_HOME', join(anew.folder, 'cache'))
            await rm(join(anew.folder, 'cache'), { recursive: true, force: true })
            const whole = told(await buildOnce(argumentsFor(anew), now))
            if (whole.isRefused) return
            expect(await outcome(kept, fast)).toEqual(await outcome(anew, whole))
          }
        },
      ),
      runs(12, 1500),
    )
    expect(counts.amended).toBeGreaterThan(10)
    expect(counts.whole).toBeGreaterThan(20)
  })
})
