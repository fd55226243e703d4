import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'

/** In characters. The longest titles of papers have about three hundred. */
const longest = 400

/** Each card shows the title. */
export function longTitle({ paper }: Note): Problem[] {
  const { length } = paper.title.text
  if (length <= longest) return []
  const found = `The title has ${length.toLocaleString('en')} characters`
  return [problem('warning', 'long-title', paper.place, found, `at most ${longest}: the title alone`)]
}
