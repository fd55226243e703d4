import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import Database from 'libsql'

/** Runs a statement on the collection inside a package: plants a bug that a builder could have. */
export async function tamper(apkg: string, statement: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'paperdeck-tamper-'))
  try {
    const entries = unzipSync(await readFile(apkg))
    const path = join(work, 'collection.anki21')
    await writeFile(path, entries['collection.anki21'] ?? new Uint8Array())
    const db = new Database(path)
    db.exec(statement)
    db.close()
    await writeFile(apkg, zipSync({ ...entries, 'collection.anki21': await readFile(path) }))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
