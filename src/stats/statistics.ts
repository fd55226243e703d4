import { type FoldContext, newCard } from '../schedule/card-state.ts'
import { keyOf, type Schedule } from '../schedule/fold.ts'
import { type Calibration, calibrationOf } from './calibration.ts'
import {
  type Bars,
  type Cards,
  cardsOf,
  difficultyOf,
  type Forecast,
  forecastOf,
  type Retrievability,
  retrievabilityOf,
  stabilityOf,
} from './card-figures.ts'
import { type Retention, retentionOf } from './retention.ts'
import { type Calendar, calendarOf, type Reviews, reviewsOf } from './review-days.ts'
import { reviewRows } from './review-rows.ts'

/** What `stats --json` gives. */
export interface Statistics {
  retention: Retention
  reviews: Reviews
  forecast: Forecast
  calendar: Calendar
  difficulty: Bars
  stability: Bars
  retrievability: Retrievability
  calibration: Calibration
  cards: Cards
}

/**
 * Answers are those of the whole log, whether their cards are still there or not, as in Anki.
 * @param cards those that the notes make now
 */
export function statisticsOf(
  cards: readonly { guid: string; card: string; title: string }[],
  schedule: Schedule,
  context: FoldContext,
): Statistics {
  const { today, fsrs, settings } = context
  const rows = reviewRows(schedule, context)
  const standing = cards.map((card) => ({
    ...card,
    state: schedule.cards.get(keyOf(card.guid, card.card)) ?? newCard,
  }))
  return {
    retention: retentionOf(rows, settings.retention, today),
    reviews: reviewsOf(rows, today),
    forecast: forecastOf(standing, today),
    calendar: calendarOf(rows, today),
    difficulty: difficultyOf(standing),
    stability: stabilityOf(standing),
    retrievability: retrievabilityOf(standing, fsrs, today.now),
    calibration: calibrationOf(rows),
    cards: cardsOf(standing, settings.leech),
  }
}
