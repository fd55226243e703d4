import { type Problem, problem } from '../../../problems/problem.ts'
import { normaliseHeader } from '../../../words/scripts.ts'
import { fieldNames } from '../../columns.ts'
import type { TablePlan } from './table-plan.ts'

/** Tells columns that have no part in a paper, each header once a file: what they hold goes to the back of the card. */
export class UnusedColumns {
  readonly #known = new Set<string>()

  problemsOf({ apart, headers, verdict, finding }: TablePlan): Problem[] {
    if (verdict.takenFor === 'nothing') return []
    const names = apart.flatMap((index) => {
      const header = (headers[index] ?? '').replace(/\s+/g, ' ').trim()
      const key = normaliseHeader(header)
      if (key === '' || this.#known.has(key)) return []
      this.#known.add(key)
      return [header]
    })
    const [first] = names
    if (first === undefined) return []
    const which = names.map((name) => `“${name}”`).join(', ')
    const [columns, go] = names.length === 1 ? ['The column', 'is'] : ['The columns', 'are']
    const found = `${columns} ${which} ${go} no part of a paper that is known, and only on the backs of cards`
    const wanted = `“columns: {${names.map((name) => `${quoted(name)}: notes`).join(', ')}}” in the front matter or the config, with what each holds: ${fieldNames}`
    return [problem('info', 'unused-column', finding.place, found, wanted)]
  }
}

/** As a key of YAML. */
function quoted(name: string): string {
  return /^[\p{L}][\p{L}\p{N} _-]*$/u.test(name) ? name : JSON.stringify(name)
}
