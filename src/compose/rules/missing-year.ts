import { type Problem, problem } from '../../read/problem.ts'
import type { Note } from '../deck.ts'
import { filesThatKeep } from './habits.ts'

/** A warning where most papers of the file have a year; a remark where the notes do without. */
export function missingYear(notes: readonly Note[]): Problem[] {
  const keeping = filesThatKeep(notes, ({ year }) => year !== null)
  return notes
    .filter(({ paper }) => paper.kind === 'paper' && paper.year === null)
    .map(({ paper }) => {
      const severity = keeping.has(paper.file) ? 'warning' : 'info'
      return problem(severity, 'missing-year', paper.place, `“${paper.title.text}” has no year`, 'a year in its row')
    })
}
