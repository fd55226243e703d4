import { dateOf, dayMs, type Today } from '../schedule/calendar.ts'
import { type CardState, isAway } from '../schedule/card-state.ts'
import { asStored, type Fsrs, type Memory } from '../schedule/memory.ts'
import { matureDays } from './review-rows.ts'

/** A card of the notes and where it stands. */
export interface StandingCard {
  guid: string
  card: string
  title: string
  state: CardState
}

export interface Forecast {
  /** Cards that have waited longer than until today. */
  overdue: number
  /** Cards a day by the due days of today alone; `day` 0 is today. */
  days: { day: number; date: string; cards: number }[]
  in30: number
  in365: number
  /** Reviews a day that the present intervals make on the average. */
  load: number
}

/** As in Anki, suspended cards are left out, and buried ones as long as they would be due today. */
export function forecastOf(cards: readonly StandingCard[], today: Today): Forecast {
  const counts = new Map<number, number>()
  let load = 0
  for (const { state } of cards) {
    if (state.due === null || state.suspended) continue
    const day = daysUntil(state.due, today)
    // Those that are buried do not come today.
    if (day > 0 || !isAway(state, today)) counts.set(day, (counts.get(day) ?? 0) + 1)
    load += 1 / Math.max(1, state.days)
  }
  const days = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([day, own]) => ({ day, date: dateOf(today.day + day), cards: own }))
  const within = (from: number, to: number) =>
    days.reduce((sum, { day, cards: own }) => sum + (day >= from && day < to ? own : 0), 0)
  return {
    overdue: within(Number.NEGATIVE_INFINITY, 0),
    days,
    in30: within(0, 30),
    in365: within(0, 365),
    load: Math.floor(load),
  }
}

function daysUntil(due: NonNullable<CardState['due']>, { day, end }: Today): number {
  return 'day' in due ? due.day - day : Math.ceil((due.at - end) / dayMs)
}

export interface Bars {
  /** From small to great; what no card has is left out. */
  bars: { at: number; cards: number }[]
  /** Null without a card. */
  median: number | null
}

/** Bars as fewer wide ones. @param borders where these begin, and the end of the last */
export function groupsOf(
  bars: Bars['bars'],
  borders: readonly number[],
): { from: number; to: number; cards: number }[] {
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? Number.POSITIVE_INFINITY
    return { from, to, cards: bars.reduce((sum, { at, cards }) => sum + (at >= from && at < to ? cards : 0), 0) }
  })
}

/** In per cent of the way from 1 to 10. */
export function difficultyOf(cards: readonly StandingCard[]): Bars {
  // Anki counts in single precision, which decides for cards at a border.
  const { fround } = Math
  const percents = remembered(cards).map(({ memory }) =>
    fround(fround(fround(fround(memory.difficulty) - 1) / 9) * 100),
  )
  return { bars: barsOf(percents.map((percent) => Math.min(99, Math.floor(percent)))), median: medianOf(percents) }
}

/** In days. */
export function stabilityOf(cards: readonly StandingCard[]): Bars {
  const days = remembered(cards).map(({ memory }) => memory.stability)
  return { bars: barsOf(days.map((own) => Math.round(own))), median: medianOf(days) }
}

export interface Retrievability {
  /** In per cent. */
  bars: Bars['bars']
  /** Null without a card. */
  mean: number | null
  /** Cards and notes that would be known now, on the average. */
  cards: number
  notes: number
}

/** Probability of recall at this moment: days are fractions, counted from the second of the last answer. */
export function retrievabilityOf(cards: readonly StandingCard[], fsrs: Fsrs, now: number): Retrievability {
  const recalls = remembered(cards).map(({ memory, last, guid }) => {
    const days = Math.max(0, Math.floor(now / 1000) - Math.floor(last / 1000)) / 86_400
    return { guid, recall: fsrs.recall(memory.stability, days) }
  })
  const notes = new Map<string, number[]>()
  for (const { guid, recall } of recalls) notes.set(guid, [...(notes.get(guid) ?? []), recall])
  const known = sumOf(recalls.map(({ recall }) => recall))
  return {
    bars: barsOf(recalls.map(({ recall }) => Math.min(99, Math.floor(recall * 100)))),
    mean: recalls.length === 0 ? null : known / recalls.length,
    cards: known,
    notes: sumOf([...notes.values()].map((own) => sumOf(own) / own.length)),
  }
}

function remembered(cards: readonly StandingCard[]): { guid: string; memory: Memory; last: number }[] {
  return cards.flatMap(({ guid, state: { memory, last, stage } }) =>
    memory && last && stage !== 'new' ? [{ guid, memory: asStored(memory), last: last.id }] : [],
  )
}

export interface CardCounts {
  new: number
  learning: number
  relearning: number
  /** In review, by an interval of less than 21 days. */
  young: number
  mature: number
  /** Counted apart from the others; buried ones come back tomorrow. */
  suspended: number
  buried: number
}

export interface Cards {
  counts: CardCounts
  /** Cards in review and relearning by their days. */
  intervals: Bars
  /** Papers that were forgotten most. */
  hardest: { guid: string; title: string; lapses: number; difficulty: number }[]
  /** Cards that were forgotten as often as the setting `leech` says. */
  leeches: { guid: string; card: string; title: string; lapses: number; suspended: boolean }[]
}

/** @param leech 0: never */
export function cardsOf(cards: readonly StandingCard[], leech: number, today: Today): Cards {
  const counts: CardCounts = { new: 0, learning: 0, relearning: 0, young: 0, mature: 0, suspended: 0, buried: 0 }
  for (const { state } of cards) counts[kindOf(state, today)]++
  const days = cards.flatMap(({ state }) =>
    state.stage === 'review' || state.stage === 'relearning' ? [state.days] : [],
  )
  return {
    counts,
    intervals: { bars: barsOf(days), median: medianOf(days) },
    hardest: hardestOf(cards),
    leeches: cards
      .filter(({ state }) => leech > 0 && state.lapses >= leech)
      .map(({ guid, card, title, state }) => ({ guid, card, title, lapses: state.lapses, suspended: state.suspended }))
      .sort((a, b) => b.lapses - a.lapses),
  }
}

function kindOf(state: CardState, today: Today): keyof CardCounts {
  const { stage, days } = state
  if (state.suspended) return 'suspended'
  if (isAway(state, today)) return 'buried'
  if (stage !== 'review') return stage
  return days < matureDays ? 'young' : 'mature'
}

const hardestShown = 10

function hardestOf(cards: readonly StandingCard[]): Cards['hardest'] {
  const papers = new Map<string, { guid: string; title: string; lapses: number; difficulties: number[] }>()
  for (const { guid, title, state } of cards) {
    if (!state.memory || state.lapses === 0) continue
    const own = papers.get(title) ?? { guid, title, lapses: 0, difficulties: [] }
    papers.set(title, own)
    own.lapses += state.lapses
    own.difficulties.push(state.memory.difficulty)
  }
  return [...papers.values()]
    .map(({ difficulties, ...own }) => ({
      ...own,
      difficulty: Number((sumOf(difficulties) / difficulties.length).toFixed(3)),
    }))
    .sort((a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty)
    .slice(0, hardestShown)
}

function barsOf(values: readonly number[]): Bars['bars'] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([at, cards]) => ({ at, cards }))
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return null
  return sorted.length % 2 === 1 ? middle : ((sorted[sorted.length / 2 - 1] ?? middle) + middle) / 2
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
