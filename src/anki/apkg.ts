import { createReadStream, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib'
import { named, naming } from '../disk/disk-error.ts'
import { makeWorkFolder, remove } from '../disk/temporary.ts'
import type { Media } from '../pictures/pictures.ts'
import { type Batch, batchesOf } from './batches.ts'
import {
  adaptCollection,
  amendCollection,
  type CollectionChanges,
  CollectionWriter,
  type PackageChanges,
} from './collection.ts'
import { OwnZip } from './own-zip.ts'
import type { Rows } from './rows.ts'
import { type Deflated, ZipWriter } from './zip.ts'

/** Says that a package is in the format that Anki calls legacy2: a protobuf message with field 1 = 2. */
const meta = Buffer.from([0x08, 0x02])

/**
 * Writes a package for Anki's import.
 * @returns the size of the package in bytes
 * @throws NodeJS.ErrnoException when the file cannot be written
 */
export async function writeApkg(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
  const writer = new ApkgWriter()
  try {
    for (const batch of batchesOf(rows)) writer.add(batch)
    return await writer.write(path, media)
  } finally {
    writer.end()
  }
}

/** A package of which the rows come one batch after the other, and the pictures at last. */
export class ApkgWriter {
  readonly #work = makeWorkFolder()
  readonly #path = join(this.#work, 'collection.anki21')
  readonly #collection: CollectionWriter
  readonly #known: ReadonlyMap<string, Uint8Array>

  /** @param known by their paths, what some pictures hold, where that has been read already */
  constructor(known: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#known = known
    try {
      this.#collection = new CollectionWriter(this.#path)
    } catch (error) {
      remove(this.#work)
      throw named(this.#work, error)
    }
  }

  add(batch: Batch): void {
    this.#at(() => this.#collection.add(batch))
  }

  write(path: string, media: readonly Media[]): Promise<number> {
    this.#at(() => this.#collection.end())
    return writeZip(path, this.#path, media, this.#known)
  }

  /** SQLite does not say which file it could not write. */
  #at(work: () => void): void {
    try {
      work()
    } catch (error) {
      throw named(this.#work, error)
    }
  }

  /** Leaves nothing behind but the package, where that was written. */
  end(): void {
    this.#collection.abandon()
    remove(this.#work)
  }
}

/** What has become of a package. */
export interface PackageAmendment extends CollectionChanges {
  /** All pictures, where they are not those that it had: such as it had by their places. */
  media: readonly (number | Media)[] | null
}

/**
 * Writes the package that another one becomes when some of its notes change, come or go: the same bytes as if all of it were
 * written anew.
 * @param before a package written here
 */
export function amendApkg(path: string, before: string, { media, ...changes }: PackageAmendment): Promise<number> {
  return rewritten(path, before, media, (collection) => {
    const old = `${collection}.before`
    renameSync(collection, old)
    amendCollection(collection, old, changes)
  })
}

/**
 * Writes a package as another one, for a collection that has some of its notes already.
 * @param isThere whether it has a picture: its name and size tell
 */
export async function adaptApkg(
  path: string,
  before: string,
  changes: PackageChanges,
  isThere: (name: string, bytes: number) => boolean,
): Promise<void> {
  const lacking = picturesIn(before).flatMap(({ name, bytes }, nth) => (isThere(name, bytes) ? [] : [nth]))
  await rewritten(path, before, lacking, (collection) => adaptCollection(collection, changes))
}

function picturesIn(path: string): { name: string; bytes: number }[] {
  const zip = OwnZip.open(path)
  try {
    return namesOfMedia(zip).map((name, nth) => ({ name, bytes: zip.sizeOf(placeOfMedia + nth) }))
  } finally {
    zip.close()
  }
}

/**
 * Writes a package with another collection.
 * @param before a package written here
 * @param change of the collection in a file
 */
export function rewriteApkg(path: string, before: string, change: (path: string) => void): Promise<number> {
  return rewritten(path, before, null, change)
}

async function rewritten(
  path: string,
  before: string,
  media: PackageAmendment['media'],
  change: (collection: string) => void,
): Promise<number> {
  const old = OwnZip.open(before)
  const work = makeWorkFolder()
  try {
    const collection = join(work, 'collection.anki21')
    writeFileSync(collection, old.last())
    await naming(work, () => change(collection))
    const zip = media ? ZipWriter.create(path) : ZipWriter.beginAs(path, old)
    return await endWith(zip, collection, () => {
      if (media) storeMedia(zip, media, old)
    })
  } finally {
    old.close()
    remove(work)
  }
}

/** Before its pictures a package has these two. */
const placeOfMedia = 2

function storeMedia(zip: ZipWriter, media: readonly (number | Media)[], old: OwnZip): void {
  const known = namesOfMedia(old)
  const names = media.map((one) => (typeof one === 'number' ? (known[one] ?? '') : one.name))
  beginMedia(zip, names)
  const moved = media.findIndex((one, index) => one !== index)
  const same = moved < 0 ? media.length : moved
  const taken = zip.take(old, placeOfMedia, same) ? same : 0
  for (const [index, one] of media.entries())
    if (index < taken) continue
    else if (typeof one === 'number') {
      const { packed, crc } = old.entry(placeOfMedia + one)
      zip.store(String(index), packed, crc)
    } else storeOne(zip, index, one)
}

/** In the order of their entries. */
function namesOfMedia(zip: OwnZip): string[] {
  return Object.values(JSON.parse(zip.entry(placeOfMedia - 1).packed.toString('utf8')) as Record<string, string>)
}

function beginMedia(zip: ZipWriter, names: readonly string[]): void {
  zip.store('meta', meta)
  zip.store('media', Buffer.from(JSON.stringify(Object.fromEntries(names.entries()))))
}

function storeOne(zip: ZipWriter, index: number, { path, bytes, content }: Media): void {
  if (content) zip.store(String(index), content)
  else zip.storeFile(String(index), path, bytes)
}

async function writeZip(
  path: string,
  collection: string,
  media: readonly Media[],
  known: ReadonlyMap<string, Uint8Array>,
): Promise<number> {
  const zip = ZipWriter.create(path)
  return endWith(zip, collection, () => {
    beginMedia(
      zip,
      media.map(({ name }) => name),
    )
    for (const [index, file] of media.entries()) {
      const content = known.get(file.path)
      storeOne(zip, index, content ? { ...file, content } : file)
    }
  })
}

/** Ends a package with its collection, which is deflated in Node's pool of threads while all before it is stored here. */
async function endWith(zip: ZipWriter, collection: string, storeOthers: () => void): Promise<number> {
  try {
    const packing = deflated(collection)
    packing.catch(() => {})
    storeOthers()
    zip.deflated('collection.anki21', await packing)
    return zip.end()
  } catch (error) {
    zip.abandon()
    throw error
  }
}

/** Of so many bytes at most all are held at once, and packed in one go by another thread. */
const heldAtMost = 32_000_000
const level = 1

async function deflated(path: string): Promise<Deflated> {
  const { size } = statSync(path)
  return size > heldAtMost ? deflatedInParts(path) : deflatedWhole(readFileSync(path))
}

async function deflatedWhole(content: Buffer): Promise<Deflated> {
  const packing = promisify(deflateRaw)(content, { level, chunkSize: Math.max(content.length, 1024) })
  return { crc: crc32(content), size: content.length, parts: [await packing] }
}

async function deflatedInParts(path: string): Promise<Deflated> {
  const content = createReadStream(path, { highWaterMark: 1_000_000 })
  const packing = createDeflateRaw({ level, chunkSize: 1_000_000 })
  const result: Deflated = { parts: [], crc: 0, size: 0 }
  content.on('data', (part) => {
    result.crc = crc32(part, result.crc)
    result.size += part.length
  })
  content.on('error', (error) => packing.destroy(error))
  content.pipe(packing)
  for await (const part of packing) result.parts.push(part as Buffer)
  return result
}
