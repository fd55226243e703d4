import fc from 'fast-check'
import stringWidth from 'text-width'
import { describe, expect, it } from 'vitest'
import { listProblems } from '../../../src/cli/print/problem-listing.ts'
import { problem } from '../../../src/problems/problem.ts'
import { type RuleId, ruleIds } from '../../../src/problems/rules.ts'

const of = (severity: 'error' | 'warning' | 'info', rule: RuleId, line: number, found = 'found') =>
  problem(severity, rule, { file: 'notes.md', line, column: 1 }, found, 'something else')

const some = [
  of('info', 'nothing-to-ask', 1),
  ...[2, 3, 4, 5].map((line) => of('warning', 'missing-year', line)),
  of('warning', 'ambiguous', 6),
  of('error', 'empty-title', 7),
]

describe('problems on a terminal', () => {
  it('are grouped by rule, the severest first, each with its meaning', () => {
    expect(listProblems(some, { columns: 80, rows: null })).toEqual([
      'error  empty-title × 1: A row without a title is left out',
      '  notes.md:7:1  found; expected something else',
      'warning  ambiguous × 1: Several papers answer the question',
      '  notes.md:6:1  found; expected something else',
      'warning  missing-year × 4: A paper has no year',
      '  notes.md:2:1  found; expected something else',
      '  notes.md:3:1  found; expected something else',
      '  notes.md:4:1  found; expected something else',
      '  notes.md:5:1  found; expected something else',
      'info  nothing-to-ask × 1: Nothing is noted that could be asked',
      '  notes.md:1:1  found; expected something else',
      '1 error, 5 warnings, 1 remark',
    ])
  })

  it('share what room there is, and say what is left out and how to see it', () => {
    expect(listProblems(some, { columns: 80, rows: 10 })).toEqual([
      'error  empty-title × 1: A row without a title is left out',
      '  notes.md:7:1  found; expected something else',
      'warning  ambiguous × 1: Several papers answer the question',
      '  notes.md:6:1  found; expected something else',
      'warning  missing-year × 4: A paper has no year',
      '  notes.md:2:1  found; expected something else',
      '  notes.md:3:1  found; expected something else',
      'info  nothing-to-ask × 1: Nothing is noted that could be asked',
      '  notes.md:1:1  found; expected something else',
      '1 error, 5 warnings, 1 remark; 2 not shown: --all, or --rule ID',
    ])
  })

  it('that are none are said to be', () => {
    expect(listProblems([], { columns: 80, rows: 24 })).toEqual(['No problems found.'])
  })

  it('are cut to the columns, of which Chinese takes two a character', () => {
    const [, line = ''] = listProblems([of('warning', 'ambiguous', 1, '图'.repeat(60))], { columns: 40, rows: 24 })
    expect(line).toBe(`  notes.md:1:1  ${'图'.repeat(11)}…`)
    expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })

  it('never take more lines or columns than there are, and the count of what is not shown is right', () => {
    const any = fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      rule: fc.constantFrom(...ruleIds),
      line: fc.integer({ min: 1, max: 9999 }),
      found: fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
    })
    const screen = { rows: fc.integer({ min: 3, max: 60 }), columns: fc.integer({ min: 20, max: 120 }) }
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 150 }), fc.record(screen), (specs, { rows, columns }) => {
        const problems = specs.map(({ severity, rule, line, found }) => of(severity, rule, line, found))
        const lines = listProblems(problems, { columns, rows })
        expect(lines.length).toBeLessThanOrEqual(rows)
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
        const wide = listProblems(problems, { columns: 10_000, rows })
        const shown = wide.filter((line) => line.startsWith('  ')).length
        const left = Number(/; (\d+) not shown/.exec(wide.at(-1) ?? '')?.[1] ?? 0)
        expect(shown + left).toBe(problems.length)
      }),
    )
  })
})
