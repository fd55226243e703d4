import { ownValue } from '../text/objects.ts'
import { guidOf } from './guid.ts'
import type { Companion, Ledger, LedgerEntry } from './ledger.ts'
import { isSameText } from './ordinals.ts'

/**
 * By alias the guid under which its reviews count: of papers, and of their notes of other kinds, whose guids follow from the
 * paper's and the kind.
 */
export function aliasesOf(ledger: Ledger | null): Map<string, string> {
  const known = new Map<string, string>()
  for (const { guid, aliases = [], companions = {} } of ledger?.entries ?? [])
    for (const alias of aliases) {
      known.set(alias, guid)
      for (const [kind, { apart }] of Object.entries(companions))
        if (!apart?.includes(alias)) known.set(guidOf(alias, kind), guidOf(guid, kind))
    }
  return known
}

/** Those that any of the lists has, without the paper's own guid; undefined: none. */
export function mergeAliases(guid: string, ...lists: (readonly string[] | undefined)[]): string[] | undefined {
  const all = new Set(lists.flatMap((list) => list ?? []))
  all.delete(guid)
  return all.size > 0 ? [...all] : undefined
}

/**
 * Puts the line of an alias into its paper's: two machines may have decided at the same time which guids are of one paper, and git
 * has kept the lines of both. Where they have decided differently, the older note goes on.
 */
export function underOneGuid(entries: LedgerEntry[]): LedgerEntry[] {
  const claimed = new Set(entries.flatMap(({ aliases }) => aliases ?? []))
  if (claimed.size === 0) return entries
  const clusters = clustersOf(entries)
  const keepers = new Map<string, LedgerEntry>()
  for (const [cluster, own] of clusters) {
    const free = own.filter(({ guid }) => !claimed.has(guid))
    const [keeper, ...others] = [...own].sort(
      (a, b) => Number(free.includes(b)) - Number(free.includes(a)) || a.id - b.id || (a.guid < b.guid ? -1 : 1),
    )
    if (keeper) keepers.set(cluster, others.reduce(absorb, keeper))
  }
  const byGuid = new Map([...keepers.values()].map((keeper) => [keeper.guid, keeper]))
  return entries.flatMap(({ guid }) => byGuid.get(guid) ?? [])
}

/** Entries that share a guid or an alias, directly or through others. */
function clustersOf(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const parents = new Map<string, string>()
  const rootOf = (guid: string): string => {
    let root = guid
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    if (root !== guid) parents.set(guid, root)
    return root
  }
  for (const { guid, aliases = [] } of entries)
    for (const alias of aliases) {
      const [one, other] = [rootOf(guid), rootOf(alias)]
      if (one !== other) parents.set(other, one)
    }
  const clusters = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const root = rootOf(entry.guid)
    clusters.set(root, [...(clusters.get(root) ?? []), entry])
  }
  return clusters
}

/** The paper of two entries: the first one's notes go on, the other's guid is an alias from now on. */
export function absorb(keeper: LedgerEntry, other: LedgerEntry): LedgerEntry {
  // What the notes say of the paper is told by an entry that they still have.
  const { blank: _, namespace: __, removed, ...seen } = keeper.removed && !other.removed ? other : keeper
  const { guid, namespace, id, hash, mod, cards, blank } = keeper
  const pictures = { ...other.pictures, ...keeper.pictures }
  const companions = absorbCompanions(keeper, other)
  const aliases = mergeAliases(guid, keeper.aliases, [other.guid], other.aliases)
  return {
    ...seen,
    ...{ guid, id, hash, mod, cards },
    files: [...new Set([...keeper.files, ...other.files])],
    ...(blank ? { blank } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    ...(aliases ? { aliases } : {}),
    ...(Object.keys(pictures).length > 0 ? { pictures } : {}),
    ...(Object.keys(companions).length > 0 ? { companions } : {}),
    ...(removed ? { removed } : {}),
  }
}

/** Of a kind that only the alias has, nothing has been shipped under the guid that goes on. */
function absorbCompanions(keeper: LedgerEntry, other: LedgerEntry): Record<string, Companion> {
  const companions = { ...keeper.companions }
  for (const [kind, theirs] of Object.entries(other.companions ?? {})) {
    const own = ownValue(companions, kind)
    companions[kind] = own ? absorbClozes(own, theirs, [other.guid, ...(other.aliases ?? [])]) : unshipped(theirs)
  }
  return companions
}

function unshipped({ blank: _, ...companion }: Companion): Companion {
  return { ...companion, hash: '', cards: [] }
}

/** A number that the other one has given and that is free here stays its text's. Where one number has two texts, they stay apart. */
function absorbClozes(own: Companion, theirs: Companion, aliases: readonly string[]): Companion {
  const known = own.clozes ?? []
  const added = (theirs.clozes ?? []).filter(({ n }) => known.every((one) => one.n !== n))
  const clozes = [...known, ...added.map((one) => ({ ...one, gone: true as const }))]
  const differ = (theirs.clozes ?? []).some((one) =>
    known.some(({ n, text }) => n === one.n && !isSameText(text, one.text)),
  )
  const apart = new Set([...(own.apart ?? []), ...(theirs.apart ?? []), ...(differ ? aliases : [])])
  return {
    ...own,
    ...(clozes.length > 0 ? { clozes } : {}),
    ...(apart.size > 0 ? { apart: [...apart] } : {}),
  }
}
