import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { userStateFolder } from './user-state.ts'

/** The notes that were built or reviewed last on this computer, so that `paperdeck review` alone goes on with them. */
export interface LastNotes {
  /** Absolute paths. */
  notes: string[]
  /** The `.paperdeck` folder that was named, if one was. */
  state?: string
}

const largest = 100_000

/** Null where nothing is remembered, or nothing that can be understood. */
export function recallNotes(folder = userStateFolder()): LastNotes | null {
  try {
    const found: unknown = JSON.parse(readTextThere(fileIn(folder), largest) ?? 'null')
    return isLastNotes(found) ? found : null
  } catch {
    return null
  }
}

/** What cannot be remembered is no reason for a command to fail. */
export async function rememberNotes(
  notes: readonly string[],
  state: string | undefined,
  folder = userStateFolder(),
): Promise<void> {
  const last = { notes: notes.map((path) => resolve(path)), ...(state !== undefined && { state: resolve(state) }) }
  const text = `${JSON.stringify(last)}\n`
  try {
    if (readTextThere(fileIn(folder), largest) === text) return
    await replaceFile(fileIn(folder), async (temporary) => writeFileSync(temporary, text))
  } catch {
    // Its folder may be read-only.
  }
}

function fileIn(folder: string): string {
  return join(folder, 'last-notes.json')
}

function isLastNotes(value: unknown): value is LastNotes {
  if (typeof value !== 'object' || value === null || !('notes' in value)) return false
  const { notes, state } = value as Partial<Record<keyof LastNotes, unknown>>
  return (
    Array.isArray(notes) &&
    notes.length > 0 &&
    notes.every((path) => typeof path === 'string') &&
    (state === undefined || typeof state === 'string')
  )
}
