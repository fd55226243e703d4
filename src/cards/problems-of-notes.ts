import type { Problem } from '../problems/problem.ts'
import type { Deck } from './deck.ts'

/** The problems of each note, by its guid: those that are told of one of its entries. What is told of files is nobody's. */
export function problemsByGuid({ notes }: Pick<Deck, 'notes'>, problems: readonly Problem[]): Map<string, Problem[]> {
  const guids = new Map<string, string>()
  for (const { guid, paper } of notes)
    for (const { file, line, column } of paper.places) guids.set(`${file}:${line}:${column}`, guid)
  const byGuid = new Map<string, Problem[]>()
  for (const found of problems) {
    const guid = guids.get(`${found.file ?? ''}:${found.line ?? 1}:${found.column ?? 1}`)
    if (guid !== undefined) byGuid.set(guid, [...(byGuid.get(guid) ?? []), found])
  }
  return byGuid
}
