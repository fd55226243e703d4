import type { Today } from '../schedule/calendar.ts'
import type { Line } from '../schedule/card-state.ts'
import { keyOf } from '../schedule/fold.ts'
import type { Rating } from '../schedule/memory.ts'
import { cramOrder, type ReviewCard, type ReviewDeck } from './queue.ts'

/** A run through all cards outside the schedule. Its answers live here alone: the log never hears of them. */
export interface Cram {
  /** Still to come, the card that is shown first. */
  left: readonly ReviewCard[]
  /** What was done so far, the last thing last. */
  done: readonly Done[]
}

interface Done {
  /** The cards that were left before. */
  left: readonly ReviewCard[]
  /** An answer, or the lines that a mark, a burial or a suspension has written. */
  what: { rating: Rating } | { lines: readonly Line[] }
}

export function cramOf(deck: ReviewDeck, today: Today): Cram {
  return { left: cramOrder(deck, today), done: [] }
}

/** A card answered with Again comes once more at the end. */
export function crammed({ left, done }: Cram, rating: Rating): Cram {
  const [card, ...rest] = left
  const again = card && rating === 1 ? [card] : []
  return { left: [...rest, ...again], done: [...done, { left, what: { rating } }] }
}

/** What is suspended or buried while cramming is not asked any more. */
export function crammedWith({ left, done }: Cram, lines: readonly Line[]): Cram {
  const away = new Set(
    lines.flatMap((line) =>
      'event' in line && (line.event === 'suspend' || line.event === 'bury') ? [keyOf(line.guid, line.card)] : [],
    ),
  )
  return { left: left.filter(({ key }) => !away.has(key)), done: [...done, { left, what: { lines } }] }
}

/** The same run through a deck that has been read again, without the cards that are gone. */
export function withCardsOf({ left, done }: Cram, deck: ReviewDeck): Cram {
  const present = (cards: readonly ReviewCard[]) => cards.flatMap(({ key }) => deck.cardOf(key) ?? [])
  return { left: present(left), done: done.map((step) => ({ ...step, left: present(step.left) })) }
}
