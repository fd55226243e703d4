import type { CardsRow, NoteRow, Rows } from './rows.ts'

/** Rows of one table. */
export type Batch =
  | { table: 'col'; rows: readonly ColRow[] }
  | { table: 'notes'; rows: readonly NoteRow[] }
  | { table: 'cards'; rows: readonly CardsRow[] }

/** crt, mod, conf, models, decks, dconf */
export type ColRow = [number, number, string, string, string, string]

/** Rows in the order in which they are written. */
export function* batchesOf({ col, notes, cards }: Rows): Iterable<Batch> {
  const { crt, mod, conf, models, decks, dconf } = col
  const json = (value: unknown) => JSON.stringify(value)
  yield { table: 'col', rows: [[crt, mod, json(conf), json(models), json(decks), json(dconf)]] }
  for (const rows of inBatches(notes)) yield { table: 'notes', rows }
  for (const rows of inBatches(cards)) yield { table: 'cards', rows }
}

/** Of its texts: numbers take little room. */
export function charactersOf({ rows }: Batch): number {
  let characters = 0
  for (const row of rows) for (const value of row) if (typeof value === 'string') characters += value.length
  return characters
}

const rowsPerBatch = 1000

function* inBatches<Row>(rows: Iterable<Row>): Iterable<Row[]> {
  let waiting: Row[] = []
  for (const row of rows)
    if (waiting.push(row) === rowsPerBatch) {
      yield waiting
      waiting = []
    }
  if (waiting.length > 0) yield waiting
}
