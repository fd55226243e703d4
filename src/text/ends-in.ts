/**
 * Finds where a closing sign ends that stands at a place or behind it; -1 where none does. That nothing closes what is opened is found
 * out once and not at each opening, as a text may be long.
 */
export function endsIn(text: string): (closing: string, from: number) => number {
  const missing = new Set<string>()
  return (closing, from) => {
    const at = missing.has(closing) ? -1 : text.indexOf(closing, from)
    if (at >= 0) return at + closing.length
    missing.add(closing)
    return -1
  }
}
