import type { Problem } from '../../../problems/problem.ts'
import { Definitions } from '../../../text/fast/definitions.ts'
import { FoldedRows, type FoldedTable, isFoldable } from '../../../text/fast/folded-table.ts'
import type { Paper } from '../../paper.ts'
import { mendedLine } from '../mended-line.ts'
import type { Surroundings } from '../surroundings.ts'
import { readTable } from './table.ts'
import { planTable, profiledRows, type TablePlan } from './table-plan.ts'

/** A table of papers whose rows can be read again one by one, as it was read. */
export interface ReadTable {
  /** Line of its header, from 0, and how many rows follow the delimiter row. */
  line: number
  rows: number
  /** What its cells may refer to. */
  definitions: string[]
  around: Surroundings
  /** A table of papers stands above it. */
  isAmongPapers: boolean
  plan: Pick<TablePlan, 'headers' | 'columns' | 'apart' | 'dates' | 'verdict'>
}

/** What has to be kept of a table to read its rows again. */
export function readTableOf(
  { table, definitions }: FoldedRows,
  around: Surroundings,
  isAmongPapers: boolean,
  { headers, columns, apart, dates, verdict }: TablePlan,
): ReadTable {
  const plan = { headers, columns, apart, dates, verdict }
  return { line: table.line, rows: table.rows.length, definitions: definitions.sources, around, isAmongPapers, plan }
}

/** One row as it is read. */
export interface ReadRow {
  papers: Paper[]
  problems: Problem[]
}

/**
 * Reads some lines of a document again, of which nothing but these lines has changed since its tables were read.
 * @param lines of the document
 * @param changed their indices, from 0
 * @param from where lines have changed first, also where none of them is left
 * @returns a reading for each line; null where a line is not a row of these tables for certain, or the table may now be read otherwise
 */
export function rereadRows(
  tables: readonly ReadTable[],
  lines: readonly string[],
  changed: readonly number[],
  from = changed[0] ?? 0,
): ReadRow[] | null {
  const tableAt = (index: number, end = 0) =>
    tables.find(({ line, rows }) => index >= line + 2 && index < line + 2 + rows + end)
  const own = changed.map((index) => tableAt(index))
  for (const table of new Set([...own, tableAt(from) ?? tableAt(from, 1)]))
    if (!table || !isPlannedSo(table, lines, changed, from)) return null
  return changed.map((index, nth) => readOne(own[nth] as ReadTable, lines[index] ?? '', index))
}

/** Whether its first rows, on which the plan rests, still give the same one. */
function isPlannedSo(table: ReadTable, lines: readonly string[], changed: readonly number[], first: number): boolean {
  const { line, rows, around, isAmongPapers, plan } = table
  const definitions = new Definitions(table.definitions)
  const from = line + 2
  if (!changed.every((index) => index < from || index >= from + rows || isFoldable(lines[index] ?? ''))) return false
  if (![...changed, first].some((index) => index >= from && index < from + profiledRows)) return true
  const body = new FoldedRows(
    { line, rows: lines.slice(from, from + Math.min(rows, profiledRows)).map(mendedLine) },
    definitions,
    [],
  )
  const [head] = new FoldedRows(rowAt(line, mendedLine(lines[line] ?? '')), definitions, [])
  if (!head) return false
  return readsSo(planTable({ head, body }, around, isAmongPapers)) === readsSo(plan)
}

/** All of a plan by which rows are read; what tells that it is a table of papers may be told by other rows now. */
function readsSo({ headers, columns, apart, dates, verdict }: ReadTable['plan']): string {
  return JSON.stringify([headers, columns, apart, dates, { ...verdict, why: '' }])
}

function readOne({ definitions, around, plan }: ReadTable, source: string, index: number): ReadRow {
  const body = new FoldedRows(rowAt(index, mendedLine(source)), new Definitions(definitions), [])
  const place = { file: around.file, line: index + 1, column: 1 }
  const finding = {
    what: 'table',
    place,
    takenFor: plan.verdict.takenFor,
    why: '',
    entries: 0,
    passedOver: [],
  } as const
  return readTable(body, around, { ...plan, finding: { ...finding, passedOver: [] } })
}

/** One line as the only row of a table. */
function rowAt(index: number, source: string): FoldedTable {
  return { line: index - 2, rows: [source] }
}
