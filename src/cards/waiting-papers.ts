import type { Switches } from '../settings/card-kinds.ts'
import { cuesOf } from './cues.ts'
import type { Deck, FileSettings } from './deck.ts'
import type { Note } from './note.ts'
import type { United } from './unite.ts'

/** Papers that have nothing to ask about, and have never had: they wait in the ledger. */
export interface Waiting {
  papers: number
  /** What most of them lack. */
  missing: Lacking | null
  /** The kind of cards that would ask about most of them, were it switched on. */
  kind: { name: string; papers: number } | null
}

export const noneWaiting: Waiting = { papers: 0, missing: null, kind: null }

interface Lacking {
  what: string
  papers: number
}

const wanted: [what: string, isLacking: (paper: United) => boolean][] = [
  ['contribution', ({ contribution }) => contribution === null],
  ['figure', ({ figures }) => figures.length === 0],
  ['name of a method', ({ method }) => method === null],
]

/** The kinds of cards of a paper's own note by the fields that their fronts show. */
const kindOfCue: Record<string, keyof Switches & string> = {
  AskMethod: 'proposed',
  AskIdea: 'proposed',
  AskContribution: 'contribution',
  AskFigure: 'figure',
  AskYear: 'year',
  AskTyped: 'typed',
  AskKeyword: 'keyword',
}

/** @param packed what of the deck goes into a package */
export function waitingOf(deck: Deck, packed: Deck, files: ReadonlyMap<string, FileSettings>): Waiting {
  if (deck === packed) return noneWaiting
  const present = new Set(packed.notes.map(({ paper }) => paper.guid))
  const waiting = deck.notes.filter(({ paper }) => !present.has(paper.guid))
  const lacking = wanted.map(([what, isLacking]) => ({
    what,
    papers: waiting.filter(({ paper }) => isLacking(paper)).length,
  }))
  const kinds = new Map<string, number>()
  for (const note of waiting)
    for (const kind of helpfulKinds(note, files.get(note.paper.file)?.switches))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const helping = [...kinds].map(([name, papers]) => ({ name, papers }))
  return { papers: waiting.length, missing: greatest(lacking), kind: greatest(helping) }
}

/** Kinds that are switched off and would ask something about the paper. */
function helpfulKinds({ paper, fields }: Note, switches: Switches | undefined): Set<string> {
  if (!switches) return new Set()
  const all = { ...switches }
  for (const kind of Object.values(kindOfCue)) all[kind] = true
  const cues = Object.entries(cuesOf(paper, fields, all)).filter(([, cue]) => cue !== '')
  return new Set(cues.flatMap(([field]) => kindOfCue[field] ?? []).filter((kind) => !switches[kind]))
}

function greatest<T extends { papers: number }>(items: readonly T[]): T | null {
  return items.reduce<T | null>((best, item) => (item.papers > (best?.papers ?? 0) ? item : best), null)
}
