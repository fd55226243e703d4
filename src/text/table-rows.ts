import type { Table, TableRow } from 'mdast'
import { type Cell, cellOfNodes } from './cell.ts'

/** A row of a table, and where it begins in its document. */
export interface Row {
  cells: Cell[]
  line: number
  column: number
}

/** A table as its rows; a long one makes them as they are asked for. */
export interface TableRows {
  head: Row
  /** The rows below the head, in order. Can be gone through more than once. */
  body: Iterable<Row>
}

/** @param lineOffset from the tree's lines to the document's */
export function rowsOfTable(table: Table, lineOffset: number): TableRows | null {
  const [head, ...body] = table.children.map((row) => rowOf(row, lineOffset))
  return head ? { head, body } : null
}

function rowOf({ children, position }: TableRow, lineOffset: number): Row {
  return {
    cells: children.map((cell) => cellOfNodes(cell.children)),
    line: (position?.start.line ?? 1) + lineOffset,
    column: position?.start.column ?? 1,
  }
}
