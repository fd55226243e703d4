import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'
import { replaceFile } from '../disk/replace-file.ts'

/** What `review.weights: from-anki` stands for: as the last pull found it, kept for all devices. */
export interface KeptPreset {
  name: string
  weights: number[]
  retention: number
  maximal: number
}

const fileName = 'anki.json'
const maximalBytes = 100_000

/** Null where there is none, or none that can be read. */
export function readAnkiPreset(state: string): KeptPreset | null {
  const text = readTextThere(join(state, fileName), maximalBytes)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isPreset(value) ? value : null
  } catch {
    return null
  }
}

/** Written only where it differs. */
export async function keepAnkiPreset(state: string, preset: KeptPreset): Promise<boolean> {
  const text = `${JSON.stringify(preset)}\n`
  if (readTextThere(join(state, fileName), maximalBytes) === text) return false
  await replaceFile(join(state, fileName), (temporary) => writeFile(temporary, text))
  return true
}

function isPreset(value: unknown): value is KeptPreset {
  if (typeof value !== 'object' || value === null) return false
  const { name, weights, retention, maximal } = value as Record<string, unknown>
  return (
    typeof name === 'string' &&
    Array.isArray(weights) &&
    (weights.length === 0 || weights.length === 21) &&
    weights.every(Number.isFinite) &&
    isBetween(retention, 0.7, 0.99) &&
    isBetween(maximal, 1, 36_500)
  )
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
