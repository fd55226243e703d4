import { type Problem, problem } from '../problems/problem.ts'
import { objectIn, ownValue } from '../text/objects.ts'
import { withoutSoftHyphens } from '../words/soft-hyphens.ts'
import { mergeAliases, underOneGuid } from './aliases.ts'
import { carriedHead, carriedOver, type FormerHead } from './former.ts'
import { isEntry, isHead } from './ledger-values.ts'
import type { KnownCloze } from './ordinals.ts'

/**
 * The ledger: what has been given to each paper and never changes again. Text, one line a paper in the order of first sight, so
 * that git and file syncs merge it line by line.
 */
export interface Ledger {
  head: LedgerHead
  entries: LedgerEntry[]
}

export interface LedgerHead {
  version: 2
  /** Guids are hashed within it. */
  namespace: string
  /** Of the packages' collection: its creation in seconds, and its maker's minutes west of UTC. */
  created: number
  offset: number
  /** By id: the note types as they were last shipped. */
  noteTypes: Record<string, ShippedType>
}

/** Hash of a note type's form, look and wording, and the modification time (s) of that. */
export interface ShippedType {
  hash: string
  mod: number
}

/** What a paper was last seen as; each field is evidence by which it may be recognised. */
export interface Fingerprints {
  title: string
  year?: number
  doi?: string
  arxiv?: string
  /** The key under which notes or a library cite it. */
  citekey?: string
  /** The address of the paper itself. */
  link?: string
  figures?: string[]
  /** Hash of the contribution, where it is long enough to be telling. */
  idea?: string
}

/** A note as it was last built. */
export interface BuiltNote {
  /** Id of the note in Anki, in ms; those of its cards follow it. */
  id: number
  /** Hash of the note's fields and tags, and the modification time (s) of that. */
  hash: string
  mod: number
  /** Cards that the note has had: their places in the note type, of clozes their numbers less one. */
  cards: number[]
  /** Cards among them whose front is empty now. */
  blank?: number[]
}

/** A paper's note of another kind; its guid follows from the paper's and the kind. */
export interface Companion extends BuiltNote {
  /** Of a note with clozes: whose each number is. */
  clozes?: KnownCloze[]
  /** Its kind has been switched off. */
  off?: true
  /** Aliases of the paper whose clozes had other numbers: reviews of those are of other texts. */
  apart?: string[]
}

export interface LedgerEntry extends Fingerprints, BuiltNote {
  guid: string
  /** In which the guid and the note type were made; left out where it is the head's. */
  namespace?: string
  /** Other guids of the same paper. Reviews logged under them are the paper's; no note is shipped under them. */
  aliases?: string[]
  files: string[]
  deck: string
  /** Deck under which its headings are sub-decks, where that is not its file's: of a paper that was built before the folder was. */
  home?: string
  kind: 'paper' | 'resource'
  /** Wording of its cards. */
  lang: string
  /** By source: the names under which pictures were embedded. */
  pictures?: Record<string, string>
  /** By kind. */
  companions?: Record<string, Companion>
  removed?: true
}

export interface ParsedLedger {
  /** Null where the text has no readable head. */
  ledger: Ledger | null
  problems: Problem[]
  /** Lines that could not be read: a ledger that has any is not overwritten. */
  broken: number
}

/** Broken lines that are told one by one: who has more of them mends the file, not its lines. */
const mostTold = 100

/**
 * Reads a ledger, also one that git has merged: of several heads the first that can be read counts, of several lines with one
 * guid that with the greater mod; a line of an alias goes into its paper's. A broken line or a conflict marker is a problem; the rest is kept.
 */
export function parseLedger(text: string, file: string): ParsedLedger {
  const problems: Problem[] = []
  let head: LedgerHead | null = null
  const entries = new Map<string, LedgerEntry>()
  let broken = 0
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const value = objectIn(line.replace(/^[ \t\r]+/, ''))
    const own = headIn(value)
    if (own) head = head === null ? own : mergeHeads(head, own)
    else if (isEntry(value)) {
      const entry = carriedOver(value)
      // Notes are read without them; ledgers of before have them.
      entry.title = withoutSoftHyphens(entry.title)
      const known = entries.get(entry.guid)
      entries.set(entry.guid, known ? mergeEntries(known, entry) : entry)
    } else {
      if (++broken > mostTold) return
      const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
      const found = conflict ? 'A conflict marker of a merge' : 'A line that is not a paper of the ledger'
      const expected = conflict
        ? 'both sides without the marker: paperdeck unites lines of one paper'
        : 'a line of JSON with guid, id, title and mod'
      problems.push(problem('error', 'broken-ledger', { file, line: index + 1, column: 1 }, found, expected))
    }
  })
  if (broken > mostTold) {
    const found = `${broken - mostTold} further lines that are not papers of the ledger`
    problems.push(
      problem('error', 'broken-ledger', { file }, found, 'the ledger from the history of its repository or a backup'),
    )
  }
  return {
    ledger: head === null ? null : { head, entries: distinctIds(underOneGuid([...entries.values()])) },
    problems,
    broken,
  }
}

/** By guid: the namespaces of papers that have another one than this. */
export function otherNamespaces(ledger: Ledger | null, namespace: string): Map<string, string> {
  const { head, entries = [] } = ledger ?? {}
  const others = entries.flatMap(({ guid, namespace: own = head?.namespace ?? namespace }): [string, string][] =>
    own === namespace ? [] : [[guid, own]],
  )
  return new Map(others)
}

/** The latest change that it knows of, in s since 1970. */
export function latestIn({ entries }: Ledger): number {
  let latest = 0
  for (const { mod, companions = {} } of entries) {
    latest = Math.max(latest, mod)
    for (const key in companions) latest = Math.max(latest, companions[key]?.mod ?? 0)
  }
  return latest
}

export function formatLedger(ledger: Ledger): string {
  return [...ledgerLines(ledger)].join('')
}

/** Its text line by line: of a large ledger more than one wants to hold. */
export function* ledgerLines({ head, entries }: Ledger): Iterable<string> {
  yield `${JSON.stringify(head)}\n`
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

function headIn(value: unknown): LedgerHead | null {
  const head = value as Partial<LedgerHead | FormerHead> | null
  if (typeof head !== 'object' || head === null) return null
  const own = head.version === 1 ? carriedHead(head as FormerHead) : head
  return own.version === 2 && isHead(own as Partial<LedgerHead>) ? (own as LedgerHead) : null
}

/** Two machines began the same ledger: the earlier one's namespace holds; the newer content of a note type is what Anki has. */
export function mergeHeads(a: LedgerHead, b: LedgerHead): LedgerHead {
  const [first, other] = a.created <= b.created ? [a, b] : [b, a]
  return { ...first, noteTypes: mergeByKey(first.noteTypes, other.noteTypes, newerType) ?? {} }
}

/** Which of two contents Anki has under one time cannot be told: the next build ships it anew. */
function newerType(a: ShippedType, b: ShippedType): ShippedType {
  if (a.mod === b.mod && a.hash !== b.hash) return { hash: '', mod: a.mod }
  return b.mod > a.mod ? b : a
}

/** The greater mod is what Anki has; cards and pictures that either has had, the paper has had. */
export function mergeEntries(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const newer = b.mod > a.mod || (b.mod === a.mod && a.removed && !b.removed) ? b : a
  const pictures = { ...a.pictures, ...b.pictures, ...newer.pictures }
  const companions = mergeByKey(a.companions, b.companions, mergeCompanions)
  const aliases = mergeAliases(a.guid, a.aliases, b.aliases)
  return {
    ...newer,
    ...(aliases ? { aliases } : {}),
    ...mergeBuilt(a, b, newer),
    ...(Object.keys(pictures).length > 0 ? { pictures } : {}),
    ...(companions ? { companions } : {}),
  }
}

function mergeBuilt(a: BuiltNote, b: BuiltNote, newer: BuiltNote): Pick<BuiltNote, 'id' | 'hash' | 'cards'> {
  return {
    id: a.id,
    // Which of two contents Anki has under one time cannot be told: the next build ships it anew.
    hash: a.mod === b.mod && a.hash !== b.hash ? '' : newer.hash,
    cards: [...new Set([...a.cards, ...b.cards])].sort((x, y) => x - y),
  }
}

/** A number that either machine has given is given. */
function mergeCompanions(a: Companion, b: Companion): Companion {
  const [newer, older] = b.mod > a.mod ? [b, a] : [a, b]
  const given = new Set(newer.clozes?.map(({ n }) => n))
  const others = (older.clozes ?? []).filter(({ n }) => !given.has(n)).map((one) => ({ ...one, gone: true as const }))
  const clozes = [...(newer.clozes ?? []), ...others]
  const apart = [...new Set([...(a.apart ?? []), ...(b.apart ?? [])])]
  return {
    ...newer,
    ...mergeBuilt(a, b, newer),
    ...(clozes.length > 0 ? { clozes } : {}),
    ...(apart.length > 0 ? { apart } : {}),
  }
}

function mergeByKey<T>(
  a: Record<string, T> | undefined,
  b: Record<string, T> | undefined,
  merge: (a: T, b: T) => T,
): Record<string, T> | null {
  if (!a && !b) return null
  const merged = { ...a }
  for (const [key, value] of Object.entries(b ?? {})) {
    const own = ownValue(merged, key)
    merged[key] = own === undefined ? value : merge(own, value)
  }
  return merged
}

/** Two machines may have given one id to two notes; in one package ids are unique, and to Anki the guid is what counts. */
export function distinctIds(entries: LedgerEntry[]): LedgerEntry[] {
  const taken = entries.flatMap(builtNotes).sort((a, b) => a.note.id - b.note.id)
  const kept = new Set<BuiltNote>()
  let end = Number.NEGATIVE_INFINITY
  for (const { note, room } of taken) {
    if (note.id < end) continue
    kept.add(note)
    end = note.id + room
  }
  if (kept.size === taken.length) return entries
  let next = taken[0]?.note.id ?? 0
  const apart = <T extends BuiltNote>(note: T, room: number): T => {
    if (kept.has(note)) return note
    next -= room
    return { ...note, id: next }
  }
  return entries.map((entry) => {
    const own = apart(entry, idsPerNote)
    if (!entry.companions) return own
    const companions = Object.entries(entry.companions).map(([kind, one]) => [kind, apart(one, idsPerCompanion)])
    return { ...own, companions: Object.fromEntries(companions) }
  })
}

/** Whether a package has held the note: it goes into one as soon as it has a card, and stays in those that follow. */
export function hasShipped({ cards }: Pick<BuiltNote, 'cards'>): boolean {
  return cards.length > 0
}

/** All notes of a paper, with the ids from its own on that are theirs. */
export function builtNotes(entry: LedgerEntry): { note: BuiltNote; room: number }[] {
  const companions = Object.values(entry.companions ?? {})
  return [{ note: entry, room: idsPerNote }, ...companions.map((note) => ({ note, room: idsPerCompanion }))]
}

/** Ids of a note's cards follow its own, so notes are this far apart. */
export const idsPerNote = 32

/** A note may have as many clozes as Anki takes. */
export const idsPerCompanion = 512
