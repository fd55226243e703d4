import { isWithin } from '../../review/queue.ts'
import type { StudyDeck } from '../../review/study-deck.ts'
import { UsageError } from '../usage.ts'

/** Which cards the user has asked for; undefined: all. */
export interface Selection {
  card: string | undefined
  tag: string | undefined
  deck: string | undefined
}

/** Without this, a mistyped name would look like a day without cards. */
export function refuseUnknown({ card, tag, deck }: Selection, { notes }: StudyDeck): void {
  if (deck !== undefined && !notes.some((note) => isWithin(note.deck, deck))) {
    const known = [...new Set(notes.map((note) => note.deck))].join(', ')
    throw new UsageError(`--deck: no deck here is “${deck}”; there are ${known}`)
  }
  const cards = new Set(notes.flatMap((note) => note.cards.flatMap(({ card: name, template }) => [template, name])))
  if (card !== undefined && !cards.has(card)) {
    const known = [...new Set(notes.flatMap((note) => note.cards.map(({ template }) => template)))].join(', ')
    throw new UsageError(`--card: no card here is a “${card}”; there are ${known}`)
  }
  if (tag !== undefined && !notes.some(({ tags }) => tags.some((own) => isWithin(own, tag))))
    throw new UsageError(`--tag: no note here has the tag “${tag}”`)
}
