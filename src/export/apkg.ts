import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Media } from '../read/pictures.ts'
import { writeCollection } from './collection.ts'
import type { Rows } from './rows.ts'

/** All entries carry one time, so that the same rows and media give the same bytes. Zip has local times, since 1980. */
const entryOptions = { mtime: new Date(1981, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const

/** Says that a package is in the format that Anki calls legacy2: a protobuf message with field 1 = 2. */
const meta = Buffer.from([0x08, 0x02])

/**
 * Writes a package for Anki's import.
 * @returns the size of the package in bytes
 * @throws NodeJS.ErrnoException when the file cannot be written
 */
export async function writeApkg(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), 'paperdeck-'))
  try {
    const collection = join(work, 'collection.anki21')
    writeCollection(collection, rows)
    await writeZip(path, collection, media)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return (await stat(path)).size
}

async function writeZip(path: string, collection: string, media: readonly Media[]): Promise<void> {
  const zip = new ZipFile()
  // A picture that has gone since it was read: else the stream would wait for ever.
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error))
  zip.addBuffer(meta, 'meta', { ...entryOptions, compress: false })
  zip.addFile(collection, 'collection.anki21', { ...entryOptions, compress: true })
  const names = Object.fromEntries(media.map(({ name }, index) => [index, name]))
  zip.addBuffer(Buffer.from(JSON.stringify(names)), 'media', { ...entryOptions, compress: true })
  media.forEach((file, index) => {
    zip.addFile(file.path, String(index), { ...entryOptions, compress: false })
  })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}
