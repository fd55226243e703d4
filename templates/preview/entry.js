// An entry of the list: what is known of a card, the card, and its problems in words.

import { cardAt, deckOf, kindOf, preview, problemsAt, tagsOf } from './data.js'
import { make, spelt } from './elements.js'
import { drawFace, makeFace } from './face.js'
import { openInEditor } from './server.js'
import { kindName, words } from './words.js'

/** How the cards are looked at. `flipped`: those whose side is not that of all. */
export const look = { isDark: false, allAnswers: false, flipped: /** @type {Set<number>} */ (new Set()) }

/** @param {number} index in the deck @param {number} position in the list, from 0 @param {number} total of the list */
export function makeEntry(index, position, total) {
  const card = cardAt(index)
  const entry = make('article', 'entry')
  entry.tabIndex = 0
  entry.dataset.card = String(index)
  entry.setAttribute('aria-posinset', String(position + 1))
  entry.setAttribute('aria-setsize', String(total))
  entry.setAttribute('aria-label', `${kindName(kindOf(card))}, ${card.place}`)
  const tags = make('ul', 'tags', ...tagsOf(card).map((tag) => make('li', '', spelt(tag))))
  const button = make('button', 'flip')
  button.setAttribute('type', 'button')
  entry.append(
    make(
      'p',
      'about',
      make('span', 'kind', kindName(kindOf(card))),
      make('span', 'deck', subdeckOf(card)),
      placeOf(card, index),
    ),
    makeFace(card),
    make('div', 'under', button, tags),
  )
  if (card.problems.length > 0) entry.append(problemList(card.problems))
  drawEntry(entry)
  return entry
}

/** Where the card stands in the notes; a link where an editor can be reached. @param {import('./data.js').Card} card @param {number} index */
function placeOf(card, index) {
  const [file = '', line = ''] = card.place.split(/:(?=\d+$)/)
  const { editor } = preview
  const place = make(
    editor === null ? 'span' : editor === 'server' ? 'button' : 'a',
    'place',
    make('span', 'file', file),
    make('span', 'line', `:${line}`),
  )
  place.title = editor === null ? card.place : `${words.openEditor}: ${card.place}`
  if (editor === 'server') {
    place.setAttribute('type', 'button')
    place.addEventListener('click', () => openInEditor(index))
  } else if (editor) place.setAttribute('href', `${editor.scheme}://file${encodeURI(editor.root + file)}:${line}`)
  return place
}

/** Below the deck that the page is of. @param {import('./data.js').Card} card */
function subdeckOf(card) {
  const [deck, all] = [deckOf(card), preview.name]
  return deck === all ? '' : spelt(deck.startsWith(`${all}::`) ? deck.slice(all.length + 2) : deck)
}

/** @param {HTMLElement} entry */
export function drawEntry(entry) {
  const index = Number(entry.dataset.card)
  const isBack = look.allAnswers !== look.flipped.has(index)
  const [face, button] = [entry.querySelector('.face'), entry.querySelector('.flip')]
  if (!face || !button) return
  entry.classList.toggle('back', isBack)
  drawFace(face, cardAt(index), isBack, look.isDark)
  button.textContent = isBack ? words.hideAnswer : words.showAnswer
  button.ariaExpanded = String(isBack)
}

/** @param {HTMLElement} entry */
export function flip(entry) {
  const index = Number(entry.dataset.card)
  if (!look.flipped.delete(index)) look.flipped.add(index)
  drawEntry(entry)
}

/** @param {number[]} problems */
export function problemList(problems) {
  return make('ul', 'problems', ...problemsAt(problems).map(problemItem))
}

/** @param {import('./data.js').Problem} problem */
function problemItem({ severity, rule, message, expected, place }) {
  return make(
    'li',
    severity,
    make('span', 'severity', words[severity]),
    ` ${message}${expected ? `${words.expected}${expected}` : ''} `,
    make('span', 'where', `${place} (${rule})`),
  )
}
