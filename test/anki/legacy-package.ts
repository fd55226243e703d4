import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import Database from 'libsql'
import { ZipFile } from 'yazl'

/** The little of a package that the tests of the oracle need, written apart from the product's own writer. */
export type LegacyPackage = {
  deck: string
  notetype: LegacyNotetype
  notes: LegacyNote[]
  media?: Record<string, Buffer>
}

export type LegacyNotetype = {
  id: number
  name: string
  mod: number
  css?: string
  fields: string[]
  templates: { name: string; front: string; back: string }[]
}

export type LegacyNote = {
  id: number
  guid: string
  mod: number
  fields: string[]
  tags?: string[]
  /** One card for each, `due` being its position among the new cards. */
  cards: { ord: number; due: number }[]
}

const deckId = 1_700_000_000_001
const birth = 1_700_000_000

const tables = `
  create table col (id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer,
    ls integer, conf text, models text, decks text, dconf text, tags text);
  create table notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text,
    sfld integer, csum integer, flags integer, data text);
  create table cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer, type integer,
    queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer,
    odid integer, flags integer, data text);
  create table revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer,
    factor integer, time integer, type integer);
  create table graves (usn integer, oid integer, type integer);
`

/** Writes a package in the format that Anki calls legacy 2. */
export async function writeLegacyPackage(file: string, contents: LegacyPackage): Promise<void> {
  const database = `${file}.collection`
  writeCollection(database, contents)
  const media = Object.entries(contents.media ?? {})
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from([8, 2]), 'meta')
  zip.addBuffer(await readFile(database), 'collection.anki21')
  zip.addBuffer(Buffer.from(JSON.stringify(Object.fromEntries(media.map(([name], index) => [index, name])))), 'media')
  for (const [index, [, bytes]] of media.entries()) zip.addBuffer(bytes, String(index))
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  await rm(database)
}

function writeCollection(file: string, { deck, notetype, notes }: LegacyPackage): void {
  const database = new Database(file)
  database.exec(tables)
  database
    .prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(birth, birth * 1000, birth * 1000, ...collectionJson(deck, notetype))
  for (const note of notes) writeNote(database, notetype.id, note)
  database.close()
}

function writeNote(database: Database.Database, notetypeId: number, note: LegacyNote): void {
  const tags = (note.tags ?? []).map((tag) => ` ${tag}`).join('')
  database
    .prepare("insert into notes values (?, ?, ?, ?, -1, ?, ?, '', 0, 0, '')")
    .run(note.id, note.guid, notetypeId, note.mod, tags && `${tags} `, note.fields.join('\x1f'))
  for (const [index, { ord, due }] of note.cards.entries()) {
    database
      .prepare("insert into cards values (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
      .run(note.id + index, note.id, deckId, ord, note.mod, due)
  }
}

function collectionJson(deck: string, notetype: LegacyNotetype): string[] {
  const conf = { schedVer: 2, creationOffset: 0, rollover: 4 }
  const decks = { 1: deckJson(1, 'Default'), [deckId]: deckJson(deckId, deck) }
  return [conf, { [notetype.id]: notetypeJson(notetype) }, decks, {}, {}].map((part) => JSON.stringify(part))
}

function deckJson(id: number, name: string): object {
  const today = { lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] }
  return {
    id,
    name,
    mod: birth,
    usn: 0,
    collapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
    ...today,
  }
}

function notetypeJson({ id, name, mod, css = '', fields, templates }: LegacyNotetype): object {
  return {
    id,
    name,
    mod,
    css,
    type: 0,
    usn: -1,
    sortf: 0,
    did: null,
    tags: [],
    req: [],
    latexPre: '',
    latexPost: '',
    flds: fields.map((field, ord) => ({ name: field, ord, sticky: false, rtl: false, font: 'Arial', size: 20 })),
    tmpls: templates.map(({ name, front, back }, ord) => {
      return { name, ord, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }
    }),
  }
}
