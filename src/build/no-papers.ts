import type { Identification } from '../identity/identify.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import { type Problem, problem, withSeverity } from '../problems/problem.ts'
import type { Notes } from '../project/notes.ts'

const shapes =
  "a table with a column of titles, or a list, bold lines or headings that have papers' links or venues with their years (more: paperdeck check --explain)"

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
  return problem('error', 'no-papers', place, `No papers were found: ${shapeOf(extracts)}`, shapes)
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
