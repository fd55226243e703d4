import { closeSync, fstatSync, openSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { bytesOf } from '../disk/regular-file.ts'

export const max32 = 0xffff_ffff
const partSize = 4_000_000

/** A zip that `ZipWriter` has written: without comments, and with nothing in its records but what is written there. */
export class OwnZip {
  private constructor(
    readonly path: string,
    private readonly file: number,
    /** Where the directory begins. */
    private readonly start: number,
    private readonly directory: Buffer,
    /** Where each record is within it, and where its entry is in the file. */
    private readonly records: readonly { at: number; offset: number }[],
  ) {}

  /** @throws Error where it is no such zip */
  static open(path: string): OwnZip {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      const tail = readAt(file, Math.max(0, size - 98), size)
      const end = tail.subarray(Math.max(0, tail.length - 22))
      if (end.length < 22 || end.readUInt32LE(0) !== 0x06054b50) throw new Error(`${path} is not a zip of ours`)
      const isLarge = tail.length === 98 && tail.readUInt32LE(0) === 0x06064b50
      const start = isLarge ? Number(tail.readBigUInt64LE(48)) : end.readUInt32LE(16)
      const directory = readAt(file, start, size - (isLarge ? 98 : 22))
      const records = recordsIn(directory)
      if (records.length === 0) throw new Error(`${path} has no entry`)
      return new OwnZip(path, file, start, directory, records)
    } catch (error) {
      closeSync(file)
      throw error
    }
  }

  /** Where the last entry begins, and the records of the others. */
  allButLast(): { offset: number; directory: Buffer; count: number } {
    const { at, offset } = this.records.at(-1) ?? { at: 0, offset: 0 }
    return { offset, directory: this.directory.subarray(0, at), count: this.records.length - 1 }
  }

  /** What the last entry holds, which was deflated. */
  last(): Buffer {
    return inflateRawSync(this.entry(this.records.length - 1).packed)
  }

  /** As it lies in the zip, and the checksum of what it holds. */
  entry(nth: number): { packed: Buffer; crc: number } {
    const { at, offset } = this.records[nth] ?? {}
    if (at === undefined || offset === undefined) throw new Error(`${this.path} has no entry ${nth}`)
    const bytes = readAt(this.file, offset, this.records[nth + 1]?.offset ?? this.start)
    const header = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
    return { packed: bytes.subarray(header), crc: this.directory.readUInt32LE(at + 16) }
  }

  /** In bytes, of what it holds. */
  sizeOf(nth: number): number {
    return this.directory.readUInt32LE((this.records[nth]?.at ?? 0) + 24)
  }

  /** The first so many entries from one on, as they lie in the zip: a part at a time, each good until the next is asked for. */
  *bytesOf(first: number, count: number): Iterable<Buffer> {
    const [from, to] = [this.records[first]?.offset ?? this.start, this.records[first + count]?.offset ?? this.start]
    for (let at = from; at < to; at += partSize) yield readAt(this.file, at, Math.min(to, at + partSize))
  }

  /** Their records, for a zip in which they begin at another place; null where an offset would need more room than it has. */
  recordsOf(first: number, count: number, start: number): Buffer | null {
    const own = this.records.slice(first, first + count)
    const [from, to] = [own[0]?.at ?? 0, this.records[first + count]?.at ?? this.directory.length]
    const by = start - (own[0]?.offset ?? 0)
    const records = Buffer.from(this.directory.subarray(from, own.length === 0 ? from : to))
    for (const { at, offset } of own) {
      if (Math.max(offset, offset + by) >= max32) return null
      records.writeUInt32LE(offset + by, at - from + 42)
    }
    return records
  }

  close(): void {
    closeSync(this.file)
  }
}

function recordsIn(directory: Buffer): { at: number; offset: number }[] {
  const records: { at: number; offset: number }[] = []
  for (let at = 0; at < directory.length; ) {
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)]
    const offset =
      extraLength > 0 ? Number(directory.readBigUInt64LE(at + 50 + nameLength)) : directory.readUInt32LE(at + 42)
    records.push({ at, offset })
    at += 46 + nameLength + extraLength
  }
  return records
}

function readAt(file: number, from: number, to: number): Buffer {
  const bytes = bytesOf(file, to - from, from)
  if (bytes.length < to - from) throw new Error('a file became shorter while it was read')
  return bytes
}
