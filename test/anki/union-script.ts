import fc from 'fast-check'

/** A file of notes in one of the folders. */
export interface NotesFile {
  /** Below the folder of all notes, with `/`. */
  path: string
  heading: string
}

export interface Row {
  id: number
  title: string
  /** Places in the list of files. */
  files: number[]
}

export interface Notes {
  files: NotesFile[]
  rows: Row[]
}

export type Step =
  | { kind: 'build file' | 'review file'; file: number; row: number }
  | { kind: 'build folder' | 'review folder'; folder: number; row: number }
  | { kind: 'build two'; file: number; other: number }
  | { kind: 'rename file'; file: number; text: number }
  | { kind: 'move file'; file: number; folder: number }
  | { kind: 'retitle'; row: number; text: number }
  | { kind: 'copy'; row: number; file: number }
  | { kind: 'bring back'; state: number }

export const folders = ['', 'a', 'a/deep', 'b']

const pick = fc.nat(99)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('build file' as const), file: pick, row: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('build folder' as const), folder: pick, row: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('build two' as const), file: pick, other: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('review file' as const), file: pick, row: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('review folder' as const), folder: pick, row: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename file' as const), file: pick, text: fc.nat(999) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move file' as const), file: pick, folder: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retitle' as const), row: pick, text: fc.nat(999) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), row: pick, file: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bring back' as const), state: pick }) },
)

export const script = fc.record({
  rows: fc.integer({ min: 3, max: 6 }),
  steps: fc.array(step, { minLength: 3, maxLength: 10 }),
  /** In which the packages are imported once more. */
  order: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
})

export function firstNotes(rows: number): Notes {
  const files = ['list.md', 'a/one.md', 'a/deep/two.md', 'b/three.md'].map((path, at) => ({
    path,
    // Two files of one heading are two decks of one name, and make the same guids.
    heading: `Notes ${at % 3}`,
  }))
  return {
    files,
    rows: Array.from({ length: rows }, (_, id) => ({ id, title: titleOf(id, 0), files: [id % files.length] })),
  }
}

/** Applies a step that changes nothing but words and names. */
export function edit(notes: Notes, own: Step): void {
  if (own.kind === 'rename file') {
    const file = at(notes.files, own.file)
    rename(notes, file, file.path.replace(/[^/]*$/, `renamed-${own.text}.md`))
  } else if (own.kind === 'move file') {
    const file = at(notes.files, own.file)
    const name = file.path.replace(/^.*\//, '')
    const folder = at(folders, own.folder)
    rename(notes, file, folder === '' ? name : `${folder}/${name}`)
  } else if (own.kind === 'retitle') {
    const row = at(notes.rows, own.row)
    row.title = titleOf(row.id, own.text)
  } else if (own.kind === 'copy') {
    const row = at(notes.rows, own.row)
    row.files = [...new Set([...row.files, own.file % notes.files.length])]
  }
}

function rename(notes: Notes, file: NotesFile, path: string): void {
  if (notes.files.every((other) => other.path !== path)) file.path = path
}

export function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

export function markdownOf({ rows }: Notes, nth: number, { heading }: NotesFile): string {
  const lines = rows
    .filter(({ files }) => files.includes(nth))
    .map(({ id, title }) => `| ${title} | ${1990 + id} | ${contributionOf(id)} |`)
  return [`# ${heading}`, '', '| Title | Year | Contribution |', '|---|---|---|', ...lines, ''].join('\n')
}

export function contributionOf(id: number): string {
  return `It is the ${word(id)} who asks ${word(id + 31)} for ${word(7 * id + 5)}, and is given ${word(11 * id + 3)}`
}

function titleOf(id: number, version: number): string {
  return `${word(id + 17 * version)} ${word(3 * id + version + 40)} in ${word(5 * id + 13 * version + 80)}`
}

/** Pronounceable and different for every number. */
function word(number: number): string {
  const syllables = ['ka', 'mo', 'ri', 'ten', 'lu', 'sho', 'ven', 'qua', 'dir', 'pel']
  const letters = [...String(number + 1000)].map((digit) => syllables[Number(digit)] ?? '').join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}
