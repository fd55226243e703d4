import type { Parameters } from 'fast-check'

/** How often a property is tried: a small seeded number in `npm test`, the full one with chance in `npm run soak`. */
export function runs(few: number, many: number): Parameters<unknown> & { numRuns: number } {
  return process.env.PAPERDECK_SOAK ? { numRuns: many } : { numRuns: few, seed: 20_260 }
}
