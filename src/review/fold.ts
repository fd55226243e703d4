import { dayMs, dayOf, daysAgo, hourMs, minuteMs, type Today } from './calendar.ts'
import { outcomesOf, recordedInterval, type ScheduleSettings, type Standing } from './intervals.ts'
import { LayeredMap } from './layered-map.ts'
import type { Answer, CardEvent, LogLine } from './log-line.ts'
import type { Fsrs } from './memory.ts'

/** When a card comes back: at a time while it is in steps of minutes, else on a day. */
export type Due = { at: number } | { day: number }

/** A line that is not about another line. */
export type Line = Answer | CardEvent

/** All that the log says of a card. */
export interface CardState extends Standing {
  reps: number
  lapses: number
  /** The last answer; null for a new card. */
  last: Answer | null
  due: Due | null
  suspended: boolean
  /** When it was last buried, in ms since 1970. */
  buried: number | null
}

export const newCard: CardState = {
  stage: 'new',
  memory: null,
  step: 0,
  days: 0,
  reps: 0,
  lapses: 0,
  last: null,
  due: null,
  suspended: false,
  buried: null,
}

/** What a fold needs beside the log. Days between answers are counted back from the end of today, as Anki does. */
export interface FoldContext {
  fsrs: Fsrs
  settings: ScheduleSettings
  /** Local hour. */
  rollover: number
  today: Today
}

/** The schedule: a fold of the log and never stored as truth. */
export interface Schedule {
  /** By `keyOf`; cards without a line are not in it. */
  cards: LayeredMap<CardState>
  /** Lines that count, by card, in order of time. */
  lines: LayeredMap<readonly Line[]>
  /** Lines of today that count, in order of time: what can be undone. */
  recent: readonly Line[]
  /** Notes that carry the mark. */
  marked: ReadonlySet<string>
  /** The last time in the log. */
  lastId: number
}

export function keyOf(guid: string, card: string): string {
  return `${guid}\n${card}`
}

/** An entry this far ahead of the clock (ms) says nothing until its time has come. */
const farAhead = dayMs

/** Lines of any number of devices, in any order and any number of times, give the same schedule. */
export function foldLog(lines: readonly LogLine[], context: FoldContext): Schedule {
  const { today } = context
  const past = lines.filter((line) => line.id <= today.now + farAhead)
  const undone = undoneBy(past)
  const byCard = new Map<string, Line[]>()
  for (const line of past) {
    if ('undo' in line) continue
    const key = keyOf(line.guid, line.card)
    const own = byCard.get(key)
    if (own) own.push(line)
    else byCard.set(key, [line])
  }
  for (const [key, own] of byCard) {
    const live = own.sort(byTime).filter(({ id }, index) => id !== own[index - 1]?.id && !undone.get(key)?.has(id))
    if (live.length > 0) byCard.set(key, live)
    else byCard.delete(key)
  }
  const all = [...byCard.values()].flat()
  return {
    cards: new LayeredMap(new Map([...byCard].map(([key, own]) => [key, foldCard(own, context)]))),
    lines: new LayeredMap(byCard),
    recent: all.filter((line) => isToday(line, today)).sort(byTime),
    marked: markedBy(all.filter((line) => 'event' in line).sort(byTime)),
    lastId: past.reduce((last, line) => Math.max(last, line.id), 0),
  }
}

/** Ids of the lines that are taken back, by card. */
function undoneBy(lines: readonly LogLine[]): Map<string, Set<number>> {
  const undone = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!('undo' in line)) continue
    const key = keyOf(line.guid, line.card)
    undone.set(key, (undone.get(key) ?? new Set()).add(line.undo))
  }
  return undone
}

function byTime(a: Line, b: Line): number {
  return a.id - b.id || compare(a.guid, b.guid) || compare(a.card, b.card)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isToday(line: Line, today: Today): boolean {
  return ('day' in line ? line.day : dayOf(line.id, today)) === today.day
}

function markedBy(lines: readonly Line[]): Set<string> {
  const marked = new Set<string>()
  for (const line of lines) {
    if (!('event' in line)) continue
    if (line.event === 'mark') marked.add(line.guid)
    if (line.event === 'unmark') marked.delete(line.guid)
  }
  return marked
}

function markedIn(lines: LayeredMap<readonly Line[]>): Set<string> {
  return markedBy([...lines.entries()].flatMap(([, own]) => own.filter((line) => 'event' in line)).sort(byTime))
}

function foldCard(lines: readonly Line[], context: FoldContext): CardState {
  return lines.reduce((state, line) => advance(state, line, context), newCard)
}

/** A card after one more line of its own. */
function advance(state: CardState, line: Line, context: FoldContext): CardState {
  if ('rating' in line) return afterAnswer(state, line, context)
  if (line.event === 'suspend') return { ...state, suspended: true }
  if (line.event === 'unsuspend') return { ...state, suspended: false }
  return line.event === 'bury' ? { ...state, buried: line.id } : state
}

function afterAnswer(state: CardState, answer: Answer, context: FoldContext): CardState {
  const elapsed = elapsedDays(state, answer.id, context.today.end)
  // What the card was before is recorded: it holds also where lines before this one are missing.
  const before = answer.state === state.stage ? state : { ...state, stage: answer.state, step: 0 }
  const inSteps = staysInSteps(before, answer, elapsed, context)
  const relapses = answer.state === 'review' || answer.state === 'relearning'
  const steps = { 1: 0, 2: before.step, 3: before.step + 1, 4: 0 }
  return {
    ...state,
    stage: inSteps ? (relapses ? 'relearning' : 'learning') : 'review',
    memory: context.fsrs.remember(state.memory, elapsed, answer.rating),
    step: inSteps && answer.state !== 'review' ? steps[answer.rating] : 0,
    days: inSteps ? state.days : answer.ivl,
    reps: state.reps + 1,
    lapses: state.lapses + (answer.state === 'review' && answer.rating === 1 ? 1 : 0),
    last: answer,
    due: answer.ivl < 0 ? { at: answer.id - answer.ivl * 1000 } : { day: answer.day + answer.ivl },
    // Answering a suspended card wakes it, as in Anki.
    suspended: false,
  }
}

/** Days between a card's last answer and a time, both counted back from the end of today. */
export function elapsedDays(state: CardState, time: number, end: number): number {
  return state.last ? Math.max(0, daysAgo(state.last.id, end) - daysAgo(time, end)) : 0
}

/** Whole days may also be those of a long step, or of a step that reached past the end of its day. */
function staysInSteps(before: CardState, answer: Answer, elapsed: number, context: FoldContext): boolean {
  if (answer.ivl < 0) return true
  if (answer.rating === 4 || (answer.state === 'review' && answer.rating > 1)) return false
  const outcome = outcomesOf(before, elapsed, context.fsrs, context.settings, null)[answer.rating]
  if (outcome.seconds === null) return false
  const end = (answer.day + 1) * dayMs + context.rollover * hourMs - answer.offset * minuteMs
  return recordedInterval(outcome, (end - answer.id) / 1000) === answer.ivl
}

/** The schedule after lines have been added at its end. */
export function withLines(schedule: Schedule, added: readonly Line[], context: FoldContext): Schedule {
  let { cards, lines } = schedule
  for (const line of added) {
    const key = keyOf(line.guid, line.card)
    cards = cards.with([[key, advance(cards.get(key) ?? newCard, line, context)]])
    lines = lines.with([[key, [...(lines.get(key) ?? []), line]]])
  }
  return {
    cards,
    lines,
    recent: [...schedule.recent, ...added],
    marked: added.some((line) => 'event' in line) ? markedIn(lines) : schedule.marked,
    lastId: Math.max(schedule.lastId, ...added.map((line) => line.id)),
  }
}

/** The schedule without some of its lines. */
export function withoutLines(
  schedule: Schedule,
  undone: readonly Line[],
  lastId: number,
  context: FoldContext,
): Schedule {
  const gone = new Set<Line>(undone)
  let { cards, lines } = schedule
  for (const { guid, card } of undone) {
    const key = keyOf(guid, card)
    const kept = (lines.get(key) ?? []).filter((line) => !gone.has(line))
    lines = lines.with([[key, kept]])
    cards = cards.with([[key, foldCard(kept, context)]])
  }
  return {
    cards,
    lines,
    recent: schedule.recent.filter((line) => !gone.has(line)),
    marked: undone.some((line) => 'event' in line) ? markedIn(lines) : schedule.marked,
    lastId,
  }
}
