import { default_w, FSRS, type Grade } from 'ts-fsrs'

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** What FSRS knows of a card. Stability: days until recall falls to 90 %. Difficulty: 1 to 10. */
export interface Memory {
  stability: number
  difficulty: number
}

export type Remember = (memory: Memory | null, days: number, rating: Rating) => Memory

export interface Fsrs {
  /** The memory after an answer, `days` after the one before it (0 on the same day). */
  remember: Remember
  /** Days until recall has fallen to `retention`; neither rounded nor bounded. */
  interval(stability: number, retention: number): number
  /** Probability of recall `days` after the last answer. */
  recall(stability: number, days: number): number
}

/** Of FSRS-6: 21. */
export const defaultWeights: readonly number[] = default_w

const smallest = 0.001
const largest = 36_500

/**
 * FSRS-6. Only the memory comes from ts-fsrs: its calendar, its intervals and its fuzz are not Anki's.
 * Curve: R(t, S) = (1 + F·t/S)^decay with decay = -w20, F = 0.9^(1/decay) - 1.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 * @param weights the 21 of FSRS-6
 * @throws RangeError for another number of weights, which ts-fsrs would replace by its own without a word
 */
export function fsrsOf(weights: readonly number[] = defaultWeights): Fsrs {
  if (weights.length !== 21) throw new RangeError(`FSRS-6 has 21 weights, not ${weights.length}`)
  const fsrs = new FSRS({ w: [...weights], enable_short_term: true, enable_fuzz: false })
  const decay = -(weights[20] ?? 0)
  const factor = 0.9 ** (1 / decay) - 1
  return {
    remember(memory, days, rating) {
      const grade = rating as Grade
      if (memory) return fsrs.next_state(memory, days, grade)
      return {
        stability: clamp(weights[rating - 1] ?? 0, smallest, largest),
        difficulty: clamp(fsrs.init_difficulty(grade), 1, 10),
      }
    },
    interval: (stability, retention) => (stability / factor) * (retention ** (1 / decay) - 1),
    recall: (stability, days) => (1 + (factor * days) / stability) ** decay,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/** As Anki keeps it with a card, and goes on from: stability with 4 decimals, difficulty with 3. */
export function asStored({ stability, difficulty }: Memory): Memory {
  return { stability: Math.round(stability * 1e4) / 1e4, difficulty: Math.round(difficulty * 1e3) / 1e3 }
}
