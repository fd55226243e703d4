import { dayOf, type Today, type Zone } from '../schedule/calendar.ts'
import type { Line } from '../schedule/card-state.ts'
import { keyOf, type Schedule } from '../schedule/fold.ts'
import type { Answer, CardEvent, LogLine } from '../schedule/log-line.ts'
import { isWithinTime } from '../schedule/log-scan.ts'
import type { AnkiCard, AnkiHistory, AnkiReview } from './history.ts'

/** A card of Anki's that is one of ours. */
export interface KnownCard {
  anki: AnkiCard
  guid: string
  /** By which its reviews are logged. */
  card: string
  key: string
}

/** What Anki's cards were when they were last looked at in the same running collection. */
export interface SeenMarks {
  /** Keys of cards. */
  suspended: ReadonlySet<string>
  /** Guids of notes. */
  marked: ReadonlySet<string>
}

export interface PullContext {
  /** What all devices have logged. */
  schedule: Schedule
  today: Today
  zone: Zone
  /** Null where the last look is not known, as with a file. */
  seen: SeenMarks | null
}

export interface PulledReviews {
  lines: LogLine[]
  /** Answers that were taken back here after Anki had them: they stay there, and stay taken back here. */
  undoneHere: number
}

/** @param nameOf the name by which a card's reviews are logged; null: it is none of ours */
export function knownCards(
  history: AnkiHistory,
  nameOf: (card: AnkiCard) => string | null,
  aliases: ReadonlyMap<string, string>,
): KnownCard[] {
  return history.cards.flatMap((anki) => {
    const card = nameOf(anki)
    const guid = aliases.get(anki.guid) ?? anki.guid
    return card === null ? [] : [{ anki, guid, card, key: keyOf(guid, card) }]
  })
}

/** Those that are or were suspended: of which change was the later one their times tell. */
export function cardsToDate(cards: readonly KnownCard[], schedule: Schedule): AnkiCard[] {
  return cards.flatMap(({ anki, key }) =>
    anki.queue === -1 || schedule.cards.get(key)?.suspended === true ? [anki] : [],
  )
}

/** The lines that Anki's log has and ours lack. Two devices that pull the same make the same lines. */
export function pulledReviews(
  cards: readonly KnownCard[],
  { reviews, firstDay }: Pick<AnkiHistory, 'reviews' | 'firstDay'>,
  context: PullContext,
): PulledReviews {
  const lines: LogLine[] = []
  const lastMarks = new Map(context.schedule.marks.map(({ guid, id }) => [guid, id]))
  const notes = new Set<string>()
  let undoneHere = 0
  for (const known of cards) {
    const own = context.schedule.lines.get(known.key) ?? []
    const ids = new Set(own.map(({ id }) => id))
    const undone = context.schedule.undone.get(known.key)
    const rows = reviews.get(known.anki.id) ?? []
    const added: Line[] = []
    for (const line of linesOfCard(known, rows, firstDay, context)) {
      if (undone?.has(line.id)) undoneHere += 'rating' in line ? 1 : 0
      else if (!ids.has(line.id)) added.push(line)
    }
    added.push(...suspensionOf(known, [...own, ...added], context))
    // Notes carry the mark, in the log under one of their cards.
    if (!notes.has(known.guid))
      added.push(...markOf(known, [...own, ...added], lastMarks.get(known.guid) ?? 0, context))
    notes.add(known.guid)
    lines.push(...added)
  }
  return { lines, undoneHere }
}

/** All that a card's rows say, in our words. */
function linesOfCard(
  { guid, card, anki }: KnownCard,
  rows: readonly AnkiReview[],
  firstDay: number | null,
  { today, zone }: PullContext,
): Line[] {
  const lines: Line[] = []
  let last: Answer | null = null
  for (const [index, row] of rows.entries()) {
    const { id } = row
    if (isAnswer(row)) {
      last = answerOf(row, { guid, card }, last === null, today, zone)
      if (last) lines.push(last)
    } else if (row.type === 4 && row.factor === 0) {
      last = null
      lines.push({ id, guid, card, event: 'forget' })
    } else if (row.type === 4) {
      const day = dayOf(id, today)
      // The row tells the interval and not the day. Where nothing came after, the card itself tells it.
      const isLast = index === rows.length - 1 && firstDay !== null && isDay(anki.due)
      const dueDay: number = isLast ? firstDay + (anki.due ?? 0) : (last?.day ?? day) + Math.max(0, row.ivl)
      lines.push({ id, guid, card, event: 'due', ivl: Math.max(-36_500, Math.min(36_500, dueDay - day)), day })
    }
  }
  return lines
}

/** A due of a card in steps is a time. */
function isDay(due: number | null): boolean {
  return due !== null && Math.abs(due) < 100_000_000
}

/** A filtered deck that does not reschedule writes rows that count for nothing. */
export function isAnswer({ ease, type, factor }: AnkiReview): boolean {
  return ease >= 1 && ease <= 4 && !(type === 3 && factor === 0)
}

/** Null for a row that no answer leaves. */
function answerOf(
  { id, ease, ivl, time, type }: AnkiReview,
  about: Pick<Answer, 'guid' | 'card'>,
  isFirst: boolean,
  today: Today,
  zone: Zone,
): Answer | null {
  const state = type === 0 ? (isFirst ? 'new' : 'learning') : type === 2 ? 'relearning' : 'review'
  const rating = ease as Answer['rating']
  const { guid, card } = about
  const answer: Answer = {
    id,
    guid,
    card,
    rating,
    state,
    ivl,
    day: dayOf(id, today),
    offset: zone(id),
    ms: Math.max(0, time),
    ...(type === 3 && { filtered: true }),
  }
  return isWithinTime(answer) ? answer : null
}

function suspensionOf({ guid, card, key, anki }: KnownCard, lines: readonly Line[], context: PullContext): CardEvent[] {
  const sorted = [...lines].sort((a, b) => a.id - b.id)
  const isThere = anki.queue === -1
  const isHere = isSuspendedAfter(sorted)
  const own = sorted.findLast((line) => 'event' in line && (line.event === 'suspend' || line.event === 'unsuspend'))
  const seen = context.seen?.suspended.has(key) ?? null
  if (!isNews(isThere, isHere, seen, anki.changed * 1000, own?.id ?? 0)) return []
  const id = Math.max(anki.changed * 1000, (sorted.at(-1)?.id ?? 0) + 1)
  return [{ id, guid, card, event: isThere ? 'suspend' : 'unsuspend' }]
}

/** As the fold has it. */
function isSuspendedAfter(lines: readonly Line[]): boolean {
  let suspended = false
  for (const line of lines)
    if ('rating' in line || line.event === 'forget' || line.event === 'due') suspended = false
    else if (line.event === 'suspend' || line.event === 'unsuspend') suspended = line.event === 'suspend'
  return suspended
}

/**
 * @param lines of the card: one of the same time would count as the same line
 * @param own when the mark was last changed here; 0: never
 */
function markOf(
  { guid, card, anki }: KnownCard,
  lines: readonly Line[],
  own: number,
  { schedule, seen, today }: PullContext,
): CardEvent[] {
  const isHere = schedule.marked.has(guid)
  // A time that is not told counts as now, unless a mark of ours is known.
  const changed = anki.noteChanged === null ? null : anki.noteChanged * 1000
  if (!isNews(anki.isMarked, isHere, seen?.marked.has(guid) ?? null, changed ?? (own === 0 ? today.now : 0), own))
    return []
  const ids = new Set(lines.map(({ id }) => id))
  let id = Math.max(changed ?? today.now, own + 1)
  while (ids.has(id)) id++
  return [{ id, guid, card, event: anki.isMarked ? 'mark' : 'unmark' }]
}

/** Whether Anki has changed it since: against what it was at the last look, where that is known, else the later change wins. */
function isNews(
  isThere: boolean,
  isHere: boolean,
  seen: boolean | null,
  changedThere: number,
  changedHere: number,
): boolean {
  if (isThere === isHere) return false
  return seen === null ? changedThere > changedHere : isThere !== seen
}
