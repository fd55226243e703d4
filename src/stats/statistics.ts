import { type FoldContext, newCard } from '../schedule/card-state.ts'
import { keyOf, type Schedule } from '../schedule/fold.ts'
import { once } from '../words/once.ts'
import { habitsOf } from './answer-habits.ts'
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
  type StandingCard,
  stabilityOf,
} from './card-figures.ts'
import { type Retention, retentionOf } from './retention.ts'
import { type Calendar, calendarOf, type Reviews, reviewsOf } from './review-days.ts'
import { reviewRows } from './review-rows.ts'
import type { Simulation } from './simulator.ts'
import { simulationOf, type Workload, workloadAt } from './workload.ts'

/** What `stats --json` gives. */
export interface Statistics {
  retention: Retention
  reviews: Reviews
  forecast: Forecast & {
    /** At the present desired retention and those that were asked for, in their order; nothing where none was. */
    simulated: Workload[]
  }
  calendar: Calendar
  difficulty: Bars
  stability: Bars
  retrievability: Retrievability
  calibration: Calibration
  cards: Cards
}

/** What is simulated beside what is counted. */
export interface SimulationWish {
  /** Desired ones; none: nothing is simulated. */
  retentions: readonly number[]
  limits: Simulation['limits']
}

/**
 * Answers are those of the whole log, whether their cards are still there or not, as in Anki.
 * @param cards those that the notes make now
 */
export function statisticsOf(
  cards: readonly { guid: string; card: string; title: string }[],
  schedule: Schedule,
  context: FoldContext,
  { retentions, limits }: SimulationWish = { retentions: [], limits: { fresh: 0, reviews: 0 } },
): Statistics {
  const { today, fsrs, settings } = context
  const rows = reviewRows(schedule, context)
  const standing = standingCards(cards, schedule)
  // Habits go through all answers, which nobody needs where nothing is simulated.
  const simulation = once(() => simulationOf(standing, today, limits, settings, habitsOf(rows)))
  return {
    retention: retentionOf(rows, settings.retention, today),
    reviews: reviewsOf(rows, today),
    forecast: {
      ...forecastOf(standing, today),
      simulated: [...new Set(retentions)].map((retention) => workloadAt(retention, simulation())),
    },
    calendar: calendarOf(rows, today),
    difficulty: difficultyOf(standing),
    stability: stabilityOf(standing),
    retrievability: retrievabilityOf(standing, fsrs, today.now),
    calibration: calibrationOf(rows),
    cards: cardsOf(standing, settings.leech, today),
  }
}

export function standingCards(
  cards: readonly { guid: string; card: string; title: string }[],
  { cards: states }: Schedule,
): StandingCard[] {
  return cards.map((card) => ({ ...card, state: states.get(keyOf(card.guid, card.card)) ?? newCard }))
}
