import { cardHtml } from '../compose/card.ts'
import type { Deck } from '../compose/deck.ts'
import type { Place } from '../read/problem.ts'
import { type CardText, cardText } from './card-text.ts'

export type Side = 'question' | 'answer'

/** A note as far as a session knows it. */
export interface StudyNote {
  guid: string
  title: string
  /** Full name of its deck. */
  deck: string
  tags: string[]
  /** Names of its cards' templates, in order. */
  cards: string[]
  place: Place
}

/** What a session needs of a deck. What its cards say is made when it is shown. */
export interface StudyDeck {
  name: string
  /** In the deck's order. */
  notes: StudyNote[]
  /**
   * @param note its place in `notes`
   * @param nth which of the note's cards
   */
  textOf(note: number, nth: number, side: Side): CardText
}

/** @param pictureAt the file or address behind a picture that a card names */
export function studyDeckOf({ name, notes, noteType }: Deck, pictureAt = (src: string) => src): StudyDeck {
  return {
    name,
    notes: notes.map(({ guid, deck, tags, cards, paper }) => ({
      guid,
      title: paper.title.text,
      deck,
      tags,
      cards: cards.map((ord) => noteType.templates[ord]?.name ?? String(ord)),
      place: { file: paper.place.file, line: paper.place.line, column: paper.place.column },
    })),
    textOf(index, nth, side) {
      const note = notes[index]
      const ord = note?.cards[nth]
      if (!note || ord === undefined) throw new Error(`note ${index} has no card ${nth}`)
      const { front, back } = cardHtml(noteType, note, ord)
      const text = cardText(side === 'answer' ? back : front, side)
      return { ...text, figures: text.figures.map(pictureAt) }
    },
  }
}
