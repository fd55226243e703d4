import { readFile, rm, writeFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import Database from 'libsql'

/** A file in a package, as the zip's directory tells it. */
export interface Entry {
  name: string
  isStored: boolean
  bytes: Buffer
}

/** Reads a zip by its central directory (APPNOTE.TXT 4.3.12), apart from the code that wrote it. */
export function readZip(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameSize, extraSize] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(start, start + size)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameSize),
      isStored: method === 0,
      bytes: method === 0 ? raw : inflateRawSync(raw),
    })
    at += 46 + nameSize + extraSize + zip.readUInt16LE(at + 32)
  }
  return entries
}

export interface NoteInPackage {
  id: number
  guid: string
  mid: number
  mod: number
  tags: string
  flds: string
}

export interface CardInPackage {
  id: number
  nid: number
  did: number
  ord: number
  due: number
}

/** What Anki would find in a package. */
export interface Package {
  entries: Entry[]
  media: Record<string, string>
  notes: NoteInPackage[]
  cards: CardInPackage[]
  decks: Record<string, { name: string }>
  models: Record<string, { flds: { name: string }[]; tmpls: { name: string }[] }>
}

export async function readApkg(path: string): Promise<Package> {
  const entries = readZip(await readFile(path))
  const bytesOf = (name: string) => {
    const entry = entries.find((one) => one.name === name)
    if (!entry) throw new Error(`no ${name} in ${path}`)
    return entry.bytes
  }
  const file = `${path}.collection`
  await writeFile(file, bytesOf('collection.anki21'))
  const db = new Database(file)
  const rows = <T>(sql: string) => db.prepare(sql).all() as T[]
  const [col] = rows<{ decks: string; models: string }>('select decks, models from col')
  const result: Package = {
    entries,
    media: JSON.parse(bytesOf('media').toString('utf8')),
    notes: rows('select id, guid, mid, mod, tags, flds from notes order by id'),
    cards: rows('select id, nid, did, ord, due from cards order by due'),
    decks: JSON.parse(col?.decks ?? ''),
    models: JSON.parse(col?.models ?? ''),
  }
  db.close()
  await rm(file)
  return result
}
