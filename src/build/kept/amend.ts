import { type NoteRow, rowsOf } from '../../anki/rows.ts'
import { checkDeck } from '../../cards/checks/check.ts'
import { composeDeck, contentHash, type Deck } from '../../cards/deck.ts'
import { contentsOf, keysOfPictures } from '../../cards/ledger-contents.ts'
import { fingerprintsOf } from '../../identity/fingerprints.ts'
import { type Identification, identify } from '../../identity/identify.ts'
import { type Ledger, type LedgerEntry, type LedgerHead, otherNamespaces } from '../../identity/ledger.ts'
import { type NoteChange, stamp } from '../../identity/next-ledger.ts'
import { scopeOf } from '../../identity/scope.ts'
import type { Document } from '../../papers/document.ts'
import type { Paper } from '../../papers/paper.ts'
import type { Pictures } from '../../pictures/pictures.ts'
import type { Problem } from '../../problems/problem.ts'
import { type ProblemJson, problemJson } from '../../problems/problem-json.ts'
import { orderOf } from '../../problems/problem-order.ts'
import { settleProblems } from '../../problems/settle-problems.ts'
import { holdMarks } from '../../text/cloze-marks.ts'
import type { Amendable } from './amendable.ts'
import { rowEditsOf } from './row-edits.ts'

/** What a build does to the one before. */
export interface Amendment {
  ledger: string
  /** Notes that have other fields or tags. */
  rows: NoteRow[]
  updated: NoteChange[]
  /** All that is told now. */
  problems: ProblemJson[]
  known: Amendable
}

/**
 * What a build would come to, where nothing but words of some rows has changed since the last one: no title, no year, no picture, no
 * identifier, no card more or less, and no question that another paper asks as well. Then all that is said of other papers holds
 * still, and these alone are made anew.
 * @param ledger its text, as the last build left it
 * @param told by the last build
 * @param now in ms since 1970
 * @returns null where more may have changed: then all has to be built
 */
export function amend(
  known: Amendable,
  documents: readonly Document[],
  ledger: string,
  told: readonly ProblemJson[],
  now: number,
): Amendment | null {
  const edits = rowEditsOf(known.documents, documents)
  if (!edits?.after.every((paper, nth) => isOfWordsOnly(edits.before[nth], paper))) return null
  if (edits.before.length !== edits.after.length) return null
  const lines = linesOf(ledger, edits.before)
  if (!lines) return null
  const entries = lines.entries.map(({ entry }) => entry)
  const pictures = picturesOf(entries)
  const [before, after] = [edits.before, edits.after].map((papers) =>
    madeOf(papers, { head: lines.head, entries }, pictures, known),
  )
  if (!before || !after || ![before, after].every(isByTitle)) return null
  const asked = askedInstead(known.asked, before.deck.asked, after.deck.asked)
  // What is not in the package is for the whole build.
  if (after.deck.notes.some(({ cards }) => cards.length === 0)) return null
  if (!asked || !isAsBuilt(before.deck, entries) || !isSame(cardsOf(before.deck), cardsOf(after.deck))) return null
  const [were, are] = [before, after].map(({ deck }, nth) => [
    ...(edits.problems[nth] ?? []),
    ...checkDeck(deck, new Date(now).getFullYear()),
  ]) as [Problem[], Problem[]]
  const problems = toldInstead(told, were, are, known)
  if (!problems) return null
  const stamped = stamp({ head: lines.head, entries }, after.identification, contentsOf(after.deck, after.pictures), {
    ...known,
    scope: scopeFor(known),
    now,
    offset: lines.head.offset,
  })
  if (!isSame(stamped.ledger.head, lines.head)) return null
  const { updated } = stamped.changes
  const changed = new Set(updated.map(({ guid }) => guid))
  const stamps = stamped.ledger.entries.map(({ guid, id, mod }, order) => [guid, { id, mod, order }] as const)
  const { created, offset, noteTypes } = lines.head
  const rows = rowsOf(after.deck, { created, offset, noteTypes, notes: new Map(stamps) })
  return {
    ledger: withLines(ledger, lines.entries, stamped.ledger.entries),
    rows: [...rows.notes].filter(([, guid]) => changed.has(guid)),
    updated,
    problems,
    known: { ...known, documents: edits.documents, asked },
  }
}

/** Whether nothing has changed by which papers are known, told apart, compared or counted. */
function isOfWordsOnly(before: Paper | undefined, after: Paper): boolean {
  return (
    before !== undefined &&
    isSame(contextOf(before), contextOf(after)) &&
    (before.year !== null || before.kind === 'resource')
  )
}

function contextOf(paper: Paper) {
  const { kind, title, year, figures, section, place, contribution, notes } = paper
  const { idea: _, ...fingerprints } = fingerprintsOf([paper])
  const pictures = [contribution, notes].map((text) => text?.pictures ?? [])
  return [kind, title, year, figures, section, place, contribution === null, pictures, fingerprints]
}

export interface Lines {
  head: LedgerHead
  /** In their order; each with where it begins and ends in the text. */
  entries: { entry: LedgerEntry; from: number; to: number }[]
}

/** The papers' lines of the ledger; null where it is not certain which they are. */
export function linesOf(ledger: string, papers: readonly Paper[]): Lines | null {
  const head = lineAt(ledger, 0)
  const entries = papers.flatMap((paper) => {
    const title = `"title":${JSON.stringify(paper.title.text)},`
    const at = ledger.indexOf(title)
    return at < 0 || ledger.includes(title, at + 1) ? [] : [lineAt(ledger, at)]
  })
  if (entries.length !== papers.length || new Set(entries.map(({ from }) => from)).size !== papers.length) return null
  // What another program or a merge has written is for the whole build to put in order.
  const parsed = [head, ...entries.sort((a, b) => a.from - b.from)].map(({ from, to }) => ({
    from,
    to,
    value: parsedAsWritten(ledger.slice(from, to)),
  }))
  const [first, ...others] = parsed
  if (!first || parsed.some(({ value }) => value === null)) return null
  return {
    head: first.value as LedgerHead,
    entries: others.map(({ from, to, value }) => ({ entry: value as LedgerEntry, from, to })),
  }
}

function lineAt(text: string, at: number): { from: number; to: number } {
  const to = text.indexOf('\n', at)
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: to < 0 ? text.length : to }
}

function parsedAsWritten(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return JSON.stringify(value) === line ? value : null
  } catch {
    return null
  }
}

export interface Made {
  identification: Identification
  deck: Deck
  pictures: Pictures
}

/** The notes of these papers alone; null where they hang on others. */
export function madeOf(papers: readonly Paper[], ledger: Ledger, pictures: Pictures, known: Amendable): Made | null {
  // Marks are taken out by what reads clozes.
  if (papers.some(({ contribution, notes }) => holdMarks(contribution, notes))) return null
  const { namespace, deck: name } = known
  const identification = identify(papers, ledger, { namespace, deck: name, scope: scopeFor(known) })
  const { claims, problems } = identification
  if (claims.length !== papers.length || problems.length > 0) return null
  if (claims.some(({ guid }) => known.entangled.includes(guid))) return null
  const deck = composeDeck(identification.identified, known.form, pictures, {
    name,
    namespace,
    namespaces: otherNamespaces(ledger, namespace),
    files: new Map(known.settings),
  })
  const areKnown = deck.notes.every(({ paper }) => keysOfPictures(paper).every((key) => pictures.bySource.has(key)))
  return areKnown && deck.problems.length === 0 ? { identification, deck, pictures } : null
}

function isByTitle({ identification: { claims, removed } }: Made): boolean {
  return removed.length === 0 && claims.every(({ match }) => match?.evidence === 'title')
}

export function picturesOf(entries: readonly LedgerEntry[]): Pictures {
  const names = entries.flatMap(({ pictures }) => Object.entries(pictures ?? {}))
  return {
    bySource: new Map(names.map(([key, name]) => [key, { state: 'media', name }])),
    media: new Map(),
    problems: [],
  }
}

/** Whether the notes, made alone, are those that the last build has made. */
function isAsBuilt({ notes }: Deck, entries: readonly LedgerEntry[]): boolean {
  const hashes = new Map(entries.map(({ guid, hash }) => [guid, hash]))
  return notes.every((note) => contentHash(note) === hashes.get(note.guid))
}

function cardsOf({ notes }: Deck) {
  return notes.map(({ guid, cards }) => [guid, cards])
}

/** The deck's questions with others in place of some; null where one of either is asked twice. */
export function askedInstead(
  all: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number[] | null {
  const gone = new Set(before)
  const others = all.filter((hash) => !gone.has(hash))
  const now = new Set(after)
  const areAlone =
    gone.size === before.length && now.size === after.length && all.length - others.length === before.length
  return areAlone && !others.some((hash) => now.has(hash)) ? [...others, ...after] : null
}

/** What was told, with other problems in place of some; null where one of them was not told as it is found now. */
function toldInstead(
  told: readonly ProblemJson[],
  before: readonly Problem[],
  after: readonly Problem[],
  { severities, documents }: Amendable,
): ProblemJson[] | null {
  const ignores = new Map(documents.map(({ file, ignores }) => [file, ignores]))
  const [were, are] = [before, after].map((problems) =>
    settleProblems(problems, { severities, ignores }).problems.map(problemJson),
  ) as [ProblemJson[], ProblemJson[]]
  const gone = without(were, are)
  const left = without(told, gone)
  if (left.length + gone.length !== told.length) return null
  return [...left, ...without(are, were)].sort(orderOf(documents.map(({ file }) => file)))
}

/** Each of the others is taken away once. */
function without(problems: readonly ProblemJson[], others: readonly ProblemJson[]): ProblemJson[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(JSON.stringify(other), (counts.get(JSON.stringify(other)) ?? 0) + 1)
  if (counts.size === 0) return [...problems]
  return problems.filter((found) => {
    const key = JSON.stringify(found)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
}

function scopeFor({ documents, scope: { refused, consulted, folders } }: Amendable) {
  return scopeOf(new Set(documents.map(({ file }) => file)), new Set(refused), new Set(consulted), folders)
}

function withLines(text: string, lines: Lines['entries'], entries: readonly LedgerEntry[]): string {
  let [whole, at] = ['', 0]
  for (const [nth, { from, to }] of lines.entries()) {
    whole += text.slice(at, from) + JSON.stringify(entries[nth])
    at = to
  }
  return whole + text.slice(at)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
