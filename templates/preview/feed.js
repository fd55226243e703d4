// The list of cards. Elements are made for what is near the window alone, so that forty thousand cards open like forty: the list
// is divided into blocks, which are filled when they come near and emptied, at the height they had, when they are far.

import { byId } from './elements.js'
import { drawEntry, makeEntry } from './entry.js'

const blockSize = 30
/** Of a card, in pixels: a guess, until its block has been filled. */
const usualHeight = 240

const feed = byId('cards')
/** Places of cards in the deck. @type {number[]} */
let shown = []
/** @type {HTMLElement[]} */
let blocks = []

const nearWindow = new IntersectionObserver(
  (sightings) => {
    for (const { target, isIntersecting } of sightings) {
      if (isIntersecting) fill(/** @type {HTMLElement} */ (target))
      else empty(/** @type {HTMLElement} */ (target))
    }
  },
  { rootMargin: '1200px 0px' },
)

/** @param {number[]} cards their places in the deck */
export function showCards(cards) {
  shown = cards
  nearWindow.disconnect()
  blocks = Array.from({ length: Math.ceil(shown.length / blockSize) }, (_, index) => {
    const block = document.createElement('div')
    block.className = 'block'
    block.dataset.start = String(index * blockSize)
    block.style.height = `${Math.min(blockSize, shown.length - index * blockSize) * usualHeight}px`
    return block
  })
  feed.replaceChildren(...blocks)
  if (blocks[0]) fill(blocks[0])
  for (const block of blocks) nearWindow.observe(block)
}

/** @param {HTMLElement} block */
function fill(block) {
  if (block.childElementCount > 0) return
  const start = Number(block.dataset.start)
  const cards = shown.slice(start, start + blockSize)
  block.replaceChildren(...cards.map((card, offset) => makeEntry(card, start + offset, shown.length)))
  block.style.height = ''
}

/** What has the focus stays: a key must not lose its card. @param {HTMLElement} block */
function empty(block) {
  if (block.childElementCount === 0 || block.contains(document.activeElement)) return
  block.style.height = `${block.offsetHeight}px`
  block.replaceChildren()
}

export function redraw() {
  for (const entry of entries()) drawEntry(entry)
}

function entries() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (feed.querySelectorAll('.entry'))]
}

/** The card that keys mean: the one with the focus, else the first that is in sight. */
export function currentEntry() {
  const top = byId('top').getBoundingClientRect().bottom
  return focusedEntry() ?? entries().find((entry) => entry.getBoundingClientRect().bottom > top + 60) ?? null
}

function focusedEntry() {
  return /** @type {HTMLElement | null} */ (document.activeElement?.closest('.entry') ?? null)
}

/** The first key takes the card in sight; from then on it goes to the next or the previous one. @param {1 | -1} step */
export function goBy(step) {
  const current = currentEntry()
  if (!current) return
  const position = Number(current.ariaPosInSet) - 1 + (current === focusedEntry() ? step : 0)
  const block = blocks[Math.floor(position / blockSize)]
  if (!block) return
  fill(block)
  const entry = /** @type {HTMLElement} */ (block.children[position % blockSize])
  entry.focus({ preventScroll: true })
  entry.scrollIntoView({ block: 'nearest' })
}

/** On paper all cards are wanted, not those near the window alone. */
export function fillAll() {
  nearWindow.disconnect()
  for (const block of blocks) fill(block)
}

export function watchAgain() {
  for (const block of blocks) nearWindow.observe(block)
}
