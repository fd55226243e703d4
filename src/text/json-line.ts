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
