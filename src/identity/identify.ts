import type { Paper } from '../papers/paper.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { languageNamed } from '../words/languages.ts'
import { paperGuid } from './guid.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { type Doubt, type Group, groupPapers, type Match, matchGroups } from './match.ts'
import type { Scope } from './scope.ts'

/** An entry of the notes with the identity of its paper. */
export interface Identified {
  guid: string
  paper: Paper
}

/** How a paper of this build came by its guid. */
export interface Claim {
  guid: string
  group: Group
  /** Null: seen for the first time. */
  match: Match | null
}

export interface Identification {
  /** The entries that this deck is made of: papers in the order of first sight, each one's entries in that of its files. */
  identified: Identified[]
  claims: Claim[]
  /** Papers whose files were read, or are gone from a folder that was given, and that are in none of them. */
  removed: LedgerEntry[]
  problems: Problem[]
}

export interface IdentifySettings {
  namespace: string
  deck: string
  /** Which files this build covers, and which others were consulted. */
  scope: Scope
}

/**
 * Gives each paper its guid: that of the ledger where the paper is known, else one made of its title. The notes may hold entries
 * of files that the deck is not made of; they keep papers of other files from being mistaken for new ones.
 */
export function identify(papers: readonly Paper[], ledger: Ledger | null, settings: IdentifySettings): Identification {
  const { scope } = settings
  const entries = ledger?.entries ?? []
  const groups = groupPapers(papers)
  const { matches, doubts } = matchGroups(
    groups,
    entries,
    (entry) => !entry.removed && entry.files.some(scope.isUnknown),
  )
  const order = new Map(entries.map((entry, index) => [entry.guid, index]))
  const problems: Problem[] = []
  const taken = new Set(entries.flatMap(({ guid, aliases = [] }) => [guid, ...aliases]))
  const claims: Claim[] = []
  for (const group of groups) {
    if (!group.papers.some((paper) => scope.isBuilt(paper.place.file))) continue
    const match = matches.get(group) ?? null
    if (match && belongsElsewhere(match.entry, group, settings)) {
      problems.push(leftOut(group, match.entry))
      continue
    }
    const guid = match?.entry.guid ?? newGuid(group, settings.namespace, taken)
    taken.add(guid)
    claims.push({ guid, group, match })
  }
  for (const doubt of doubts) if (claims.some((claim) => claim.group === doubt.group)) problems.push(inDoubt(doubt))
  const sight = ({ guid }: Claim) => order.get(guid) ?? entries.length
  claims.sort((a, b) => sight(a) - sight(b))
  const present = new Set([...matches.values()].map((match) => match.entry.guid))
  return {
    identified: claims.flatMap(identifiedEntries),
    claims,
    removed: entries.filter(
      (entry) => !entry.removed && !present.has(entry.guid) && entry.files.every(scope.isCovered),
    ),
    problems,
  }
}

/** Kind and wording are kept from first sight; what was a resource is a paper once its table says so (a column of years). */
function identifiedEntries({ guid, group, match }: Claim): Identified[] {
  const files = match?.entry.files ?? []
  const rank = (paper: Paper) => files.indexOf(paper.place.file) + 1 || files.length + 1
  return group.papers
    .map((paper) => ({ guid, paper: match ? kept(paper, match.entry) : paper }))
    .sort((a, b) => rank(a.paper) - rank(b.paper))
}

function kept(paper: Paper, entry: LedgerEntry): Paper {
  return {
    ...paper,
    kind: entry.kind === 'paper' ? 'paper' : paper.kind,
    language: languageNamed(entry.lang) ?? paper.language,
  }
}

/** A paper of another deck stays there as long as one of that deck's files, none of which is built here, still has it. */
function belongsElsewhere(entry: LedgerEntry, group: Group, { deck, scope }: IdentifySettings): boolean {
  if (entry.removed || entry.deck === deck || entry.files.some(scope.isBuilt)) return false
  return group.papers.some((paper) => entry.files.includes(paper.place.file)) || entry.files.some(scope.isUnknown)
}

/** A paper that was renamed keeps the guid of its first title, so a later paper of that title needs another. */
function newGuid(group: Group, namespace: string, taken: ReadonlySet<string>): string {
  const identifier = group.doi ?? group.arxiv ?? ''
  for (const parts of [[group.normalised], [group.normalised, identifier]]) {
    const guid = paperGuid(namespace, ...parts)
    if (!taken.has(guid)) return guid
  }
  for (let nth = 2; ; nth++) {
    const guid = paperGuid(namespace, group.normalised, identifier, String(nth))
    if (!taken.has(guid)) return guid
  }
}

function placeOf(group: Group) {
  return group.papers[0]?.place ?? { file: '', line: 1, column: 1 }
}

function leftOut(group: Group, entry: LedgerEntry): Problem {
  const found = `“${group.title}” belongs to the deck “${entry.deck}” (${entry.files.join(', ')}) and is left out of this one`
  return problem('warning', 'other-deck', placeOf(group), found)
}

function inDoubt({ group, candidates, evidence }: Doubt): Problem {
  const names = candidates.map((entry) => `“${entry.title}”`).join(' or ')
  const found = `“${group.title}” could be ${names} by its ${evidence}; it was made a new paper`
  return problem(
    'warning',
    'identity-in-doubt',
    placeOf(group),
    found,
    'an identifier, or the title as it was, that tells which',
  )
}
