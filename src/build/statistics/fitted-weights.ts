import { fitWeights } from '../../process/fit-weights.ts'
import { packageFitting } from '../../process/package-root.ts'
import type { CardHistory, TrainingItem } from '../../stats/histories.ts'

/** The library's optimizer, in a process of its own. Its weights for histories: null where the answers are too few. */
export async function fittedWeights(items: readonly TrainingItem[], relearningSteps: number): Promise<number[] | null> {
  const places = new Map<CardHistory, number>()
  const numbers: number[] = []
  for (const { history, length } of items) {
    const place = places.get(history) ?? places.size
    places.set(history, place)
    numbers.push(place, length)
  }
  const cards = [...places.keys()].map(({ answers }) => answers.flatMap(({ rating, elapsed }) => [rating, elapsed]))
  return fitWeights(packageFitting(), { cards, items: numbers, relearningSteps })
}
