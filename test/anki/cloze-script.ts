import fc from 'fast-check'

/** A cloze of the generated notes: who it is, and what its text is now. */
export interface Hidden {
  id: number
  word: string
  /** How the word stands in the notes, around it. */
  markup: number
  /** A number that the user wrote; null: `==…==`. */
  number: number | null
}

/** What the notes say of a paper: words, and clozes among them. */
export interface ClozeRow {
  title: string
  contribution: (string | Hidden)[]
  notes: (string | Hidden)[]
  deleted: Hidden[]
}

export interface ClozeNotes {
  rows: ClozeRow[]
  nextId: number
  /** Clozes that were edited or came back since the last build: who then edits, moves or removes one has made another. */
  touched: Set<number>
}

export interface ClozeEdit {
  kind: (typeof kinds)[number]
  row: number
  at: number
  text: number
}

export interface ClozeScript {
  rounds: { edits: ClozeEdit[]; answers: number[] }[]
}

const kinds = [
  'insert',
  'insert',
  'insert numbered',
  'remove',
  'unmark',
  'restore',
  'move',
  'other field',
  'misspell',
  'markup',
  'plain words',
  'rename paper',
  'reorder papers',
] as const

export const clozeScript: fc.Arbitrary<ClozeScript> = fc.record({
  rounds: fc.array(
    fc.record({
      edits: fc.array(
        fc.record({ kind: fc.constantFrom(...kinds), row: fc.nat(9), at: fc.nat(99), text: fc.nat(999) }),
        { minLength: 1, maxLength: 7 },
      ),
      answers: fc.array(fc.nat(99), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
})

export function firstClozeNotes(): ClozeNotes {
  const notes: ClozeNotes = { rows: [], nextId: 0, touched: new Set() }
  for (const title of ['Deformable Attention for Video', 'Blind Compression of Images', '面向压缩视频的去噪'])
    notes.rows.push({ title, contribution: ['we use', hidden(notes, 0), 'to align'], notes: ['see'], deleted: [] })
  return notes
}

function hidden(notes: ClozeNotes, text: number, number: number | null = null): Hidden {
  const id = notes.nextId++
  return { id, word: wordOf(id), markup: text % shapes.length, number }
}

/** Words of nine letters in which no two ids share more than chance gives. */
function wordOf(id: number): string {
  let state = (id + 1) * 2_654_435_761
  return Array.from({ length: 9 }, () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0
    return 'abcdefghijklmnopqrstuvwxyz'[state % 26]
  }).join('')
}

/** As it is written, for `==…==` and `{{c1::…}}` alike. */
const shapes: ((word: string) => string)[] = [
  (word) => word,
  (word) => `**${word}** and *it*`,
  (word) => `$\\frac{{${word}}}{b}$`,
  (word) => `[${word}](https://example.org/a)`,
  (word) => `\`${word}\``,
  (word) => `${word} 与汉字`,
]

/** A link, code or neither: the words are the same. */
const sameReading: Record<number, number> = { 0: 3, 3: 4, 4: 0 }

export function applyClozeEdits(notes: ClozeNotes, edits: readonly ClozeEdit[]): void {
  for (const edit of edits) {
    const row = notes.rows[edit.row % notes.rows.length]
    if (row) applyEdit(notes, row, edit)
  }
}

function applyEdit(notes: ClozeNotes, row: ClozeRow, { kind, at, text }: ClozeEdit): void {
  const field = text % 3 === 0 ? row.notes : row.contribution
  const clozes = field.filter((part): part is Hidden => typeof part !== 'string')
  const chosen = clozes[at % Math.max(1, clozes.length)]
  const take = (one: Hidden) => field.splice(field.indexOf(one), 1)
  const put = (into: (string | Hidden)[], one: Hidden) => into.splice(at % (into.length + 1), 0, one)
  if (kind === 'insert') put(field, hidden(notes, text))
  else if (kind === 'insert numbered') put(field, hidden(notes, text, 1 + (text % 9)))
  else if (kind === 'restore') {
    const back = row.deleted.pop()
    if (!back) return
    put(field, back)
    notes.touched.add(back.id)
  } else if (kind === 'rename paper') row.title = text % 2 === 0 ? row.title.toUpperCase() : `${row.title}.`
  else if (kind === 'reorder papers') notes.rows.push(...notes.rows.splice(at % notes.rows.length, 1))
  else if (kind === 'plain words') field.splice(at % (field.length + 1), 0, `words ${text} of no matter`)
  else if (!chosen) return
  else if (notes.touched.has(chosen.id)) return
  else if (kind === 'remove') row.deleted.push(...(take(chosen) as Hidden[]))
  else if (kind === 'unmark') field.splice(field.indexOf(chosen), 1, chosen.word)
  else if (kind === 'move') put(field, ...(take(chosen) as [Hidden]))
  else if (kind === 'other field')
    put(field === row.notes ? row.contribution : row.notes, ...(take(chosen) as [Hidden]))
  else {
    if (kind === 'misspell') chosen.word = `${chosen.word.slice(0, 4)}${'qzx'[text % 3]}${chosen.word.slice(5)}`
    else chosen.markup = sameReading[chosen.markup] ?? chosen.markup
    notes.touched.add(chosen.id)
  }
}

/** What a person reads of a cloze, without white space. */
export function readingOf({ word, markup }: Hidden): string {
  const shape = shapes[markup] ?? String
  return shape(word)
    .replace(/\[(.*?)\]\(.*?\)/g, '$1')
    .replace(/\$(.*?)\$/g, '\\($1\\)')
    .replace(/[*`\s]/g, '')
}

export function clozesOf(row: ClozeRow): Hidden[] {
  return [...row.contribution, ...row.notes].filter((part): part is Hidden => typeof part !== 'string')
}

export function clozeMarkdown(notes: ClozeNotes): string {
  const line = (parts: ClozeRow['notes']) =>
    parts.map((part) => (typeof part === 'string' ? part : markOf(part))).join(' ')
  const rows = notes.rows.map(
    ({ title, contribution, notes: own }, index) =>
      `| ${2000 + index} | ${title} | ${line(contribution)} | ${line(own)} |`,
  )
  return ['# Clozes', '', '| Year | Title | Contribution | Notes |', '| - | - | - | - |', ...rows, ''].join('\n')
}

function markOf({ word, markup, number }: Hidden): string {
  const text = (shapes[markup] ?? String)(word)
  return number === null ? `==${text}==` : `{{c${number}::${text}}}`
}
