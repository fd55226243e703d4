import { dateOf, type Today } from '../schedule/calendar.ts'
import { isMature, isWithin, type ReviewRow } from './review-rows.ts'

interface Outcome {
  passed: number
  failed: number
}

/** By the interval before the answer: from 21 days on a card is mature. */
export interface TrueRetention {
  young: Outcome
  mature: Outcome
}

export interface Retention {
  /** What the schedule aims at. */
  desired: number
  today: TrueRetention
  yesterday: TrueRetention
  week: TrueRetention
  month: TrueRetention
  year: TrueRetention
  all: TrueRetention
  /** `2026-11`, in order of time; months without an answer are left out. */
  months: ({ month: string } & TrueRetention)[]
  /** By kind of card. */
  kinds: ({ card: string } & TrueRetention)[]
}

/**
 * Anki's true retention: answers to cards in review, and in steps only where the card had waited a day or more. Hard is a pass.
 */
export function retentionOf(all: readonly ReviewRow[], desired: number, { day, end }: Today): Retention {
  const rows = all.filter(
    ({ answer: { state, filtered }, lastIvl }) =>
      (state === 'review' && !filtered) || lastIvl >= 1 || lastIvl <= -daySeconds,
  )
  const since = (days: number) => rows.filter((row) => isWithin(row, days, end))
  const grouped = (nameOf: (row: ReviewRow) => string) =>
    [...groupBy(rows, nameOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => ({ name, ...count(own) }))
  return {
    desired,
    today: count(since(1)),
    yesterday: count(since(2).filter((row) => !isWithin(row, 1, end))),
    week: count(since(7)),
    month: count(since(30)),
    year: count(since(365)),
    all: count(rows),
    months: grouped(({ ago }) => dateOf(day - ago).slice(0, 7)).map(({ name, ...own }) => ({ month: name, ...own })),
    kinds: grouped(({ answer }) => answer.card.replace(/ \d+$/, '')).map(({ name, ...own }) => ({
      card: name,
      ...own,
    })),
  }
}

const daySeconds = 86_400

/** Share of all answers that were passed; null without any. */
export function shareOf({ young, mature }: TrueRetention): number | null {
  return shareOfOutcome({ passed: young.passed + mature.passed, failed: young.failed + mature.failed })
}

export function shareOfOutcome({ passed, failed }: Outcome): number | null {
  return passed + failed === 0 ? null : passed / (passed + failed)
}

function count(rows: readonly ReviewRow[]): TrueRetention {
  const found = { young: { passed: 0, failed: 0 }, mature: { passed: 0, failed: 0 } }
  for (const row of rows) found[isMature(row) ? 'mature' : 'young'][row.answer.rating > 1 ? 'passed' : 'failed']++
  return found
}

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const own = groups.get(nameOf(item))
    if (own) own.push(item)
    else groups.set(nameOf(item), [item])
  }
  return groups
}
