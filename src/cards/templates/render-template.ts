import { ownValue } from '../../text/objects.ts'
import type { Side } from './cloze.ts'
import { filtered, numberSounds } from './filters.ts'
import { type Fields, isEmptyField, type Template, type TemplateNode } from './template.ts'

/** Both sides of one card, as Anki's renderer gives them to its window. */
export interface Sides {
  question: string
  answer: string
}

/** Fields that every note has beside its own, on one of its cards. Anki's number of a card and its flag are not known here. */
export function specialFields(card: {
  tags: readonly string[]
  deck: string
  noteType: string
  template: string
}): Fields {
  return {
    Tags: [...card.tags].sort(byLetters).join(' '),
    Type: card.noteType,
    Deck: card.deck,
    Subdeck: card.deck.split('::').at(-1) ?? '',
    Card: card.template,
    CardFlag: 'flag0',
    CardID: '0',
  }
}

/** Anki keeps a note's tags in this order, whatever the case of their letters. */
function byLetters(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * Renders a card as Anki does.
 * @param fields those of the note, and Tags, Deck, … (card.ts)
 * @param ord the card's place among the note's cards: of a cloze note, its number less one
 */
export function renderSides(front: Template, back: Template, fields: Fields, ord: number): Sides {
  const question = numberSounds(
    renderTemplate(front.nodes, { fields, ord, side: 'question', frontSide: '' }),
    'question',
  )
  const answer = renderTemplate(back.nodes, { fields, ord, side: 'answer', frontSide: question })
  return { question, answer: numberSounds(answer, 'answer') }
}

/** A text that is worded by a template when the note is made. */
export function renderText({ nodes }: Template, fields: Fields): string {
  return renderTemplate(nodes, { fields, ord: 0, side: 'question', frontSide: '' }).trim()
}

interface Rendering {
  fields: Fields
  ord: number
  side: Side
  frontSide: string
}

/** Unknown fields show nothing; `errors` of the check tell them. */
function renderTemplate(nodes: readonly TemplateNode[], rendering: Rendering): string {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += node.text
    else if (node.type === 'section') {
      if (isOpen(node.name, rendering) !== node.inverted) html += renderTemplate(node.children, rendering)
    } else if (node.name === 'FrontSide') html += rendering.frontSide
    else if (node.name !== '')
      html += filtered(ownValue(rendering.fields, node.name) ?? '', node.filters, { field: node.name, ...rendering })
  }
  return html
}

/** `{{#c2}}` is open on the second card. */
function isOpen(name: string, { fields, ord }: Rendering): boolean {
  return name === `c${ord + 1}` || !isEmptyField(ownValue(fields, name))
}
