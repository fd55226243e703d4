import { isFormerGuid, renewedGuid } from './guid.ts'
import { type BuiltNote, builtNotes, hasShipped, type LedgerEntry, type LedgerHead } from './ledger.ts'

/** The head of a ledger of the first form, when one note type was enough for all decks. */
export interface FormerHead extends Pick<LedgerHead, 'namespace' | 'created' | 'offset'> {
  version: 1
}

export function carriedHead({ namespace, created, offset }: FormerHead): LedgerHead {
  return { version: 2, namespace, created, offset, noteTypes: {} }
}

/**
 * A paper of the first form under the guid that it has now: its notes are still to be shipped, and what it was known by stays, its
 * former guid as an alias, so that its reviews are found. Told by the guid alone, as git may bring lines of both forms together.
 */
export function carriedOver(entry: LedgerEntry): LedgerEntry {
  if (!isFormerGuid(entry.guid)) return entry
  const { guid, aliases = [], companions, ...others } = unshipped(entry)
  const carried: LedgerEntry = { guid: renewedGuid(guid), ...others, aliases: [...aliases, guid] }
  if (companions)
    carried.companions = Object.fromEntries(Object.entries(companions).map(([kind, one]) => [kind, unshipped(one)]))
  return carried
}

/** Under which Anki may still hold notes of the paper, of the note type that was for all decks. */
export function formerGuids({ aliases = [] }: Pick<LedgerEntry, 'aliases'>): string[] {
  return aliases.filter(isFormerGuid)
}

/** Under which guid Anki may have notes of the paper; null: under none. */
export function guidInAnki(entry: LedgerEntry): string | null {
  if (builtNotes(entry).some(({ note }) => hasShipped(note))) return entry.guid
  return formerGuids(entry)[0] ?? null
}

/** As a note that no deck has held yet; its modification time stays, as the next one has to be later. */
function unshipped<T extends BuiltNote>(note: T): T {
  const { blank: _, ...kept } = note
  return { ...(kept as T), hash: '', cards: [] }
}
