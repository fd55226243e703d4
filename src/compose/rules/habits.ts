import type { Note } from '../deck.ts'

/** Of how many papers a file must tell something for its absence in another to be an oversight. */
const most = 0.5

/**
 * The files most of whose papers have something: where the notes never keep it, no single row lacks it.
 * @param has of a paper; resources are no papers and are not counted
 */
export function filesThatKeep(notes: readonly Note[], has: (paper: Note['paper']) => boolean): Set<string> {
  const counts = new Map<string, { all: number; having: number }>()
  for (const { paper } of notes) {
    if (paper.kind === 'resource') continue
    const count = counts.get(paper.file) ?? { all: 0, having: 0 }
    counts.set(paper.file, count)
    count.all++
    if (has(paper)) count.having++
  }
  return new Set([...counts].filter(([, { all, having }]) => having >= all * most).map(([file]) => file))
}
