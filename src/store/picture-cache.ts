import { createHash, randomBytes } from 'node:crypto'
import { existsSync, writeFile as writeFileInBackground } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The one of node:fs/promises takes twice the processor time of this for pictures. */
const writeFile = promisify(writeFileInBackground)

/** A file of the cache. Its name is the hash of its content and an extension. */
export interface CachedFile {
  name: string
  path: string
  /** SHA-256 of the content, in hex. */
  hash: string
  bytes: Uint8Array
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
  /** What `record` was last given under this key, as JSON gives it back; null where there is nothing to be read. */
  recall(key: string): Promise<unknown>
  record(key: string, value: unknown): Promise<void>
}

/** @param folder of all caches (cache-folder.ts); where nothing can be written there, a temporary folder serves for this run. */
export async function openPictureCache(folder: string): Promise<PictureCache> {
  const { files, records } = await writableFolders(join(folder, 'pictures'))
  const recordPath = (key: string) => join(records, `${sha256(key)}.json`)

  async function find(name: string): Promise<CachedFile | null> {
    const [, hash] = /^([\da-f]{64})\.[a-z]+$/.exec(name) ?? []
    if (hash === undefined) return null
    const path = join(files, name)
    const bytes = await readFile(path).catch(() => null)
    return bytes && sha256(bytes) === hash ? { name, path, hash, bytes } : null
  }

  return {
    find,
    async keep(bytes, extension) {
      const hash = sha256(bytes)
      const name = `${hash}.${extension}`
      const path = join(files, name)
      if (!existsSync(path) || !(await find(name))) await writeWhole(path, bytes)
      return { name, path, hash, bytes }
    },
    async recall(key) {
      const path = recordPath(key)
      if (!existsSync(path)) return null // most often so at a first build, where thousands of exceptions would take their time
      try {
        return JSON.parse(await readFile(path, 'utf8'))
      } catch {
        return null
      }
    },
    record: (key, value) => writeWhole(recordPath(key), JSON.stringify(value)),
  }
}

async function writableFolders(folder: string): Promise<{ files: string; records: string }> {
  try {
    return await makeFolders(folder)
  } catch {
    // A home that is read-only, or none at all, as in containers: this run can still use what it fetches.
    const temporary = await mkdtemp(join(tmpdir(), 'paperdeck-cache-'))
    process.once('beforeExit', () => void rm(temporary, { recursive: true, force: true }))
    return await makeFolders(temporary)
  }
}

async function makeFolders(folder: string): Promise<{ files: string; records: string }> {
  const folders = { files: join(folder, 'files'), records: join(folder, 'records') }
  for (const path of Object.values(folders)) {
    await mkdir(path, { recursive: true })
    const probe = join(path, temporaryName('probe'))
    await writeFile(probe, '')
    await rm(probe)
  }
  return folders
}

/** Readers see the old content or the new, never a part. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = temporaryName(path)
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
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
