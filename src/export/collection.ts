import Database from 'libsql'
import type { Rows } from './rows.ts'

/** Anki's collection, schema 11, as its exporter writes it for all versions since 2.1: tables, and the indices it looks for. */
const schema = `
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
create index ix_notes_csum on notes (csum);
create index ix_notes_usn on notes (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_cards_usn on cards (usn);
create index ix_revlog_cid on revlog (cid);
create index ix_revlog_usn on revlog (usn);
`

/** Rows a statement: SQLite takes thousands from one JSON value, far faster than one by one. */
const batch = 1000

/** Writes a collection to a file that does not exist yet. */
export function writeCollection(path: string, rows: Rows): void {
  const db = new Database(path)
  try {
    db.exec('pragma journal_mode = off; pragma synchronous = off; pragma page_size = 4096; begin')
    db.exec(schema)
    const { crt, mod, conf, models, decks, dconf } = rows.col
    const json = [conf, models, decks, dconf].map((value) => JSON.stringify(value))
    db.prepare("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')").run(crt, mod, mod, ...json)
    insert(
      db,
      "insert into notes select e->>0, e->>1, e->>2, e->>3, e->>4, e->>5, e->>6, e->>7, e->>8, 0, ''",
      rows.notes,
    )
    insert(
      db,
      "insert into cards select e->>0, e->>1, e->>2, e->>3, e->>4, e->>5, 0, 0, e->>6, 0, 0, 0, 0, 0, 0, 0, 0, ''",
      rows.cards,
    )
    db.exec('commit')
  } finally {
    db.close()
  }
}

function insert(db: Database.Database, statement: string, rows: Iterable<unknown>): void {
  const prepared = db.prepare(`${statement} from (select value as e from json_each(?))`)
  let waiting: unknown[] = []
  const write = () => {
    if (waiting.length > 0) prepared.run(JSON.stringify(waiting))
    waiting = []
  }
  for (const row of rows) if (waiting.push(row) === batch) write()
  write()
}
