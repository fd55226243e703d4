import type { Document } from '../../papers/document.ts'
import { sign } from '../../papers/markdown/ignore-comments.ts'
import { lostPicture } from '../../papers/markdown/looks-like.ts'
import { type ReadRow, type ReadTable, rereadRows } from '../../papers/markdown/tables/reread.ts'
import type { Paper } from '../../papers/paper.ts'
import type { Problem } from '../../problems/problem.ts'
import { documentLanguage, haveSameLanguage } from '../../words/detect-language.ts'
import type { Language } from '../../words/languages.ts'
import { type KnownDocument, winnerOf } from './amend-state.ts'
import { type Moved, movedLine } from './moved-lines.ts'

/** What has changed in the notes, where that is rows of tables of papers and nothing else. */
export interface RowEdits {
  /** Papers of rows that were there, and of those that have come in their place: a row that has moved is both. */
  before: Paper[]
  after: Paper[]
  problems: [before: Problem[], after: Problem[]]
  documents: KnownDocument[]
  moved: Moved
  /** Of files that are in another language now, which none of their entries is told by. */
  languages: Map<string, Language>
}

/** To read more rows again than these would take longer than to read all. */
const rowsAtMost = 20

/** Null where something else has changed, or may have. */
export function rowEditsOf(known: readonly KnownDocument[], documents: readonly Document[]): RowEdits | null {
  if (documents.length !== known.length) return null
  const edits: RowEdits = {
    before: [],
    after: [],
    problems: [[], []],
    documents: [],
    moved: new Map(),
    languages: new Map(),
  }
  for (const [at, { file, text }] of documents.entries()) {
    const before = known[at]
    if (!before || before.file !== file) return null
    const found = before.text === text ? before : editsOfDocument(before, text, edits)
    if (!found) return null
    edits.documents.push(found)
  }
  return edits.before.length + edits.after.length === 0 ? null : edits
}

function editsOfDocument(before: KnownDocument, text: string, edits: RowEdits): KnownDocument | null {
  const [old, lines] = [before.text, text].map((each) => each.split(/\r\n|\n|\r/)) as [string[], string[]]
  const changed = changedLines(old, lines)
  if (!changed || changed.was.length + changed.is.length > rowsAtMost * 2) return null
  const { was, is, at, by } = changed
  const both = [was.map((index) => old[index] ?? ''), is.map((index) => lines[index] ?? '')] as const
  if (!haveSameEnds(before.text, text, both, by)) return null
  if (both.flat().some((line) => line.includes(sign) || lostPicture(line) !== null)) return null
  const language = documentLanguage(text)
  if (
    !haveSameLanguage(text, before.text) &&
    JSON.stringify(language) !== JSON.stringify(documentLanguage(before.text))
  )
    return null
  const tables = before.tables.map((table) => movedTable(table, at, was.length, by))
  if (by !== 0 && !tables.some((table, nth) => table.rows !== before.tables[nth]?.rows && table.rows > 0)) return null
  const [gone, come] = [rereadRows(before.tables, old, was, at), rereadRows(tables, lines, is, at)]
  if (!gone || !come || ![...gone, ...come].every(isOnePaper)) return null
  const [left, added] = [gone, come].map((rows) => rows.flatMap(({ papers }) => papers)) as [Paper[], Paper[]]
  const votes = votesAfter(before, left, added, language.language)
  const entries = before.entries + added.length - left.length
  if (votes === undefined || entries === 0) return null
  const winner = winnerOf(votes, entries, language.language)
  if (votes && winner !== null && winner !== winnerOf(before.votes, before.entries, language.language))
    edits.languages.set(before.file, winner)
  edits.before.push(...left)
  edits.after.push(...added)
  edits.problems[0].push(...gone.flatMap(({ problems }) => problems))
  edits.problems[1].push(...come.flatMap(({ problems }) => problems))
  const from = at + was.length + 1
  if (by !== 0) edits.moved.set(before.file, { from, by })
  const ignores = before.ignores.map((own) => ({
    ...own,
    place: { ...own.place, line: movedLine(own.place.line, { from, by }) },
    from: movedLine(own.from, { from, by }),
    to: movedLine(own.to, { from, by }),
  }))
  return { file: before.file, text, tables, ignores, votes, entries }
}

/** Undefined where the file may be in another language now, and that counts for some of its entries. */
function votesAfter(
  { votes, entries }: KnownDocument,
  gone: readonly Paper[],
  come: readonly Paper[],
  document: Language,
): KnownDocument['votes'] | undefined {
  const languages = (papers: readonly Paper[]) => papers.map(({ language }) => language ?? '').sort()
  if (JSON.stringify(languages(gone)) === JSON.stringify(languages(come))) return votes
  if (!votes) return undefined
  const after = { ...votes }
  for (const [papers, by] of [
    [gone, -1],
    [come, 1],
  ] as const)
    for (const { language } of papers) if (language !== null) after[language] = (after[language] ?? 0) + by
  const now = entries + come.length - gone.length
  const winner = winnerOf(after, now, document)
  if (winner === winnerOf(votes, entries, document)) return after
  // Where each entry tells its own, that of the file is nobody's.
  const areTold = sumOf(votes) === entries && sumOf(after) === now
  return areTold && winner !== null ? after : undefined
}

function sumOf(votes: Partial<Record<Language, number>>): number {
  return Object.values(votes).reduce((sum, count) => sum + count, 0)
}

interface Changed {
  /** Indices from 0 of lines that are gone, and of those that have come. */
  was: number[]
  is: number[]
  /** The first of both. */
  at: number
  /** So many more lines there are now. */
  by: number
}

/** Single lines, or one stretch of which there are more or fewer now. */
function changedLines(old: readonly string[], lines: readonly string[]): Changed | null {
  const by = lines.length - old.length
  if (by === 0) {
    const was = lines.flatMap((line, index) => (line === old[index] ? [] : [index]))
    return was[0] === undefined ? null : { was, is: was, at: was[0], by }
  }
  const shorter = Math.min(old.length, lines.length)
  let at = 0
  while (at < shorter && old[at] === lines[at]) at++
  let end = 0
  while (end < shorter - at && old[old.length - 1 - end] === lines[lines.length - 1 - end]) end++
  const indices = (length: number) => Array.from({ length: length - end - at }, (_, nth) => at + nth)
  return { was: indices(old.length), is: indices(lines.length), at, by }
}

/** Else the ends of lines have changed, too: of what is left and of all lines there are as many characters. */
function haveSameEnds(
  before: string,
  text: string,
  [was, is]: readonly [readonly string[], readonly string[]],
  by: number,
): boolean {
  const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0)
  const end = before.includes('\r\n') ? 2 : 1
  return text.length - before.length === lengthOf(is) - lengthOf(was) + by * end
}

function isOnePaper({ papers }: ReadRow): boolean {
  return papers.length === 1
}

function movedTable(table: ReadTable, at: number, gone: number, by: number): ReadTable {
  if (by === 0) return table
  const first = table.line + 2
  if (at >= first && at + gone <= first + table.rows) return { ...table, rows: table.rows + by }
  return table.line >= at ? { ...table, line: table.line + by } : table
}
