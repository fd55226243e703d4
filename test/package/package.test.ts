import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApkg } from '../anki/read-apkg.ts'
import { copyCheckout, node, run } from './checkout.ts'

const root = join(import.meta.dirname, '../..')
/** What people and earlier builds may have left in a checkout. */
const state = [
  ...['.paperdeck/ledger.jsonl', 'examples/.paperdeck/ledger.jsonl', 'examples/.paperdeck/reviews/here.jsonl'],
  ...['examples/figures/.paperdeck/ledger.jsonl', 'templates/paper/.paperdeck/config.yaml', 'out/Papers.apkg'],
  ...['examples/Papers.apkg', 'examples/figures/Papers.apkg', 'examples/Papers.html', 'dist/chunk-OLD.mjs'],
  ...['dist.999999999/main.js', 'notes.md'],
]
let checkout = ''
let consumer = ''
let installed = ''
let tarball = ''
let shipped: string[] = []

beforeAll(async () => {
  checkout = await copyCheckout()
  for (const path of state) {
    await mkdir(dirname(join(checkout, path)), { recursive: true })
    await writeFile(join(checkout, path), 'not to be published')
  }
  // With what `npm pack` runs before.
  const packed = await run(checkout, [...npm, 'pack', '--json', '--loglevel=error'])
  expect(packed.status, packed.output).toBe(0)
  const [report] = JSON.parse(packed.output.slice(packed.output.search(/^\[/m))) as [
    { filename: string; files: { path: string }[] },
  ]
  shipped = report.files.map(({ path }) => path)
  tarball = join(checkout, report.filename)
  consumer = await mkdtemp(join(tmpdir(), 'paperdeck-consumer-'))
  installed = join(consumer, 'node_modules/paperdeck')
  await mkdir(installed, { recursive: true })
  await run(installed, ['tar', '-xzf', tarball, '--strip-components=1'])
  for (const name of ['libsql', 'sharp', '@types/node']) {
    await mkdir(dirname(join(consumer, 'node_modules', name)), { recursive: true })
    await symlink(join(root, 'node_modules', name), join(consumer, 'node_modules', name), 'junction')
  }
}, 600_000)
afterAll(async () => {
  for (const folder of [checkout, consumer]) await rm(folder, { recursive: true, force: true })
})

/** npm is a script: on Windows its command can only be run by a shell. */
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']

describe('the package', () => {
  test('holds the program, the library, its types, licences and examples', () => {
    for (const path of [
      ...['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'dist/THIRD-PARTY-LICENSES.txt'],
      ...['dist/main.js', 'dist/command-line.cjs', 'dist/package-worker.cjs', 'dist/preview/page.html'],
      ...['dist/index.mjs', 'dist/index.d.mts', 'templates/paper/type.json', 'examples/papers.md', 'examples/rules.md'],
    ])
      expect(shipped).toContain(path)
    expect(shipped.filter((path) => path.startsWith('examples/figures/')).length).toBeGreaterThan(2)
  })

  test('and nothing of a user, of earlier builds or of the tests', async () => {
    expect(shipped.filter((path) => state.includes(path))).toEqual([])
    const known =
      /^(?:dist\/|templates\/(?!preview\/)|examples\/|docs\/[^/]+\.(?:md|png|1)$|[^/]+\.md$|LICENSE$|package\.json$)/
    expect(shipped.filter((path) => !known.test(path) || /\.paperdeck|\.apkg$/.test(path))).toEqual([])
  })

  test('nor a path of the machine that built it', async () => {
    // Of this checkout's own build: the copy has node_modules behind a link, whose target is named in comments.
    const built = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true })
    const files = built.filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(10)
    for (const { parentPath, name } of files)
      expect((await readFile(join(parentPath, name), 'latin1')).includes(root), name).toBe(false)
  })

  test('builds its example as a new deck', async () => {
    await cp(join(installed, 'examples'), join(consumer, 'examples'), { recursive: true })
    const { status, output } = await node(consumer, join(installed, 'dist/main.js'), 'build', 'examples/papers.md')
    expect(output).toMatch(/^ {2}37 new$/m)
    expect(status).toBe(0)
  })

  test('runs nothing when it is installed, and npm warns of nothing', async () => {
    // npm 11 warns of these in a package that comes from a file or a repository.
    const { scripts = {} } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      scripts?: Record<string, string>
    }
    expect(Object.keys(scripts).filter((name) => /^(?:(?:pre|post)?install|(?:pre|post)?prepare)$/.test(name))).toEqual(
      [],
    )
  })

  test('is clean for publint', async () => {
    const cli = join(root, 'node_modules/publint/src/cli.js')
    const { status, output } = await node(checkout, cli, 'run', tarball, '--strict')
    expect(output).toContain('All good!')
    expect(status).toBe(0)
  })

  test('is clean for "are the types wrong"', { timeout: 300_000 }, async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    // The library is an ES module; CommonJS gets it by import().
    const args = [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', '--format', 'ascii']
    const { status, output } = await node(checkout, attw, ...args)
    expect(status, output).toBe(0)
    expect(output).toMatch(/"paperdeck"\n\nnode16 \(from ESM\): OK \(ESM\)\nbundler: OK/)
  })
})

describe('the library, installed', () => {
  test('has types that need no package and do what docs/library.md shows', { timeout: 300_000 }, async () => {
    const types = await readFile(join(installed, 'dist/index.d.mts'), 'utf8')
    expect(types).not.toMatch(/\bfrom ["']|\bimport\b *["'({*]|\/\/\/ *<reference/)
    const docs = await readFile(join(root, 'docs/library.md'), 'utf8')
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(docs) ?? []
    await writeFile(join(consumer, 'deck.ts'), example)
    await writeFile(join(consumer, 'package.json'), '{"type":"module"}')
    const compilerOptions = { strict: true, module: 'nodenext', target: 'es2022', skipLibCheck: false, types: ['node'] }
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['deck.ts'] }))
    const compiled = await node(consumer, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')
    expect(compiled).toEqual({ status: 0, output: '' })
    const { status, output } = await node(consumer, 'deck.js')
    expect(output).toContain('Layer Normalization')
    expect(output).toMatch(/^\d+ bytes$/m)
    expect(status).toBe(0)
    const { notes } = await readApkg(join(consumer, 'reading-list.apkg'))
    expect(notes.length).toBe(2)
  })
})
