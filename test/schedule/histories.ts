import { daysAgo, hourMs, minuteMs, todayAt, type Zone } from '../../src/schedule/calendar.ts'
import { type CardState, type FoldContext, newCard } from '../../src/schedule/card-state.ts'
import { foldLog, keyOf } from '../../src/schedule/fold.ts'
import { outcomesOf, recordedInterval, type ScheduleSettings } from '../../src/schedule/intervals.ts'
import type { Answer } from '../../src/schedule/log-line.ts'
import { type Fsrs, fsrsOf, type Rating } from '../../src/schedule/memory.ts'

export const ankiDefaults: ScheduleSettings = {
  retention: 0.9,
  learningSteps: [60, 600],
  relearningSteps: [600],
  leech: 0,
  maximal: 36_500,
}

/** mulberry32: the same numbers for the same seed, in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A zone of the IANA data base, whatever zone the process is in. */
export function zoneNamed(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const known = new Map<number, number>()
  return (time) => {
    const hour = Math.floor(time / hourMs)
    const found = known.get(hour)
    if (found !== undefined) return found
    const text = format.formatToParts(hour * hourMs).find((part) => part.type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? []
    const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
    known.set(hour, offset)
    return offset
  }
}

export interface History {
  guid: string
  answers: Answer[]
  /** What our fold makes of them at the time of asking. */
  standing: CardState
}

/**
 * What somebody might answer over about two years before `now`: at any hour, many times near the rollover, in time, early, late,
 * several times on one day. Each answer's interval and state are those that our own schedule gives at that moment.
 */
export function randomHistory(
  guid: string,
  seed: number,
  now: number,
  zone: Zone,
  settings: ScheduleSettings,
  fsrs: Fsrs = fsrsOf(),
): History {
  const random = randomFrom(seed)
  const answers: Answer[] = []
  let time = now - Math.floor((50 + random() * 700) * 24 * hourMs)
  const count = 1 + Math.floor(random() * 12)
  for (let index = 0; index < count && time < now - hourMs; index++) {
    const today = todayAt(time, 4, zone)
    const context: FoldContext = { fsrs, settings, rollover: 4, today }
    const state = foldLog(answers, context).cards.get(keyOf(guid, 'Card 1')) ?? newCard
    const elapsed = state.last ? daysAgo(state.last.id, today.end) : 0
    const draw = random()
    const rating: Rating = draw < 0.2 ? 1 : draw < 0.35 ? 2 : draw < 0.85 ? 3 : 4
    const outcome = outcomesOf(state, elapsed, fsrs, settings, null)[rating]
    const ivl = recordedInterval(outcome, (today.end - time) / 1000)
    answers.push({
      id: time,
      guid,
      card: 'Card 1',
      rating,
      state: state.stage,
      ivl,
      day: today.day,
      offset: today.offset,
      ms: 5000,
    })
    time = nextTime(time, ivl, random, zone)
  }
  const context = { fsrs, settings, rollover: 4, today: todayAt(now, 4, zone) }
  return { guid, answers, standing: foldLog(answers, context).cards.get(keyOf(guid, 'Card 1')) ?? newCard }
}

function nextTime(time: number, ivl: number, random: () => number, zone: Zone): number {
  if (random() < 0.1) return time + Math.floor((1 + random() * 600) * 1000)
  if (ivl < 0) return time - ivl * 1000 + Math.floor(random() * 3 * hourMs)
  const due = time + ivl * 24 * hourMs * (random() < 0.2 ? random() * 3 : 1)
  if (random() < 0.5) return Math.max(time + minuteMs, Math.floor(due + (random() - 0.3) * 20 * hourMs))
  // Within an hour and a half of the rollover, where a change of the clocks decides the day.
  const end = todayAt(due, 4, zone).end
  return Math.max(time + minuteMs, Math.floor(end + (random() - 0.5) * 3 * hourMs))
}
