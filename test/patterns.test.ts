import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { check } from 'recheck'
import { describe, expect, test } from 'vitest'
import { slowest } from './pattern-cost.ts'
import { builtWhile, patternsInSrc } from './patterns-in-src.ts'
import notSafe from './patterns-not-safe.json' with { type: 'json' }
import foundSafe from './patterns-safe.json' with { type: 'json' }

/**
 * A pattern may take time that grows faster than its input, and notes are long. Each regular expression of src, written or built, is held to recheck:
 * one whose time doubles with each character is never allowed; one whose time grows with a power, or that recheck cannot decide
 * or guesses at, as it cannot follow what looks around, stands in patterns-not-safe.json. It is “linear” there, or has the longest text
 * that it is given; both are measured. The list only becomes shorter.
 *
 * To decide takes a minute for all of them, so patterns-safe.json holds, by a hash, what this version of recheck has found safe, and
 * only others are decided here; UPDATE=1 writes it anew. `npm run soak` decides all.
 */
const isSoak = process.env.PAPERDECK_SOAK === '1'
const longestLine = 60_000

const { written, builders } = patternsInSrc()
const built = await builtWhile(async () => {
  for (const file of new Set([...builders.keys()].map((place) => place.split(':', 1)[0])))
    await import(/* @vite-ignore */ `../src/${file}`)
  await callBuilders()
})
/** The names that patterns have in the list: themselves, or where they are built, as their words come and go. */
const all = new Map([
  ...[...written].map((literal) => [literal, literal] as const),
  ...built.map(({ place, literal }) => [literal, builders.get(place) ?? literal] as const),
])
const isListed = (literal: string) => literal in notSafe || (all.get(literal) ?? literal) in notSafe

/** Modules build most patterns when they are loaded. These build theirs when they are called, some by what they are given. */
async function callBuilders(): Promise<void> {
  const { parseTemplate } = await import('../src/cards/templates/template.ts')
  parseTemplate('{{Title}}')
  parseTemplate('{{=<% %>=}}<%Title%>')

  const { fileFinding } = await import('../src/papers/file-finding.ts')
  fileFinding('a.md', 'title: Owls', [], [], [])

  const { rowsOfCsv } = await import('../src/papers/csv/rows.ts')
  for (const separator of [',', ';', '\t', '|']) rowsOfCsv('a', separator)

  const { readerOf } = await import('../src/papers/formats.ts')
  const read = await readerOf('owls.md')
  read?.(
    { file: 'owls.md', text: '---\ntags: paper\n---\n# Owls\n\n```bibtex\n@article{owl,\n  year = 1999,\n}\n```\n' },
    { columns: {} },
  )

  const { wordsOf } = await import('../src/words/titles/title-words.ts')
  wordsOf('Analysing Eulen über 梟')

  const { isVenue } = await import('../src/words/venue.ts')
  for (const venue of ['ICML', 'Nature Communications']) isVenue(venue)
}

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
    expect(written.size).toBeGreaterThan(400)
    const seen = new Set(built.map(({ place }) => place))
    expect(
      [...builders.keys()].filter((place) => !seen.has(place)),
      'let callBuilders call what builds these',
    ).toEqual([])
    const names = new Set([...all].flat())
    expect(Object.keys(notSafe).filter((name) => !names.has(name))).toEqual([])
  })

  test('are safe, but for those in the list', { timeout: 600_000 }, async () => {
    const known = new Set(isSoak || foundSafe.recheck !== recheckVersion ? [] : foundSafe.patterns)
    const safe: string[] = []
    const found: string[] = []
    for (const literal of all.keys()) {
      if (isListed(literal)) continue
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

  const bounds: Record<string, 'linear' | { longest: number; because: string }> = notSafe as never
  const listed = [...all].flatMap(([literal, name]) => {
    const bound = bounds[literal] ?? bounds[name]
    return bound === undefined ? [] : [[bounds[literal] ? literal : name, bound, literal] as const]
  })
  // Those that were linear when they were last looked at are linear today: some of them are seen to be.
  test.each(isSoak ? listed : listed.filter(([, bound], nth) => bound !== 'linear' || nth % 16 === 0))(
    'take milliseconds for the longest text that they are given: %s',
    { timeout: 120_000 },
    (_, bound, literal) => {
      const { milliseconds, pump } = slowest(literal, bound === 'linear' ? longestLine : bound.longest)
      expect(milliseconds, pump).toBeLessThan(150)
    },
  )

  test.runIf(isSoak)('never take time that doubles', { timeout: 3_600_000 }, async () => {
    for (const [, , literal] of listed) expect(await verdictOn(literal, 30_000), literal).not.toBe('exponential')
  })

  test('and one that does is found', async () => {
    expect(await verdictOn('/^(?:a|a)*$/', 5000)).toBe('exponential')
    expect(await verdictOn('/^\\s*a?\\s*$/', 5000)).toBe('polynomial')
  })
})
