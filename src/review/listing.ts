import { dateOf, daysAgo, isoTime } from '../schedule/calendar.ts'
import { type CardState, type Due, type FoldContext, newCard } from '../schedule/card-state.ts'
import { keyOf, type Schedule } from '../schedule/fold.ts'
import type { Stage } from '../schedule/intervals.ts'
import type { StudyDeck } from './study-deck.ts'

/** Where a card stands, as `schedule --json` gives it; null where a new card has nothing yet. */
export interface ScheduledCard {
  guid: string
  card: string
  title: string
  state: Stage
  reps: number
  lapses: number
  /** Days. */
  stability: number | null
  /** 1 to 10. */
  difficulty: number | null
  /** Probability of recall now. */
  retrievability: number | null
  /** A date, or a time while in steps of minutes. */
  due: string | null
  /** Days. */
  interval: number | null
  suspended: boolean
}

export function scheduledCards(deck: StudyDeck, schedule: Schedule, context: FoldContext): ScheduledCard[] {
  return deck.notes.flatMap(({ title, cards }) =>
    cards.map(({ guid, card }) =>
      scheduledCard(guid, card, title, schedule.cards.get(keyOf(guid, card)) ?? newCard, context),
    ),
  )
}

function scheduledCard(
  guid: string,
  card: string,
  title: string,
  { stage, memory, reps, lapses, last, due, suspended }: CardState,
  { today, fsrs }: FoldContext,
): ScheduledCard {
  return {
    guid,
    card,
    title,
    state: stage,
    reps,
    lapses,
    stability: memory && Number(memory.stability.toFixed(4)),
    difficulty: memory && Number(memory.difficulty.toFixed(3)),
    retrievability: memory && last && Number(fsrs.recall(memory.stability, daysAgo(last.id, today.end)).toFixed(4)),
    due: dueText(due, today.offset),
    interval: last && (last.ivl > 0 ? last.ivl : -last.ivl / 86_400),
    suspended,
  }
}

function dueText(due: Due | null, offset: number): string | null {
  if (due === null) return null
  return 'at' in due ? isoTime(due.at, offset) : dateOf(due.day)
}
