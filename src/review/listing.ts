import { dateOf, daysAgo, isoTime } from '../schedule/calendar.ts'
import { type Due, type FoldContext, newCard } from '../schedule/card-state.ts'
import type { Schedule } from '../schedule/fold.ts'
import type { Stage } from '../schedule/intervals.ts'
import { reviewDeckOf } from './queue.ts'
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

export function scheduledCards(deck: StudyDeck, schedule: Schedule, { today, fsrs }: FoldContext): ScheduledCard[] {
  const stateOf = (key: string) => schedule.cards.get(key) ?? newCard
  return reviewDeckOf(deck).cards.map((card) => {
    const { stage, memory, reps, lapses, last, due, suspended } = stateOf(card.key)
    return {
      guid: card.guid,
      card: card.card,
      title: deck.notes[card.note]?.title ?? '',
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
  })
}

function dueText(due: Due | null, offset: number): string | null {
  if (due === null) return null
  return 'at' in due ? isoTime(due.at, offset) : dateOf(due.day)
}
