import { existsSync } from 'node:fs'
import type { CardMemory } from '../../anki/card-memories.ts'
import { type AnkiConnect, AnkiError } from '../../anki/connect.ts'
import type { AnkiNote } from '../../anki/read-running.ts'
import { type CardInfo, cardsInfo } from '../../anki/running-cards.ts'
import { type AnkiSeen, keepAnkiSeen, readAnkiSeen } from '../../project/anki-seen.ts'
import {
  type CardNumbers,
  dropJournal,
  type KeptPush,
  keptPushes,
  type PushJournal,
  readJournal,
  writeJournal,
} from '../../project/push-journal.ts'
import type { NotesArguments } from '../arguments.ts'
import { areSameTags, fieldsHash } from './note-changes.ts'
import { ankiDevice } from './pull.ts'
import { refuseDuringReview } from './push.ts'
import { numbersOf } from './push-history.ts'
import { collectionOf, type Look, lookAgain, lookAtAnki, marksSeen } from './running.ts'
import { type AnkiSide, openSide } from './side.ts'
import { lookThere } from './types-there.ts'

/** What of the last push can be taken back, and what cannot. */
export interface UndoReport {
  /** Of the push, as its files are named. */
  push: string
  /** Titles of notes that are deleted again, and of those that get their former text and tags. */
  deleted: string[]
  restored: string[]
  types: string[]
  cards: number
  marks: number
  /** Suspended or woken because their papers had gone or come back. */
  suspensions: number
  /** Titles of notes that the push had deleted. */
  broughtBack: string[]
  /** What has been changed or answered in Anki since. */
  leftNotes: string[]
  leftTypes: string[]
  leftCards: number
  /** Deleted by the push, and not to be had again: there is no package of the state before. */
  lost: string[]
  /** Reviews stay in Anki's log. */
  reviews: number
  dryRun: boolean
}

interface UndoPlan {
  report: UndoReport
  notesToDelete: AnkiNote[]
  notesToRestore: { note: AnkiNote; before: PushJournal['notes'][string] }[]
  types: { name: string; before: PushJournal['types'][string] }[]
  cards: { id: number; before: CardNumbers }[]
  unmark: number[]
  mark: number[]
  unsuspend: number[]
  suspend: number[]
}

/** Takes back what the last push has changed, as far as nothing has come on top of it in Anki. */
export async function undoPush(
  argv: NotesArguments & { 'dry-run': boolean },
  anki: AnkiConnect,
  now: number,
): Promise<UndoReport> {
  const side = await openSide(argv)
  const state = side.study.project?.state ?? ''
  await refuseDuringReview(side, anki)
  const collection = await collectionOf(anki)
  const [push, former] = keptPushes(state).flatMap((files) => {
    const journal = readJournal(files)
    return journal?.collection === collection ? [{ files, journal }] : []
  })
  if (!push) throw new AnkiError('There is no push into this collection of Anki that could be taken back')
  const { files, journal } = push
  const look = await lookAtAnki(side, anki, now)
  const plan = await planOf(anki, files, journal, look, argv['dry-run'])
  if (argv['dry-run']) return plan.report
  await undoNotes(anki, plan)
  await undoTypes(anki, plan)
  await undoCards(anki, plan, existsSync(files.package) ? await memoriesIn(files.package) : new Map())
  if (plan.report.broughtBack.length > 0) await bringBack(anki, files, journal, look, side)
  const after = await lookAgain(side, anki, look, notesIn(plan))
  assertUndone(plan, after)
  await rememberUndone(state, journal, plan, after)
  // The reviews that stay are no answers on top of the push before.
  if (former)
    await writeJournal(former.files, {
      ...former.journal,
      reviews: [...former.journal.reviews, ...journal.reviews],
    })
  dropJournal(files)
  return plan.report
}

/** Ids of those that an undo changes. */
function notesIn({ notesToRestore, unmark, mark }: UndoPlan): number[] {
  return [...notesToRestore.map(({ note }) => note.id), ...unmark, ...mark]
}

async function planOf(
  anki: AnkiConnect,
  files: KeptPush,
  journal: PushJournal,
  look: Look,
  dryRun: boolean,
): Promise<UndoPlan> {
  const { history, types } = look
  const pushed = new Set(journal.reviews)
  const isAnswered = (card: number, last: number) =>
    (history.reviews.get(card) ?? []).some(({ id }) => id > last && !pushed.has(id))
  const answered = new Set(history.cards.filter(({ id }) => isAnswered(id, 0)).map(({ note }) => note))
  const ours = history.notes.filter(({ guid }) => journal.brought[guid] !== undefined)
  const isAsPushed = (note: AnkiNote) => fieldsHash(note) === journal.brought[note.guid]
  const [old, added] = [ours.filter(({ guid }) => journal.notes[guid]), ours.filter(({ guid }) => !journal.notes[guid])]
  const notesToDelete = added.filter((note) => isAsPushed(note) && !answered.has(note.id))
  const notesToRestore = old.flatMap((note) => {
    const before = journal.notes[note.guid]
    return before && isAsPushed(note) ? [{ note, before }] : []
  })
  const ownTypes = Object.entries(journal.types).flatMap(([id, before]) => {
    const there = types.get(Number(id))
    return there ? [{ name: there.name, before, isSame: lookThere(there) === before.pushed }] : []
  })
  const leaving = new Set(notesToDelete.map(({ id }) => id))
  const staying = new Set(history.cards.filter(({ note }) => !leaving.has(note)).map(({ id }) => id))
  const asked = Object.keys(journal.cards)
    .map(Number)
    .filter((id) => staying.has(id))
  const cards = (await cardsInfo(anki, asked)).flatMap((info) => {
    const own = journal.cards[info.id]
    return own && isPlacedAsPushed(info, own.after) && !isAnswered(info.id, own.last)
      ? [{ id: info.id, before: own.before }]
      : []
  })
  const marked = new Map(history.notes.map(({ id, tags }) => [id, tags.some((tag) => tag.toLowerCase() === 'marked')]))
  const asleep = new Set(history.cards.filter(({ queue }) => queue === -1).map(({ id }) => id))
  const gone = journal.deleted.filter(({ guid }) => !history.notes.some((note) => note.guid === guid))
  const plan = {
    notesToDelete,
    notesToRestore,
    types: ownTypes.filter(({ isSame }) => isSame),
    cards,
    unmark: journal.marked.filter((id) => marked.get(id) === true && staysThere(id)),
    mark: journal.unmarked.filter((id) => marked.get(id) === false && staysThere(id)),
    unsuspend: journal.suspended.filter((id) => asleep.has(id)),
    suspend: journal.woken.filter((id) => staying.has(id) && !asleep.has(id)),
  }
  const handled = new Set([...notesToDelete, ...notesToRestore.map(({ note }) => note)].map(({ id }) => id))
  const lists = { dryRun, gone, reviews: journal.reviews.length, leftCards: asked.length - cards.length }
  const leftNotes = ours.filter(({ id }) => !handled.has(id))
  const leftTypes = ownTypes.filter(({ isSame }) => !isSame).map(({ name }) => name)
  return { ...plan, report: reportOf(files, plan, { ...lists, leftNotes, leftTypes }) }

  function staysThere(note: number): boolean {
    return !leaving.has(note)
  }
}

interface LeftThere {
  leftNotes: readonly AnkiNote[]
  leftTypes: string[]
  leftCards: number
  gone: PushJournal['deleted']
  reviews: number
  dryRun: boolean
}

function reportOf(files: KeptPush, plan: Omit<UndoPlan, 'report'>, left: LeftThere): UndoReport {
  const { gone, leftNotes, ...others } = left
  const titles = (notes: readonly AnkiNote[]) => [...new Set(notes.map(titleOf))]
  const isKept = existsSync(files.package)
  const lost = [...new Set(gone.map(({ title }) => title))]
  return {
    push: files.journal,
    deleted: titles(plan.notesToDelete),
    restored: titles(plan.notesToRestore.map(({ note }) => note)),
    types: plan.types.map(({ name }) => name),
    cards: plan.cards.length,
    marks: plan.unmark.length + plan.mark.length,
    suspensions: plan.unsuspend.length + plan.suspend.length,
    broughtBack: isKept ? lost : [],
    lost: isKept ? [] : lost,
    leftNotes: titles(leftNotes),
    ...others,
  }
}

function titleOf({ fields, guid }: AnkiNote): string {
  const title = fields.Title ?? Object.values(fields)[0] ?? guid
  return title.replace(/<[^<>]*>/g, '').slice(0, 100)
}

/** Steps and burying are Anki's own affair. */
function isPlacedAsPushed(info: CardInfo, after: CardNumbers): boolean {
  const own = numbersOf(info)
  return (
    (['type', 'due', 'ivl', 'reps', 'lapses'] as const).every((name) => own[name] === after[name]) &&
    !(own.queue === -1 && after.queue !== -1)
  )
}

async function undoNotes(
  anki: AnkiConnect,
  { notesToDelete, notesToRestore, unmark, mark, unsuspend, suspend }: UndoPlan,
) {
  const actions = notesToRestore.flatMap(({ note, before }) => {
    const removed = note.tags.filter((tag) => !before.tags.includes(tag))
    // With a tag Anki takes those below it away, too: `section::A` takes `section::A::B`.
    const added = removed.length > 0 ? before.tags : before.tags.filter((tag) => !note.tags.includes(tag))
    return [
      { action: 'updateNoteFields', params: { note: { id: note.id, fields: before.fields } } },
      ...(removed.length > 0 ? [{ action: 'removeTags', params: { notes: [note.id], tags: removed.join(' ') } }] : []),
      ...(added.length > 0 ? [{ action: 'addTags', params: { notes: [note.id], tags: added.join(' ') } }] : []),
    ]
  })
  if (unmark.length > 0) actions.push({ action: 'removeTags', params: { notes: unmark, tags: 'marked' } })
  if (mark.length > 0) actions.push({ action: 'addTags', params: { notes: mark, tags: 'marked' } })
  for (let at = 0; at < actions.length; at += 500) await anki.askAll(actions.slice(at, at + 500))
  if (unsuspend.length > 0) await anki.ask('unsuspend', { cards: unsuspend })
  if (suspend.length > 0) await anki.ask('suspend', { cards: suspend })
  if (notesToDelete.length > 0) await anki.ask('deleteNotes', { notes: notesToDelete.map(({ id }) => id) })
}

async function undoTypes(anki: AnkiConnect, { types }: UndoPlan): Promise<void> {
  for (const { name, before } of types) {
    await anki.ask('updateModelTemplates', { model: { name, templates: before.templates } })
    await anki.ask('updateModelStyling', { model: { name, css: before.css } })
  }
}

async function memoriesIn(path: string): Promise<Map<number, CardMemory>> {
  return (await import('../../anki/card-memories.ts')).readMemories(path)
}

/** A card that the package does not tell of has no memory: Anki makes one of its log when it is answered. */
async function undoCards(anki: AnkiConnect, { cards }: UndoPlan, memories: ReadonlyMap<number, CardMemory>) {
  for (let at = 0; at < cards.length; at += 500)
    await anki.askAll(
      cards.slice(at, at + 500).map(({ id, before }) => {
        const known = memories.get(id)
        const memory = Object.entries(known ?? { memory_state: null }).filter(
          ([name, value]) => value !== null || name === 'memory_state',
        )
        const set = { ...before, ...Object.fromEntries(memory) }
        const params = { card: id, keys: Object.keys(set), newValues: Object.values(set), warning_check: true }
        return { action: 'setSpecificValueOfCard', params }
      }),
    )
  const after = await cardsInfo(
    anki,
    cards.map(({ id }) => id),
  )
  const wanted = new Map(cards.map(({ id, before }) => [id, before]))
  const wrong = after.filter((info) => {
    const before = wanted.get(info.id)
    return before && !isPlacedAsPushed(info, before)
  })
  if (wrong.length > 0 || after.length < cards.length) throw notUndone('cards')
}

/** The whole package is imported, as Anki takes no part of one; what had not been there just before goes again. */
async function bringBack(
  anki: AnkiConnect,
  files: KeptPush,
  journal: PushJournal,
  look: Look,
  side: AnkiSide,
): Promise<void> {
  await anki.ask('importPackage', { path: files.package })
  const { history } = await lookAgain(side, anki, look, [])
  const wanted = new Set([...look.history.notes, ...journal.deleted].map(({ guid }) => guid))
  const others = history.notes.filter(({ guid }) => !wanted.has(guid) || journal.brought[guid] !== undefined)
  const extra = others.filter(({ guid }) => !look.history.notes.some((note) => note.guid === guid))
  if (extra.length > 0) await anki.ask('deleteNotes', { notes: extra.map(({ id }) => id) })
  const there = new Set(history.notes.map(({ guid }) => guid))
  if (journal.deleted.some(({ guid }) => !there.has(guid))) throw notUndone('deleted notes')
}

function assertUndone(plan: UndoPlan, { history, types }: Look): void {
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  if (plan.notesToDelete.some(({ guid }) => there.has(guid))) throw notUndone('new notes')
  for (const { note, before } of plan.notesToRestore) {
    const now = there.get(note.guid)
    const isMarkUndone = plan.unmark.includes(note.id) || plan.mark.includes(note.id)
    if (!now || fieldsHash(now) !== fieldsHash(before)) throw notUndone('notes')
    if (!isMarkUndone && !areSameTags(now.tags, before.tags)) throw notUndone('tags')
  }
  for (const { name, before } of plan.types) {
    const now = [...types.values()].find((type) => type.name === name)
    if (now && lookThere(now) !== lookThere(before)) throw notUndone('note types')
  }
  const marked = new Set(history.cards.filter(({ isMarked }) => isMarked).map(({ note }) => note))
  if (plan.unmark.some((id) => marked.has(id)) || plan.mark.some((id) => !marked.has(id))) throw notUndone('marks')
  const asleep = new Set(history.cards.filter(({ queue }) => queue === -1).map(({ id }) => id))
  if (plan.unsuspend.some((id) => asleep.has(id)) || plan.suspend.some((id) => !asleep.has(id)))
    throw notUndone('suspensions')
}

function notUndone(what: string): AnkiError {
  return new AnkiError(`Anki said that it had set ${what} back, but they are as they were; try push --undo again`)
}

/** As it was before the push, so that the next one tells the user's changes from its own. */
async function rememberUndone(state: string, journal: PushJournal, plan: UndoPlan, after: Look): Promise<void> {
  const { seen } = journal
  const device = await ankiDevice()
  const now: AnkiSeen = readAnkiSeen(state, device) ?? seen
  const fields = { ...now.fields }
  const looks = { ...now.looks }
  for (const [id, before] of Object.entries(journal.types)) looks[id] = seen.looks[id] ?? lookThere(before)
  for (const { guid } of plan.notesToDelete) delete fields[guid]
  for (const { note, before } of plan.notesToRestore) fields[note.guid] = seen.fields[note.guid] ?? fieldsHash(before)
  await keepAnkiSeen(state, device, {
    ...now,
    ...marksSeen(after.cards),
    looks,
    fields,
    tags: { ...now.tags, ...seen.tags },
    aside: seen.aside,
  })
}
