import { hash } from 'node:crypto'
import { readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { cacheFolder, cacheShortfall } from './cache-folder.ts'
import { bytesAt } from './if-there.ts'
import { makeFolder } from './make-folder.ts'
import { fallShort } from './shortfalls.ts'
import { remove, sweepFolder, temporaryPath } from './temporary.ts'
import { isUsed, type Trick } from './tricks.ts'

/** What was kept of something that can be had again, such as the deck that notes make: `<folder>/<hash of what it is of>`. */
export interface SealedFile {
  path: string
  /** What the content is valid for: it is of no use to another version, another deck, other settings. */
  seal: string
  /** Null: it is there for more than speed. */
  trick: Trick | null
}

/** So many files are kept of a kind, and none for longer than this (ms) after its last use. */
const kept = 50
const keptFor = 60 * 86_400_000
const dayMs = 86_400_000

/**
 * @param kind the folder among the caches
 * @param of what the content is made of, for one file each
 */
export function sealedFile(kind: string, of: string, seal: string, trick: Trick | null = 'kept'): SealedFile {
  return { path: join(cacheFolder(), kind, hashOf(of)), seal: JSON.stringify([of, seal]), trick }
}

/** What was last put in; null where that is gone, damaged, or was sealed otherwise. */
export function unseal({ path, seal, trick }: SealedFile): Buffer | null {
  if (trick && !isUsed(trick)) return null
  const bytes = bytesAt(path)
  const border = bytes?.indexOf(0x0a) ?? -1
  if (!bytes || border < 0) return null
  const content = bytes.subarray(border + 1)
  return bytes.toString('utf8', 0, border) === headerOf(seal, content.length, crc32(content)) ? content : null
}

/**
 * Puts a content in, whole or not at all. Where nothing can be written there is no cache, and nothing is said: all of it can be
 * had again. At once, so that a process can do it when it ends.
 * @returns what its header says of the content; null where it could not be written
 */
export function seal(
  { path, seal, trick }: SealedFile,
  parts: readonly Uint8Array[],
): { length: number; checksum: number } | null {
  if (trick && !isUsed(trick)) return null
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const checksum = parts.reduce((sum, part) => crc32(part, sum), 0)
  const temporary = temporaryPath(path)
  try {
    makeFolder(dirname(path))
    writeFileSync(temporary, `${headerOf(seal, length, checksum)}\n`)
    for (const part of parts) writeFileSync(temporary, part, { flag: 'a' })
    renameSync(temporary, path)
    prune(dirname(path))
    return { length, checksum }
  } catch (error) {
    remove(temporary)
    fallShort(cacheShortfall, error)
    return null
  }
}

/** Says that a file is still of use; its time tells when it was last. */
export function touch({ path }: SealedFile, now: number): void {
  if (now - timeOf(path) <= dayMs) return
  try {
    utimesSync(path, now / 1000, now / 1000)
  } catch {
    // Not ours to touch: it is of use all the same.
  }
}

/** In ms since 1970; that of a file that is gone never passes. */
function timeOf(path: string): number {
  try {
    return statSync(path).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** With its newline a multiple of eight bytes: a content with numbers can be read in place. */
export function headerOf(seal: string, length: number, checksum: number): string {
  const header = JSON.stringify({ seal: hashOf(seal), length, checksum })
  return header.padEnd(Math.ceil((header.length + 1) / 8) * 8 - 1)
}

export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 32)
}

/** Removes what has not been used for long, and the leavings of writers that were killed. */
function prune(folder: string): void {
  sweepFolder(folder)
  const files = readdirSync(folder).map((name) => {
    const time = timeOf(join(folder, name))
    return { name, time: Number.isFinite(time) ? time : 0 }
  })
  const now = Math.max(...files.map(({ time }) => time))
  const newestFirst = files.sort((a, b) => b.time - a.time)
  const old = newestFirst.filter(({ time }, place) => place >= kept || now - time > keptFor)
  for (const { name } of old) remove(join(folder, name))
}
