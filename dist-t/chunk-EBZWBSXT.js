import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);

// src/export/apkg.ts
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as crc322, createDeflateRaw } from "node:zlib";

// src/export/collection.ts
import Database from "libsql";
var schema = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
  lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_csum on notes (csum);
create index ix_notes_usn on notes (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_cards_usn on cards (usn);
create index ix_revlog_cid on revlog (cid);
create index ix_revlog_usn on revlog (usn);
`;
var batch = 1e3;
function writeCollection(path, rows) {
  const db = new Database(path);
  try {
    db.exec("pragma journal_mode = off; pragma synchronous = off; pragma page_size = 4096; begin");
    db.exec(schema);
    const { crt, mod, conf, models, decks, dconf } = rows.col;
    const json = [conf, models, decks, dconf].map((value) => JSON.stringify(value));
    db.prepare("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')").run(crt, mod, mod, ...json);
    insert(
      db,
      "insert into notes select e->>0, e->>1, e->>2, e->>3, e->>4, e->>5, e->>6, e->>7, e->>8, 0, ''",
      rows.notes
    );
    insert(
      db,
      "insert into cards select e->>0, e->>1, e->>2, e->>3, e->>4, e->>5, 0, 0, e->>6, 0, 0, 0, 0, 0, 0, 0, 0, ''",
      rows.cards
    );
    db.exec("commit");
  } finally {
    db.close();
  }
}
function insert(db, statement, rows) {
  const prepared = db.prepare(`${statement} from (select value as e from json_each(?))`);
  for (let start = 0; start < rows.length; start += batch)
    prepared.run(JSON.stringify(rows.slice(start, start + batch)));
}

// src/export/zip.ts
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
var ZipWriter = class _ZipWriter {
  constructor(file) {
    this.file = file;
  }
  file;
  directory = [];
  waiting = [];
  waitingBytes = 0;
  offset = 0;
  /** @throws NodeJS.ErrnoException when the file cannot be written */
  static async create(path) {
    return new _ZipWriter(await open(path, "w"));
  }
  /** Adds an entry as it is. */
  async store(name, content) {
    this.begin({ name, method: stored, crc: crc32(content), packed: content.length, size: content.length });
    this.put(content);
    if (this.waitingBytes >= flushAt) await this.flush();
  }
  /** Adds a file as it is, of any size: read through once for its checksum where it is too large to be held. */
  async storeFile(name, path, size) {
    if (size <= flushAt) return this.store(name, readFileSync(path));
    let crc = 0;
    let total = 0;
    for (const part of partsOf(path)) {
      crc = crc32(part, crc);
      total += part.length;
    }
    this.begin({ name, method: stored, crc, packed: total, size: total });
    let written = 0;
    for (const part of partsOf(path)) {
      written += part.length;
      this.put(Buffer.from(part));
      await this.flush();
    }
    if (written !== total) throw new Error(`${path} changed while it was read`);
  }
  /** Adds what was deflated elsewhere. */
  async deflated(name, { parts, crc, size }) {
    const packed = parts.reduce((sum, part) => sum + part.length, 0);
    this.begin({ name, method: deflate, crc, packed, size });
    for (const part of parts) this.put(part);
    await this.flush();
  }
  /** Writes the directory and closes the file. */
  async end() {
    const start = this.offset;
    for (const record of this.directory) this.put(record);
    const size = this.offset - start;
    const count = this.directory.length;
    if (count >= max16 || this.offset >= max32) this.put(endOfDirectory64(count, size, start));
    this.put(endOfDirectory(count, size, start));
    await this.flush();
    await this.file.close();
    return this.offset;
  }
  /** Gives the file up, as it is. */
  async abandon() {
    await this.file.close().catch(() => {
    });
  }
  begin(entry) {
    if (entry.size >= max32) throw new Error(`${entry.name} is larger than 4 GB`);
    const name = Buffer.from(entry.name);
    this.directory.push(directoryRecord(entry, name, this.offset));
    this.put(localHeader(entry, name));
  }
  put(part) {
    this.waiting.push(part);
    this.waitingBytes += part.length;
    this.offset += part.length;
  }
  async flush() {
    const parts = this.waiting;
    this.waiting = [];
    this.waitingBytes = 0;
    for (let from = 0; from < parts.length; from += partsAtOnce) await this.write(parts.slice(from, from + partsAtOnce));
  }
  /** Small parts go out as one: the system takes few at a time. */
  async write(parts) {
    const joined = Buffer.concat(parts);
    let written = 0;
    while (written < joined.length) written += (await this.file.write(joined, written)).bytesWritten;
  }
};
var stored = 0;
var deflate = 8;
var flushAt = 4e6;
var partsAtOnce = 4096;
var max16 = 65535;
var max32 = 4294967295;
var date = 1 << 9 | 1 << 5 | 1;
var flags = 2048;
var madeBy = 3 << 8 | 45;
var mode = 33188;
function localHeader({ method, crc, packed, size }, name) {
  const header = Buffer.alloc(30 + name.length);
  header.writeUInt32LE(67324752, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, method, crc, packed, size, name.length);
  name.copy(header, 30);
  return header;
}
function directoryRecord({ method, crc, packed, size }, name, offset) {
  const isFar = offset >= max32;
  const record = Buffer.alloc(46 + name.length + (isFar ? 12 : 0));
  record.writeUInt32LE(33639248, 0);
  record.writeUInt16LE(madeBy, 4);
  record.writeUInt16LE(isFar ? 45 : 20, 6);
  writeFacts(record, 8, method, crc, packed, size, name.length);
  record.writeUInt16LE(isFar ? 12 : 0, 30);
  record.writeUInt32LE(mode << 16 >>> 0, 38);
  record.writeUInt32LE(Math.min(offset, max32), 42);
  name.copy(record, 46);
  if (isFar) {
    record.writeUInt16LE(1, 46 + name.length);
    record.writeUInt16LE(8, 48 + name.length);
    record.writeBigUInt64LE(BigInt(offset), 50 + name.length);
  }
  return record;
}
function writeFacts(header, at, method, crc, packed, size, nameLength) {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(nameLength, at + 20);
}
function endOfDirectory64(count, size, start) {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(101075792, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(madeBy, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(117853008, 56);
  end.writeBigUInt64LE(BigInt(start + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
function endOfDirectory(count, size, start) {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(101010256, 0);
  end.writeUInt16LE(Math.min(count, max16), 8);
  end.writeUInt16LE(Math.min(count, max16), 10);
  end.writeUInt32LE(Math.min(size, max32), 12);
  end.writeUInt32LE(Math.min(start, max32), 16);
  return end;
}
function* partsOf(path) {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(flushAt);
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      yield buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

// src/export/apkg.ts
var meta = Buffer.from([8, 2]);
async function writeApkg(path, rows, media) {
  const work = await mkdtemp(join(tmpdir(), "paperdeck-"));
  try {
    const collection = join(work, "collection.anki21");
    writeCollection(collection, rows);
    return await writeZip(path, collection, media);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
async function writeZip(path, collection, media) {
  const zip = await ZipWriter.create(path);
  try {
    const packed = deflated(collection);
    packed.catch(() => {
    });
    await zip.store("meta", meta);
    const names = Object.fromEntries(media.map(({ name }, index) => [index, name]));
    await zip.store("media", Buffer.from(JSON.stringify(names)));
    for (const [index, file] of media.entries()) await zip.storeFile(String(index), file.path, file.bytes);
    await zip.deflated("collection.anki21", await packed);
    return await zip.end();
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}
async function deflated(path) {
  const content = createReadStream(path, { highWaterMark: 1e6 });
  const packing = createDeflateRaw({ level: 1, chunkSize: 1e6 });
  const result = { parts: [], crc: 0, size: 0 };
  content.on("data", (part) => {
    result.crc = crc322(part, result.crc);
    result.size += part.length;
  });
  content.on("error", (error) => packing.destroy(error));
  content.pipe(packing);
  for await (const part of packing) result.parts.push(part);
  return result;
}

export {
  writeApkg
};
