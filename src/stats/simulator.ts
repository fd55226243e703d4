import { mixed } from '../schedule/buttons.ts'
import { fuzzedDays, type ScheduleSettings } from '../schedule/intervals.ts'
import { defaultWeights, type Fsrs, fsrsOf, type Memory, type Rating } from '../schedule/memory.ts'
import type { Habits } from './answer-habits.ts'

/** A card that has a memory, on the first day of a simulation, which is day 0. */
export interface SimulatedCard {
  memory: Memory
  /** The day of its last answer, and the day on which it is due: the first is negative. */
  last: number
  due: number
  lapses: number
}

export interface Simulation {
  /** What is remembered already. */
  cards: readonly SimulatedCard[]
  /** Cards that wait to be learnt. */
  fresh: number
  /** Ends of the periods that are summed up, in days from now, in order. */
  ends: readonly number[]
  /** New cards and reviews a day. */
  limits: { fresh: number; reviews: number }
  settings: ScheduleSettings
  habits: Habits
}

/** From now to the end of a period. */
export interface SimulatedPeriod {
  days: number
  /** Reviews, without answers in steps. */
  reviews: number
  /** New cards. */
  fresh: number
  seconds: number
  /** Sum of the probabilities of recall at the end of the last day. */
  known: number
}

/**
 * Plays days of review by chance, as Anki's simulator does: what is due is remembered with the probability that its memory gives, and
 * answered as the person is used to answer.
 * @param seed the same plays the same days
 */
export function simulate(simulation: Simulation, seed: number): SimulatedPeriod[] {
  const { ends, limits, settings, habits } = simulation
  const fsrs = simulatorFsrs(settings.weights)
  const player: Player = { fsrs, settings, habits, chance: chanceOf(seed) }
  const cards = simulation.cards.map((card) => ({ ...card }))
  const queues = Array.from({ length: ends.at(-1) ?? 0 }, (): SimulatedCard[] => [])
  const wait = (card: SimulatedCard, from: number) => {
    if (settings.leech === 0 || card.lapses < settings.leech) queues[Math.max(from, card.due)]?.push(card)
  }
  for (const card of cards) wait(card, 0)
  const sums = { reviews: 0, fresh: 0, seconds: 0 }
  const periods: SimulatedPeriod[] = []
  for (const [day, queue] of queues.entries()) {
    // What is easier comes first where not all can come.
    if (queue.length > limits.reviews) queue.sort((a, b) => a.memory.difficulty - b.memory.difficulty)
    queues[day + 1]?.push(...queue.slice(limits.reviews))
    const due = queue.slice(0, limits.reviews)
    for (const card of due) {
      sums.seconds += review(card, day, player)
      wait(card, day + 1)
    }
    const fresh = Math.min(simulation.fresh - sums.fresh, limits.fresh)
    for (let nth = 0; nth < fresh; nth++) {
      const { card, seconds } = learn(day, player)
      sums.seconds += seconds
      cards.push(card)
      wait(card, day + 1)
    }
    sums.reviews += due.length
    sums.fresh += fresh
    if (ends.includes(day + 1)) periods.push({ days: day + 1, ...sums, known: knownOn(day, cards, fsrs) })
  }
  return periods
}

function knownOn(day: number, cards: readonly SimulatedCard[], fsrs: Fsrs): number {
  return cards.reduce((sum, { memory, last }) => sum + fsrs.recall(memory.stability, day - last), 0)
}

interface Player {
  fsrs: Fsrs
  settings: ScheduleSettings
  habits: Habits
  chance: () => number
}

function learn(day: number, player: Player): { card: SimulatedCard; seconds: number } {
  const { fsrs, settings, habits, chance } = player
  const rating = drawn(habits.first, chance)
  const steps = settings.learningSteps.length - (rating > 2 ? 1 : 0)
  const learnt = inSteps(fsrs.remember(null, 0, rating), rating, steps, 'learning', player)
  const card = { memory: learnt.memory, last: day, due: day + daysOf(learnt.memory, player), lapses: 0 }
  return { card, seconds: (habits.seconds.learning[rating - 1] ?? 0) + learnt.seconds }
}

/** @returns the seconds that it took */
function review(card: SimulatedCard, day: number, player: Player): number {
  const { fsrs, settings, habits, chance } = player
  const elapsed = day - card.last
  const isForgotten = chance() >= fsrs.recall(card.memory.stability, elapsed)
  const rating = isForgotten ? 1 : drawn(habits.remembered, chance)
  let seconds = habits.seconds.review[rating - 1] ?? 0
  card.memory = fsrs.remember(card.memory, elapsed, rating)
  if (isForgotten) {
    const again = inSteps(card.memory, 1, settings.relearningSteps.length, 'relearning', player)
    card.memory = again.memory
    card.lapses++
    seconds += again.seconds
  }
  card.last = day
  card.due = day + daysOf(card.memory, player)
  return seconds
}

/** Nobody goes on with one card for longer on one day. */
const mostAnswersInSteps = 5

/** @param steps so many answers of Good in a row end them */
function inSteps(
  from: Memory,
  first: Rating,
  steps: number,
  kind: 'learning' | 'relearning',
  { fsrs, habits, chance }: Player,
): { memory: Memory; seconds: number } {
  let memory = from
  let rating = first
  let passed = 0
  let seconds = 0
  for (let nth = 0; nth < mostAnswersInSteps && passed < steps && rating < 4; nth++) {
    rating = drawn(habits[kind][rating - 1] ?? habits.first, chance)
    memory = fsrs.remember(memory, 0, rating)
    seconds += habits.seconds[kind][rating - 1] ?? 0
    if (rating === 1) passed = 0
    else if (rating > 2) passed++
  }
  return { memory, seconds }
}

function daysOf({ stability }: Memory, { fsrs, settings, chance }: Player): number {
  return fuzzedDays(fsrs.interval(stability, settings.retention), chance(), 1, settings.maximal)
}

function drawn(shares: readonly number[], chance: () => number): Rating {
  let left = chance() * shares.reduce((sum, share) => sum + share, 0)
  for (const rating of [1, 2, 3] as const) {
    left -= shares[rating - 1] ?? 0
    if (left < 0) return rating
  }
  return 4
}

/** FSRS as Anki's simulator still has it: Hard on the same day may lower stability, which Anki's scheduler no longer lets it. */
function simulatorFsrs(weights: readonly number[] = defaultWeights): Fsrs {
  const fsrs = fsrsOf(weights)
  const [base = 0, shift = 0, power = 0] = weights.slice(17, 20)
  return {
    ...fsrs,
    remember(memory, days, rating) {
      const after = fsrs.remember(memory, days, rating)
      if (!memory || days > 0 || rating !== 2) return after
      const stability = memory.stability * Math.exp(base * (rating - 3 + shift)) * memory.stability ** -power
      return { ...after, stability: Math.min(Math.max(stability, 0.001), 36_500) }
    },
  }
}

/** Numbers in [0, 1), the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = mixed(seed + 1)
  return () => {
    // The golden ratio: its multiples leave no gap. MurmurHash3's end makes them look like chance.
    state = (state + 0x9e3779b9) >>> 0
    return mixed(state) / 2 ** 32
  }
}
