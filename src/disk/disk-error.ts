import { basename, dirname } from 'node:path'

/** What the system, or SQLite, has refused. */
export interface DiskError extends Error {
  code: string
  /** Null where it is not about a file. */
  path: string | null
}

/** An error of the disk as such; null where it is another one. */
export function diskErrorOf(error: unknown): DiskError | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || !(typeof syscall === 'string' || code.startsWith('SQLITE_'))) return null
  return Object.assign(error, { code, path: typeof path === 'string' ? withoutMark(path) : null })
}

/**
 * Of an open file the system does not say which it is, and of a database SQLite does not.
 * @param path of the file, which errors of the disk are given unless they name one
 */
export async function naming<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw named(path, error)
  }
}

export function named(path: string, error: unknown): unknown {
  const found = diskErrorOf(error)
  return found && found.path === null ? Object.assign(found, { path }) : error
}

/**
 * An error as a person is told of it: of the disk with the path, why it was refused, and what to do.
 * @param shown the path as it is shown; null: it has been named already
 */
export function describeError(error: unknown, shown: ((path: string) => string) | null): string {
  const found = diskErrorOf(error)
  if (!found) return error instanceof Error ? error.message : String(error)
  const { code, path, message } = found
  const reason = reasons[code] ?? (code.startsWith('SQLITE_IOERR') ? failing : null)
  const why = reason === null ? message : `${reason} (${code})`
  return path === null || shown === null || (reason === null && message.includes(path)) ? why : `${shown(path)}: ${why}`
}

const full = 'there is no space left on its disk; make room, and run the same again'
const failing = 'its disk reports an error; look at the disk, or at the connection to it'

const reasons: Record<string, string> = {
  ENOSPC: full,
  SQLITE_FULL: full,
  EDQUOT: 'your share of its disk is used up; make room, and run the same again',
  EFBIG: 'it would be larger than its disk, or ulimit -f, allows',
  EIO: failing,
  EROFS: 'its disk is read-only',
  SQLITE_READONLY: 'its disk is read-only',
  EACCES: 'you have no permission for it',
  EPERM: 'the system forbids it',
  SQLITE_CANTOPEN: 'SQLite can make no file there: you have no permission, or too many are open (ulimit -n)',
  EMFILE: 'too many files are open; ulimit -n 1024 allows more',
  ENFILE: 'too many files are open in the whole system; end other programs',
  EBUSY: 'another program holds it; close it there, and run the same again',
  ETXTBSY: 'another program holds it; close it there, and run the same again',
  EXDEV: 'it lies on another disk',
  ENAMETOOLONG: 'its name is too long for its disk',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands there',
  EEXIST: 'something else stands there',
  ENOTEMPTY: 'the folder is not empty',
  ENOENT: 'it is gone',
  ELOOP: 'it is a link that leads to itself',
}

/** A file that is written beside its place stands for that. */
function withoutMark(path: string): string {
  const name = basename(path).replace(/\.\d+-(?:[\da-f]+|probe)\.tmp$/, '')
  return name === basename(path) ? path : `${dirname(path)}${path[dirname(path).length] ?? '/'}${name}`
}
