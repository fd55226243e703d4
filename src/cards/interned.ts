const known = new Map<string, string>()

/** The one string for all that are equal: decks, sections and tags are those of thousands of notes. */
export function interned(text: string): string {
  const same = known.get(text)
  if (same !== undefined) return same
  known.set(text, text)
  return text
}

const knownOrds = new Map<string, number[]>()

/** The one list for all that are equal: thousands of notes have the same few sets of cards. */
export function internedOrds(ords: number[]): number[] {
  const key = ords.join()
  const same = knownOrds.get(key)
  if (same !== undefined) return same
  knownOrds.set(key, ords)
  return ords
}
