import type { Place } from '../read/problem.ts'
import { buttonsOf, fuzzOf, intervalNow, intervalText } from './buttons.ts'
import { todayAt, type Zone } from './calendar.ts'
import {
  type CardState,
  type FoldContext,
  foldLog,
  isToday,
  keyOf,
  type Line,
  newCard,
  type Schedule,
  withLines,
  withoutLines,
} from './fold.ts'
import type { Outcomes, ScheduleSettings } from './intervals.ts'
import { commandOf, isCharacter, type Key } from './keys.ts'
import type { Answer, CardEvent, LogLine } from './log-line.ts'
import { type Fsrs, fsrsOf, type Rating } from './memory.ts'
import {
  type CardFilter,
  type Counts,
  cramOrder,
  isLeech,
  type Limits,
  queueAt,
  type ReviewCard,
  type ReviewDeck,
  reviewDeckOf,
} from './queue.ts'
import type { Side, StudyDeck } from './study-deck.ts'

export interface SessionSettings {
  schedule: ScheduleSettings
  limits: Limits
  /** Local hour at which a day ends. */
  rollover: number
  zone: Zone
  filter: CardFilter
}

/** `ahead`: also cards before their day. `cram`: every card, nothing logged. `suspended`: the list of what was taken out. */
export type Mode = 'normal' | 'ahead' | 'cram' | 'suspended'

/** All that a session is; `press` gives the next one. */
export interface Session {
  settings: SessionSettings
  fsrs: Fsrs
  deck: ReviewDeck
  schedule: Schedule
  /** ms since 1970: when the last key came. */
  now: number
  mode: Mode
  current: ReviewCard | null
  side: Side
  /** A page over the card. */
  page: 'help' | 'info' | null
  counts: Counts
  /** When the card was shown, for the time taken. */
  shownAt: number
  /** Lines that the text is moved up by; null: as far as it takes to show the answer. The screen tells what it is. */
  scroll: number | null
  message: string | null
  /** What has been typed as the answer, and whether keys still go there rather than being commands. */
  typed: { text: string; isOpen: boolean }
  /** New cards that the user asked for beyond today's limit. */
  extra: number
  /** What is still to come when cramming. */
  cram: readonly ReviewCard[]
  /** The chosen row of the list of suspended cards. */
  row: number
}

const nothingTyped: Session['typed'] = { text: '', isOpen: true }

/** What the world is asked for, in this order, before the next screen is shown. */
export type Effect =
  | { type: 'append'; lines: LogLine[] }
  | { type: 'edit'; place: Place }
  | { type: 'open'; card: ReviewCard; side: Side; what: 'link' | 'figure' }
  | { type: 'quit' }

export interface Step {
  session: Session
  effects: Effect[]
}

/** An answer that took longer (ms) tells of a telephone call, not of the card; as in Anki. */
const longestAnswer = 60_000
const moreNewCards = 10

export function contextOf({ settings, fsrs }: Pick<Session, 'settings' | 'fsrs'>, now: number): FoldContext {
  return {
    fsrs,
    settings: settings.schedule,
    rollover: settings.rollover,
    today: todayAt(now, settings.rollover, settings.zone),
  }
}

/** @param before what a part of the log has been folded to already; `log` is the rest */
export function startSession(
  deck: StudyDeck,
  log: readonly LogLine[],
  settings: SessionSettings,
  now: number,
  mode: Mode = 'normal',
  before: Schedule | null = null,
): Session {
  const fsrs = fsrsOf()
  const reviewed = reviewDeckOf(deck, settings.filter)
  const context = contextOf({ settings, fsrs }, now)
  return nextCard({
    settings,
    fsrs,
    deck: reviewed,
    schedule: foldLog(log, context, before),
    now,
    mode,
    current: null,
    side: 'question',
    page: null,
    counts: { fresh: 0, learning: 0, due: 0 },
    shownAt: now,
    scroll: 0,
    message: null,
    typed: nothingTyped,
    extra: 0,
    cram: mode === 'cram' ? cramOrder(reviewed, context.today) : [],
    row: 0,
  })
}

export function stateOf({ schedule }: Session, card: ReviewCard): CardState {
  return schedule.cards.get(card.key) ?? newCard
}

/** What the four buttons give now; the answer gives the same. */
export function buttonsFor(session: Session, card: ReviewCard): Outcomes {
  const state = stateOf(session, card)
  return buttonsOf(state, contextOf(session, session.now), fuzzOf(card.key, state.reps))
}

/** Cards that were taken out, in the deck's order. */
export function suspendedOf({ deck, schedule }: Session): ReviewCard[] {
  return deck.cards.filter((card) => card.wanted && schedule.cards.get(card.key)?.suspended)
}

/** The session after a key, and what has to happen before it is shown. `tick` is the key that time presses. */
export function press(session: Session, key: Key, now: number): Step {
  const at = onDayOf({ ...session, now })
  if (key === 'tick') return still(at.current ? at : nextCard(at))
  const fresh = { ...at, message: null }
  if (isTyping(fresh) && key !== 'ctrl-c') return still(onTyping(fresh, key))
  return onCommand(fresh, commandOf(key))
}

function onCommand(fresh: Session, key: Key): Step {
  if (key === 'q' || key === 'ctrl-c') return { session: fresh, effects: [{ type: 'quit' }] }
  if (fresh.page) return still(onPage(fresh, key))
  if (key === '?') return still({ ...fresh, page: 'help', scroll: 0 })
  if (key === 'u') return undo(fresh)
  if (fresh.mode === 'suspended') return onList(fresh, key)
  return fresh.current ? onCard(fresh, fresh.current, key) : still(onEnd(fresh, key))
}

/** Whether characters are text of an answer. */
export function isTyping({ current, side, page, typed, mode }: Session): boolean {
  return current?.isTyped === true && side === 'question' && !page && typed.isOpen && mode !== 'suspended'
}

/** Arrows still scroll; a letter that means to is text. */
function onTyping(session: Session, key: Key): Session {
  const { typed } = session
  const write = (text: string) => ({ ...session, typed: { ...typed, text } })
  if (key === 'enter') return { ...session, side: 'answer', scroll: null }
  if (key === 'escape') return { ...session, typed: { ...typed, isOpen: false } }
  if (key === 'backspace') return write(withoutLast(typed.text))
  if (key === 'ctrl-u') return write('')
  if (isCharacter(key)) return write(typed.text + key)
  return scrollBy(session, key) ?? session
}

/** A character as a person counts them may be several code points. */
function withoutLast(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return characters.slice(0, -1).join('')
}

/** The session with a deck that has been read again: the same card where it still is. */
export function withDeck(session: Session, deck: StudyDeck, now: number): Session {
  const reviewed = reviewDeckOf(deck, session.settings.filter)
  const at = onDayOf({
    ...session,
    now,
    deck: reviewed,
    cram: session.cram.flatMap((card) => reviewed.cardOf(card.key) ?? []),
  })
  const same = session.current && reviewed.cardOf(session.current.key)
  if (same) return { ...at, current: same, scroll: 0, counts: queueOf(at).counts }
  return session.current ? { ...nextCard(at), message: 'That card is no longer in the notes' } : nextCard(at)
}

function still(session: Session): Step {
  return { session, effects: [] }
}

/** When the day has turned, what was done today is another thing, and days are counted from another end. */
function onDayOf(session: Session): Session {
  const context = contextOf(session, session.now)
  const first = session.schedule.recent[0]
  const turned = first !== undefined && !isToday(first, context.today)
  return turned ? { ...session, schedule: foldLog([], context, session.schedule), extra: 0 } : session
}

function queueOf(session: Session) {
  const { settings, extra, schedule, deck, mode, now } = session
  const limits = { ...settings.limits, fresh: settings.limits.fresh + extra }
  return queueAt(deck, schedule, limits, contextOf(session, now).today, mode === 'ahead')
}

function nextCard(session: Session): Session {
  const shown = {
    ...session,
    side: 'question' as const,
    page: null,
    scroll: 0,
    shownAt: session.now,
    typed: nothingTyped,
  }
  if (session.mode === 'suspended')
    return { ...shown, current: null, row: Math.min(session.row, Math.max(0, suspendedOf(session).length - 1)) }
  if (session.mode === 'cram') return { ...shown, current: session.cram[0] ?? null }
  const { next, counts } = queueOf(session)
  return { ...shown, current: next, counts }
}

const ratingKeys: Partial<Record<Key, Rating>> = { '1': 1, '2': 2, '3': 3, '4': 4, ' ': 3, enter: 3 }

function onCard(session: Session, card: ReviewCard, key: Key): Step {
  const scrolled = scrollBy(session, key)
  if (scrolled) return still(scrolled)
  if (key === 'escape') return still({ ...session, typed: { ...session.typed, isOpen: true } })
  if (key === 'i') return still({ ...session, page: 'info', scroll: 0 })
  if (key === 'e') return { session, effects: [{ type: 'edit', place: placeOf(session.deck, card) }] }
  if (key === 'o' || key === 'f')
    return { session, effects: [{ type: 'open', card, side: session.side, what: key === 'o' ? 'link' : 'figure' }] }
  if (session.mode === 'cram') return still(crammed(session, card, key))
  const event = onEvent(session, card, key)
  if (event) return event
  if (session.side === 'question')
    return still(key === ' ' || key === 'enter' ? { ...session, side: 'answer', scroll: null } : session)
  const rating = ratingKeys[key]
  return rating ? answer(session, card, rating) : still(session)
}

export function placeOf({ deck }: ReviewDeck, card: ReviewCard): Place {
  const place = deck.notes[card.note]?.place
  if (!place) throw new Error(`${card.guid} has no place in the notes`)
  return place
}

const scrollKeys: Partial<Record<Key, number>> = { down: 1, j: 1, up: -1, k: -1, pagedown: 10, pageup: -10 }

function scrollBy(session: Session, key: Key): Session | null {
  const lines = scrollKeys[key]
  return lines === undefined ? null : { ...session, scroll: Math.max(0, (session.scroll ?? 0) + lines) }
}

function onPage(session: Session, key: Key): Session {
  return scrollBy(session, key) ?? { ...session, page: null, scroll: 0 }
}

function answer(session: Session, card: ReviewCard, rating: Rating): Step {
  const context = contextOf(session, session.now)
  const state = stateOf(session, card)
  const line: Answer = {
    id: nextId(session),
    guid: card.guid,
    card: card.card,
    rating,
    state: state.stage,
    ivl: intervalNow(buttonsFor(session, card)[rating], context),
    day: context.today.day,
    offset: context.today.offset,
    ms: Math.round(Math.min(longestAnswer, Math.max(0, session.now - session.shownAt))),
  }
  const lapses = state.lapses + 1
  if (rating > 1 || state.stage !== 'review' || !isLeech(lapses, session.settings.schedule.leech))
    return append(session, [line], null)
  const suspend = { id: line.id + 1, guid: card.guid, card: card.card, event: 'suspend' as const }
  return append(
    session,
    [line, suspend],
    `A leech: forgotten ${lapses} times, now suspended. Better reword it in the notes (u: undo)`,
  )
}

/** Later than all that the log holds, so that the order of the lines is the order of the answers. */
function nextId({ now, schedule }: Session): number {
  return Math.max(Math.round(now), schedule.lastId + 1)
}

function append(session: Session, lines: Line[], message: string | null): Step {
  const schedule = withLines(session.schedule, lines, contextOf(session, session.now))
  return { session: { ...nextCard({ ...session, schedule }), message }, effects: [{ type: 'append', lines }] }
}

function onEvent(session: Session, card: ReviewCard, key: Key): Step | null {
  const all = session.deck.cards.filter(({ guid }) => guid === card.guid)
  const suspended = stateOf(session, card).suspended
  if (key === '-') return events(session, [card], 'bury', 'Card buried until tomorrow (u: undo)')
  if (key === '=') return events(session, all, 'bury', 'Note buried until tomorrow (u: undo)')
  if (key === '@')
    return suspended ? wake(session, [card]) : events(session, [card], 'suspend', 'Card suspended (u: undo)')
  if (key === '!') return suspended ? wake(session, all) : events(session, all, 'suspend', 'Note suspended (u: undo)')
  if (key !== '*') return null
  const marked = session.schedule.marked.has(card.guid)
  const step = events(session, [card], marked ? 'unmark' : 'mark', marked ? 'Mark taken off' : 'Marked')
  const { current, side, scroll, shownAt, cram } = session
  return { ...step, session: { ...step.session, current, side, scroll, shownAt, cram } }
}

function wake(session: Session, cards: readonly ReviewCard[]): Step {
  return events(session, cards, 'unsuspend', cards.length > 1 ? 'Note woken (u: undo)' : 'Card woken (u: undo)')
}

function events(session: Session, cards: readonly ReviewCard[], event: CardEvent['event'], message: string): Step {
  const first = nextId(session)
  const lines = cards.map(({ guid, card }, index) => ({ id: first + index, guid, card, event }))
  return append(session, lines, message)
}

const ratingNames = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** Takes back the last thing done today: an answer, with the suspension that it brought, or an event of all cards of a note. */
function undo(session: Session): Step {
  const group = lastGroup(session.schedule.recent)
  const last = group[0]
  if (!last) return still({ ...session, message: 'Nothing of today is left to undo' })
  const first = nextId(session)
  const lines = group.map(({ id, guid, card }, index) => ({ id: first + index, undo: id, guid, card }))
  const context = contextOf(session, session.now)
  const schedule = withoutLines(session.schedule, lines, context)
  const card = session.deck.cardOf(keyOf(last.guid, last.card)) ?? null
  const said = 'rating' in last ? `${ratingNames[last.rating]} (${intervalText(last.ivl)})` : last.event
  const next = nextCard({ ...session, schedule })
  const current = session.mode === 'suspended' ? null : (card ?? next.current)
  return {
    session: { ...next, current, message: `Undone: ${said}` },
    effects: [{ type: 'append', lines }],
  }
}

/** Lines written in one go have ids in a row. */
function lastGroup(recent: readonly Line[]): Line[] {
  const group: Line[] = []
  for (let index = recent.length - 1; index >= 0; index--) {
    const line = recent[index]
    const next = group[0]
    if (!line) break
    if (next && (line.id !== next.id - 1 || line.guid !== next.guid || !belongs(line, next))) break
    group.unshift(line)
    if ('rating' in line) break
  }
  return group
}

function belongs(line: Line, next: Line): boolean {
  if (!('event' in next)) return false
  if ('event' in line) return line.event === next.event && line.card !== next.card
  return next.event === 'suspend' && line.card === next.card && line.rating === 1
}

function crammed(session: Session, card: ReviewCard, key: Key): Session {
  if (session.side === 'question')
    return key === ' ' || key === 'enter' ? { ...session, side: 'answer', scroll: null } : session
  const rating = ratingKeys[key]
  if (!rating) return session
  const rest = session.cram.slice(1)
  return nextCard({ ...session, cram: rating === 1 ? [...rest, card] : rest })
}

function onEnd(session: Session, key: Key): Session {
  const { today } = contextOf(session, session.now)
  if (key === 'n') return nextCard({ ...session, mode: 'normal', extra: session.extra + moreNewCards })
  if (key === 'a') return nextCard({ ...session, mode: 'ahead' })
  if (key === 'c') return nextCard({ ...session, mode: 'cram', cram: cramOrder(session.deck, today) })
  return session
}

function onList(session: Session, key: Key): Step {
  const listed = suspendedOf(session)
  const move = scrollKeys[key]
  if (move !== undefined)
    return still({ ...session, row: Math.min(Math.max(0, session.row + move), Math.max(0, listed.length - 1)) })
  const card = listed[session.row]
  if (!card) return still(session)
  if (key === '@' || key === 'enter' || key === ' ') return wake(session, [card])
  if (key === '!')
    return wake(
      session,
      listed.filter(({ guid }) => guid === card.guid),
    )
  return key === 'e' ? { session, effects: [{ type: 'edit', place: placeOf(session.deck, card) }] } : still(session)
}
