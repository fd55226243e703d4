import type { Identified } from '../identity/identify.ts'
import type { LedgerEntry } from '../identity/ledger.ts'
import type { Paper } from '../papers/paper.ts'
import { isRemote, pictureKey } from '../pictures/picture-source.ts'
import type { WantedPicture } from '../pictures/pictures.ts'
import { isMediaName } from '../pictures/plain-picture.ts'

export function wantedPictures(papers: readonly Paper[]): WantedPicture[] {
  return papers.flatMap(({ figures, contribution, notes, place }) =>
    [...figures, ...(contribution?.pictures ?? []), ...(notes?.pictures ?? [])].map((src) => ({ src, place })),
  )
}

/** By `pictureKey`: a deck keeps the pictures that it has had. A name goes into the HTML of cards, so it must be one of ours. */
export function namesOfPictures(entries: readonly LedgerEntry[]): Map<string, string> {
  const named = entries.flatMap(({ pictures }) => Object.entries(pictures ?? {}))
  return new Map(named.filter(([, name]) => isMediaName(name)))
}

/**
 * The same with the pictures of papers whose notes have moved to another folder without them: what was beside the notes is looked
 * for there, and where it is not, the deck keeps the one that the paper has had by that path.
 */
export function namesAfterMoves(
  entries: readonly LedgerEntry[],
  identified: readonly Identified[],
): Map<string, string> {
  const names = namesOfPictures(entries)
  if (names.size === 0) return names
  const had = new Map(entries.flatMap(({ guid, pictures }) => (pictures ? [[guid, Object.keys(pictures)]] : [])))
  for (const { guid, paper } of identified) {
    const keys = had.get(guid)
    if (!keys) continue
    for (const { src, place } of wantedPictures([paper])) {
      const key = pictureKey(place.file, src)
      if (isRemote(src) || names.has(key)) continue
      const name = names.get(keys.find((known) => known.endsWith(`\n${src}`)) ?? '')
      if (name !== undefined) names.set(key, name)
    }
  }
  return names
}
