import { closeSync, existsSync, linkSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { named } from '../disk/disk-error.ts'
import { namesBelow, namesIn } from '../disk/if-there.ts'
import { isAlive } from '../disk/living-process.ts'
import { readTextThere } from '../disk/regular-file.ts'
import { isHeldForAMoment } from '../disk/replace-file.ts'
import { remove } from '../disk/temporary.ts'
import { isCutOff } from './ledger-file.ts'
import { unitedFolder } from './project.ts'

/** Another process of this project is at work. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

interface Holder {
  pid: number
  host: string
}

export const lockName = 'lock'

/** How long a build waits for another one before it says so. */
const patience = 10_000
const pause = 50

/**
 * Runs `work` while no other process of this project does. A lock whose process has died, on this machine, is taken over.
 * @throws LockedError when the other one does not finish in time
 */
export async function withLock<T>(state: string, work: () => Promise<T>, patienceMs = patience): Promise<T> {
  const path = lockPath(state)
  await acquire(path, patienceMs)
  removeMovedLocks(state)
  try {
    return await work()
  } finally {
    // Where it cannot be removed, it is taken over when this process has ended.
    remove(path)
  }
}

/** The same for several. */
export function withLocks<T>(states: readonly string[], work: () => Promise<T>): Promise<T> {
  const [state, ...others] = states
  return state === undefined ? work() : withLock(state, () => withLocks(others, work))
}

/** Folders that are set aside take their locks along; a run that ended right then has left them there. */
function removeMovedLocks(state: string): void {
  const united = join(state, unitedFolder)
  for (const name of namesBelow(united)) if (basename(name) === lockName) remove(join(united, name))
}

async function acquire(path: string, patienceMs: number): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    if (create(path)) return
    if (isAbandoned(path) && breakLock(path)) continue
    if (waited >= patienceMs) {
      const holder = holderOf(path)
      const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
      throw new LockedError(`${who} is building these notes; if it is not, delete ${path}`)
    }
    await new Promise((done) => setTimeout(done, pause))
  }
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
    } catch (error) {
      // On a full disk: an empty lock would keep others waiting.
      remove(path)
      throw named(path, error)
    } finally {
      closeSync(file)
    }
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || isHeldForAMoment(code, process.platform)) return false
    throw error
  }
}

/** In bytes: what is longer, or a pipe, is no lock of ours. */
const longestLock = 10_000

function holderOf(path: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(readTextThere(path, longestLock) ?? '') as Holder
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    return null // just made and not yet filled, or just gone
  }
}

/** Its process is dead, or died before it could say who it was. */
function isAbandoned(path: string): boolean {
  const holder = holderOf(path)
  if (holder) return isDead(holder)
  const made = statSync(path, { throwIfNoEntry: false })
  return made !== undefined && Date.now() - made.mtimeMs > patience
}

function isDead({ pid, host }: Holder): boolean {
  return host === hostname() && !isAlive(pid)
}

/**
 * Another process may have broken the lock and taken it since we looked: then what was moved aside is alive and goes back.
 * @returns whether the lock may be free now: not where its folder cannot be written to
 */
function breakLock(path: string): boolean {
  const aside = `${path}.${process.pid}.tmp`
  try {
    renameSync(path, aside)
  } catch (error) {
    // Another process was faster.
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
  const holder = holderOf(aside)
  if (holder && !isDead(holder)) putBack(aside, path)
  remove(aside)
  sweep(path)
  return true
}

/** Not over a lock that a third process has made meanwhile. */
function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path)
  } catch {}
}

/** Removes what processes left that were killed while they broke a lock. */
function sweep(path: string): void {
  for (const name of namesIn(dirname(path))) {
    const pid = /^lock\.(\d+)\.tmp$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(dirname(path), name))
  }
}

function lockPath(state: string): string {
  return join(state, lockName)
}

/** Somebody is at work in the folder, or was when he died. */
export function isLocked(state: string): boolean {
  return existsSync(lockPath(state)) || isCutOff(state)
}
