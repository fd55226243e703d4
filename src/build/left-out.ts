import type { Finding } from '../papers/finding.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import type { Notes } from '../project/notes.ts'

/** One of it, several of it. */
type Words = readonly [one: string, several: string]

const wholes: Partial<Record<Finding['what'], Words>> = {
  table: ['table', 'tables'],
  list: ['list', 'lists'],
  'bold titles': ['group of paragraphs', 'groups of paragraphs'],
  paragraphs: ['group of paragraphs', 'groups of paragraphs'],
  headings: ['group of headings', 'groups of headings'],
}

const lines: Words = ['line', 'lines']

/** What the reading of files says of those that it leaves out. */
const unreadRules = new Set(['unread-format', 'not-utf8', 'not-read'])

/** In the order in which they are told. */
const order: Words[] = [
  ['table', 'tables'],
  ['list', 'lists'],
  ['group of paragraphs', 'groups of paragraphs'],
  ['group of headings', 'groups of headings'],
  lines,
  ['file', 'files'],
]

/**
 * How much of the notes is in no paper, on one line: "3 lists and 2 files left out"; '' where all of it was taken. Of a file from
 * which nothing was taken its parts are not counted.
 */
export function leftOutOf({ notes, extracts }: { notes: Notes; extracts: readonly Extract[] }): string {
  const counts = new Map<string, number>()
  const add = ([one]: Words, number: number) => counts.set(one, (counts.get(one) ?? 0) + number)
  const files = notes.problems.filter(({ ruleId }) => unreadRules.has(ruleId ?? '')).length
  add(['file', 'files'], files)
  for (const { findings } of extracts) {
    const whole = findings.at(-1)
    if (whole?.takenFor === 'nothing') add(['file', 'files'], whole.isStructure ? 0 : 1)
    else for (const finding of findings) countPart(finding, add)
  }
  const parts = order.flatMap(([one, several]) => {
    const number = counts.get(one) ?? 0
    return number === 0 ? [] : [`${number} ${number === 1 ? one : several}`]
  })
  const last = parts.pop()
  if (last === undefined) return ''
  return `${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last} left out`
}

function countPart(finding: Finding, add: (words: Words, number: number) => void): void {
  const { what, takenFor, passedOver, isStructure } = finding
  if (what === 'file' || isStructure) return
  const whole = wholes[what]
  if (takenFor === 'nothing' && whole) add(whole, 1)
  else add(lines, passedOver.filter((line) => !line.isStructure).length)
}
