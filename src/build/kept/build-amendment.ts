import type { PackageAmendment } from '../../anki/apkg.ts'
import { type CardsRow, deal, noDues, type PlacedCard, rowsOf } from '../../anki/rows.ts'
import { checkNotes } from '../../cards/checks/check.ts'
import { contentHash, type Deck } from '../../cards/deck.ts'
import { contentsOf } from '../../cards/ledger-contents.ts'
import type { Note } from '../../cards/note.ts'
import type { LedgerEntry } from '../../identity/ledger.ts'
import { type Changes, goneAtMost, type Stamped, stamp } from '../../identity/next-ledger.ts'
import type { ProblemJson } from '../../problems/problem-json.ts'
import { type Candidates, type EditsSince, isSame, knownAfter, type Remade, remade, scopeFor } from './amend.ts'
import type { BuildAmendState } from './amend-state.ts'
import { type DeckIndex, decksAfter, habitsAfter, habitsIn, mediaAfter, type Placed } from './deck-index.ts'
import type { LedgerLines } from './ledger-lines.ts'
import { likeTitlesAfter } from './like-titles.ts'
import { replaceProblems } from './replace-problems.ts'

/** What a build does to the one before. */
export interface Amendment {
  ledger: string
  /** Null: the package stays as it is. */
  package: PackageAmendment | null
  changes: Changes
  /** How many more papers and cards the package holds. */
  more: { papers: number; cards: number }
  /** All that is told now. */
  problems: ProblemJson[]
  /** Notes of the edited rows, as they were and as they are. */
  notes: Note[]
  known: BuildAmendState
}

/** What there was before, and what has become of the rows. */
export interface Edited extends Pick<EditsSince, 'edits' | 'lines' | 'candidates' | 'pictures'> {
  known: BuildAmendState
  told: readonly ProblemJson[]
}

/**
 * What a build would come to, where what has changed in some rows changes nothing of other papers but their places.
 * @param now in ms since 1970
 * @returns null where more may have changed: then all has to be built
 */
export function amendmentOf(edited: Edited, now: number): Amendment | null {
  const { edits, known, lines, candidates, pictures, told } = edited
  const made = remade(edits, known, candidates, lines, pictures)
  if (!made) return null
  const { was, is } = made
  const notes = [...was.deck.notes, ...is.deck.notes]
  // What is not in the package is for the whole build.
  if (notes.some(({ cards }) => cards.length === 0)) return null
  if (!isAsBuilt(was.deck, candidates.own)) return null
  const gone = is.identification.removed.map(({ guid }) => guid)
  const kept = new Set(is.deck.notes.map(({ guid }) => guid))
  // That more are gone may be a mistake, which a whole build tells.
  if (gone.length > goneAtMost || was.deck.notes.some(({ guid }) => !kept.has(guid) && !gone.includes(guid)))
    return null
  const stamped = stampedOf(edited, made, now)
  if (!stamped) return null
  const placed = placedOf(made, candidates, lines.length)
  const index = indexAfter(edited, placed)
  if (!index) return null
  const year = new Date(now).getFullYear()
  const problems = replaceProblems(
    told,
    [was, is].map(({ deck }, nth) => [
      ...(edits.problems[nth] ?? []),
      ...checkNotes(deck, year, habitsIn(nth === 0 ? known.index.habits : index.habits)),
      ...(index.problems[nth] ?? []),
    ]),
    edits,
    known,
  )
  if (!problems) return null
  const { changes } = stamped
  const rows = rowsAfter(edited, made, stamped, placed)
  const isTouched = rows.notes.length + rows.gone.length + rows.cards.length + rows.dues.length > 0 || index.stored
  const count = ({ notes }: Deck) => notes.reduce((sum, { cards }) => sum + cards.length, 0)
  const { problems: _, stored: media, ...own } = index
  return {
    ledger: ledgerAfter(edited, stamped),
    package: isTouched ? { ...rows, media } : null,
    changes,
    more: {
      papers: is.deck.notes.length - was.deck.notes.length,
      cards: count(is.deck) - count(was.deck),
    },
    problems,
    notes,
    known: { ...knownAfter(known, edits, made), index: own },
  }
}

/** Whether the notes, made alone, are those that the last build has made. */
function isAsBuilt({ notes }: Deck, entries: readonly LedgerEntry[]): boolean {
  const hashes = new Map(entries.map(({ guid, hash }) => [guid, hash]))
  return notes.every((note) => contentHash(note) === hashes.get(note.guid))
}

function stampedOf({ known, lines, candidates }: Edited, { is }: Remade, now: number): Stamped | null {
  const { head, entries } = candidates.ledger
  const isAnyNew = is.identification.claims.some(({ match }) => match === null)
  const comesOrGoes = isAnyNew || is.identification.removed.length > 0
  if (comesOrGoes && Object.keys(known.noteTypes).length > 1) return null
  if (isAnyNew && lines.has('"companions":{')) return null
  const others = isAnyNew ? withOuterIds(lines, entries) : []
  if (!others) return null
  const settings = { ...known, scope: scopeFor(known), now, offset: head.offset }
  const ledger = { head, entries: [...entries, ...others] }
  const stamped = stamp(ledger, is.identification, contentsOf(is.deck, is.pictures), settings)
  return isSame(stamped.ledger.head, head) ? stamped : null
}

/** The papers with the least and the greatest id of all: new ones lie outside of them. */
function withOuterIds(lines: LedgerLines, entries: readonly LedgerEntry[]): LedgerEntry[] | null {
  const ids = Array.from({ length: lines.length }, (_, place) => lines.id(place))
  const [least, greatest] = ids.reduce(([a, b], id) => [Math.min(a, id), Math.max(b, id)], [ids[0] ?? 0, ids[0] ?? 0])
  const known = new Set(entries.map(({ id }) => id))
  const found = [...new Set([least, greatest])].filter((id) => !known.has(id)).map((id) => lines.entry(ids.indexOf(id)))
  return found.every((entry) => entry !== null) ? found : null
}

/** New papers come after all others. */
function placedOf({ was, is }: Remade, { places }: Candidates, length: number): [Placed[], Placed[]] {
  let next = length
  const fresh = new Map<string, number>()
  for (const { guid, match } of is.identification.claims) if (match === null) fresh.set(guid, next++)
  return [was, is].map(({ deck }) =>
    deck.notes.map((note) => ({ place: places.get(note.guid) ?? fresh.get(note.guid) ?? -1, note })),
  ) as [Placed[], Placed[]]
}

function indexAfter({ known, edits, lines, pictures }: Edited, [was, is]: [Placed[], Placed[]]) {
  const { index, sharedIdentity, documents } = known
  const files = documents.map(({ file }) => file)
  const [decks, habits] = [decksAfter(index.decks, was, is), habitsAfter(index.habits, was, is)]
  const kept = new Set(is.map(({ place }) => place))
  const gone = was.map(({ place }) => place).filter((place) => !kept.has(place))
  const media = mediaAfter(index, gone, is, pictures)
  if (!decks || !habits || !media) return null
  const around = { ledger: lines, files, moved: edits.moved, sharedIdentity: new Set(sharedIdentity) }
  const like = likeTitlesAfter(index, [was, is], around)
  return like && ({ ...like, ...media, decks, habits } satisfies DeckIndex)
}

function ledgerAfter({ candidates, lines }: Edited, { ledger, changes }: Stamped): string {
  const before = new Set(candidates.ledger.entries)
  const changed = new Map<number, LedgerEntry>()
  const added: LedgerEntry[] = []
  const isNew = new Set(changes.new.map(({ guid }) => guid))
  for (const entry of ledger.entries) {
    const place = candidates.places.get(entry.guid)
    if (place === undefined) {
      if (isNew.has(entry.guid)) added.push(entry)
    } else if (!before.has(entry)) changed.set(place, entry)
  }
  return lines.with(changed, added)
}

function rowsAfter(
  { lines, known, candidates }: Edited,
  { was, is }: Remade,
  { ledger, changes }: Stamped,
  placed: [Placed[], Placed[]],
): Omit<PackageAmendment, 'media'> {
  const stamps = new Map(ledger.entries.map(({ guid, id, mod }, order) => [guid, { id, mod, order }]))
  const { created, offset, noteTypes } = lines.head
  const made = is.deck.notes.length > 0 ? rowsOf(is.deck, { created, offset, noteTypes, notes: stamps }) : null
  const changed = new Set([...changes.new, ...changes.updated].map(({ guid }) => guid))
  const before = new Map(was.deck.notes.map((note) => [note.guid, note]))
  const isDealt = ({ guid, cards, deck }: Note) => {
    const known = before.get(guid)
    return !known || !isSame([known.cards, known.deck], [cards, deck])
  }
  const dealt = new Set(is.deck.notes.filter(isDealt).map(({ guid }) => stamps.get(guid)?.id ?? 0))
  const gone = is.identification.removed.map(({ id }) => id)
  const moved = dealt.size + gone.length > 0 ? duesAfter(lines, placed, candidates) : { dues: [], ofNotes: new Map() }
  const places = new Map(placed[1].map(({ place, note }) => [stamps.get(note.guid)?.id ?? 0, place]))
  return {
    notes: made ? [...made.notes].filter(([, guid]) => changed.has(guid) || !before.has(guid)) : [],
    gone,
    cards: (made ? [...made.cards] : []).flatMap(([id, did, mod]): CardsRow[] =>
      dealt.has(id) ? [[id, did, mod, moved.ofNotes.get(places.get(id) ?? -1) ?? []]] : [],
    ),
    dues: moved.dues,
    typesMod: Math.max(...Object.keys(known.noteTypes).map((id) => noteTypes[id]?.mod ?? 0)),
  }
}

/** Positions of all cards: of edited papers by their places; of others where they are not what they were. */
function duesAfter(lines: LedgerLines, [was, is]: [Placed[], Placed[]], { places }: Candidates) {
  const edited = new Set([...places.values(), ...is.map(({ place }) => place)])
  const length = Math.max(lines.length, ...is.map(({ place }) => place + 1))
  const cards = Array.from({ length }, (_, place) => (place < lines.length ? lines.cards(place) : []))
  const dealtWith = (own: readonly Placed[]) => {
    const of = new Map(own.map(({ place, note }) => [place, note.cards]))
    const now = cards.map((known, place) => (edited.has(place) ? (of.get(place) ?? []) : known))
    const dues = now.map(noDues)
    deal(now.map((cards, place) => cards.map((ord): PlacedCard => ({ dues: dues[place] ?? [], ord }))))
    return dues
  }
  const [before, after] = [dealtWith(was), dealtWith(is)]
  const dues: [number, number][] = []
  for (const [place, own] of after.entries()) {
    if (edited.has(place) && !isKept(place)) continue
    for (const [ord, due] of own.entries())
      if (due !== null && due !== before[place]?.[ord]) dues.push([lines.id(place) + ord, due])
  }
  return { dues, ofNotes: new Map(is.map(({ place }) => [place, after[place] ?? []])) }

  /** Its cards are those that it had: one that was dealt anew is not asked for its dues. */
  function isKept(place: number): boolean {
    return was.some((one) => one.place === place) && is.some((one) => one.place === place)
  }
}
