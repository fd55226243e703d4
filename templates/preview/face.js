// One side of a card, in a shadow root of its own. The HTML is not trusted: the build has taken out what runs or loads, it is
// parsed without running, and the page's Content-Security-Policy allows no script but the page's own and no address to load from.

import { preview } from './data.js'
import { byId, make } from './elements.js'
import { words } from './words.js'

const ownSheet = sheetOf(byId('face-style').textContent ?? '')
/** Of each note type. */
const sheets = preview.styles.map((css) => [ownSheet, sheetOf(css)])

/** @param {string} css */
function sheetOf(css) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** By name: an address that an `<img>` can show. @type {Map<string, string>} */
const addresses = new Map()

/** The frame of a card, still empty. @param {import('./data.js').Card} card */
export function makeFace(card) {
  const frame = make('div', 'face')
  frame.setAttribute('aria-live', 'polite')
  const host = make('div', '')
  host.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets[card.style] ?? [ownSheet]
  frame.append(host)
  return frame
}

/**
 * @param {Element} frame @param {import('./data.js').Card} card @param {boolean} isBack
 * @param {boolean} isDark with the classes that Anki and AnkiDroid set at night
 */
export function drawFace(frame, card, isBack, isDark) {
  const body = make('div', `card card${card.ord + 1}`)
  body.innerHTML = isBack ? card.back : card.front
  const night = make('div', '', body)
  if (isDark) for (const node of [night, body]) node.classList.add('nightMode', 'night_mode')
  for (const math of body.querySelectorAll('[data-math]')) drawMath(/** @type {HTMLElement} */ (math))
  for (const picture of body.querySelectorAll('img')) drawPicture(picture)
  for (const link of body.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer')
  }
  frame.firstElementChild?.shadowRoot?.replaceChildren(night)
  if (preview.math.length > 0) requestAnimationFrame(() => fitMath(body))
}

/** What Anki's `{{hint:Field}}` has hidden is shown instead of the link to it. @param {HTMLElement} link */
export function openHint(link) {
  const hint = /** @type {HTMLElement | null} */ (link.nextElementSibling)
  if (!link.matches('a.hint') || !hint) return
  link.style.display = 'none'
  hint.style.display = 'block'
}

/** By keys, too, what is scrolled must be reached. @param {HTMLElement} body of a card in the document */
function fitMath(body) {
  const edge = body.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(body).paddingRight)
  for (const math of body.querySelectorAll('.math')) {
    if ((math.firstElementChild?.getBoundingClientRect().right ?? 0) <= edge + 1) continue
    math.classList.add('wide')
    math.setAttribute('tabindex', '0')
    math.setAttribute('role', 'group')
    math.setAttribute('aria-label', words.formula)
  }
}

/** @param {HTMLElement} math */
function drawMath(math) {
  const { html, error } = preview.math[Number(math.dataset.math)] ?? { html: null, error: null }
  if (html !== null) math.innerHTML = html
  else {
    math.className = 'not-math'
    math.title = `This math cannot be read: ${error}`
  }
}

/** @param {HTMLImageElement} picture */
function drawPicture(picture) {
  const name = picture.dataset.picture ?? ''
  const address = addressOf(name)
  if (address !== null) picture.src = address
  else {
    const absent = make('span', 'absent')
    absent.role = 'img'
    absent.ariaLabel = words.absent
    absent.title = name
    picture.replaceWith(absent)
  }
}

/** Each picture is in the file once, however many cards show it. @param {string} name */
function addressOf(name) {
  const known = addresses.get(name)
  if (known !== undefined) return known
  const place = Object.hasOwn(preview.pictures, name) ? preview.pictures[name] : undefined
  if (place === undefined) return null
  const address = place.startsWith('#') ? URL.createObjectURL(blobOf(byId(place.slice(1)))) : place
  addresses.set(name, address)
  return address
}

/** @param {HTMLElement} data base64 */
function blobOf(data) {
  const bytes = Uint8Array.from(atob(data.textContent ?? ''), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: data.dataset.type ?? '' })
}
