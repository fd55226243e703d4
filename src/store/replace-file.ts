import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isAlive } from './living-process.ts'

/**
 * Puts a new file in the place of an old one, whole or not at all: `write` fills a temporary file beside it, which is flushed to
 * the disk and then renamed.
 */
export async function replaceFile<T>(path: string, write: (temporary: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  await sweep(path)
  const temporary = `${path}.${process.pid}-${randomBytes(3).toString('hex')}.tmp`
  try {
    const result = await write(temporary)
    await flush(temporary)
    await renamePatiently(temporary, path)
    return result
  } finally {
    await rm(temporary, { force: true })
  }
}

/**
 * Finds out whether a file can be put there, and leaves nothing behind but its folder.
 * @throws NodeJS.ErrnoException when it cannot
 */
export async function assertWritable(path: string): Promise<void> {
  if ((await stat(path).catch(() => null))?.isDirectory()) throw new Error('it is a folder')
  await mkdir(dirname(path), { recursive: true })
  const probe = `${path}.${process.pid}-probe.tmp`
  await writeFile(probe, '')
  await rm(probe, { force: true })
}

/** Removes the temporary files of writers that were killed on their way. */
async function sweep(path: string): Promise<void> {
  const ours = `${basename(path)}.`
  for (const name of await readdir(dirname(path))) {
    const writer = name.startsWith(ours) ? /^(\d+)-(?:[\da-f]{6}|probe)\.tmp$/.exec(name.slice(ours.length)) : null
    if (writer && !isAlive(Number(writer[1]))) await rm(join(dirname(path), name), { force: true })
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** On Windows a virus scanner, or Anki, may hold the old file for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || attempt === 6 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
      await new Promise((done) => setTimeout(done, 50 * 2 ** attempt))
    }
  }
}
