import type { Place } from '../../problems/problem.ts'
import type { Document } from '../document.ts'
import type { Extract } from '../markdown/extract.ts'
import type { Paper } from '../paper.ts'
import { type Fate, fatesOf } from './fates.ts'

/** What became of the lines of a file. */
export interface FileFates {
  file: string
  /** With the guid of the paper that holds a line. */
  fates: (Fate & { guid?: string })[]
}

export function fatesOfFiles(
  documents: readonly Document[],
  extracts: readonly Extract[],
  identified: readonly { guid: string; paper: Paper }[],
): FileFates[] {
  const guids = new Map(identified.map(({ guid, paper: { place } }) => [placeKey(place), guid]))
  const byFile = new Map(extracts.map((extract) => [extract.file, extract]))
  return documents.flatMap((document) => {
    const extract = byFile.get(document.file)
    if (!extract || extract.isUnread) return []
    const fates = fatesOf(document, extract).map((fate) => {
      const guid = fate.paper && guids.get(placeKey(fate.paper.place))
      return guid === undefined ? fate : { ...fate, guid }
    })
    return [{ file: document.file, fates }]
  })
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}
