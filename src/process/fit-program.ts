/**
 * A process of its own that fits weights: the package that computes them ends its process where items are not to its mind, and is
 * busy for seconds. It is sent one `FitRequest` and answers with one `FitReply`.
 */
export interface FitRequest {
  /** Of each card its answers: rating and days since the one before, in turn. */
  cards: number[][]
  /** A card's place in the list, and of how many of its answers the last is predicted: in turn, in order of time. */
  items: number[]
  relearningSteps: number
}

export type FitReply = { weights: number[] | null } | { missing: string } | { failure: string }

/** Anki's own, but for the epochs: five leave the weights behind Anki's, twenty do not. */
const training = { numEpochs: 20, batchSize: 512, seed: 2023, maxSeqLen: 256, learningRate: 0.04, gamma: 1 }

async function fitTo({ cards, items, relearningSteps }: FitRequest): Promise<FitReply> {
  let binding: typeof import('@open-spaced-repetition/binding')
  try {
    binding = await import('@open-spaced-repetition/binding')
  } catch (error) {
    return { missing: (error as Error).message.split('\n', 1)[0] ?? '' }
  }
  const { FSRSBindingItem, FSRSBindingReview, computeParameters } = binding
  const reviews = cards.map((numbers) =>
    Array.from(
      { length: numbers.length / 2 },
      (_, index) => new FSRSBindingReview(numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0),
    ),
  )
  const set = Array.from(
    { length: items.length / 2 },
    (_, index) => new FSRSBindingItem((reviews[items[2 * index] ?? 0] ?? []).slice(0, items[2 * index + 1])),
  )
  try {
    const options = { enableShortTerm: true, numRelearningSteps: relearningSteps, trainingConfig: training }
    return { weights: await computeParameters(set, options) }
  } catch (error) {
    const { message } = error as Error
    return /NotEnoughData/i.test(message) ? { weights: null } : { failure: message }
  }
}

process.once('message', async (request: FitRequest) => {
  const reply = await fitTo(request)
  process.send?.(reply, () => process.exit())
})
