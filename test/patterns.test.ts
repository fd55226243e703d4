import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { slowest } from './pattern-cost.ts'
import notSafe from './patterns-not-safe.json' with { type: 'json' }
import foundSafe from './patterns-safe.json' with { type: 'json' }

/**
 * A pattern may take time that grows faster than its input, and notes are long. Each regular expression of src is held to recheck:
 * one whose time doubles with each character is never allowed; one whose time grows with a power, or that recheck cannot decide
 * or guesses at, as it cannot follow what looks around, stands in patterns-not-safe.json. It is “linear” there, or has the longest text
 * that it is given; both are measured. The list only becomes shorter.
 *
 * To decide takes a minute for all of them, so patterns-safe.json holds, by a hash, what this version of recheck has found safe, and
 * only others are decided here; UPDATE=1 writes it anew. `npm run soak` decides all.
 */
const src = join(import.meta.dirname, '..', 'src')
const isSoak = process.env.PAPERDECK_SOAK === '1'
const longestLine = 30_000

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

const recheckVersion: string = createRequire(import.meta.url)('recheck/package.json').version

function hashOf(literal: string): string {
  return createHash('sha256').update(literal).digest('base64url').slice(0, 16)
}

/** One a line, so that two branches that add patterns can be merged. */
function keep(safe: readonly string[]): void {
  const text = JSON.stringify({ recheck: recheckVersion, patterns: [...safe].sort() }, null, 2)
  writeFileSync(join(import.meta.dirname, 'patterns-safe.json'), `${text}\n`)
}

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
    const known = new Set(isSoak || foundSafe.recheck !== recheckVersion ? [] : foundSafe.patterns)
    const safe: string[] = []
    const found: string[] = []
    for (const literal of all) {
      if (literal in notSafe) continue
      // Nearly all take milliseconds; a busy machine must not make one undecided.
      const verdict = known.has(hashOf(literal)) ? 'safe' : await verdictOn(literal, 20_000)
      if (verdict === 'safe') safe.push(hashOf(literal))
      else found.push(`${literal} is ${verdict}`)
    }
    expect(found).toEqual([])
    if (process.env.UPDATE === '1') keep(safe)
    // A few new ones are decided in each run until somebody keeps them.
    else if (!isSoak)
      expect(safe.filter((hash) => !known.has(hash)).length, 'run with UPDATE=1 to keep these').toBeLessThan(40)
  })

  const listed = Object.entries(notSafe as Record<string, 'linear' | { longest: number; because: string }>)
  // Those that were linear when they were last looked at are linear today: some of them are seen to be.
  test.each(isSoak ? listed : listed.filter(([, bound], nth) => bound !== 'linear' || nth % 16 === 0))(
    'take milliseconds for the longest text that they are given: %s',
    { timeout: 120_000 },
    (literal, bound) => {
      const { milliseconds, pump } = slowest(literal, bound === 'linear' ? longestLine : bound.longest)
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
