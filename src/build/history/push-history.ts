import {
  type CardValues,
  cardValues,
  decayOf,
  differs,
  easeOf,
  missingRows,
  type ReviewRow,
} from '../../anki/card-values.ts'
import { type AnkiConnect, AnkiError, numbers } from '../../anki/connect.ts'
import { reviewsOf } from '../../anki/read-running.ts'
import type { KnownCard } from '../../anki/reviews.ts'
import { type CardInfo, cardsInfo, todayInAnki } from '../../anki/running-cards.ts'
import type { Progress } from '../../pictures/remote-picture.ts'
import type { CardNumbers, PushJournal } from '../../project/push-journal.ts'
import { type CardState, type FoldContext, newCard } from '../../schedule/card-state.ts'
import { contextOf } from '../../schedule/context.ts'
import type { Schedule } from '../../schedule/fold.ts'
import type { PushRecord } from './push-record.ts'
import type { Look } from './running.ts'
import type { AnkiSide } from './side.ts'

const rowsAtOnce = 2000
/** Each takes Anki some milliseconds. */
const cardsAtOnce = 100

/** What came of it: counts. */
export interface PushedHistory {
  reviews: number
  cards: number
  marks: number
  /** Reviews that Anki could not take: another card has one of the same millisecond. */
  refused: number
  /** Cards in filtered decks, which are left alone. */
  filtered: number
}

/** Are told how far a long push is. */
export interface PushHooks {
  onReviews?: ((progress: Progress) => void) | undefined
  onCards?: ((progress: Progress) => void) | undefined
}

interface PushHistoryOptions extends PushHooks {
  /** Null: nothing is written. */
  record: PushRecord | null
  /** Ids of cards that keep the place that they have there. */
  leave: ReadonlySet<number>
}

/** Brings the reviews that Anki lacks, and the cards that stand otherwise there than the log says. */
export async function pushHistory(
  side: AnkiSide,
  anki: AnkiConnect,
  look: Look,
  schedule: Schedule,
  now: number,
  { record, leave, onReviews, onCards }: PushHistoryOptions,
): Promise<PushedHistory & { firstDay: number | null }> {
  const { settings } = side
  const context = contextOf({ settings }, now)
  const { filtered } = look.history
  const own = look.cards.filter(({ anki: { id } }) => !filtered.has(id))
  const rows = own.flatMap(({ key, anki: { id } }) => {
    const known = new Set((look.history.reviews.get(id) ?? []).map((row) => row.id))
    return missingRows(id, schedule.lines.get(key) ?? [], known, context)
  })
  if (rows.length > 0) await record?.add({ reviews: rows.map(([id]) => id) })
  const inserted = record ? await insertRows(anki, rows, onReviews) : rows.length
  const movable = own.filter(({ anki: { id } }) => !leave.has(id))
  const set = await setCards(anki, statesOf(movable, look, schedule), look, context, record, onCards)
  if (record && inserted > 0 && set.cards === 0) await touch(anki, rows)
  const marks = await setMarks(anki, look, schedule, record)
  return { reviews: inserted, refused: rows.length - inserted, ...set, marks, filtered: filtered.size }
}

/** One id that another card has makes Anki refuse all of a request: what is refused is halved until it is found. */
async function insertRows(
  anki: AnkiConnect,
  rows: readonly ReviewRow[],
  onReviews: PushHooks['onReviews'],
): Promise<number> {
  let count = 0
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    count += await insertPart(anki, rows.slice(at, at + rowsAtOnce))
    onReviews?.(progressAt(at + rowsAtOnce, rows.length))
  }
  return count
}

function progressAt(done: number, total: number): Progress {
  return { done: Math.min(done, total), failed: 0, total }
}

async function insertPart(anki: AnkiConnect, rows: readonly ReviewRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const refusal = await anki.ask('insertReviews', { reviews: rows }).then(
    () => null,
    (error: unknown) => error,
  )
  if (refusal === null || rows.length === 1) return hasArrived(anki, rows, refusal)
  if (!(refusal instanceof AnkiError) || !/unique/i.test(refusal.message)) throw refusal
  const middle = Math.floor(rows.length / 2)
  return (await insertPart(anki, rows.slice(0, middle))) + (await insertPart(anki, rows.slice(middle)))
}

async function hasArrived(anki: AnkiConnect, rows: readonly ReviewRow[], refusal: unknown): Promise<number> {
  if (refusal !== null && !(refusal instanceof AnkiError && /unique/i.test(refusal.message))) throw refusal
  const found = await reviewsOf(anki, [...new Set(rows.map(([, cid]) => cid))])
  const there = new Set([...found].flatMap(([cid, own]) => own.map(({ id }) => `${cid} ${id}`)))
  const arrived = rows.filter(([id, cid]) => there.has(`${cid} ${id}`)).length
  if (refusal === null && arrived < rows.length)
    throw new AnkiError(`Anki took ${rows.length} reviews, but only ${arrived} are in its log`)
  return arrived
}

/** A card of which all is taken back is as new. */
function statesOf(cards: readonly KnownCard[], { history }: Look, { cards: states, undone }: Schedule): States {
  return cards.flatMap((known) => {
    const isBlank = undone.has(known.key) && history.reviews.has(known.anki.id)
    const state = states.get(known.key) ?? (isBlank ? newCard : null)
    return state ? [{ known, state }] : []
  })
}

/** Anki syncs when cards or notes have changed, and takes new reviews along: alone they would wait. */
async function touch(anki: AnkiConnect, [row]: readonly ReviewRow[]): Promise<void> {
  if (!row) return
  const [, card] = row
  const [info] = await cardsInfo(anki, [card])
  if (!info) return
  await anki.ask('setSpecificValueOfCard', { card, keys: ['reps'], newValues: [info.reps], warning_check: true })
}

async function setCards(
  anki: AnkiConnect,
  states: States,
  look: Look,
  context: FoldContext,
  record: PushRecord | null,
  onCards: PushHooks['onCards'],
): Promise<{ cards: number; firstDay: number | null }> {
  if (states.length === 0) return { cards: 0, firstDay: look.history.firstDay }
  const infos = await infosOf(
    anki,
    states.map(({ known }) => known.anki.id),
  )
  const { firstDay, moved, isGuess } = await firstDayOf(anki, states, infos, look, context, record)
  const wanted = states.flatMap(({ known, state }) => {
    const info = infos.get(known.anki.id)
    const values = cardValues(state, firstDay, context)
    return info && (info.id === moved || differs(info, values)) ? [{ id: known.anki.id, values, info }] : []
  })
  const known = new Set(wanted.map(({ id }) => id))
  const others = states.filter((one) => infos.has(one.known.anki.id) && !known.has(one.known.anki.id))
  const wrong = await wrongMemories(anki, others)
  const all = [
    ...wanted,
    ...wrong.flatMap(({ known: { anki: own }, state }) => {
      const info = infos.get(own.id)
      return info ? [{ id: own.id, values: cardValues(state, firstDay, context), info }] : []
    }),
  ]
  if (!record || all.length === 0) return { cards: all.length, firstDay: isGuess ? null : firstDay }
  await record.add({ cards: Object.fromEntries(all.map((one) => [one.id, recorded(one, look)])) })
  for (let at = 0; at < all.length; at += cardsAtOnce) {
    const some = all.slice(at, at + cardsAtOnce)
    await anki.askAll(
      some.map(({ id, values }) => ({ action: 'setSpecificValueOfCard', params: settingOf(id, values, context) })),
    )
    onCards?.(progressAt(at + cardsAtOnce, all.length))
  }
  await assertSet(anki, all, states)
  return { cards: all.length, firstDay: isGuess ? null : firstDay }
}

async function infosOf(anki: AnkiConnect, ids: readonly number[]): Promise<Map<number, CardInfo>> {
  return new Map((await cardsInfo(anki, ids)).map((info) => [info.id, info]))
}

function recorded({ id, values, info }: SetCard, { history }: Look): PushJournal['cards'][string] {
  const { type, queue, due, ivl, reps, lapses, left } = values
  const after = { type, queue, due, ivl, reps, lapses, left }
  return { before: numbersOf(info), after, last: history.reviews.get(id)?.at(-1)?.id ?? 0 }
}

export function numbersOf({ type, queue, due, interval, reps, lapses, left }: CardInfo): CardNumbers {
  return { type, queue, due, ivl: interval, reps, lapses, left }
}

interface SetCard {
  id: number
  values: CardValues
  info: CardInfo
}

/** Anki says that all is well also where it has set nothing. */
async function assertSet(anki: AnkiConnect, all: readonly SetCard[], states: States): Promise<void> {
  const after = await infosOf(
    anki,
    all.map(({ id }) => id),
  )
  const set = new Set(all.map(({ id }) => id))
  const forgotten = await wrongMemories(
    anki,
    states.filter(({ known }) => set.has(known.anki.id)),
  )
  const failed = new Set(forgotten.map(({ known }) => known.anki.id))
  for (const { id, values } of all) {
    const info = after.get(id)
    if (!info || differs(info, values)) failed.add(id)
  }
  if (failed.size > 0)
    throw new AnkiError(`Anki said that it had set ${all.length} cards, but ${failed.size} of them are as they were`)
}

function settingOf(card: number, values: CardValues, context: FoldContext) {
  const { type, queue, due, ivl, reps, lapses, left, memory, answered } = values
  const decay = decayOf(context)
  const set: Record<string, unknown> = { type, queue, due, ivl, reps, lapses, left, factor: easeOf(type) }
  set.memory_state = memory
  if (memory) Object.assign(set, { desired_retention: context.settings.retention, decay, last_review_time: answered })
  return { card, keys: Object.keys(set), newValues: Object.values(set), warning_check: true }
}

type Infos = ReadonlyMap<number, CardInfo>
type States = readonly { known: KnownCard; state: CardState }[]

/** Our number of the day from which Anki counts: a card in review tells it; where there is none yet, one is made to, and has to be set anew. */
async function firstDayOf(
  anki: AnkiConnect,
  states: States,
  infos: Infos,
  look: Look,
  { today }: FoldContext,
  record: PushRecord | null,
): Promise<{ firstDay: number; moved: number | null; isGuess?: true }> {
  const [inReview] = [...infos.values()].filter(({ type, queue }) => type === 2 && queue === 2)
  if (inReview) return { firstDay: today.day - (await todayInAnki(anki, inReview.id, inReview.due)), moved: null }
  if (look.history.firstDay !== null) return { firstDay: look.history.firstDay, moved: null }
  const first = states.find(({ state }) => state.due !== null && 'day' in state.due)
  const info = first && infos.get(first.known.anki.id)
  if (!info || !record) return { firstDay: today.day, moved: null, isGuess: true }
  const { id } = info
  const before = numbersOf(info)
  const last = look.history.reviews.get(id)?.at(-1)?.id ?? 0
  await record.add({ cards: { [id]: { before, after: { ...before, type: 2, queue: 2, due: 0, ivl: 1 }, last } } })
  const params = { card: id, keys: ['type', 'queue', 'due', 'ivl'], newValues: [2, 2, 0, 1], warning_check: true }
  await anki.ask('setSpecificValueOfCard', params)
  return { firstDay: today.day - (await todayInAnki(anki, id, 0)), moved: id }
}

/** Anki goes on from rounded memories; a greater difference than 2e-4 is one. */
const memorySlack = 2e-4

async function wrongMemories(anki: AnkiConnect, states: States): Promise<States> {
  const asked = states.flatMap((one) => (one.state.memory ? [{ ...one, stability: one.state.memory.stability }] : []))
  const right = new Set<number>()
  for (let at = 0; at < asked.length; at += 100) {
    const searches = asked.slice(at, at + 100).map(({ known, stability }) => {
      const slack = stability * memorySlack + 1e-4
      const [least, most] = [(stability - slack).toFixed(6), (stability + slack).toFixed(6)]
      return `(cid:${known.anki.id} prop:s>=${least} prop:s<=${most})`
    })
    for (const id of numbers(await anki.ask('findCards', { query: searches.join(' OR ') }))) right.add(id)
  }
  return asked.filter(({ known }) => !right.has(known.anki.id))
}

async function setMarks(
  anki: AnkiConnect,
  { cards }: Look,
  { marked }: Schedule,
  record: PushRecord | null,
): Promise<number> {
  const notes = new Map(cards.map(({ guid, anki: own }) => [guid, own]))
  const differing = [...notes].filter(([guid, { isMarked }]) => marked.has(guid) !== isMarked)
  if (!record || differing.length === 0) return differing.length
  const ids = (isOn: boolean) => differing.filter(([, { isMarked }]) => isMarked !== isOn).map(([, { note }]) => note)
  const [added, removed] = [ids(true), ids(false)]
  await record.add({ marked: added, unmarked: removed })
  if (added.length > 0) await anki.ask('addTags', { notes: added, tags: 'marked' })
  if (removed.length > 0) await anki.ask('removeTags', { notes: removed, tags: 'marked' })
  const there = new Set(
    numbers(await anki.ask('findNotes', { query: `tag:marked nid:${[...added, ...removed].join(',')}` })),
  )
  if (added.some((id) => !there.has(id)) || removed.some((id) => there.has(id)))
    throw new AnkiError('Anki said that it had set marks, but they are as they were')
  return differing.length
}
