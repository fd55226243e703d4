import type { Paper } from '../papers/paper.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import { absorb, underOneGuid } from './aliases.ts'
import { areDifferent, haveSameId } from './fingerprints.ts'
import { guidInAnki } from './former.ts'
import { guidOf } from './guid.ts'
import {
  builtNotes,
  distinctIds,
  type Fingerprints,
  hasShipped,
  type Ledger,
  type LedgerEntry,
  mergeEntries,
  mergeHeads,
} from './ledger.ts'
import { type Evidence, groupPapers, matchGroups } from './match.ts'

/** A ledger of some of the notes, below the root of all of them. */
export interface LedgerBelow {
  /** Its root, relative to that of all, with `/`. */
  folder: string
  ledger: Ledger
}

export interface UniteSettings {
  /** Of new papers, where the root has no ledger yet. */
  namespace: string
  /** Entries of all notes that were read, with files relative to the root. */
  papers: readonly Paper[]
  /** Whether it is not known what a file holds now. */
  isUnknown(file: string): boolean
  /** Whether a guid has been answered in a terminal. */
  isReviewed(guid: string): boolean
  /** Deck under which the headings of a paper's file were sub-decks when it was last built, by a ledger below. */
  homeOf(entry: LedgerEntry, below: LedgerBelow): string
}

/** Another note of a paper, which is no longer built: Anki may have it. */
export interface Doublet {
  title: string
  /** Under which the paper goes on. */
  guid: string
  alias: string
}

export interface UnitedLedgers {
  ledger: Ledger
  doublets: Doublet[]
}

/**
 * One ledger of several. What was given to a paper stays: guid, ids, times, names of pictures, companions, namespace and deck. Papers
 * of the root come first, then those of the others in the order of their ages.
 */
export function uniteLedgers(
  own: Ledger | null,
  below: readonly LedgerBelow[],
  settings: UniteSettings,
): UnitedLedgers | null {
  const byAge = [...below].sort((a, b) => a.ledger.head.created - b.ledger.head.created)
  const oldest = own ?? byAge[0]?.ledger
  if (!oldest) return null
  const { created, offset } = oldest.head
  const namespace = own?.head.namespace ?? settings.namespace
  const head = byAge.reduce((merged, { ledger }) => mergeHeads(merged, ledger.head), oldest.head)
  const sources = [own?.entries ?? [], ...byAge.map((one) => movedEntries(one, namespace, settings))]
  const entries = onePaperOnce(sources, ['', ...byAge.map(({ folder }) => folder)], settings)
  const owners = new Map(entries.flatMap((entry) => (entry.aliases ?? []).map((alias) => [alias, entry] as const)))
  const doublets = new Map<string, Doublet>()
  for (const entry of sources.flat()) {
    const owner = owners.get(entry.guid)
    const alias = owner && guidInAnki(entry)
    if (alias) doublets.set(alias, { title: owner.title, guid: owner.guid, alias })
  }
  return {
    ledger: { head: { ...head, namespace, created, offset }, entries: distinctIds(entries) },
    doublets: [...doublets.values()],
  }
}

/** Entries of a ledger below as they are in one at the root. */
function movedEntries(below: LedgerBelow, namespace: string, { homeOf }: UniteSettings): LedgerEntry[] {
  const { folder, ledger } = below
  return ledger.entries.map(({ namespace: was = ledger.head.namespace, ...entry }) => {
    const files = entry.files.map((file) => `${folder}/${file}`)
    const pictures = Object.entries(entry.pictures ?? {}).map(([key, name]) => [movedKey(key, folder), name])
    return {
      ...entry,
      ...(was === namespace ? {} : { namespace: was }),
      files,
      home: entry.home ?? homeOf({ ...entry, files }, below),
      ...(pictures.length > 0 ? { pictures: Object.fromEntries(pictures) } : {}),
    }
  })
}

/** A `pictureKey`: of a picture beside the notes it begins with the folder of their file. */
function movedKey(key: string, folder: string): string {
  const border = key.indexOf('\n')
  if (border < 0) return key
  const was = key.slice(0, border)
  return `${was === '.' ? folder : `${folder}/${was}`}${key.slice(border)}`
}

/** An entry with the ledgers that have it, and what their notes say of it now. */
interface Candidate {
  entry: LedgerEntry
  sources: Set<number>
  facts: Fingerprints
  isThere: boolean
}

function onePaperOnce(
  sources: readonly LedgerEntry[][],
  folders: readonly string[],
  settings: UniteSettings,
): LedgerEntry[] {
  const facts = factsNow(sources, folders, settings)
  const merged = new Map<string, LedgerEntry>()
  const sourcesOf = new Map<string, Set<number>>()
  for (const [nth, entries] of sources.entries())
    for (const entry of entries) {
      const known = merged.get(entry.guid)
      merged.set(entry.guid, known ? mergeEntries(known, entry) : entry)
      sourcesOf.set(entry.guid, (sourcesOf.get(entry.guid) ?? new Set()).add(nth))
    }
  const candidates = underOneGuid([...merged.values()]).map((entry): Candidate => {
    const guids = [entry.guid, ...(entry.aliases ?? [])]
    const now = guids.map((guid) => facts.get(guid)).find((found) => found !== undefined)
    const of = new Set(guids.flatMap((guid) => [...(sourcesOf.get(guid) ?? [])]))
    return { entry, sources: of, facts: now ?? entry, isThere: now !== undefined || !entry.removed }
  })
  const united = new Map<LedgerEntry, LedgerEntry | null>()
  for (const same of clustersOf(candidates)) {
    if (same.length < 2) continue
    const [keeper, ...others] = same.sort(inOrderOfWorth(settings))
    if (!keeper) continue
    const whole = others.reduce((sum, { entry }) => absorb(sum, entry), keeper.entry)
    for (const { entry } of others) united.set(entry, null)
    // By the title that the notes have now the paper is known at once.
    united.set(keeper.entry, { ...whole, title: keeper.facts.title })
  }
  return candidates.flatMap(({ entry }) => {
    const whole = united.get(entry)
    return whole === null ? [] : (whole ?? entry)
  })
}

/** By guid: what the notes of each ledger say now of its papers, as far as it knows them again. */
function factsNow(
  sources: readonly LedgerEntry[][],
  folders: readonly string[],
  { papers, isUnknown }: UniteSettings,
): Map<string, Fingerprints> {
  const facts = new Map<string, Fingerprints>()
  const mayStand = (entry: LedgerEntry) => !entry.removed && entry.files.some(isUnknown)
  const deepest = folders.map((folder, nth) => ({ nth, start: folder === '' ? '' : `${folder}/` }))
  deepest.sort((a, b) => b.start.length - a.start.length)
  const sourceOf = ({ place }: Paper) => deepest.find(({ start }) => place.file.startsWith(start))?.nth
  for (const [nth, entries] of sources.entries()) {
    const groups = groupPapers(papers.filter((paper) => sourceOf(paper) === nth))
    for (const { entry, group } of matchGroups(groups, entries, mayStand).matches.values()) facts.set(entry.guid, group)
  }
  // What is no longer where its ledger knew it may have been moved, and have been built there as well.
  const all = groupPapers(papers)
  for (const entries of sources) {
    const gone = entries.filter((entry) => !entry.removed && !facts.has(entry.guid))
    if (gone.length === 0) continue
    for (const { entry, group, evidence } of matchGroups(all, gone, mayStand).matches.values())
      if (isCertain.has(evidence)) facts.set(entry.guid, group)
  }
  return facts
}

/** Enough to take a paper for one that another ledger knows as well. */
const isCertain: ReadonlySet<Evidence> = new Set<Evidence>(['title', 'identifier', 'link', 'contribution'])

/** Entries of one paper: of one title, of no two identifiers, and each of other ledgers. */
function clustersOf(candidates: readonly Candidate[]): Candidate[][] {
  const byTitle = new Map<string, Candidate[][]>()
  for (const candidate of candidates) {
    const title = normaliseTitle(candidate.facts.title)
    const same = byTitle.get(title) ?? []
    const isApart = (others: Candidate[]) =>
      others.every(({ sources }) => [...candidate.sources].every((source) => !sources.has(source)))
    const cluster =
      same.find((others) => isApart(others) && others.some(({ facts }) => haveSameId(facts, candidate.facts))) ??
      same.find((others) => isApart(others) && others.every(({ facts }) => !areDifferent(facts, candidate.facts)))
    if (cluster) cluster.push(candidate)
    else byTitle.set(title, [...same, [candidate]])
  }
  return [...byTitle.values()].flat()
}

/** Who is still in the notes, then who has been answered, then whose note Anki has in its present form, then who is older. */
function inOrderOfWorth({ isReviewed }: UniteSettings): (a: Candidate, b: Candidate) => number {
  const isAnswered = ({ entry: { guid, aliases = [], companions = {} } }: Candidate) =>
    [guid, ...aliases].some((one) =>
      [one, ...Object.keys(companions).map((kind) => guidOf(one, kind))].some(isReviewed),
    )
  const isInAnki = ({ entry }: Candidate) => builtNotes(entry).some(({ note }) => hasShipped(note))
  return (a, b) =>
    Number(b.isThere) - Number(a.isThere) ||
    Number(isAnswered(b)) - Number(isAnswered(a)) ||
    Number(isInAnki(b)) - Number(isInAnki(a)) ||
    a.entry.id - b.entry.id ||
    (a.entry.guid < b.entry.guid ? -1 : 1)
}
