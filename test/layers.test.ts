import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { functionsIn, order, readImports, rules, type Source, violationsIn } from './import-rules.ts'

const src = join(import.meta.dirname, '..', 'src')

const sources: Source[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(src, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))

describe('the layers of src', () => {
  it('are looked at: every folder has files, and the files import each other', () => {
    for (const folder of order)
      expect(
        sources.filter(({ path }) => path.startsWith(`${folder}/`)).length,
        `files seen in src/${folder}`,
      ).toBeGreaterThan(0)
    const between = sources.flatMap((source) => readImports(source).filter(({ own }) => own !== null))
    expect(between.length, 'imports of our own files').toBeGreaterThan(sources.length)
    const paths = new Set(sources.map(({ path }) => path))
    const unknown = between.flatMap(({ own }) => (own?.endsWith('.ts') && !paths.has(own) ? [own] : []))
    expect(unknown, 'imports of files that were not seen').toEqual([])
  })

  it('are folders that can be looked through: at most 25 files each', () => {
    const counts = new Map<string, number>()
    for (const entry of readdirSync(src, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 25)).toEqual([])
  })

  it('are files of at most 350 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 350).map(({ path }) => path)).toEqual([])
  })

  it('hold functions of at most 80 lines', () => {
    expect(sources.flatMap((source) => functionsIn(source).filter(({ lines }) => lines > 80))).toEqual([])
  })

  it('end in cli/, whose files are commands of at most 60 lines', () => {
    // commands.ts lists them all.
    const long = sources.filter(({ path, text }) => /^cli\/[^/]+$/.test(path) && text.split('\n').length > 61)
    expect(long.map(({ path }) => path).filter((path) => path !== 'cli/commands.ts')).toEqual([])
  })

  const violations = violationsIn(sources)
  it.each(rules.map(({ name, advice }) => [name, advice]))('keep %s', (name) => {
    expect(violations.filter(({ rule }) => rule === name).map(({ message }) => message)).toEqual([])
  })
})

describe('a breach is found', () => {
  const planted: [rule: string, path: string, text: string][] = [
    ['imports-point-up', 'words/a.ts', "import { b } from '../text/b.ts'"],
    ['imports-point-up', 'cards/a.ts', "import type { B } from '../anki/b.ts'"],
    ['imports-point-up', 'identity/a.ts', "export * from '../cards/b.ts'"],
    ['imports-point-up', 'papers/markdown/a.ts', "const b = await import('../../identity/b.ts')"],
    ['imports-point-up', 'project/a.ts', "import { b } from '../cli/print/format.ts'"],
    ['imports-point-up', 'disk/a.ts', "import { b } from '../index.ts'"],
    ['folders-apart', 'review/terminal/a.ts', "import { b } from '../../anki/b.ts'"],
    ['folders-apart', 'preview/a.ts', "import { b } from '../anki/b.ts'"],
    ['folders-apart', 'papers/a.ts', "import { readRegular } from '../disk/regular-file.ts'"],
    ['folders-apart', 'process/a.ts', "import { b } from '../words/b.ts'"],
    ['known-folders', 'lib/a.ts', ''],
    ['known-folders', 'a.ts', ''],
    ['pure-imports', 'papers/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['pure-imports', 'cards/a.ts', "import { readRegular } from '../disk/regular-file.ts'"],
    ['pure-imports', 'identity/a.ts', "import process from 'process'"],
    ['pure-imports', 'cards/a.ts', "import Database from 'libsql'"],
    ['pure-imports', 'anki/rows.ts', "import { tmpdir } from 'node:os'"],
    ['pure-calls', 'identity/a.ts', 'export const now = () => Date.now()'],
    ['pure-calls', 'identity/a.ts', 'export const now = () => new Date().getTime()'],
    ['pure-calls', 'cards/a.ts', 'export const dice = () => Math.random()'],
    ['pure-calls', 'cards/a.ts', 'if (process.env.DEBUG) console.log(1)'],
    ['pure-calls', 'cards/a.ts', 'export const id = globalThis.process.pid'],
    ['only-schedule-schedules', 'cli/a.ts', "import { fsrs } from 'ts-fsrs'"],
    ['only-programs-spawns', 'cli/a.ts', "const { spawn } = await import('node:child_process')"],
    ['only-borders-connect', 'cli/a.ts', "import { request } from 'node:http'"],
    ['only-disk-reads', 'pictures/a.ts', "import { readFileSync } from 'node:fs'"],
    ['only-disk-reads', 'project/a.ts', "import { open } from 'node:fs/promises'"],
    ['only-print-writes', 'cli/a.ts', "process.stdout.write('a')"],
    ['only-print-writes', 'pictures/a.ts', 'const { stderr } = process'],
    ['only-print-writes', 'project/a.ts', "console.error('a')"],
    ['names-say-what', 'cards/utils.ts', ''],
    ['names-say-what', 'cards/card-helpers.ts', ''],
    ['names-say-what', 'papers/common/a.ts', ''],
    ['names-say-what', 'papers/types.d.ts', ''],
  ]

  it.each(planted)('%s: %s', (rule, path, text) => {
    expect(violationsIn([{ path, text }]).map((violation) => violation.rule)).toContain(rule)
  })

  it('also where a function is long', () => {
    const text = `export const a = () => {\n${'  b()\n'.repeat(79)}}\nfunction c() {\n  d()\n}\n`
    expect(functionsIn({ path: 'cards/a.ts', text }).map(({ lines }) => lines)).toEqual([81, 3])
  })

  it('by each of the rules', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)))
  })

  it('and not where none is', () => {
    const fine: Source[] = [
      { path: 'identity/a.ts', text: "import type { Paper } from '../papers/paper.ts'\n// Date.now() is for cli" },
      { path: 'cards/a.ts', text: 'const words = "process.exit console.log"; const day = new Date(0)' },
      { path: 'anki/a.ts', text: "import { b } from '../cards/b.ts'\nimport { c } from 'node:fs'" },
      { path: 'cli/a.ts', text: "import { b } from '../project/b.ts'\nprocess.exitCode = 1" },
      { path: 'index.ts', text: "export { b } from './cards/b.ts'" },
    ]
    expect(violationsIn(fine)).toEqual([])
  })
})
