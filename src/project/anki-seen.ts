import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../disk/make-folder.ts'
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
  /** By id: hashes of the wording and style that they had there. */
  looks: Record<string, string>
  /** By guid: hashes of the fields of the notes as they were there, and the tags there that were paperdeck's. */
  fields: Record<string, string>
  tags: Record<string, string[]>
  /** Guids of notes whose papers were gone, and whose cards a push has suspended for that. */
  aside: string[]
  /** Our number of the day from which Anki counts, which it tells only by cards in review; null: not found yet. */
  firstDay: number | null
}

const maximalBytes = 256 * 2 ** 20

/** Null where there is none that can be read: it is a memory, and what it would tell is then asked of the times of change. */
export function readAnkiSeen(state: string, device: string): AnkiSeen | null {
  try {
    const text = readTextThere(pathOf(state, device), maximalBytes)
    const value: unknown = text === null ? null : JSON.parse(text)
    return seenIn(value)
  } catch {
    return null
  }
}

/** The folder for what concerns Anki on this machine alone: git leaves it out. */
export async function makeAnkiFolder(state: string): Promise<string> {
  const folder = join(state, 'anki')
  makeFolder(folder)
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

/** What is missing was not remembered. */
export function seenIn(value: unknown): AnkiSeen | null {
  if (!isTable(value) || typeof value.collection !== 'string') return null
  const texts = (one: unknown) => (Array.isArray(one) ? one.filter((text) => typeof text === 'string') : [])
  const table = <T>(one: unknown, isWanted: (value: unknown) => value is T): Record<string, T> =>
    isTable(one)
      ? Object.fromEntries(Object.entries(one).flatMap(([key, own]) => (isWanted(own) ? [[key, own] as const] : [])))
      : {}
  return {
    collection: value.collection,
    suspended: texts(value.suspended),
    marked: texts(value.marked),
    reviews: table(value.reviews, isListOf('number')),
    types: table(value.types, isText),
    looks: table(value.looks, isText),
    fields: table(value.fields, isText),
    tags: table(value.tags, isListOf('string')),
    aside: texts(value.aside),
    firstDay: typeof value.firstDay === 'number' ? value.firstDay : null,
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isListOf<Kind extends 'number' | 'string'>(kind: Kind) {
  return (value: unknown): value is (Kind extends 'number' ? number : string)[] =>
    Array.isArray(value) && value.every((one) => typeof one === kind)
}
