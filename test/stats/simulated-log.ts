import { intervalNow } from '../../src/schedule/buttons.ts'
import { type Today, todayAt } from '../../src/schedule/calendar.ts'
import { advance, type CardState, newCard } from '../../src/schedule/card-state.ts'
import { foldLog, type Schedule } from '../../src/schedule/fold.ts'
import { outcomesOf } from '../../src/schedule/intervals.ts'
import type { Answer } from '../../src/schedule/log-line.ts'
import { defaultWeights, fsrsOf, type Memory, type Rating } from '../../src/schedule/memory.ts'
import { ankiDefaults, randomFrom } from '../schedule/histories.ts'

const dayMs = 86_400_000
const start = Date.UTC(2023, 0, 1, 10)

/** Weights far from the defaults: another person, seeded. */
export function farWeights(seed: number): number[] {
  const random = randomFrom(seed)
  const spread = [
    0.9, 0.9, 0.9, 0.9, 0.1, 0.2, 0.3, 0.5, 0.35, 0.5, 0.3, 0.3, 0.3, 0.4, 0.3, 0.4, 0.2, 0.5, 0.3, 0.4, 0.4,
  ]
  return defaultWeights.map((weight, index) =>
    Number((weight * Math.exp((random() - 0.5) * 2 * (spread[index] ?? 0))).toFixed(4)),
  )
}

export interface SimulatedLog {
  answers: Answer[]
  /** When the last day of the log is over. */
  now: number
  /** Answers of the days that follow, as the same person gives them. */
  after: Answer[]
  /** The probability that the person had of remembering, by `guid id`, for all answers a day or more after the one before. */
  truth: Map<string, number>
}

/** A person whose memory has known weights, and whose cards are scheduled by the defaults. One card of each note. */
export function simulatedLog(seed: number, count: number, weights: readonly number[], further = 0): SimulatedLog {
  const random = randomFrom(seed)
  const person = fsrsOf(weights)
  const scheduler = fsrsOf()
  const cards: { guid: string; state: CardState; memory: Memory | null; at: number }[] = []
  const all: Answer[] = []
  const truth = new Map<string, number>()
  const zone = () => 0
  const fresh = Math.max(5, Math.round(count / 700))
  let ended = 0
  for (let day = 0; all.length < count + further; day++) {
    if (ended === 0 && all.length >= count) ended = day
    const morning = start + day * dayMs
    const today = todayAt(morning, 4, zone)
    for (let nth = 0; nth < fresh; nth++)
      cards.push({ guid: `card-${cards.length}`, state: newCard, memory: null, at: morning })
    const due = cards.filter(({ at }) => at < today.end)
    let time = morning
    // Steps run out while other cards are answered.
    for (let ready = due; ready.length > 0; ready = ready.filter(({ at }) => at < today.end))
      for (const card of ready) {
        time = Math.max(time + 5000, card.at)
        const elapsed = card.state.last ? Math.floor((today.end - card.state.last.id) / dayMs) : 0
        const recall = card.memory && elapsed > 0 ? person.recall(card.memory.stability, elapsed) : null
        if (recall !== null) truth.set(`${card.guid} ${time}`, recall)
        const rating = ratingOf(recall, random)
        const context = { fsrs: scheduler, settings: ankiDefaults, rollover: 4, today: { ...today, now: time } }
        const outcome = outcomesOf(card.state, elapsed, scheduler, ankiDefaults, random())[rating]
        const answer: Answer = {
          id: time,
          guid: card.guid,
          card: 'Card 1',
          rating,
          state: card.state.stage,
          ivl: intervalNow(outcome, context),
          day: today.day,
          offset: 0,
          ms: 8000,
        }
        all.push(answer)
        card.memory = person.remember(card.memory, elapsed, rating)
        card.state = advance(card.state, answer, context)
        card.at = answer.ivl < 0 ? time - answer.ivl * 1000 : morning + answer.ivl * dayMs
      }
    if (time >= today.end) throw new Error('a day of the simulated log is too full')
  }
  const border = start + ended * dayMs
  const isBefore = ({ id }: Answer) => further === 0 || id < border
  const answers = all.filter(isBefore)
  const last = answers.reduce((latest, { id }) => Math.max(latest, id), 0)
  return { answers, now: last + 1000, after: all.filter((answer) => !isBefore(answer)), truth }
}

/** The schedule that it leads to, on its last day. */
export function foldedLog({ answers, now }: SimulatedLog): { schedule: Schedule; today: Today } {
  const today = todayAt(now, 4, () => 0)
  return { schedule: foldLog(answers, { fsrs: fsrsOf(), settings: ankiDefaults, rollover: 4, today }), today }
}

/** @param recall null: in the steps of the same day, and for a new card */
function ratingOf(recall: number | null, random: () => number): Rating {
  const isFailed = random() > (recall ?? 0.76)
  const draw = random()
  if (isFailed) return 1
  return draw < 0.15 ? 2 : draw < 0.85 ? 3 : 4
}

/** How much more the defaults are surprised by a person of these weights than the person: mean difference of expected log loss. */
export function harmOfDefaults(weights: readonly number[]): number {
  const log = simulatedLog(7, 6000, weights)
  return expectedLoss(log, log.answers, defaultWeights) - expectedLoss(log, log.answers, weights)
}

/** The mean log loss that weights have to expect of answers, all with their history in the log, where the person is as she is. */
export function expectedLoss(
  { answers, after, truth }: SimulatedLog,
  judged: readonly Answer[],
  weights: readonly number[],
): number {
  const fsrs = fsrsOf(weights)
  const wanted = new Set(judged)
  const cards = new Map<string, { memory: Memory; last: number }>()
  let sum = 0
  let count = 0
  for (const answer of [...answers, ...after]) {
    const known = truth.get(`${answer.guid} ${answer.id}`)
    const card = cards.get(answer.guid)
    const elapsed = card ? answer.day - card.last : 0
    if (known !== undefined && card && wanted.has(answer)) {
      const recall = Math.min(Math.max(fsrs.recall(card.memory.stability, elapsed), 1e-7), 1 - 1e-7)
      sum -= known * Math.log(recall) + (1 - known) * Math.log(1 - recall)
      count++
    }
    cards.set(answer.guid, { memory: fsrs.remember(card?.memory ?? null, elapsed, answer.rating), last: answer.day })
  }
  return sum / count
}
