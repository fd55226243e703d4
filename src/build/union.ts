import { basename, join, sep } from 'node:path'
import { deckBefore } from '../cards/deck-name.ts'
import { shownPath } from '../disk/shown-path.ts'
import { cutOff } from '../identity/cut-off.ts'
import type { LedgerEntry, ParsedLedger } from '../identity/ledger.ts'
import { ledgerLines, parseLedger } from '../identity/ledger.ts'
import { type Doublet, type LedgerBelow, uniteLedgers } from '../identity/unite-ledgers.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { conflictCopies, ledgerName, ledgerTextBefore, ledgerTextIn, readLedgerText } from '../project/ledger-file.ts'
import { withLocks } from '../project/lock.ts'
import { type Project, stateFolder, unitedFolder } from '../project/project.ts'
import type { LogFolder } from '../project/review-log.ts'
import { type Border, borderAbove, type StateBelow } from '../project/states-below.ts'
import { uniteStates } from '../project/unite-states.ts'
import { loadReviewLog } from '../schedule/review-log.ts'
import { logFolders, shownFolder, shownState } from './ledgers-below.ts'

/** Ledgers of some of the notes, as one with that of all: made in memory, and on the disk by who writes anyway. */
export interface Union {
  below: StateBelow[]
  ledger: ParsedLedger
  doublets: Doublet[]
  /** What the ledgers held when they were read, the root's first. */
  texts: (string | null)[]
}

/** What has to be known of the notes to tell which papers of several ledgers are one. */
interface Known {
  extracts: readonly Extract[]
  /** Of new papers, where the root has no ledger yet. */
  namespace(): string
  /** Whether it is not known what a file holds now. */
  isUnknown(file: string): boolean
}

/** The ledger of the root, united with those below it. */
export async function readLedgers(
  project: Project | null,
  below: StateBelow[],
  known: Known,
): Promise<{ ledger: ParsedLedger; union: Union | null }> {
  if (project === null) return { ledger: noLedger, union: null }
  const text = await readLedgerText(project.state)
  const parsed = parsedOwn(text, ledgerTextBefore(project.state))
  const copies = await copyProblems(project.state, stateFolder)
  const apart = below.length > 0 && apartness(project, below)
  const own = { ...parsed, problems: [...(apart ? [apart] : []), ...parsed.problems, ...copies] }
  if (below.length === 0 || apart) return { ledger: own, union: null }
  const union = await readUnion(project, below, { text, ledger: own }, known)
  return { ledger: union.ledger, union }
}

/** @param before the text with which a build began that was cut off; null: none was */
function parsedOwn(text: string | null, before: string | null): ParsedLedger {
  if (text === null) return noLedger
  const parsed = parseLedger(text, `${stateFolder}/${ledgerName}`)
  if (parsed.ledger === null || before === null) return parsed
  return { ...parsed, ledger: cutOff(parsed.ledger, parseLedger(before, ledgerName).ledger) }
}

const noLedger: ParsedLedger = { ledger: null, problems: [], broken: 0 }

/** What forbids to unite ledgers with that of their root. */
function apartness(project: Project, below: readonly StateBelow[]): Problem | null {
  for (const one of below) {
    const border = borderAbove(project, one)
    if (border) return problem('error', apartRule, placeOf(one), ...inWords(border))
  }
  return null
}

export const apartRule = 'ledger-apart'

function inWords({ kind, folder }: Border): [found: string, expected: string] {
  const where = folder.split(sep).join('/')
  const found = 'Some of these notes have a ledger of their own, which is not united with that of all'
  const why = {
    home: 'they have only a home folder, or all of the disk, in common',
    repository: `${where} is a repository of its own`,
    config: `${where}/${stateFolder} has a config of its own`,
    templates: `${where}/${stateFolder} has templates of its own`,
  }[kind]
  return [`${found}: ${why}`, `--state DIR, to say which ledger is meant, or each of the notes named by themselves`]
}

function placeOf(below: StateBelow) {
  return { file: `${shownState(below)}/${ledgerName}` }
}

/** @param own the ledger of the root, and its text */
async function readUnion(
  project: Project,
  below: StateBelow[],
  own: { text: string | null; ledger: ParsedLedger },
  { extracts, namespace, isUnknown }: Known,
): Promise<Union> {
  const others = below.map((one) => ({ ...one, text: ledgerTextIn(one.state) }))
  const parsed = others.map((one) => ({ ...one, ...parsedBelow(one) }))
  const titled = new Map(extracts.map((found) => [found.file, found]))
  const united = uniteLedgers(
    own.ledger.ledger,
    parsed.flatMap(({ ledger, ...one }) => (ledger ? [{ folder: shownFolder(one), ledger }] : [])),
    {
      namespace: namespace(),
      papers: extracts.flatMap(({ papers }) => papers),
      isUnknown,
      isReviewed: await reviewedIn(logFolders(project, below)),
      homeOf: (entry, of) => homeBefore(entry, of, titled),
    },
  )
  const copies = await Promise.all(below.map((one) => copyProblems(one.state, shownState(one))))
  return {
    below,
    ledger: {
      ledger: united?.ledger ?? null,
      problems: [own.ledger.problems, ...parsed.map(({ problems }) => problems), ...copies].flat(),
      broken: parsed.reduce((sum, { broken }) => sum + broken, own.ledger.broken),
    },
    doublets: united?.doublets ?? [],
    texts: [own.text, ...others.map(({ text }) => text)],
  }
}

/**
 * Does it on the disk. Whoever does it holds the lock of the root.
 * @returns false: a ledger has changed since it was read, and nothing was done
 */
export function unite({ state }: Project, { below, ledger: { ledger }, texts }: Union): Promise<boolean> {
  const states = below.map((one) => one.state)
  return withLocks(states, async () => {
    const now = [await readLedgerText(state), ...states.map(ledgerTextIn)]
    if (now.some((text, nth) => text !== texts[nth])) return false
    await uniteStates(state, below, ledger && ledgerLines(ledger))
    return true
  })
}

/** What of it is told. */
export interface UnionReport {
  /** The folders that are united. */
  from: string[]
  /** Where they lie then. */
  aside: string
  doublets: Doublet[]
}

/** @param state of the root */
export function reportOf({ below, doublets }: Union, state: string): UnionReport {
  const from = below.map((one) => shownPath(one.state))
  return { from, aside: shownPath(join(state, unitedFolder)), doublets }
}

function parsedBelow({ text, ...below }: StateBelow & { text: string | null }): ParsedLedger {
  if (text === null) return { ledger: null, problems: [], broken: 0 }
  const file = `${shownState(below)}/${ledgerName}`
  const parsed = parseLedger(text, file)
  if (parsed.ledger || parsed.broken > 0) return parsed
  const found = 'A ledger without its first line, which names its namespace'
  return { ...parsed, problems: [problem('error', 'broken-ledger', { file }, found)], broken: 1 }
}

/** What a file sync set aside may hold papers that the ledger lacks; only a person can tell. */
async function copyProblems(state: string, shown: string): Promise<Problem[]> {
  const found = 'A copy that a file sync set aside; it is not read'
  const expected = `its lines added to ${ledgerName} (paperdeck unites lines of one paper) and the copy deleted`
  return (await conflictCopies(state)).map((name) =>
    problem('warning', 'conflict-copy', { file: `${shown}/${name}` }, found, expected),
  )
}

async function reviewedIn(states: readonly LogFolder[]): Promise<(guid: string) => boolean> {
  const { lines } = await loadReviewLog(states, 0)
  const reviewed = new Set(lines.flatMap((line) => ('rating' in line ? [line.guid] : [])))
  return (guid) => reviewed.has(guid)
}

function homeBefore(
  { deck, files: [file = ''] }: LedgerEntry,
  { folder, ledger }: LedgerBelow,
  titled: ReadonlyMap<string, Extract>,
): string {
  const others = new Set(ledger.entries.flatMap((entry) => (entry.deck === deck && !entry.removed ? entry.files : [])))
  const { heading = null, frontMatter } = titled.get(file) ?? {}
  return deckBefore({ file, heading, deck: frontMatter?.deck }, deck, [...others], basename(folder))
}
