import { closeSync, copyFileSync, fsync, linkSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { naming } from './disk-error.ts'
import { makeFolder } from './make-folder.ts'
import { remove, sweepBeside, temporaryPath } from './temporary.ts'

/**
 * Puts a new file in the place of an old one, whole or not at all: `write` fills a temporary file beside it, which is flushed to
 * the disk and then renamed. All but the flush is done at once: turns in Node's pool of threads take longer.
 * @throws NodeJS.ErrnoException with the path where the disk refuses it
 */
export function replaceFile<T>(path: string, write: (temporary: string) => Promise<T>): Promise<T> {
  return naming(path, async () => {
    makeFolder(dirname(path))
    sweepBeside(path)
    const temporary = temporaryPath(path)
    try {
      const result = await write(temporary)
      await flush(temporary)
      await renamePatiently(temporary, path)
      return result
    } catch (error) {
      remove(temporary)
      throw error
    }
  })
}

/**
 * Finds out whether a file can be put there, and leaves nothing behind but its folder.
 * @throws NodeJS.ErrnoException when it cannot
 */
export async function assertWritable(path: string): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder')
  makeFolder(dirname(path))
  const probe = `${path}.${process.pid}-probe.tmp`
  try {
    writeFileSync(probe, '')
  } finally {
    remove(probe)
  }
}

/**
 * Makes a file, whole from the moment at which others see it, and never over what is there, whoever made it, and when.
 * @returns whether it was made
 */
export async function makeFile(path: string, text: string): Promise<boolean> {
  sweepBeside(path)
  if (statSync(path, { throwIfNoEntry: false })) return false
  const temporary = temporaryPath(path)
  try {
    writeFileSync(temporary, text)
    return await linkOrRename(temporary, path)
  } finally {
    remove(temporary)
  }
}

async function linkOrRename(temporary: string, path: string): Promise<boolean> {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // Some disks have no links. Who makes the same file in this very moment writes the same.
    await renamePatiently(temporary, path)
  }
  return true
}

/** A second name for a file that is never written in place; some disks have no links. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    linkSync(from, to)
  } catch {
    await replaceFile(to, async (temporary) => copyFileSync(from, temporary))
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
      if (attempt === attempts || !isHeldForAMoment(code, process.platform)) throw error
      await new Promise((done) => setTimeout(done, 50 * 2 ** attempt))
    }
  }
}

const attempts = 6

/** Elsewhere these are for good, but a file of a network that another computer has open. */
export function isHeldForAMoment(code: string, platform: NodeJS.Platform): boolean {
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'))
}
