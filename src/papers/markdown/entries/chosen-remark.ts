import type { ChosenRemark } from '../../finding.ts'
import { passedOver } from '../../finding.ts'
import type { Paper } from '../../paper.ts'
import type { Draft } from '../draft.ts'

/** Which of several remarks below an entry is its contribution, in words; null where there are none to choose among. */
export function chosenRemark({ remarks }: Draft, { contribution, place, title }: Paper): ChosenRemark | null {
  if (remarks === null) return null
  const { of, taken } = remarks
  const { text } = passedOver(place.line, title.text, '')
  const chosen = contribution === null ? null : passedOver(place.line, contribution.text, '').text
  const why =
    chosen === null || taken === null
      ? `none of ${of} remarks is taken for the contribution; “Contribution: …” in front of one says which`
      : taken === 'labelled'
        ? `of ${of} remarks the labelled one is the contribution: “${chosen}”`
        : `of ${of} remarks the ${ordinal(taken)} is the contribution: “${chosen}”`
  return { line: place.line, text, why }
}

function ordinal(at: number): string {
  const names = ['first', 'second', 'third', 'fourth', 'fifth']
  return names[at] ?? `${at + 1}th`
}
