import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fstatSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { named, naming } from '../disk/disk-error.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { openRegular, UnreadableError } from '../disk/regular-file.ts'
import { makeFile } from '../disk/replace-file.ts'
import { fallShort } from '../disk/shortfalls.ts'
import { makeStateFolder } from './state-folder.ts'
import { userStateFolder } from './user-state.ts'

/** The logs of all devices as they are on the disk. */
export interface ReviewLogs {
  files: LogText[]
  /** Files that a file sync has made aside; they are not read. */
  copies: string[]
}

export interface LogText {
  /** As it is shown to a person. */
  path: string
  /** What the file holds after `known`, or all of it. */
  text: string
  /** The end up to which it was known already. */
  known: LogEnd | null
  /** How far it has been read now. */
  end: LogEnd
}

/** A log's length at some time, and what its beginning and its end then were: logs only grow. */
export interface LogEnd {
  path: string
  bytes: number
  hash: string
}

/** So many bytes of each end of a log tell it from another. */
const endSize = 4096

/** A folder `.paperdeck`, and how a person is told of it. */
export interface LogFolder {
  state: string
  shown: string
}

/**
 * At once: a start has nothing else to do meanwhile, and every turn in Node's pool of threads costs it more than the reading.
 * @param folders more than one where they are still to be united
 * @param known of what has been read before, only what has been added since is read
 */
export async function readReviewLogs(
  folders: readonly LogFolder[],
  known: readonly LogEnd[] = [],
): Promise<ReviewLogs> {
  const logs: ReviewLogs = { files: [], copies: [] }
  for (const { state, shown } of folders)
    for (const name of logNames(state)) {
      const path = `${shown}/reviews/${name}`
      if (isReviewLog(name)) {
        const end = known.find((each) => each.path === path) ?? null
        logs.files.push(readLog(join(state, 'reviews', name), path, end))
      } else logs.copies.push(path)
    }
  return logs
}

function logNames(state: string): string[] {
  return listFolder(join(state, 'reviews'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

/** Devices are named without dots and spaces, file syncs name their conflict copies with them. */
export function isReviewLog(name: string): boolean {
  return /^[\p{L}\p{N}_-]+\.jsonl$/u.test(name)
}

/** In bytes, of one device: as many as go into one string, some three million answers. */
export const maximalLog = 500 * 2 ** 20

function readLog(file: string, path: string, known: LogEnd | null): LogText {
  const handle = openRegular(file, maximalLog)
  try {
    const { size } = fstatSync(handle)
    const isKnown = known !== null && known.bytes <= size && hashOfEnds(handle, known.bytes) === known.hash
    const from = isKnown ? known.bytes : 0
    const bytes = readPart(handle, from, size - from)
    const read = from + bytes.length
    const end = isKnown && read === known.bytes ? known : { path, bytes: read, hash: hashOfEnds(handle, read) }
    return { path, text: bytes.toString('utf8'), known: isKnown ? known : null, end }
  } catch (error) {
    throw named(file, error)
  } finally {
    closeSync(handle)
  }
}

function hashOfEnds(file: number, length: number): string {
  const head = readPart(file, 0, Math.min(endSize, length))
  const tail = readPart(file, Math.max(0, length - endSize), Math.min(endSize, length))
  return createHash('sha256').update(head).update(tail).digest('hex')
}

function readPart(file: number, from: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length)
  return buffer.subarray(0, length === 0 ? 0 : readSync(file, buffer, 0, length, from))
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The end of this device's log. */
export interface LogWriter {
  /** Resolves when the lines are on the disk, all of them. */
  append(lines: string): Promise<void>
  close(): Promise<void>
}

/** Nothing is made on the disk before the first line. */
export function reviewLogWriter(state: string, device: string): LogWriter {
  const path = join(state, 'reviews', `${device}.jsonl`)
  /** One for all that append at the same time: a file that nobody closes is one too many. */
  let opened: Promise<FileHandle> | null = null
  return {
    append: (lines) =>
      naming(path, async () => {
        for (let attempt = 1; ; attempt++) {
          opened ??= openLog(state, path)
          const file = await opened.catch((error: unknown) => {
            opened = null
            throw error
          })
          // A session that was killed while it wrote has left half a line: what follows begins on a new one.
          const text = (await endsInside(file)) ? `\n${lines}` : lines
          // One write of all, at the end of the file whatever other sessions have added (O_APPEND).
          await file.appendFile(text)
          await file.sync()
          // Where the log was moved meanwhile, with its folder, nobody may read what was added to it. A line counts once.
          if (attempt === attempts || (await isInPlace(file, path))) return
          await letGo()
        }
      }),
    async close() {
      await letGo()
    },
  }

  async function letGo(): Promise<void> {
    const last = opened
    opened = null
    const file = await last?.catch(() => null)
    await file?.close()
  }
}

/** Some disks number their files anew each time. */
const attempts = 3

async function isInPlace(file: FileHandle, path: string): Promise<boolean> {
  const [own, there] = await Promise.all([file.stat(), stat(path).catch(() => null)])
  return there !== null && there.ino === own.ino && there.dev === own.dev
}

async function openLog(state: string, path: string): Promise<FileHandle> {
  await makeStateFolder(state)
  makeFolder(dirname(path))
  const file = await open(path, 'a+')
  await syncFolder(dirname(path))
  return file
}

/** A new file is only safe when its name in the folder is. Windows cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function endsInside(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}

/**
 * This machine's name in the log: the host's with four random characters, made at the first call. It lives outside the notes, so
 * that a synced folder does not make two machines write one file. Where it cannot be kept there, each session has a name of its own.
 */
export async function deviceName(folder = userStateFolder()): Promise<string> {
  const path = join(folder, 'device')
  const fresh = newDeviceName(hostname())
  try {
    if (!existsSync(path)) {
      makeFolder(folder)
      await makeFile(path, `${fresh}\n`)
    }
    const name = readFileSync(path, 'utf8').trim()
    if (isDeviceName(name)) return name
    throw new UnreadableError(`${path} does not hold the name of a device`, path)
  } catch (error) {
    fallShort('the name of this computer cannot be kept, so these answers are in a log of their own', error)
    return fresh
  }
}

/** @param host may be anything that a person has typed */
export function newDeviceName(host: string): string {
  const letters = [...host.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '-')]
  const name = letters.slice(0, 40).join('')
  return `${name || 'host'}-${randomBytes(2).toString('hex')}`
}

function isDeviceName(name: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(name)
}
