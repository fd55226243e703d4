import { join } from 'node:path'
import envPaths from 'env-paths'

/**
 * Where paperdeck keeps what it can get again: `$XDG_CACHE_HOME/paperdeck` where that is set, on every system, else the system's
 * own place. Safe to delete.
 */
export function cacheFolder(): string {
  const xdg = process.env.XDG_CACHE_HOME
  return xdg ? join(xdg, 'paperdeck') : envPaths('paperdeck', { suffix: '' }).cache
}

/** How it is told that it cannot be written. */
export const cacheShortfall = 'the cache cannot be written, so the next run takes longer'
