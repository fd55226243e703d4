import { byId } from './elements.js'

/**
 * What src/preview/preview.ts makes of a deck; `kind`, `style`, `deck`, `tags`, `problems` and `remarks` are places in the lists.
 * @typedef {{severity: 'error' | 'warning' | 'info', rule: string, message: string, expected: string | null, place: string}} Problem
 * @typedef {{kind: number, ord: number, style: number, deck: number, tags: number[], place: string, front: string, back: string, problems: number[]}} Card
 * @typedef {{name: string, language: string, isServed: boolean,
 *   editor: {scheme: string, root: string} | 'server' | null, styles: string[], decks: string[], kinds: string[], tags: string[], cards: Card[],
 *   problems: Problem[], remarks: number[], math: {html: string | null, error: string | null}[],
 *   pictures: Record<string, string>}} Preview
 */

/** @type {Preview} */
export const preview = JSON.parse(byId('preview').textContent ?? '')

/** @param {number} index */
export function cardAt(index) {
  return at(preview.cards, index)
}

/** @param {Card} card */
export function kindOf(card) {
  return at(preview.kinds, card.kind)
}

/** @param {Card} card */
export function deckOf(card) {
  return at(preview.decks, card.deck)
}

/** @param {Card} card */
export function tagsOf(card) {
  return card.tags.map((tag) => at(preview.tags, tag))
}

/** @param {number[]} indexes */
export function problemsAt(indexes) {
  return indexes.map((index) => at(preview.problems, index))
}

/** @template T @param {T[]} items @param {number} index @returns {T} */
function at(items, index) {
  return /** @type {T} */ (items[index])
}
