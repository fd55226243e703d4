import { type Problem, problem } from '../read/problem.ts'

/**
 * The ledger: what has been given to each paper and never changes again. Text, one line a paper in the order of first sight, so
 * that git and file syncs merge it line by line.
 */
export interface Ledger {
  head: LedgerHead
  entries: LedgerEntry[]
}

export interface LedgerHead {
  version: 1
  /** Guids are hashed within it. */
  namespace: string
  /** Of the packages' collection: its creation in seconds, and its maker's minutes west of UTC. */
  created: number
  offset: number
  /** The note type as it was last shipped; its hash is '' before the first build. */
  noteType: {
    hash: string
    mod: number
    /** Of a deck whose templates were its own at its first build; else it is the id that is shipped. */
    id?: number
  }
}

/** What a paper was last seen as; each field is evidence by which it may be known again. */
export interface Fingerprints {
  title: string
  year?: number
  doi?: string
  arxiv?: string
  /** The address of the paper itself. */
  link?: string
  figures?: string[]
  /** Hash of the contribution, where it is long enough to be telling. */
  idea?: string
}

export interface LedgerEntry extends Fingerprints {
  guid: string
  /** Id of the note in Anki, in ms; those of its cards follow it. */
  id: number
  files: string[]
  deck: string
  kind: 'paper' | 'resource'
  /** Wording of its cards. */
  lang: string
  /** Hash of the note's fields and tags as last built, and the modification time (s) of that. */
  hash: string
  mod: number
  /** Cards (templates' ids in the order of the note type) that the note has had. */
  cards: number[]
  /** Cards among them whose front is empty now. */
  blank?: number[]
  /** By source: the names under which pictures were embedded. */
  pictures?: Record<string, string>
  removed?: true
}

export interface ParsedLedger {
  /** Null where the text has no readable head. */
  ledger: Ledger | null
  problems: Problem[]
  /** Lines that could not be read: a ledger that has any is not overwritten. */
  broken: number
}

/**
 * Reads a ledger, also one that git has merged: of several heads the first that can be read counts, of several lines with one
 * guid that with the greater mod. A broken line or a conflict marker is a problem; the rest is kept.
 */
export function parseLedger(text: string, file: string): ParsedLedger {
  const problems: Problem[] = []
  let head: LedgerHead | null = null
  const entries = new Map<string, LedgerEntry>()
  let broken = 0
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const value = parseLine(line)
    if (isHead(value)) head = head === null ? value : mergeHeads(head, value)
    else if (isEntry(value)) {
      const known = entries.get(value.guid)
      entries.set(value.guid, known ? mergeEntries(known, value) : value)
    } else {
      broken++
      const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
      const found = conflict ? 'A conflict marker of a merge' : 'A line that is not a paper of the ledger'
      const expected = conflict
        ? 'both sides without the marker: paperdeck unites lines of one paper'
        : 'a line of JSON with guid, id, title and mod'
      problems.push(problem('error', 'broken-ledger', { file, line: index + 1, column: 1 }, found, expected))
    }
  })
  return { ledger: head === null ? null : { head, entries: distinctIds([...entries.values()]) }, problems, broken }
}

export function formatLedger(ledger: Ledger): string {
  return [ledger.head, ...ledger.entries].map((line) => `${JSON.stringify(line)}\n`).join('')
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function isHead(value: unknown): value is LedgerHead {
  const head = value as Partial<LedgerHead> | null
  return (
    typeof head === 'object' &&
    head !== null &&
    head.version === 1 &&
    typeof head.namespace === 'string' &&
    typeof head.created === 'number' &&
    typeof head.offset === 'number' &&
    typeof head.noteType?.mod === 'number' &&
    (head.noteType.id === undefined || Number.isSafeInteger(head.noteType.id))
  )
}

function isEntry(value: unknown): value is LedgerEntry {
  const entry = value as Partial<LedgerEntry> | null
  return (
    typeof entry === 'object' &&
    entry !== null &&
    typeof entry.guid === 'string' &&
    typeof entry.title === 'string' &&
    Number.isSafeInteger(entry.id) &&
    Number.isSafeInteger(entry.mod) &&
    Array.isArray(entry.files) &&
    Array.isArray(entry.cards)
  )
}

/**
 * Two machines began the same ledger: the earlier one's namespace holds, and its note type, where it has built a deck; the newer
 * content of the note type is what Anki has.
 */
function mergeHeads(a: LedgerHead, b: LedgerHead): LedgerHead {
  const [first, other] = a.created <= b.created ? [a, b] : [b, a]
  const { hash, mod } = other.noteType.mod > first.noteType.mod ? other.noteType : first.noteType
  const { id } = first.noteType.hash === '' ? other.noteType : first.noteType
  return { ...first, noteType: { hash, mod, ...(id === undefined ? {} : { id }) } }
}

/** The greater mod is what Anki has; cards and pictures that either has had, the paper has had. */
function mergeEntries(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const newer = b.mod > a.mod || (b.mod === a.mod && a.removed && !b.removed) ? b : a
  const pictures = { ...a.pictures, ...b.pictures, ...newer.pictures }
  return {
    ...newer,
    id: a.id,
    // Which of two contents Anki has under one time cannot be told: the next build ships it anew.
    hash: a.mod === b.mod && a.hash !== b.hash ? '' : newer.hash,
    cards: [...new Set([...a.cards, ...b.cards])].sort((x, y) => x - y),
    ...(Object.keys(pictures).length > 0 ? { pictures } : {}),
  }
}

/** Two machines may have given one id to two papers; in one package ids are unique, and to Anki the guid is what counts. */
function distinctIds(entries: LedgerEntry[]): LedgerEntry[] {
  const kept = new Set<string>()
  let last = Number.NEGATIVE_INFINITY
  for (const { guid, id } of [...entries].sort((a, b) => a.id - b.id)) {
    if (id < last + idsPerNote) continue
    kept.add(guid)
    last = id
  }
  let next = entries.reduce((lowest, entry) => Math.min(lowest, entry.id), Number.MAX_SAFE_INTEGER)
  return entries.map((entry) => {
    if (kept.has(entry.guid)) return entry
    next -= idsPerNote
    return { ...entry, id: next }
  })
}

/** Ids of a note's cards follow its own, so notes are this far apart. */
export const idsPerNote = 32
