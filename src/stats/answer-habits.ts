import type { Answer } from '../schedule/answer.ts'
import { keyOf } from '../schedule/fold.ts'
import { isBeingLearnt } from './histories.ts'
import type { ReviewRow } from './review-rows.ts'

/** Of Again, Hard, Good and Easy. */
type Four = readonly [number, number, number, number]

/** How a person answers, and how long it takes. */
export interface Habits {
  /** Shares of the first grade of a new card. */
  first: Four
  /** Shares of the grades of what is remembered; nothing of Again. */
  remembered: Four
  /** In steps, by the grade before (Again, Hard, Good): shares of the next. */
  learning: readonly [Four, Four, Four]
  relearning: readonly [Four, Four, Four]
  /** Mean seconds of an answer by its grade. */
  seconds: Record<'learning' | 'review' | 'relearning', Four>
}

/** Of many users of Anki, as its simulator takes them where there is no answer yet: github.com/open-spaced-repetition/fsrs-rs */
const ofMany: Habits = {
  first: [0.24, 0.094, 0.495, 0.171],
  remembered: [0, 0.224, 0.631, 0.145],
  learning: [
    [0.3686, 0.0628, 0.5108, 0.0577],
    [0.0442, 0.4553, 0.4457, 0.0549],
    [0.0519, 0.047, 0.8462, 0.055],
  ],
  relearning: [
    [0.2157, 0.0643, 0.6595, 0.0604],
    [0.05, 0.4638, 0.4475, 0.0387],
    [0.1057, 0.1434, 0.7266, 0.0244],
  ],
  seconds: {
    learning: [19.58, 18.79, 13.78, 10.71],
    review: [19.38, 17.59, 12.38, 8.94],
    relearning: [16.44, 15.25, 12.32, 8.03],
  },
}

/** Those of many count as much as so many answers of one's own. */
const weightOfMany = 50
/** Longer than this nobody thinks about a card: ms. */
const longestAnswer = 20 * 60_000

export function habitsOf(rows: readonly ReviewRow[]): Habits {
  const timed = rows.filter(({ answer }) => answer.ms > 0 && answer.ms < longestAnswer)
  const { firsts, learning, relearning } = sittingsOf(timed)
  const remembered = timed.filter(({ answer }) => answer.state === 'review' && answer.rating > 1)
  return {
    first: shares(
      firsts.map(({ rating }) => rating),
      ofMany.first,
    ),
    remembered: shares(
      remembered.map(({ answer }) => answer.rating),
      ofMany.remembered,
    ),
    learning: transitions(learning, ofMany.learning),
    relearning: transitions(relearning, ofMany.relearning),
    seconds: {
      learning: secondsOf(timed, ['new', 'learning'], ofMany.seconds.learning),
      review: secondsOf(timed, ['review'], ofMany.seconds.review),
      relearning: secondsOf(timed, ['relearning'], ofMany.seconds.relearning),
    },
  }
}

interface Sittings {
  /** The first of a card's answers in steps on each day. */
  firsts: Answer[]
  /** Pairs of answers to one card on one day that follow each other. */
  learning: (readonly [Answer, Answer])[]
  relearning: (readonly [Answer, Answer])[]
}

/** The answers to a card on one day hang together: it is learnt, or forgotten and learnt again. */
function sittingsOf(rows: readonly ReviewRow[]): Sittings {
  const found: Sittings = { firsts: [], learning: [], relearning: [] }
  const before = new Map<string, { first: Answer; last: Answer; ago: number }>()
  for (const { answer, ago } of rows) {
    const key = keyOf(answer.guid, answer.card)
    const own = before.get(key)
    const goesOn = own?.ago === ago
    if (goesOn && isBeingLearnt(own.first)) found.learning.push([own.last, answer])
    else if (goesOn && own.first.state === 'review' && own.first.rating === 1) found.relearning.push([own.last, answer])
    else if (!goesOn && isBeingLearnt(answer)) found.firsts.push(answer)
    before.set(key, { first: goesOn ? own.first : answer, last: answer, ago })
  }
  return found
}

function transitions(pairs: readonly (readonly [Answer, Answer])[], many: Habits['learning']): Habits['learning'] {
  const after = (rating: number) => pairs.filter(([from]) => from.rating === rating).map(([, to]) => to.rating)
  return [shares(after(1), many[0]), shares(after(2), many[1]), shares(after(3), many[2])]
}

function shares(ratings: readonly number[], many: Four): Four {
  const count = (rating: number) => ratings.reduce((sum, own) => sum + (own === rating ? 1 : 0), 0)
  const own = (rating: 1 | 2 | 3 | 4) =>
    (count(rating) + weightOfMany * (many[rating - 1] ?? 0)) / (ratings.length + weightOfMany)
  return [own(1), own(2), own(3), own(4)]
}

function secondsOf(rows: readonly ReviewRow[], states: readonly Answer['state'][], many: Four): Four {
  const mean = (rating: 1 | 2 | 3 | 4) => {
    const own = rows.filter(({ answer }) => answer.rating === rating && states.includes(answer.state))
    const sum = own.reduce((all, { answer }) => all + answer.ms / 1000, 0)
    return (sum + weightOfMany * (many[rating - 1] ?? 0)) / (own.length + weightOfMany)
  }
  return [mean(1), mean(2), mean(3), mean(4)]
}
