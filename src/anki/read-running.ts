import { type AnkiConnect, AnkiError, isRecord } from './connect.ts'
import type { AnkiCard, AnkiHistory, AnkiPreset, AnkiReview } from './history.ts'
import { hasMark, presetInJson } from './read-collection.ts'
import { isAnswer } from './reviews.ts'

/** A note type of ours, as far as its notes are found by it. */
export interface SoughtType {
  id: number
  isCloze: boolean
  templates: number
  /** The guid of a note, by what it holds; null: none of ours. */
  guidOf(note: Pick<AnkiNote, 'id' | 'fields'>): string | null
}

/** A note in Anki. */
export interface AnkiNote {
  id: number
  guid: string
  type: number
  fields: Record<string, string>
  tags: string[]
  changed: number
}

export interface RunningHistory extends AnkiHistory {
  notes: AnkiNote[]
  /** By id: the names that our note types have there. */
  typeNames: ReadonlyMap<number, string>
}

const cardsAtOnce = 5000
const notesAtOnce = 2000
/** Numbers that a cloze may have. */
const mostClozes = 500

/**
 * All that the running Anki knows of notes of these types. Nothing is changed there.
 * @param today our number of today
 * @param before what was read before: reviews, presets and times are taken from it, and only notes and cards are read anew
 */
export async function readRunning(
  anki: AnkiConnect,
  types: readonly SoughtType[],
  today: number,
  before: RunningHistory | null = null,
): Promise<RunningHistory> {
  const names = record(await anki.ask('modelNamesAndIds'))
  const typeNames = new Map(Object.entries(names).map(([name, id]) => [Number(id), name]))
  const present = types.filter(({ id }) => typeNames.has(id))
  const notes: AnkiNote[] = []
  const cards: AnkiCard[] = []
  for (const type of present) {
    const own = await notesOf(anki, type)
    notes.push(...own.map(({ note }) => note))
    cards.push(...(await cardsOf(anki, type, own)))
  }
  const found = { notes, cards, typeNames: new Map(present.map(({ id }) => [id, typeNames.get(id) ?? ''])) }
  const suspended = await suspendedCards(anki, present)
  for (const card of cards) card.queue = suspended.has(card.id) ? -1 : 0
  if (before) return { ...before, ...found }
  const ids = cards.map(({ id }) => id)
  const reviews = await reviewsOf(anki, ids)
  await fillInTimes(anki, cards)
  const moved = cards.filter(({ id }) => isMoved(reviews.get(id)?.at(-1)))
  await readDues(anki, moved)
  const [dated] = moved.filter(({ due }) => due !== null && Math.abs(due) < 1e8)
  const firstDay = dated ? today - (await todayInAnki(anki, dated.id, dated.due ?? 0)) : null
  return { ...found, reviews, firstDay, presets: await presetsOf(anki, cards) }
}

/** Set due date. */
function isMoved(row: AnkiReview | undefined): boolean {
  return row !== undefined && !isAnswer(row) && row.type === 4 && row.factor !== 0
}

async function notesOf(anki: AnkiConnect, type: SoughtType): Promise<{ note: AnkiNote; cards: number[] }[]> {
  const ids = numbers(await anki.ask('findNotes', { query: `mid:${type.id}` }))
  const found: { note: AnkiNote; cards: number[] }[] = []
  for (const some of inParts(ids, notesAtOnce))
    for (const info of list(await anki.ask('notesInfo', { notes: some }))) {
      if (!isRecord(info) || !isRecord(info.fields)) continue
      const fields = Object.fromEntries(
        Object.entries(info.fields).map(([name, field]) => [name, isRecord(field) ? String(field.value) : '']),
      )
      const id = Number(info.noteId)
      const guid = type.guidOf({ id, fields })
      if (guid === null) continue
      const note: AnkiNote = {
        id,
        guid,
        type: type.id,
        fields,
        tags: list(info.tags).map(String),
        changed: Number(info.mod ?? 0),
      }
      found.push({ note, cards: numbers(info.cards) })
    }
  return found
}

/** Which card is which is found by searching for each template: Anki tells it nowhere else without drawing every card. */
async function cardsOf(
  anki: AnkiConnect,
  type: SoughtType,
  notes: readonly { note: AnkiNote; cards: number[] }[],
): Promise<AnkiCard[]> {
  const noteOf = new Map(notes.flatMap(({ note, cards }) => cards.map((id) => [id, note] as const)))
  const found: AnkiCard[] = []
  const most = type.isCloze ? mostClozes : type.templates
  for (let first = 1; first <= most && found.length < noteOf.size; first += 20) {
    const nths = Array.from({ length: Math.min(20, most - first + 1) }, (_, index) => first + index)
    const searches = nths.map((nth) => ({ action: 'findCards', params: { query: `mid:${type.id} card:${nth}` } }))
    const results = await anki.askAll(searches)
    for (const [index, ids] of results.entries())
      for (const id of numbers(ids)) {
        const note = noteOf.get(id)
        if (note)
          found.push({
            id,
            note: note.id,
            guid: note.guid,
            type: type.id,
            deck: 0,
            ord: (nths[index] ?? 1) - 1,
            queue: 0,
            due: null,
            changed: 0,
            noteChanged: note.changed,
            isMarked: hasMark(note.tags),
          })
      }
  }
  return found
}

async function reviewsOf(anki: AnkiConnect, ids: readonly number[]): Promise<Map<number, AnkiReview[]>> {
  const reviews = new Map<number, AnkiReview[]>()
  for (const some of inParts(ids, cardsAtOnce)) {
    const rows = record(await anki.ask('getReviewsOfCards', { cards: some }))
    for (const [id, own] of Object.entries(rows)) {
      const sorted = list(own).flatMap((row) => reviewIn(row) ?? [])
      if (sorted.length > 0)
        reviews.set(
          Number(id),
          sorted.sort((a, b) => a.id - b.id),
        )
    }
  }
  return reviews
}

function reviewIn(row: unknown): AnkiReview | null {
  if (!isRecord(row)) return null
  const [id, ease, ivl, lastIvl] = [Number(row.id), Number(row.ease), Number(row.ivl), Number(row.lastIvl)]
  const review = { id, ease, ivl, lastIvl, factor: Number(row.factor), time: Number(row.time), type: Number(row.type) }
  return Object.values(review).every(Number.isSafeInteger) ? review : null
}

/** Ids of suspended cards. */
export function suspendedCards(anki: AnkiConnect, types: readonly { id: number }[]): Promise<Set<number>> {
  return idsFound(anki, 'findCards', types, 'is:suspended')
}

/** Ids of notes with the mark. */
export function markedNotes(anki: AnkiConnect, types: readonly { id: number }[]): Promise<Set<number>> {
  return idsFound(anki, 'findNotes', types, 'tag:marked')
}

async function idsFound(
  anki: AnkiConnect,
  action: 'findCards' | 'findNotes',
  types: readonly { id: number }[],
  search: string,
): Promise<Set<number>> {
  const found = await anki.askAll(types.map(({ id }) => ({ action, params: { query: `mid:${id} ${search}` } })))
  return new Set(found.flatMap(numbers))
}

async function fillInTimes(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<void> {
  const changed = new Map<number, number>()
  for (const some of inParts(cards, cardsAtOnce))
    for (const one of list(await anki.ask('cardsModTime', { cards: some.map(({ id }) => id) })))
      if (isRecord(one)) changed.set(Number(one.cardId), Number(one.mod))
  for (const card of cards) card.changed = changed.get(card.id) ?? 0
}

async function readDues(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<void> {
  const byId = new Map(cards.map((card) => [card.id, card]))
  for (const info of await cardsInfo(anki, [...byId.keys()])) {
    const card = byId.get(info.id)
    if (card) card.due = info.due
  }
}

/** A card's row, as far as it can be asked for. */
export interface CardInfo {
  id: number
  type: number
  queue: number
  due: number
  interval: number
  reps: number
  lapses: number
  left: number
}

export async function cardsInfo(anki: AnkiConnect, ids: readonly number[]): Promise<CardInfo[]> {
  const infos: CardInfo[] = []
  for (const some of inParts(ids, 500))
    for (const info of list(await anki.ask('cardsInfo', { cards: some })))
      if (isRecord(info) && info.cardId !== undefined)
        infos.push({
          id: Number(info.cardId),
          type: Number(info.type),
          queue: Number(info.queue),
          due: Number(info.due),
          interval: Number(info.interval),
          reps: Number(info.reps),
          lapses: Number(info.lapses),
          left: Number(info.left),
        })
  return infos
}

/**
 * Anki's number of today, which it does not tell: it is found by searching for a card in review by how many days it is due from now.
 * @param due of the card, in Anki's numbers
 */
export async function todayInAnki(anki: AnkiConnect, card: number, due: number): Promise<number> {
  let [low, high] = [-40_000, 40_000]
  while (low < high) {
    // Sixty searches at once take hardly longer than one.
    const step = Math.max(1, Math.ceil((high - low) / 60))
    const bounds: number[] = []
    for (let bound = low; bound < high; bound += step) bounds.push(bound)
    const found = await anki.askAll(
      bounds.map((bound) => ({ action: 'findCards', params: { query: `cid:${card} prop:due<=${bound}` } })),
    )
    const first = found.findIndex((ids) => numbers(ids).includes(card))
    if (first < 0) low = (bounds.at(-1) ?? high) + 1
    else {
      high = bounds[first] ?? high
      low = first === 0 ? high : (bounds[first - 1] ?? high) + 1
    }
    if (low > 40_000) throw new AnkiError('Anki does not find its own card by the day that it is due')
  }
  return due - low
}

async function presetsOf(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<Map<number, AnkiPreset>> {
  const decks: Record<string, unknown> = {}
  for (const some of inParts(cards, cardsAtOnce))
    for (const [name, ids] of Object.entries(record(await anki.ask('getDecks', { cards: some.map(({ id }) => id) }))))
      decks[name] = [...list(decks[name]), ...list(ids)]
  const names = Object.keys(decks)
  const configs = await anki.askAll(names.map((deck) => ({ action: 'getDeckConfig', params: { deck } })))
  const deckOf = new Map(names.flatMap((name, nth) => numbers(decks[name]).map((id) => [id, nth] as const)))
  for (const card of cards) card.deck = deckOf.get(card.id) ?? 0
  return new Map(
    configs.flatMap((config, nth) => {
      const preset = presetInJson(config)
      return preset ? [[nth, preset] as const] : []
    }),
  )
}

function* inParts<T>(all: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function numbers(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every(Number.isSafeInteger))
    throw new AnkiError('What answers is not AnkiConnect: a list of ids was expected')
  return value
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new AnkiError('What answers is not AnkiConnect: a table was expected')
  return value
}
