import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { remove } from '../disk/temporary.ts'
import { type AnkiSeen, makeAnkiFolder, seenIn } from './anki-seen.ts'

/** What a push was about to change, written before it did: what can be taken back follows from it and from Anki as it is then. */
export interface PushJournal {
  collection: string
  /** Before the push. */
  seen: AnkiSeen
  /** By guid: hashes of the fields that were brought to notes, new or not. */
  brought: Record<string, string>
  /** By guid: what notes were that were there already. */
  notes: Record<string, { fields: Record<string, string>; tags: string[] }>
  /** By id: the note types, as they looked and as they were to look. */
  types: Record<string, { css: string; templates: Record<string, { Front: string; Back: string }>; pushed: string }>
  /** By id: what cards were before, and after; `last` is the id of their last review then. */
  cards: Record<string, { before: CardNumbers; after: CardNumbers; last: number }>
  /** Ids. */
  reviews: number[]
  /** Ids of notes. */
  marked: number[]
  unmarked: number[]
  /** Ids of cards. */
  suspended: number[]
  woken: number[]
  deleted: { guid: string; title: string }[]
}

export type CardNumbers = Record<'type' | 'queue' | 'due' | 'ivl' | 'reps' | 'lapses' | 'left', number>

export interface KeptPush {
  /** The package of the deck as it was before; it is not there where Anki had no such deck. */
  package: string
  journal: string
}

/** So many pushes are kept, and older ones only while their packages are small. */
const mostKept = 5
const mostBytes = 1e9
const maximalJournal = 256 * 2 ** 20

/** The files of a push that begins now, named by its time. */
export async function newPush(state: string, now: number): Promise<KeptPush> {
  const folder = await makeAnkiFolder(state)
  const time = new Date(now).toISOString().slice(0, 23).replace(/[:.]/g, '-')
  return namedPush(folder, `before-push-${time}`)
}

function namedPush(folder: string, name: string): KeptPush {
  return { package: join(folder, `${name}.apkg`), journal: join(folder, `${name}.json`) }
}

/** Those that are kept, the latest first. */
export function keptPushes(state: string): KeptPush[] {
  const folder = join(state, 'anki')
  return namesOf(folder)
    .sort()
    .reverse()
    .map((name) => namedPush(folder, name))
}

function namesOf(folder: string): string[] {
  try {
    const names = readdirSync(folder).flatMap(
      (name) => /^(before-push-[\d-]+T[\d-]+)\.(?:apkg|json)$/.exec(name)?.[1] ?? [],
    )
    return [...new Set(names)]
  } catch {
    return []
  }
}

export async function writeJournal({ journal }: KeptPush, content: PushJournal): Promise<void> {
  await replaceFile(journal, async (temporary) => writeFileSync(temporary, JSON.stringify(content)))
}

/** Null where it is none that can be read. */
export function readJournal({ journal }: KeptPush): PushJournal | null {
  try {
    const text = readTextThere(journal, maximalJournal)
    const value = text === null ? null : (JSON.parse(text) as PushJournal)
    if (value === null || seenIn(value.seen) === null || typeof value.brought !== 'object') return null
    return { ...emptyJournal(value.collection, value.seen), ...value }
  } catch {
    return null
  }
}

export function emptyJournal(collection: string, seen: AnkiSeen): PushJournal {
  const lists = { reviews: [], marked: [], unmarked: [], suspended: [], woken: [], deleted: [] }
  return { collection, seen, ...lists, brought: {}, notes: {}, types: {}, cards: {} }
}

/** What was taken back cannot be taken back again. The package stays until later ones take its place. */
export function dropJournal({ journal }: KeptPush): void {
  remove(journal)
}

export function dropOldPushes(state: string): void {
  let bytes = 0
  for (const [nth, kept] of keptPushes(state).entries()) {
    bytes += statSync(kept.package, { throwIfNoEntry: false })?.size ?? 0
    if (nth < mostKept && (nth === 0 || bytes <= mostBytes)) continue
    remove(kept.package)
    remove(kept.journal)
  }
}
