import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { named } from './disk-error.ts'

/**
 * The border to the disk: what is found there is read only where it is an ordinary file, and not beyond a size. A pipe never
 * ends, a device may have no end, and both can stand in a stranger's folder under the name of notes.
 */

/** What a file held, and when it was changed before that (in ms since 1970). */
export interface RegularFile {
  bytes: Buffer
  changed: number
}

/** Why a file was not read. */
export interface Unread {
  why: string
  expected: string
  /** Of Node, such as ENOENT; null where the file is there and is refused. */
  code: string | null
  /** Its size, where that is the reason. */
  tooLarge?: number
}

/** A file that was named, or that a command cannot do without: told in one line. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly path: string | undefined

  constructor(message: string, path?: string) {
    super(message)
    this.path = path
  }
}

/** What waits for a writer is not waited for. Windows has no such flag. */
const toRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Reads what was found in a folder. */
export function readRegular(path: string, maximalBytes: number): RegularFile | Unread {
  let file: number | null = null
  try {
    file = openSync(path, toRead)
    const found = fstatSync(file)
    return refusalOf(found, maximalBytes) ?? { bytes: bytesOf(file, found.size), changed: found.mtimeMs }
  } catch (error) {
    return unreadOf(error)
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** The first bytes of what was found in a folder, by which is told whether it is worth reading; null where it cannot be read. */
export function readHead(path: string, bytes: number): Buffer | null {
  let file: number | null = null
  try {
    file = openSync(path, toRead)
    return fstatSync(file).isFile() ? bytesOf(file, bytes) : null
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Reads what the user has named: that may be a pipe, as in `paperdeck papers <(pandoc …)`. */
export function readNamed(path: string, maximalBytes: number): Buffer | Unread {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const found = fstatSync(file)
    if (found.size > maximalBytes) return tooLarge(found.size, maximalBytes)
    return found.isFile() ? bytesOf(file, found.size) : partsOf(file, maximalBytes)
  } catch (error) {
    return unreadOf(error)
  } finally {
    if (file !== null) closeSync(file)
  }
}

/**
 * The text of a file that a command cannot do without, null where there is none.
 * @throws UnreadableError where there is one that cannot be read
 */
export function readTextThere(path: string, maximalBytes: number): string | null {
  const file = readRegular(path, maximalBytes)
  if ('bytes' in file) return file.bytes.toString('utf8')
  if (isAbsent(file)) return null
  throw new UnreadableError(`${path} cannot be read: ${describeUnread(file)}`, path)
}

export function isAbsent({ code }: Unread): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR'
}

export function describeUnread({ why, expected }: Unread): string {
  return expected === '' ? why : `${why}; expected ${expected}`
}

/**
 * Of a file that a command cannot do without.
 * @returns its descriptor
 * @throws UnreadableError where it is no ordinary file, or cannot be read
 */
export function openRegular(path: string, maximalBytes: number): number {
  const refuse = (unread: Unread): never => {
    throw new UnreadableError(`${path} cannot be read: ${describeUnread(unread)}`, path)
  }
  let file: number
  try {
    file = openSync(path, toRead)
  } catch (error) {
    return refuse(unreadOf(error))
  }
  let unread: Unread | null
  try {
    unread = refusalOf(fstatSync(file), maximalBytes)
  } catch (error) {
    closeSync(file)
    throw named(path, error)
  }
  if (unread === null) return file
  closeSync(file)
  return refuse(unread)
}

function refusalOf(found: Stats, maximalBytes: number): Unread | null {
  if (!found.isFile()) return { why: `it is ${kindOf(found)}`, expected: 'an ordinary file', code: null }
  return found.size > maximalBytes ? tooLarge(found.size, maximalBytes) : null
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder'
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return 'a device'
}

function tooLarge(size: number, maximalBytes: number): Unread {
  return {
    why: `it has ${sizeOf(size)}`,
    expected: `at most ${sizeOf(maximalBytes)}`,
    code: null,
    tooLarge: size,
  }
}

/** Rounded so that what is beyond a limit never looks like the limit. */
function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.ceil((bytes / 2 ** 20) * 10) / 10} MB`
}

/** What the system has refused. */
export function unreadOf(error: unknown): Unread {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return { why: reasons[code] ?? `the system refuses it (${code})`, expected: '', code }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'it is a link that leads to itself',
  ENXIO: 'it is a socket, or a pipe',
  EMFILE: 'too many files are open (EMFILE)',
}

/** So many bytes of an open file, or fewer where it ends before. */
export function bytesOf(file: number, size: number, from = 0): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, from + read)
    if (count === 0) break
    read += count
  }
  return bytes.subarray(0, read)
}

function partsOf(file: number, maximalBytes: number): Buffer | Unread {
  const parts: Buffer[] = []
  for (let size = 0; ; ) {
    const part = Buffer.allocUnsafe(65_536)
    const count = readSync(file, part, 0, part.length, null)
    if (count === 0) return Buffer.concat(parts)
    size += count
    if (size > maximalBytes)
      return { why: 'it does not end', expected: `at most ${sizeOf(maximalBytes)}`, code: null, tooLarge: size }
    parts.push(part.subarray(0, count))
  }
}
