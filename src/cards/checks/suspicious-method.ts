import { type Problem, problem } from '../../problems/problem.ts'
import { isCommonWord, isNameShaped, tokensOf } from '../../words/names.ts'
import { isVenue, isVenueWithYear } from '../../words/venue.ts'
import type { Note } from '../note.ts'

const maximalTokens = 5
const maximalLength = 40

/** Only where it is asked for ("Which paper proposed …?"): a method that the title names is asked by no card. */
export function suspiciousMethod({ paper, fields }: Note): Problem[] {
  const { method } = paper
  if (!fields.AskMethod || method === null) return []
  const why = whyNoName(method)
  if (why === null) return []
  const found = `“Which paper proposed ${method}?” is asked, but that is ${why}`
  return [problem('warning', 'suspicious-method', paper.place, found, 'the name of the method, or none')]
}

/** What a text is instead of a method's name, null where it can be one. */
function whyNoName(method: string): string | null {
  // "UniSRec (Universal Sequence Representation Learning)": what it stands for is no part of the name.
  const bare = method.replace(/(?<!\s)\s*[(（][^()（）]*[)）]\s*$/u, '')
  const tokens = tokensOf(bare)
  if (/https?:|www\.|[|\]{}<>=]|^\[/u.test(method)) return 'no name'
  if (isVenue(method) || isVenueWithYear(method)) return 'a venue'
  if (!/\p{L}/u.test(method)) return 'a number'
  if (
    tokens.length > 1 &&
    /[;；、]|,\s|，|\s(?:and|und|et|vs\.?)\s|和|与/u.test(method) &&
    tokens.filter(isNameShaped).length > 1
  )
    return 'several names'
  if (tokens.length > maximalTokens || bare.length > maximalLength) return 'a sentence'
  // Written as a name (LSTM, Transformer) it is one, whatever became of it.
  if (tokens.every((token) => isCommonWord(token) && token === token.toLowerCase())) return 'no name'
  return null
}
