import type { ReviewCard } from './queue.ts'
import type { Session } from './session.ts'
import { type Side, type StudyDeck, textOfCard } from './study-deck.ts'
import type { CardText } from './terminal/card-text.ts'

interface Shown {
  card: ReviewCard
  side: Side
  text: CardText
}

/** What was shown last of a deck: for each side of a card the screen is drawn several times. */
const last = new WeakMap<StudyDeck, Shown>()

/** The side of the card that is shown. */
export function shownText({ deck: { deck }, side: shown }: Session, card: ReviewCard, side = shown): CardText {
  const known = last.get(deck)
  if (known?.card === card && known.side === side) return known.text
  const text = textOfCard(deck.contentOf(card.note), card.nth, side)
  last.set(deck, { card, side, text })
  return text
}
