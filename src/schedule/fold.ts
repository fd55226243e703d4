import { dayMs, type Today } from './calendar.ts'
import {
  advance,
  type CardState,
  dayOfLine,
  dueAfter,
  type FoldContext,
  foldCard,
  type Line,
  newCard,
} from './card-state.ts'
import { LayeredLists, LayeredMap, madeOnce } from './layered-map.ts'
import type { Answer, CardEvent, LogLine, Undo } from './log-line.ts'

/** As much of a card's state as decides when it comes. */
export interface Outlook extends Pick<CardState, 'stage' | 'due' | 'suspended' | 'buried'> {
  /** Day of the last answer; null for a new card. */
  answered: number | null
}

const newOutlook = outlookOf(newCard)

function outlookOf({ stage, due, suspended, buried, last }: CardState): Outlook {
  return { stage, due, suspended, buried, answered: last?.day ?? null }
}

/** A card's guid and name, and both as `keyOf` puts them together. */
export interface CardId {
  guid: string
  card: string
  key: string
}

/** A queue asks this of each of ten thousand cards. */
export function outlookAt({ cards, kept }: Schedule, card: CardId): Outlook {
  if (kept && !cards.isChanged(card.key)) return kept(card) ?? newOutlook
  const state = cards.get(card.key)
  return state ? outlookOf(state) : newOutlook
}

/** The schedule: a fold of the log and never stored as truth. */
export interface Schedule {
  /** By `keyOf`; a card without a line is not in it, or is as new. */
  cards: LayeredMap<CardState>
  /** Tells of cards that have not changed since, without making their states; null: it has to be asked of these. */
  kept: ((card: CardId) => Outlook | undefined) | null
  /** Lines that count, by card, in order of time. */
  lines: LayeredLists<Line>
  /** Ids of lines that are taken back, by card: another device's log may bring such a line later. */
  undone: ReadonlyMap<string, ReadonlySet<number>>
  /** Lines of today that count, in order of time: what can be undone. */
  recent: readonly Line[]
  /** Lines that count and that are of a day to come: of somebody who has travelled west since. */
  later: readonly Line[]
  /** Lines that put marks on notes and take them off, in order of time. */
  marks: readonly CardEvent[]
  /** Notes that carry the mark. */
  marked: ReadonlySet<string>
  /** The last time in the log. */
  lastId: number
  /** The day that it was folded on, and that day's end. */
  day: number
  end: number
}

export function keyOf(guid: string, card: string): string {
  return `${guid}\n${card}`
}

/** An entry this far ahead of the clock (ms) says nothing until its time has come. */
const farAhead = dayMs

/**
 * Lines of any number of devices, in any order and any number of times, give the same schedule; so they do when a part of them has
 * been folded before.
 */
export function foldLog(lines: readonly LogLine[], context: FoldContext, before: Schedule | null = null): Schedule {
  const { today } = context
  const base = before ?? emptySchedule(today)
  if (!goesOn(base, today)) {
    const again = foldLog([...linesOf(base), ...lines], context)
    return { ...again, lastId: Math.max(again.lastId, base.lastId) }
  }
  const past = lines.filter((line) => line.id <= today.now + farAhead)
  const undone = undoneBy(past, base.undone)
  const touched = new Map<string, Line[]>()
  // Looked up by guid and then by card: putting a key together for each of a hundred thousand lines takes longer than to fold them.
  const byGuid = new Map<string, Map<string, Line[]>>()
  for (const line of past) {
    let byCard = byGuid.get(line.guid)
    if (!byCard) {
      byCard = new Map()
      byGuid.set(line.guid, byCard)
    }
    let own = byCard.get(line.card)
    if (!own) {
      const key = keyOf(line.guid, line.card)
      own = [...(base.lines.get(key) ?? [])]
      byCard.set(line.card, own)
      touched.set(key, own)
    }
    if (!('undo' in line)) own.push(line)
  }
  const apart = (line: Line) => !touched.has(keyOf(line.guid, line.card))
  const near = [...base.recent, ...base.later].filter(apart)
  const marks = base.marks.filter(apart)
  const isBase = before !== null
  const cards = new Map<string, CardState>()
  for (const [key, own] of touched) {
    const live = liveOf(own, undone.get(key))
    for (const line of live) {
      if (dayOfLine(line, today) >= today.day) near.push(line)
      if (isMark(line)) marks.push(line)
    }
    if (isBase && (live.length > 0 || base.cards.get(key))) cards.set(key, foldCard(live, context))
    if (live.length > 0 || base.lines.get(key)) touched.set(key, live)
    else touched.delete(key)
  }
  near.sort(byTime)
  marks.sort(byTime)
  return {
    ...(isBase ? { cards: base.cards.with(cards), kept: base.kept } : foldedOnDemand(touched, context)),
    lines: isBase ? base.lines.with(touched) : new LayeredLists(touched),
    undone,
    recent: near.filter((line) => isToday(line, today)),
    later: near.filter((line) => dayOfLine(line, today) > today.day),
    marks,
    marked: markedBy(marks),
    lastId: past.reduce((last, line) => Math.max(last, line.id), base.lastId),
    day: today.day,
    end: today.end,
  }
}

function emptySchedule({ day, end }: Today): Schedule {
  return {
    cards: new LayeredMap(new Map()),
    kept: null,
    lines: new LayeredLists(new Map()),
    undone: new Map(),
    recent: [],
    later: [],
    marks: [],
    marked: new Set(),
    lastId: 0,
    day,
    end,
  }
}

/**
 * Whether a fold of an earlier day holds today: days are counted back from the end of today, so it does as long as days end at
 * the same time of day, and as no line is later than the end.
 */
export function goesOn({ day, end, lastId }: Schedule, today: Today): boolean {
  return today.day >= day && (today.end - end) % dayMs === 0 && lastId <= Math.min(end, today.end)
}

function linesOf({ lines, undone }: Schedule): LogLine[] {
  const live = [...lines.entries()].flatMap(([, own]) => own)
  const tombstones = [...undone].flatMap(([key, ids]) => {
    const border = key.lastIndexOf('\n')
    const [guid, card] = [key.slice(0, border), key.slice(border + 1)]
    return [...ids].map((id): LogLine => ({ id: 0, undo: id, guid, card }))
  })
  return [...live, ...tombstones]
}

/** Ids of the lines that are taken back, by card. */
function undoneBy(lines: readonly LogLine[], before: Schedule['undone']): Schedule['undone'] {
  const undone = new Map(before)
  for (const line of lines) {
    if (!('undo' in line)) continue
    const key = keyOf(line.guid, line.card)
    undone.set(key, new Set(undone.get(key)).add(line.undo))
  }
  return undone
}

/** In order of time, each once, without those that are taken back. */
function liveOf(lines: Line[], undone: ReadonlySet<number> | undefined): Line[] {
  if (!undone && isRising(lines)) return lines
  return lines.sort(byTime).filter(({ id }, index) => id !== lines[index - 1]?.id && !undone?.has(id))
}

/** As the lines of one device are. */
function isRising(lines: readonly Line[]): boolean {
  let last = -1
  for (const { id } of lines) {
    if (id <= last) return false
    last = id
  }
  return true
}

function byTime(a: Line, b: Line): number {
  return a.id - b.id || compare(a.guid, b.guid) || compare(a.card, b.card)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isToday(line: Line, today: Today): boolean {
  return dayOfLine(line, today) === today.day
}

function isMark(line: Line): line is CardEvent {
  return 'event' in line && (line.event === 'mark' || line.event === 'unmark')
}

export function markedBy(marks: readonly CardEvent[]): Set<string> {
  const marked = new Set<string>()
  for (const { event, guid } of marks)
    if (event === 'mark') marked.add(guid)
    else marked.delete(guid)
  return marked
}

/** What a card has been through is gone into when the card is shown. When it comes is mostly told by the last of its lines. */
function foldedOnDemand(
  lines: ReadonlyMap<string, readonly Line[]>,
  context: FoldContext,
): Pick<Schedule, 'cards' | 'kept'> {
  const states = madeOnce(lines, (_, own) => foldCard(own, context))
  const kept = ({ key }: CardId) => {
    const own = lines.get(key)
    if (!own) return undefined
    const told = lastOutlook(own)
    const state = told ? undefined : states.get(key)
    return told ?? (state && outlookOf(state))
  }
  return { cards: new LayeredMap(states), kept }
}

/** The outlook of a card that was last answered in review, and not with Again; null: it takes all of its lines to tell. */
function lastOutlook(lines: readonly Line[]): Outlook | null {
  let buried: number | null = null
  let suspended = false
  let last: Answer | null = null
  for (const line of lines) {
    if ('rating' in line) {
      last = line
      // Answering a suspended card wakes it.
      suspended = false
    } else if (line.event === 'bury') buried = line.id
    else if (line.event === 'suspend' || line.event === 'unsuspend') suspended = line.event === 'suspend'
    else if (line.event === 'forget' || line.event === 'due') return null
  }
  if (last?.state !== 'review' || last.rating === 1 || last.ivl < 0) return null
  return { stage: 'review', due: dueAfter(last), suspended, buried, answered: last.day }
}

/** The schedule after lines have been added at its end. */
export function withLines(schedule: Schedule, added: readonly Line[], context: FoldContext): Schedule {
  let { cards, lines } = schedule
  for (const line of added) {
    const key = keyOf(line.guid, line.card)
    cards = cards.with([[key, advance(cards.get(key) ?? newCard, line, context)]])
    lines = lines.withItem(key, line)
  }
  return {
    ...schedule,
    ...markedWith(schedule, [...schedule.marks, ...added.filter(isMark)]),
    cards,
    lines,
    recent: [...schedule.recent, ...added],
    lastId: Math.max(schedule.lastId, ...added.map((line) => line.id)),
  }
}

function markedWith(schedule: Schedule, marks: readonly CardEvent[]): Pick<Schedule, 'marks' | 'marked'> {
  return marks.length === schedule.marks.length ? schedule : { marks, marked: markedBy(marks) }
}

/** The schedule without some of its lines. */
export function withoutLines(schedule: Schedule, tombstones: readonly Undo[], context: FoldContext): Schedule {
  const undone = undoneBy(tombstones, schedule.undone)
  const isGone = (line: Line) => undone.get(keyOf(line.guid, line.card))?.has(line.id) === true
  let { cards, lines } = schedule
  for (const { guid, card } of tombstones) {
    const key = keyOf(guid, card)
    const kept = (lines.get(key) ?? []).filter((line) => !isGone(line))
    lines = lines.with([[key, kept]])
    cards = cards.with([[key, foldCard(kept, context)]])
  }
  const marks = schedule.marks.filter((line) => !isGone(line))
  return {
    ...schedule,
    ...markedWith(schedule, marks),
    cards,
    lines,
    undone,
    recent: schedule.recent.filter((line) => !isGone(line)),
    lastId: Math.max(schedule.lastId, ...tombstones.map(({ id }) => id)),
  }
}
