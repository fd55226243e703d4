import fc from 'fast-check'

const header = ['| Year | Title | Keywords | Contribution | Figure | Notes |', '|---|---|---|---|---|---|']
const titles = [
  'Owls at Night',
  'Deep Foxes for Denoising',
  'On Hares',
  'DAT: A Transformer',
  'Moles',
  'Learning Sparse Attention for Denoising of Videos',
  'Learning Sparser Attention for Denoising of Videos',
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

/** Of a paper itself; # is its own. */
const links = [
  '',
  'https://doi.org/10.1000/18#',
  'https://arxiv.org/abs/2301.0100#',
  'https://example.org/p/#',
  'https://doi.org/10.1000/1',
]

export type Row = [
  year: number,
  title: number,
  keywords: string,
  contribution: number,
  figure: number,
  remark: number,
  link: number,
]

/** Up to two: its own, and one that others may show. */
const figures = [[], ['#'], ['#', '0'], ['0'], ['0', '#']]

export const row: fc.Arbitrary<Row> = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(2019, 2020, 2021) }, fc.constant(0)),
  fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(titles.length - 1)),
  fc.constantFrom('', 'birds', 'birds; ears', '图像', '画像'),
  fc.nat(contributions.length - 1),
  fc.nat(figures.length - 1),
  fc.nat(remarks.length - 1),
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(links.length - 1)),
)

/** Of which nothing has to be guessed. */
export const plainRow: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom(2019, 2020, 2021),
  fc.nat(5),
  fc.constantFrom('', 'birds', 'birds; ears'),
  fc.constantFrom(0, 2, 3),
  fc.constantFrom(0, 1, 1, 1, 2),
  fc.nat(3),
  fc.nat(3),
)

function lineOf([year, title, keywords, contribution, figure, remark, link]: Row, nth: number): string {
  // Mostly titles that are one paper's alone.
  const words = titles[title] === '' ? '' : `${titles[title]}${title < 6 ? ` ${nth}` : ''}`
  const address = (links[link] ?? '').replace('#', String(nth % 10))
  const cells = [
    year || '',
    address === '' || words === '' ? words : `[${words}](${address})`,
    keywords,
    (contributions[contribution] ?? '').replaceAll('#', 'abcdefghijklmnopqrst'[nth] ?? 'z'),
    (figures[figure] ?? []).map((name) => `![](${name.replace('#', String(nth))}.png)`).join(' '),
    remarks[remark],
  ]
  return `| ${cells.join(' | ')} |`
}

/** What is done to the notes between two builds. */
export type Edit =
  | { kind: 'cell'; row: number; cell: number; as: Row }
  | { kind: 'words'; row: number; contribution: number; remark: number }
  | { kind: 'row'; row: number; as: Row }
  | { kind: 'add' | 'remove' | 'swap' | 'blank' | 'definition'; row: number; as: Row }

export const edit: fc.Arbitrary<Edit> = fc.oneof(
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
      cell: fc.nat(6),
      as: row,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('row' as const), row: fc.nat(11), as: row }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('swap' as const, 'blank' as const, 'definition' as const),
      row: fc.nat(11),
      as: row,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('add' as const, 'remove' as const, 'row' as const),
      row: fc.nat(11),
      as: fc.oneof(row, { weight: 4, arbitrary: plainRow }),
    }),
  },
)

/** Notes in two tables. */
export class Notes {
  blanks = 0
  hasDefinition = false
  readonly rows: { id: number; row: Row }[]
  /** So many rows are in the first table. */
  private first: number
  private last: number

  constructor(rows: readonly Row[]) {
    this.rows = rows.map((row, id) => ({ id, row }))
    this.first = Math.ceil(rows.length / 2)
    this.last = rows.length
  }

  apply(own: Edit): void {
    const { rows } = this
    const nth = own.row % Math.max(1, rows.length)
    const at = rows[nth]
    if (own.kind === 'words') {
      if (at && at.row[3] < 6) at.row = at.row.with(3, own.contribution as never).with(5, own.remark as never) as Row
      return
    }
    const { as } = own
    if (own.kind === 'cell' && at) at.row = at.row.with(own.cell, as[own.cell] as never) as Row
    else if (own.kind === 'row' && at) at.row = as
    else if (own.kind === 'add') {
      rows.splice(nth, 0, { id: this.last++, row: as })
      if (nth < this.first) this.first++
    } else if (own.kind === 'remove' && rows.length > 3) {
      rows.splice(nth, 1)
      if (nth < this.first) this.first--
    } else if (own.kind === 'swap') {
      rows.push(...rows.splice(nth, 1))
      if (nth < this.first) this.first--
    } else if (own.kind === 'blank') this.blanks++
    else if (own.kind === 'definition') this.hasDefinition = !this.hasDefinition
  }

  get text(): string {
    const lines = this.rows.map(({ row, id }) => lineOf(row, id % 20))
    return [
      '# Reading',
      '',
      // Enough for a few words of Chinese not to make it Chinese.
      ...Array.from(
        { length: 40 },
        () => 'Notes on animals that see well, kept for years by who likes to look at them by night.',
      ),
      ...Array.from({ length: this.blanks + 1 }, () => ''),
      '## First',
      '',
      ...header,
      ...lines.slice(0, this.first),
      '',
      '## Second',
      '',
      ...header,
      ...lines.slice(this.first),
      '',
      this.hasDefinition ? '[ref]: https://example.org/paper' : '',
    ].join('\n')
  }
}
