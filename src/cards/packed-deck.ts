import { hasShipped, type Ledger } from '../identity/ledger.ts'
import type { Deck } from './deck.ts'
import { companionKey, type Note } from './note.ts'

/**
 * What of a deck goes into a package: each note that has a card, or that an earlier package has held with one, so that Anki hears of
 * the change. Of any other note Anki's Check Database would make a blank card. Where a paper's own note stays out, a note of another
 * kind stands in its place.
 * @param ledger as it is after this build
 */
export function packedDeck(deck: Deck, ledger: Ledger): Deck {
  const entries = new Map(ledger.entries.map((entry) => [entry.guid, entry]))
  const isPacked = (note: Note): boolean => {
    const { guid, paper, cards } = note
    const entry = entries.get(paper.guid)
    const built = guid === paper.guid ? entry : entry?.companions?.[companionKey(note)]
    return cards.length > 0 || (built !== undefined && hasShipped(built))
  }
  const isWhole = deck.notes.every((note) => isPacked(note) && note.companions.every(isPacked))
  return isWhole ? deck : { ...deck, notes: deck.notes.flatMap((note) => packed(note, isPacked)) }
}

function packed(note: Note, isPacked: (note: Note) => boolean): Note[] {
  const [first, ...companions] = [note, ...note.companions].filter(isPacked)
  return first ? [{ ...first, companions }] : []
}
