import { hash } from 'node:crypto'
import type { Identified } from '../identity/identify.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Problem } from '../problems/problem.ts'
import type { Switches } from '../settings/card-kinds.ts'
import type { Language } from '../words/languages.ts'
import { type Draft, tellApart, tellClozesApart } from './ambiguity.ts'
import { cardsOf } from './cards-of.ts'
import { companionsOf, type KnownCompanions, shownClozes } from './companions.ts'
import { cuesOf } from './cues.ts'
import { factsOf } from './facts.ts'
import { interned } from './interned.ts'
import { blankFields, type Note, storableNote } from './note.ts'
import { type ReadClozes, readPaperClozes } from './paper-clozes.ts'
import { shownSections } from './sections.ts'
import { tagsOf } from './tags.ts'
import { type NoteForm, type NoteType, noteTypeHash, noteTypeOf } from './templates/note-type.ts'
import type { Fields } from './templates/template.ts'
import { type United, unite } from './unite.ts'

export interface Deck {
  name: string
  /** One for each paper, in the order of first sight. */
  notes: Note[]
  /** Hashes of the questions of papers (`tellApart`). */
  asked: number[]
  problems: Problem[]
}

/** What holds for the notes of one file. */
export interface FileSettings {
  /** The deck under which the file's headings are sub-decks. */
  deck: string
  /** Set by the user; null: the language of the paper's notes decides, and where they do not tell, that of the file. */
  wording: Language | null
  language: Language
  switches: Switches
  tags: string[]
}

export interface ComposeSettings {
  name: string
  /** In which new papers get their guids and note types. */
  namespace: string
  /** By guid: those of papers that have them in another one. */
  namespaces?: ReadonlyMap<string, string>
  files: Map<string, FileSettings>
  /** Needed where clozes are switched on, or a text has their marks. */
  readClozes?: ReadClozes | undefined
  /** Forms of notes beside that of papers. */
  kinds?: readonly NoteForm[]
  /** By guid: decks of papers that were built in another one than their file's is now, and stay there. */
  homes?: ReadonlyMap<string, string>
  /** By guid of the paper: what earlier builds made for other kinds. */
  known?: ReadonlyMap<string, KnownCompanions>
}

/** Papers with guids -> the notes and cards of one deck. */
export function composeDeck(
  identified: readonly Identified[],
  form: NoteForm,
  pictures: Pictures,
  settings: ComposeSettings,
): Deck {
  const { papers, problems: doubled } = unite(identified)
  const blank = blankFields(form)
  const drafts = papers.map((paper) =>
    draftOf(paper, blank, pictures, settingsOf(paper, settings), settings.readClozes),
  )
  const kinds = (settings.kinds ?? []).filter(({ kind }) =>
    papers.some((paper) => settingsOf(paper, settings).switches[kind]),
  )
  const typesIn = typesByNamespace(form, kinds)
  const apart = tellApart(drafts)
  const problems = [...doubled, ...apart.problems]
  const notes = apart.drafts.map((draft) => {
    const own = settingsOf(draft.paper, settings)
    const types = typesIn(settings.namespaces?.get(draft.paper.guid) ?? settings.namespace)
    const note = noteOf(draft, types.paper, own)
    const wanted = types.kinds.filter(({ kind }) => own.switches[kind])
    const companions = companionsOf(draft, note, wanted, settings.known?.get(note.guid) ?? {}, pictures)
    problems.push(...companions.problems)
    for (const companion of companions.notes) note.companions.push(storableNote(companion))
    return note
  })
  tellClozesApart(
    notes.flatMap(({ companions }) =>
      companions.flatMap((note) => (note.noteType.isCloze ? shownClozes(note) : shownSections(note))),
    ),
  )
  return { name: settings.name, notes, asked: apart.asked, problems }
}

/** The notes of all kinds, those of a paper together. */
export function allNotes(deck: Deck): readonly Note[] {
  if (deck.notes.every(({ companions }) => companions.length === 0)) return deck.notes
  return deck.notes.flatMap((note) => [note, ...note.companions])
}

/** Those of its notes, in the order of first sight. */
export function noteTypesOf(deck: Deck): NoteType[] {
  return [...new Set(allNotes(deck).map(({ noteType }) => noteType))]
}

/** By their ids. */
export function noteTypeHashes(deck: Deck): Record<string, string> {
  return Object.fromEntries(noteTypesOf(deck).map((own) => [own.id, noteTypeHash(own)]))
}

/** The note types of the papers and of the kinds in a namespace: the same objects for all of its notes. */
function typesByNamespace(
  form: NoteForm,
  kinds: readonly NoteForm[],
): (namespace: string) => { paper: NoteType; kinds: NoteType[] } {
  const known = new Map<string, { paper: NoteType; kinds: NoteType[] }>()
  return (namespace) => {
    const types = known.get(namespace) ?? {
      paper: noteTypeOf(form, namespace),
      kinds: kinds.map((kind) => noteTypeOf(kind, namespace)),
    }
    known.set(namespace, types)
    return types
  }
}

function draftOf(
  united: United,
  blank: Fields,
  pictures: Pictures,
  settings: FileSettings,
  read: ReadClozes | undefined,
): Draft {
  const { paper, clozes: found } = read ? readPaperClozes(united, read) : { paper: united, clozes: null }
  // Where none are asked for, their marks are no part of the text all the same: `==x==` is a highlight.
  const clozes = settings.switches.cloze ? found : null
  const wording = settings.wording ?? paper.language ?? settings.language
  const facts = factsOf(paper, wording, pictures)
  const fields = Object.assign({ ...blank }, facts, cuesOf(paper, facts, settings.switches))
  return { paper, wording, clozes, fields }
}

function noteOf({ paper, fields }: Draft, noteType: NoteType, settings: FileSettings): Note {
  const tags = tagsOf(paper, settings.tags)
  const deck = interned([settings.deck, ...paper.section].join('::'))
  const cards = cardsOf(fields, noteType, { tags, deck })
  // Written out: of a copy with more in it V8 makes each object a class of its own.
  return storableNote({ tags, deck, guid: paper.guid, noteType, fields, cards, paper, companions: [] })
}

function settingsOf(paper: United, { files, homes }: ComposeSettings): FileSettings {
  const own = files.get(paper.file)
  if (!own) throw new Error(`no settings for ${paper.file}`)
  const deck = homes?.get(paper.guid)
  return deck === undefined ? own : { ...own, deck }
}

/** Changes when what Anki stores of a note does: its fields or its tags. */
export function contentHash(note: Pick<Note, 'fields' | 'tags'>): string {
  const parts = Object.values(note.fields)
  parts.push(note.tags.join(' '))
  return hashOf(parts)
}

function hashOf(parts: readonly string[]): string {
  return hash('sha256', parts.join('\x1f'), 'buffer').toString('hex', 0, 8)
}
