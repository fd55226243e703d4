import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, promises, readFileSync, rmSync, type WriteStream, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { makeFolder } from '../disk/cache-folder.ts'
import { bytesAt, namesIn } from '../disk/if-there.ts'

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

/** A file on its way into the cache, a part at a time: pictures need not fit into memory. */
export interface IncomingFile {
  write(part: Uint8Array): Promise<void>
  /** The last word, as is `discard`. */
  keep(extension: string): Promise<CachedFile>
  discard(): Promise<void>
}

/**
 * Pictures between builds, and what is known of where they came from:
 *
 *     pictures/files/<sha-256 of the content>.<type>
 *     pictures/records/<sha-256 of the key>.json
 *
 * Every file is written beside its place and renamed into it, so two builds at once cannot harm each other, and none is believed:
 * a file whose content no longer has the hash that it is named after, or a record that is not JSON, counts as absent.
 */
export interface PictureCache {
  /** The file of that name, null where it is gone or damaged. */
  find(name: string): Promise<CachedFile | null>
  keep(bytes: Uint8Array, extension: string): Promise<CachedFile>
  receive(): IncomingFile
  /** What `record` was last given under this key, as JSON gives it back; null where there is nothing to be read. */
  recall(key: string): Promise<unknown>
  record(key: string, value: unknown): Promise<void>
}

/** @param folder of all caches (cache-folder.ts); where nothing can be written there, a temporary folder serves for this run. */
export function openPictureCache(folder: string): PictureCache {
  let opened: Promise<Folders> | null = null
  // A deck without pictures leaves no folder behind.
  const folders = () => {
    opened ??= writableFolders(join(folder, 'pictures'))
    return opened
  }
  const recordPath = async (key: string) => join((await folders()).records, `${sha256(key)}.json`)

  async function find(name: string): Promise<CachedFile | null> {
    const [, hash] = /^([\da-f]{64})\.[a-z]+$/.exec(name) ?? []
    if (hash === undefined) return null
    const path = join((await folders()).files, name)
    const bytes = bytesAt(path)
    return bytes && sha256(bytes) === hash
      ? { name, path, hash, size: bytes.length, content: bytes, head: bytes.subarray(0, headSize) }
      : null
  }

  return {
    find,
    async keep(bytes, extension) {
      const hash = sha256(bytes)
      const name = `${hash}.${extension}`
      const path = join((await folders()).files, name)
      if (!existsSync(path) || !(await find(name))) await writeWhole(path, bytes)
      return { name, path, hash, size: bytes.length, head: bytes.subarray(0, headSize) }
    },
    receive: () => new Incoming(folders),
    async recall(key) {
      const path = await recordPath(key)
      if (!existsSync(path)) return null // most often so at a first build, where thousands of exceptions would take their time
      try {
        return JSON.parse(readFileSync(path, 'utf8'))
      } catch {
        return null
      }
    },
    record: async (key, value) => writeWhole(await recordPath(key), JSON.stringify(value)),
  }
}

/** Tells one state of the cache from another: which pictures and records it has. */
export function stateOfPictureCache(folder: string): string {
  const names = ['files', 'records'].map((part) => namesIn(join(folder, 'pictures', part)))
  return sha256(JSON.stringify(names.map((own) => own.filter((name) => !name.endsWith('.tmp')).sort())))
}

interface Folders {
  files: string
  records: string
}

class Incoming implements IncomingFile {
  readonly #folders: () => Promise<Folders>
  readonly #hash = createHash('sha256')
  readonly #start: Uint8Array[] = []
  #size = 0
  #stream: WriteStream | null = null

  constructor(folders: () => Promise<Folders>) {
    this.#folders = folders
  }

  async write(part: Uint8Array): Promise<void> {
    this.#stream ??= await this.#open()
    if (this.#stream.errored) throw this.#stream.errored
    this.#hash.update(part)
    if (this.#size < headSize) this.#start.push(part)
    this.#size += part.length
    if (!this.#stream.write(part)) await once(this.#stream, 'drain')
  }

  async keep(extension: string): Promise<CachedFile> {
    const hash = this.#hash.digest('hex')
    const name = `${hash}.${extension}`
    const path = join((await this.#folders()).files, name)
    if (this.#stream) {
      this.#stream.end()
      await finished(this.#stream)
      await replace(String(this.#stream.path), path)
    } else await writeWhole(path, '')
    return { name, path, hash, size: this.#size, head: Buffer.concat(this.#start) }
  }

  async discard(): Promise<void> {
    if (!this.#stream) return
    this.#stream.destroy()
    await finished(this.#stream).catch(() => {}) // that it was not finished is what is meant
    await promises.rm(this.#stream.path, { force: true })
  }

  async #open(): Promise<WriteStream> {
    const path = temporaryName(join((await this.#folders()).files, 'incoming'))
    // An error of the disk is told by the next wait, or at the end.
    return createWriteStream(path, { highWaterMark: 1 << 20 }).on('error', () => {})
  }
}

async function writableFolders(folder: string): Promise<Folders> {
  try {
    return makeFolders(folder)
  } catch {
    // A home that is read-only, or none at all, as in containers: this run can still use what it fetches.
    temporaryFolder ??= makeTemporaryFolder()
    return makeFolders(await temporaryFolder)
  }
}

let temporaryFolder: Promise<string> | null = null

async function makeTemporaryFolder(): Promise<string> {
  const folder = await promises.mkdtemp(join(tmpdir(), 'paperdeck-cache-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function makeFolders(folder: string): Folders {
  const folders = { files: join(folder, 'files'), records: join(folder, 'records') }
  for (const path of Object.values(folders)) {
    makeFolder(path)
    const probe = join(path, temporaryName('probe'))
    writeFileSync(probe, '')
    rmSync(probe)
  }
  return folders
}

/** Readers see the old content or the new, never a part. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = temporaryName(path)
  await promises.writeFile(temporary, content)
  await replace(temporary, path)
}

async function replace(temporary: string, path: string): Promise<void> {
  try {
    await promises.rename(temporary, path)
  } catch (error) {
    await promises.rm(temporary, { force: true })
    // Windows refuses to replace a file that another build is reading: that build has just written the same, or will ask again.
    if (!['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function temporaryName(path: string): string {
  return `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
