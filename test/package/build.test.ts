import { spawn } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replaceFiles } from '../../scripts/replace-files.mjs'
import { copyCheckout, node, run } from './checkout.ts'

const scripts = join(import.meta.dirname, '../../scripts')
let checkout = ''
beforeAll(async () => {
  checkout = await copyCheckout()
})
afterAll(() => rm(checkout, { recursive: true, force: true }))

/** All files of a folder, by their path in it. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const)
  return new Map(await Promise.all(texts))
}

/** What stands beside dist and is no part of the checkout. */
async function leftovers(): Promise<string[]> {
  return (await readdir(checkout)).filter((name) => name.startsWith('dist.'))
}

async function expectToWork(when: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string }
  expect(await node(checkout, 'dist/main.js', '--version'), when).toEqual({ status: 0, output: `${version}\n` })
  const help = await node(checkout, 'dist/main.js', '--help')
  expect(help.status, `${when}: ${help.output}`).toBe(0)
}

describe('the files of a build', () => {
  test('take the place of others at once: killed at any step, the program works', { timeout: 300_000 }, async () => {
    const dist = join(checkout, 'dist')
    const before = await contentOf(dist)
    // Other bytes in each program, a chunk that is new and one that is gone.
    const dropped = [...before.keys()].find((name) => name.startsWith('chunk-')) ?? ''
    const changed = ['package-worker.cjs', 'command-line.cjs', 'code-cache.cjs', 'main.js']
    const files = [...before]
      .filter(([name]) => name !== dropped && !changed.includes(name))
      .concat(
        [['chunk-NEW.mjs', '0']],
        changed.map((name) => [name, `${before.get(name)}\n// newer\n`]),
      )
    const list = join(checkout, 'files.json')
    await writeFile(list, JSON.stringify(files))
    const program = `
      import { readFileSync } from 'node:fs'
      const { replaceFiles } = await import(${JSON.stringify(pathToFileURL(join(scripts, 'replace-files.mjs')).href)})
      const files = JSON.parse(readFileSync('files.json', 'utf8'))
      await replaceFiles('dist', new Map(files.map(([name, text]) => [name, Buffer.from(text, 'latin1')])))`
    const killer = pathToFileURL(join(import.meta.dirname, 'killed-after.mjs')).href
    let steps = 0
    for (let ended = false; !ended; steps++) {
      const child = spawn(process.execPath, ['--import', killer, '--input-type=module', '-e', program], {
        cwd: checkout,
        env: { ...process.env, STEPS: String(steps) },
        stdio: 'inherit',
      })
      const [status, signal] = await new Promise<[number | null, string | null]>((done) =>
        child.on('close', (...end) => done(end)),
      )
      expect([0, null]).toContain(status)
      ended = signal === null
      await expectToWork(`killed at step ${steps}`)
    }
    // A folder, five files written and renamed, one removed: the kills hit all of it.
    expect(steps).toBeGreaterThan(12)
    expect(await contentOf(dist)).toEqual(new Map(files.sort(([one], [other]) => (one < other ? -1 : 1))))
    expect(await leftovers()).toEqual([])
    await rm(list)
  })

  test('stay as they are where nothing has changed, and what nobody made is removed', async () => {
    const folder = join(checkout, 'some', 'dist')
    const files = new Map([
      ['preview/page.html', Buffer.from('<p>')],
      ['main.js', Buffer.from('#!/usr/bin/env node\n')],
    ])
    await replaceFiles(folder, files)
    const { ino, mtimeMs, mode } = await stat(join(folder, 'main.js'))
    if (process.platform !== 'win32') expect(mode & 0o111).toBe(0o111)
    await writeFile(join(folder, 'chunk-OLD.mjs'), '')
    await writeFile(join(folder, 'index.d.mts'), 'export {}')
    await mkdir(`${folder}.999999999`)
    await replaceFiles(folder, files, new Set(['index.d.mts']))
    expect([...(await contentOf(folder)).keys()]).toEqual(['index.d.mts', 'main.js', join('preview', 'page.html')])
    const after = await stat(join(folder, 'main.js'))
    expect([after.ino, after.mtimeMs]).toEqual([ino, mtimeMs])
    expect(await readdir(join(folder, '..'))).toEqual(['dist'])
  })

  test('are those of one of two builds that run at once', { timeout: 120_000 }, async () => {
    const folder = join(checkout, 'two', 'dist')
    const program = (name: string) => `
      const { replaceFiles } = await import(${JSON.stringify(pathToFileURL(join(scripts, 'replace-files.mjs')).href)})
      const text = (nth) => Buffer.from('${name}'.repeat(20000 + nth))
      const names = ['${name}-1', '${name}-2', 'worker', 'program', 'main']
      for (let round = 0; round < 20; round++) {
        const nth = '${name}' === 'one' ? round : -round
        await replaceFiles(${JSON.stringify(folder)}, new Map(names.map((name) => [name, text(nth)])))
      }`
    const builds = ['one', 'two'].map((name) => node(checkout, '--input-type=module', '-e', program(name)))
    expect(await Promise.all(builds)).toEqual([0, 0].map((status) => ({ status, output: '' })))
    const files = await contentOf(folder)
    const owner = files.has('one-1') ? 'one' : 'two'
    const text = owner.repeat(owner === 'one' ? 20019 : 19981)
    const names = ['main', `${owner}-1`, `${owner}-2`, 'program', 'worker']
    expect(files).toEqual(new Map(names.map((name) => [name, text])))
    expect(await readdir(join(folder, '..'))).toEqual(['dist'])
  })
})

describe('node scripts/build.mjs', () => {
  test('leaves a program that works, killed or beside another build', { timeout: 300_000 }, async () => {
    await appendFile(join(checkout, 'src/cli/main.ts'), "\nif (process.env.NEVER === 'set') process.exit(3)\n")
    for (const killAfter of [100, 600, 1200]) {
      await run(checkout, [process.execPath, 'scripts/build.mjs'], killAfter)
      await expectToWork(`killed after ${killAfter} ms`)
    }
    const both = await Promise.all([1, 2].map(() => node(checkout, 'scripts/build.mjs')))
    expect(both).toEqual([0, 0].map((status) => ({ status, output: '' })))
    await expectToWork('built by two at once')
    expect(await readFile(join(checkout, 'dist/main.js'), 'utf8')).toContain('NEVER')
    expect(await leftovers()).toEqual([])
  })
})
