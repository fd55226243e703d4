import { cardHtml } from '../cards/card.ts'
import type { Deck } from '../cards/deck.ts'
import type { Note } from '../cards/note.ts'
import { cardNameOf, templateOf } from '../cards/templates/note-type.ts'
import { asksToType } from '../cards/templates/typed.ts'
import type { Place } from '../problems/problem.ts'
import { type CardText, cardText } from './terminal/card-text.ts'

export type Side = 'question' | 'answer'

/** A card as far as a session knows it before it is shown. */
export interface StudyCard {
  /** Of its note: the paper's, or one of another kind beside it. */
  guid: string
  /** By which reviews are logged: that of its template; of a cloze with its number. */
  card: string
  /** That of its template. */
  template: string
  /** Its answer is to be typed. */
  isTyped: boolean
}

/** A paper with its cards of all kinds, as far as a session knows it. */
export interface StudyNote {
  guid: string
  title: string
  /** Full name of its deck. */
  deck: string
  tags: string[]
  /** In order. */
  cards: StudyCard[]
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
export function studyDeckOf(deck: Deck, pictureAt = (src: string) => src): StudyDeck {
  return {
    name: deck.name,
    notes: deck.notes.map((note) => ({
      guid: note.guid,
      title: note.paper.title.text,
      deck: note.deck,
      tags: note.tags,
      cards: cardsOfPaper(note).map(({ note: own, ord }) => studyCardOf(own, ord)),
      place: { file: note.paper.place.file, line: note.paper.place.line, column: note.paper.place.column },
    })),
    textOf(index, nth, side) {
      const paper = deck.notes[index]
      const found = paper && cardsOfPaper(paper)[nth]
      if (!found) throw new Error(`note ${index} has no card ${nth}`)
      const { front, back } = cardHtml(found.note, found.ord)
      const text = cardText(side === 'answer' ? back : front, side)
      return { ...text, figures: text.figures.map(pictureAt) }
    },
  }
}

function cardsOfPaper(paper: Note): { note: Note; ord: number }[] {
  return [paper, ...paper.companions].flatMap((note) => note.cards.map((ord) => ({ note, ord })))
}

function studyCardOf(note: Note, ord: number): StudyCard {
  const { card, parsedFront } = templateOf(note.noteType, ord)
  return {
    guid: note.guid,
    card: cardNameOf(note.noteType, ord),
    template: card,
    isTyped: asksToType(parsedFront.nodes),
  }
}
