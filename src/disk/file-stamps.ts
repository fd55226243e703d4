import { statSync } from 'node:fs'

/** What the system says of a file or folder without reading it; null where nothing is there. */
export type FileStamp = [size: number, modified: number, changed: number, inode: number] | null

export type FileStamps = Record<string, FileStamp>

/** So coarse are the times of some file systems, in ms. */
export const timesDiffer = 2000

/**
 * @param begun when the files were read first, in ms since 1970
 * @returns null where one has changed since, or so shortly before that a change after it could bear the same time
 */
export function stampsOf(paths: readonly string[], begun: number, margin = timesDiffer): FileStamps | null {
  const stamps: FileStamps = {}
  for (const path of paths) {
    const stamp = stampOf(path)
    if (stamp && Math.max(stamp[1], stamp[2]) >= begun - margin) return null
    stamps[path] = stamp
  }
  return stamps
}

/** Whether each of them is what it was: then its bytes are, too. */
export function areUntouched(stamps: FileStamps): boolean {
  return Object.entries(stamps).every(([path, before]) => {
    const now = stampOf(path)
    return before === null || now === null ? before === now : before.every((value, nth) => value === now[nth])
  })
}

/** Links that lead nowhere or round in a circle have nothing there. */
export function stampOf(path: string): FileStamp {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : null
  } catch {
    return null
  }
}
