import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ankiTest, describeAnki } from '../anki/anki-test.ts'
import { realNotes } from '../anki/real-notes.ts'
import { noisePng } from '../pictures/generated-picture.ts'
import { PictureServer, status } from '../pictures/picture-server.ts'
import { NotesFolder } from '../project/notes-folder.ts'
import { runPaperdeck } from './run-paperdeck.ts'

const lent = realNotes('00-论文阅读.md')

let notes: NotesFolder
let server: PictureServer

beforeEach(async () => {
  notes = await NotesFolder.make()
  server = await PictureServer.start()
})

afterEach(async () => {
  await server.stop()
  await notes.remove()
})

const pictures = 'https://raw.githubusercontent.com/ryanxingql/picgo/main/'

/** The lent notes in a folder of their own, with a mirror of their pictures. */
async function lentNotes(settings = ''): Promise<string[]> {
  const text = readFileSync(lent ?? '', 'utf8')
  const names = new Set([...text.matchAll(/picgo\/main\/(\w+\.png)/g)].map((match) => match[1] ?? ''))
  ;[...names].forEach((name, seed) => {
    server.serve(`/mirror/${name}`, noisePng(seed))
  })
  await notes.write('notes.md', text)
  await writeConfig(settings)
  return [...names]
}

function writeConfig(settings: string): Promise<string> {
  return notes.config(`figures:\n  rewrite: [{from: "${pictures}", to: "${server.url('/mirror/')}"}]\n${settings}`)
}

async function build(name: string, at = 1_700_000_000): Promise<{ file: string; bytes: Buffer; stderr: string }> {
  const file = join(notes.path, name)
  const { status, stderr } = await runPaperdeck(['build', 'notes.md', '-o', name], {
    cwd: notes.path,
    env: { XDG_CACHE_HOME: notes.cache, SOURCE_DATE_EPOCH: String(at) },
  })
  expect(status, stderr).toBe(0)
  return { file, bytes: await readFile(file), stderr }
}

describe.skipIf(lent === null)('real notes with all their figures at a server', () => {
  describeAnki('in the real Anki', () => {
    ankiTest('all 42 pictures arrive, none is missing, none unused', async ({ collection }) => {
      expect(await lentNotes()).toHaveLength(42)
      const { file, stderr } = await build('first.apkg')
      expect(server.asked).toHaveLength(42)
      // In a pipe progress would only be in the way.
      expect(stderr).not.toMatch(/42|█/)
      expect(stderr).not.toContain('picture-missing')
      await collection.import(file)
      expect(await collection.mediaFiles()).toHaveLength(42)
      expect(await collection.mediaCheck()).toMatchObject({ missing: [], unused: [] })
      expect(await collection.findCards('card:figure')).toHaveLength(42)
    })

    ankiTest('another machine, with an empty cache and no server, updates nothing', async ({ collection }) => {
      await lentNotes()
      await collection.import((await build('here.apkg')).file)
      notes.useCache('elsewhere')
      await server.stop()
      const { file, stderr } = await build('there.apkg', 1_700_000_001)
      expect(stderr).not.toContain('picture-missing')
      const log = await collection.import(file)
      expect([log.new, log.updated, log.conflicting].flat()).toEqual([])
      expect(log.duplicate).toHaveLength(56)
      expect(await collection.mediaCheck()).toMatchObject({ missing: [], unused: [] })
    })

    ankiTest('a picture that comes later makes exactly its card', async ({ collection }) => {
      const [late = ''] = await lentNotes()
      server.serve(`/mirror/${late}`, status(404))
      const without = await build('without.apkg')
      expect(without.stderr).toContain(`is not available: the server answers 404 Not Found  (picture-missing)`)
      await collection.import(without.file)
      expect(await collection.mediaCheck()).toMatchObject({ missing: [], unused: [] })
      const before = await collection.findCards('card:figure')
      server.serve(`/mirror/${late}`, noisePng(99))
      const log = await collection.import((await build('with.apkg', 1_700_000_001)).file)
      const rows = readFileSync(lent ?? '', 'utf8').split(late).length - 1
      expect(await collection.findCards('card:figure')).toHaveLength(before.length + rows)
      expect(log.updated).toHaveLength(rows)
      expect(await collection.mediaCheck()).toMatchObject({ missing: [], unused: [] })
    })
  })

  test('the second build asks no server and gives the same bytes', async () => {
    await lentNotes()
    const first = await build('first.apkg')
    const second = await build('second.apkg')
    expect(server.asked).toHaveLength(42)
    expect(second.stderr).not.toContain('figures')
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  test('with refresh: 0 it asks conditionally, and gives the same bytes', async () => {
    await lentNotes('  refresh: 0\n')
    const first = await build('first.apkg')
    const second = await build('second.apkg')
    expect(server.asked.slice(42)).toHaveLength(42)
    expect(server.asked.slice(42).every((asked) => asked.conditional && asked.status === 304)).toBe(true)
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })
})
