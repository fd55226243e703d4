/** What Anki's browser is to be asked for: notes of which `key` is this very text. */
export function searchFor(key: string, text: string): string {
  const search = `${key}:${text.replace(/[\\"*_]/g, '\\$&')}`
  return /^[\w:/-]+$/.test(search) ? search : `"${search}"`
}

/**
 * For notes of which `key` is any of these guids. A pattern each for some of them, as Anki refuses a search of more than a thousand
 * conditions, and a pattern that becomes too large.
 */
export function searchForGuids(key: string, guids: readonly string[]): string {
  const [only] = guids
  if (only === undefined || guids.length === 1) return only === undefined ? '' : searchFor(key, only)
  const patterns: string[] = []
  for (let start = 0; start < guids.length; start += guidsPerPattern)
    patterns.push(`${key}:re:${guids.slice(start, start + guidsPerPattern).join('|')}`)
  return anyOf(patterns)
}

const guidsPerPattern = 2000

/** For notes that any of the searches finds. */
export function anyOf(searches: readonly string[]): string {
  const several = [...new Set(searches)]
  return several.length > 1 ? `(${several.join(' OR ')})` : several.join('')
}
