import type { Language } from '../words/languages.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import { formerGuids, guidInAnki } from './former.ts'
import { guidOf } from './guid.ts'
import { homeOf } from './home-deck.ts'
import type { Identification } from './identify.ts'
import {
  type BuiltNote,
  builtNotes,
  type Companion,
  hasShipped,
  idsPerCompanion,
  idsPerNote,
  type Ledger,
  type LedgerEntry,
  type LedgerHead,
  type ShippedType,
} from './ledger.ts'
import type { Group } from './match.ts'
import type { KnownCloze } from './ordinals.ts'
import type { Scope } from './scope.ts'

/** A note as far as its history is concerned. */
interface NoteContent {
  guid: string
  /** Hash of its fields and tags. */
  hash: string
  /** Places of its cards in the note type. */
  cards: number[]
}

export interface CompanionContent extends NoteContent {
  kind: string
  clozes?: KnownCloze[]
}

/** A paper's own note, and those of other kinds. */
export interface Content extends NoteContent {
  companions?: CompanionContent[]
  wording: Language
  kind: 'paper' | 'resource'
  /** Under which names its pictures are embedded. */
  pictures: { source: string; name: string }[]
}

export interface NoteChange {
  guid: string
  title: string
  place: { file: string; line: number; column: number }
}

/** A note of another kind. */
export interface CompanionChange {
  guid: string
  kind: string
  /** In which its note type was made. */
  namespace: string
  /** Guid of its paper. */
  paper: string
  title: string
}

export interface Changes {
  new: NoteChange[]
  /** Every note whose modification time moves. */
  updated: NoteChange[]
  renamed: { guid: string; from: string; to: string }[]
  /** Those that Anki may have. */
  removed: { guid: string; title: string }[]
  /** Papers gone from the notes of which no package has held a note. */
  dropped: { guid: string; title: string }[]
  unchanged: number
  /** Of papers whose notes are new because Anki may still hold them under a former note type: the guids of these. */
  former: string[][]
  /** Notes of other kinds, which the lists above do not count; `left`: those whose kind has been switched off. */
  companions: { new: CompanionChange[]; updated: CompanionChange[]; unchanged: number; left: CompanionChange[] }
  cards: { total: number; added: { guid: string; cards: number[] }[]; blanked: { guid: string; card: number }[] }
}

export interface Stamped {
  ledger: Ledger
  changes: Changes
}

export interface StampSettings {
  namespace: string
  deck: string
  /** The file that gives the deck its name, where it is one. */
  onlyFile?: string | null
  scope: Scope
  /** By id: hashes of the deck's note types. */
  noteTypes: Readonly<Record<string, string>>
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
  const freshCompanions = claims.flatMap(({ guid, match }) =>
    (content.get(guid)?.companions ?? []).filter(({ kind }) => !match?.entry.companions?.[kind]),
  )
  const rooms = [...fresh.map(() => idsPerNote), ...freshCompanions.map(() => idsPerCompanion)]
  const allIds = idsFor(rooms, settings.now, ledger?.entries ?? [])
  const ids = allIds.slice(0, fresh.length).values()
  const idsOfCompanions = allIds.slice(fresh.length).values()
  const changes = noChanges()
  const head = headOf(ledger, settings, seconds)
  const stamped = new Map<string, LedgerEntry>()
  for (const { guid, group, match } of claims) {
    const own = content.get(guid)
    const place = group.papers[0]?.place
    if (!own || !place) continue
    const known = match?.entry
    const change = { guid, title: group.title, place }
    const built = stampNote(own, known, seconds, changes.cards)
    listed(changes, known, built, change)
    const former = known && !hasShipped(known) && hasShipped(built) ? formerGuids(known) : []
    if (former.length > 0) changes.former.push(former)
    if (known && hasShipped(known) && known.title !== group.title)
      changes.renamed.push({ guid, from: known.title, to: group.title })
    // Keys that no other note has: of a usual object V8 makes a class of its own for each.
    const pictures: Record<string, string> = Object.assign(Object.create(null), known?.pictures)
    const namespace = known ? (known.namespace ?? head.namespace) : settings.namespace
    const of = { paper: guid, namespace, title: group.title }
    const companions = stampCompanions(own, known, of, idsOfCompanions, seconds, changes)
    // What is in no package has no picture in one either.
    if ([built, ...Object.values(companions)].some(hasShipped))
      for (const { source, name } of own.pictures) pictures[source] = name
    const files = filesOf(
      group.papers.map((paper) => paper.place.file),
      known?.files ?? [],
      settings.scope,
    )
    const entry = entryOf(guid, known?.id ?? ids.next().value ?? 0, group)
    if (namespace !== head.namespace) entry.namespace = namespace
    if (known?.aliases) entry.aliases = known.aliases
    entry.files = files
    const home = known && homeOf(known, files, settings.onlyFile ?? null)
    entry.deck = known && home !== undefined ? known.deck : settings.deck
    if (home !== undefined) entry.home = home
    else if (known?.home !== undefined && files[0] === settings.onlyFile) entry.home = settings.deck
    entry.kind = own.kind
    entry.lang = own.wording
    entry.hash = built.hash
    entry.mod = built.mod
    entry.cards = built.cards
    if (built.blank) entry.blank = built.blank
    if (Object.keys(pictures).length > 0) entry.pictures = pictures
    if (Object.keys(companions).length > 0) entry.companions = companions
    stamped.set(guid, entry)
  }
  const gone = new Set(removed.map((entry) => entry.guid))
  for (const entry of removed) {
    const { guid, title } = entry
    const inAnki = guidInAnki(entry)
    if (inAnki === null) changes.dropped.push({ guid, title })
    else changes.removed.push({ guid: inAnki, title })
  }
  const entries = (ledger?.entries ?? []).map(
    (entry): LedgerEntry => stamped.get(entry.guid) ?? (gone.has(entry.guid) ? { ...entry, removed: true } : entry),
  )
  const added = fresh.flatMap((claim) => stamped.get(claim.guid) ?? [])
  return { ledger: { head, entries: [...entries, ...added] }, changes }
}

function noChanges(): Changes {
  return {
    new: [],
    updated: [],
    renamed: [],
    removed: [],
    dropped: [],
    unchanged: 0,
    former: [],
    companions: { new: [], updated: [], unchanged: 0, left: [] },
    cards: { total: 0, added: [], blanked: [] },
  }
}

/**
 * An entry as far as its fingerprints. Each fact by itself, in the order of the ledger: of the rest of an object's properties, and of
 * copies with more in them, V8 makes each a class of its own.
 */
function entryOf(
  guid: string,
  id: number,
  { title, year, doi, arxiv, link, figures, idea, citekey }: Group,
): LedgerEntry {
  const entry = { guid, id, title } as LedgerEntry
  if (year !== undefined) entry.year = year
  if (doi !== undefined) entry.doi = doi
  if (arxiv !== undefined) entry.arxiv = arxiv
  if (citekey !== undefined) entry.citekey = citekey
  if (link !== undefined) entry.link = link
  if (figures !== undefined) entry.figures = figures
  if (idea !== undefined) entry.idea = idea
  return entry
}

function stampNote(
  own: NoteContent,
  known: BuiltNote | undefined,
  seconds: number,
  cards: Changes['cards'],
): Omit<BuiltNote, 'id'> {
  cards.total += own.cards.length
  const had = known?.cards ?? []
  const wasBlank = known?.blank ?? []
  const blank = had.filter((ord) => !own.cards.includes(ord))
  const added = had.length === 0 ? own.cards : own.cards.filter((card) => !had.includes(card))
  if (added.length > 0) cards.added.push({ guid: own.guid, cards: added })
  for (const card of blank) if (!wasBlank.includes(card)) cards.blanked.push({ guid: own.guid, card })
  return {
    hash: own.hash,
    mod: known === undefined ? seconds : known.hash === own.hash ? known.mod : Math.max(seconds, known.mod + 1),
    cards: own.cards.every((ord) => had.includes(ord)) ? had : united(had, own.cards),
    ...(blank.length > 0 ? { blank } : {}),
  }
}

function united(had: readonly number[], made: number[]): number[] {
  return had.length === 0 ? made : [...new Set([...had, ...made])].sort((a, b) => a - b)
}

/** Those of kinds that are switched off keep what they had. */
function stampCompanions(
  { companions: made = [] }: Content,
  known: LedgerEntry | undefined,
  of: Pick<CompanionChange, 'paper' | 'namespace' | 'title'>,
  ids: Iterator<number>,
  seconds: number,
  changes: Changes,
): Record<string, Companion> {
  const stamped: Record<string, Companion> = {}
  const changeOf = (kind: string): CompanionChange => ({ guid: guidOf(of.paper, kind), kind, ...of })
  for (const [kind, before] of Object.entries(known?.companions ?? {})) {
    const isMade = made.some((one) => one.kind === kind)
    if (!isMade && !before.off && hasShipped(before)) changes.companions.left.push(changeOf(kind))
    stamped[kind] = { ...before, off: true }
  }
  for (const own of made) {
    const before = known?.companions?.[own.kind]
    const built = stampNote(own, before, seconds, changes.cards)
    listed(changes.companions, before, built, changeOf(own.kind))
    const clozes = own.clozes ? { clozes: own.clozes } : {}
    const apart = before?.apart ? { apart: before.apart } : {}
    stamped[own.kind] = { id: before?.id ?? ids.next().value ?? 0, ...built, ...clozes, ...apart }
  }
  return stamped
}

/** What has no card yet is in no package: it waits, and is new on the day of its first card. */
function listed<T>(
  changes: { new: T[]; updated: T[]; unchanged: number },
  known: BuiltNote | undefined,
  built: Omit<BuiltNote, 'id'>,
  change: T,
): void {
  if (!hasShipped(built)) return
  if (known === undefined || !hasShipped(known)) changes.new.push(change)
  else if (built.mod !== known.mod) changes.updated.push(change)
  else changes.unchanged++
}

function headOf(ledger: Ledger | null, settings: StampSettings, seconds: number): LedgerHead {
  const { namespace, offset } = settings
  const head = ledger?.head ?? { version: 2, namespace, created: seconds, offset, noteTypes: {} }
  const own = Object.entries(settings.noteTypes).map(([id, hash]) => [id, shipped(head.noteTypes[id], hash, seconds)])
  return { ...head, noteTypes: { ...head.noteTypes, ...Object.fromEntries(own) } }
}

function shipped(known: ShippedType | undefined, hash: string, seconds: number): ShippedType {
  if (known?.hash === hash) return known
  return { hash, mod: known === undefined ? seconds : Math.max(seconds, known.mod + 1) }
}

/** Files that hold the paper now, in the order in which they were first seen; of a file that was not read nothing new is known. */
function filesOf(found: readonly string[], known: readonly string[], scope: Scope): string[] {
  return [...new Set([...known.filter((file) => found.includes(file) || scope.isUnknown(file)), ...found])]
}

/**
 * Ids for new notes: milliseconds up to now that no note of the ledger has. Anki wants them unique and not in the future.
 * @param rooms how many each needs for itself and its cards
 */
function idsFor(rooms: readonly number[], now: number, entries: readonly LedgerEntry[]): number[] {
  const taken = entries.flatMap(builtNotes)
  const end = taken.reduce((last, { note, room }) => Math.max(last, note.id + room), Number.NEGATIVE_INFINITY)
  const total = rooms.reduce((sum, room) => sum + room, 0)
  let next = (now - total > end ? now : taken.reduce((first, { note }) => Math.min(first, note.id), now)) - total
  return rooms.map((room) => {
    next += room
    return next - room
  })
}

/** So many papers are never too many to be gone at once. */
export const goneAtMost = 5

/** More than a quarter of the papers that the build covers, and more than a few, gone at once: rather a folder that is missing. */
export function isMassRemoval({ removed }: Identification, ledger: Ledger | null, scope: Scope): boolean {
  const covered = ledger?.entries.filter((entry) => !entry.removed && entry.files.every(scope.isCovered)) ?? []
  return removed.length > goneAtMost && removed.length > covered.length / 4
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
