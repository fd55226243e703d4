import type { Identification } from './identify.ts'
import { idsPerNote, type Ledger, type LedgerEntry, type LedgerHead } from './ledger.ts'
import type { Scope } from './scope.ts'
import { normaliseTitle } from './title.ts'

/** A note as far as its history is concerned. */
export interface Content {
  guid: string
  /** Hash of its fields and tags. */
  hash: string
  /** Places of its cards in the note type. */
  cards: number[]
  wording: 'zh' | 'en'
  kind: 'paper' | 'resource'
  pictures: Record<string, string>
}

export interface NoteChange {
  guid: string
  title: string
  place: { file: string; line: number; column: number }
}

export interface Changes {
  new: NoteChange[]
  /** Every note whose modification time moves. */
  updated: NoteChange[]
  renamed: { guid: string; from: string; to: string }[]
  removed: { guid: string; title: string }[]
  unchanged: number
  cards: { total: number; added: { guid: string; card: number }[]; blanked: { guid: string; card: number }[] }
}

export interface Stamped {
  ledger: Ledger
  changes: Changes
}

export interface StampSettings {
  namespace: string
  deck: string
  scope: Scope
  noteTypeHash: string
  /** Of a deck with a note type of its own. */
  noteTypeId?: number | null
  /** Now in ms since 1970, and the minutes west of UTC here. */
  now: number
  offset: number
}

/**
 * The ledger after a build: what is new gets its ids, what has changed a later modification time, what is gone is kept as
 * removed. A note's time moves only when its fields or tags do, and always when they do: Anki ships an edit only then.
 */
export function stamp(
  ledger: Ledger | null,
  { claims, removed }: Identification,
  contents: readonly Content[],
  settings: StampSettings,
): Stamped {
  const seconds = Math.floor(settings.now / 1000)
  const content = new Map(contents.map((own) => [own.guid, own]))
  const fresh = claims.filter((claim) => claim.match === null)
  const ids = idsFor(fresh.length, settings.now, ledger?.entries ?? []).values()
  const changes: Changes = {
    new: [],
    updated: [],
    renamed: [],
    removed: [],
    unchanged: 0,
    cards: { total: 0, added: [], blanked: [] },
  }
  const stamped = new Map<string, LedgerEntry>()
  for (const { guid, group, match } of claims) {
    const own = content.get(guid)
    const place = group.papers[0]?.place
    if (!own || !place) continue
    const known = match?.entry
    const change = { guid, title: group.title, place: { file: place.file, line: place.line, column: place.column } }
    changes.cards.total += own.cards.length
    const had = known?.cards ?? []
    const wasBlank = known?.blank ?? []
    const blank = had.filter((ord) => !own.cards.includes(ord))
    for (const card of own.cards) if (!had.includes(card)) changes.cards.added.push({ guid, card })
    for (const card of blank) if (!wasBlank.includes(card)) changes.cards.blanked.push({ guid, card })
    const mod = known === undefined ? seconds : known.hash === own.hash ? known.mod : Math.max(seconds, known.mod + 1)
    if (known === undefined || isUnshipped(known)) changes.new.push(change)
    else if (mod !== known.mod) changes.updated.push(change)
    else changes.unchanged++
    if (known && known.title !== group.title) changes.renamed.push({ guid, from: known.title, to: group.title })
    const { normalised: _, papers, ...fingerprints } = group
    const pictures = { ...known?.pictures, ...own.pictures }
    stamped.set(guid, {
      guid,
      id: known?.id ?? ids.next().value ?? 0,
      ...fingerprints,
      files: filesOf(
        papers.map((paper) => paper.place.file),
        known?.files ?? [],
        settings.scope,
      ),
      deck: settings.deck,
      kind: own.kind,
      lang: own.wording,
      hash: own.hash,
      mod,
      cards: [...new Set([...had, ...own.cards])].sort((a, b) => a - b),
      ...(blank.length > 0 ? { blank } : {}),
      ...(Object.keys(pictures).length > 0 ? { pictures } : {}),
    })
  }
  const gone = new Set(removed.map((entry) => entry.guid))
  changes.removed = removed.map(({ guid, title }) => ({ guid, title }))
  const entries = (ledger?.entries ?? []).map(
    (entry): LedgerEntry => stamped.get(entry.guid) ?? (gone.has(entry.guid) ? { ...entry, removed: true } : entry),
  )
  const added = fresh.flatMap((claim) => stamped.get(claim.guid) ?? [])
  return { ledger: { head: headOf(ledger, settings, seconds), entries: [...entries, ...added] }, changes }
}

/** A paper that a review has met, and that no deck has held yet. */
function isUnshipped(entry: LedgerEntry): boolean {
  return entry.hash === '' && entry.cards.length === 0
}

function headOf(ledger: Ledger | null, settings: StampSettings, seconds: number): LedgerHead {
  const hash = settings.noteTypeHash
  const id = settings.noteTypeId ? { id: settings.noteTypeId } : {}
  if (!ledger)
    return {
      version: 1,
      namespace: settings.namespace,
      created: seconds,
      offset: settings.offset,
      noteType: { hash, mod: seconds, ...id },
    }
  const { noteType } = ledger.head
  return noteType.hash === hash
    ? ledger.head
    : { ...ledger.head, noteType: { hash, mod: Math.max(seconds, noteType.mod + 1), ...id } }
}

/** Files that hold the paper now, in the order in which they were first seen; of a file that was not read nothing new is known. */
function filesOf(found: readonly string[], known: readonly string[], scope: Scope): string[] {
  return [...new Set([...known.filter((file) => found.includes(file) || scope.isUnknown(file)), ...found])]
}

/** Ids for new notes: milliseconds up to now that no note of the ledger has. Anki wants them unique and not in the future. */
function idsFor(count: number, now: number, entries: readonly LedgerEntry[]): number[] {
  const ids = entries.map((entry) => entry.id)
  const newest = ids.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const fits = now - count * idsPerNote > newest + idsPerNote
  const start = fits ? now - count * idsPerNote : ids.reduce((a, b) => Math.min(a, b), now) - count * idsPerNote
  return Array.from({ length: count }, (_, index) => start + index * idsPerNote)
}

/** More than a quarter of the papers that the build covers, and more than five, gone at once: rather a folder that is missing. */
export function isMassRemoval({ removed }: Identification, ledger: Ledger | null, scope: Scope): boolean {
  const covered = ledger?.entries.filter((entry) => !entry.removed && entry.files.every(scope.isCovered)) ?? []
  return removed.length > 5 && removed.length > covered.length / 4
}

/**
 * The files of the ledger to be read as well: where what was given holds papers that may have come from there, or lacks papers
 * that may have gone there.
 */
export function filesToConsult(titles: readonly string[], ledger: Ledger | null, scope: Scope): string[] {
  const present = ledger?.entries.filter((entry) => !entry.removed) ?? []
  const given = new Set(titles.map(normaliseTitle))
  const isBuiltWhole = (entry: LedgerEntry) => entry.files.every((file) => scope.isBuilt(file))
  const settled = new Set(present.filter(isBuiltWhole).map((entry) => normaliseTitle(entry.title)))
  const mayHaveGone = present.some(
    (entry) => entry.files.some(scope.isCovered) && !given.has(normaliseTitle(entry.title)),
  )
  if (!mayHaveGone && [...given].every((title) => settled.has(title))) return []
  return [...new Set(present.flatMap((entry) => entry.files))].filter((file) => !scope.isCovered(file)).sort()
}
