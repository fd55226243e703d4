import { isHabit, sectionOf } from '../../cards/checks/usual-facts.ts'
import type { Deck } from '../../cards/deck.ts'
import { picturesOf } from '../../cards/ledger-contents.ts'
import type { Note } from '../../cards/note.ts'
import type { Ledger } from '../../identity/ledger.ts'
import type { Media, Pictures } from '../../pictures/pictures.ts'
import { ownValue } from '../../text/objects.ts'
import { type LikeTitles, linesOf, titlesOf } from './like-titles.ts'

/** What papers of a deck have in common, so that it can be told what becomes of it when some of them change. */
export interface DeckIndex extends LikeTitles {
  /** How many papers of the package have cards in a deck. */
  decks: Record<string, number>
  /** Of the papers of a section: how many there are, with a contribution, and with a year. */
  habits: Record<string, Counts>
  /** Names of the pictures of the package, in its order. */
  media: string[]
  /** Which of them a paper shows, by its place in the ledger; null where their order follows from more than that. */
  shown: number[][] | null
}

type Counts = [all: number, contributions: number, years: number]

/** A note, and the place of its paper in the ledger. */
export interface Placed {
  place: number
  note: Note
}

/** @param packed what of the deck is in the package, and its pictures */
export function deckIndexOf(
  deck: Deck,
  packed: { deck: Deck; media: readonly Media[]; pictures: Pictures },
  ledger: Ledger,
  files: readonly string[],
): DeckIndex {
  const places = new Map(ledger.entries.map(({ guid }, place) => [guid, place]))
  const placed = ({ notes }: Deck) => notes.map((note): Placed => ({ place: places.get(note.paper.guid) ?? -1, note }))
  const [all, inPackage] = [placed(deck), placed(packed.deck)]
  const decks: DeckIndex['decks'] = Object.create(null)
  for (const { note } of inPackage) countDeck(decks, note, 1)
  const habits: DeckIndex['habits'] = Object.create(null)
  for (const { note } of all) countHabit(habits, note, 1)
  const media = packed.media.map(({ name }) => name)
  const shown = ledger.entries.map((): number[] => [])
  const numbers = new Map(media.map((name, number) => [name, number]))
  for (const { place, note } of inPackage)
    shown[place] = namesOfPictures(note, packed.pictures).flatMap((name) => numbers.get(name) ?? [])
  const firsts = [...new Set(shown.flat())]
  const isInOrder = firsts.length === media.length && firsts.every((number, nth) => number === nth)
  return {
    titles: titlesOf(all),
    lines: linesOf(all, ledger.entries.length, files),
    decks,
    habits,
    media,
    shown: isInOrder ? shown : null,
  }
}

/** Null where names of decks come or go. */
export function decksAfter(decks: DeckIndex['decks'], was: readonly Placed[], is: readonly Placed[]) {
  const after: DeckIndex['decks'] = Object.assign(Object.create(null), decks)
  for (const { note } of was) countDeck(after, note, -1)
  for (const { note } of is) countDeck(after, note, 1)
  const areSame = Object.entries(after).every(([name, count]) => count > 0 && Object.hasOwn(decks, name))
  return areSame ? after : null
}

/** Null where something has become a habit of a section, or is none any more: that is told of its other papers. */
export function habitsAfter(habits: DeckIndex['habits'], was: readonly Placed[], is: readonly Placed[]) {
  const after: DeckIndex['habits'] = Object.create(null)
  for (const [section, counts] of Object.entries(habits)) after[section] = [...counts]
  for (const { note } of was) countHabit(after, note, -1)
  for (const { note } of is) countHabit(after, note, 1)
  const areSame = Object.entries(after).every(
    ([section, counts]) => JSON.stringify(habitual(counts)) === JSON.stringify(habitual(ownValue(habits, section))),
  )
  return areSame ? after : null
}

/** By the papers of all sections. */
export function habitsIn(habits: DeckIndex['habits']) {
  const isKept =
    (which: 0 | 1) =>
    ({ paper }: Note): boolean =>
      habitual(ownValue(habits, sectionOf(paper)))[which] === true
  return { contribution: isKept(0), year: isKept(1) }
}

function habitual([all, ...counts]: Counts = [0, 0, 0]): boolean[] {
  return counts.map((having) => isHabit({ all, having }))
}

/**
 * The pictures that papers show now.
 * @returns media: null where the package keeps those that it has; null where it cannot be told
 */
export function mediaAfter(
  { media, shown }: DeckIndex,
  gone: readonly number[],
  is: readonly Placed[],
  pictures: Pictures,
): (Pick<DeckIndex, 'media' | 'shown'> & { stored: (number | Media)[] | null }) | null {
  const known = new Map(media.map((name, number) => [name, number]))
  const own = is.map(({ place, note }) => ({
    place,
    names: namesOfPictures(note, pictures).filter((name) => known.has(name) || pictures.media.has(name)),
  }))
  const shows = (place: number) => (shown?.[place] ?? []).map((number) => media[number] ?? '')
  const isAsBefore = own.every(({ place, names }) => names.join('\n') === shows(place).join('\n'))
  if (isAsBefore && gone.every((place) => shows(place).length === 0)) return { media, shown, stored: null }
  if (!shown) return null
  const names = shown.map((_, place) => shows(place))
  for (const place of gone) names[place] = []
  for (const one of own) names[one.place] = one.names
  const now = [...new Set(names.flat())]
  const numbers = new Map(now.map((name, number) => [name, number]))
  const stored = now.map((name) => known.get(name) ?? pictures.media.get(name))
  if (!stored.every((one) => one !== undefined)) return null
  return {
    media: now,
    shown: names.map((each) => each.flatMap((name) => numbers.get(name) ?? [])),
    stored: now.join('\n') === media.join('\n') ? null : stored,
  }
}

function namesOfPictures({ paper }: Note, pictures: Pictures): string[] {
  return picturesOf(paper, pictures).map(({ name }) => name)
}

function countDeck(decks: DeckIndex['decks'], { deck, cards }: Note, by: number): void {
  if (cards.length > 0) decks[deck] = (decks[deck] ?? 0) + by
}

function countHabit(habits: DeckIndex['habits'], { paper }: Note, by: number): void {
  if (paper.kind === 'resource') return
  const section = sectionOf(paper)
  const counts = habits[section] ?? [0, 0, 0]
  counts[0] += by
  if (paper.contribution !== null) counts[1] += by
  if (paper.year !== null) counts[2] += by
  habits[section] = counts
}
