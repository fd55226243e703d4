import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import type { Deck, Note } from './deck.ts'
import type { CardTemplate, NoteType } from './note-type.ts'
import { renderTemplate } from './template.ts'

/** A card as Anki shows it, with the same in plain text. */
export interface RenderedCard {
  guid: string
  /** Name of its template. */
  card: string
  deck: string
  tags: string[]
  /** What it asks for: title, contribution, year, method. */
  asks: string
  answer: string
  front: string
  back: string
  frontText: string
  backText: string
  place: { file: string; line: number; column: number }
}

export function renderCards(deck: Deck): RenderedCard[] {
  return deck.notes.flatMap((note) => note.cards.map((ord) => renderCard(deck, note, ord)))
}

export function renderCard(deck: Deck, note: Note, ord: number): RenderedCard {
  const template = templateOf(deck.noteType, ord)
  const { front, back } = cardHtml(deck.noteType, note, ord)
  const { file, line, column } = note.paper.place
  return {
    guid: note.guid,
    card: template.name,
    deck: note.deck,
    tags: note.tags,
    asks: template.asks,
    answer: answerOf(note, template.asks),
    front,
    back,
    frontText: textOfHtml(front),
    backText: textOfHtml(back),
    place: { file, line, column },
  }
}

/** Both sides of a card. */
export function cardHtml(noteType: NoteType, note: Note, ord: number): { front: string; back: string } {
  const template = templateOf(noteType, ord)
  const special = {
    Tags: note.tags.join(' '),
    Type: noteType.name,
    Deck: note.deck,
    Subdeck: note.deck.split('::').at(-1) ?? '',
    Card: template.name,
  }
  const fields = { ...special, ...note.fields }
  const front = renderTemplate(template.parsedFront.nodes, fields)
  return { front, back: renderTemplate(template.parsedBack.nodes, { ...fields, FrontSide: front }) }
}

function templateOf({ templates }: NoteType, ord: number): CardTemplate {
  const template = templates[ord]
  if (!template) throw new Error(`the note type has no template ${ord}`)
  return template
}

function answerOf({ paper }: Note, asks: string): string {
  if (asks === 'title') return paper.title.text
  if (asks === 'contribution') return paper.contribution?.text ?? ''
  if (asks === 'year') return String(paper.year ?? '')
  return paper.method ?? ''
}

/** What a person reads of a card's HTML: blocks on lines of their own, pictures left out. */
export function textOfHtml(html: string): string {
  const text = toText(fromHtml(`<body>${html}</body>`))
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
