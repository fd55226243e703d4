import { withAnkiFile } from './read-collection.ts'

/** What Anki remembers of a card, as AnkiConnect sets it. */
export interface CardMemory {
  memory_state: { stability: number; difficulty: number } | null
  desired_retention: number | null
  decay: number | null
  /** Seconds since 1970. */
  last_review_time: number | null
  factor: number
}

/** By id: of all cards in a package or closed collection. */
export function readMemories(path: string): Map<number, CardMemory> {
  return withAnkiFile(path, (db) => {
    const rows = db.prepare('select id, factor, data from cards').all() as {
      id: number
      factor: number
      data: string
    }[]
    return new Map(rows.map(({ id, factor, data }) => [id, { ...memoryIn(data), factor }]))
  })
}

function memoryIn(data: string): Omit<CardMemory, 'factor'> {
  const { s, d, dr, decay, lrt } = recordIn(data)
  const isKnown = typeof s === 'number' && typeof d === 'number'
  return {
    memory_state: isKnown ? { stability: s, difficulty: d } : null,
    desired_retention: numberOr(dr),
    decay: numberOr(decay),
    last_review_time: numberOr(lrt),
  }
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function recordIn(data: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : null
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
