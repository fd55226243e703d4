import type { Study } from '../../build/study.ts'
import { statusOf } from '../../problems/problem-json.ts'
import { reportProblems } from './format.ts'
import { tell } from './print.ts'

/** @returns whether there is nothing to review, which is told */
export function tellNoCards({ deck, toReport, leftOut }: Study): boolean {
  if (!deck.notes.every(({ cards }) => cards.length === 0)) return false
  tell('paperdeck: there is no card to review in these notes')
  reportProblems(toReport, leftOut)
  process.exitCode = statusOf(toReport)
  return true
}
