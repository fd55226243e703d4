import { closeSync, copyFileSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { max32, type OwnZip } from './own-zip.ts'

/**
 * A zip file as PKWARE's application note describes it (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 6.3.10):
 * entries one after the other, then the directory, zip64 where there are too many or they reach too far. One time for all, so
 * that the same entries give the same bytes.
 *
 * Our own, as yazl goes through all entries for each of them, and through four streams: 10,000 small pictures took a second,
 * 100,000 a hundred times that.
 */
export class ZipWriter {
  private readonly directory: Buffer[] = []
  private count = 0
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  /** Where the next byte comes to lie, and the next one to be written of those that wait. */
  private offset = 0
  private position = 0

  private constructor(private readonly file: number) {}

  /** @throws NodeJS.ErrnoException when the file cannot be written */
  static create(path: string): ZipWriter {
    return new ZipWriter(openSync(path, 'w'))
  }

  /**
   * Begins as another zip that was written here does: with all of its entries but the last.
   * @throws Error where it is no such zip
   */
  static beginAs(path: string, before: OwnZip): ZipWriter {
    copyFileSync(before.path, path)
    const zip = new ZipWriter(openSync(path, 'r+'))
    try {
      const { offset, directory, count } = before.allButLast()
      ftruncateSync(zip.file, offset)
      zip.offset = offset
      zip.position = offset
      zip.directory.push(directory)
      zip.count = count
      return zip
    } catch (error) {
      zip.abandon()
      throw error
    }
  }

  /** Adds an entry as it is. */
  store(name: string, content: Uint8Array, crc = crc32(content)): void {
    this.begin({ name, method: stored, crc, packed: content.length, size: content.length })
    this.put(content)
    if (this.waitingBytes >= flushAt) this.flush()
  }

  /**
   * Adds so many entries of another zip under the names that they have there.
   * @returns whether it could
   */
  take(before: OwnZip, first: number, count: number): boolean {
    const records = before.recordsOf(first, count, this.offset)
    if (!records) return false
    for (const part of before.bytesOf(first, count)) {
      this.put(part)
      this.flush()
    }
    this.directory.push(records)
    this.count += count
    return true
  }

  /** Adds a file as it is, of any size: read through once for its checksum where it is too large to be held. */
  storeFile(name: string, path: string, size: number): void {
    if (size <= flushAt) {
      this.store(name, readFileSync(path))
      return
    }
    let crc = 0
    let total = 0
    for (const part of partsOf(path)) {
      crc = crc32(part, crc)
      total += part.length
    }
    this.begin({ name, method: stored, crc, packed: total, size: total })
    let written = 0
    for (const part of partsOf(path)) {
      written += part.length
      this.put(Buffer.from(part))
      this.flush()
    }
    if (written !== total) throw new Error(`${path} changed while it was read`)
  }

  /** Adds what was deflated elsewhere. */
  deflated(name: string, { parts, crc, size }: Deflated): void {
    const packed = parts.reduce((sum, part) => sum + part.length, 0)
    this.begin({ name, method: deflate, crc, packed, size })
    for (const part of parts) this.put(part)
    this.flush()
  }

  /** Writes the directory and closes the file. */
  end(): number {
    const start = this.offset
    for (const record of this.directory) this.put(record)
    const size = this.offset - start
    const { count } = this
    if (count >= max16 || this.offset >= max32) this.put(endOfDirectory64(count, size, start))
    this.put(endOfDirectory(count, size, start))
    this.flush()
    closeSync(this.file)
    return this.offset
  }

  /** Gives the file up, as it is. */
  abandon(): void {
    try {
      closeSync(this.file)
    } catch {}
  }

  private begin(entry: Entry): void {
    if (entry.size >= max32) throw new Error(`${entry.name} is larger than 4 GB`)
    const name = Buffer.from(entry.name)
    this.directory.push(directoryRecord(entry, name, this.offset))
    this.count++
    this.put(localHeader(entry, name))
  }

  private put(part: Uint8Array): void {
    this.waiting.push(part)
    this.waitingBytes += part.length
    this.offset += part.length
  }

  /** Small parts go out as one: the system takes few at a time. */
  private flush(): void {
    const parts = this.waiting
    this.waiting = []
    this.waitingBytes = 0
    let small: Uint8Array[] = []
    for (const part of parts) {
      if (part.length < largePart && small.length < partsAtOnce) {
        small.push(part)
        continue
      }
      this.write(Buffer.concat(small))
      small = []
      this.write(part)
    }
    this.write(Buffer.concat(small))
  }

  private write(part: Uint8Array): void {
    let written = 0
    while (written < part.length) {
      const count = writeSync(this.file, part, written, part.length - written, this.position)
      written += count
      this.position += count
    }
  }
}

/** A content that was deflated a part at a time. */
export interface Deflated {
  parts: Uint8Array[]
  /** CRC-32 and length of the content. */
  crc: number
  size: number
}

interface Entry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
}

const stored = 0
const deflate = 8
const flushAt = 4_000_000
const partsAtOnce = 4096
const largePart = 65_536
const max16 = 0xffff

/** 1 January 1981, 0:00, as MS-DOS has it: years since 1980, month, day. */
const date = (1 << 9) | (1 << 5) | 1
/** Names are UTF-8. */
const flags = 0x0800
/** Made on Unix: a file that all may read. */
const madeBy = (3 << 8) | 45
const mode = 0o100644

function localHeader({ method, crc, packed, size }: Entry, name: Buffer): Buffer {
  const header = zeros(30 + name.length)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  writeFacts(header, 6, method, crc, packed, size, name.length)
  name.copy(header, 30)
  return header
}

function directoryRecord({ method, crc, packed, size }: Entry, name: Buffer, offset: number): Buffer {
  const isFar = offset >= max32
  const record = zeros(46 + name.length + (isFar ? 12 : 0))
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(madeBy, 4)
  record.writeUInt16LE(isFar ? 45 : 20, 6)
  writeFacts(record, 8, method, crc, packed, size, name.length)
  record.writeUInt16LE(isFar ? 12 : 0, 30)
  record.writeUInt32LE((mode << 16) >>> 0, 38)
  record.writeUInt32LE(Math.min(offset, max32), 42)
  name.copy(record, 46)
  if (isFar) {
    record.writeUInt16LE(0x0001, 46 + name.length)
    record.writeUInt16LE(8, 48 + name.length)
    record.writeBigUInt64LE(BigInt(offset), 50 + name.length)
  }
  return record
}

/** Of Node's pool: tens of thousands of buffers by themselves take far longer. */
function zeros(length: number): Buffer {
  return Buffer.allocUnsafe(length).fill(0)
}

/** What both headers say, in the same order. */
function writeFacts(
  header: Buffer,
  at: number,
  method: number,
  crc: number,
  packed: number,
  size: number,
  nameLength: number,
): void {
  header.writeUInt16LE(flags, at)
  header.writeUInt16LE(method, at + 2)
  header.writeUInt16LE(0, at + 4)
  header.writeUInt16LE(date, at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(packed, at + 12)
  header.writeUInt32LE(size, at + 16)
  header.writeUInt16LE(nameLength, at + 20)
}

/** With the record that says where it is. */
function endOfDirectory64(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(madeBy, 12)
  end.writeUInt16LE(45, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(start), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(start + size), 64)
  end.writeUInt32LE(1, 72)
  return end
}

function endOfDirectory(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, max16), 8)
  end.writeUInt16LE(Math.min(count, max16), 10)
  end.writeUInt32LE(Math.min(size, max32), 12)
  end.writeUInt32LE(Math.min(start, max32), 16)
  return end
}

/** A large file a part at a time; each part is good until the next is asked for. */
function* partsOf(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(flushAt)
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      yield buffer.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
