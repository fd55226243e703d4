import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from '../../src/disk/make-folder.ts'
import { makeWorkFolder, sweepFolder } from '../../src/disk/temporary.ts'
import { cliTest, notesOn } from '../cli/cli-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'paperdeck-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is made with those above it, or was there', () => {
  const path = join(folder, 'a', 'b', 'c')
  makeFolder(path)
  makeFolder(path)
  expect(statSync(path).isDirectory()).toBe(true)
})

test('no folder is made below a file, or in the place of one', () => {
  writeFileSync(join(folder, 'file'), '')
  for (const path of ['file', 'file/a', 'file/a/b']) expect(() => makeFolder(join(folder, path)), path).toThrow(/E\w+/)
})

const noWhere = '/proc/nowhere/home'

test.runIf(existsSync('/proc/self'))('nor where the system makes none, which is told at once', () => {
  expect(() => makeFolder(noWhere)).toThrow('ENOENT')
})

cliTest.runIf(existsSync('/proc/self'))('a home that cannot be made or written ends no build', async ({ place }) => {
  await place.write({ 'notes.md': notesOn(['Owls']) })
  const env = { HOME: noWhere, XDG_CACHE_HOME: '', XDG_STATE_HOME: '' }
  expect(await place.start(['build', 'notes.md'], { env })).toMatchObject({ status: 0 })
  expect(await place.files()).toContain('out/Reading.apkg')
})

test('what processes that were killed have left is swept once it is an hour old', () => {
  const [dead, alive] = [99_999_999, process.pid]
  const left = [`a.${dead}-abcdef.tmp`, `b.${alive}-abcdef.tmp`, `c.${dead}-123abc.tmp`, 'd.tmp', 'e.md']
  const old = Date.now() / 1000 - 3700
  for (const name of left) {
    writeFileSync(join(folder, name), '')
    if (!name.startsWith('c')) utimesSync(join(folder, name), old, old)
  }
  sweepFolder(folder)
  expect(left.filter((name) => existsSync(join(folder, name)))).toEqual(left.slice(1))
})

test('so are their folders in the system’s temporary folder', () => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const [dead, alive, young] = [99_999_999, process.pid, 99_999_998].map((pid) => `paperdeck-${pid}-AbCdEf`)
    const old = Date.now() / 1000 - 3700
    for (const name of [dead, alive, young, 'paperdeck-of-others']) {
      mkdirSync(join(folder, name ?? ''))
      if (name !== young) utimesSync(join(folder, name ?? ''), old, old)
    }
    makeWorkFolder()
    expect([dead, alive, young, 'paperdeck-of-others'].map((name) => existsSync(join(folder, name ?? '')))).toEqual([
      false,
      true,
      true,
      true,
    ])
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
})
