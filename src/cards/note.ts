import type { KnownCloze } from '../identity/ordinals.ts'
import { withoutActiveTex } from '../text/active-tex.ts'
import type { NoteForm, NoteType } from './templates/note-type.ts'
import type { Fields } from './templates/template.ts'
import type { United } from './unite.ts'

/** Which of a paper's sections a note asks for. */
export interface SectionOfNote {
  /** `problem`, `question-3`: with the paper it is the note's identity. */
  part: string
  asks: string
  answer: string
}

/** By which the ledger knows a paper's note of another kind, and its guid follows from the paper's. */
export function companionKey({ noteType, section }: Pick<Note, 'noteType' | 'section'>): string {
  return section === undefined ? noteType.kind : `${noteType.kind}/${section.part}`
}

/** A note as Anki will hold it. */
export interface Note {
  guid: string
  noteType: NoteType
  fields: Record<string, string>
  tags: string[]
  /** Full name of the deck of its cards, levels divided by `::`. */
  deck: string
  /** Its cards: places in `NoteType.templates`, of clozes their numbers less one; in order. */
  cards: number[]
  paper: United
  /** The paper's notes of other kinds: siblings in reviews, and never papers of their own. */
  companions: Note[]
  /** Of a section or question of the paper's notes. */
  section?: SectionOfNote
  /** Of a note with clozes: which number is for which text, to be remembered. */
  clozes?: KnownCloze[]
}

/**
 * All fields of a type, empty. V8 keeps what JSON gives as a record, and copies of it: an object that is given thirty fields one
 * after the other becomes a table, of four times the size.
 */
export function blankFields({ fields }: NoteForm): Fields {
  return JSON.parse(JSON.stringify(Object.fromEntries(fields.map(({ name }) => [name, '']))))
}

/** A note's fields in the order of its type. */
export function fieldsOf(
  { fields: known }: NoteForm,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const own: Record<string, string> = {}
  for (const { name } of known) own[name] = fields[name] ?? ''
  return own
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const allControls = new RegExp(control, 'g')

/** Where Anki would play what is named (also from the web), speak it, run LaTeX over it, or ask to type. */
const actedOnByAnki = /\[(?=sound:|anki:|latex\]|\${1,2}\]|\[type:)/gi

/**
 * Anki divides fields by U+001F; no control character is ever meant in a note, nor a formula that does more than to be shown. Words
 * that Anki acts on are shown as they are.
 */
export function storableNote(note: Note): Note {
  const { fields } = note
  for (const name in fields) {
    const value = fields[name]
    if (!value) continue
    if (control.test(value)) fields[name] = value.replace(allControls, '')
    if (value.includes('[')) fields[name] = (fields[name] ?? '').replace(actedOnByAnki, '&#91;')
    if (value.includes('\\')) fields[name] = withoutActiveTex(fields[name] ?? '')
  }
  return note
}
