import { type Problem, problem } from '../../read/problem.ts'
import type { Note } from '../deck.ts'
import { habitOf } from './habits.ts'

/** A warning where most papers of the section have a year; a remark where the notes do without, or the title tells it. */
export function missingYear(notes: readonly Note[]): Problem[] {
  const isKept = habitOf(notes, ({ year }) => year !== null)
  return notes
    .filter(({ paper }) => paper.kind === 'paper' && paper.year === null)
    .map((note) => {
      const { paper } = note
      const isTold = /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(paper.title.text)
      const severity = isKept(note) && !isTold ? 'warning' : 'info'
      return problem(severity, 'missing-year', paper.place, `“${paper.title.text}” has no year`, 'a year in its row')
    })
}
