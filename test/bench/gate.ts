import type { RunRecord } from './run-record.ts'
import type { Spread } from './statistics.ts'
import { resultOf } from './tables.ts'

/** A work may lose so much of what it had beyond the spread that it had: more is no chance. */
const tenth = 0.1

export interface Gated {
  /** In words, what has been lost. */
  losses: string[]
  /** Lines that the other run has not. */
  unknown: string[]
}

/**
 * What a run has lost to an earlier one. Ratios are compared where there is a peer, as the machine may be another: of processor time
 * where both are told, which other programs disturb least.
 */
export function gate(run: Pick<RunRecord, 'works'>, earlier: Pick<RunRecord, 'works'>): Gated {
  const gated: Gated = { losses: [], unknown: [] }
  for (const work of run.works)
    for (const line of work.lines) {
      const before = earlier.works.find(({ name }) => name === work.name)
      const same = before?.lines.find(({ ours, peer }) => ours === line.ours && peer === line.peer)
      const now = resultOf(work, line)
      const then = before && same && resultOf(before, same)
      const name = `${work.name}: ${line.ours}${line.peer ? ` beside ${line.peer}` : ''}`
      const figures = then && comparable(now, then)
      if (now.failure !== null && then?.failure === null) gated.losses.push(`${name}: ${now.failure}`)
      else if (!figures) gated.unknown.push(name)
      else if (figures.now.median - figures.before.most > figures.before.median * tenth)
        gated.losses.push(
          `${name}: ${shown(figures.now.median)} of ${figures.what}, and was ${shown(figures.before.median)} (at most ${shown(figures.before.most)})`,
        )
    }
  return gated
}

type Result = ReturnType<typeof resultOf>

function comparable(now: Result, then: Result): { what: string; now: Spread; before: Spread } | null {
  if (now.processorRatio && then.processorRatio)
    return { what: 'the peer’s processor time', now: now.processorRatio, before: then.processorRatio }
  if (now.ratio && then.ratio) return { what: 'the peer’s time', now: now.ratio, before: then.ratio }
  // Times of two machines do not compare; of one they do as far as nothing else runs.
  return now.ours && then.ours && !now.line.peer ? { what: 'seconds', now: now.ours, before: then.ours } : null
}

function shown(value: number): string {
  return value.toPrecision(3)
}
