import type { Row, TableRows } from '../../text/table-rows.ts'
import { type Role, roleOf } from './roles.ts'

/** Rows of a table that holds what labels hold elsewhere. */
const mostRows = 40

/** No two of these have the same value. */
const ofNames: ReadonlySet<Role | null> = new Set(['title', 'authors', 'venue'])

/** The rows of a table of two columns that are labels and values; none where it is another table. */
export function rowsOfFacts({ head, body }: TableRows): Row[] {
  const rows = [head]
  for (const row of body) {
    if (rows.length > mostRows || row.cells.length > 2) return []
    rows.push(row)
  }
  const known = rows.filter(({ cells }) => roleOf(cells[0]?.rich.text ?? '') !== null)
  // The head says “Item | Value” as often as it is a fact.
  const facts = known.includes(head) ? rows.length : rows.length - 1
  if (head.cells.length !== 2 || known.length < 2 || known.length * 2 < facts) return []
  // "Title | Rich text", "Venue | Rich text": kinds of fields.
  const names = rows.filter(({ cells }) => ofNames.has(roleOf(cells[0]?.rich.text ?? '')))
  const values = names.map(({ cells }) => cells[1]?.rich.text ?? '').filter((text) => text !== '')
  return new Set(values).size < values.length ? [] : rows
}
