import { type AnkiConnect, isRecord, isRefusal, list, numbers, record } from '../../anki/connect.ts'

/**
 * What came of Anki's own sync with its other devices. The add-on answers before it is over, and also where Anki has no account and
 * only asks for one: whether it was done can be told by reviews that were waiting for it.
 */
export interface AnkiSync {
  /** Null: nothing was waiting by which it could be told. */
  isDone: boolean | null
  /** Why it was refused. */
  refusal: string | null
}

/** @param patience milliseconds that it may take */
export async function syncAnki(anki: AnkiConnect, patience = 60_000): Promise<AnkiSync> {
  const waiting = await reviewWaiting(anki, await cardsOfLate(anki))
  try {
    await anki.ask('sync')
  } catch (error) {
    if (isRefusal(error)) return { isDone: false, refusal: error.message }
    throw error
  }
  if (waiting === null) return { isDone: null, refusal: null }
  const end = Date.now() + patience
  while ((await reviewWaiting(anki, [waiting.card], waiting.id)) !== null) {
    if (Date.now() >= end) return { isDone: false, refusal: null }
    await new Promise((done) => setTimeout(done, 500))
  }
  return { isDone: true, refusal: null }
}

async function cardsOfLate(anki: AnkiConnect): Promise<number[]> {
  return numbers(await anki.ask('findCards', { query: 'rated:31' })).slice(0, 1000)
}

/** One that no other device has yet. */
async function reviewWaiting(
  anki: AnkiConnect,
  cards: readonly number[],
  wanted: number | null = null,
): Promise<{ card: number; id: number } | null> {
  if (cards.length === 0) return null
  const reviews = record(await anki.ask('getReviewsOfCards', { cards }))
  for (const [card, rows] of Object.entries(reviews))
    for (const row of list(rows))
      if (isRecord(row) && row.usn === -1 && (wanted === null || row.id === wanted))
        return { card: Number(card), id: Number(row.id) }
  return null
}

/** Of both: before the pull, and after the push. */
export function syncsInWords(before: AnkiSync, after: AnkiSync): string {
  const refusal = before.refusal ?? after.refusal
  if (refusal !== null) return `Anki has not synced with its other devices: ${refusal}`
  if (before.isDone === false || after.isDone === false)
    return 'Anki was asked to sync, and has not sent its reviews yet: look at its window, it may be asking something'
  return after.isDone ? 'Anki has synced, before and after' : 'Anki was asked to sync, before and after'
}
