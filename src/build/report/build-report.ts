import { deckNames } from '../../anki/rows.ts'
import { allNotes, type Deck } from '../../cards/deck.ts'
import type { Note } from '../../cards/note.ts'
import { cardNameOf, knowsCard } from '../../cards/templates/note-type.ts'
import type { Waiting } from '../../cards/waiting-papers.ts'
import type { Changes } from '../../identity/next-ledger.ts'
import type { Problem } from '../../problems/problem.ts'
import { problemJson } from '../../problems/problem-json.ts'
import { formatProblem } from '../../problems/problem-text.ts'
import { once } from '../../words/once.ts'
import type { ProgressReport } from '../history/deck-progress.ts'
import type { UnionReport } from '../union.ts'
import { blankedHelp, droppedHelp, formerHelp, formerSearch, leftHelp, removedHelp, unitedHelp } from './anki-keeps.ts'
import { importHelp, ledgerHelp, newDeckHelp, progressHelp } from './import-help.ts'
import { count, formatBytes, list } from './in-words.ts'

/** What a build did, or in a dry run would do. */
export interface BuildReport {
  file: string
  /** Null where nothing was written. */
  bytes: number | null
  summary: DeckSummary
  changes: Changes
  problems: Problem[]
  /** How much of the notes is in no paper, in words. */
  leftOut: string
  /** Why nothing was written. */
  guard: Problem | null
  /** Older: than what this computer has shipped. */
  ledger: { path: string; isNew: boolean; isOlder: boolean } | null
  /** Ledgers that have become one with this build. */
  united: UnionReport | null
  dryRun: boolean
  /** A deck was there already, though no ledger was: it may have been lost. */
  replaced: boolean
  /** What travels with the cards; null: not asked for. */
  progress: ProgressReport | null
}

/** What is told of a deck. */
export interface DeckSummary extends NoteNames {
  /** In the package, as are all notes that are counted here. */
  papers: number
  /** Their own. */
  notes: number
  /** Notes of other kinds. */
  companions: number
  waiting: Waiting
  /** Names of the deck, its sub-decks and those above. */
  names: string[]
  /** Names of the decks that hold nothing but these papers. */
  decksOfOnly(guids: ReadonlySet<string>): string[]
}

/** @param packed what of the deck goes into the package */
export function summaryOf(deck: Deck, packed: Deck, waiting: Waiting): DeckSummary {
  const own = packed.notes.filter(({ guid, paper }) => guid === paper.guid).length
  return {
    papers: packed.notes.length,
    notes: own,
    companions: allNotes(packed).length - own,
    waiting,
    names: deckNames(packed),
    ...namesAmong(allNotes(deck)),
    decksOfOnly(guids) {
      const others = new Set(packed.notes.filter(({ guid }) => !guids.has(guid)).map((note) => note.deck))
      return [...new Set(packed.notes.map((note) => note.deck))].filter((name) => !others.has(name))
    },
  }
}

/** What notes are called, by their guids. */
export interface NoteNames {
  titleOf(guid: string): string
  cardNameOf(guid: string, ord: number): string
  /** Not those of a later version, nor of a note that is gone. */
  knowsCard(guid: string, ord: number): boolean
}

export function namesAmong(notes: readonly Note[]): NoteNames {
  const byGuid = once(() => new Map(notes.map((note) => [note.guid, note])))
  return {
    titleOf: (guid) => byGuid().get(guid)?.paper.title.text ?? guid,
    cardNameOf: (guid, ord) => {
      const note = byGuid().get(guid)
      return note ? cardNameOf(note.noteType, ord) : String(ord)
    },
    knowsCard: (guid, ord) => {
      const note = byGuid().get(guid)
      return note !== undefined && knowsCard(note.noteType, ord)
    },
  }
}

/** What a build says, whichever way it is asked to. */
export interface ToldBuild {
  isRefused: boolean
  /** For a person. */
  lines: string[]
  json: () => unknown
  problems: Problem[]
  leftOut: string
}

export function told(report: BuildReport): ToldBuild {
  return {
    isRefused: report.guard !== null,
    lines: describeBuild(report),
    json: () => buildJson(report),
    problems: report.problems,
    leftOut: report.leftOut,
  }
}

/** What the same build would report when nothing has changed since. */
export function asUnchanged(report: BuildReport): BuildReport {
  const { changes, summary } = report
  return {
    ...report,
    changes: {
      new: [],
      updated: [],
      renamed: [],
      removed: [],
      dropped: [],
      unchanged: summary.notes,
      former: [],
      companions: { new: [], updated: [], unchanged: summary.companions, left: [] },
      cards: { total: changes.cards.total, added: [], blanked: [] },
    },
    ledger: report.ledger && { ...report.ledger, isNew: false },
    united: null,
    replaced: false,
    progress: null,
  }
}

export function buildJson(report: BuildReport) {
  const { summary, changes } = report
  const named = ({ guid, card }: { guid: string; card: number }) => ({ guid, card: summary.cardNameOf(guid, card) })
  return {
    file: report.file,
    bytes: report.bytes,
    decks: summary.names,
    papers: summary.papers,
    ...(summary.waiting.papers > 0 ? { nothingToAsk: summary.waiting } : {}),
    new: changes.new,
    updated: changes.updated,
    renamed: changes.renamed,
    removed: changes.removed,
    unchanged: changes.unchanged,
    ...(report.united ? { united: report.united } : {}),
    ...(changes.former.length > 0 ? { former: { notes: changes.former.length, search: formerSearch(report) } } : {}),
    ...(hasCompanions(changes) ? { companions: changes.companions } : {}),
    ...(report.progress ? { progress: report.progress } : {}),
    cards: {
      total: changes.cards.total,
      added: changes.cards.added.flatMap(({ guid, cards }) => cards.map((card) => named({ guid, card }))),
      blanked: changes.cards.blanked.map(named),
    },
    problems: [...report.problems, ...(report.guard ? [report.guard] : [])].map(problemJson),
  }
}

/** The report for a person, line by line, one paragraph a matter. */
export function describeBuild(report: BuildReport): string[] {
  if (report.guard)
    return [
      formatProblem(report.guard),
      ...list(
        'gone',
        [...report.changes.removed, ...report.changes.dropped].map(({ title }) => title),
      ),
    ]
  const { changes, summary } = report
  const size = report.bytes === null ? 'nothing was written' : formatBytes(report.bytes)
  return [
    `${report.file}: ${count(summary.papers, 'paper')}, ${count(changes.cards.total, 'card')}, ${size}`,
    `  ${changesInWords(changes)}`,
    ...companionSummary(changes),
    ...waitingSummary(summary.waiting),
    ...list(
      'updated',
      changes.updated
        .filter(({ guid }) => !changes.renamed.some((renamed) => renamed.guid === guid))
        .map(({ title }) => title),
    ),
    ...list(
      'renamed',
      changes.renamed.map(({ from, to }) => `${from} → ${to}`),
    ),
    ...list(
      'removed',
      changes.removed.map(({ title }) => title),
    ),
    ...formerHelp(report),
    ...removedHelp(changes),
    ...droppedHelp(changes),
    ...leftHelp(changes),
    ...blankedHelp(report),
    ...(report.replaced
      ? [
          'There was a deck here but no ledger: if it was lost, bring it back, or edits made in Anki may be overwritten.',
        ]
      : []),
    ...unitedHelp(report),
    ...progressHelp(report),
    ...ledgerHelp(report),
    ...(report.dryRun ? [] : [importHelp(report), ...newDeckHelp(report)]),
  ]
}

/** One line, for --watch. */
export function describeBriefly(report: BuildReport): string[] {
  if (report.guard) return [formatProblem(report.guard)]
  const beside = counted(changedCompanions(report.changes))
  const line = `${report.file}: ${count(report.summary.papers, 'paper')}, ${count(report.changes.cards.total, 'card')}; ${changesInWords(report.changes)}${beside === '' ? '' : `; ${besidePapers}: ${beside}`}${briefly(report.summary.waiting)}`
  return [line, ...unitedHelp(report)]
}

function changesInWords(changes: Changes): string {
  return counted([
    [changes.new.length, 'new'],
    [changes.updated.length, 'updated'],
    [changes.removed.length, 'removed'],
    [changes.unchanged, 'unchanged'],
  ])
}

/** What `companions` are to a person. */
const besidePapers = 'sections, clozes and questions of your own'

/** Notes beside the papers' own: only who has switched other kinds on hears of them. */
function hasCompanions({ companions: { unchanged, ...changed } }: Changes): boolean {
  return unchanged > 0 || Object.values(changed).some((notes) => notes.length > 0)
}

function changedCompanions({ companions }: Changes): [number, string][] {
  return [
    [companions.new.length, 'new'],
    [companions.updated.length, 'updated'],
    [companions.left.length, 'switched off'],
  ]
}

/** Anki's log counts notes: those of papers and these. */
function companionSummary(changes: Changes): string[] {
  const text = counted([...changedCompanions(changes), [changes.companions.unchanged, 'unchanged']])
  return text === '' ? [] : [`  ${besidePapers}: ${text}`]
}

function waitingSummary(waiting: Waiting): string[] {
  return waiting.papers === 0 ? [] : [`  ${waitingInWords(waiting)}`]
}

function briefly({ papers }: Waiting): string {
  return papers === 0 ? '' : `, ${papers} with nothing to ask about yet`
}

/** `1535 papers have nothing to ask about yet: 1535 lack a contribution; cards: {year: true} would ask about 1510` */
export function waitingInWords({ papers, missing, kind }: Waiting): string {
  const [have, lack] = papers === 1 ? ['has', 'it lacks'] : ['have', `${missing?.papers ?? 0} lack`]
  const reason = missing === null ? '' : `: ${lack} a ${missing.what}`
  const help = kind === null ? '' : `; cards: {${kind.name}: true} would ask about ${papers === 1 ? 'it' : kind.papers}`
  return `${count(papers, 'paper')} ${have} nothing to ask about yet${reason}${help}`
}

function counted(parts: readonly [number, string][]): string {
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ')
}
