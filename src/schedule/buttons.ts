import { fnv1a } from '../words/fnv.ts'
import { type CardState, elapsedDays, type FoldContext } from './card-state.ts'
import { type Fuzz, type Outcome, type Outcomes, outcomesOf, recordedInterval } from './intervals.ts'
import { asStored, type Rating } from './memory.ts'

export const buttonNames: Record<Rating, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** What the four buttons lead to now. */
export function buttonsOf(state: CardState, { fsrs, settings, today }: FoldContext, fuzz: Fuzz): Outcomes {
  const memory = state.memory && asStored(state.memory)
  return outcomesOf({ ...state, memory }, elapsedDays(state, today.now, today.end), fsrs, settings, fuzz)
}

/** The interval as it will be logged by an answer now. */
export function intervalNow(outcome: Outcome, { today }: FoldContext): number {
  return recordedInterval(outcome, (today.end - today.now) / 1000)
}

/** In [0, 1), the same for the preview and the answer, on every machine: it knows the card and how often it was answered. */
export function fuzzOf(key: string, reps: number): number {
  return hashOf(`${key}\n${reps}`) / 2 ** 32
}

/** 32 bits, FNV-1a with a last mix, as neighbouring texts else give neighbouring numbers. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string): number {
  return mixed(fnv1a(text))
}

/** Spreads 32 bits over 32 bits, as MurmurHash3 ends. https://github.com/aappleby/smhasher */
export function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A logged interval for a person: `1m`, `10m`, `2h`, `3d`, `1.5mo`, `2.1y`. */
export function intervalText(ivl: number): string {
  const seconds = ivl < 0 ? -ivl : ivl * 86_400
  if (seconds < 60) return `${Math.round(seconds)}s`
  if (seconds < 3600) return `${Math.round(seconds / 60)}m`
  if (seconds < 86_400) return `${Math.round(seconds / 3600)}h`
  const days = seconds / 86_400
  if (days < 31) return `${Math.round(days)}d`
  return days < 365 ? `${short(days / 30.4375)}mo` : `${short(days / 365.25)}y`
}

function short(number: number): string {
  return number.toFixed(1).replace(/\.0$/, '')
}
