/**
 * What went less well than it could without ending a run, such as a cache that cannot be written: told once at the end of the run, as
 * the first error says it.
 */
const shortfalls = new Map<string, unknown>()
const told = new Set<string>()

/** @param what in words, to be followed by the path and the reason */
export function fallShort(what: string, error: unknown): void {
  if (!shortfalls.has(what)) shortfalls.set(what, error)
}

/** Those that have not been told yet. */
export function takeShortfalls(): [what: string, error: unknown][] {
  const fresh = [...shortfalls].filter(([what]) => !told.has(what))
  for (const [what] of fresh) told.add(what)
  return fresh
}
