const known = new Map<string, string>()

/** The one string for all that are equal: decks, sections and tags are those of thousands of notes. */
export function interned(text: string): string {
  const same = known.get(text)
  if (same !== undefined) return same
  known.set(text, text)
  return text
}
