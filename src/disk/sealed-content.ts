import { closeSync, fstatSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { named } from './disk-error.ts'
import { bytesOf, openRegular } from './regular-file.ts'
import { headerOf, type SealedFile } from './sealed-file.ts'
import { isUsed } from './tricks.ts'

/** A sealed file of which parts are read when they are wanted. It stays open: who replaces it meanwhile takes nothing away. */
export interface SealedContent {
  length: number
  checksum: number
  read(from: number, length: number): Uint8Array
  close(): void
}

/** Null where it is gone, damaged, or was sealed otherwise. All of it is looked at, and nothing held. */
export function openSealed({ path, seal, trick }: SealedFile): SealedContent | null {
  if (trick && !isUsed(trick)) return null
  let file: number
  try {
    file = openRegular(path, maximalBytes)
  } catch {
    return null
  }
  const found = soundIn(path, file, seal)
  if (!found) closeSync(file)
  return found
}

function soundIn(path: string, file: number, seal: string): SealedContent | null {
  try {
    const found = fstatSync(file)
    const head = bytesOf(file, longestHeader)
    const start = head.indexOf(0x0a) + 1
    const length = found.size - start
    const checksum = checksumFrom(file, start)
    if (start === 0 || head.toString('utf8', 0, start - 1) !== headerOf(seal, length, checksum)) return null
    return {
      length,
      checksum,
      read(from, size) {
        const bytes = readPart(path, file, size, start + from)
        if (bytes.length < size) throw new Error(`a kept file of ${length} bytes ends after ${from + bytes.length}`)
        return bytes
      },
      close: () => closeSync(file),
    }
  } catch {
    return null
  }
}

/** The disk was sound when all of it was looked at; where it is not any more, its error tells no path by itself. */
function readPart(path: string, file: number, size: number, from: number): Uint8Array {
  try {
    return bytesOf(file, size, from)
  } catch (error) {
    throw named(path, error)
  }
}

function checksumFrom(file: number, start: number): number {
  const piece = Buffer.allocUnsafe(pieceSize)
  let checksum = 0
  for (let at = start; ; ) {
    const read = readSync(file, piece, 0, piece.length, at)
    if (read === 0) return checksum
    checksum = crc32(piece.subarray(0, read), checksum)
    at += read
  }
}

/** In bytes. */
const maximalBytes = 2_000_000_000
const longestHeader = 200
const pieceSize = 256 * 1024
