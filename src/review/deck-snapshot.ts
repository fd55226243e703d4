import type { NoteType } from '../cards/templates/note-type.ts'
import type { CardContent, ShownNote, StudyCard, StudyDeck, StudyNote } from './study-deck.ts'

/** The papers of a deck in lists of one value each, as most of these are the same for many papers. */
interface Index {
  name: string
  guids: string[]
  titles: string[]
  decks: string[]
  tags: string[][]
  files: string[]
  /** Nearly all cards are of the paper's own note and of a template that says all of them: their name alone is kept. */
  cards: (string | StudyCard)[][]
  /** Of each paper `perNote`: places in the four lists before, line, column, length in bytes of its content. */
  numbers: number[]
  /** Those of the notes. */
  types: NoteType[]
}

const perNote = 7

/** As a content, with places among the types of the deck, and without empty fields. */
type PackedContent = Omit<CardContent, 'notes'> & { notes: (Omit<ShownNote, 'noteType'> & { type: number })[] }

/** A file, of which parts are read when they are wanted. */
export interface KeptBytes {
  length: number
  checksum: number
  read(from: number, length: number): Uint8Array
  close(): void
}

/** A deck as its file holds it. */
interface WrittenDeck {
  bytes: KeptBytes
  index: Index
  /** Where the content of each paper begins. */
  offsets: Float64Array
}

/** A deck of which the contents are on the disk, but for those that have come since. */
export interface PackedDeck extends StudyDeck {
  written: WrittenDeck
  types: NoteType[]
  /** Of each paper, what its cards are rendered from: its place in the written deck, or bytes that came later. */
  sources: (number | Uint8Array)[]
}

/** What a written deck has become: stretches of its papers, whose lines have moved by some, and papers that came later. */
interface Changes {
  checksum: number
  length: number
  /** Types that came later. */
  types: NoteType[]
  parts: ([from: number, to: number, by: number] | { note: StudyNote; length: number })[]
}

const pieceSize = 250_000

/**
 * A deck as bytes, in pieces of some size. What its cards are rendered from is read one paper at a time, as a session shows a few
 * of ten thousand:
 *
 *     <length of the index, 8 digits> <index, JSON> <content of a paper, JSON> <content of a paper, JSON> …
 */
export function deckBytes({ name, notes, contentOf }: StudyDeck): Uint8Array[] {
  const types: NoteType[] = []
  const lengths: number[] = []
  const pieces: Uint8Array[] = []
  let texts: string[] = []
  let size = 0
  for (let note = 0; note < notes.length; note++) {
    const text = JSON.stringify(packedContent(contentOf(note), types))
    const length = Buffer.byteLength(text)
    lengths.push(length)
    texts.push(text)
    size += length
    if (size < pieceSize && note < notes.length - 1) continue
    pieces.push(Buffer.from(texts.join('')))
    texts = []
    size = 0
  }
  return [...sized(indexOf(name, notes, lengths, types)), ...pieces]
}

/** The deck that a file holds. */
export function deckIn(bytes: KeptBytes): PackedDeck {
  const start = 8 + lengthIn(bytes.read(0, 8))
  const index = jsonIn(bytes.read(8, start - 8)) as Index
  const offsets = new Float64Array(index.guids.length + 1)
  offsets[0] = start
  for (let note = 0; note < index.guids.length; note++)
    offsets[note + 1] = (offsets[note] ?? 0) + numberOf(index, note, 6)
  const notes = index.guids.map((_, note) => writtenNote(index, note))
  return deckOf({
    name: index.name,
    notes,
    types: index.types,
    sources: notes.map((_, note) => note),
    written: { bytes, index, offsets },
  })
}

/**
 * What a deck is beside its file:
 *
 *     <length of the changes, 8 digits> <changes, JSON> <content of a paper that came later, JSON> …
 */
export function changesOf({ notes, types, sources, written: { bytes, index } }: PackedDeck): Uint8Array[] {
  const parts: Changes['parts'] = []
  const later: Uint8Array[] = []
  let run: [from: number, to: number, by: number] | null = null
  for (const [nth, note] of notes.entries()) {
    const source = sources[nth] ?? new Uint8Array()
    if (typeof source !== 'number') {
      parts.push({ note, length: source.length })
      later.push(source)
      run = null
      continue
    }
    const by = note.place.line - numberOf(index, source, 4)
    if (run && run[1] === source && run[2] === by) run[1]++
    else {
      run = [source, source + 1, by]
      parts.push(run)
    }
  }
  const { checksum, length } = bytes
  return [...sized({ checksum, length, types: types.slice(index.types.length), parts } satisfies Changes), ...later]
}

/**
 * The deck of which `changesOf` gave the bytes.
 * @param open gives its file; null where that is not the very one
 * @returns null where there is no such file
 */
export function deckFromChanges(
  bytes: Buffer,
  open: (file: Pick<KeptBytes, 'length' | 'checksum'>) => KeptBytes | null,
): PackedDeck | null {
  let at = 8 + lengthIn(bytes)
  const changes = jsonIn(bytes.subarray(8, at)) as Changes
  const file = open(changes)
  if (!file) return null
  const deck = deckIn(file)
  const notes: StudyNote[] = []
  const sources: PackedDeck['sources'] = []
  for (const part of changes.parts) {
    if (!Array.isArray(part)) {
      notes.push(part.note)
      sources.push(bytes.subarray(at, at + part.length))
      at += part.length
      continue
    }
    const [from, to, by] = part
    for (let place = from; place < to; place++) {
      const note = deck.notes[place]
      if (!note) continue
      if (by !== 0) note.place.line += by
      notes.push(note)
      sources.push(place)
    }
  }
  return deckOf({ ...deck, notes, sources, types: [...deck.types, ...changes.types] })
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
  const sources = parts.map(({ from }) => {
    if (typeof from === 'number') return deck.sources[from] ?? new Uint8Array()
    return Buffer.from(JSON.stringify(packedContent(from, types)))
  })
  return deckOf({ ...deck, notes: parts.map(({ note }) => note), types, sources })
}

/** Whether so much has come since its file was written that it is better written anew. */
export function isOutgrown({ sources, written }: PackedDeck): boolean {
  const later = sources.reduce<number>((sum, source) => sum + (typeof source === 'number' ? 0 : source.length), 0)
  return later > written.bytes.length / 8
}

function indexOf(name: string, notes: readonly StudyNote[], lengths: readonly number[], types: NoteType[]): Index {
  const [decks, tags, files, cards] = [
    listing<string>(),
    listing<string[]>(),
    listing<string>(),
    listing<Index['cards'][number]>(),
  ]
  const numbers = notes.flatMap((note, nth) => [
    decks.placeOf(note.deck),
    tags.placeOf(note.tags),
    files.placeOf(note.place.file),
    cards.placeOf(note.cards.map((card) => (isPlain(card, note) ? card.card : card))),
    note.place.line,
    note.place.column,
    lengths[nth] ?? 0,
  ])
  return {
    name,
    guids: notes.map(({ guid }) => guid),
    titles: notes.map(({ title }) => title),
    decks: decks.items,
    tags: tags.items,
    files: files.items,
    cards: cards.items,
    numbers,
    types,
  }
}

function writtenNote(index: Index, note: number): StudyNote {
  const guid = index.guids[note] ?? ''
  const cards = index.cards[numberOf(index, note, 3)] ?? []
  return {
    guid,
    title: index.titles[note] ?? '',
    deck: index.decks[numberOf(index, note, 0)] ?? '',
    tags: index.tags[numberOf(index, note, 1)] ?? [],
    cards: cards.map((card) => (typeof card === 'string' ? { guid, card, template: card, isTyped: false } : card)),
    place: {
      file: index.files[numberOf(index, note, 2)] ?? '',
      line: numberOf(index, note, 4),
      column: numberOf(index, note, 5),
    },
  }
}

function numberOf({ numbers }: Index, note: number, which: number): number {
  return numbers[note * perNote + which] ?? 0
}

function deckOf(parts: Omit<PackedDeck, 'contentOf'>): PackedDeck {
  const { types, sources, written } = parts
  const bytesOf = (source: number | Uint8Array) => {
    if (typeof source !== 'number') return source
    const [from = 0, to = 0] = written.offsets.subarray(source, source + 2)
    return written.bytes.read(from, to - from)
  }
  return {
    ...parts,
    contentOf(note) {
      const source = sources[note]
      if (source === undefined) throw new Error(`there is no note ${note}`)
      return unpacked(jsonIn(bytesOf(source)) as PackedContent, types)
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

function isPlain(card: StudyCard, { guid }: StudyNote): boolean {
  return card.guid === guid && card.template === card.card && !card.isTyped
}

/** Different values, each once, told by their places. */
function listing<Item>(): { items: Item[]; placeOf(item: Item): number } {
  const items: Item[] = []
  const places = new Map<string, number>()
  return {
    items,
    placeOf(item) {
      const key = typeof item === 'string' ? item : JSON.stringify(item)
      const place = places.get(key) ?? items.push(item) - 1
      places.set(key, place)
      return place
    },
  }
}

function sized(value: unknown): [length: Uint8Array, json: Uint8Array] {
  const json = Buffer.from(JSON.stringify(value))
  return [Buffer.from(String(json.length).padStart(8)), json]
}

function lengthIn(bytes: Uint8Array): number {
  return Number(Buffer.from(bytes.buffer, bytes.byteOffset, 8).toString('latin1'))
}

function jsonIn(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
}
