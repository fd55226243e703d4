import type { Rows } from './rows.ts'

/** Rows of one table, as JSON: SQLite takes thousands from one value, far faster than one by one. */
export interface Batch {
  table: 'col' | 'notes' | 'cards'
  json: string
}

/** Rows in the order in which they are written. */
export function* batchesOf({ col, notes, cards }: Rows): Iterable<Batch> {
  const { crt, mod, conf, models, decks, dconf } = col
  const texts = [conf, models, decks, dconf].map((value) => JSON.stringify(value))
  yield { table: 'col', json: JSON.stringify([[crt, mod, ...texts]]) }
  for (const json of inBatches(notes)) yield { table: 'notes', json }
  for (const json of inBatches(cards)) yield { table: 'cards', json }
}

const rowsPerBatch = 1000

export function* inBatches(rows: Iterable<unknown>): Iterable<string> {
  let waiting: unknown[] = []
  for (const row of rows)
    if (waiting.push(row) === rowsPerBatch) {
      yield JSON.stringify(waiting)
      waiting = []
    }
  if (waiting.length > 0) yield JSON.stringify(waiting)
}
