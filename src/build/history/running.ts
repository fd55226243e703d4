import { basename } from 'node:path'
import { type AnkiConnect, AnkiError, connectTo, greet, ifRefused } from '../../anki/connect.ts'
import { type RunningHistory, readAgain, readRunning, type SoughtType } from '../../anki/read-running.ts'
import { isAnswer, type KnownCard } from '../../anki/reviews.ts'
import { readTimes } from '../../anki/running-cards.ts'
import { allNotes } from '../../cards/deck.ts'
import { type NoteType, noteTypeOf } from '../../cards/templates/note-type.ts'
import { type AnkiSeen, keepAnkiSeen, readAnkiSeen } from '../../project/anki-seen.ts'
import { type LogFolder, readReviewLogs } from '../../project/review-log.ts'
import { contextOf } from '../../schedule/context.ts'
import type { Schedule } from '../../schedule/fold.ts'
import { type LogLine, parseLogs } from '../../schedule/log-line.ts'
import { fsrsOf } from '../../schedule/memory.ts'
import type { Config } from '../../settings/settings.ts'
import { soughtTypes } from './guid-finder.ts'
import { folded } from './note-changes.ts'
import { ankiDevice, ankiDevices, type PullReport, pullHistory } from './pull.ts'
import { type AnkiSide, ourCards } from './side.ts'
import { ownLooks, readTypes, type TypeThere } from './types-there.ts'

const usualAddress = 'http://127.0.0.1:8765'

/** The running Anki, after it has said that it can be asked. */
export async function openAnki({ anki }: Config): Promise<AnkiConnect> {
  const key = process.env.PAPERDECK_ANKI_KEY ?? anki?.key ?? null
  const connect = connectTo({ address: anki?.address ?? usualAddress, key: key === '' ? null : key })
  await greet(connect)
  return connect
}

/** The note types of the notes, those of papers first. */
export function noteTypesOfSide({ composition: { deck, form, namespace } }: AnkiSide): NoteType[] {
  const types = new Map(allNotes(deck).map(({ noteType }) => [noteType.id, noteType]))
  const own = noteTypeOf(form, namespace)
  if (!types.has(own.id)) types.set(own.id, own)
  return [...types.values()]
}

/** What the running Anki has, and which of its cards are ours. */
export interface Look {
  history: RunningHistory
  cards: KnownCard[]
  /** By id: our note types. */
  types: ReadonlyMap<number, TypeThere>
}

/** @param firstDay our number of the day from which Anki counts, as far as it is remembered */
export async function lookAtAnki(
  side: AnkiSide,
  anki: AnkiConnect,
  now: number,
  firstDay: number | null = null,
): Promise<Look> {
  const { today } = contextOf({ settings: side.settings, fsrs: fsrsOf() }, now)
  return lookBy(side, anki, (types) => readRunning(anki, types, today.day, firstDay))
}

/**
 * After changes of our own.
 * @param changed ids of notes that had a part in them, beside those that are new
 */
export function lookAgain(side: AnkiSide, anki: AnkiConnect, before: Look, changed: readonly number[]): Promise<Look> {
  return lookBy(side, anki, (types) => readAgain(anki, types, before.history, new Set(changed)))
}

async function lookBy(
  side: AnkiSide,
  anki: AnkiConnect,
  read: (types: readonly SoughtType[]) => Promise<RunningHistory>,
): Promise<Look> {
  const own = noteTypesOfSide(side)
  const history = await read(own.map(soughtTypes(side.composition)))
  const types = await readTypes(anki, own, history.typeNames)
  return { history, cards: ourCards(history, side), types }
}

/** What is remembered of suspended cards and marked notes: keys of the ones, guids of the others. */
export function marksSeen(cards: readonly KnownCard[]): Pick<AnkiSeen, 'suspended' | 'marked'> {
  return {
    suspended: cards.filter(({ anki }) => anki.queue === -1).map(({ key }) => key),
    marked: [...new Set(cards.filter(({ anki }) => anki.isMarked).map(({ guid }) => guid))],
  }
}

/** Which collection is open there, by the folder of its pictures; '' where the add-on does not tell. */
export async function collectionOf(anki: AnkiConnect): Promise<string> {
  const folder = await anki.ask('getMediaDirPath').catch(ifRefused(''))
  if (typeof folder !== 'string')
    throw new AnkiError('What answers is not AnkiConnect: the path of a folder was expected')
  return folder
}

/** A pull from the running Anki, and what is remembered of it for the next. */
export async function pullRunning(
  side: AnkiSide,
  anki: AnkiConnect,
  now: number,
  isTrial = false,
): Promise<{ report: PullReport; look: Look; seen: AnkiSeen }> {
  const state = side.study.project?.state ?? ''
  const device = await ankiDevice()
  const collection = await collectionOf(anki)
  const kept = readAnkiSeen(state, device)
  const before = kept?.collection === collection ? kept : null
  const look = await lookAtAnki(side, anki, now, before?.firstDay ?? null)
  const seen = before && { suspended: new Set(before.suspended), marked: new Set(before.marked) }
  const report = await pullHistory(side, look.history, look.cards, now, {
    seen,
    isTrial,
    date: (cards) => readTimes(anki, cards),
    more: async ({ schedule }) => (before ? takenBack(before, look, schedule, side, now) : []),
  })
  const next: AnkiSeen = {
    collection,
    ...marksSeen(look.cards),
    reviews: youngReviews(look, now),
    types: before?.types ?? {},
    looks: ownLooks(noteTypesOfSide(side), look.types, before?.looks ?? {}),
    fields: before?.fields ?? {},
    tags: ownTags(side, look, before?.tags ?? {}),
    aside: before?.aside ?? [],
    firstDay: look.history.firstDay,
  }
  if (!isTrial && look.cards.length > 0) await keepAnkiSeen(state, device, next)
  return { report, look, seen: next }
}

/** Which tags in Anki are paperdeck's: once they go from the notes, they are to go there. */
function ownTags(side: AnkiSide, { history }: Look, before: AnkiSeen['tags']): AnkiSeen['tags'] {
  const own = new Map(allNotes(side.composition.deck).map(({ guid, tags }) => [guid, tags]))
  const found = history.notes.flatMap(({ guid, tags }) => {
    const ours = new Set([...(before[guid] ?? []), ...(own.get(guid) ?? [])].map(folded))
    const there = tags.filter((tag) => ours.has(folded(tag)))
    return there.length > 0 ? [[guid, there] as const] : []
  })
  return Object.fromEntries(found)
}

/** Only what was answered lately can be undone. */
const youth = 30 * 86_400_000
/** More rows gone than this are no undo but another collection, or a backup that was brought back. */
const mostUndone = 50

/**
 * Answers that were in this very collection at the last look, by whichever computer they were pulled, and have gone from it since.
 * What a terminal has logged stays, whatever becomes of Anki's copy.
 */
async function takenBack(
  before: AnkiSeen,
  { cards, history }: Look,
  schedule: Schedule,
  { study }: AnkiSide,
  now: number,
): Promise<LogLine[]> {
  const gone = cards.flatMap(({ guid, card, key, anki }) => {
    const known = before.reviews[key]
    if (!known) return []
    const there = new Set((history.reviews.get(anki.id) ?? []).map(({ id }) => id))
    const here = new Set((schedule.lines.get(key) ?? []).map(({ id }) => id))
    return known.filter((id) => !there.has(id) && here.has(id)).map((undo) => ({ undo, guid, card }))
  })
  if (gone.length === 0 || gone.length > mostUndone) return []
  const pulled = await answersOfAnki(study.logs, now)
  const first = Math.max(now, schedule.lastId + 1)
  return gone.filter(({ undo }) => pulled.has(undo)).map((one, nth) => ({ id: first + nth, ...one }))
}

/** Ids of what has been pulled, by any computer. */
async function answersOfAnki(logs: readonly LogFolder[], now: number): Promise<Set<number>> {
  const { files } = await readReviewLogs(logs)
  const own = files.filter(({ path }) => basename(path).startsWith(ankiDevices))
  return new Set(parseLogs(own, [], now).lines.map(({ id }) => id))
}

function youngReviews({ cards, history }: Look, now: number): AnkiSeen['reviews'] {
  const young = cards.map(({ key, anki }) => {
    const own = history.reviews.get(anki.id) ?? []
    return [key, own.flatMap((row) => (row.id > now - youth && isAnswer(row) ? [row.id] : []))] as const
  })
  return Object.fromEntries(young.filter(([, ids]) => ids.length > 0))
}
