import type { CardRow, Rows } from './rows.ts'

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
  for (const json of cardBatches(cards)) yield { table: 'cards', json }
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

/** As inBatches. The large numbers of a card are those of the card before, most of the time, and to write one out takes long. */
function* cardBatches(cards: Iterable<CardRow>): Iterable<string> {
  const [noteText, deckText, timeText] = [writtenOnce(), writtenOnce(), writtenOnce()]
  let waiting: string[] = []
  for (const [id, nid, did, ord, mod, usn, due] of cards) {
    const row = `[${id},${noteText(nid)},${deckText(did)},${ord},${timeText(mod)},${usn},${due}]`
    if (waiting.push(row) === rowsPerBatch) {
      yield `[${waiting.join()}]`
      waiting = []
    }
  }
  if (waiting.length > 0) yield `[${waiting.join()}]`
}

function writtenOnce(): (value: number) => string {
  let last = Number.NaN
  let text = ''
  return (value) => {
    if (value !== last) [last, text] = [value, String(value)]
    return text
  }
}
