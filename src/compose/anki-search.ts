/** What Anki's browser is to be asked for: notes of which `key` is this very text. */
export function searchFor(key: string, text: string): string {
  const search = `${key}:${text.replace(/[\\"*_]/g, '\\$&')}`
  return /^[\w:/-]+$/.test(search) ? search : `"${search}"`
}

/** For notes that any of the searches finds. */
export function anyOf(searches: readonly string[]): string {
  const several = [...new Set(searches)]
  return several.length > 1 ? `(${several.join(' OR ')})` : several.join('')
}
