import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { slowest } from './pattern-cost.ts'
import notSafe from './patterns-not-safe.json' with { type: 'json' }

/**
 * A pattern may take time that grows faster than its input, and notes are long. Each regular expression of src is held to recheck:
 * one whose time doubles with each character is never allowed; one whose time grows with a power, or that recheck cannot decide
 * within two seconds, stands in patterns-not-safe.json with that power, a list that only becomes shorter. What recheck guesses at, as
 * it cannot follow what looks around, is “linear” there, and measured.
 */
const src = join(import.meta.dirname, '..', 'src')
const isSoak = process.env.PAPERDECK_SOAK === '1'

function patternsIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const all = new Set(
  readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => patternsIn(join(entry.parentPath, entry.name))),
)

async function verdictOn(literal: string, timeout: number): Promise<string> {
  const end = literal.lastIndexOf('/')
  const found = await check(literal.slice(1, end), literal.slice(end + 1), { timeout })
  return found.status === 'vulnerable' ? found.complexity.type : found.status
}

describe('the patterns of src', () => {
  test('are seen, and the list holds none that is gone', () => {
    expect(all.size).toBeGreaterThan(400)
    expect(Object.keys(notSafe).filter((literal) => !all.has(literal))).toEqual([])
  })

  test('are safe, but for those in the list', { timeout: 600_000 }, async () => {
    const found: string[] = []
    for (const literal of all) {
      if (literal in notSafe) continue
      // Nearly all take milliseconds; a busy machine must not make one undecided.
      const verdict = await verdictOn(literal, 20_000)
      if (verdict !== 'safe') found.push(`${literal} is ${verdict}`)
    }
    expect(found).toEqual([])
  })

  const linear = Object.entries(notSafe).flatMap(([literal, power]) => (power === 'linear' ? [literal] : []))
  test.each(isSoak ? linear : linear.slice(0, 6))(
    'take no more than their length: %s',
    { timeout: 120_000 },
    (literal) => {
      const { milliseconds, pump } = slowest(literal, 30_000)
      expect(milliseconds, pump).toBeLessThan(150)
    },
  )

  test.runIf(isSoak)('never take time that doubles', { timeout: 3_600_000 }, async () => {
    for (const literal of Object.keys(notSafe))
      expect(await verdictOn(literal, 30_000), literal).not.toBe('exponential')
  })

  test('and one that does is found', async () => {
    expect(await verdictOn('/^(?:a|a)*$/', 5000)).toBe('exponential')
    expect(await verdictOn('/^\\s*a?\\s*$/', 5000)).toBe('polynomial')
  })
})
