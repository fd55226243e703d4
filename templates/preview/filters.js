// Which cards are listed: search, deck, kind, tag, problem.

import { deckOf, kindOf, preview, problemsAt, tagsOf } from './data.js'
import { byId } from './elements.js'
import { kindName, words } from './words.js'

/** @typedef {import('./data.js').Card} Card */

const query = /** @type {HTMLInputElement} */ (byId('query'))
const [deck, kind, tag, problem] =
  /** @type {[HTMLSelectElement, HTMLSelectElement, HTMLSelectElement, HTMLSelectElement]} */ (
    ['deck', 'kind', 'tag', 'problem'].map(byId)
  )
const selects = [deck, kind, tag, problem]

/** @param {() => void} onChange */
export function offerFilters(onChange) {
  offer(deck, words.allDecks, deckLevels())
  offer(tag, words.allTags, levels(preview.cards.map(tagsOf)))
  offer(
    kind,
    words.allKinds,
    [...new Set(preview.cards.map(kindOf))].map((name) => [
      name,
      kindName(name),
      count((card) => kindOf(card) === name),
    ]),
  )
  offer(problem, words.anyProblem, problemChoices())
  for (const select of selects) select.addEventListener('change', onChange)
  let typing = 0
  query.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(onChange, 120)
  })
}

/** Decks with the number of their cards, those of a deck below it among them. */
export function deckLevels() {
  return levels(preview.cards.map((card) => [deckOf(card)]))
}

export function chosenDeck() {
  return deck.value
}

/** @param {string} name */
export function chooseDeck(name) {
  deck.value = name
}

export function clearFilters() {
  query.value = ''
  for (const select of selects) select.value = ''
}

/** Places in the deck of the cards that pass. */
export function cardsThatPass() {
  const sought = folded(query.value).split(/\s+/).filter(Boolean)
  for (const select of selects) select.classList.toggle('set', select.value !== '')
  const set = selects.filter(({ value }) => value !== '').length
  byId('more').textContent = set > 0 ? `${words.filter} (${set})` : words.filter
  return preview.cards.flatMap((card, index) => (passes(card) && hasWords(index, sought) ? [index] : []))
}

/** @param {Card} card */
function passes(card) {
  return (
    isWithin(deckOf(card), deck.value) &&
    (kind.value === '' || kindOf(card) === kind.value) &&
    (tag.value === '' || tagsOf(card).some((own) => isWithin(own, tag.value))) &&
    hasProblem(card, problem.value)
  )
}

/** A deck or tag of levels divided by `::` holds those below it. @param {string} name @param {string} level */
function isWithin(name, level) {
  return level === '' || name === level || name.startsWith(`${level}::`)
}

/** @param {Card} card @param {string} wanted */
function hasProblem(card, wanted) {
  if (wanted.startsWith('rule ')) return rulesOf(card).has(wanted.slice(5))
  return wanted === '' || card.problems.length > 0 === (wanted === 'any')
}

/** @param {Card} card */
function rulesOf(card) {
  return new Set(problemsAt(card.problems).map(({ rule }) => rule))
}

// Search

/** What can be searched of each card, made when it is first searched. @type {string[]} */
const texts = []

/** @param {number} index @param {string[]} words */
function hasWords(index, words) {
  if (words.length === 0) return true
  const card = /** @type {Card} */ (preview.cards[index])
  texts[index] ??= folded(
    [
      textOf(card.front),
      textOf(card.back),
      kindOf(card),
      kindName(kindOf(card)),
      deckOf(card),
      card.place,
      ...tagsOf(card),
    ].join('\n'),
  )
  return words.every((word) => texts[index]?.includes(word))
}

/** Case and width of letters do not count. @param {string} text */
function folded(text) {
  return text.normalize('NFKC').toLowerCase()
}

/** The build writes characters out but for those that HTML needs. @param {string} html */
function textOf(html) {
  return html
    .replace(/<\/?(?:p|div|li|td|th|tr|h\d|br|hr)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
}

// Choices

/** @typedef {[value: string, text: string, count: number]} Choice */

/** @param {HTMLSelectElement} select @param {string} all @param {Choice[]} choices */
function offer(select, all, choices) {
  select.replaceChildren(
    new Option(all, ''),
    ...choices.map(([value, text, count]) => new Option(`${text} (${count})`, value)),
  )
  const label = select.closest('label')
  if (label) label.hidden = choices.length === 0
}

/** Every level that is in use, each below the one that holds it. @param {string[][]} namesOfCards @returns {Choice[]} */
function levels(namesOfCards) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const names of namesOfCards)
    for (const level of new Set(names.flatMap(levelsOf))) counts.set(level, (counts.get(level) ?? 0) + 1)
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return [...counts]
    .map(([name, number]) => ({ name, number, path: name.split('::') }))
    .sort((a, b) => compare(a.path.join('\u0001'), b.path.join('\u0001')))
    .map(({ name, number, path }) => [name, `${'\u2003'.repeat(path.length - 1)}${path.at(-1)}`, number])
}

/** @param {string} name */
function levelsOf(name) {
  const path = name.split('::')
  return path.map((_, index) => path.slice(0, index + 1).join('::'))
}

/** @returns {Choice[]} */
function problemChoices() {
  const rules = new Set(preview.cards.flatMap((card) => [...rulesOf(card)]))
  if (rules.size === 0) return []
  return [
    ['any', words.withProblem, count((card) => card.problems.length > 0)],
    ['none', words.withoutProblem, count((card) => card.problems.length === 0)],
    ...[...rules]
      .sort()
      .map(
        (rule) =>
          /** @type {Choice} */ ([`rule ${rule}`, rule.replaceAll('-', ' '), count((card) => rulesOf(card).has(rule))]),
      ),
  ]
}

/** @param {(card: Card) => boolean} holds */
function count(holds) {
  return preview.cards.filter(holds).length
}
