import type { Table } from 'mdast'
import { type Cell, cellOfNodes } from '../cell.ts'
import { countMarks, maximalMarks } from '../limit-markdown.ts'
import { parseMarkdown } from '../markdown.ts'
import type { Row } from '../table-rows.ts'
import type { Definitions } from './definitions.ts'
import { simpleCell } from './simple-cell.ts'

/**
 * A Markdown parser needs about 1 ms and 100 KB for a row of a table, nearly all of it for what a row of plain cells does not
 * have. So the rows of a table are folded away before the rest is parsed: a line below a delimiter row that begins with `|` can be
 * nothing but a row, whatever else the document holds, if its header begins a table there. That the parser says.
 */
export interface FoldedTable {
  /** Line of the header in the document, from 0. */
  line: number
  /** Lines of the rows, which follow the delimiter row. */
  rows: string[]
}

export interface Folded {
  /** The document without the rows. */
  text: string
  tables: FoldedTable[]
  /** By line of the folded text, from 0: the line of the document. */
  lineOf: (line: number) => number
}

const delimiterRow = /^\|[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/**
 * @param lines of the document
 * @param lineEnd between them
 * @param unfolded lines of headers, from 0, that begin no table
 */
export function foldTables(lines: readonly string[], lineEnd: string, unfolded: ReadonlySet<number>): Folded {
  const kept: string[] = []
  const tables: FoldedTable[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index] ?? ''
    kept.push(line)
    index++
    if (!line.startsWith('|') || unfolded.has(index - 1) || !delimiterRow.test(lines[index] ?? '')) continue
    kept.push(lines[index] ?? '')
    const from = ++index
    while (index < lines.length && lines[index]?.startsWith('|')) index++
    const rows = lines.slice(from, index)
    if (rows.length === 0) continue
    if (rows.some(isUntame)) for (const row of rows) kept.push(row)
    else tables.push({ line: from - 2, rows })
  }
  return { text: kept.join(lineEnd), tables, lineOf: (line) => line + rowsBefore(tables, line) }
}

/** Rows folded away above a line of the folded text. */
function rowsBefore(tables: readonly FoldedTable[], line: number): number {
  let folded = 0
  for (const table of tables) {
    if (table.line + 1 - folded >= line) break
    folded += table.rows.length
  }
  return folded
}

/** Whether a line amid the rows of a table is one that can be folded away. */
export function isFoldable(line: string): boolean {
  // The sign of a comment may hide what stands below.
  return line.startsWith('|') && !isUntame(line) && !line.includes('%%')
}

/** What limit-markdown.ts would change is not read as it stands. */
function isUntame(row: string): boolean {
  return row.length > maximalMarks && countMarks(row) > maximalMarks
}

/** Rows whose cells are made at once, as many as tell what a table is for; what needs the parser is parsed together. */
const rowsPerBatch = 300

/**
 * The rows of a folded table.
 * @param definitions of the document, for cells that refer to them
 * @param others rows of the same table that were not folded away; they stand below
 */
export class FoldedRows implements Iterable<Row> {
  private first: Row[] | null = null

  constructor(
    readonly table: FoldedTable,
    readonly definitions: Definitions,
    private readonly others: Iterable<Row>,
  ) {}

  *[Symbol.iterator](): Iterator<Row> {
    const { rows } = this.table
    for (let from = 0; from < rows.length; from += rowsPerBatch) {
      if (from > 0) yield* this.batch(from)
      else {
        this.first ??= this.batch(0)
        yield* this.first
      }
    }
    yield* this.others
  }

  private batch(from: number): Row[] {
    const { rows, line } = this.table
    const waiting: string[] = []
    const simple = rows.slice(from, from + rowsPerBatch).map((row) =>
      cellSources(row).map((source) => {
        const cell = simpleCell(source, this.definitions.size > 0)
        if (!cell) waiting.push(source)
        return cell
      }),
    )
    const parsed = parseCells(waiting, this.definitions).values()
    return simple.map((cells, nth) => ({
      cells: cells.map((cell) => cell ?? (parsed.next().value as Cell)),
      // Two lines for the header and its delimiters; lines count from 1.
      line: line + 3 + from + nth,
      column: 1,
    }))
  }
}

/** Cells that hold markup, parsed as the rows of one table of one column. */
function parseCells(sources: readonly string[], definitions: Definitions): Cell[] {
  if (sources.length === 0) return []
  const rows = sources.map((source) => `| ${source} |`).join('\n')
  const needed = definitions.for(sources).join('\n\n')
  const [table] = parseMarkdown(`| |\n|-|\n${rows}\n\n${needed}`).children
  return (table as Table).children.slice(1).map((row) => cellOfNodes(row.children[0]?.children ?? []))
}

/** The cells of a row by GFM's rules: a pipe divides them unless a backslash stands before it. */
export function cellSources(row: string): string[] {
  const cells: string[] = []
  let from = 1
  for (let at = nextPipe(row, 1); at >= 0; at = nextPipe(row, from)) {
    cells.push(trimmed(row, from, at))
    from = at + 1
  }
  const last = trimmed(row, from, row.length)
  // Behind the last pipe nothing is no cell; of a row that is nothing but a pipe it is.
  if (last !== '' || cells.length === 0) cells.push(last)
  return cells
}

function nextPipe(row: string, from: number): number {
  let pipe = row.indexOf('|', from)
  // A backslash before another is one that is escaped itself.
  for (let at = row.indexOf('\\', from); at >= 0 && at < pipe; at = row.indexOf('\\', at)) {
    const next = row.charCodeAt(at + 1)
    at += next === 92 || next === 124 ? 2 : 1
    if (pipe < at) pipe = row.indexOf('|', at)
  }
  return pipe
}

function trimmed(row: string, from: number, to: number): string {
  let start = from
  let end = to
  while (start < end && isSpace(row.charCodeAt(start))) start++
  while (end > start && isSpace(row.charCodeAt(end - 1))) end--
  return row.slice(start, end)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}
