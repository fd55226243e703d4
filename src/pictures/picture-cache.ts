import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheShortfall } from '../disk/cache-folder.ts'
import { diskErrorOf, named } from '../disk/disk-error.ts'
import { bytesAt, namesIn } from '../disk/if-there.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { isHeldForAMoment } from '../disk/replace-file.ts'
import { fallShort } from '../disk/shortfalls.ts'
import { makeWorkFolder, remove, sweepFolder, temporaryPath } from '../disk/temporary.ts'

/** A file of the cache. Its name is the hash of its content and an extension. */
export interface CachedFile {
  name: string
  path: string
  /** SHA-256 of the content, in hex. */
  hash: string
  size: number
  /** All of it, where it has just been read. */
  content?: Uint8Array
  /** The content's first bytes, at least `headSize` where it has as many. */
  head: Uint8Array
}

/** Types and sizes of pictures are told by these. */
const headSize = 65_536

/**
 * Pictures between builds, and what is known of where they came from:
 *
 *     pictures/files/<sha-256 of the content>.<type>
 *     pictures/records/<sha-256 of the key>.json
 *
 * Every file is written beside its place and renamed into it, so two builds at once cannot harm each other, and none is believed:
 * a file whose content no longer has the hash that it is named after, or a record that is not JSON, counts as absent.
 *
 * Where the cache cannot be written, as on a full disk or in a home that is read-only, a temporary folder serves for this run.
 */
export interface PictureCache {
  /** The file of that name, null where it is gone or damaged. */
  find(name: string): Promise<CachedFile | null>
  keep(bytes: Uint8Array, extension: string): Promise<CachedFile>
  /** What `record` was last given under this key, as JSON gives it back; null where there is nothing to be read. */
  recall(key: string): Promise<unknown>
  record(key: string, value: unknown): Promise<void>
}

/** @param folder of all caches (cache-folder.ts) */
export function openPictureCache(folder: string): PictureCache {
  const own = placesIn(join(folder, 'pictures'))
  /** Where is written; null: nothing has been yet. */
  let places: Places | null = null
  const temporary = () => (places === null || places === own ? null : places)

  return {
    async find(name) {
      const other = temporary()
      return findIn(own, name) ?? (other && findIn(other, name))
    },
    async keep(bytes, extension) {
      const hash = sha256(bytes)
      const name = `${hash}.${extension}`
      const path = write((into) => {
        const place = join(into.files, name)
        if (!existsSync(place) || !findIn(into, name)) writeWhole(place, bytes)
        return place
      })
      return { name, path, hash, size: bytes.length, head: bytes.subarray(0, headSize) }
    },
    async recall(key) {
      const other = temporary()
      return (other && recallIn(other, key)) ?? recallIn(own, key)
    },
    async record(key, value) {
      write((into) => writeWhole(recordIn(into, key), JSON.stringify(value)))
    },
  }

  function write<T>(work: (into: Places) => T): T {
    try {
      // A deck without pictures leaves no folder behind.
      places ??= opened(own)
      return work(places)
    } catch (error) {
      if (temporary() || diskErrorOf(error) === null) throw error
      fallShort(cacheShortfall, named(own.files, error))
      places = opened(temporaryPlaces())
      return work(places)
    }
  }
}

interface Places {
  files: string
  records: string
}

function placesIn(folder: string): Places {
  return { files: join(folder, 'files'), records: join(folder, 'records') }
}

/** Made, swept and held to its size before the first file is written. */
function opened(places: Places): Places {
  for (const path of Object.values(places)) {
    makeFolder(path)
    sweepFolder(path)
  }
  prune(places.files, maximalBytes)
  prune(places.records, Number.POSITIVE_INFINITY)
  return places
}

/** One for the process, which removes it when it ends. */
function temporaryPlaces(): Places {
  if (madeFolder === null) {
    const folder = makeWorkFolder()
    process.once('exit', () => remove(folder))
    madeFolder = folder
  }
  return placesIn(madeFolder)
}

let madeFolder: string | null = null

function findIn({ files }: Places, name: string): CachedFile | null {
  const [, hash] = /^([\da-f]{64})\.[a-z]+$/.exec(name) ?? []
  if (hash === undefined) return null
  const path = join(files, name)
  const bytes = bytesAt(path)
  if (!bytes || sha256(bytes) !== hash) return null
  touch(path)
  return { name, path, hash, size: bytes.length, content: bytes, head: bytes.subarray(0, headSize) }
}

function recordIn({ records }: Places, key: string): string {
  return join(records, `${sha256(key)}.json`)
}

function recallIn(places: Places, key: string): unknown {
  const path = recordIn(places, key)
  if (!existsSync(path)) return null // most often so at a first build, where thousands of exceptions would take their time
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Tells one state of the cache from another: which pictures and records it has. */
export function stateOfPictureCache(folder: string): string {
  const names = ['files', 'records'].map((part) => namesIn(join(folder, 'pictures', part)))
  return sha256(JSON.stringify(names.map((own) => own.filter((name) => /^[\da-f]{64}\.\w+$/.test(name)).sort())))
}

/** Readers see the old content or the new, never a part. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = temporaryPath(path)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    remove(temporary)
    // Windows refuses to replace a file that another build is reading: that build has just written the same, or will ask again.
    if (!isHeldForAMoment((error as NodeJS.ErrnoException).code ?? '', process.platform) || !existsSync(path))
      throw error
  }
}

/** In bytes, of all pictures. */
const maximalBytes = 2 * 2 ** 30
/** What has not been used for so long (ms) is not kept. */
const keptFor = 365 * 86_400_000
const dayMs = 86_400_000

/** The time of a file tells when it was last of use. */
function touch(path: string): void {
  const now = Date.now()
  try {
    if (now - statSync(path).mtimeMs > dayMs) utimesSync(path, now / 1000, now / 1000)
  } catch {
    // Not ours to touch: it is of use all the same.
  }
}

/** Removes what has not been used for long, and what is beyond a size, once a day. */
function prune(folder: string, maximal: number): void {
  const mark = 'pruned'
  const now = Date.now()
  if (now - factsOf(join(folder, mark)).time < dayMs) return
  const files = namesIn(folder)
    .filter((name) => name !== mark)
    .map((name) => ({ path: join(folder, name), ...factsOf(join(folder, name)) }))
    .sort((a, b) => b.time - a.time)
  let total = 0
  for (const { path, time, size } of files) {
    total += size
    if (total > maximal || now - time > keptFor) rmSync(path, { force: true })
  }
  writeFileSync(join(folder, mark), '')
}

function factsOf(path: string): { time: number; size: number } {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? { time: found.mtimeMs, size: found.size } : { time: 0, size: 0 }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
