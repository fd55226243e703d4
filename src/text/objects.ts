import { withoutStack } from '../problems/problem.ts'

/**
 * The object on a line of ledgers and logs.
 * @returns null where the line holds anything else: an error of `JSON.parse` costs as much as six good lines
 */
export function objectIn(line: string): unknown {
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return null
  try {
    return withoutStack(() => JSON.parse(line))
  } catch {
    return null
  }
}

/**
 * What a record holds under a word of notes, libraries or ledgers: a usual object answers to `constructor` and `toString` as well, which
 * people may write.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
