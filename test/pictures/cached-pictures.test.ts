import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPictureCache } from '../../src/pictures/picture-cache.ts'
import { formatProblem } from '../../src/problems/problem-text.ts'
import { figures, NotesFolder, names, told } from '../project/notes-folder.ts'
import { noisePng } from './generated-picture.ts'
import * as serving from './picture-server.ts'

const date = 'Wed, 21 Oct 2015 07:28:00 GMT'
let notes: NotesFolder
let server: serving.PictureServer

beforeEach(async () => {
  notes = await NotesFolder.make()
  server = await serving.PictureServer.start()
})

afterEach(async () => {
  await server.stop()
  await notes.remove()
})

const hasty = { network: { pause: async () => {} } }

async function twoPictures(): Promise<void> {
  const first = server.serve('/1.png', noisePng(1))
  const second = server.serve('/2.png', serving.dated(noisePng(2), date))
  await notes.writeNotes([`![](${first})`, `![](${second})`])
}

async function filesOfCache(): Promise<string[]> {
  const folder = join(notes.cache, 'paperdeck', 'pictures', 'files')
  return (await readdir(folder)).map((name) => join(folder, name))
}

/** What is held of a picture from its reading to its packing makes no other picture. */
function withoutContent({ pictures }: Awaited<ReturnType<NotesFolder['compose']>>) {
  return [...pictures.media.values()].map(({ content: _, ...media }) => media)
}

describe('the second build', () => {
  test('asks no server within figures.refresh', async () => {
    await twoPictures()
    const first = await notes.compose()
    const second = await notes.compose()
    expect(server.asked).toHaveLength(2)
    expect(second.deck.notes).toEqual(first.deck.notes)
    expect(withoutContent(second)).toEqual(withoutContent(first))
  })

  test('asks with refresh: 0, by ETag or date, and no picture is sent twice', async () => {
    await twoPictures()
    await notes.config('figures: {refresh: 0}\n')
    const first = await notes.compose()
    const second = await notes.compose()
    expect(server.asked.slice(2).map(({ conditional, status }) => [conditional, status])).toEqual([
      [true, 304],
      [true, 304],
    ])
    expect(second.deck.notes).toEqual(first.deck.notes)
    expect(withoutContent(second)).toEqual(withoutContent(first))
  })

  test('asks when figures.refresh is over', async () => {
    await twoPictures()
    await notes.compose({ now: 1_000_000_000 })
    await notes.compose({ now: 1_000_000_000 + 86_399_000 })
    expect(server.asked).toHaveLength(2)
    await notes.compose({ now: 1_000_000_000 + 86_400_000 })
    expect(server.asked).toHaveLength(4)
    await notes.compose({ now: 1_000_000_000 + 2 * 86_400_000 - 1 })
    expect(server.asked, 'an answer of 304 counts as asked').toHaveLength(4)
  })

  test('asks nothing while the notes are watched, not even for what failed a moment ago', async () => {
    await twoPictures()
    await notes.config('figures: {refresh: 0}\n')
    server.serve('/2.png', serving.status(404))
    await notes.compose({ watch: true })
    const again = await notes.compose({ watch: true })
    expect(server.asked).toHaveLength(2)
    expect(told(again)).toEqual([
      `notes.md:4:1  warning  “${server.url('/2.png')}” is not available: the server answers 404 Not Found  (picture-missing)`,
    ])
  })

  test('asks at once at another address, also while the notes are watched', async () => {
    const url = server.serve('/1.png', serving.status(404))
    await notes.writeNotes([`![](${url})`])
    await notes.compose({ watch: true })
    server.serve('/mirror/1.png', noisePng(1))
    await notes.config(`figures: {rewrite: [{from: "${server.url('/')}", to: "${server.url('/mirror/')}"}]}\n`)
    expect(told(await notes.compose({ watch: true }))).toEqual([])
  })

  test('gives the new picture where the bytes at an address have changed', async () => {
    await twoPictures()
    await notes.config('figures: {refresh: 0}\n')
    const [before, other] = names(await notes.compose())
    server.serve('/1.png', noisePng(3))
    const [after, same] = names(await notes.compose())
    expect(after).not.toBe(before)
    expect(same).toBe(other)
  })

  test('tries again what failed', async () => {
    const url = server.serve('/1.png', serving.inTurn(serving.status(404), serving.picture(noisePng(1))))
    await notes.writeNotes([`![](${url})`])
    expect(figures(await notes.compose())).toEqual([''])
    expect(figures(await notes.compose())[0]).toMatch(/^<img src="paperdeck-/)
  })
})

describe('a server that no longer has the picture', () => {
  test.each([
    ['404', serving.status(404), 'the server answers 404 Not Found'],
    ['a login page', serving.picture(Buffer.from('<html>Log in</html>')), 'what comes is an HTML page'],
  ])('%s: the one in the cache is used', async (_, manner, reason) => {
    await twoPictures()
    await notes.config('figures: {refresh: 0}\n')
    const before = await notes.compose()
    server.serve('/1.png', manner)
    const after = await notes.compose()
    expect(after.deck.notes).toEqual(before.deck.notes)
    expect(after.pictures.media.size).toBe(2)
    expect(told(after)).toEqual([
      `notes.md:3:1  info  “${server.url('/1.png')}” may be out of date: ${reason}; the deck keeps the picture that it has  (picture-kept)`,
    ])
  })
})

describe('offline', () => {
  test('uses what the cache has, and says what it has not', async () => {
    await twoPictures()
    await notes.compose()
    await notes.writeNotes(['1', '2', '3'].map((n) => `![](${server.url(`/${n}.png`)})`))
    const composition = await notes.compose({ offline: true })
    expect(server.asked).toHaveLength(2)
    expect(figures(composition).map(Boolean)).toEqual([true, true, false])
    expect(told(composition)).toEqual([
      `notes.md:5:1  warning  “${server.url('/3.png')}” is not available: not fetched yet; expected a paperdeck build with the network  (picture-not-fetched)`,
    ])
  })

  test('tells why the last build could not have a picture', async () => {
    await notes.writeNotes([`![](${server.serve('/1.png', serving.status(410))})`])
    const online = told(await notes.compose())
    expect(online[0]).toContain('the server answers 410 Gone')
    expect(told(await notes.compose({ offline: true }))).toEqual(online)
  })
})

describe('a picture that the deck has had', () => {
  test('keeps its name on a machine with an empty cache and a dead server: no note changes', async () => {
    await twoPictures()
    const before = await notes.build()
    notes.useCache('elsewhere')
    await server.stop()
    const after = await notes.build(hasty)
    expect(before.changes.new).toHaveLength(2)
    expect(after.changes).toMatchObject({ new: [], updated: [], unchanged: 2 })
    const composition = await notes.compose(hasty)
    expect(figures(composition).every((figure) => figure.startsWith('<img src="paperdeck-'))).toBe(true)
    expect(composition.pictures.media.size).toBe(0)
    expect(told(composition).filter((line) => !line.includes('  info  '))).toEqual([])
    expect(told(composition)[1]).toContain('the deck keeps the picture that it has  (picture-kept)')
  })

  test('keeps its name when its file is deleted, in texts too', async () => {
    await notes.write('1.png', noisePng(1))
    await notes.write('notes.md', '| Title | Figure | Notes |\n|---|---|---|\n| A | ![](1.png) | ![](2.png) |\n')
    await notes.write('2.png', noisePng(2))
    await notes.build()
    await rm(join(notes.path, '1.png'))
    await rm(join(notes.path, '2.png'))
    const after = await notes.build()
    expect(after.changes).toMatchObject({ updated: [], unchanged: 1 })
    expect(after.problems.map(formatProblem).filter((line) => line.includes('(picture-'))).toEqual(
      ['1.png', '2.png'].map(
        (name) =>
          `notes.md:3:1  info  The picture “${name}” is not there; the deck keeps the picture that it has  (picture-kept)`,
      ),
    )
  })

  test('is replaced when another one comes: exactly its note is updated', async () => {
    await twoPictures()
    await notes.config('figures: {refresh: 0}\n')
    await notes.build()
    server.serve('/1.png', noisePng(5))
    const after = await notes.build()
    expect(after.changes.updated.map(({ title }) => title)).toEqual(['Paper number 1'])
    expect(after.changes.unchanged).toBe(1)
  })

  test('that could not be had before makes its card in the build that has it', async () => {
    await twoPictures()
    server.serve('/1.png', serving.status(404))
    await notes.build()
    server.serve('/1.png', noisePng(1))
    const { changes } = await notes.build()
    expect(changes.updated.map(({ title }) => title)).toEqual(['Paper number 1'])
    expect(changes.cards.added).toHaveLength(1)
  })
})

describe('the cache', () => {
  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 50)],
    ['altered', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
    ['empty', () => Buffer.alloc(0)],
  ])('is not believed where a file is %s', async (_, damage) => {
    await twoPictures()
    const before = await notes.compose()
    for (const file of await filesOfCache()) await writeFile(file, damage(await readFile(file)))
    const after = await notes.compose()
    expect(server.asked).toHaveLength(4)
    expect(server.asked.every(({ conditional }) => !conditional)).toBe(true)
    expect(after.deck.notes).toEqual(before.deck.notes)
    for (const { path, bytes } of after.pictures.media.values()) expect(await readFile(path)).toHaveLength(bytes)
  })

  test('may be deleted, or hold records that are not JSON', async () => {
    await twoPictures()
    await notes.compose()
    const records = join(notes.cache, 'paperdeck', 'pictures', 'records')
    for (const name of await readdir(records)) await writeFile(join(records, name), '{"picture": 7')
    await notes.compose()
    expect(server.asked).toHaveLength(4)
    await rm(notes.cache, { recursive: true })
    const composition = await notes.compose()
    expect(server.asked).toHaveLength(6)
    expect(told(composition)).toEqual([])
  })

  test('serves two builds at once', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `![](${server.serve(`/${n}.png`, noisePng(n))})`)
    await notes.writeNotes(many)
    const builds = await Promise.all([notes.compose(), notes.compose(), notes.compose()])
    for (const build of builds) {
      expect(told(build)).toEqual([])
      expect(build.deck.notes).toEqual(builds[0]?.deck.notes)
    }
    expect((await filesOfCache()).filter((file) => file.endsWith('.tmp'))).toEqual([])
    await server.stop()
    expect(told(await notes.compose())).toEqual([])
  })

  test('that cannot be written is no reason for a deck without figures', async () => {
    await twoPictures()
    await notes.write('a-file', '')
    process.env.XDG_CACHE_HOME = join(notes.path, 'a-file')
    expect(told(await notes.compose())).toEqual([])
  })
})

describe('figures.rewrite', () => {
  const written = 'https://pictures.example/u/pics/main/'

  test('leads to another server; the picture keeps its identity', async () => {
    server.serve('/mirror/1.png', noisePng(1))
    await notes.config(`figures: {rewrite: [{from: "${written}", to: "${server.url('/mirror/')}"}]}\n`)
    await notes.writeNotes([`![](${written}1.png)`])
    const { pictures } = await notes.compose()
    expect([...pictures.bySource.keys()]).toEqual([`${written}1.png`])
    expect(pictures.media.size).toBe(1)
    await notes.config('figures: {refresh: 1d}\n')
    const offline = await notes.compose({ offline: true })
    expect(told(offline), 'the cache knows it by the address in the notes').toEqual([])
  })

  test('leads to a folder, relative to the project; the longest beginning decides', async () => {
    await notes.write('clone/b c.png', noisePng(1))
    await notes.write('deeper/1.png', noisePng(2))
    await notes.config(
      [
        'figures:',
        '  rewrite:',
        `    - {from: "${written}", to: "clone/"}`,
        `    - {from: "${written}deep/", to: "./deeper"}`,
        '',
      ].join('\n'),
    )
    await notes.writeNotes(
      [`![](${written}b%20c.png?raw=true)`, `![](${written}deep/1.png)`, `![](${written}3.png)`],
      'sub/notes.md',
    )
    const composition = await notes.compose()
    expect(figures(composition).map(Boolean)).toEqual([true, true, false])
    expect(told(composition)).toEqual([
      `sub/notes.md:5:1  warning  The picture “${written}3.png” is not there; expected a file at clone/3.png, by figures.rewrite  (picture-missing)`,
    ])
  })
})

test('the cache of pictures holds at most 2 GB, and nothing that was of no use for a year', async () => {
  const own = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
  const files = join(own, 'pictures', 'files')
  await mkdir(files, { recursive: true })
  const day = 86_400_000
  // Holes take no room on the disk.
  const put = async (name: string, size: number, age: number) => {
    await writeFile(join(files, name), '')
    await truncate(join(files, name), size)
    const time = new Date(Date.now() - age * day)
    await utimes(join(files, name), time, time)
  }
  await put('new.png', 1.5e9, 1)
  await put('older.png', 1e9, 2)
  await put('forgotten.png', 1, 366)
  await openPictureCache(own).keep(Buffer.from('x'), 'png')
  const left = (await readdir(files)).filter((name) => name.includes('.'))
  await rm(own, { recursive: true, force: true })
  expect(left.filter((name) => !/^[\da-f]{64}\./.test(name))).toEqual(['new.png'])
})
