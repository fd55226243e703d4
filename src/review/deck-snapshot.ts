import type { CardText } from './card-text.ts'
import type { StudyCard, StudyDeck, StudyNote } from './study-deck.ts'

interface Index {
  name: string
  notes: IndexedNote[]
  /** Lengths in bytes of the texts that follow: question and answer of each card, in the deck's order. */
  lengths: number[]
}

/** Nearly all cards are of the paper's own note and of a template that says all of them: their name alone is kept. */
interface IndexedNote extends Omit<StudyNote, 'cards'> {
  cards: (string | StudyCard)[]
}

/**
 * A deck as bytes. What the cards say is read from them one card at a time, as a session shows a few of ten thousand:
 *
 *     <length of the index, 8 digits> <index, JSON> <text, JSON> <text, JSON> …
 */
export function deckSnapshot(deck: StudyDeck): Uint8Array[] {
  const texts = deck.notes.flatMap(({ cards }, note) =>
    cards.flatMap((_, nth) => (['question', 'answer'] as const).map((side) => bytesOf(deck.textOf(note, nth, side)))),
  )
  const index: Index = { name: deck.name, notes: deck.notes.map(indexed), lengths: texts.map(({ length }) => length) }
  const bytes = bytesOf(index)
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, ...texts]
}

/** The deck that `deckSnapshot` was given. */
export function deckFromSnapshot(bytes: Buffer): StudyDeck {
  const start = 8 + Number(bytes.toString('latin1', 0, 8))
  const { name, notes: kept, lengths } = JSON.parse(bytes.toString('utf8', 8, start)) as Index
  const notes = kept.map(whole)
  const firsts: number[] = []
  let count = 0
  for (const { cards } of notes) {
    firsts.push(count)
    count += cards.length * 2
  }
  const offsets = new Float64Array(lengths.length + 1)
  offsets[0] = start
  for (let nth = 0; nth < lengths.length; nth++) offsets[nth + 1] = (offsets[nth] ?? 0) + (lengths[nth] ?? 0)
  return {
    name,
    notes,
    textOf(note, nth, side) {
      const place = (firsts[note] ?? 0) + nth * 2 + (side === 'answer' ? 1 : 0)
      return JSON.parse(bytes.toString('utf8', offsets[place], offsets[place + 1])) as CardText
    },
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
  return { ...note, cards }
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
