import { createHash } from 'node:crypto'
import type { Identified } from '../identify/identify.ts'
import type { Pictures } from '../read/pictures.ts'
import type { Problem } from '../read/problem.ts'
import { type Draft, tellApart } from './ambiguity.ts'
import { cuesOf, type Switches } from './cues.ts'
import { factsOf, type Wording } from './facts.ts'
import type { NoteType } from './note-type.ts'
import { tagsOf } from './tags.ts'
import { showsAField } from './template.ts'
import { type United, unite } from './unite.ts'

/** A note as Anki will hold it. */
export interface Note {
  guid: string
  fields: Record<string, string>
  tags: string[]
  /** Full name of the deck of its cards, levels divided by `::`. */
  deck: string
  /** Its cards: places in `NoteType.templates`, in order. */
  cards: number[]
  paper: United
}

export interface Deck {
  name: string
  noteType: NoteType
  /** In the order of first sight. */
  notes: Note[]
  problems: Problem[]
}

/** What holds for the notes of one file. */
export interface FileSettings {
  /** The deck under which the file's headings are sub-decks. */
  deck: string
  /** Set by the user; null: the language of the paper's notes decides. */
  wording: Wording | null
  switches: Switches
  tags: string[]
}

export interface ComposeSettings {
  name: string
  files: Map<string, FileSettings>
}

/** Papers with guids -> the notes and cards of one deck. */
export function composeDeck(
  identified: readonly Identified[],
  noteType: NoteType,
  pictures: Pictures,
  settings: ComposeSettings,
): Deck {
  const { papers, problems } = unite(identified)
  const drafts = papers.map((paper) => draftOf(paper, pictures, settingsOf(paper, settings)))
  const apart = tellApart(drafts)
  const notes = apart.drafts.map((draft) => noteOf(draft, noteType, settingsOf(draft.paper, settings)))
  return { name: settings.name, noteType, notes, problems: [...problems, ...apart.problems] }
}

function draftOf(paper: United, pictures: Pictures, settings: FileSettings): Draft {
  const wording = settings.wording ?? (paper.language === 'zh' ? 'zh' : 'en')
  const facts = factsOf(paper, wording, pictures)
  return { paper, wording, fields: { ...facts, ...cuesOf(paper, facts, settings.switches) } }
}

function noteOf({ paper, fields }: Draft, noteType: NoteType, settings: FileSettings): Note {
  return {
    guid: paper.guid,
    fields: Object.fromEntries(noteType.fields.map(({ name }) => [name, storable(fields[name] ?? '')])),
    tags: tagsOf(paper, settings.tags),
    deck: [settings.deck, ...paper.section].join('::'),
    cards: noteType.templates.flatMap(({ parsedFront }, ord) => (showsAField(parsedFront.nodes, fields) ? [ord] : [])),
    paper,
  }
}

/** Anki divides fields by U+001F; no control character is ever meant in a note. */
function storable(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
}

function settingsOf(paper: United, settings: ComposeSettings): FileSettings {
  const own = settings.files.get(paper.file)
  if (!own) throw new Error(`no settings for ${paper.file}`)
  return own
}

/** Changes when what Anki stores of a note does: its fields or its tags. */
export function contentHash(note: Note): string {
  return hashOf([...Object.values(note.fields), note.tags.join(' ')])
}

/** Changes when the note type's look or wording does. */
export function noteTypeHash({ name, css, fields, templates }: NoteType): string {
  return hashOf([
    name,
    css,
    ...fields.map((field) => field.name),
    ...templates.flatMap((own) => [own.name, own.front, own.back]),
  ])
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\x1f')).digest('hex').slice(0, 16)
}
