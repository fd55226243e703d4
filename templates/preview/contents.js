// The table of contents: decks, each with the number of its cards.

import { byId, make } from './elements.js'
import { chooseDeck, chosenDeck, deckLevels } from './filters.js'

/** @param {() => void} onChange */
export function offerContents(onChange) {
  const list = byId('contents-list')
  const levels = deckLevels()
  byId('contents').hidden = levels.length < 2
  document.documentElement.classList.toggle('has-contents', levels.length >= 2)
  list.replaceChildren(
    ...levels.map(([name, , count]) => {
      const path = name.split('::')
      const button = make('button', '', make('span', 'name', path.at(-1) ?? ''), make('span', 'number', String(count)))
      button.setAttribute('type', 'button')
      button.style.paddingInlineStart = `${0.6 + (path.length - 1) * 0.9}rem`
      button.dataset.deck = name
      button.addEventListener('click', () => {
        chooseDeck(chosenDeck() === name ? '' : name)
        onChange()
      })
      return make('li', '', button)
    }),
  )
}

export function markContents() {
  for (const button of byId('contents-list').querySelectorAll('button'))
    button.ariaPressed = String(button.dataset.deck === chosenDeck())
}
