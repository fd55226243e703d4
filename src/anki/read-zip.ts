import { closeSync, fstatSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { bytesOf, openRegular, UnreadableError } from '../disk/regular-file.ts'

/** A file inside a zip. */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  /** As it lies in the zip, and whole. */
  packed: number
  size: number
  /** Where its local header begins. */
  offset: number
}

/** With pictures, in bytes: parts of it are read. */
export const largestFile = 2 ** 40
/** The comment at the end of a zip has at most this many bytes, its record 22 and zip64's locator 20 more. */
const tailSize = 65_535 + 22 + 20
const [endMark, locatorMark, end64Mark, entryMark] = [0x06054b50, 0x07064b50, 0x06064b50, 0x02014b50]
/** Of the directory, in bytes: a deck of half a million pictures. */
const largestDirectory = 64 * 2 ** 20

/** A zip that somebody else may have written; only what is asked for is read of it. */
export class ZipReader {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly #file: number
  readonly #path: string

  /** @throws UnreadableError where it is no zip */
  constructor(path: string) {
    this.#path = path
    this.#file = openRegular(path, largestFile)
    try {
      const directory = directoryOf(this.#file)
      if (!directory) throw new UnreadableError(`${path} is no package of Anki: it is not a zip file`, path)
      this.entries = new Map(entriesIn(directory).map((entry) => [entry.name, entry]))
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** @throws UnreadableError where the entry is broken, or holds more than so many bytes */
  read(entry: ZipEntry, most: number): Buffer {
    const broken = (why: string) => new UnreadableError(`${this.#path}: ${entry.name} ${why}`, this.#path)
    const { size: whole } = fstatSync(this.#file)
    const header = bytesOf(this.#file, 30, entry.offset)
    if (header.length < 30) throw broken('breaks off')
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
    if (entry.packed > most || entry.size > most) throw broken('is too large')
    if (start + entry.packed > whole) throw broken('breaks off')
    const packed = bytesOf(this.#file, entry.packed, start)
    if (entry.method === 0) return packed
    if (entry.method !== 8) throw broken('is packed in a way that is not read')
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.min(most, Math.max(1, entry.size)) })
    } catch {
      throw broken('is damaged')
    }
  }

  close(): void {
    closeSync(this.#file)
  }
}

function directoryOf(file: number): Buffer | null {
  const { size } = fstatSync(file)
  const start = Math.max(0, size - tailSize)
  const tail = bytesOf(file, size - start, start)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMark) continue
    const [bytes, offset] = placeOfDirectory(file, tail, at)
    if (bytes > largestDirectory || offset + bytes > size) return null
    return bytesOf(file, bytes, offset)
  }
  return null
}

/** Its size and where it begins; in zip64 another record tells. */
function placeOfDirectory(file: number, tail: Buffer, at: number): [size: number, offset: number] {
  const plain: [number, number] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (plain[1] !== 0xffffffff || at < 20 || tail.readUInt32LE(at - 20) !== locatorMark) return plain
  const record = bytesOf(file, 56, Number(tail.readBigUInt64LE(at - 12)))
  if (record.length < 56 || record.readUInt32LE(0) !== end64Mark) return plain
  return [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))]
}

function entriesIn(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
    const [nameSize, extraSize] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)]
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameSize),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameSize + extraSize + directory.readUInt16LE(at + 32)
  }
  return entries
}
