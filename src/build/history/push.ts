import { type AnkiConnect, AnkiError, ifRefused, record } from '../../anki/connect.ts'
import type { KnownCard } from '../../anki/reviews.ts'
import { marksThere } from '../../anki/running-cards.ts'
import { allNotes, type Deck, noteTypeHashes, noteTypesOf } from '../../cards/deck.ts'
import type { Note } from '../../cards/note.ts'
import { type Ledger, parseLedger } from '../../identity/ledger.ts'
import { type AnkiSeen, keepAnkiSeen } from '../../project/anki-seen.ts'
import { ledgerName, readLedgerText } from '../../project/ledger-file.ts'
import { keptPushes, readJournal } from '../../project/push-journal.ts'
import { contextOf } from '../../schedule/context.ts'
import { foldLog, type Schedule } from '../../schedule/fold.ts'
import type { LogLine } from '../../schedule/log-line.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import type { BuildArguments } from '../arguments.ts'
import { buildOnce, type WholeReport } from '../build-once.ts'
import { projectOf } from '../project.ts'
import { areSameTags, type ComparedNotes, comparedNotes, fieldsHash, sameFields, storedFields } from './note-changes.ts'
import { ankiDevice, type PullReport } from './pull.ts'
import { type PushedHistory, type PushHooks, pushHistory } from './push-history.ts'
import { type PushRecord, recordOfPush } from './push-record.ts'
import { areTooMany, type RemovedThere, type RemovedWish, removedThere, setAside, tooMany, wake } from './removed.ts'
import { type Look, lookAgain, marksSeen, noteTypesOfSide, pullRunning } from './running.ts'
import { type ByHand, sendPackage } from './send-package.ts'
import { type AnkiSide, openSide, sideOfBuild, withNewSettings } from './side.ts'
import { lookHere, lookThere, ownLooks, refuseChangedLooks, refuseOtherParts } from './types-there.ts'

export interface PushWishes extends BuildArguments, PushHooks {
  'dry-run': boolean
  'take-notes': boolean
  'take-templates': boolean
  /** Undefined: a person is asked where there is one, else they are left alone. */
  removed: RemovedWish | undefined
  /** @param titles of papers that are gone while Anki still asks for them */
  askRemoved?: ((titles: readonly string[]) => Promise<RemovedWish>) | undefined
  byHand: ByHand
}

/** What a push has done, or would do. */
export interface PushReport extends PushedHistory {
  pulled: PullReport
  build: WholeReport
  /** Notes that were new in Anki, and those that changed. */
  added: string[]
  updated: string[]
  /** Note types whose wording or style changed. */
  types: string[]
  /** Titles of notes that were changed in Anki, and were left as they are there. */
  keptThere: string[]
  /** Titles of papers that are gone from the notes while Anki still asks for them, and what was done with their notes. */
  removed: string[]
  removedAre: 'kept' | 'suspended' | 'deleted'
  /** A package of the deck as it was in Anki before; null: nothing was changed, or it was not there yet. */
  backup: string | null
  dryRun: boolean
}

/** Brings notes and reviews into the running Anki, after taking over what it has. Nothing is believed that was not read back. */
export async function pushToAnki(argv: PushWishes, anki: AnkiConnect, now: number): Promise<PushReport> {
  const isTrial = argv['dry-run']
  const former = await formerLedger(argv)
  const build = await buildOnce(argv, now)
  const before = build.guard === null ? sideOfBuild(build) : await openSide(argv)
  await refuseDuringReview(before, anki)
  const { report: pulled, look, seen } = await pullRunning(before, anki, now, isTrial)
  if (build.guard !== null) throw new AnkiError(`${build.guard.reason}; ${build.guard.note ?? ''}`)
  const ownTypes = noteTypesOfSide(before)
  refuseOtherParts(ownTypes, look.types)
  if (!argv['take-templates']) refuseChangedLooks(ownTypes, look.types, seen, former?.head.noteTypes ?? {})
  const { deck } = build
  const { ledger } = build.made
  const state = before.study.project?.state ?? ''
  const side = withNewSettings(before)
  const brought = lastBrought(state, seen.collection)
  const notes = comparedNotes(deck, ledger, look, { ...seen, brought }, former, argv['take-notes'])
  // In a trial nothing of what was pulled has been written.
  const schedule = () => scheduleWith(side, isTrial ? pulled.lines : [], now)
  const removed = removedIn(await schedule(), build, ledger, look, seen)
  const wish = await wishFor(removed, deck, argv)
  const types = changedTypes(deck, look, seen)
  const isNeeded = notes.added.length + notes.updated.length + types.length > 0
  const record = isTrial ? null : recordOfPush(state, anki, deck.name, seen, now)
  let after = look
  if (record && isNeeded) {
    await record.add(partOfNotes(deck, look, notes))
    const changed = idsOf(notes.updated, look)
    const sent = { build, notes, types, look }
    const arrived = async () => {
      const there = await lookAgain(side, anki, look, changed)
      assertArrived(deck, notes, there)
      return there
    }
    after = await sendPackage(anki, { ...sent, media: seen.collection, state, now, arrived }, argv.byHand)
  }
  if (record && (await handleRemoved(anki, record, removed, wish))) after = await lookAgain(side, anki, after, [])
  const gone = new Set(removed.notes.map(({ id }) => id))
  const leave = after.history.cards.filter(({ note, queue }) => gone.has(note) && queue === -1)
  const sleeping = new Set(leave.map(({ id }) => id))
  const { onReviews, onCards } = argv
  const options = { record, leave: sleeping, onReviews, onCards }
  const { firstDay, ...history } = await pushHistory(side, anki, after, await schedule(), now, options)
  if (record)
    await remember(
      side,
      anki,
      { ...seen, firstDay: firstDay ?? seen.firstDay, aside: asideAfter(seen, removed, wish) },
      deck,
      notes,
      after,
      history.cards + history.marks > 0,
    )
  const titles = (own: readonly Note[]) => [...new Set(own.map(({ paper }) => paper.title.text))]
  return {
    pulled,
    build,
    added: titles(notes.added),
    updated: titles(notes.updated),
    types,
    keptThere: titles(notes.kept),
    removed: removed.papers.map(({ title }) => title),
    removedAre: ({ keep: 'kept', suspend: 'suspended', delete: 'deleted' } as const)[wish],
    ...history,
    backup: record?.backup() ?? null,
    dryRun: isTrial,
  }
}

/** As the last build before this push has left it, here or on another computer. */
async function formerLedger(argv: PushWishes): Promise<Ledger | null> {
  const project = await projectOf(argv)
  const text = project && (await readLedgerText(project.state))
  return text ? parseLedger(text, ledgerName).ledger : null
}

function idsOf(notes: readonly Note[], { history }: Look): number[] {
  const ids = new Map(history.notes.map(({ guid, id }) => [guid, id]))
  return notes.flatMap(({ guid }) => ids.get(guid) ?? [])
}

/** A push that broke off may have brought notes that it did not come to remember. */
function lastBrought(state: string, collection: string): Readonly<Record<string, string>> {
  const [last] = keptPushes(state).flatMap((files) => readJournal(files) ?? [])
  return last?.collection === collection ? last.brought : {}
}

/** Nobody is asked about so many that a folder is rather missing. */
async function wishFor(removed: RemovedThere, deck: Deck, argv: PushWishes): Promise<RemovedWish> {
  const isAllowed = argv['allow-removed']
  const { removed: wish, askRemoved } = argv
  if (wish !== undefined) {
    if (wish !== 'keep' && areTooMany(removed, deck, isAllowed)) throw tooMany(removed, deck, wish)
    return wish
  }
  if (!askRemoved || removed.papers.length === 0 || areTooMany(removed, deck, isAllowed)) return 'keep'
  return askRemoved(removed.papers.map(({ title }) => title))
}

/** Anki shows an error where a card changes under its reviewer. */
export async function refuseDuringReview(side: AnkiSide, anki: AnkiConnect): Promise<void> {
  // It refuses where none is shown.
  const shown = await anki.ask('guiCurrentCard').catch(ifRefused(null))
  if (shown === null) return
  const { modelName } = record(shown)
  if (noteTypesOfSide(side).some(({ name }) => name === modelName))
    throw new AnkiError('Anki is showing one of these cards in its reviewer; leave the review there, and push again')
}

/** What follows from the logs, and from lines that they do not have. */
async function scheduleWith({ study, settings }: AnkiSide, lines: readonly LogLine[], now: number): Promise<Schedule> {
  const { schedule } = await loadFoldedLog(study.logs, settings, now, study.aliases)
  return lines.length === 0 ? schedule : foldLog(lines, contextOf({ settings }, now), schedule)
}

function removedIn(
  schedule: Schedule,
  { deck, changes }: WholeReport,
  ledger: Ledger | null,
  look: Look,
  seen: AnkiSeen,
): RemovedThere {
  const isSuspended = (_: string, key: string) => schedule.cards.get(key)?.suspended === true
  return removedThere(deck, ledger, changes.removed, look, seen, isSuspended)
}

/** Names of those that Anki has otherwise, or that changed in what cannot be asked for, such as flags of fields. */
function changedTypes(deck: Deck, { types }: Look, seen: AnkiSeen): string[] {
  const hashes = noteTypeHashes(deck)
  return noteTypesOf(deck).flatMap((type) => {
    const there = types.get(type.id)
    const isSame = there && lookThere(there) === lookHere(type) && seen.types[type.id] === hashes[type.id]
    return isSame ? [] : [type.name]
  })
}

function partOfNotes(deck: Deck, { history, types }: Look, { added, updated }: ComparedNotes) {
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  return {
    brought: Object.fromEntries(
      [...added, ...updated].map((note) => [note.guid, fieldsHash({ fields: storedFields(note) })]),
    ),
    notes: Object.fromEntries(
      updated.flatMap(({ guid }) => {
        const own = there.get(guid)
        return own ? [[guid, { fields: own.fields, tags: own.tags }] as const] : []
      }),
    ),
    types: Object.fromEntries(
      noteTypesOf(deck).flatMap((type) => {
        const own = types.get(type.id)
        if (!own || lookThere(own) === lookHere(type)) return []
        return [[type.id, { css: own.css, templates: own.templates, pushed: lookHere(type) }] as const]
      }),
    ),
  }
}

async function handleRemoved(
  anki: AnkiConnect,
  record: PushRecord,
  removed: RemovedThere,
  wish: RemovedWish,
): Promise<boolean> {
  const { papers, notes, awake, asleep } = removed
  const isSuspending = wish === 'suspend' && awake.length > 0
  const isDeleting = wish === 'delete' && notes.length > 0
  if (!isSuspending && !isDeleting && asleep.length === 0) return false
  const deleted = isDeleting ? notes.map(({ guid }) => ({ guid, title: titleOf(papers, guid) })) : []
  await record.add({ suspended: isSuspending ? awake : [], woken: asleep, deleted })
  await setAside(anki, removed, wish)
  await wake(anki, asleep)
  return true
}

function titleOf(papers: RemovedThere['papers'], guid: string): string {
  return papers.find((paper) => paper.guid === guid)?.title ?? ''
}

function asideAfter({ aside }: AnkiSeen, { notes, back }: RemovedThere, wish: RemovedWish): string[] {
  const still = aside.filter((guid) => !back.includes(guid))
  return [...new Set([...still, ...(wish === 'suspend' ? notes.map(({ guid }) => guid) : [])])]
}

function assertArrived(deck: Deck, { kept, updated, tags }: ComparedNotes, { history, types }: Look): void {
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  const untouched = new Set(kept.map(({ guid }) => guid))
  const changed = new Set(updated.map(({ guid }) => guid))
  const missing = allNotes(deck).filter((note) => {
    if (note.cards.length === 0 || untouched.has(note.guid)) return false
    const theirs = there.get(note.guid)
    if (!theirs || !sameFields(note, theirs)) return true
    return changed.has(note.guid) && !areSameTags(tags.get(note.guid) ?? note.tags, theirs.tags)
  })
  if (missing.length > 0)
    throw new AnkiError(
      `Anki said that it had imported the package, but ${missing.length} of its notes are not there as they should be`,
    )
  const other = noteTypesOf(deck).find((type) => {
    const own = types.get(type.id)
    return !own || lookThere(own) !== lookHere(type)
  })
  if (other)
    throw new AnkiError(`Anki said that it had imported the package, but the note type “${other.name}” is as it was`)
}

/**
 * What Anki is like after the push: what it changes from then on is the user's.
 * @param after as it was before cards and marks were set, which `isChanged` tells
 */
async function remember(
  side: AnkiSide,
  anki: AnkiConnect,
  seen: AnkiSeen,
  deck: Deck,
  { kept }: ComparedNotes,
  { cards, history, types }: Look,
  isChanged: boolean,
): Promise<void> {
  const ownTypes = noteTypesOfSide(side).filter(({ id }) => types.has(id))
  const fields = Object.fromEntries(history.notes.map((note) => [note.guid, fieldsHash(note)]))
  // What was kept as it is there is still to be named at the next push.
  for (const { guid } of kept) delete fields[guid]
  for (const { guid } of kept) if (seen.fields[guid] !== undefined) fields[guid] = seen.fields[guid]
  await keepAnkiSeen(side.study.project?.state ?? '', await ankiDevice(), {
    ...seen,
    ...marksSeen(isChanged ? await markedAnew(anki, ownTypes, cards) : cards),
    types: { ...seen.types, ...noteTypeHashes(deck) },
    looks: ownLooks(noteTypesOf(deck), types, seen.looks),
    fields,
    tags: { ...seen.tags, ...Object.fromEntries(allNotes(deck).map(({ guid, tags }) => [guid, tags])) },
  })
}

/** The cards, with the marks that they have by now. */
async function markedAnew(
  anki: AnkiConnect,
  types: readonly { id: number }[],
  cards: readonly KnownCard[],
): Promise<KnownCard[]> {
  const { suspended, marked } = await marksThere(anki, types)
  return cards.map((one) => {
    const { id, note } = one.anki
    return { ...one, anki: { ...one.anki, queue: suspended.has(id) ? -1 : 0, isMarked: marked.has(note) } }
  })
}
