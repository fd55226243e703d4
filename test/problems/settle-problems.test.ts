import { describe, expect, it } from 'vitest'
import type { Ignore } from '../../src/problems/ignore.ts'
import { problem, severityOf } from '../../src/problems/problem.ts'
import type { RuleId } from '../../src/problems/rules.ts'
import { settleProblems, unusedIgnores, type Wishes } from '../../src/problems/settle-problems.ts'

const at = (line: number, rule: RuleId = 'missing-year', file = 'notes.md') =>
  problem('warning', rule, { file, line, column: 1 }, 'found')
const ignore = (from: number, to: number, ...rules: RuleId[]): Ignore => ({
  place: { file: 'notes.md', line: from, column: 1 },
  rules,
  from,
  to,
})
const wishes = (ignores: Ignore[], severities: Wishes['severities'] = {}): Wishes => ({
  severities,
  ignores: new Map([['notes.md', ignores]]),
})

describe('the config', () => {
  it('changes the severity of a rule, or turns it off', () => {
    const found = [at(1), at(2, 'ambiguous'), at(3, 'enumeration')]
    const { problems } = settleProblems(
      found,
      wishes([], { 'missing-year': 'error', ambiguous: 'off', enumeration: 'info' }),
    )
    expect(problems.map((one) => [one.ruleId, severityOf(one)])).toEqual([
      ['missing-year', 'error'],
      ['enumeration', 'info'],
    ])
  })
})

describe('a comment', () => {
  it('ignores its rules on its lines of its file, and nothing else', () => {
    const found = [at(4), at(5), at(9), at(10), at(6, 'ambiguous'), at(6, 'missing-year', 'other.md')]
    const { problems } = settleProblems(found, wishes([ignore(5, 9, 'missing-year', 'enumeration')]))
    expect(problems.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
      'notes.md:4 missing-year',
      'notes.md:10 missing-year',
      'notes.md:6 ambiguous',
      'other.md:6 missing-year',
    ])
  })

  it('that ignores nothing is told, but for a rule that is off anyway', () => {
    const ignores = [
      ignore(1, 2, 'missing-year'),
      ignore(3, 3, 'missing-year'),
      ignore(4, 4, 'ambiguous', 'enumeration'),
    ]
    const used = (severities: Wishes['severities']) => {
      const wanted = wishes(ignores, severities)
      return unusedIgnores(wanted, settleProblems([at(2)], wanted).used).map(({ line, reason }) => `${line} ${reason}`)
    }
    expect(used({})).toEqual([
      '3 Nothing here breaks “missing-year”: the comment ignores nothing',
      '4 Nothing here breaks “ambiguous” or “enumeration”: the comment ignores nothing',
    ])
    expect(used({ 'missing-year': 'off' })).toEqual([
      '4 Nothing here breaks “ambiguous” or “enumeration”: the comment ignores nothing',
    ])
  })
})
