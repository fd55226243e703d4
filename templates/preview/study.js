// One card at a time. In a file nothing is graded and nothing is kept; where paperdeck serves the page, grades go into its log.

import { cardAt, kindOf, preview } from './data.js'
import { byId, make } from './elements.js'
import { look } from './entry.js'
import { drawFace, makeFace } from './face.js'
import { ask } from './server.js'
import { kindName, words } from './words.js'

const dialog = /** @type {HTMLDialogElement} */ (byId('study'))
const place = byId('study-card')
const buttons = byId('study-buttons')
/** A finger that moves so many pixels swipes. */
const swipe = 60

/** Places in the deck of cards still to come, the one that is shown first, and of those that were shown. */
let queue = /** @type {number[]} */ ([])
let shown = /** @type {number[]} */ ([])
let card = /** @type {number | null} */ (null)
let isBack = false
/** Of paperdeck. @type {import('./server.js').Question | null} */
let question = null
/** An answer is on its way: no other one may overtake it. */
let isBusy = false

export function isStudying() {
  return dialog.open
}

/** @param {number[]} cards that pass the filters */
export async function study(cards) {
  queue = [...cards]
  shown = []
  dialog.showModal()
  if (preview.isServed) await askServer('question')
  else show(queue[0] ?? null)
}

/** @param {number | null} next */
function show(next) {
  card = next
  isBack = false
  place.replaceChildren()
  if (next !== null) place.append(makeFace(cardAt(next)))
  draw()
  place.scrollTop = 0
}

function draw() {
  const face = place.firstElementChild
  byId('study-about').textContent = about()
  if (card === null) {
    const later = question ? words.dueLater(question.tomorrow, question.week) : ''
    place.replaceChildren(make('p', 'done', words.done), make('p', 'done', later))
  } else if (face) drawFace(face, cardAt(card), isBack, look.isDark)
  buttons.replaceChildren(...(question ? gradeButtons() : stepButtons()))
  const main = /** @type {HTMLElement | null} */ (buttons.querySelector('.main'))
  ;(main ?? byId('study-close')).focus({ preventScroll: true })
}

function about() {
  const kind = card === null ? '' : kindName(kindOf(cardAt(card)))
  const amount = question
    ? words.left(question.counts.fresh, question.counts.learning, question.counts.due)
    : `${Math.min(shown.length + 1, shown.length + queue.length)} / ${shown.length + queue.length}`
  return [amount, kind].filter(Boolean).join(' · ')
}

function stepButtons() {
  const back = button(words.previous, '←', previous, shown.length > 0)
  if (card === null) return [back]
  if (!isBack) return [back, mainButton(words.showAnswer, flip)]
  return [back, button(words.later, '1', later), mainButton(words.next, next)]
}

function gradeButtons() {
  if (!question) return []
  const undo = button(words.undo, 'u', () => askServer('undo'), question.canUndo)
  if (card === null) return [undo]
  if (!isBack) return [undo, mainButton(words.showAnswer, flip)]
  const names = [words.again, words.hard, words.good, words.easy]
  const grades = names.map((name, index) => {
    const made = button(name, question?.intervals[index] ?? '', () => grade(index + 1))
    made.classList.add(`grade-${index + 1}`)
    if (index === 2) made.classList.add('main')
    return made
  })
  return [undo, ...grades]
}

/** @param {string} name @param {() => void} act */
function mainButton(name, act) {
  const made = button(name, 'Space', act)
  made.classList.add('main')
  return made
}

/** @param {string} name @param {string} hint @param {() => void} act @param {boolean} isOn */
function button(name, hint, act, isOn = true) {
  const made = /** @type {HTMLButtonElement} */ (make('button', '', make('span', '', name), make('small', '', hint)))
  made.type = 'button'
  made.disabled = !isOn
  made.addEventListener('click', act)
  return made
}

function flip() {
  if (card === null) return
  isBack = !isBack
  draw()
}

function next() {
  const [now, ...rest] = queue
  if (now === undefined) return
  shown.push(now)
  queue = rest
  show(queue[0] ?? null)
}

/** The card comes once more at the end. */
function later() {
  const [now, ...rest] = queue
  if (now === undefined) return
  queue = [...rest, now]
  show(queue[0] ?? null)
}

function previous() {
  const last = shown.pop()
  if (last === undefined) return
  queue.unshift(last)
  show(last)
}

/** @param {number} rating */
function grade(rating) {
  if (isBack && card !== null) void askServer('answer', { rating })
}

/** The next card is shown once paperdeck has the answer on its disk. @param {string} what @param {object} more */
async function askServer(what, more = {}) {
  if (isBusy) return
  isBusy = true
  dialog.setAttribute('aria-busy', 'true')
  byId('study-message').textContent = ''
  try {
    question = await ask(what, what === 'question' ? null : { number: question?.number ?? 0, ...more })
    show(question.card)
  } catch (error) {
    byId('study-message').textContent = /** @type {Error} */ (error).message
  } finally {
    isBusy = false
    dialog.removeAttribute('aria-busy')
  }
}

/** @type {Record<string, () => void>} */
const keys = {
  ' ': () => (isBack ? (question ? grade(3) : next()) : flip()),
  ArrowRight: () => (question ? undefined : next()),
  ArrowLeft: () => (question ? undefined : previous()),
  j: () => (question ? undefined : next()),
  k: () => (question ? undefined : previous()),
  1: () => (question ? grade(1) : later()),
  2: () => grade(2),
  3: () => grade(3),
  4: () => grade(4),
  u: () => (question ? void askServer('undo') : previous()),
}

dialog.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const target = /** @type {HTMLElement} */ (event.composedPath()[0])
  const isEnter = event.key === 'Enter' && !target.closest('button, a, summary')
  // A button that is not the main one keeps its own meaning of Space.
  if (event.key === ' ' && target.closest('button:not(.main), summary, details')) return
  const act = keys[isEnter ? ' ' : event.key]
  if (!act) return
  event.preventDefault()
  act()
})

let from = /** @type {{x: number, y: number} | null} */ (null)
place.addEventListener('pointerdown', ({ clientX, clientY }) => {
  from = { x: clientX, y: clientY }
})
place.addEventListener('pointerup', ({ clientX, clientY }) => {
  if (!from) return
  const [x, y] = [clientX - from.x, clientY - from.y]
  from = null
  if (Math.abs(x) > swipe && Math.abs(x) > Math.abs(y) * 2) {
    if (!question) x < 0 ? next() : previous()
    else grade(x < 0 ? 1 : 3)
  }
})
place.addEventListener('click', (event) => {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement)
  const link = path.find((node) => node.matches('a[href^="#"]'))
  if (link) event.preventDefault()
  else if (
    path.some((node) => node.matches('.face')) &&
    !path.some((node) => node.matches('a, button, summary, details'))
  )
    tap()
})

function tap() {
  if (!isBack && getSelection()?.type !== 'Range') flip()
}

byId('study-close').addEventListener('click', () => dialog.close())
