import type { Config } from '../read/settings.ts'
import type { SessionSettings } from '../review/session.ts'

interface Wishes {
  new?: number | undefined
  limit?: number | undefined
  card?: string | undefined
  tag?: string | undefined
}

/** The config's `review:` with its defaults; what the command line says wins. */
export function sessionSettings(config: Config, wishes: Wishes = {}): SessionSettings {
  const own = config.review ?? {}
  return {
    schedule: {
      retention: own.retention ?? 0.9,
      learningSteps: own['learning-steps'] ?? [60, 600],
      relearningSteps: own['relearning-steps'] ?? [600],
      leech: own.leech ?? 8,
      maximal: 36_500,
    },
    limits: { fresh: wishes.new ?? own.new ?? 10, reviews: wishes.limit ?? own.limit ?? 200 },
    rollover: own.rollover ?? 4,
    zone: (time) => -new Date(time).getTimezoneOffset(),
    filter: { card: wishes.card, tag: wishes.tag },
  }
}
