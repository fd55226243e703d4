import type { Place } from '../problems/problem.ts'
import { buttonsOf, fuzzOf } from '../schedule/buttons.ts'
import { type CardState, newCard } from '../schedule/card-state.ts'
import { type CalendarSettings, contextOf } from '../schedule/context.ts'
import { foldLog, isToday, type Schedule } from '../schedule/fold.ts'
import type { Outcomes } from '../schedule/intervals.ts'
import type { LogLine } from '../schedule/log-line.ts'
import { type Fsrs, fsrsOf } from '../schedule/memory.ts'
import { type Cram, cramOf, withCardsOf } from './cram.ts'
import {
  type CardFilter,
  type Counts,
  currentWaiting,
  type Limits,
  type Queue,
  queueAt,
  type ReviewCard,
  type ReviewDeck,
  reviewDeckOf,
  type WaitingPapers,
  waitingAfter,
} from './queue.ts'
import type { Side, StudyDeck } from './study-deck.ts'

export interface SessionSettings extends CalendarSettings {
  limits: Limits
  filter: CardFilter
}

/** `ahead`: also cards before their day. `cram`: every card, and no answer is logged. `suspended`: the list of what was taken out. */
export type Mode = 'normal' | 'ahead' | 'cram' | 'suspended'

/** All that a session is; `press` (keys.ts) gives the next one. */
export interface Session {
  settings: SessionSettings
  fsrs: Fsrs
  deck: ReviewDeck
  schedule: Schedule
  /** From which the next card is taken; null before that is done for the first time. */
  waiting: WaitingPapers | null
  /** ms since 1970: when the last key came. */
  now: number
  mode: Mode
  current: ReviewCard | null
  side: Side
  /** A page over the card. */
  page: 'help' | 'info' | 'overview' | null
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
  cram: Cram
  /** The chosen row of the list that is shown: of decks, or of suspended cards. */
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

/** @param before what a part of the log has been folded to already; `log` is the rest */
export function startSession(
  deck: StudyDeck,
  log: readonly LogLine[],
  settings: SessionSettings,
  now: number,
  mode: Mode = 'normal',
  before: Schedule | null = null,
): Session {
  const fsrs = fsrsOf(settings.schedule.weights)
  const reviewed = reviewDeckOf(deck, settings.filter)
  const context = contextOf({ settings, fsrs }, now)
  return nextCard({
    settings,
    fsrs,
    deck: reviewed,
    schedule: foldLog(log, context, before),
    waiting: null,
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
    cram: mode === 'cram' ? cramOf(reviewed, context.today) : { left: [], done: [] },
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

/** Whether cards come by their schedule. */
export function isScheduled({ mode }: Session): boolean {
  return mode === 'normal' || mode === 'ahead'
}

/** Whether characters are text of an answer. */
export function isTyping({ current, side, page, typed, mode }: Session): boolean {
  return current?.isTyped === true && side === 'question' && !page && typed.isOpen && mode !== 'suspended'
}

/** The session with a deck that has been read again: the same card where it still is. */
export function withDeck(session: Session, deck: StudyDeck, now: number): Session {
  const reviewed = reviewDeckOf(deck, session.settings.filter)
  const at = onDayOf({ ...session, now, deck: reviewed, cram: withCardsOf(session.cram, reviewed) })
  const same = session.current && reviewed.cardOf(session.current.key)
  if (same) {
    const { counts, waiting } = queueOf(at)
    return { ...at, current: same, scroll: 0, counts, waiting }
  }
  return session.current ? { ...nextCard(at), message: 'That card is no longer in the notes' } : nextCard(at)
}

/** When the day has turned, what was done today is another thing, and days are counted from another end. */
export function onDayOf(session: Session): Session {
  const context = contextOf(session, session.now)
  const first = session.schedule.recent[0]
  const turned = first !== undefined && !isToday(first, context.today)
  return turned ? { ...session, schedule: foldLog([], context, session.schedule), extra: 0 } : session
}

/** Those of today. */
export function limitsOf({ settings: { limits }, extra }: Session): Limits {
  return { ...limits, fresh: limits.fresh + extra }
}

function queueOf(session: Session): Queue & { waiting: WaitingPapers } {
  const { today } = contextOf(session, session.now)
  const waiting = currentWaiting(session.waiting, session.deck, session.schedule, today)
  return { ...queueAt(waiting, limitsOf(session), today, session.mode === 'ahead'), waiting }
}

/** The session after these lines have made its schedule another one. */
export function withSchedule(session: Session, schedule: Schedule, lines: readonly LogLine[]): Session {
  const { today } = contextOf(session, session.now)
  const known = session.waiting?.schedule === session.schedule ? session.waiting : null
  return { ...session, schedule, waiting: known && waitingAfter(known, schedule, lines, today) }
}

export function nextCard(session: Session): Session {
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
  if (session.mode === 'cram') return { ...shown, current: session.cram.left[0] ?? null }
  const { next, counts, waiting } = queueOf(session)
  return { ...shown, current: next, counts, waiting }
}

export function placeOf({ deck }: ReviewDeck, card: ReviewCard): Place {
  const place = deck.notes[card.note]?.place
  if (!place) throw new Error(`${card.guid} has no place in the notes`)
  return place
}

/** A step that asks nothing of the world. */
export function still(session: Session): Step {
  return { session, effects: [] }
}
