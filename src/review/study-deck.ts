import { cardHtml } from '../cards/card.ts'
import type { Deck } from '../cards/deck.ts'
import { picturesOf } from '../cards/ledger-contents.ts'
import type { Note } from '../cards/note.ts'
import { cardNameOf, templateOf } from '../cards/templates/note-type.ts'
import { asksToType } from '../cards/templates/typed.ts'
import type { Pictures } from '../pictures/pictures.ts'
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
  /** @param note its place in `notes` */
  contentOf(note: number): CardContent
}

/** What the cards of a paper are rendered from. */
export interface CardContent {
  notes: ShownNote[]
  /** By the names under which cards show them: files of pictures. */
  pictures: Record<string, string>
}

export type ShownNote = Pick<Note, 'noteType' | 'fields' | 'tags' | 'deck' | 'cards'>

export function studyDeckOf(deck: Deck, pictures?: Pick<Pictures, 'bySource' | 'media'>): StudyDeck {
  return {
    name: deck.name,
    notes: deck.notes.map(studyNoteOf),
    contentOf(index) {
      const note = deck.notes[index]
      if (!note) throw new Error(`there is no note ${index}`)
      return contentOf(note, pictures)
    },
  }
}

export function studyNoteOf(note: Note): StudyNote {
  const { file, line, column } = note.paper.place
  return {
    guid: note.guid,
    title: note.paper.title.text,
    deck: note.deck,
    tags: note.tags,
    cards: cardsOf([note, ...note.companions]).map(({ note: own, ord }) => studyCardOf(own, ord)),
    place: { file, line, column },
  }
}

export function contentOf(note: Note, pictures?: Pick<Pictures, 'bySource' | 'media'>): CardContent {
  const files: Record<string, string> = {}
  for (const { name } of pictures ? picturesOf(note.paper, pictures) : []) {
    const path = pictures?.media.get(name)?.path
    if (path) files[name] = path
  }
  return { notes: [note, ...note.companions], pictures: files }
}

/** @param nth which of the paper's cards */
export function textOfCard({ notes, pictures }: CardContent, nth: number, side: Side): CardText {
  const found = cardsOf(notes)[nth]
  if (!found) throw new Error(`there is no card ${nth}`)
  const { front, back } = cardHtml(found.note, found.ord)
  const text = cardText(side === 'answer' ? back : front, side)
  return { ...text, figures: text.figures.map((src) => (Object.hasOwn(pictures, src) ? (pictures[src] ?? src) : src)) }
}

function cardsOf<Own extends ShownNote>(notes: readonly Own[]): { note: Own; ord: number }[] {
  return notes.flatMap((note) => note.cards.map((ord) => ({ note, ord })))
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
