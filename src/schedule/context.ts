import { todayAt, type Zone } from './calendar.ts'
import type { FoldContext } from './card-state.ts'
import type { ScheduleSettings } from './intervals.ts'
import { type Fsrs, fsrsOf } from './memory.ts'

/** How answers become a schedule, and when a day ends. */
export interface CalendarSettings {
  schedule: ScheduleSettings
  /** Local hour at which a day ends. */
  rollover: number
  zone: Zone
}

/**
 * @param fsrs of the weights that are set, unless another is given
 * @param now ms since 1970
 */
export function contextOf(
  { settings, fsrs = fsrsOf(settings.schedule.weights) }: { settings: CalendarSettings; fsrs?: Fsrs },
  now: number,
): FoldContext {
  return {
    fsrs,
    settings: settings.schedule,
    rollover: settings.rollover,
    today: todayAt(now, settings.rollover, settings.zone),
  }
}
