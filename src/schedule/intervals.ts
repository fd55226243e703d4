import type { Fsrs, Memory, Rating } from './memory.ts'

export interface ScheduleSettings {
  /** Desired probability of recall when a card is due, 0.7 to 0.99. */
  retention: number
  /** Seconds. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  /** Lapses after which a card is suspended; 0: never. */
  leech: number
  /** Days. */
  maximal: number
  /** The 21 of FSRS-6; left out, its defaults. */
  weights?: readonly number[]
}

/** Where a card stands in Anki's terms. */
export type Stage = 'new' | 'learning' | 'review' | 'relearning'

/** What the buttons need to know of a card. */
export interface Standing {
  stage: Stage
  memory: Memory | null
  /** Its place in the steps, from 0; without meaning outside (re)learning. */
  step: number
  /** The last interval in whole days, 0 before the first. */
  days: number
}

/** What a button leads to: seconds while in steps, else whole days. */
export interface Outcome {
  stage: Exclude<Stage, 'new'>
  memory: Memory
  step: number
  seconds: number | null
  /** Whole days; in steps those that an Easy would have to exceed. */
  days: number
}

export type Outcomes = Record<Rating, Outcome>

/** A number in [0, 1) that moves intervals within their fuzz bounds; null: no fuzz. */
export type Fuzz = number | null

const daySeconds = 86_400

/**
 * What each of the four buttons leads to.
 * @param elapsed days since the last answer, 0 on the same day
 */
export function outcomesOf(
  standing: Standing,
  elapsed: number,
  fsrs: Fsrs,
  settings: ScheduleSettings,
  fuzz: Fuzz,
): Outcomes {
  const after = (rating: Rating) => fsrs.remember(standing.memory, elapsed, rating)
  const memories = { 1: after(1), 2: after(2), 3: after(3), 4: after(4) }
  const raw = (rating: Rating) => fsrs.interval(memories[rating].stability, settings.retention)
  const bound = (rating: Rating, least: number) => wholeDays(raw(rating), fuzz, least, settings.maximal)
  const review = (rating: Rating, days: number): Outcome => ({
    stage: 'review',
    memory: memories[rating],
    step: 0,
    seconds: null,
    days,
  })

  if (standing.stage === 'review') {
    const grown = (rating: Rating) => leastAfterReview(raw(rating), standing.days, settings.maximal)
    const hard = bound(2, grown(2))
    const good = bound(3, Math.max(grown(3), hard + 1))
    const easy = bound(4, Math.max(grown(4), good + 1))
    const again = inSteps('relearning', settings.relearningSteps, 0, 1)
    return { 1: again, 2: review(2, hard), 3: review(3, good), 4: review(4, easy) }
  }

  const stage = standing.stage === 'relearning' ? 'relearning' : 'learning'
  const steps = stage === 'relearning' ? settings.relearningSteps : settings.learningSteps
  const step = Math.min(standing.step, Math.max(0, steps.length - 1))
  const good = inSteps(stage, steps, step + 1, 3)
  const easy = bound(4, good.days + 1)
  return { 1: inSteps(stage, steps, 0, 1), 2: inSteps(stage, steps, step, 2), 3: good, 4: review(4, easy) }

  /** Into a step; past the last one into review. Without steps an interval below half a day is waited for as it is. */
  function inSteps(into: 'learning' | 'relearning', own: readonly number[], index: number, rating: Rating): Outcome {
    const delay = rating === 2 ? hardDelay(own, index) : own[index]
    const days = bound(rating, 1)
    const short = own.length === 0 && raw(rating) < 0.5
    if (delay === undefined && !short) return review(rating, days)
    const seconds = delay ?? Math.trunc(raw(rating) * daySeconds)
    return { stage: into, memory: memories[rating], step: index, seconds, days }
  }
}

/**
 * Hard on the first step waits for the mean of the first two, or for half as long again (at most a day more) where it is the only
 * one; on a later step it repeats that. From a day on, whole days.
 */
function hardDelay(steps: readonly number[], index: number): number | undefined {
  const delay = steps[index]
  if (delay === undefined || index > 0) return delay
  const second = steps[1]
  const seconds = second === undefined ? Math.min(delay * 1.5, delay + daySeconds) : (delay + second) / 2
  return Math.trunc(seconds > daySeconds ? Math.round(seconds / daySeconds) * daySeconds : seconds)
}

/** An interval of FSRS in whole days, at least `least`, at most `most`; fuzz comes before rounding. */
function wholeDays(interval: number, fuzz: Fuzz, least: number, most: number): number {
  return fuzz === null ? Math.min(Math.max(Math.round(interval), least), most) : fuzzedDays(interval, fuzz, least, most)
}

/** As `wholeDays`, always with fuzz. */
export function fuzzedDays(interval: number, fuzz: number, least: number, most: number): number {
  const { low, high } = fuzzBounds(interval, least, most)
  return Math.floor(low + fuzz * (1 + high - low))
}

/**
 * A card that was remembered waits longer than it did, and where its memory says otherwise by no more than fuzz could, as long.
 * @param previous days that it was given last
 */
function leastAfterReview(interval: number, previous: number, maximal: number): number {
  if (Math.round(interval) > previous) return previous + 1
  return previous <= fuzzBounds(interval, 1, maximal).high ? previous : 1
}

/** Shares of an interval that fuzz may move it by: 15 % of what lies between 2.5 and 7 days, 10 % up to 20, 5 % above. */
const fuzzShares = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
]

/** The shortest and the longest whole days that fuzz can give. */
export function fuzzBounds(interval: number, least: number, most: number): { low: number; high: number } {
  const clamped = Math.min(Math.max(interval, least), most)
  const delta =
    clamped < 2.5
      ? 0
      : fuzzShares.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(clamped, to) - from), 1)
  const within = (days: number) => Math.min(Math.max(Math.round(days), least), most)
  const low = within(clamped - delta)
  const high = within(clamped + delta)
  return low === high && high > 2 && high < most ? { low, high: high + 1 } : { low, high }
}

/**
 * The interval as the log has it, as Anki's revlog: whole days, or negative seconds. A step that reaches past the end of the day
 * becomes whole days.
 * @param left seconds until the day ends
 */
export function recordedInterval({ seconds, days }: Outcome, left: number): number {
  if (seconds === null) return days
  return seconds < left ? -seconds : 1 + Math.floor((seconds - left) / daySeconds)
}
