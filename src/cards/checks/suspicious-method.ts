import { type Problem, problem } from '../../problems/problem.ts'
import { isDescription, whyNoName } from '../method-name.ts'
import type { Note } from '../note.ts'

const expected = 'the name of the method, or none'

/** Only where it is asked for ("Which paper proposed …?"), or would be if it were a name: one that the title names is asked by no card. */
export function suspiciousMethod({ paper, fields }: Note): Problem[] {
  const { method } = paper
  if (method === null) return []
  if (!fields.AskMethod) {
    if (!isDescription(method)) return []
    const found = `“${method}” stands for the method’s name, but is a sentence; no card asks for the paper by it`
    return [problem('warning', 'suspicious-method', paper.place, found, expected)]
  }
  const why = whyNoName(method)
  if (why === null) return []
  const found = `“Which paper proposed ${method}?” is asked, but that is ${why}`
  return [problem('warning', 'suspicious-method', paper.place, found, expected)]
}
