import type { Note } from '../note.ts'

/** Of how many papers a section must tell something for its absence in another to be an oversight. */
const most = 0.5

/** Whether a paper stands where most papers have something. */
export type Habit = (note: Note) => boolean

/**
 * Whether a paper stands where most papers have something: where the notes never keep it, no single row lacks it.
 * @param has of a paper; resources are no papers and are not counted
 */
export function habitOf(notes: readonly Note[], has: (paper: Note['paper']) => boolean): Habit {
  const counts = new Map<string, { all: number; having: number }>()
  for (const { paper } of notes) {
    if (paper.kind === 'resource') continue
    const key = sectionOf(paper)
    const count = counts.get(key) ?? { all: 0, having: 0 }
    counts.set(key, count)
    count.all++
    if (has(paper)) count.having++
  }
  return ({ paper }) => {
    const count = counts.get(sectionOf(paper))
    return count !== undefined && isHabit(count)
  }
}

export function isHabit({ all, having }: { all: number; having: number }): boolean {
  return having >= all * most
}

export function sectionOf({ file, section }: Pick<Note['paper'], 'file' | 'section'>): string {
  return [file, ...section].join('\n')
}
