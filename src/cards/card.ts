import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { allNotes, type Deck } from './deck.ts'
import type { Note } from './note.ts'
import type { Side } from './templates/cloze.ts'
import { cardNameOf, templateOf } from './templates/note-type.ts'
import { renderSides, specialFields } from './templates/render-template.ts'
import { showMarks } from './templates/window-marks.ts'

/** A card as Anki shows it, with the same in plain text. */
export interface RenderedCard {
  guid: string
  /** As reviews of it are logged; of a cloze with its number, `cloze-3`. */
  card: string
  deck: string
  tags: string[]
  /** What it asks for: title, contribution, year, method, cloze, or a kind of the user's own. */
  asks: string
  answer: string
  front: string
  back: string
  frontText: string
  backText: string
  place: { file: string; line: number; column: number }
}

export function renderCards(deck: Deck): RenderedCard[] {
  return allNotes(deck).flatMap((note) => note.cards.map((ord) => renderCard(note, ord)))
}

export function renderCard(note: Note, ord: number): RenderedCard {
  const template = templateOf(note.noteType, ord)
  const { front, back, behind } = cardHtml(note, ord)
  const { file, line, column } = note.paper.place
  return {
    guid: note.section ? note.paper.guid : note.guid,
    card: note.section?.part ?? cardNameOf(note.noteType, ord),
    deck: note.deck,
    tags: note.tags,
    asks: note.section?.asks ?? template.asks,
    answer: note.section?.answer ?? answerOf(note, ord, template.asks, behind),
    front,
    back,
    frontText: textOfHtml(front, 'question'),
    backText: textOfHtml(back, 'answer'),
    place: { file, line, column },
  }
}

/** Both sides of a card, and the back without what it repeats of the front. */
export function cardHtml(
  note: Pick<Note, 'noteType' | 'fields' | 'tags' | 'deck'>,
  ord: number,
): { front: string; back: string; behind: string } {
  const template = templateOf(note.noteType, ord)
  const special = specialFields({ ...note, noteType: note.noteType.name, template: template.name })
  const fields = { ...special, ...note.fields }
  const { question, answer } = renderSides(template.parsedFront, template.parsedBack, fields, ord)
  return {
    front: showMarks(question, 'question', fields, ord),
    back: showMarks(answer, 'answer', fields, ord),
    behind: showMarks(answer.replace(question, ''), 'answer', fields, ord),
  }
}

function answerOf({ paper, clozes = [] }: Note, ord: number, asks: string, behind: string): string {
  if (asks === 'title') return paper.title.text
  if (asks === 'contribution') return paper.contribution?.text ?? ''
  if (asks === 'year') return String(paper.year ?? '')
  if (asks === 'method') return paper.method ?? ''
  if (asks !== 'cloze') return textOfHtml(behind, 'answer')
  const hidden = clozes.filter(({ n, gone }) => n === ord + 1 && !gone).map(({ text }) => text)
  return hidden.join(', ')
}

/** What a person reads of a card's HTML: blocks on lines of their own, pictures left out, hints open on the back only. */
export function textOfHtml(html: string, side: Side): string {
  return toText(withoutHidden(fromHtml(`<body>${html}</body>`), side))
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function withoutHidden<Tree extends Nodes>(node: Tree, side: Side): Tree {
  if (!('children' in node)) return node
  const children = node.children.filter((child) => !isHidden(child, side)).map((child) => withoutHidden(child, side))
  return { ...node, children }
}

/** Whether a text leaves it out: a hint can be clicked open in a window; in a text it is open behind. */
export function isHidden(node: Nodes, side: Side): boolean {
  if (node.type !== 'element' || !/(?:^|;)\s*display:\s*none\b/i.test(String(node.properties.style ?? ''))) return false
  return side === 'question' || ![node.properties.className].flat().includes('hint')
}
