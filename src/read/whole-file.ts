import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** What a file held, and when it was changed before that (in ms since 1970). */
export interface WholeFile {
  bytes: Uint8Array
  changed: number
}

/** The refusal of a file that is there. */
export interface TooLarge {
  tooLarge: number
}

/** What waits for a writer, a pipe under the name of a picture, is not waited for. Windows has no such flag. */
const toRead = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Null where there is no file that can be read. */
export function readWhole(path: string, maximalBytes: number): WholeFile | TooLarge | null {
  let file: number | null = null
  try {
    file = openSync(path, toRead)
    const found = fstatSync(file)
    if (!found.isFile()) return null
    if (found.size > maximalBytes) return { tooLarge: found.size }
    return { bytes: wholeOf(file, found.size), changed: found.mtimeMs }
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

function wholeOf(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size)
  let read = 0
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, null)
    if (count === 0) break
    read += count
  }
  return bytes.subarray(0, read)
}
