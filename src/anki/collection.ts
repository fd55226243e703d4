import type { Batch } from './batches.ts'
import type { CardsRow, NoteRow } from './rows.ts'
import { Database } from './sqlite.ts'

type Connection = InstanceType<typeof Database>

/** Anki's collection, schema 11, as its exporter writes it for all versions since 2.1. */
const tables = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
  lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
`

/** Those it looks for. Made when the rows are there, they are sorted once; and rows in the order of their ids fill page after page. */
const indices = `
create index ix_notes_csum on notes (csum);
create index ix_notes_usn on notes (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_cards_usn on cards (usn);
create index ix_revlog_cid on revlog (cid);
create index ix_revlog_usn on revlog (usn);
`

const insertCol = "insert into col values (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')"
const insertNote = "insert into notes values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')"
/** New cards of the notes of a table: of each its id, its deck, its time, and by ord what its cards are due. */
const newCardsOf = (table: string) => `
select n.id + key, n.id, n.did, key, n.mod, -1, 0, 0, value, 0, 0, 0, 0, 0, 0, 0, 0, ''
from ${table} n, json_each(n.dues) where value is not null`
/**
 * Takes thousands of cards from one value, as JSON, far faster than one by one. What the cards of a note share is read once: SQLite
 * would else look for it anew for each.
 */
const insertCards = `
with notes as materialized (
  select value->>0 as id, value->>1 as did, value->>2 as mod, value->3 as dues from json_each(?))
insert into cards ${newCardsOf('notes')}`

/** A collection in a file that does not exist yet, of which the rows come one batch after the other. The same rows make the same bytes. */
export class CollectionWriter {
  readonly #db: Connection

  constructor(path: string) {
    this.#db = opened(path)
  }

  add({ table, rows }: Batch): void {
    if (table === 'cards') this.#db.prepare(insertCards).run(JSON.stringify(rows))
    else insertEach(this.#db, table === 'notes' ? insertNote : insertCol, rows)
  }

  end(): void {
    closed(this.#db)
  }

  /** Gives the file up, as it is; of one that has ended nothing is lost. */
  abandon(): void {
    try {
      if (this.#db.open) this.#db.close()
    } catch {
      // On a full disk: it is given up anyway.
    }
  }
}

/** What has become of a collection. */
export interface CollectionChanges {
  /** Notes that are new, or have other fields or tags, as they are now. */
  notes: readonly NoteRow[]
  /** Ids of notes that are gone. */
  gone: readonly number[]
  /** All cards of notes that are new, or have other cards now or in another deck. Other notes have those that they had. */
  cards: readonly CardsRow[]
  /** Of other notes: cards that have moved among the new ones. */
  dues: readonly (readonly [card: number, due: number])[]
  /** When the latest of its note types was changed (s). */
  typesMod: number
}

/**
 * Writes the collection that another one becomes when some of its notes change, come or go: the same bytes as if all of it were
 * written anew.
 * @param path of a file that does not exist yet
 */
export function amendCollection(path: string, before: string, changes: CollectionChanges): void {
  const { notes, gone, cards, dues, typesMod } = changes
  const db = opened(path, before)
  try {
    db.exec(`
      create temp table amended (id integer primary key, guid, mid, mod, usn, tags, flds, sfld, csum);
      create temp table gone (id integer primary key);
      create temp table dealt (id integer primary key, did, mod, dues);
      create temp table dues (id integer primary key, due);
    `)
    insertEach(db, 'insert into amended values (?, ?, ?, ?, ?, ?, ?, ?, ?)', notes)
    const each = (values: unknown) => JSON.stringify(values)
    db.prepare('insert into gone select value from json_each(?)').run(each(gone))
    db.prepare('insert into dues select value->>0, value->>1 from json_each(?)').run(each(dues))
    db.prepare('insert into dealt select value->>0, value->>1, value->>2, value->>3 from json_each(?)').run(each(cards))
    db.prepare(
      `insert into col select id, crt, latest * 1000, latest * 1000, ver, dty, usn, ls, conf, models, decks, dconf, tags
       from before.col, (select max(?1, max(mod)) as latest from (
         select mod from amended union all
         select mod from before.notes where id not in (select id from gone) and id not in (select id from amended)))`,
    ).run(typesMod)
    db.exec(`
      insert into notes
        select * from before.notes where id not in (select id from gone) and id not in (select id from amended)
        union all
        select id, guid, mid, mod, usn, tags, flds, sfld, csum, 0, '' from amended
        order by 1;
      insert into cards
        select c.id, c.nid, c.did, c.ord, coalesce(a.mod, c.mod), c.usn, c.type, c.queue, coalesce(d.due, c.due), c.ivl, c.factor,
          c.reps, c.lapses, c.left, c.odue, c.odid, c.flags, c.data
          from before.cards c left join amended a on a.id = c.nid left join dues d on d.id = c.id
          where c.nid not in (select id from gone) and c.nid not in (select id from dealt)
        union all
        ${newCardsOf('dealt')}
        order by 1;
    `)
    closed(db)
  } catch (error) {
    db.close()
    throw error
  }
}

/** What a collection that is asked directly wants otherwise than one of which nothing is known. */
export interface PackageChanges {
  /** By guid: tags, with those that the user has added there. */
  tags: ReadonlyMap<string, readonly string[]>
  /** By guid: times (s) of notes that have to be later than they are there. */
  mods: ReadonlyMap<string, number>
  /** Guids of the notes to be brought; null: all but the others. */
  only: readonly string[] | null
  /** Guids of notes that are to stay as they are there. */
  without: readonly string[]
  /** Time (s) of the note types: later than an import before, which has stamped them with its own. */
  typesMod: number
}

export function adaptCollection(path: string, { tags, mods, only, without, typesMod }: PackageChanges): void {
  const db = new Database(path)
  try {
    db.exec('pragma journal_mode = off; begin')
    const drop = `delete from notes where guid ${only ? 'not in' : 'in'} (select value from json_each(?))`
    const { changes } = db.prepare(drop).run(JSON.stringify(only ?? without))
    if (changes > 0) db.exec('delete from cards where nid not in (select id from notes)')
    const ids = new Map(
      (db.prepare('select guid, id from notes').all() as { guid: string; id: number }[]).map(({ guid, id }) => [
        guid,
        id,
      ]),
    )
    const adapt = db.prepare('update notes set tags = coalesce(?2, tags), mod = max(mod, ?3) where id = ?1')
    for (const [guid, id] of ids) {
      const [own, mod] = [tags.get(guid), mods.get(guid) ?? 0]
      if (own || mod > 0) adapt.run(id, own ? ` ${own.join(' ')} ` : null, mod)
    }
    const [col] = db.prepare('select models from col').all() as { models: string }[]
    const models = JSON.parse(col?.models ?? '{}') as Record<string, { mod: number }>
    for (const model of Object.values(models)) model.mod = Math.max(model.mod, typesMod)
    db.prepare('update col set models = ?').run(JSON.stringify(models))
    db.exec('commit')
  } finally {
    db.close()
  }
}

/** @param before another collection, to be read from */
function opened(path: string, before?: string): Connection {
  const db = databaseAt(path)
  db.exec('pragma journal_mode = off; pragma synchronous = off; pragma page_size = 4096')
  if (before !== undefined) db.prepare('attach ? as before').run(before)
  db.exec('begin')
  db.exec(tables)
  return db
}

function databaseAt(path: string): Connection {
  try {
    return new Database(path)
  } catch (error) {
    // The binding gives no code.
    throw Object.assign(error as Error, { code: 'SQLITE_CANTOPEN' })
  }
}

function closed(db: Connection): void {
  db.exec(indices)
  db.exec('commit')
  db.close()
}

function insertEach(db: Connection, statement: string, rows: readonly (readonly (number | string)[])[]): void {
  const insert = db.prepare(statement)
  for (const row of rows) insert.run(row)
}
