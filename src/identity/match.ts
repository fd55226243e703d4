import type { Paper } from '../papers/paper.ts'
import { kinshipOf, sketchOf, type TitleSketch } from '../words/titles/similar-title.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import { areDifferent, fingerprintsOf, haveSameId } from './fingerprints.ts'
import type { Fingerprints, LedgerEntry } from './ledger.ts'

/** The entries of the notes that are one paper: equal titles, and no two identifiers; or, of a note on it alone, its identifier. */
export interface Group extends Fingerprints {
  normalised: string
  papers: Paper[]
}

/** By what a paper was recognised, the strongest first. */
export type Evidence = 'title' | 'identifier' | 'citation key' | 'link' | 'figure' | 'similar title' | 'contribution'

export interface Match {
  group: Group
  entry: LedgerEntry
  evidence: Evidence
  /** What agrees, in words. */
  detail: string
}

/** A paper that could be several of the ledger's: none of them is taken. */
export interface Doubt {
  group: Group
  candidates: LedgerEntry[]
  evidence: Evidence
}

export interface Matching {
  matches: Map<Group, Match>
  doubts: Doubt[]
}

export function groupPapers(papers: readonly Paper[]): Group[] {
  const byTitle = new Map<string, Group[]>()
  const byId = new Map<string, Group>()
  const groups: Group[] = []
  for (const paper of papers) {
    const normalised = normaliseTitle(paper.title.text)
    const own = fingerprintsOf([paper])
    const same = byTitle.get(normalised)
    const group =
      same?.find((other) => haveSameId(own, other)) ??
      same?.find((other) => !areDifferent(own, other)) ??
      groupOfNote(paper, own, byId)
    if (group) {
      group.papers.push(paper)
      const [doi, arxiv] = [group.doi ?? own.doi, group.arxiv ?? own.arxiv]
      Object.assign(group, doi === undefined ? {} : { doi }, arxiv === undefined ? {} : { arxiv })
    } else {
      const made: Group = Object.assign(own, { normalised, papers: [paper] })
      groups.push(made)
      if (same) same.push(made)
      else byTitle.set(normalised, [made])
      for (const id of [own.doi, own.arxiv]) if (id !== undefined && !byId.has(id)) byId.set(id, made)
    }
  }
  // While entries are added only identifiers count; what else all of them tell is found once.
  for (const group of groups) if (group.papers.length > 1) Object.assign(group, fingerprintsOf(group.papers))
  return groups
}

/** Who gives a note of its own an identifier means that paper, whatever it is called there; in lists identifiers are copied by mistake. */
function groupOfNote(paper: Paper, { doi, arxiv }: Fingerprints, byId: ReadonlyMap<string, Group>): Group | undefined {
  if (doi === undefined && arxiv === undefined) return undefined
  const group = byId.get(doi ?? '') ?? byId.get(arxiv ?? '')
  return paper.alone || group?.papers.some((other) => other.alone) ? group : undefined
}

/**
 * Finds for each group the paper of the ledger that it is. One to one; equal titles before all else, so who exchanges two titles
 * has edited two papers. Papers that are still in the notes come before those that were removed. Nothing is guessed: evidence
 * that several papers share is none.
 * @param mayStand whether a paper may still stand in a file that was not read: then only its own title can claim it
 */
export function matchGroups(
  groups: readonly Group[],
  entries: readonly LedgerEntry[],
  mayStand: (entry: LedgerEntry) => boolean = () => false,
): Matching {
  const state = new Matcher(groups, entries)
  state.byKey(
    'title',
    (item) => [item.normalised],
    (key) => `the title is “${key}”`,
  )
  state.forget(mayStand)
  state.byKey('identifier', identifiersOf, (key) => key)
  state.byKey(
    'citation key',
    (item) => (item.citekey === undefined ? [] : [item.citekey]),
    (key) => `both are cited as ${key}`,
  )
  state.byKey(
    'link',
    (item) => (item.link === undefined ? [] : [item.link]),
    (key) => `both link to ${key}`,
  )
  state.byKey(
    'figure',
    (item) => item.figures ?? [],
    (key) => `both show ${key}`,
  )
  state.bySimilarTitle()
  state.byKey(
    'contribution',
    (item) => (item.idea === undefined ? [] : [item.idea]),
    () => 'the contribution is word for word the same',
  )
  return { matches: state.matches, doubts: [...state.doubts.values()].filter(({ group }) => !state.matches.has(group)) }
}

type Known = LedgerEntry & { normalised: string }
type Item = Fingerprints & { normalised: string }

class Matcher {
  readonly matches = new Map<Group, Match>()
  readonly doubts = new Map<Group, Doubt>()
  readonly #taken = new Set<Known>()
  #entries: Known[]
  readonly #groups: readonly Group[]

  constructor(groups: readonly Group[], entries: readonly LedgerEntry[]) {
    this.#groups = groups
    this.#entries = entries.map((entry) => ({ ...entry, normalised: normaliseTitle(entry.title) }))
  }

  forget(isForgotten: (entry: LedgerEntry) => boolean): void {
    this.#entries = this.#entries.filter((entry) => this.#taken.has(entry) || !isForgotten(entry))
  }

  /** Matches what alone on its side has a key with what alone on the other side has it. */
  byKey(evidence: Evidence, keysOf: (item: Item) => string[], detail: (key: string) => string): void {
    if (this.#entries.length === 0) return
    const entries = indexBy(this.#entries, keysOf)
    const groups = indexBy(this.#groups, keysOf)
    for (const group of this.#groups) {
      if (this.matches.has(group)) continue
      const found = new Map<Known, string>()
      for (const key of keysOf(group)) {
        const rivals = groups.get(key) ?? []
        const candidates = inNotesFirst(entries.get(key) ?? [])
        if (evidence === 'title') for (const entry of this.#sameTitle(group, rivals, candidates)) found.set(entry, key)
        else if (rivals.length === 1 && candidates.length === 1) for (const entry of candidates) found.set(entry, key)
      }
      const free = [...found.keys()].filter((entry) => !this.#taken.has(entry) && mayBe(group, entry, evidence))
      const [entry] = free
      if (entry && free.length === 1) this.#match(group, entry, evidence, detail(found.get(entry) ?? ''))
      else if (free.length > 1) this.#doubt(group, free, evidence)
    }
  }

  /** Papers of one title: those with the same identifier belong together; what is left is one to one or in doubt. */
  #sameTitle(group: Group, rivals: readonly Group[], candidates: readonly Known[]): Known[] {
    const free = candidates.filter((entry) => !this.#taken.has(entry))
    const same = free.filter((entry) => haveSameId(group, entry))
    if (same.length > 0) return same
    const claimed = (entry: Known) => rivals.some((rival) => rival !== group && haveSameId(rival, entry))
    return free.filter((entry) => !areDifferent(group, entry) && !claimed(entry))
  }

  bySimilarTitle(): void {
    const groups = this.#groups.filter((group) => !this.matches.has(group))
    const entries = this.#entries.filter((entry) => !this.#taken.has(entry))
    if (groups.length === 0 || entries.length === 0) return
    const sketched = entries.map((entry) => ({ entry, sketch: sketchOf(entry.title) }))
    const likely = groups.map((group) => ({ group, candidates: presentFirst(similarTo(group, sketched)) }))
    const claimants = new Map<Known, number>()
    for (const { candidates } of likely)
      for (const { entry } of candidates) claimants.set(entry, (claimants.get(entry) ?? 0) + 1)
    for (const { group, candidates } of likely) {
      const [best, second] = candidates
      if (!best) continue
      const isClear = (!second || best.score > second.score) && claimants.get(best.entry) === 1
      if (isClear) this.#match(group, best.entry, 'similar title', `“${best.entry.title}” (${best.kind})`)
      else
        this.#doubt(
          group,
          candidates.map(({ entry }) => entry),
          'similar title',
        )
    }
  }

  #match(group: Group, entry: Known, evidence: Evidence, detail: string): void {
    this.#taken.add(entry)
    const { normalised: _, ...own } = entry
    this.matches.set(group, { group, entry: own, evidence, detail })
  }

  #doubt(group: Group, candidates: LedgerEntry[], evidence: Evidence): void {
    if (!this.doubts.has(group)) this.doubts.set(group, { group, candidates, evidence })
  }
}

/** Pictures are borrowed: what was removed is not recognised by one alone. */
function mayBe(group: Group, entry: Known, evidence: Evidence): boolean {
  if (areDifferent(group, entry)) return false
  return evidence !== 'figure' || (!entry.removed && !hasOtherFacts(group, entry))
}

/** One figure, but another year and another contribution: a figure that a second paper has taken over. */
function hasOtherFacts(group: Group, entry: Known): boolean {
  const otherYear = group.year !== undefined && entry.year !== undefined && group.year !== entry.year
  const otherIdea = group.idea !== undefined && entry.idea !== undefined && group.idea !== entry.idea
  return otherYear && otherIdea
}

function similarTo(
  group: Group,
  known: readonly { entry: Known; sketch: TitleSketch }[],
): { entry: Known; score: number; kind: string }[] {
  const own = sketchOf(group.title)
  return known
    .flatMap(({ entry, sketch }) => {
      if (areDifferent(group, entry) || (group.year && entry.year && group.year !== entry.year)) return []
      const kinship = kinshipOf(own, sketch)
      return kinship ? [{ entry, score: kinship.score, kind: kinship.kind }] : []
    })
    .sort((a, b) => b.score - a.score)
}

function presentFirst<T extends { entry: Known }>(similar: readonly T[]): readonly T[] {
  const present = similar.filter(({ entry }) => !entry.removed)
  return present.length > 0 ? present : similar
}

/** Where papers that are in the notes have the evidence, those that were removed do not compete. */
function inNotesFirst<T extends LedgerEntry>(entries: readonly T[]): T[] {
  const present = entries.filter((entry) => !entry.removed)
  return present.length > 0 ? present : [...entries]
}

function identifiersOf(item: Item): string[] {
  return [
    ...(item.doi === undefined ? [] : [`DOI ${item.doi}`]),
    ...(item.arxiv === undefined ? [] : [`arXiv ${item.arxiv}`]),
  ]
}

function indexBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const same = index.get(key)
      if (same) same.push(item)
      else index.set(key, [item])
    }
  return index
}
