// The page around the cards: what its buttons and keys do.

import { markContents, offerContents } from './contents.js'
import { preview } from './data.js'
import { byId, spelt } from './elements.js'
import { flip, look, problemList } from './entry.js'
import { openHint } from './face.js'
import { currentEntry, fillAll, goBy, redraw, showCards, watchAgain } from './feed.js'
import { cardsThatPass, clearFilters, offerFilters } from './filters.js'
import { isStudying, study } from './study.js'
import { sayWords, words } from './words.js'

function list() {
  const shown = cardsThatPass()
  const all = preview.cards.length
  byId('count').textContent = shown.length === all ? words.cards(all) : words.someCards(shown.length, all)
  markContents()
  byId('empty').hidden = shown.length > 0
  showCards(shown)
}

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

/** @param {boolean} isDark */
function showOnGround(isDark) {
  look.isDark = isDark
  byId('theme').textContent = isDark ? words.light : words.dark
  byId('theme').title = isDark ? words.lightTitle : words.darkTitle
  redraw()
}

function toggleTheme() {
  document.documentElement.dataset.theme = look.isDark ? 'light' : 'dark'
  showOnGround(!look.isDark)
}

function toggleAnswers() {
  look.allAnswers = !look.allAnswers
  look.flipped.clear()
  byId('answers').ariaPressed = String(look.allAnswers)
  redraw()
}

function flipCurrent() {
  const entry = currentEntry()
  if (!entry) return
  entry.focus({ preventScroll: true })
  flip(entry)
}

function startStudy() {
  void study(cardsThatPass())
}

const query = /** @type {HTMLInputElement} */ (byId('query'))

/** @type {Record<string, () => void>} */
const keys = {
  ' ': flipCurrent,
  j: () => goBy(1),
  k: () => goBy(-1),
  ArrowRight: () => goBy(1),
  ArrowLeft: () => goBy(-1),
  '/': () => query.select(),
  a: toggleAnswers,
  d: toggleTheme,
  s: startStudy,
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isStudying()) return
  const target = /** @type {HTMLElement} */ (event.composedPath()[0])
  if (event.key === 'Escape' && target === query) query.blur()
  if (target.closest('input, select, textarea')) return
  if (event.key === ' ' && target.closest('button, summary, details')) return
  // As in Anki, Enter flips too; on a link or a button it keeps its own meaning.
  const action = keys[event.key === 'Enter' && target.classList.contains('entry') ? ' ' : event.key]
  if (!action) return
  event.preventDefault()
  action()
})

byId('cards').addEventListener('click', (event) => {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement)
  const entry = path.find((node) => node.classList.contains('entry'))
  if (!entry) return
  const link = path.find((node) => node.matches('a[href^="#"]'))
  if (link) {
    event.preventDefault()
    openHint(link)
  } else if (path.some((node) => node.matches('.flip'))) flip(entry)
  else if (
    !path.some((node) => node.matches('.face')) ||
    path.some((node) => node.matches('a, button, summary, details'))
  )
    return
  // Who marks words wants to copy them.
  else if (getSelection()?.type !== 'Range') flip(entry)
})

byId('answers').addEventListener('click', toggleAnswers)
byId('theme').addEventListener('click', toggleTheme)
byId('start-study').addEventListener('click', startStudy)
addEventListener('beforeprint', fillAll)
addEventListener('afterprint', watchAgain)
byId('more').addEventListener('click', () => {
  byId('more').ariaExpanded = String(byId('more').ariaExpanded !== 'true')
})
byId('clear').addEventListener('click', () => {
  clearFilters()
  list()
})
// Formulas are fitted to the width; a phone changes the height whenever its address bar comes or goes.
let width = innerWidth
addEventListener('resize', () => {
  if (innerWidth === width) return
  width = innerWidth
  redraw()
})
systemIsDark.addEventListener('change', () => {
  if (!document.documentElement.dataset.theme) showOnGround(systemIsDark.matches)
})

sayWords()
document.title = spelt(preview.name)
byId('deck-name').textContent = spelt(preview.name)
if (preview.remarks.length > 0) {
  byId('remarks').hidden = false
  byId('remarks').addEventListener('toggle', () => byId('remarks').append(problemList(preview.remarks)), { once: true })
  byId('remarks').firstElementChild?.append(words.remarks(preview.remarks.length))
}
offerFilters(list)
offerContents(list)
list()
showOnGround(systemIsDark.matches)
