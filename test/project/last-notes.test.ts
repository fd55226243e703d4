import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recallNotes, rememberNotes } from '../../src/project/last-notes.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-last-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the notes of the last time are found from any folder', async () => {
  expect(recallNotes(folder)).toBeNull()
  await rememberNotes(['notes/a.md', 'b'], undefined, folder)
  expect(recallNotes(folder)).toEqual({ notes: [resolve('notes/a.md'), resolve('b')] })
  await rememberNotes(['c.md'], '.other', folder)
  expect(recallNotes(folder)).toEqual({ notes: [resolve('c.md')], state: resolve('.other') })
})

test.each(['', '{', '[]', '{"notes":[]}', '{"notes":[1]}', '{"notes":["a"],"state":1}', 'null'])(
  'what cannot be understood is nothing: %s',
  async (text) => {
    await writeFile(join(folder, 'last-notes.json'), text)
    expect(recallNotes(folder)).toBeNull()
  },
)

test('a folder that cannot be written to fails nothing', async () => {
  await writeFile(join(folder, 'file'), '')
  await rememberNotes(['a.md'], undefined, join(folder, 'file'))
  expect(recallNotes(join(folder, 'file'))).toBeNull()
  await chmod(folder, 0o500)
  await rememberNotes(['a.md'], undefined, folder)
  await chmod(folder, 0o700)
})
