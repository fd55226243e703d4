import { rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, type Place } from '../../cli/cli-test.ts'
import { noisePng } from '../../pictures/generated-picture.ts'

const notes =
  '# Reading\n\n| Title | Year | Core contribution | Figure |\n|---|---|---|---|\n| Owls at Night | 2001 | They see | ![](out/a.png) |\n'

/** Writes notes with a picture that is older than any build, and builds them twice; gives what tells whether a build wrote. */
async function built(place: Place) {
  await place.write({ 'notes.md': notes, 'out/a.png': Buffer.from(noisePng(4)) })
  const past = new Date(Date.now() - 60_000)
  await utimes(join(place.folder, 'out/a.png'), past, past)
  const env = { XDG_CACHE_HOME: join(place.folder, 'cache') }
  const build = (...flags: string[]) => place.run(['build', 'notes.md', ...flags], { env })
  const written = async () => (await stat(join(place.folder, 'out/Reading.apkg'))).mtimeMs
  await build()
  const first = await written()
  const same = await build()
  expect(await written(), 'nothing has changed, so nothing is written').toBe(first)
  expect(same.stdout).toContain('1 unchanged')
  return { build, first, written }
}

describe('a build that would change nothing', () => {
  cliTest('is made whole where the state of the notes has been deleted', async ({ place }) => {
    const { build } = await built(place)
    await rm(join(place.folder, '.paperdeck'), { recursive: true })
    expect(await build()).toMatchObject({ status: 0, stdout: expect.stringContaining('ledger.jsonl (new') })
    await rm(join(place.folder, '.paperdeck'), { recursive: true })
    await place.write({ 'notes.md': notes.replace('They see', 'They hear') })
    expect(await build()).toMatchObject({ status: 0, stdout: expect.stringContaining('ledger.jsonl (new') })
  })

  cliTest('says what the same build says, as text and as JSON, and keeps its status', async ({ place }) => {
    const { build } = await built(place)
    const [text, json] = [await build(), await build('--json')]
    expect(text.stdout).toMatch(/1 paper, 3 cards.*\n {2}1 unchanged\nLedger: \S+\n/)
    expect(JSON.parse(json.stdout)).toMatchObject({ papers: 1, new: [], updated: [], unchanged: 1, problems: [] })
  })

  const changes: [string, (place: Place) => Promise<unknown>][] = [
    ['the notes', (place) => place.write({ 'notes.md': notes.replace('They see', 'They hear') })],
    ['a picture beside the deck', (place) => place.write({ 'out/a.png': Buffer.from(noisePng(5)) })],
    ['the config', (place) => place.write({ '.paperdeck/config.yaml': 'cards: { year: true }\n' })],
    ['a template', (place) => place.write({ '.paperdeck/templates/extra/front.html': '{{Title}}' })],
    ['the deck', (place) => place.write({ 'out/Reading.apkg': 'gone' })],
    [
      'the ledger',
      async (place) => place.write({ '.paperdeck/ledger.jsonl': `${await place.read('.paperdeck/ledger.jsonl')}\n` }),
    ],
  ]
  cliTest.for(changes)('is one no more after a change of %s', async ([, change], { place }) => {
    const { build, first, written } = await built(place)
    await change(place)
    expect((await build()).status).not.toBe(2)
    expect(await written()).not.toBe(first)
  })

  cliTest('is made again where what was kept of it is damaged', async ({ place }) => {
    const { build, first, written } = await built(place)
    const { readdir } = await import('node:fs/promises')
    const folder = join(place.folder, 'cache/paperdeck/builds')
    for (const name of await readdir(folder)) await writeFile(join(folder, name), 'no such thing\n{}')
    expect((await build()).stdout).toContain('1 unchanged')
    expect(await written()).not.toBe(first)
  })
})
