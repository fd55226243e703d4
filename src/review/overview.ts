import { contextOf } from '../schedule/context.ts'
import { type Counts, doneOn, reviewDeckOf, waitingOf, withinLimits } from './queue.ts'
import { limitsOf, nextCard, type Session } from './session.ts'

/** A deck as the overview lists it. */
export interface DeckRow {
  /** Its full name; null: all decks. */
  deck: string | null
  /** How it is called below the one that holds it. */
  name: string
  /** How many decks hold it. */
  depth: number
  counts: Counts
}

interface Level extends Counts {
  name: string
  depth: number
  below: string[]
}

/** What is to be done in each deck, with the decks below it: a deck stands below the one that holds it, else in the notes' order. */
export function deckRows(session: Session): DeckRow[] {
  const { deck, schedule } = session
  const { today } = contextOf(session, session.now)
  const levels = new Map<string, Level>()
  const tops: string[] = []
  const all: Counts = { fresh: 0, learning: 0, due: 0 }
  for (const paper of deck.papers) {
    const [first] = paper
    const name = first && deck.deck.notes[first.note]?.deck
    if (name === undefined) continue
    const { learning, due, fresh, touched } = waitingOf(paper, schedule, today)
    for (const level of [all, ...levelsOf(name, levels, tops)]) {
      level.learning += learning.length
      if (!touched && due) level.due++
      else if (!touched && fresh) level.fresh++
    }
  }
  const limits = limitsOf(session)
  const done = doneOn(schedule)
  const counts = (found: Counts) => withinLimits(found, limits, done)
  const rows: DeckRow[] = []
  const add = (deckName: string) => {
    const level = levels.get(deckName)
    if (!level) return
    rows.push({ deck: deckName, name: level.name, depth: level.depth, counts: counts(level) })
    level.below.forEach(add)
  }
  tops.forEach(add)
  if (tops.length === 1) return rows
  return [
    { deck: null, name: 'All decks', depth: 0, counts: counts(all) },
    ...rows.map((row) => ({ ...row, depth: row.depth + 1 })),
  ]
}

/** A deck and those that hold it; what is not known yet is put into `levels`, and the uppermost into `tops`. */
function levelsOf(deck: string, levels: Map<string, Level>, tops: string[]): Level[] {
  const names = deck.split('::')
  return names.map((name, depth) => {
    const full = names.slice(0, depth + 1).join('::')
    const known = levels.get(full)
    if (known) return known
    const level: Level = { name, depth, below: [], fresh: 0, learning: 0, due: 0 }
    levels.set(full, level)
    const holder = levels.get(names.slice(0, depth).join('::'))
    ;(holder?.below ?? tops).push(full)
    return level
  })
}

/** The list of decks, with the cards of all of them. */
export function withOverview(session: Session): Session {
  const chosen = session.settings.filter.deck ?? null
  const all = inDeck(session, undefined)
  const row = deckRows(all).findIndex(({ deck }) => deck === chosen)
  return { ...all, page: 'overview', row: Math.max(0, row) }
}

/** Goes on with the deck that is chosen in the overview. */
export function withChosenDeck(session: Session): Session {
  const chosen = deckRows(session)[session.row]?.deck
  return nextCard(inDeck(session, chosen ?? undefined))
}

function inDeck(session: Session, deck: string | undefined): Session {
  if (session.settings.filter.deck === deck) return session
  const filter = { ...session.settings.filter, deck }
  return {
    ...session,
    settings: { ...session.settings, filter },
    deck: reviewDeckOf(session.deck.deck, filter),
  }
}
