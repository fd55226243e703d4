import type { NoteType } from '../cards/templates/note-type.ts'
import type { CardContent, ShownNote, StudyCard, StudyDeck, StudyNote } from './study-deck.ts'

interface Index {
  name: string
  notes: IndexedNote[]
  /** Those of the notes. */
  types: NoteType[]
  /** Lengths in bytes of the papers' contents that follow. */
  lengths: number[]
}

/** Nearly all cards are of the paper's own note and of a template that says all of them: their name alone is kept. */
interface IndexedNote extends Omit<StudyNote, 'cards'> {
  cards: (string | StudyCard)[]
}

/** As a content, with places among the types of the deck, and without empty fields. */
type PackedContent = Omit<CardContent, 'notes'> & { notes: (Omit<ShownNote, 'noteType'> & { type: number })[] }

/**
 * A deck as bytes. What its cards are rendered from is read one paper at a time, as a session shows a few of ten thousand:
 *
 *     <length of the index, 8 digits> <index, JSON> <content of a paper, JSON> <content of a paper, JSON> …
 */
export function deckSnapshot(deck: StudyDeck): Uint8Array[] {
  const types = new Map<NoteType, number>()
  const contents = deck.notes.map((_, note) => bytesOf(packedContent(deck.contentOf(note), types)))
  const lengths = contents.map(({ length }) => length)
  const index: Index = { name: deck.name, notes: deck.notes.map(indexed), types: [...types.keys()], lengths }
  const bytes = bytesOf(index)
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, ...contents]
}

/** The deck that `deckSnapshot` was given. */
export function deckFromSnapshot(bytes: Buffer): StudyDeck {
  const start = 8 + Number(bytes.toString('latin1', 0, 8))
  const { name, notes, types, lengths } = JSON.parse(bytes.toString('utf8', 8, start)) as Index
  const offsets = new Float64Array(lengths.length + 1)
  offsets[0] = start
  for (let nth = 0; nth < lengths.length; nth++) offsets[nth + 1] = (offsets[nth] ?? 0) + (lengths[nth] ?? 0)
  return {
    name,
    notes: notes.map(whole),
    contentOf(note) {
      const content = JSON.parse(bytes.toString('utf8', offsets[note], offsets[note + 1])) as PackedContent
      return unpacked(content, types)
    },
  }
}

/** Without what notes of one deck have in common, and without empty fields. */
export function packedContent({ notes, pictures }: CardContent, types = new Map<NoteType, number>()): PackedContent {
  const placeOf = (type: NoteType) => types.get(type) ?? types.set(type, types.size).size - 1
  return {
    notes: notes.map(({ noteType, fields, tags, deck, cards }) => {
      const said: Record<string, string> = {}
      for (const name in fields) if (fields[name]) said[name] = fields[name]
      return { type: placeOf(noteType), fields: said, tags, deck, cards }
    }),
    pictures,
  }
}

function unpacked({ notes, pictures }: PackedContent, types: readonly NoteType[]): CardContent {
  const withType = notes.flatMap(({ type, ...note }) => {
    const noteType = types[type]
    return noteType ? [{ ...note, noteType }] : []
  })
  return { notes: withType, pictures }
}

function indexed(note: StudyNote): IndexedNote {
  const cards = note.cards.map((card) =>
    card.guid === note.guid && card.template === card.card && !card.isTyped ? card.card : card,
  )
  return { ...note, cards }
}

function whole(note: IndexedNote): StudyNote {
  const cards = note.cards.map((card) =>
    typeof card === 'string' ? { guid: note.guid, card, template: card, isTyped: false } : card,
  )
  return Object.assign(note, { cards })
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
