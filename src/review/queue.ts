import { hashOf, mixed } from '../schedule/buttons.ts'
import type { Today } from '../schedule/calendar.ts'
import { type Due, isAway } from '../schedule/card-state.ts'
import { keyOf, type Outlook, outlookAt, type Schedule } from '../schedule/fold.ts'
import type { LogLine } from '../schedule/log-line.ts'
import type { StudyDeck } from './study-deck.ts'

/** A card of the deck, as the queue sees it. */
export interface ReviewCard {
  key: string
  guid: string
  /** Name of its template; of a cloze with its number. */
  card: string
  /** Place in `StudyDeck.notes`. */
  note: number
  /** Which of its note's cards it is, from 0. */
  nth: number
  /** Its answer is to be typed. */
  isTyped: boolean
  /** Not left out by what the user asked for. */
  wanted: boolean
}

export interface ReviewDeck {
  deck: StudyDeck
  /** In the deck's order. */
  cards: ReviewCard[]
  cardOf(key: string): ReviewCard | undefined
  /** Cards of one paper stand together. */
  papers: ReviewCard[][]
}

export interface CardFilter {
  card?: string | undefined
  tag?: string | undefined
  /** With the decks below it. */
  deck?: string | undefined
}

export function reviewDeckOf(deck: StudyDeck, filter: CardFilter = {}): ReviewDeck {
  const papers = deck.notes.map(({ cards, tags, deck: own }, note) => {
    const isChosen =
      (filter.deck === undefined || isWithin(own, filter.deck)) &&
      (filter.tag === undefined || tags.some((tag) => isWithin(tag, filter.tag ?? '')))
    return cards.map(({ guid, card, template, isTyped }, nth): ReviewCard => {
      const wanted = isChosen && (filter.card === undefined || filter.card === card || filter.card === template)
      const key = keyOf(guid, card)
      return { key, guid, card, note, nth, isTyped, wanted }
    })
  })
  const cards = papers.flat()
  let byKey: Map<string, ReviewCard> | null = null
  const cardOf = (key: string) => {
    byKey ??= new Map(cards.map((card) => [card.key, card]))
    return byKey.get(key)
  }
  return { deck, cards, cardOf, papers }
}

/** Decks and tags have levels, divided by `::`. */
export function isWithin(name: string, level: string): boolean {
  return name === level || name.startsWith(`${level}::`)
}

export interface Limits {
  /** New cards a day. */
  fresh: number
  /** Reviews a day. */
  reviews: number
}

export interface Counts {
  fresh: number
  learning: number
  due: number
}

export interface Queue {
  next: ReviewCard | null
  counts: Counts
}

/** Cards in steps are shown so much early (ms) when nothing else is left, as in Anki. */
const learnAhead = 20 * 60_000
/** New cards of a paper come at least so many papers apart, where there are as many. */
const papersApart = 5

export interface Waiting {
  card: ReviewCard
  state: Outlook
}

/** What waits of each paper of a deck. It is of one schedule and one day: an answer changes that of one paper. */
export interface WaitingPapers {
  deck: ReviewDeck
  schedule: Schedule
  day: number
  /** When the day ends. */
  end: number
  /** In stretches, of which an answer copies one: what is copied with each answer soon fills the memory. */
  stretches: readonly (readonly PaperWaiting[])[]
}

const stretchLength = 64

export function waitingPapers(deck: ReviewDeck, schedule: Schedule, today: Today): WaitingPapers {
  const stretches = Array.from({ length: Math.ceil(deck.papers.length / stretchLength) }, (_, nth) =>
    deck.papers.slice(nth * stretchLength, (nth + 1) * stretchLength).map((paper) => waitingOf(paper, schedule, today)),
  )
  return { deck, schedule, day: today.day, end: today.end, stretches }
}

/** The same where still of this deck, schedule and day, else anew. */
export function currentWaiting(
  known: WaitingPapers | null,
  deck: ReviewDeck,
  schedule: Schedule,
  today: Today,
): WaitingPapers {
  const isCurrent =
    known?.deck === deck && known.schedule === schedule && known.day === today.day && known.end === today.end
  return isCurrent ? known : waitingPapers(deck, schedule, today)
}

/** @param lines by which the schedule has become another one: added, or taken back */
export function waitingAfter(
  { deck, stretches: before, day, end }: WaitingPapers,
  schedule: Schedule,
  lines: readonly Pick<LogLine, 'guid' | 'card'>[],
  today: Today,
): WaitingPapers {
  const stretches = [...before]
  for (const { guid, card } of lines) {
    const place = deck.cardOf(keyOf(guid, card))?.note
    const paper = place === undefined ? undefined : deck.papers[place]
    if (place === undefined || !paper) continue
    const nth = Math.floor(place / stretchLength)
    stretches[nth] = (stretches[nth] ?? []).with(place % stretchLength, waitingOf(paper, schedule, today))
  }
  return { deck, schedule, day, end, stretches }
}

/**
 * What comes now: steps that have run out, then reviews and new cards mixed evenly; of each paper one card a day, a review before a
 * new one, and none beside a card of it in steps. Steps still running come early when nothing else is left.
 * @param ahead also show cards before their day, the nearest first
 */
export function queueAt({ stretches, schedule }: WaitingPapers, limits: Limits, today: Today, ahead = false): Queue {
  const done = doneOn(schedule)
  const learning: Waiting[] = []
  const due: Waiting[] = []
  const fresh: Waiting[] = []
  const early: Waiting[] = []
  for (const papers of stretches)
    for (const own of papers) {
      for (const waiting of own.learning) learning.push(waiting)
      if (own.touched) continue
      if (own.due) due.push(own.due)
      else if (own.fresh) fresh.push(own.fresh)
      else if (own.early) early.push(own.early)
    }
  const counts = withinLimits({ fresh: fresh.length, learning: learning.length, due: due.length }, limits, done)
  const soonest = least(learning, ({ state }) => timeOf(state.due))
  const ready = soonest && timeOf(soonest.state.due) <= today.now ? soonest : null
  const nextDue = counts.due > 0 ? firstDue(due, today) : null
  const nextFresh = counts.fresh > 0 ? least(fresh, ({ card }) => card.note + card.nth * papersApart) : null
  // The share of the new ones that is done follows the share of the reviews that is done.
  const freshFirst = done.fresh * (done.reviews + counts.due) < done.reviews * (done.fresh + counts.fresh)
  const mixed = nextFresh && (freshFirst || !nextDue) ? nextFresh : nextDue
  const impatient = soonest && timeOf(soonest.state.due) <= today.now + learnAhead ? soonest : null
  const next = ready ?? mixed ?? impatient ?? (ahead ? firstDue(early, today) : null)
  return { next: next?.card ?? null, counts }
}

/** What the limits leave of what waits. */
export function withinLimits(waiting: Counts, limits: Limits, done: Done): Counts {
  return {
    fresh: Math.min(waiting.fresh, Math.max(0, limits.fresh - done.fresh)),
    learning: waiting.learning,
    due: Math.min(waiting.due, Math.max(0, limits.reviews - done.reviews)),
  }
}

export interface PaperWaiting {
  /** Its cards in steps. */
  learning: readonly Waiting[]
  due: Waiting | null
  fresh: Waiting | null
  early: Waiting | null
  /** A card of the paper was answered today, or is in steps. */
  touched: boolean
}

const noLearning: readonly Waiting[] = []

export function waitingOf(paper: readonly ReviewCard[], schedule: Schedule, today: Today): PaperWaiting {
  const waiting: PaperWaiting = { learning: noLearning, due: null, fresh: null, early: null, touched: false }
  for (const card of paper) {
    const state = outlookAt(schedule, card)
    if (state.answered === today.day) waiting.touched = true
    if (isAway(state, today)) continue
    const inSteps = isInSteps(state)
    if (inSteps) waiting.touched = true
    if (!card.wanted) continue
    if (inSteps) waiting.learning = [...waiting.learning, { card, state }]
    else if (state.stage === 'new') waiting.fresh ??= { card, state }
    else if (dayDue(state) > today.day) {
      if (isEarlier(state, waiting.early)) waiting.early = { card, state }
    } else if (isEarlier(state, waiting.due)) waiting.due = { card, state }
  }
  return waiting
}

/** Cards that would be asked today, were it not for another card of their paper that is in steps or was answered today. */
export function siblingsWaiting(deck: ReviewDeck, schedule: Schedule, today: Today): ReviewCard[] {
  return deck.papers.flatMap((paper) => {
    const states = paper.map((card) => ({ card, state: outlookAt(schedule, card) }))
    const isTouched = states.some(({ state }) => state.answered === today.day || isInSteps(state))
    if (!isTouched) return []
    return states
      .filter(
        ({ card, state }) =>
          card.wanted &&
          state.answered !== today.day &&
          !isInSteps(state) &&
          !isAway(state, today) &&
          isDue(state, today),
      )
      .map(({ card }) => card)
  })
}

function isInSteps({ due }: Outlook): boolean {
  return due !== null && 'at' in due
}

function isDue(state: Outlook, today: Today): boolean {
  return state.stage === 'new' || dayDue(state) <= today.day
}

function isEarlier(state: Outlook, other: Waiting | null): boolean {
  return other === null || dayDue(state) < dayDue(other.state)
}

function dayDue({ due }: Outlook): number {
  return due && 'day' in due ? due.day : 0
}

function timeOf(due: Due | null): number {
  return due && 'at' in due ? due.at : 0
}

/** By day; within a day in an order of its own, so that the papers of one section do not come in a row. */
function firstDue(waiting: readonly Waiting[], today: Today): Waiting | null {
  const day = waiting.reduce((first, { state }) => Math.min(first, dayDue(state)), Number.POSITIVE_INFINITY)
  return least(
    waiting.filter(({ state }) => dayDue(state) === day),
    ({ card }) => turnOf(card, today),
  )
}

/** A card's place in orders by chance, another one every day. */
function turnOf(card: ReviewCard, today: Today): number {
  return mixed(hashOf(card.key) ^ Math.imul(today.day, 0x9e3779b1))
}

function least<T>(items: readonly T[], measure: (item: T) => number): T | null {
  let best: T | null = null
  let smallest = Number.POSITIVE_INFINITY
  for (const item of items) {
    const size = measure(item)
    if (size >= smallest) continue
    best = item
    smallest = size
  }
  return best
}

/** How many new cards and how many reviews have been answered today. */
export interface Done {
  fresh: number
  reviews: number
}

export function doneOn(schedule: Schedule): Done {
  const done = { fresh: 0, reviews: 0 }
  for (const line of schedule.recent) {
    if (!('rating' in line)) continue
    if (line.state === 'new') done.fresh++
    if (line.state === 'review') done.reviews++
  }
  return done
}

/** When there will be something to do: a time of today (ms), a day, or nothing at all. */
export function upcoming(deck: ReviewDeck, schedule: Schedule, limits: Limits, today: Today): Due | null {
  let at = Number.POSITIVE_INFINITY
  let day = Number.POSITIVE_INFINITY
  for (const card of deck.cards) {
    const state = outlookAt(schedule, card)
    if (!card.wanted || state.suspended) continue
    if (state.due && 'at' in state.due && !isAway(state, today)) at = Math.min(at, state.due.at)
    else if (state.stage !== 'new') day = Math.min(day, Math.max(today.day + 1, dayDue(state)))
    else if (limits.fresh > 0) day = today.day + 1
  }
  if (at < Number.POSITIVE_INFINITY) return { at }
  return day < Number.POSITIVE_INFINITY ? { day } : null
}

/** How many cards each way of going on has to offer. */
export function offersOf(
  deck: ReviewDeck,
  schedule: Schedule,
  today: Today,
): { fresh: number; ahead: number; cram: number } {
  const offers = { fresh: 0, ahead: 0, cram: 0 }
  for (const paper of deck.papers) {
    const own = waitingOf(paper, schedule, today)
    if (!own.touched && own.fresh) offers.fresh++
    else if (!own.touched && own.early) offers.ahead++
    offers.cram += paper.filter((card) => card.wanted).length
  }
  return offers
}

/** All wanted cards in an order that is another one every day, for reviewing outside the schedule. */
export function cramOrder(deck: ReviewDeck, today: Today): ReviewCard[] {
  return deck.cards
    .filter((card) => card.wanted)
    .map((card) => ({ card, turn: turnOf(card, today) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ card }) => card)
}

/** Lapses at which a card is taken out: the threshold, and again after every half of it. */
export function isLeech(lapses: number, threshold: number): boolean {
  return threshold > 0 && lapses >= threshold && (lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0
}
