import type { Identification } from '../identity/identify.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import { type Place, type Problem, problem, withSeverity } from '../problems/problem.ts'
import type { Notes } from '../project/notes.ts'

const more = '(more: paperdeck check --explain)'
const shapes = `a table with a column of titles, or a list, bold lines or headings that have papers' links or venues with their years ${more}`

/** Why there is no paper in the notes, where there is none: one cause, told once. */
export function whyNoPapers(
  { documents, problems, folders }: Notes,
  extracts: readonly Extract[],
  { identified, problems: ofIdentity }: Identification,
): Problem | null {
  if (identified.length > 0) return null
  // A folder without notes, or files that cannot be read: that is the cause, and it is told already.
  const [cause] = [...problems, ...extracts.filter(({ isUnread }) => isUnread).flatMap((found) => found.problems)]
  if (cause && (documents.length === 0 || extracts.every(({ isUnread }) => isUnread)))
    return withSeverity(cause, 'error')
  const [only] = extracts
  const place = { file: extracts.length === 1 && only ? only.file : (folders[0] ?? '') }
  if (ofIdentity.some(({ ruleId }) => ruleId === 'other-deck'))
    return problem(
      'error',
      'no-papers',
      place,
      'All papers here belong to another deck',
      'a file of that deck, or other papers',
    )
  const table = tableOf(extracts)
  return problem(
    'error',
    'no-papers',
    table?.place ?? place,
    `No papers were found: ${table?.why ?? shapeOf(extracts)}`,
    table === null ? shapes : `${table.expected} ${more}`,
  )
}

/** The one table that there is: why it is passed over is the cause. */
function tableOf([only, ...others]: readonly Extract[]): { place: Place; why: string; expected: string } | null {
  if (!only || others.length > 0) return null
  const [table, ...rest] = only.findings.filter(({ what }) => what !== 'file')
  const told = only.problems.find(({ ruleId }) => ruleId === 'not-papers')
  if (table?.what !== 'table' || rest.length > 0 || !told) return null
  return { place: table.place, why: table.why, expected: told.note ?? '' }
}

function shapeOf(extracts: readonly Extract[]): string {
  const [only] = extracts
  if (extracts.length === 1 && only) return only.findings.at(-1)?.why ?? ''
  const kinds = [
    ['with tables', 'table'],
    ['with lists', 'list'],
  ] as const
  let rest = [...extracts]
  const parts = kinds.flatMap(([words, kind]) => {
    const own = rest.filter(({ findings }) => findings.some(({ what }) => what === kind))
    rest = rest.filter((one) => !own.includes(one))
    return own.length === 0 ? [] : [`${own.length} ${words}`]
  })
  if (rest.length > 0) parts.push(`${rest.length} with neither`)
  return `of ${extracts.length} files ${parts.join(', ')}`
}
