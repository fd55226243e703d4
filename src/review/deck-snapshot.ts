import type { Side, StudyCard, StudyDeck, StudyNote } from './study-deck.ts'
import type { Block, CardText } from './terminal/card-text.ts'

interface Index {
  name: string
  notes: IndexedNote[]
  /** Lengths in bytes of the notes' texts that follow. */
  lengths: number[]
}

/** Nearly all cards are of the paper's own note and of a template that says all of them: their name alone is kept. */
interface IndexedNote extends Omit<StudyNote, 'cards'> {
  cards: (string | StudyCard)[]
}

/** What the cards of a note say. Their answers tell mostly the same: each block is kept once. */
interface NoteText {
  blocks: Block[]
  /** By card. */
  cards: Record<Side, SideText>[]
}

interface SideText extends Omit<CardText, 'blocks'> {
  /** Places in the note's blocks. */
  blocks: number[]
}

/**
 * A deck as bytes. What the cards say is read from them one note at a time, as a session shows a few of ten thousand:
 *
 *     <length of the index, 8 digits> <index, JSON> <text of a note, JSON> <text of a note, JSON> …
 */
export function deckSnapshot(deck: StudyDeck): Uint8Array[] {
  const texts = deck.notes.map((_, note) => bytesOf(textOfNote(deck, note)))
  const index: Index = { name: deck.name, notes: deck.notes.map(indexed), lengths: texts.map(({ length }) => length) }
  const bytes = bytesOf(index)
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, ...texts]
}

/** The deck that `deckSnapshot` was given. */
export function deckFromSnapshot(bytes: Buffer): StudyDeck {
  const start = 8 + Number(bytes.toString('latin1', 0, 8))
  const { name, notes, lengths } = JSON.parse(bytes.toString('utf8', 8, start)) as Index
  const offsets = new Float64Array(lengths.length + 1)
  offsets[0] = start
  for (let nth = 0; nth < lengths.length; nth++) offsets[nth + 1] = (offsets[nth] ?? 0) + (lengths[nth] ?? 0)
  return {
    name,
    notes: notes.map(whole),
    textOf(note, nth, side) {
      const text = JSON.parse(bytes.toString('utf8', offsets[note], offsets[note + 1])) as NoteText
      const own = text.cards[nth]?.[side]
      if (!own) throw new Error(`note ${note} has no card ${nth}`)
      return { ...own, blocks: own.blocks.flatMap((place) => text.blocks[place] ?? []) }
    },
  }
}

function textOfNote(deck: StudyDeck, note: number): NoteText {
  const places = new Map<string, number>()
  const blocks: Block[] = []
  const placeOf = (block: Block) => {
    const key = JSON.stringify(block)
    const place = places.get(key) ?? blocks.push(block) - 1
    places.set(key, place)
    return place
  }
  const sideOf = (nth: number, side: Side): SideText => {
    const text = deck.textOf(note, nth, side)
    return { ...text, blocks: text.blocks.map(placeOf) }
  }
  const cards = deck.notes[note]?.cards ?? []
  return {
    cards: cards.map((_, nth) => ({ question: sideOf(nth, 'question'), answer: sideOf(nth, 'answer') })),
    blocks,
  }
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
