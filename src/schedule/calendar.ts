/** Minutes east of UTC that clocks show at a time (ms since 1970): the only thing that is known of a time zone. */
export type Zone = (time: number) => number

export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 86_400_000

/** The day of reviewing that `now` belongs to. It turns at a local hour, as Anki's does, not at midnight. */
export interface Today {
  /** ms since 1970 */
  now: number
  /** Days from 1970-01-01 to the local date on which this day began. */
  day: number
  /** When it ends, in ms since 1970. */
  end: number
  /** Minutes east of UTC, now. */
  offset: number
}

/**
 * @param rollover local hour at which a day ends, 0 to 23
 */
export function todayAt(now: number, rollover: number, zone: Zone): Today {
  const offset = zone(now)
  const day = Math.floor((now + offset * minuteMs - rollover * hourMs) / dayMs)
  const localEnd = (day + 1) * dayMs + rollover * hourMs
  // The clocks may change between now and the end: what they show at the end decides.
  const near = localEnd - offset * minuteMs
  return { now, day, end: localEnd - zone(near) * minuteMs, offset }
}

/**
 * Whole days of 24 hours back from the end of today, 0 for what is yet to come. Anki counts so, whatever the clocks showed at the
 * time: where they have changed since, an answer within an hour of the rollover may count for the neighbouring day.
 */
export function daysAgo(time: number, end: number): number {
  // Anki counts in whole seconds, which decides for an answer in the second of a rollover.
  return Math.floor(Math.max(0, end - Math.floor(time / 1000) * 1000) / dayMs)
}

/** The day that a time belongs to, counted as `daysAgo` counts. */
export function dayOf(time: number, today: Today): number {
  return today.day - daysAgo(time, today.end)
}

/** `2026-11-23` of a day number. */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** `14:05` as clocks show it at a time. */
export function clockTime(time: number, offset: number): string {
  return new Date(time + offset * minuteMs).toISOString().slice(11, 16)
}

/** `2026-11-23T14:05:00+08:00` */
export function isoTime(time: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+'
  const pad = (number: number) => String(number).padStart(2, '0')
  const away = Math.abs(offset)
  const local = new Date(time + offset * minuteMs).toISOString().slice(0, 19)
  return `${local}${sign}${pad(Math.floor(away / 60))}:${pad(away % 60)}`
}
