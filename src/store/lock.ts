import { existsSync } from 'node:fs'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
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
    await rm(path, { force: true })
  }
}

async function acquire(path: string, patienceMs: number): Promise<void> {
  for (let waited = 0; ; waited += pause) {
    if (await create(path)) return
    if (await isAbandoned(path)) await breakLock(path)
    else if (waited >= patienceMs) {
      const holder = await holderOf(path)
      const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process'
      throw new LockedError(`${who} is building these notes; if it is not, delete ${path}`)
    } else await new Promise((done) => setTimeout(done, pause))
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
    await file.close()
    return true
  } catch (error) {
    if (['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Holder
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    return null // just made and not yet filled, or just gone
  }
}

/** Its process is dead, or died before it could say who it was. */
async function isAbandoned(path: string): Promise<boolean> {
  const holder = await holderOf(path)
  if (holder) return isDead(holder)
  const made = await stat(path).catch(() => null)
  return made !== null && Date.now() - made.mtimeMs > patience
}

function isDead({ pid, host }: Holder): boolean {
  return host === hostname() && !isAlive(pid)
}

/** Another process may have broken the lock and taken it since we looked: then what was moved aside is alive and goes back. */
async function breakLock(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`
  await rename(path, aside).catch(() => undefined)
  const holder = await holderOf(aside)
  if (holder && !isDead(holder)) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

function lockPath(state: string): string {
  return join(state, 'lock')
}

/** Somebody is at work in the folder, or was when he died. */
export function isLocked(state: string): boolean {
  return existsSync(lockPath(state))
}
