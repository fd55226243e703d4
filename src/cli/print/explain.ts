import type { FileFates } from '../../papers/fates/file-fates.ts'
import type { Finding } from '../../papers/finding.ts'
import type { Extract } from '../../papers/markdown/extract.ts'
import type { Problem } from '../../problems/problem.ts'
import { problemJson } from '../../problems/problem-json.ts'

/**
 * What `check --explain --json` prints: what each part of the notes was taken for, what became of each line, and the problems as
 * `check --json` has them.
 */
export function explainJson(extracts: readonly Extract[], files: readonly FileFates[], problems: readonly Problem[]) {
  const unread = problems.filter((found) => found.ruleId === 'unread-format')
  return {
    findings: [
      ...extracts.flatMap((extract) => extract.findings).map(findingJson),
      ...unread.map((found) => ({
        file: found.file ?? '',
        line: 1,
        what: 'file',
        takenFor: 'nothing',
        why: found.reason,
        entries: 0,
        passedOver: [],
      })),
    ],
    lines: files.flatMap(({ file, fates }) => fates.map((fate) => fateJson(file, fate))),
    problems: problems.map(problemJson),
  }
}

function fateJson(file: string, { paper: _, missing, ...fate }: FileFates['fates'][number]) {
  return { file, ...fate, ...(missing && { missing: missing.join(' ') }) }
}

function findingJson({ what, place, takenFor, why, entries, passedOver, chosen }: Finding) {
  return { file: place.file, line: place.line, what, takenFor, why, entries, passedOver, ...(chosen && { chosen }) }
}

/** The same for a person: one line a finding, the rows and bullets that were left out below it. */
export function explainLines(extracts: readonly Extract[], files: readonly FileFates[]): string[] {
  const missing = files.flatMap(({ file, fates }) =>
    fates.flatMap(({ line, missing: words }) =>
      words ? [`${file}:${line}  line: a part of it is in no part of the paper: ${words.join(' ')}`] : [],
    ),
  )
  return [...extracts.flatMap((extract) => extract.findings).flatMap(findingLines), ...missing]
}

function findingLines({ what, place, takenFor, why, entries, passedOver, chosen = [] }: Finding): string[] {
  const taken = takenFor === 'nothing' ? 'not recognised' : `${entries} ${takenFor}`
  const head = `${place.file}:${place.line}  ${what}: ${taken}; ${why}`
  const lines = [
    ...passedOver.map(({ line, text, why: reason }) => ({ line, told: `not taken: ${text} (${reason})` })),
    ...chosen.map(({ line, text, why: which }) => ({ line, told: `${text}: ${which}` })),
  ]
  return [head, ...lines.sort((a, b) => a.line - b.line).map(({ line, told }) => `  ${line}: ${told}`)]
}
