import { type Identification, identify } from '../../src/identity/identify.ts'
import type { Ledger, LedgerEntry } from '../../src/identity/ledger.ts'
import { type Changes, stamp } from '../../src/identity/next-ledger.ts'
import { scopeOf } from '../../src/identity/scope.ts'
import { extract } from '../../src/papers/markdown/extract.ts'
import type { Paper } from '../../src/papers/paper.ts'

/** A row of a table of papers; what is left out is an empty cell. */
export interface Cells {
  title: string
  year?: string
  contribution?: string
  figure?: string
  link?: string
  notes?: string
}

/** The papers of a table, read as notes are. */
export function papersOf(rows: readonly Cells[], file = 'papers.md'): Paper[] {
  const lines = rows.map(({ title, year = '', contribution = '', figure = '', link = '', notes = '' }) => {
    const cells = [year, title, contribution, figure && `![](${figure})`, link && `[link](${link})`, notes]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  const table = ['| Year | Title | Contribution | Figure | Links | Notes |', '|-|-|-|-|-|-|', ...lines]
  return extract({ file, text: table.join('\n') }, { columns: {} }).papers
}

export interface Built {
  ledger: Ledger
  changes: Changes
  identification: Identification
}

/**
 * One build, as far as identity goes: all of `papers` are in the files that were given.
 * @param alwaysAsked cards that every paper has, with a contribution or without
 */
export function buildOf(
  papers: readonly Paper[],
  before: Ledger | null,
  {
    now = 1_700_000_000_000,
    deck = 'Papers',
    alwaysAsked = [2],
  }: { now?: number; deck?: string; alwaysAsked?: number[] } = {},
): Built {
  const scope = scopeOf(new Set(papers.map((paper) => paper.place.file)), new Set(), new Set(), [''])
  const identification = identify(papers, before, { namespace: 'test', deck, scope })
  const contents = identification.claims.map(({ guid, group }) => ({
    guid,
    hash: JSON.stringify(group.papers.map(({ place: _, ...paper }) => paper)),
    cards: [...(group.papers.some((paper) => paper.contribution) ? [0, 1] : []), ...alwaysAsked],
    wording: 'en' as const,
    kind: 'paper' as const,
    pictures: [],
  }))
  const settings = { namespace: 'test', deck, scope, noteTypes: { 7: 'type' }, now, offset: 0 }
  const { ledger, changes } = stamp(before, identification, contents, settings)
  return { ledger, changes, identification }
}

export function entryOf(ledger: Ledger, title: string): LedgerEntry {
  const found = ledger.entries.find((entry) => entry.title === title)
  if (!found) throw new Error(`the ledger has no “${title}”`)
  return found
}
