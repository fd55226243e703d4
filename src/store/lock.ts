import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './living-process.ts'

/** Another process of this project is at work. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

interface Holder {
  pid: number
  host: string
}

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
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function acquire(path: string, patienceMs: number): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    if (create(path)) return
    if (isAbandoned(path)) breakLock(path)
    else if (waited >= patienceMs) {
      const holder = holderOf(path)
      const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
      throw new LockedError(`${who} is building these notes; if it is not, delete ${path}`)
    } else await new Promise((done) => setTimeout(done, pause))
  }
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
    } finally {
      closeSync(file)
    }
    return true
  } catch (error) {
    if (['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

function holderOf(path: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Holder
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

/** Another process may have broken the lock and taken it since we looked: then what was moved aside is alive and goes back. */
function breakLock(path: string): void {
  const aside = `${path}.${process.pid}.tmp`
  ifPossible(() => renameSync(path, aside))
  const holder = holderOf(aside)
  if (holder && !isDead(holder)) ifPossible(() => linkSync(aside, path))
  rmSync(aside, { force: true })
}

/** What another process has done meanwhile need not be done. */
function ifPossible(act: () => void): void {
  try {
    act()
  } catch {}
}

function lockPath(state: string): string {
  return join(state, 'lock')
}

/** Somebody is at work in the folder, or was when he died. */
export function isLocked(state: string): boolean {
  return existsSync(lockPath(state))
}
