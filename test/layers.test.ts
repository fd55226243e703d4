import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports, rules, type Source, violationsIn } from './import-rules.ts'

const src = join(import.meta.dirname, '..', 'src')

const sources: Source[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(src, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))

describe('the layers of src', () => {
  it('are looked at: every folder has files, and the files import each other', () => {
    for (const folder of ['disk', 'read', 'extract', 'identify', 'compose', 'export', 'store', 'cli'])
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

  const violations = violationsIn(sources)
  it.each(rules.map(({ name, advice }) => [name, advice]))('keep %s', (name) => {
    expect(violations.filter(({ rule }) => rule === name).map(({ message }) => message)).toEqual([])
  })
})

describe('a breach is found', () => {
  const planted: [rule: string, path: string, text: string][] = [
    ['imports-point-left', 'read/a.ts', "import { b } from '../extract/b.ts'"],
    ['imports-point-left', 'compose/a.ts', "import type { B } from '../export/b.ts'"],
    ['imports-point-left', 'identify/a.ts', "export * from '../compose/b.ts'"],
    ['imports-point-left', 'extract/a.ts', "const b = await import('../identify/b.ts')"],
    ['export-and-review-apart', 'export/a.ts', "import { b } from '../review/b.ts'"],
    ['export-and-review-apart', 'review/deep/a.ts', "import { b } from '../../export/b.ts'"],
    ['store-knows-only-its-files', 'store/a.ts', "import { b } from '../identify/ledger.ts'"],
    ['store-knows-only-its-files', 'read/a.ts', "import { b } from '../store/project.ts'"],
    ['cli-wires-all', 'store/a.ts', "import { b } from '../cli/format.ts'"],
    ['cli-wires-all', 'read/a.ts', "import { b } from '../index.ts'"],
    ['known-folders', 'lib/a.ts', ''],
    ['known-folders', 'a.ts', ''],
    ['pure-imports', 'extract/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['pure-imports', 'compose/a.ts', "import { readRegular } from '../disk/regular-file.ts'"],
    ['pure-imports', 'identify/a.ts', "import process from 'process'"],
    ['pure-imports', 'compose/a.ts', "import Database from 'libsql'"],
    ['pure-imports', 'export/rows.ts', "import { tmpdir } from 'node:os'"],
    ['pure-calls', 'identify/a.ts', 'export const now = () => Date.now()'],
    ['pure-calls', 'identify/a.ts', 'export const now = () => new Date().getTime()'],
    ['pure-calls', 'compose/a.ts', 'export const dice = () => Math.random()'],
    ['pure-calls', 'compose/a.ts', 'if (process.env.DEBUG) console.log(1)'],
    ['pure-calls', 'compose/a.ts', 'export const id = globalThis.process.pid'],
    ['only-review-schedules', 'cli/a.ts', "import { fsrs } from 'ts-fsrs'"],
    ['only-programs-spawns', 'cli/a.ts', "const { spawn } = await import('node:child_process')"],
    ['only-disk-reads', 'read/a.ts', "import { readFileSync } from 'node:fs'"],
    ['only-disk-reads', 'store/a.ts', "import { open } from 'node:fs/promises'"],
    ['imports-point-left', 'disk/a.ts', "import { b } from '../read/b.ts'"],
    ['only-print-writes', 'cli/a.ts', "process.stdout.write('a')"],
    ['only-print-writes', 'read/a.ts', 'const { stderr } = process'],
    ['only-print-writes', 'store/a.ts', "console.error('a')"],
    ['names-say-what', 'compose/utils.ts', ''],
    ['names-say-what', 'compose/card-helpers.ts', ''],
    ['names-say-what', 'read/common/a.ts', ''],
    ['names-say-what', 'read/types.d.ts', ''],
  ]

  it.each(planted)('%s: %s', (rule, path, text) => {
    expect(violationsIn([{ path, text }]).map((violation) => violation.rule)).toContain(rule)
  })

  it('by each of the rules', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)))
  })

  it('and not where none is', () => {
    const fine: Source[] = [
      { path: 'extract/a.ts', text: "import type { Document } from '../read/document.ts'\n// Date.now() is for cli" },
      { path: 'compose/a.ts', text: 'const words = "process.exit console.log"; const day = new Date(0)' },
      { path: 'export/a.ts', text: "import { b } from '../compose/b.ts'\nimport { c } from 'node:fs'" },
      { path: 'cli/a.ts', text: "import { b } from '../store/b.ts'\nprocess.exitCode = 1" },
      { path: 'index.ts', text: "export { b } from './compose/b.ts'" },
    ]
    expect(violationsIn(fine)).toEqual([])
  })
})
