import { readdirSync, readFileSync } from 'node:fs'

/** None where there is no such folder, or none that can be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Null where there is no such file. At once: reading by and by takes three times as long, of small files ten times. */
export function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
