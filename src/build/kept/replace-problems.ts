import type { Problem } from '../../problems/problem.ts'
import { type ProblemJson, problemJson } from '../../problems/problem-json.ts'
import { orderOf } from '../../problems/problem-order.ts'
import { settleProblems } from '../../problems/settle-problems.ts'
import type { AmendState } from './amend-state.ts'
import { type Moved, movedLine } from './moved-lines.ts'
import type { RowEdits } from './row-edits.ts'
import { without } from './without.ts'

/**
 * What was told, with other problems in place of some.
 * @param found before and now, of the edited rows and of what they have a part in
 * @returns null where one of them was not told as it is found now, or it is not certain where another one stands now
 */
export function replaceProblems(
  told: readonly ProblemJson[],
  found: readonly (readonly Problem[])[],
  { before, after, documents, moved }: RowEdits,
  { severities, documents: known }: AmendState,
): ProblemJson[] | null {
  const settled = [known, documents].map((files, nth) => {
    const ignores = new Map(files.map(({ file, ignores }) => [file, ignores]))
    return settleProblems(found[nth] ?? [], { severities, ignores }).problems.map(problemJson)
  })
  const [were, are] = settled as [ProblemJson[], ProblemJson[]]
  const inPlace = were.map((one) => movedProblem(one, moved))
  const gone = without(were, moved.size === 0 ? are : [], asText)
  const left = without(told, gone, asText)
  if (left.length + gone.length !== told.length || inPlace.includes(null)) return null
  const [pictures, now] = [before, after].map(
    (papers) => new Map(papers.map((paper) => [placeOf(paper.place), picturesOf(paper)])),
  )
  // Of pictures only that is known that stands in rows that keep them, where they are.
  const isLost = ({ file, line, rule }: ProblemJson) => {
    const own = rule.startsWith('picture') ? pictures?.get(placeOf({ file, line: line ?? 0 })) : undefined
    return own !== undefined && (moved.has(file) || own !== now?.get(placeOf({ file, line: line ?? 0 })))
  }
  if (left.some(isLost)) return null
  const others = left.map((one) => movedProblem(one, moved))
  if (!others.every((one) => one !== null)) return null
  const come = moved.size === 0 ? without(are, were, asText) : are
  return [...others, ...come].sort(orderOf(documents.map(({ file }) => file)))
}

const asText = (one: ProblemJson) => JSON.stringify(one)

function placeOf({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`
}

function picturesOf({ figures, contribution, notes }: RowEdits['before'][number]): string {
  return JSON.stringify([figures, contribution?.pictures ?? [], notes?.pictures ?? []])
}

/** A problem where it stands now, and what it says of other places; null where that is not certain. */
function movedProblem(one: ProblemJson, moved: Moved): ProblemJson | null {
  let { line, message } = one
  for (const [file, by] of moved) {
    if (line !== null && one.file === file) line = movedLine(line, by)
    const parts = message.split(`${file}:`)
    if (parts.length > 2) return null
    const [before, after = ''] = parts
    const other = Number.parseInt(after, 10)
    // A file's name may stand there without a line.
    if (other > 0) message = `${before}${file}:${movedLine(other, by)}${after.slice(String(other).length)}`
  }
  return { ...one, line, message }
}
