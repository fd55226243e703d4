/**
 * The object on a line of ledgers and logs.
 * @returns null where the line holds anything else: an error of `JSON.parse` costs as much as six good lines
 */
export function objectIn(line: string): unknown {
  if (!line.startsWith('{')) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
