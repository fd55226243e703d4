import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Makes a folder hold these files and no others, so that the program in it works at every moment, also where this process is killed.
 *
 * A folder cannot take the place of another in one step, and between two renames there would be none. So the new files are written
 * into a folder beside and renamed into place one by one: first those with new names, which nothing uses yet, then each file before
 * the files that load it, then what is no longer used is removed. Files that are the same stay as they are, so that caches that
 * depend on their times stay valid, and a build that changes nothing disturbs no running program.
 *
 * Two processes may do this at once without a lock that a killed one would leave behind: each looks at the end whether all is as it
 * wants it and otherwise does it again. So the files of whoever finishes last are there, all of them.
 * @param {string} folder
 * @param {ReadonlyMap<string, Uint8Array>} files by their path in the folder with `/`, each before those that load it
 * @param {ReadonlySet<string>} [kept] paths that stay if they are there
 */
export async function replaceFiles(folder, files, kept = new Set()) {
  mkdirSync(folder, { recursive: true })
  removeLeftovers(folder)
  const beside = `${folder}.${process.pid}`
  try {
    for (let round = 1; ; round++) {
      const changed = [...files].filter(([name, bytes]) => !isThere(join(folder, name), bytes))
      const unused = filesIn(folder).filter((name) => !files.has(name) && !kept.has(name))
      if (changed.length === 0 && unused.length === 0) return
      // Another build is at work: at different paces, one of the two comes to an end.
      if (round > 1) await setTimeout(100 * Math.random())
      for (const [name, bytes] of changed) write(join(beside, name), bytes)
      const names = changed.map(([name]) => name)
      const inUse = new Set(names.filter((name) => existsSync(join(folder, name))))
      for (const name of [...names.filter((name) => !inUse.has(name)), ...inUse]) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        await renamePatiently(join(beside, name), join(folder, name))
      }
      for (const name of unused) rmSync(join(folder, name), { force: true })
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function isThere(path, bytes) {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true })
  const isProgram = bytes[0] === 0x23 && bytes[1] === 0x21
  writeFileSync(path, bytes, isProgram ? { mode: 0o755 } : {})
}

/**
 * On Windows a file cannot be replaced while another process reads it.
 * @param {string} from
 * @param {string} to
 */
async function renamePatiently(from, to) {
  for (let attempt = 1; ; attempt++) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
      if (process.platform !== 'win32' || attempt === 6 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
      await setTimeout(50 * 2 ** attempt)
    }
  }
}

/**
 * What builds that were killed have left beside.
 * @param {string} folder
 */
function removeLeftovers(folder) {
  const start = `${basename(folder)}.`
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(start) && /^\d+$/.test(name.slice(start.length)) && !isAlive(Number(name.slice(start.length))))
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH'
  }
}
