import { type AnkiConnect, isRecord, list, numbers, record, tables } from './connect.ts'
import type { AnkiCard, AnkiHistory, AnkiPreset, AnkiReview } from './history.ts'
import { hasMark, presetInJson } from './read-collection.ts'
import { isAnswer } from './reviews.ts'
import { cardsAtOnce, cardsInfo, inParts, todayInAnki } from './running-cards.ts'

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
  /** In seconds since 1970; null: the add-on does not tell. */
  changed: number | null
}

export interface RunningHistory extends AnkiHistory {
  notes: AnkiNote[]
  /** By id: the names that our note types have there. */
  typeNames: ReadonlyMap<number, string>
  /** Ids of cards in filtered decks. */
  filtered: ReadonlySet<number>
}

const notesAtOnce = 2000
/** Numbers that a cloze may have. */
const mostClozes = 500

/**
 * All that the running Anki knows of notes of these types. Nothing is changed there. When cards were changed is asked for where it is
 * wanted, by `readTimes`: it takes as long as all else.
 * @param today our number of today
 * @param firstDayBefore that from which Anki counts, as far as it is remembered
 */
export async function readRunning(
  anki: AnkiConnect,
  types: readonly SoughtType[],
  today: number,
  firstDayBefore: number | null,
): Promise<RunningHistory> {
  const { reviewed, ...found } = await readContents(anki, types, null, nothing)
  const { cards } = found
  const reviews = await reviewsOf(
    anki,
    cards.flatMap(({ id }) => (reviewed.has(id) ? [id] : [])),
  )
  const moved = cards.filter(({ id }) => isMoved(reviews.get(id)?.at(-1)))
  await readDues(anki, moved)
  const firstDay = (moved.length > 0 ? await firstDayOf(anki, today) : null) ?? firstDayBefore
  return { ...found, reviews, firstDay, presets: await presetsOf(anki, cards) }
}

/**
 * The same after changes of our own: reviews, presets and times are as before, and so are notes that had no part in it.
 * @param changed ids of notes that are to be read anew, beside those that are new
 */
export async function readAgain(
  anki: AnkiConnect,
  types: readonly SoughtType[],
  before: RunningHistory,
  changed: ReadonlySet<number>,
): Promise<RunningHistory> {
  const { reviewed: _, ...found } = await readContents(anki, types, before, changed)
  return { ...before, ...found }
}

const nothing: ReadonlySet<number> = new Set()

interface Contents extends Pick<RunningHistory, 'notes' | 'cards' | 'typeNames' | 'filtered'> {
  /** Ids of cards that may have reviews: most cards of a new deck have none. Not asked for again. */
  reviewed: ReadonlySet<number>
}

const searches = ['', 'is:suspended', 'deck:filtered']
const reviewedSearch = '(-is:new OR rated:36500 OR resched:36500)'

/** Every request waits for Anki's clock, some 25 ms: what can be asked at once is. */
async function readContents(
  anki: AnkiConnect,
  types: readonly SoughtType[],
  before: RunningHistory | null,
  changed: ReadonlySet<number>,
): Promise<Contents> {
  const wanted = before ? searches : [...searches, reviewedSearch]
  const asked = types.flatMap(({ id }) =>
    wanted.map((search, nth) => ({
      action: nth === 0 ? 'findNotes' : 'findCards',
      params: { query: `mid:${id} ${search}`.trim() },
    })),
  )
  const [names, ...found] = await anki.askAll([{ action: 'modelNamesAndIds' }, ...asked])
  const all = new Map(Object.entries(record(names)).map(([name, id]) => [Number(id), name]))
  const results = types.map((type, nth) => {
    const own = found.slice(wanted.length * nth, wanted.length * (nth + 1)).map(numbers)
    const [ids = [], suspended = [], filtered = [], reviewed = []] = own
    return { type, ids, suspended, filtered, reviewed }
  })
  const present = results.filter(({ type }) => all.has(type.id))
  const [notes, cards]: [AnkiNote[], AnkiCard[]] = [[], []]
  for (const { type, ids, suspended } of present) {
    const own = await notesOf(anki, type, ids, before, changed)
    notes.push(...own.map(({ note }) => note))
    const asleep = new Set(suspended)
    for (const card of await cardsOf(anki, type, own, before)) {
      card.queue = asleep.has(card.id) ? -1 : 0
      cards.push(card)
    }
  }
  return {
    notes,
    cards,
    typeNames: new Map(present.map(({ type }) => [type.id, all.get(type.id) ?? ''])),
    filtered: new Set(present.flatMap(({ filtered }) => filtered)),
    reviewed: new Set(present.flatMap(({ reviewed }) => reviewed)),
  }
}

/** Our number of the day from which Anki counts, by any card in review; null: there is none. */
async function firstDayOf(anki: AnkiConnect, today: number): Promise<number | null> {
  const query = 'is:review -is:learn -is:suspended -is:buried -deck:filtered'
  const [any] = numbers(await anki.ask('findCards', { query }))
  const [info] = any === undefined ? [] : await cardsInfo(anki, [any])
  return info ? today - (await todayInAnki(anki, info.id, info.due)) : null
}

/** Set due date. */
function isMoved(row: AnkiReview | undefined): boolean {
  return row !== undefined && !isAnswer(row) && row.type === 4 && row.factor !== 0
}

interface NoteFound {
  note: AnkiNote
  cards: readonly number[]
}

async function notesOf(
  anki: AnkiConnect,
  type: SoughtType,
  ids: readonly number[],
  before: RunningHistory | null,
  changed: ReadonlySet<number>,
): Promise<NoteFound[]> {
  const known = new Map(
    (before?.notes ?? []).flatMap((note) => (changed.has(note.id) ? [] : [[note.id, note] as const])),
  )
  const cards = new Map<number, number[]>()
  for (const { id, note } of before?.cards ?? []) cards.set(note, [...(cards.get(note) ?? []), id])
  const found = new Map<number, NoteFound>()
  const unknown = ids.filter((id) => !known.has(id))
  for (const some of inParts(unknown, notesAtOnce))
    for (const info of tables(await anki.ask('notesInfo', { notes: some }), some)) {
      const one = noteIn(info, type)
      if (one) found.set(one.note.id, one)
    }
  return ids.flatMap((id) => {
    const note = known.get(id)
    return note ? { note, cards: cards.get(id) ?? [] } : (found.get(id) ?? [])
  })
}

function noteIn(info: Record<string, unknown>, type: SoughtType): NoteFound | null {
  if (info.noteId === undefined) return null
  const fields = Object.fromEntries(
    Object.entries(record(info.fields)).map(([name, field]) => [name, isRecord(field) ? String(field.value) : '']),
  )
  const id = Number(info.noteId)
  const guid = type.guidOf({ id, fields })
  if (guid === null) return null
  const tags = list(info.tags).map(String)
  return {
    note: { id, guid, type: type.id, fields, tags, changed: typeof info.mod === 'number' ? info.mod : null },
    cards: numbers(info.cards),
  }
}

/** Which card is which is found by searching for each template: Anki tells it nowhere else without drawing every card. */
async function cardsOf(
  anki: AnkiConnect,
  type: SoughtType,
  notes: readonly NoteFound[],
  before: RunningHistory | null,
): Promise<AnkiCard[]> {
  const noteOf = new Map(notes.flatMap(({ note, cards }) => cards.map((id) => [id, note] as const)))
  const known = new Map(before?.cards.map(({ id, ord }) => [id, ord]))
  const ords = [...noteOf.keys()].every((id) => known.has(id)) ? known : await ordsOf(anki, type, noteOf)
  return [...noteOf].flatMap(([id, note]) => {
    const ord = ords.get(id)
    return ord === undefined ? [] : cardOf(id, ord, note)
  })
}

/** By id of the card, of those whose note is known. */
async function ordsOf(
  anki: AnkiConnect,
  type: SoughtType,
  noteOf: ReadonlyMap<number, AnkiNote>,
): Promise<Map<number, number>> {
  const found = new Map<number, number>()
  const most = type.isCloze ? mostClozes : type.templates
  for (let first = 1; first <= most && found.size < noteOf.size; first += 20) {
    const nths = Array.from({ length: Math.min(20, most - first + 1) }, (_, index) => first + index)
    const searches = nths.map((nth) => ({ action: 'findCards', params: { query: `mid:${type.id} card:${nth}` } }))
    const results = await anki.askAll(searches)
    for (const [index, ids] of results.entries())
      for (const id of numbers(ids)) if (noteOf.has(id)) found.set(id, (nths[index] ?? 1) - 1)
  }
  return found
}

function cardOf(id: number, ord: number, { id: note, guid, type, changed, tags }: AnkiNote): AnkiCard {
  const own = { deck: 0, queue: 0, due: null, changed: 0 }
  return { id, note, guid, type, ord, ...own, noteChanged: changed, isMarked: hasMark(tags) }
}

/** By id of the card, in order of time; cards without reviews are left out. */
export async function reviewsOf(anki: AnkiConnect, ids: readonly number[]): Promise<Map<number, AnkiReview[]>> {
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

async function readDues(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<void> {
  const byId = new Map(cards.map((card) => [card.id, card]))
  for (const info of await cardsInfo(anki, [...byId.keys()])) {
    const card = byId.get(info.id)
    if (card) card.due = info.due
  }
}

/** So many cards tell in which deck most of them are. */
const asked = 500

async function presetsOf(anki: AnkiConnect, cards: readonly AnkiCard[]): Promise<Map<number, AnkiPreset>> {
  const step = Math.max(1, Math.ceil(cards.length / asked))
  const some = cards.filter((_, nth) => nth % step === 0)
  if (some.length === 0) return new Map()
  const decks = record(await anki.ask('getDecks', { cards: some.map(({ id }) => id) }))
  const names = Object.keys(decks)
  const configs = await anki.askAll(names.map((deck) => ({ action: 'getDeckConfig', params: { deck } })))
  const deckOf = new Map(names.flatMap((name, nth) => numbers(decks[name]).map((id) => [id, nth + 1] as const)))
  for (const card of some) card.deck = deckOf.get(card.id) ?? 0
  return new Map(
    configs.flatMap((config, nth) => {
      const preset = presetInJson(config)
      return preset ? [[nth + 1, preset] as const] : []
    }),
  )
}
