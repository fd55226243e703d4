import type { Ignore } from './ignore.ts'
import { type Problem, problem, type Severity, withSeverity } from './problem.ts'
import { isRule } from './rules.ts'

/** What the user wants told: by rule in the config, by line in the notes. */
export interface Wishes {
  /** `check` of the config. */
  severities: Record<string, Severity | 'off' | undefined>
  /** By file. */
  ignores: Map<string, readonly Ignore[]>
}

export interface Settled {
  problems: Problem[]
  /** Ignore comments that had something to ignore. */
  used: Set<Ignore>
}

/** The problems that are to be told, each with the severity that the config gives its rule. */
export function settleProblems(problems: readonly Problem[], { severities, ignores }: Wishes): Settled {
  const used = new Set<Ignore>()
  const told = problems.filter((found) => {
    const rule = found.ruleId ?? ''
    const [line, of] = [found.line ?? 1, ignores.get(found.file ?? '') ?? []]
    const ignoring = of.filter((ignore) => line >= ignore.from && line <= ignore.to && has(ignore, rule))
    for (const ignore of ignoring) used.add(ignore)
    const severity = severities[rule]
    if (severity && severity !== 'off') withSeverity(found, severity)
    return ignoring.length === 0 && severity !== 'off'
  })
  return { problems: told, used }
}

/** Problems that stand in no notes, where no comment can ignore them. */
export function settleBySeverity(problems: readonly Problem[], severities: Wishes['severities'] = {}): Problem[] {
  return settleProblems(problems, { severities, ignores: new Map() }).problems
}

/** Comments that ignore nothing; those for a rule that the config turns off might. */
export function unusedIgnores({ severities, ignores }: Wishes, used: ReadonlySet<Ignore>): Problem[] {
  const unused = [...ignores.values()].flat().filter((ignore) => !used.has(ignore))
  return unused
    .filter(({ rules }) => rules.every((rule) => severities[rule] !== 'off'))
    .map(({ place, rules }) => {
      const found = `Nothing here breaks ${rules.map((rule) => `“${rule}”`).join(' or ')}: the comment ignores nothing`
      return problem('info', 'unused-ignore', place, found)
    })
}

function has({ rules }: Ignore, rule: string): boolean {
  return isRule(rule) && rules.includes(rule)
}
