import fc from 'fast-check'
import { word } from './edit-script.ts'

/** A question of the generated notes: who it is, and how it is worded now. */
export interface Question {
  id: number
  version: number
}

/** A note on one paper: which paper it is, where it lies, and what stands in it. */
export interface PaperNote {
  id: number
  title: string
  /** In front matter, in the first heading, or in both, where the front matter counts. */
  titled: 'front' | 'heading' | 'both'
  folder: string
  file: string
  /** By aspect: how often it has been reworded. */
  sections: Map<Aspect, { version: number; isSplit: boolean; isEmpty: boolean }>
  questions: Question[]
  /** Edited so since the last build that only its other facts tell which paper it is. */
  touched: boolean
}

export interface Vault {
  notes: PaperNote[]
  nextQuestion: number
  /** Questions that were reworded since the last build: who does it twice has asked another. */
  reworded: Set<number>
}

const aspects = ['problem', 'method', 'result', 'limitation'] as const

export type Aspect = (typeof aspects)[number]

const kinds = [
  'rename',
  'move',
  'title in front matter',
  'title in heading',
  'other form of title',
  'reword',
  'reword',
  'split',
  'empty',
  'remove section',
  'add section',
  'reword question',
  'reword question',
  'add question',
  'remove question',
  'order of sections',
] as const

export interface NoteEdit {
  kind: (typeof kinds)[number]
  note: number
  at: number
  text: number
}

export interface VaultScript {
  rounds: { edits: NoteEdit[]; answers: number[] }[]
}

export const vaultScript: fc.Arbitrary<VaultScript> = fc.record({
  rounds: fc.array(
    fc.record({
      edits: fc.array(
        fc.record({ kind: fc.constantFrom(...kinds), note: fc.nat(9), at: fc.nat(99), text: fc.nat(999) }),
        { minLength: 1, maxLength: 6 },
      ),
      answers: fc.array(fc.nat(99), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

const titles = [
  'Gripping Wet Stones with Three Fingers',
  'Listening to Pumps before They Fail',
  '海港灯光下的飞蛾迁徙研究',
]

export function firstVault(): Vault {
  const vault: Vault = { notes: [], nextQuestion: 0, reworded: new Set() }
  for (const [id, title] of titles.entries()) {
    const sections: PaperNote['sections'] = new Map()
    for (const aspect of aspects.slice(0, 1 + id)) sections.set(aspect, { version: 0, isSplit: false, isEmpty: false })
    const questions = [{ id: vault.nextQuestion++, version: 0 }]
    const titled = (['heading', 'front', 'both'] as const)[id] ?? 'heading'
    vault.notes.push({ id, title, titled, folder: 'papers', file: `note ${id}`, sections, questions, touched: false })
  }
  return vault
}

export function applyNoteEdits(vault: Vault, edits: readonly NoteEdit[]): void {
  for (const edit of edits) {
    const note = vault.notes[edit.note % vault.notes.length]
    if (note) applyEdit(vault, note, edit)
  }
}

function applyEdit(vault: Vault, note: PaperNote, { kind, at, text }: NoteEdit): void {
  const aspect = aspects[at % aspects.length] ?? 'problem'
  const section = note.sections.get(aspect)
  const question = note.questions[at % Math.max(1, note.questions.length)]
  if (kind === 'rename') note.file = `note ${note.id} ${text}`
  else if (kind === 'move') note.folder = ['papers', 'papers/read', 'archive'][text % 3] ?? 'papers'
  else if (kind === 'title in front matter') retitle(note, text, ['front', 'both'])
  else if (kind === 'title in heading') retitle(note, text, ['heading'])
  else if (kind === 'other form of title') note.titled = (['front', 'heading', 'both'] as const)[text % 3] ?? 'front'
  else if (kind === 'add section')
    note.sections.set(aspect, { version: text, isSplit: false, isEmpty: false, ...section })
  else if (kind === 'order of sections') note.sections = new Map([...note.sections].reverse())
  else if (kind === 'add question') note.questions.splice(at % 3, 0, { id: vault.nextQuestion++, version: 0 })
  else if (kind === 'remove question' && question && !vault.reworded.has(question.id))
    note.questions = note.questions.filter((one) => one !== question)
  else if (kind === 'reword question' && question && !vault.reworded.has(question.id)) {
    vault.reworded.add(question.id)
    question.version++
  } else if (section && kind === 'reword') section.version++
  else if (section && kind === 'split') section.isSplit = !section.isSplit
  else if (section && kind === 'empty') section.isEmpty = !section.isEmpty
  else if (kind === 'remove section') note.sections.delete(aspect)
}

/** In the form that the note has: a slip is mended, or the title is another. */
function retitle(note: PaperNote, text: number, forms: readonly PaperNote['titled'][]): void {
  if (!forms.includes(note.titled) || note.touched) return
  const first = titles[note.id] ?? ''
  note.title =
    text % 3 === 0
      ? first.toUpperCase()
      : text % 3 === 1
        ? `On ${word(text)}: ${first}`
        : `Another ${word(text)} of ${word(text + 1)}`
  note.touched = true
}

export function pathOf({ folder, file }: PaperNote): string {
  return `${folder}/${file}.md`
}

export function textOfSection(note: PaperNote, aspect: Aspect, version: number): string {
  return `The ${word(note.id * 7)} ${word(aspects.indexOf(aspect) + 20)} stays below ${word(version)} in winter, and is never higher than a roof.`
}

/** Reworded, a question keeps most of its words. */
export function textOfQuestion({ id, version }: Question): string {
  return `Why does the ${word(id * 31)} ${word(id * 17 + 5)} rest upon ${word(id * 13 + 3)}${version === 0 ? '' : ` at ${word(version)}`}?`
}

export function answerOfQuestion({ id }: Question): string {
  return `Since ${word(id * 3 + 400)} would break`
}

const headings: Record<Aspect, string> = {
  problem: 'Problem',
  method: 'Method',
  result: 'Results',
  limitation: 'Limitations',
}

export function markdownOfNote(note: PaperNote): string {
  const { id, title, titled } = note
  const front = titled === 'heading' ? [] : [`title: "${title}"`]
  const heading = titled === 'front' ? [] : [`# ${titled === 'both' ? `Reading notes ${id}` : title}`, '']
  const sections = [...note.sections].flatMap(([aspect, { version, isSplit, isEmpty }]) => [
    `## ${headings[aspect]}`,
    '',
    ...(isEmpty ? [] : [textOfSection(note, aspect, version), '']),
    ...(isSplit && !isEmpty ? ['It was seen a second time.', ''] : []),
  ])
  const questions = note.questions.flatMap((one) => [`Q: ${textOfQuestion(one)}`, `A: ${answerOfQuestion(one)}`, ''])
  const facts = [`year: ${2000 + id}`, `doi: 10.5555/paper.${id}`]
  return [
    '---',
    ...front,
    ...facts,
    '---',
    '',
    ...heading,
    '## Summary',
    '',
    `Holds ${word(id + 50)} by ${word(id + 60)}.`,
    '',
    ...sections,
    '## Questions',
    '',
    ...questions,
  ].join('\n')
}
