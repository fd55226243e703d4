import type { Identification } from './identify.ts'
import type { LedgerEntry } from './ledger.ts'

/**
 * By guid: decks of papers that are not their files', because their ledger was made before that of the folder.
 * @param onlyFile that gives the deck its name, where it is one: its papers follow it
 */
export function homesOf({ claims }: Identification, onlyFile: string | null): Map<string, string> {
  const homes = new Map<string, string>()
  for (const { guid, group, match } of claims) {
    const files = group.papers.map(({ place }) => place.file)
    const home = match ? homeOf(match.entry, files, onlyFile) : undefined
    if (home !== undefined) homes.set(guid, home)
  }
  return homes
}

/**
 * The deck that a paper has kept; undefined: its file's. It is kept as long as the paper stands in one of its files.
 * @param files in which it stands now
 */
export function homeOf(
  { home, files: known }: LedgerEntry,
  files: readonly string[],
  onlyFile: string | null,
): string | undefined {
  if (home === undefined || known[0] === onlyFile) return undefined
  return files.some((file) => known.includes(file)) ? home : undefined
}
