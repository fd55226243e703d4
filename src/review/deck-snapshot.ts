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

/** A deck of which the contents are there as bytes. */
export interface PackedDeck extends StudyDeck {
  types: NoteType[]
  bytesOf(note: number): Uint8Array
}

/**
 * A deck as bytes. What its cards are rendered from is read one paper at a time, as a session shows a few of ten thousand:
 *
 *     <length of the index, 8 digits> <index, JSON> <content of a paper, JSON> <content of a paper, JSON> …
 */
export function deckSnapshot({ name, notes, types, bytesOf }: PackedDeck): Uint8Array[] {
  const contents = notes.map((_, note) => bytesOf(note))
  const index: Index = { name, notes: notes.map(indexed), types, lengths: contents.map(({ length }) => length) }
  const bytes = jsonBytes(index)
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, ...contents]
}

/** The deck that `deckSnapshot` was given. */
export function deckFromSnapshot(bytes: Buffer): PackedDeck {
  const start = 8 + Number(bytes.toString('latin1', 0, 8))
  const { name, notes, types, lengths } = JSON.parse(bytes.toString('utf8', 8, start)) as Index
  const offsets = new Float64Array(lengths.length + 1)
  offsets[0] = start
  for (let nth = 0; nth < lengths.length; nth++) offsets[nth + 1] = (offsets[nth] ?? 0) + (lengths[nth] ?? 0)
  const bytesOf = (note: number) => bytes.subarray(offsets[note], offsets[note + 1])
  return {
    name,
    notes: notes.map(whole),
    types,
    bytesOf,
    contentOf: (note) => unpacked(JSON.parse(bytesOf(note).toString('utf8')) as PackedContent, types),
  }
}

/** Of contents that are still to be packed. */
export function packedDeck({ name, notes, contentOf }: StudyDeck): PackedDeck {
  const types: NoteType[] = []
  const contents = notes.map((_, note) => jsonBytes(packedContent(contentOf(note), types)))
  return { name, notes, contentOf, types, bytesOf: (note) => contents[note] ?? new Uint8Array() }
}

/**
 * The deck that another one becomes.
 * @param parts in the deck's order: papers that were there, by their places, and new ones
 */
export function recomposed(
  deck: PackedDeck,
  parts: readonly { note: StudyNote; from: number | CardContent }[],
): PackedDeck {
  const types = [...deck.types]
  const bytes = parts.map(({ from }) => (typeof from === 'number' ? null : jsonBytes(packedContent(from, types))))
  const placeOf = (note: number) => {
    const from = parts[note]?.from
    return typeof from === 'number' ? from : -1
  }
  return {
    name: deck.name,
    notes: parts.map(({ note }) => note),
    types,
    bytesOf: (note) => bytes[note] ?? deck.bytesOf(placeOf(note)),
    contentOf(note) {
      const own = bytes[note]
      return own ? unpacked(JSON.parse(own.toString('utf8')) as PackedContent, types) : deck.contentOf(placeOf(note))
    },
  }
}

/**
 * Without what notes of one deck have in common, and without empty fields.
 * @param types of the deck so far; those that are new are added
 */
export function packedContent({ notes, pictures }: CardContent, types: NoteType[] = []): PackedContent {
  // Those of a deck that was read again are other objects.
  const isOf = (type: NoteType) => (other: NoteType) => other === type || JSON.stringify(other) === JSON.stringify(type)
  const placeOf = (type: NoteType) => {
    const place = types.indexOf(type)
    if (place >= 0) return place
    const same = types.findIndex(isOf(type))
    return same >= 0 ? same : types.push(type) - 1
  }
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

function jsonBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
