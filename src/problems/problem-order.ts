import type { Problem } from './problem.ts'
import { type ProblemJson, problemJson } from './problem-json.ts'

/**
 * Problems in the order of the notes, whoever found them: files as they were read and then others, each from its first line to its
 * last, and at one place by rule and words.
 * @param files in the order in which they were read
 */
export function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const compare = orderOf(files)
  return problems
    .map((found) => ({ found, json: problemJson(found) }))
    .sort((a, b) => compare(a.json, b.json))
    .map(({ found }) => found)
}

export function orderOf(files: readonly string[]): (a: ProblemJson, b: ProblemJson) => number {
  const rank = new Map(files.map((file, index) => [file, index]))
  const rankOf = (file: string) => rank.get(file) ?? files.length
  return (a, b) =>
    rankOf(a.file) - rankOf(b.file) ||
    byText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
