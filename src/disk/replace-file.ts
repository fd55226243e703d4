import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { isAlive } from './living-process.ts'

/**
 * Puts a new file in the place of an old one, whole or not at all: `write` fills a temporary file beside it, which is flushed to
 * the disk and then renamed. All but the flush is done at once: turns in Node's pool of threads take longer.
 */
export async function replaceFile<T>(path: string, write: (temporary: string) => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  sweep(path)
  const temporary = `${path}.${process.pid}-${randomBytes(3).toString('hex')}.tmp`
  try {
    const result = await write(temporary)
    await flush(temporary)
    await renamePatiently(temporary, path)
    return result
  } finally {
    rmSync(temporary, { force: true })
  }
}

/**
 * Finds out whether a file can be put there, and leaves nothing behind but its folder.
 * @throws NodeJS.ErrnoException when it cannot
 */
export async function assertWritable(path: string): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder')
  mkdirSync(dirname(path), { recursive: true })
  const probe = `${path}.${process.pid}-probe.tmp`
  writeFileSync(probe, '')
  rmSync(probe, { force: true })
}

/** Removes the temporary files of writers that were killed on their way. */
function sweep(path: string): void {
  const ours = `${basename(path)}.`
  for (const name of readdirSync(dirname(path))) {
    const writer = name.startsWith(ours) ? /^(\d+)-(?:[\da-f]{6}|probe)\.tmp$/.exec(name.slice(ours.length)) : null
    if (writer && !isAlive(Number(writer[1]))) rmSync(join(dirname(path), name), { force: true })
  }
}

async function flush(path: string): Promise<void> {
  const file = openSync(path, 'r+')
  try {
    await promisify(fsync)(file)
  } finally {
    closeSync(file)
  }
}

/** On Windows a virus scanner, or Anki, may hold the old file for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || attempt === 6 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
      await new Promise((done) => setTimeout(done, 50 * 2 ** attempt))
    }
  }
}
