import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeWorkFolder, remove } from '../disk/temporary.ts'
import type { CardState, FoldContext, Line } from '../schedule/card-state.ts'
import { rewriteApkg } from './apkg.ts'
import { cardValues, decayOf, easeOf, missingRows } from './card-values.ts'
import { type Connection, firstDayIn } from './read-collection.ts'
import { Database } from './sqlite.ts'

/** The history of cards that a collection does not have yet: to those that it has, Anki's import brings none. */
export interface Progress {
  /** By guid and ord. */
  cards: ReadonlyMap<string, CardProgress>
  /** Guids of notes. */
  marked: ReadonlySet<string>
  context: FoldContext
}

export interface CardProgress {
  state: CardState
  lines: readonly Line[]
}

export function progressKey(guid: string, ord: number): string {
  return `${guid} ${ord}`
}

/**
 * Writes into a package what has been answered so far.
 * @returns the size of the package in bytes
 */
export async function addProgress(path: string, progress: Progress): Promise<number> {
  const work = makeWorkFolder()
  try {
    const whole = join(work, 'progress.apkg')
    const bytes = await rewriteApkg(whole, path, (collection) => writeProgress(collection, progress))
    copyFileSync(whole, path)
    return bytes
  } finally {
    remove(work)
  }
}

function writeProgress(collection: string, { cards, marked, context }: Progress): void {
  const db = new Database(collection)
  try {
    db.exec('pragma journal_mode = off; begin')
    const firstDay = firstDayIn(db) ?? context.today.day
    // A new card keeps its place among the new ones.
    const setCard = db.prepare(
      `update cards set type = ?2, queue = ?3, due = iif(?2 = 0, due, ?4), ivl = ?5, factor = ?6, reps = ?7, lapses = ?8, left = ?9,
       data = ?10 where id = ?1`,
    )
    const insert = db.prepare('insert or ignore into revlog values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (const { id, guid, ord } of cardsIn(db)) {
      const own = cards.get(progressKey(guid, ord))
      if (!own) continue
      setCard.run(cardRow(id, own.state, firstDay, context))
      for (const row of missingRows(id, own.lines, nothing, context)) insert.run(row)
    }
    const mark = db.prepare("update notes set tags = rtrim(tags) || ' marked ' where guid = ?")
    for (const guid of marked) mark.run(guid)
    db.exec('commit')
  } finally {
    db.close()
  }
}

const nothing: ReadonlySet<number> = new Set()

function cardsIn(db: Connection): { id: number; guid: string; ord: number }[] {
  return db.prepare('select c.id, n.guid, c.ord from cards c join notes n on n.id = c.nid').all() as ReturnType<
    typeof cardsIn
  >
}

function cardRow(id: number, state: CardState, firstDay: number, context: FoldContext) {
  const { type, queue, due, ivl, reps, lapses, left } = cardValues(state, firstDay, context)
  return [id, type, queue, due, ivl, easeOf(type), reps, lapses, left, dataOf(state, context)]
}

/** What Anki remembers of a card, by the short names that it gives it. */
function dataOf({ memory, last }: CardState, context: FoldContext): string {
  if (!memory || !last) return ''
  return JSON.stringify({
    s: memory.stability,
    d: memory.difficulty,
    dr: context.settings.retention,
    decay: decayOf(context),
    lrt: Math.floor(last.id / 1000),
  })
}
