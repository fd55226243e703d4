import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'
import { answerInQuestion } from './answer-in-question.ts'
import { titleWordsOf } from './content-words.ts'
import { hasNoAnswer } from './contribution-no-answer.ts'
import { type Habit, habitOf } from './usual-facts.ts'

/**
 * Told where most papers of the section have one, and of a note on one paper: it was forgotten, or the paper is still to be read. A warning where there is no
 * figure to ask for the paper either, else a remark.
 */
export function missingContribution(notes: readonly Note[], isKept = contributionHabit(notes)): Problem[] {
  return notes
    .filter((note) => lacks(note) && (isKept(note) || note.paper.alone))
    .map(({ paper }) => {
      const found = `“${paper.title.text}” has no contribution${paper.alone ? '' : ', unlike most papers here'}`
      return problem(
        paper.figures.length === 0 ? 'warning' : 'info',
        'missing-contribution',
        paper.place,
        found,
        'what the paper does or shows, in one idea',
      )
    })
}

/** Papers that make no card at all, where it is not the contribution alone that the notes forgot, and no other rule tells what is wrong with it. */
export function nothingToAsk(notes: readonly Note[]): Problem[] {
  const isKept = contributionHabit(notes)
  return notes
    .filter((note) => [note, ...note.companions].every(({ cards }) => cards.length === 0))
    .filter((note) => !(lacks(note) && (isKept(note) || note.paper.alone)) && !isTold(note))
    .map(({ paper }) => {
      const found = `“${paper.title.text}” makes no card: nothing is noted that could be asked`
      return problem('info', 'nothing-to-ask', paper.place, found, 'a contribution, a figure or the name of a method')
    })
}

function isTold(note: Note): boolean {
  return hasNoAnswer(note) || answerInQuestion({ note, ...titleWordsOf(note.paper.title.text) }).length > 0
}

function contributionHabit(notes: readonly Note[]): Habit {
  return habitOf(notes, ({ contribution }) => contribution !== null)
}

function lacks({ paper }: Note): boolean {
  return paper.kind === 'paper' && paper.contribution === null
}
