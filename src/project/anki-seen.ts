import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'
import { makeFile, replaceFile } from '../disk/replace-file.ts'

/** What the running Anki of this machine was like after the last pull or push: what it has changed since can be told by it. */
export interface AnkiSeen {
  /** Which collection: the folder of its media. */
  collection: string
  /** Keys of suspended cards, and guids of marked notes. */
  suspended: string[]
  marked: string[]
  /** Ids of the youngest reviews, by key of their card. */
  reviews: Record<string, number[]>
  /** By id: the note types as they were last brought there. */
  types: Record<string, string>
  /** By guid: the fields of the notes as they were there. */
  fields: Record<string, string>
}

const maximalBytes = 256 * 2 ** 20

/** Null where there is none that can be read: it is a memory, and what it would tell is then asked of the times of change. */
export function readAnkiSeen(state: string, device: string): AnkiSeen | null {
  try {
    const text = readTextThere(pathOf(state, device), maximalBytes)
    const value: unknown = text === null ? null : JSON.parse(text)
    return isSeen(value) ? value : null
  } catch {
    return null
  }
}

/** The folder for what concerns Anki on this machine alone: git leaves it out. */
export async function makeAnkiFolder(state: string): Promise<string> {
  const folder = join(state, 'anki')
  mkdirSync(folder, { recursive: true })
  await makeFile(join(folder, '.gitignore'), '*\n')
  return folder
}

export async function keepAnkiSeen(state: string, device: string, seen: AnkiSeen): Promise<void> {
  await makeAnkiFolder(state)
  await replaceFile(pathOf(state, device), async (temporary) => writeFileSync(temporary, JSON.stringify(seen)))
}

function pathOf(state: string, device: string): string {
  return join(state, 'anki', `${device}.json`)
}

function isSeen(value: unknown): value is AnkiSeen {
  if (typeof value !== 'object' || value === null) return false
  const { collection, suspended, marked, reviews, types, fields } = value as Record<string, unknown>
  const isTable = (one: unknown) => typeof one === 'object' && one !== null
  return (
    typeof collection === 'string' &&
    Array.isArray(suspended) &&
    Array.isArray(marked) &&
    [reviews, types, fields].every(isTable)
  )
}
