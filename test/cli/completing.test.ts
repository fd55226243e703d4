import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { closeZotero, startZotero } from '../project/zotero-server.ts'
import { cliTest, type Place } from './cli-test.ts'

/** A cache of its own: what Zotero said in another test is not to be found. */
function run(place: Place, args: readonly string[]) {
  return place.run(args, { env: { XDG_CACHE_HOME: join(place.folder, '.cache') } })
}

async function build(place: Place, ...args: string[]) {
  const { status, stdout, stderr } = await run(place, [
    'build',
    'notes',
    '--json',
    '--output',
    'out/deck.apkg',
    ...args,
  ])
  expect(status, stderr).toBe(0)
  const { new: added, updated, removed } = JSON.parse(stdout) as Record<'new' | 'updated' | 'removed', unknown[]>
  return { new: added?.length, updated: updated?.length, removed: removed?.length, stderr }
}

/** What the notes say after completion, read anew. */
async function facts(place: Place) {
  const papers: { title: string; year: number | null; authors: string | null }[] = JSON.parse(
    (await run(place, ['papers', 'notes', '--json'])).stdout,
  )
  return papers.map(({ title, year, authors }) => [title, year, authors])
}

const keyOnly = '---\ncitekey: sand\n---\n\n## Summary\n\nSand settles where the water slows.\n'
const gravel = '# Loud Rivers of Gravel\n\n**TL;DR:** gravel is heard before it is seen\n'
const sand = (year: number) =>
  `@article{sand, title = {Quiet Rivers of Sand}, author = {Moss, Ann}, journal = {River Letters}, year = {${year}}}\n`
const config = (library: string) => `library: ${library}\n`

describe('a library that completes notes', () => {
  cliTest('is asked anew when it alone has changed', async ({ place }) => {
    await place.write({
      'notes/gravel.md': gravel,
      'notes/.paperdeck/config.yaml': config('../refs.bib'),
      'refs.bib': '@misc{g, title = {Loud rivers of gravel}, year = {2018}, author = {Oak, Bo}}\n',
    })
    expect(await build(place)).toMatchObject({ new: 1 })
    expect(await build(place)).toMatchObject({ new: 0, updated: 0 })
    expect(await facts(place)).toEqual([['Loud Rivers of Gravel', 2018, 'Bo Oak']])
    await place.write({ 'refs.bib': '@misc{g, title = {Loud rivers of gravel}, year = {2019}, author = {Oak, Bo}}\n' })
    expect(await build(place)).toMatchObject({ new: 0, updated: 1 })
    expect(await facts(place)).toEqual([['Loud Rivers of Gravel', 2019, 'Bo Oak']])
  })

  cliTest('gives a note its title while it is there, and the same paper when it is there again', async ({ place }) => {
    await place.write({ 'notes/sand.md': keyOnly, 'notes/gravel.md': gravel, 'notes/refs.bib': sand(2016) })
    expect(await build(place)).toMatchObject({ new: 2 })
    expect(await facts(place)).toContainEqual(['Quiet Rivers of Sand', 2016, 'Ann Moss'])
    await place.write({ 'notes/refs.bib': sand(2017) })
    expect(await build(place)).toMatchObject({ new: 0, updated: 1, removed: 0 })
    await place.remove('notes/refs.bib')
    const without = await build(place)
    expect(without.stderr).toContain('A note with no title but the citation key “sand”, left out')
    await place.write({ 'notes/refs.bib': sand(2017) })
    expect(await build(place)).toMatchObject({ new: 0, updated: 0, removed: 0 })
    expect(await facts(place)).toContainEqual(['Quiet Rivers of Sand', 2017, 'Ann Moss'])
  })
})

/** A Zotero that answers with one item. */
function zotero(item: () => object): Promise<number> {
  return startZotero((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', Connection: 'close' })
    response.end(JSON.stringify([{ key: 'A', data: { key: 'A', itemType: 'journalArticle', ...item() } }]))
  })
}

describe('Zotero', () => {
  cliTest('completes notes, and what it said last holds while it is closed', async ({ place }) => {
    let date = '2018-05-01'
    const creators = [{ creatorType: 'author', firstName: 'Bo', lastName: 'Oak' }]
    const port = await zotero(() => ({ title: 'Loud Rivers of Gravel', date, creators }))
    await place.write({ 'notes/gravel.md': gravel, 'notes/.paperdeck/config.yaml': config(`zotero:${port}`) })
    expect(await build(place)).toMatchObject({ new: 1 })
    expect(await build(place)).toMatchObject({ new: 0, updated: 0 })
    date = '2019'
    expect(await build(place), 'an item was edited in Zotero').toMatchObject({ new: 0, updated: 1 })
    expect(await build(place, '--offline')).toMatchObject({ new: 0, updated: 0 })
    await closeZotero()
    const closed = await build(place)
    expect(closed).toMatchObject({ new: 0, updated: 0 })
    expect(closed.stderr).toContain('Zotero is not running on this computer: what it said last is used')
    expect(await facts(place)).toEqual([['Loud Rivers of Gravel', 2019, 'Bo Oak']])
  })

  cliTest('that never answered stops the build, which changes nothing', async ({ place }) => {
    const port = await zotero(() => ({}))
    await closeZotero()
    await place.write({ 'notes/gravel.md': gravel, 'notes/.paperdeck/config.yaml': config(`zotero:${port}`) })
    const before = await place.files()
    const { status, stderr } = await run(place, ['build', 'notes'])
    expect(status).toBeGreaterThan(0)
    expect(stderr).toContain('so nothing was done')
    expect((await place.files()).filter((file) => !file.startsWith('.cache/'))).toEqual(before)
  })
})
