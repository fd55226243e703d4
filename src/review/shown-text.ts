import type { ReviewCard } from './queue.ts'
import type { Session } from './session.ts'
import { textOfCard } from './study-deck.ts'
import type { CardText } from './terminal/card-text.ts'

/** The side of the card that is shown. */
export function shownText({ deck: { deck }, side: shown }: Session, card: ReviewCard, side = shown): CardText {
  return textOfCard(deck.contentOf(card.note), card.nth, side)
}
