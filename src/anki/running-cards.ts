import { type AnkiConnect, AnkiError, numbers, tables } from './connect.ts'
import type { AnkiCard } from './history.ts'

export const cardsAtOnce = 5000

/** Ids of suspended cards, and of notes with the mark. */
export async function marksThere(
  anki: AnkiConnect,
  types: readonly { id: number }[],
): Promise<{ suspended: Set<number>; marked: Set<number> }> {
  const found = await anki.askAll(
    types.flatMap(({ id }) => [
      { action: 'findCards', params: { query: `mid:${id} is:suspended` } },
      { action: 'findNotes', params: { query: `mid:${id} tag:marked` } },
    ]),
  )
  const every = (remainder: number) => new Set(found.filter((_, nth) => nth % 2 === remainder).flatMap(numbers))
  return { suspended: every(0), marked: every(1) }
}

/** When these cards were last changed. */
export async function readTimes(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<void> {
  const changed = new Map<number, number>()
  for (const some of inParts(cards, cardsAtOnce))
    for (const one of tables(await anki.ask('cardsModTime', { cards: some.map(({ id }) => id) }), some))
      changed.set(Number(one.cardId), Number(one.mod))
  for (const card of cards) card.changed = changed.get(card.id) ?? 0
}

/** A card's row, as far as it can be asked for. */
export interface CardInfo {
  id: number
  type: number
  queue: number
  due: number
  interval: number
  reps: number
  lapses: number
  left: number
}

export async function cardsInfo(anki: AnkiConnect, ids: readonly number[]): Promise<CardInfo[]> {
  const infos: CardInfo[] = []
  for (const some of inParts(ids, 500))
    for (const info of tables(await anki.ask('cardsInfo', { cards: some }), some))
      if (info.cardId !== undefined)
        infos.push({
          id: Number(info.cardId),
          type: Number(info.type),
          queue: Number(info.queue),
          due: Number(info.due),
          interval: Number(info.interval),
          reps: Number(info.reps),
          lapses: Number(info.lapses),
          left: Number(info.left),
        })
  return infos
}

/**
 * Anki's number of today, which it does not tell: it is found by searching for a card in review by how many days it is due from now.
 * @param due of the card, in Anki's numbers
 */
export async function todayInAnki(anki: AnkiConnect, card: number, due: number): Promise<number> {
  let [low, high] = [-40_000, 40_000]
  while (low < high) {
    // Sixty searches at once take hardly longer than one.
    const step = Math.max(1, Math.ceil((high - low) / 60))
    const bounds: number[] = []
    for (let bound = low; bound < high; bound += step) bounds.push(bound)
    const found = await anki.askAll(
      bounds.map((bound) => ({ action: 'findCards', params: { query: `cid:${card} prop:due<=${bound}` } })),
    )
    const first = found.findIndex((ids) => numbers(ids).includes(card))
    if (first < 0) low = (bounds.at(-1) ?? high) + 1
    else {
      high = bounds[first] ?? high
      low = first === 0 ? high : (bounds[first - 1] ?? high) + 1
    }
    if (low >= 40_000) throw new AnkiError('Anki does not find its own card by the day that it is due')
  }
  return due - low
}

export function* inParts<T>(all: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
