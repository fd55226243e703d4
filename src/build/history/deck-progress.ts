import { type CardProgress, type Progress, progressKey } from '../../anki/progress.ts'
import { allNotes, type Deck } from '../../cards/deck.ts'
import { cardNameOf } from '../../cards/templates/note-type.ts'
import { aliasesOf } from '../../identity/aliases.ts'
import type { Ledger } from '../../identity/ledger.ts'
import type { Project } from '../../project/project.ts'
import { contextOf } from '../../schedule/context.ts'
import { keyOf } from '../../schedule/fold.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import { logFolders } from '../ledgers-below.ts'
import type { Reading } from '../read.ts'
import { sessionSettings } from '../session/review-settings.ts'

/** What the logs say of the cards of a deck, for the package that brings them. */
export async function progressOf(
  deck: Deck,
  ledger: Ledger,
  { config, union }: Reading,
  project: Project,
  now: number,
): Promise<Progress> {
  const settings = sessionSettings(config, {}, project.state)
  const { schedule } = await loadFoldedLog(logFolders(project, union?.below), settings, now, aliasesOf(ledger))
  const cards = new Map<string, CardProgress>()
  for (const { guid, noteType, cards: ords } of allNotes(deck))
    for (const ord of ords) {
      const key = keyOf(guid, cardNameOf(noteType, ord))
      const state = schedule.cards.get(key)
      if (state) cards.set(progressKey(guid, ord), { state, lines: schedule.lines.get(key) ?? [] })
    }
  const marked = new Set(allNotes(deck).flatMap(({ guid }) => (schedule.marked.has(guid) ? [guid] : [])))
  return { cards, marked, context: contextOf({ settings }, now) }
}

/** Answers that travel with a deck, and the cards that they are of. */
export interface ProgressReport {
  cards: number
  reviews: number
}

export function progressReport({ cards }: Progress): ProgressReport {
  const answered = [...cards.values()].map(({ lines }) => lines.filter((line) => 'rating' in line).length)
  return {
    cards: answered.filter((count) => count > 0).length,
    reviews: answered.reduce((sum, count) => sum + count, 0),
  }
}
