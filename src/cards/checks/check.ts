import type { Problem } from '../../problems/problem.ts'
import type { Deck } from '../deck.ts'
import type { Note } from '../note.ts'
import { answerInQuestion } from './answer-in-question.ts'
import { type Titled, titleWordsOf } from './content-words.ts'
import { contributionNoAnswer } from './contribution-no-answer.ts'
import { enumeration } from './enumeration.ts'
import { longContribution } from './long-contribution.ts'
import { longTitle } from './long-title.ts'
import { missingContribution, nothingToAsk } from './missing-contribution.ts'
import { missingYear } from './missing-year.ts'
import { similarTitles } from './similar-titles.ts'
import { suspiciousMethod } from './suspicious-method.ts'
import type { Habit } from './usual-facts.ts'
import { yearOutOfRange } from './year-out-of-range.ts'

/**
 * What makes a note that would ask badly, or not at all. Looks at the deck alone: what needs the disk is asked by the command
 * `check` only. The meaning of each rule is in problems/rules.ts, an example of each in examples/rules.md.
 */
export function checkDeck({ notes }: Deck, thisYear: number): Problem[] {
  const titled = titledOf(notes)
  const problems = checkEach(titled, thisYear)
  for (const rule of [missingContribution, nothingToAsk, missingYear])
    for (const found of rule(notes)) problems.push(found)
  for (const found of similarTitles(titled)) problems.push(found)
  return problems
}

/**
 * What is told of notes that make cards, whatever others the deck has.
 * @param habits what most papers of their sections have
 */
export function checkNotes({ notes }: Deck, thisYear: number, habits: { contribution: Habit; year: Habit }): Problem[] {
  return [
    ...checkEach(titledOf(notes), thisYear),
    ...missingContribution(notes, habits.contribution),
    ...missingYear(notes, habits.year),
  ]
}

function titledOf(notes: readonly Note[]): Titled[] {
  return notes.map((note) => ({ note, ...titleWordsOf(note.paper.title.text) }))
}

function checkEach(titled: readonly Titled[], thisYear: number): Problem[] {
  const problems: Problem[] = []
  for (const one of titled)
    for (const rule of ofEach) {
      const found = rule(one, thisYear)
      // Of hardly any note there is something to be told.
      if (found.length > 0) problems.push(...found)
    }
  return problems
}

const ofEach: ((titled: Titled, thisYear: number) => Problem[])[] = [
  ({ note }) => longTitle(note),
  ({ note }) => contributionNoAnswer(note),
  answerInQuestion,
  ({ note }) => longContribution(note),
  ({ note }) => enumeration(note),
  ({ note }) => suspiciousMethod(note),
  ({ note }, thisYear) => yearOutOfRange(note, thisYear),
]
