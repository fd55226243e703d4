import stringWidth from 'text-width'
import { type Problem, placeText, type Severity, severityOf } from '../../problems/problem.ts'
import { isRule, rules } from '../../problems/rules.ts'

/** Of a terminal, in characters. */
export interface Screen {
  columns: number
  /** Null: as many as it takes. */
  rows: number | null
}

interface RuleGroup {
  rule: string
  severity: Severity
  problems: Problem[]
}

const order: Severity[] = ['error', 'warning', 'info']

/**
 * Problems for a person at a terminal: by rule, the severest first, each rule with its meaning and the lines it is about. With
 * `rows`, not more lines than that: each rule gets its share, and the last line says what was left out.
 */
export function listProblems(problems: readonly Problem[], { columns, rows }: Screen): string[] {
  if (problems.length === 0) return ['No problems found.']
  const groups = groupsOf(problems)
  const shares = sharesOf(groups, rows)
  const lines = groups.flatMap((group, index) => {
    const share = shares[index]
    if (share === undefined) return []
    return [headOf(group), ...group.problems.slice(0, share).map((found) => `  ${lineOf(found)}`)]
  })
  const shown = shares.reduce((sum, share) => sum + share, 0)
  const left = problems.length - shown
  const all = [
    ...lines,
    left > 0 ? `${summaryOf(problems)}; ${left} not shown: --all, or --rule ID` : summaryOf(problems),
  ]
  return all.map((line) => cut(line, columns))
}

/** Rules with the most to say of what matters come first. */
function groupsOf(problems: readonly Problem[]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>()
  for (const found of problems) {
    const [rule, severity] = [found.ruleId ?? 'unknown', severityOf(found)]
    const group = groups.get(`${severity} ${rule}`)
    if (group) group.problems.push(found)
    else groups.set(`${severity} ${rule}`, { rule, severity, problems: [found] })
  }
  const rank = ({ severity }: RuleGroup) => order.indexOf(severity)
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.problems.length - b.problems.length)
}

/**
 * How many problems of each group are shown; a group that is not in the list is not even named. Every group first gets its head,
 * then each in turn one problem more while there is room.
 */
function sharesOf(groups: readonly RuleGroup[], rows: number | null): number[] {
  if (rows === null) return groups.map(({ problems }) => problems.length)
  const named = groups.slice(0, Math.max(1, rows - 1))
  const shares = named.map(() => 0)
  let room = rows - 1 - named.length
  while (room > 0) {
    const before = room
    named.forEach((group, index) => {
      const share = shares[index] ?? 0
      if (room === 0 || share === group.problems.length) return
      shares[index] = share + 1
      room--
    })
    if (room === before) break
  }
  return shares
}

function headOf({ rule, severity, problems }: RuleGroup): string {
  const meaning = isRule(rule) ? `: ${rules[rule]}` : ''
  return `${severity}  ${rule} × ${problems.length}${meaning}`
}

function lineOf(found: Problem): string {
  const expected = found.note ? `; expected ${found.note}` : ''
  return `${placeText(found)}  ${found.reason}${expected}`.replace(/(?<!\s)\s*\n\s*/g, ' ')
}

function summaryOf(problems: readonly Problem[]): string {
  const names: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'remark' }
  return order
    .map((severity) => ({ severity, count: problems.filter((found) => severityOf(found) === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${names[severity]}${count === 1 ? '' : 's'}`)
    .join(', ')
}

/** To so many columns, of which a Chinese character takes two. */
function cut(line: string, columns: number): string {
  if (stringWidth(line) <= columns) return line
  let width = 0
  let text = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    width += stringWidth(segment)
    if (width > columns - 1) break
    text += segment
  }
  return `${text}…`
}
