import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'
import { type Habit, habitOf } from './usual-facts.ts'

/** A warning where most papers of the section have a year; a remark where the notes do without, or a year stands in the row. */
export function missingYear(
  notes: readonly Note[],
  isKept: Habit = habitOf(notes, ({ year }) => year !== null),
): Problem[] {
  return notes
    .filter(({ paper }) => paper.kind === 'paper' && paper.year === null)
    .map((note) => {
      const { paper } = note
      const severity = isKept(note) && !tellsYear(paper) ? 'warning' : 'info'
      return problem(severity, 'missing-year', paper.place, `“${paper.title.text}” has no year`, 'a year in its row')
    })
}

/** A year that nobody could be sure to be the paper's: "… tutorial at CVPR 2017". */
function tellsYear({ title, authors, venue, contribution, notes }: Note['paper']): boolean {
  const texts = [title.text, authors, venue, contribution?.text, notes?.text]
  return texts.some((text) => text && /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(text))
}
