/** What a build knows of each file, by its path relative to the root. */
export interface Scope {
  /** The deck is made of it. */
  isBuilt(file: string): boolean
  /** It was to be built, and was read, or is gone from a folder that was given. */
  isCovered(file: string): boolean
  /** It was neither built nor consulted nor is it gone: what it holds is not known. */
  isUnknown(file: string): boolean
}

/**
 * @param built files that were read for the deck
 * @param refused files that were named or found and could not be read, and folders with all that is below them
 * @param consulted other files of the ledger that were read, or found to be gone, so that nothing is mistaken
 * @param folders folders that were given, '' for the root
 */
export function scopeOf(
  built: ReadonlySet<string>,
  refused: ReadonlySet<string>,
  consulted: ReadonlySet<string>,
  folders: readonly string[],
): Scope {
  const isCovered = (file: string) =>
    built.has(file) ||
    (!isRefused(file, refused) && folders.some((folder) => folder === '' || file.startsWith(`${folder}/`)))
  return {
    isBuilt: (file) => built.has(file),
    isCovered,
    isUnknown: (file) => !isCovered(file) && !consulted.has(file),
  }
}

function isRefused(file: string, refused: ReadonlySet<string>): boolean {
  if (refused.size === 0) return false
  return refused.has('') || file.split('/').some((_, at, parts) => refused.has(parts.slice(0, at + 1).join('/')))
}
