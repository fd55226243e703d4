import { daysAgo, type Today } from '../schedule/calendar.ts'
import type { Line } from '../schedule/card-state.ts'
import type { Schedule } from '../schedule/fold.ts'
import type { Rating } from '../schedule/memory.ts'

/** What FSRS learns from: all answers to a card from its first one on, or from the first one after it was last forgotten. */
export interface CardHistory {
  answers: {
    id: number
    rating: Rating
    /** Days since the answer before, 0 on the same day. */
    elapsed: number
  }[]
}

/** An answer that can be predicted, with all answers before it: the first `length` of a history end with it. */
export interface TrainingItem {
  history: CardHistory
  length: number
}

/** Cards whose first answer is missing are left out, as Anki leaves them out: what they remember is not known. */
export function historiesOf({ lines }: Pick<Schedule, 'lines'>, today: Today): CardHistory[] {
  return [...lines.entries()].flatMap(([, own]) => historyOf(own, today) ?? [])
}

function historyOf(lines: readonly Line[], { end }: Today): CardHistory | null {
  const forgotten = lines.findLastIndex((line) => 'event' in line && line.event === 'forget')
  const answers = lines.slice(forgotten + 1).flatMap((line) => ('rating' in line ? [line] : []))
  const first = answers.findIndex(isBeingLearnt)
  if (first < 0) return null
  return {
    answers: answers.slice(first).map(({ id, rating }, index, all) => {
      const before = all[index - 1]
      const elapsed = before ? Math.max(0, daysAgo(before.id, end) - daysAgo(id, end)) : 0
      return { id, rating, elapsed }
    }),
  }
}

/** New, or in its first steps: only such answers begin a history. */
export function isBeingLearnt({ state }: { state: string }): boolean {
  return state === 'new' || state === 'learning'
}

/** In order of time. Answers on the day of the one before are not predicted. */
export function trainingItems(histories: readonly CardHistory[]): TrainingItem[] {
  return histories
    .flatMap((history) =>
      history.answers.flatMap(({ elapsed }, index) =>
        index > 0 && elapsed > 0 ? [{ history, length: index + 1 }] : [],
      ),
    )
    .sort((a, b) => timeOf(a) - timeOf(b))
}

/** When the predicted answer was given. */
export function timeOf({ history, length }: TrainingItem): number {
  return history.answers[length - 1]?.id ?? 0
}
