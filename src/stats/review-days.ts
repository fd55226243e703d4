import { dateOf, minuteMs, type Today } from '../schedule/calendar.ts'
import { keyOf } from '../schedule/fold.ts'
import { isMature, isWithin, type ReviewRow } from './review-rows.ts'

/** `filtered`: given in a filtered deck of Anki's, whatever the card was. */
type Kind = 'learning' | 'relearning' | 'young' | 'mature' | 'filtered'
type Counts = Record<Kind, number>

export interface ReviewDay {
  date: string
  /** Answers by what the card was. */
  answers: Counts
  /** Time taken for them, in ms. */
  ms: Counts
  /** Different cards. */
  cards: number
}

/** How often Again, Hard, Good and Easy were pressed. */
type Buttons = Record<'learning' | 'young' | 'mature', [number, number, number, number]>

interface Hour {
  hour: number
  answers: number
  passed: number
}

type Span = 'month' | 'quarter' | 'year' | 'all'

export interface Reviews {
  total: number
  ms: number
  today: { answers: number; passed: number; ms: number }
  /** Days with an answer, in order of time. */
  days: ReviewDay[]
  buttons: Record<Span, Buttons>
  /** All 24, by the clock as it stands today. */
  hours: Record<Span, Hour[]>
}

export function reviewsOf(rows: readonly ReviewRow[], today: Today): Reviews {
  const ofToday = rows.filter((row) => isWithin(row, 1, today.end))
  const spans = <Result>(make: (own: readonly ReviewRow[]) => Result): Record<Span, Result> => ({
    month: make(rows.filter((row) => isWithin(row, 30, today.end))),
    quarter: make(rows.filter((row) => isWithin(row, 90, today.end))),
    year: make(rows.filter((row) => isWithin(row, 365, today.end))),
    all: make(rows),
  })
  return {
    total: rows.length,
    ms: timeOf(rows),
    today: {
      answers: ofToday.length,
      passed: ofToday.filter(({ answer }) => answer.rating > 1).length,
      ms: timeOf(ofToday),
    },
    days: daysOf(rows, today),
    buttons: spans(buttonsOf),
    hours: spans((own) => hoursOf(own, today)),
  }
}

export interface Calendar {
  /** Answers by date; days without one are left out. */
  days: Record<string, number>
  studied: number
  /** Days in a row with an answer, up to today, or to yesterday as long as today is not over. */
  streak: number
  longest: number
}

export function calendarOf(rows: readonly ReviewRow[], { day }: Today): Calendar {
  const counts = new Map<number, number>()
  for (const { ago } of rows) counts.set(ago, (counts.get(ago) ?? 0) + 1)
  const agos = [...counts.keys()].sort((a, b) => b - a)
  let longest = 0
  let run = 0
  let last: number | null = null
  for (const ago of agos) {
    run = last === ago + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
    last = ago
  }
  return {
    days: Object.fromEntries(agos.map((ago) => [dateOf(day - ago), counts.get(ago) ?? 0])),
    studied: agos.length,
    streak: last !== null && last <= 1 ? run : 0,
    longest,
  }
}

function daysOf(rows: readonly ReviewRow[], { day }: Today): ReviewDay[] {
  const days = new Map<number, ReviewDay & { keys: Set<string> }>()
  for (const row of rows) {
    const own = days.get(row.ago) ?? {
      date: dateOf(day - row.ago),
      answers: noCounts(),
      ms: noCounts(),
      cards: 0,
      keys: new Set(),
    }
    days.set(row.ago, own)
    own.answers[kindOf(row)]++
    own.ms[kindOf(row)] += row.answer.ms
    own.keys.add(keyOf(row.answer.guid, row.answer.card))
  }
  const inOrder = [...days].sort(([a], [b]) => b - a)
  return inOrder.map(([, { keys, ...own }]) => ({ ...own, cards: keys.size }))
}

function noCounts(): Counts {
  return { learning: 0, relearning: 0, young: 0, mature: 0, filtered: 0 }
}

function kindOf(row: ReviewRow): Kind {
  const { state, filtered } = row.answer
  if (filtered) return 'filtered'
  if (state === 'review') return isMature(row) ? 'mature' : 'young'
  return state === 'relearning' ? 'relearning' : 'learning'
}

function buttonsOf(rows: readonly ReviewRow[]): Buttons {
  const buttons: Buttons = { learning: [0, 0, 0, 0], young: [0, 0, 0, 0], mature: [0, 0, 0, 0] }
  for (const row of rows) {
    const kind = kindOf(row)
    const at = (row.answer.rating - 1) as 0 | 1 | 2 | 3
    buttons[kind === 'young' || kind === 'mature' ? kind : 'learning'][at]++
  }
  return buttons
}

/** Anki reads all of history by the clock of today, without the summer time of then. */
function hoursOf(rows: readonly ReviewRow[], { offset }: Today): Hour[] {
  const hours = Array.from({ length: 24 }, (_, hour): Hour => ({ hour, answers: 0, passed: 0 }))
  for (const { answer } of rows) {
    if (answer.filtered) continue
    const hour = hours[new Date(answer.id + offset * minuteMs).getUTCHours()]
    if (!hour) continue
    hour.answers++
    if (answer.rating > 1) hour.passed++
  }
  return hours
}

function timeOf(rows: readonly ReviewRow[]): number {
  return rows.reduce((sum, { answer }) => sum + answer.ms, 0)
}
