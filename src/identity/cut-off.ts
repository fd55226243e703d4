import type { BuiltNote, Companion, Ledger, LedgerEntry } from './ledger.ts'

/**
 * The ledger of a build that was cut off before its package was in its place: guids, ids and numbers that it gave stay given, and
 * all that it shipped is still to be shipped.
 * @param before the ledger that it began with; null: it was the first
 */
export function cutOff(ledger: Ledger, before: Ledger | null): Ledger {
  const known = new Map(before?.entries.map((entry) => [entry.guid, entry]))
  const entries = ledger.entries.map((entry) => asBefore(entry, known.get(entry.guid)))
  return { head: { ...ledger.head, noteTypes: before?.head.noteTypes ?? {} }, entries }
}

function asBefore(entry: LedgerEntry, before: LedgerEntry | undefined): LedgerEntry {
  const { removed: _, companions, ...own } = withFactsOf(entry, before)
  return {
    ...own,
    title: before?.title ?? entry.title,
    ...(companions ? { companions: companionsAsBefore(companions, before?.companions) } : {}),
    ...(before?.removed ? { removed: true } : {}),
  }
}

function companionsAsBefore(
  companions: Readonly<Record<string, Companion>>,
  before: LedgerEntry['companions'] = {},
): Record<string, Companion> {
  return Object.fromEntries(
    Object.entries(companions).map(([kind, one]) => {
      const { off: _, ...own } = withFactsOf(one, before[kind])
      return [kind, { ...own, ...(before[kind]?.off ? { off: true as const } : {}) }]
    }),
  )
}

/** Of a new note: the next build may give the same time to the same content. */
function withFactsOf<T extends BuiltNote>(note: T, before: BuiltNote | undefined): T {
  const { blank: _, ...own } = note
  if (!before) return { ...(own as T), hash: '', mod: note.mod - 1, cards: [] }
  const { hash, mod, cards, blank } = before
  return { ...(own as T), hash, mod, cards, ...(blank ? { blank } : {}) }
}
