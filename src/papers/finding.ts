import type { Place } from '../problems/problem.ts'

/** A row or bullet that looked like a paper, or stood among papers, and was not taken. */
export interface PassedOver {
  line: number
  text: string
  why: string
  /** It only orders the rows: a header that is repeated, a name for those below. */
  isStructure?: true
}

/** Of an entry with several remarks, which is its contribution. */
export interface ChosenRemark {
  line: number
  /** The entry's title. */
  text: string
  why: string
}

/** What one table, list, group of paragraphs or file was taken for. */
export interface Finding {
  what: 'table' | 'list' | 'bold titles' | 'paragraphs' | 'code' | 'html' | 'math' | 'lines' | 'headings' | 'file'
  place: Place
  /** Whether its entries became papers, resources or nothing. */
  takenFor: 'papers' | 'resources' | 'nothing'
  /** The evidence, as a sentence fragment. */
  why: string
  /** How many entries were taken. */
  entries: number
  passedOver: PassedOver[]
  /** Of its entries those with several remarks. */
  chosen?: ChosenRemark[]
  /** How many rows or entries it has, taken or not, and of how many of these a link is the head. */
  size?: { entries: number; links: number }
  /** It only leads through the notes, as a table of contents does: nothing is left out with it. */
  isStructure?: boolean
}

/** Long enough to find the line again. */
const maximalText = 80

export function passedOver(line: number, text: string, why: string): PassedOver {
  const short = [...text.slice(0, maximalText * 2)].slice(0, maximalText).join('')
  return { line, text: short.length < text.length ? `${short}…` : text, why }
}

/** A few words in bold, or a bullet or two, that nobody would take for a paper need no explanation. */
export function isWorthTelling(finding: Finding): boolean {
  return finding.what === 'table' || finding.what === 'list' || finding.entries > 0 || finding.passedOver.length > 0
}

/** A table for papers that has no rows yet gives none. */
export function withoutEntries(finding: Finding): Finding {
  if (finding.entries > 0 || finding.takenFor === 'nothing') return finding
  return { ...finding, takenFor: 'nothing', why: `${finding.why}, but it holds none` }
}
