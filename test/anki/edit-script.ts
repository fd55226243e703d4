import fc from 'fast-check'

/** A paper of the generated notes: who it is, and what its row says. */
export interface Row {
  /** Who it is, whatever it is called. */
  id: number
  title: string
  year: string
  keywords: string
  contribution: string
  figure: string
  notes: string
  /** One file, or two that both hold it. */
  files: string[]
}

export interface Notes {
  rows: Row[]
  /** Rows that were deleted and may come back. */
  deleted: Row[]
  files: string[]
  header: 'zh' | 'en'
  nextId: number
  /** Papers that were edited since a build last saw them: who changes all of a row at once has made another paper. */
  touched: Set<number>
}

export interface Edit {
  kind: (typeof kinds)[number]
  row: number
  other: number
  text: number
}

/** The edits between two builds, and what is then built: all, or one file alone. */
export interface Round {
  edits: Edit[]
  build: 'all' | 'one'
  file: number
  /** Cards that are answered before the import. */
  answers: number[]
}

export interface Script {
  size: number
  rounds: Round[]
}

const kinds = [
  'add',
  'delete',
  'restore',
  'contribution',
  'notes',
  'clear contribution',
  'figure',
  'keywords',
  'typo',
  'prefix',
  'reword',
  'case',
  'exchange',
  'move',
  'copy',
  'reorder',
  'rename file',
  'header',
  'split',
] as const

/** Near-duplicates on purpose: one word, a year, a part, "and Beyond". */
const titles = [
  'Deformable Attention for Video Restoration',
  'Deformable Attention for Image Restoration',
  'Blind Super-Resolution of Natural Images: A Survey',
  'Blind Super-Resolution of Natural Images: A Survey and Beyond',
  'Benchmark Results on Compressed Video Enhancement 2021',
  'Benchmark Results on Compressed Video Enhancement 2022',
  'Principles of Learned Transform Coding, Part I',
  'Principles of Learned Transform Coding, Part II',
  '面向压缩视频的图像去噪方法',
  '面向压缩视频的图像去雾方法',
  'FlowNet: Estimating Displacement with Convolutional Networks',
  'FlowNet 2.0: Estimating Displacement with Deep Convolutional Networks',
  'Unsupervised Representation Learning by Rotation',
  'Supervised Representation Learning by Rotation',
]

export const script: fc.Arbitrary<Script> = fc.record({
  size: fc.integer({ min: 3, max: 12 }),
  rounds: fc.array(
    fc.record({
      edits: fc.array(
        fc.record({ kind: fc.constantFrom(...kinds), row: fc.nat(99), other: fc.nat(99), text: fc.nat(999) }),
        { minLength: 1, maxLength: 6 },
      ),
      build: fc.constantFrom('all' as const, 'all' as const, 'one' as const),
      file: fc.nat(9),
      answers: fc.array(fc.nat(99), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

export function firstNotes(size: number): Notes {
  const notes: Notes = { rows: [], deleted: [], files: ['a.md', 'b.md'], header: 'zh', nextId: 0, touched: new Set() }
  for (let i = 0; i < size; i++) addRow(notes, 0)
  return notes
}

function addRow(notes: Notes, text: number): void {
  const id = notes.nextId++
  const base = titles[id % titles.length] ?? ''
  const file = notes.files[(id + text) % notes.files.length] ?? 'a.md'
  // Until a build has seen it, who gives it the cells of another paper has retitled that one.
  notes.touched.add(id)
  notes.rows.push({
    id,
    title: id < titles.length ? base : `${base} on ${word(id)} Data`,
    year: String(1980 + id),
    keywords: id % 3 === 0 ? '去噪；压缩' : 'video',
    contribution: contributionOf(id, 0),
    // Every fourth paper shows the same picture, every third none.
    figure: id % 4 === 0 ? 'shared.svg' : id % 3 === 0 ? '' : `figure-${id % 12}.svg`,
    notes: id % 2 === 0 ? '' : `note ${id}`,
    files: [file],
  })
}

function contributionOf(id: number, version: number): string {
  return `第${id}种做法（版本${version}）：用${word(id)}${word(id + 7 * version)}把特征对齐到同一空间`
}

/** Pronounceable and different for every number. */
export function word(number: number): string {
  const syllables = ['ka', 'mo', 'ri', 'ten', 'lu', 'sho', 'ven', 'qua', 'dir', 'pel']
  return [...String(number + 100)].map((digit) => syllables[Number(digit)] ?? '').join('')
}

/**
 * Applies the edits of a round. A paper whose title is edited keeps its other cells until the next build of its file, as people do;
 * else nobody could know it again.
 */
export function applyEdits(notes: Notes, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const row = notes.rows[edit.row % Math.max(1, notes.rows.length)]
    const other = notes.rows[edit.other % Math.max(1, notes.rows.length)]
    applyEdit(notes, edit, row, other, notes.touched)
  }
}

function applyEdit(
  notes: Notes,
  { kind, text }: Edit,
  row: Row | undefined,
  other: Row | undefined,
  touched: Set<number>,
): void {
  if (kind === 'add') addRow(notes, text)
  else if (kind === 'restore') restoreRow(notes, text)
  else if (kind === 'header') notes.header = notes.header === 'zh' ? 'en' : 'zh'
  else if (kind === 'rename file') renameFile(notes, text)
  else if (kind === 'split') splitFile(notes, text)
  else if (!row || !other) return
  else if (kind === 'delete') {
    notes.rows = notes.rows.filter((one) => one !== row)
    notes.deleted.push(row)
  } else if (kind === 'move') row.files = [fileOf(notes, text)]
  else if (kind === 'copy') row.files = [...notes.files].slice(0, 2)
  else if (kind === 'reorder') notes.rows = [...notes.rows.filter((one) => one !== row), row]
  else if (!touched.has(row.id)) editCells(notes, kind, text, row, other, touched)
}

function fileOf(notes: Notes, number: number): string {
  return notes.files[number % notes.files.length] ?? 'a.md'
}

function restoreRow(notes: Notes, text: number): void {
  const back = notes.deleted.pop()
  if (back) notes.rows.push({ ...back, files: [fileOf(notes, text)] })
}

/** Every second paper of a file goes into a new one. */
function splitFile(notes: Notes, text: number): void {
  const from = fileOf(notes, text)
  const to = `part-${text}.md`
  if (notes.files.includes(to)) return
  notes.files.push(to)
  for (const row of notes.rows) if (row.files.includes(from) && row.id % 2 === 0) row.files = [to]
}

function editCells(notes: Notes, kind: Edit['kind'], text: number, row: Row, other: Row, touched: Set<number>): void {
  if (kind === 'contribution') row.contribution = contributionOf(row.id, 1 + text)
  else if (kind === 'clear contribution') row.contribution = ''
  else if (kind === 'notes') row.notes = `note ${text} | 笔记`.replace('|', '\\|')
  else if (kind === 'figure')
    row.figure = text % 3 === 0 ? '' : text % 3 === 1 ? 'shared.svg' : `figure-${text % 12}.svg`
  else if (kind === 'keywords') row.keywords = ['', '压缩', 'attention, video'][text % 3] ?? ''
  else if (kind === 'exchange') {
    if (row === other || touched.has(other.id)) return
    // Who exchanges two titles has edited all the other cells of two papers.
    const { year, keywords, contribution, figure, notes: own, files } = row
    Object.assign(row, {
      year: other.year,
      keywords: other.keywords,
      contribution: other.contribution,
      figure: other.figure,
      notes: other.notes,
      files: other.files,
    })
    Object.assign(other, { year, keywords, contribution, figure, notes: own, files })
    touched.add(other.id)
  } else if (row.contribution === '') return
  else {
    const title = retitled(row.title, kind, text)
    if ([...notes.rows, ...notes.deleted].some((one) => one.title.toLowerCase() === title.toLowerCase() && one !== row))
      return
    row.title = title
  }
  touched.add(row.id)
}

function retitled(title: string, kind: Edit['kind'], text: number): string {
  if (kind === 'case') return text % 2 === 0 ? title.toUpperCase() : `${title}.`
  if (kind === 'prefix') return `${word(text).toUpperCase()}: ${title}`
  if (kind === 'reword') return `How ${word(text)} and ${word(text + 1)} change what we know of ${word(text + 2)}`
  return title.replace(/\p{L}{9,}/u, (long) => long.slice(0, 4) + long.slice(5))
}

function renameFile(notes: Notes, text: number): void {
  const index = text % notes.files.length
  const from = notes.files[index] ?? ''
  const to = `renamed-${text}.md`
  if (notes.files.includes(to)) return
  notes.files[index] = to
  for (const row of notes.rows) row.files = [...new Set(row.files.map((file) => (file === from ? to : file)))]
}

/** The text of each file, by name. */
export function markdownOf(notes: Notes): Map<string, string> {
  const header =
    notes.header === 'zh'
      ? '| 年份 | 论文 | 关键词 | 核心贡献 | 图 | 笔记 |'
      : '| Year | Title | Keywords | Contribution | Figure | Notes |'
  return new Map(
    notes.files.map((file) => {
      const rows = notes.rows.filter((row) => row.files.includes(file)).map(lineOf)
      return [file, [`# Notes in ${file}`, '', header, '| - | - | - | - | - | - |', ...rows, ''].join('\n')]
    }),
  )
}

function lineOf(row: Row): string {
  const figure = row.figure === '' ? '' : `![](${row.figure})`
  return `| ${[row.year, row.title, row.keywords, row.contribution, figure, row.notes].join(' | ')} |`
}
