import { closeSync, copyFileSync, existsSync, readSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Decompress } from 'fzstd'
import { openRegular, UnreadableError } from '../disk/regular-file.ts'
import { makeWorkFolder, remove } from '../disk/temporary.ts'
import type { AnkiCard, AnkiHistory, AnkiPreset, AnkiReview } from './history.ts'
import { floatsIn, wireFields } from './protobuf.ts'
import { largestFile, type ZipEntry, ZipReader } from './read-zip.ts'
import { Database } from './sqlite.ts'

export type Connection = InstanceType<typeof Database>

/** A collection inside a package, in bytes: some ten million reviews. */
const largestCollection = 2 ** 30

/**
 * What an `.apkg`, a `.colpkg` or a closed collection holds.
 * @throws UnreadableError where it is none of them, or Anki has it open
 */
export function readAnkiFile(path: string): AnkiHistory {
  return withAnkiFile(path, historyIn)
}

/** The same of a collection's database. */
export function withAnkiFile<T>(path: string, use: (db: Connection) => T): T {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new UnreadableError(`${path} is no file`, path)
  const work = makeWorkFolder()
  try {
    const copy = join(work, 'collection.anki2')
    if (isDatabase(path)) copyClosed(path, copy)
    else unpack(path, copy)
    return withDatabase(copy, path, use)
  } finally {
    remove(work)
  }
}

function isDatabase(path: string): boolean {
  const file = openRegular(path, largestFile)
  try {
    const head = Buffer.alloc(16)
    readSync(file, head, 0, 16, 0)
    return head.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

/** While Anki runs, what was answered last lies in a file beside the collection, and the collection alone would lack it. */
function copyClosed(path: string, copy: string): void {
  if (existsSync(`${path}-wal`))
    throw new UnreadableError(
      `${basename(path)} is open in Anki; quit Anki, or leave the file out to ask the running Anki instead`,
      path,
    )
  copyFileSync(path, copy)
}

function unpack(path: string, copy: string): void {
  const zip = new ZipReader(path)
  try {
    const [name, entry] = collectionIn(zip, path)
    const content = zip.read(entry, largestCollection)
    writeFileSync(copy, name.endsWith('b') ? unpackZstd(content, path) : content)
  } finally {
    zip.close()
  }
}

/** The newest form that is there: older ones beside it hold one note that asks to upgrade Anki. */
function collectionIn(zip: ZipReader, path: string): [string, ZipEntry] {
  for (const name of ['collection.anki21b', 'collection.anki21', 'collection.anki2']) {
    const entry = zip.entries.get(name)
    if (entry) return [name, entry]
  }
  throw new UnreadableError(`${path} is no package of Anki: there is no collection in it`, path)
}

/** Part by part, so that a small file cannot become more than there is room for. */
function unpackZstd(packed: Uint8Array, path: string): Buffer {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Decompress((part) => {
    size += part.length
    if (size > largestCollection) throw new UnreadableError(`${path}: the collection is too large`, path)
    parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += partSize)
      stream.push(packed.subarray(at, at + partSize), at + partSize >= packed.length)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError(`${path}: the collection is damaged`, path)
  }
  return Buffer.concat(parts)
}

const partSize = 65_536

function withDatabase<T>(file: string, path: string, use: (db: Connection) => T): T {
  let db: Connection | null = null
  try {
    db = new Database(file)
    return use(db)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const isLocked = /locked|busy/i.test(reason)
    throw new UnreadableError(
      isLocked ? `${path} is open in Anki; quit Anki first` : `${path} is no collection of Anki: ${reason}`,
      path,
    )
  } finally {
    db?.close()
  }
}

interface CardRow {
  id: number
  nid: number
  guid: string
  mid: number
  did: number
  ord: number
  queue: number
  due: number
  mod: number
  notemod: number
  tags: string
}

/** Nothing is compared or sorted by names: newer collections have an order for them that only Anki knows. */
const cardsQuery = `select c.id, c.nid, n.guid, n.mid, iif(c.odid != 0, c.odid, c.did) as did, c.ord, c.queue, iif(c.odid != 0, c.odue, c.due) as due, c.mod,
  n.mod as notemod, n.tags from cards c join notes n on n.id = c.nid order by c.id`

export function historyIn(db: Connection): AnkiHistory {
  const all = <T>(sql: string) => db.prepare(sql).all() as T[]
  const cards = all<CardRow>(cardsQuery).map(
    ({ id, nid, guid, mid, did, ord, queue, due, mod, notemod, tags }): AnkiCard => ({
      id,
      note: nid,
      guid: String(guid),
      type: mid,
      deck: did,
      ord,
      queue,
      due,
      changed: mod,
      noteChanged: notemod,
      isMarked: hasMark(String(tags).split(' ')),
    }),
  )
  const known = new Set(cards.map(({ id }) => id))
  const reviews = new Map<number, AnkiReview[]>()
  for (const { cid, ...row } of all<AnkiReview & { cid: number }>(
    'select id, cid, ease, ivl, lastIvl, factor, time, type from revlog order by id',
  ))
    if (known.has(cid)) {
      const own = reviews.get(cid)
      if (own) own.push(row)
      else reviews.set(cid, [row])
    }
  const [col] = all<{ dconf: string; decks: string }>('select dconf, decks from col')
  const isNew = hasNewTables(db)
  return {
    cards,
    reviews,
    firstDay: firstDayIn(db),
    presets: isNew ? presetsInTables(db) : presetsInJson(col?.dconf ?? '', col?.decks ?? ''),
  }
}

/** Anki's own tag for what its browser shows as marked. */
export function hasMark(tags: readonly string[]): boolean {
  return tags.some((tag) => tag.toLowerCase() === 'marked')
}

/** Schema 18. */
function hasNewTables(db: Connection): boolean {
  const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  return tables.some(({ name }) => name === 'deck_config')
}

/** The day, counted from 1970, that a collection counts its days from, by the clocks of where it was made. */
export function firstDayIn(db: Connection): number | null {
  const [col] = db.prepare('select crt, conf from col').all() as { crt: number; conf: string }[]
  return col ? Math.floor((col.crt - offsetIn(db, col.conf, hasNewTables(db)) * 60) / 86_400) : null
}

/** Minutes west of UTC. */
function offsetIn(db: Connection, conf: string, isNew: boolean): number {
  const text = isNew
    ? (db.prepare("select cast(val as text) as val from config where key = 'creationOffset'").get() as { val?: string })
        ?.val
    : JSON.stringify((parsed(conf) as { creationOffset?: unknown })?.creationOffset ?? null)
  const west = Number(text ?? Number.NaN)
  return Number.isFinite(west) && text !== 'null' ? west : 0
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Schema 11. */
function presetsInJson(dconf: string, decks: string): Map<number, AnkiPreset> {
  const presets = parsed(dconf)
  const own = parsed(decks)
  const found = new Map<number, AnkiPreset>()
  if (!isRecord(presets) || !isRecord(own)) return found
  for (const [id, deck] of Object.entries(own)) {
    if (!isRecord(deck)) continue
    const preset = presetInJson(presets[String(deck.conf)])
    const retention = Number(deck.desiredRetention ?? Number.NaN) / 100
    if (preset) found.set(Number(id), sound(retention > 0 ? { ...preset, retention } : preset))
  }
  return found
}

/** Schema 18. Of a deck's kind, field 1 is an ordinary deck: in it 1 is its preset, 10 its own desired retention. */
function presetsInTables(db: Connection): Map<number, AnkiPreset> {
  const rows = db.prepare('select id, name, config from deck_config').all() as {
    id: number
    name: string
    config: ArrayBuffer
  }[]
  const presets = new Map(rows.map((row) => [row.id, presetInMessage(row)]))
  const found = new Map<number, AnkiPreset>()
  for (const { id, kind } of db.prepare('select id, kind from decks').all() as { id: number; kind: ArrayBuffer }[]) {
    const [normal] = [...wireFields(new Uint8Array(kind))].filter(({ number }) => number === 1)
    if (!normal || typeof normal.value === 'number') continue
    const fields = new Map([...wireFields(normal.value)].map(({ number, value }) => [number, value]))
    const preset = presets.get(Number(fields.get(1)))
    const retention = fields.get(10)
    if (preset) found.set(id, typeof retention === 'number' ? sound({ ...preset, retention }) : preset)
  }
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** As AnkiConnect and collections of schema 11 have it; null where it is something else. */
export function presetInJson(preset: unknown): AnkiPreset | null {
  if (!isRecord(preset)) return null
  const { name, fsrsParams6, desiredRetention, rev } = preset
  const longest = isRecord(rev) ? rev.maxIvl : null
  const weights = Array.isArray(fsrsParams6) ? fsrsParams6.map(Number) : []
  return sound({ name: String(name), weights, retention: Number(desiredRetention), maximal: Number(longest) })
}

/** Fields of the message: 6 weights of FSRS-6, 16 longest interval, 37 desired retention. */
function presetInMessage({ name, config }: { name: string; config: ArrayBuffer }): AnkiPreset {
  const preset: AnkiPreset = { name, weights: [], retention: 0.9, maximal: 36_500 }
  for (const { number, value } of wireFields(new Uint8Array(config))) {
    if (number === 6 && typeof value !== 'number') preset.weights = floatsIn(value)
    if (number === 16 && typeof value === 'number') preset.maximal = value
    if (number === 37 && typeof value === 'number') preset.retention = value
  }
  return sound(preset)
}

function sound({ name, weights, retention, maximal }: AnkiPreset): AnkiPreset {
  return {
    name,
    weights: weights.length === 21 && weights.every(Number.isFinite) ? weights : [],
    retention: retention >= 0.7 && retention <= 0.99 ? Math.round(retention * 1e4) / 1e4 : 0.9,
    maximal: maximal >= 1 && maximal <= 36_500 ? Math.floor(maximal) : 36_500,
  }
}
