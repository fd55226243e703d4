import { readAnkiPreset } from '../../project/anki-preset.ts'
import type { SessionSettings } from '../../review/session.ts'
import type { Config } from '../../settings/settings.ts'

interface Wishes {
  new?: number | undefined
  limit?: number | undefined
  card?: string | undefined
  tag?: string | undefined
  deck?: string | undefined
}

/**
 * The config's `review:` with its defaults; what the command line says wins.
 * @param state where a pull has kept Anki's preset
 */
export function sessionSettings(config: Config, wishes: Wishes = {}, state: string | null = null): SessionSettings {
  const own = config.review ?? {}
  const preset = own.weights === 'from-anki' && state !== null ? readAnkiPreset(state) : null
  const weights = typeof own.weights === 'object' ? own.weights : preset?.weights
  return {
    schedule: {
      retention: own.retention ?? preset?.retention ?? 0.9,
      learningSteps: own['learning-steps'] ?? [60, 600],
      relearningSteps: own['relearning-steps'] ?? [600],
      leech: own.leech ?? 8,
      maximal: own['maximum-interval'] ?? preset?.maximal ?? 36_500,
      ...(weights && weights.length > 0 && { weights }),
    },
    limits: { fresh: wishes.new ?? own.new ?? 10, reviews: wishes.limit ?? own.limit ?? 200 },
    rollover: own.rollover ?? 4,
    zone: (time) => -new Date(time).getTimezoneOffset(),
    filter: { card: wishes.card, tag: wishes.tag, deck: wishes.deck },
  }
}
