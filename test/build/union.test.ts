import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place } from '../cli/cli-test.ts'

interface Line {
  guid: string
  id: number
  title: string
  mod: number
  files: string[]
  deck: string
  namespace?: string
  aliases?: string[]
  pictures?: Record<string, string>
  companions?: Record<string, { id: number; clozes: { n: number; text: string }[] }>
  removed?: true
}

async function linesOf(place: Place, folder = '.'): Promise<Map<string, Line>> {
  const [, ...papers] = (await place.read(join(folder, '.paperdeck/ledger.jsonl'))).trim().split('\n')
  return new Map(papers.map((text) => JSON.parse(text) as Line).map((line) => [line.title, line]))
}

async function build(place: Place, ...args: string[]) {
  const { status, stdout, stderr } = await place.run(['build', '--json', ...args])
  return { status, report: stdout === '' ? null : JSON.parse(stdout), stderr }
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><path d="M0 0h9v9z"/></svg>'
const owls = `---
cards: {cloze: true}
---
# Owls

| Title | Year | Contribution | Figure |
|---|---|---|---|
| Quiet Owls | 2001 | They fly ==without a sound== at night | ![](quiet.svg) |
| Loud Owls | 2002 | They are heard before they are seen | |
`

/** A ledger in each of two folders, as builds of single files make them. */
async function twoLedgers(place: Place): Promise<void> {
  await place.write({
    'notes/a/list.md': owls,
    'notes/a/quiet.svg': picture,
    'notes/b/more.md': notesOn(['Early Larks', 'Late Larks'], { heading: 'Larks' }),
  })
  await build(place, 'notes/a/list.md')
  await build(place, 'notes/b/more.md')
}

const answer = (id: number, guid: string, card = 'contribution') =>
  `${JSON.stringify({ id, guid, card, rating: 3, state: 'new', ivl: 4, day: Math.floor(id / 86_400_000), offset: 0, ms: 900 })}\n`

const someTime = 1_750_000_000_000

async function scheduled(place: Place, ...notes: string[]): Promise<Map<string, number>> {
  const { stdout } = await place.run(['schedule', '--json', ...notes])
  const cards = JSON.parse(stdout) as { guid: string; card: string; reps: number }[]
  return new Map(cards.filter(({ reps }) => reps > 0).map(({ guid, card, reps }) => [`${guid} ${card}`, reps]))
}

describe('a file first, its folder later', { timeout: 120_000 }, () => {
  cliTest('are the same papers: one ledger, and all that was given stays', async ({ place }) => {
    await twoLedgers(place)
    const [a, b] = [await linesOf(place, 'notes/a'), await linesOf(place, 'notes/b')]
    const guid = a.get('Loud Owls')?.guid ?? ''
    await place.write({ 'notes/a/.paperdeck/reviews/desk-0001.jsonl': answer(someTime, guid) })
    const before = await place.files()
    const old = await Promise.all(before.map((path) => place.read(path)))

    // Told, and seen by who only reads, before anything is written.
    const foretold = await build(place, 'notes', '--dry-run')
    expect(foretold).toMatchObject({ status: 0, stderr: '', report: { papers: 4, new: [], removed: [] } })
    expect(foretold.report.united).toEqual({
      from: ['notes/a/.paperdeck', 'notes/b/.paperdeck'],
      aside: 'notes/.paperdeck/united',
      doublets: [],
    })
    const papers = JSON.parse((await place.run(['papers', 'notes', '--json'])).stdout) as Line[]
    expect(papers.map((paper) => paper.guid).sort()).toEqual([...a.values(), ...b.values()].map((l) => l.guid).sort())
    expect(await scheduled(place, 'notes')).toEqual(new Map([[`${guid} contribution`, 1]]))
    expect((await place.run(['check', 'notes'])).status).toBe(0)
    const why = await place.run(['why', 'late larks'], { cwd: 'notes' })
    expect(why.stdout).toContain(`guid ${b.get('Late Larks')?.guid}`)
    expect(await place.files()).toEqual(before)
    expect(await Promise.all(before.map((path) => place.read(path)))).toEqual(old)

    const { report, ...run } = await build(place, 'notes')
    expect(run).toEqual({ status: 0, stderr: '' })
    expect({ ...report, bytes: null }).toEqual(foretold.report)
    expect(report.decks, 'cards stay in their decks').toEqual(['Larks', 'Owls', 'notes'])
    const all = await linesOf(place, 'notes')
    for (const [folder, lines] of [
      ['a', a],
      ['b', b],
    ] as const)
      for (const [title, { guid, id, mod, deck, companions }] of lines) {
        const now = all.get(title)
        expect(now, title).toMatchObject({ guid, id, deck, namespace: deck })
        expect(now?.files[0]).toMatch(`${folder}/`)
        expect(now?.mod).toBeGreaterThanOrEqual(mod)
        expect(now?.companions?.cloze?.clozes).toEqual(companions?.cloze?.clozes)
        expect(now?.companions?.cloze?.id).toBe(companions?.cloze?.id)
      }
    const name = a.get('Quiet Owls')?.pictures?.['.\nquiet.svg']
    expect(name).toMatch(/^paperdeck-.*svg$/)
    expect(all.get('Quiet Owls')?.pictures).toEqual({ 'a\nquiet.svg': name })
    expect(await scheduled(place, 'notes')).toEqual(new Map([[`${guid} contribution`, 1]]))

    // The old folders are set aside as they were.
    for (const [at, path] of before.entries()) {
      const now = path.replace(/^notes\/(.)\/\.paperdeck/, 'notes/.paperdeck/united/$1/.paperdeck')
      if (!path.startsWith('out/')) expect(await place.read(now), path).toBe(old[at])
    }
    expect((await place.files()).filter((path) => /notes\/[ab]\/\.paperdeck/.test(path))).toEqual([])

    expect((await build(place, 'notes')).report).toMatchObject({ unchanged: 4, papers: 4 })
    const single = await place.run(['build', 'notes/a/list.md'])
    expect(single.stdout).toContain('2 unchanged')
    expect(single.stdout).toContain('Ledger: notes/.paperdeck/ledger.jsonl\n')
    const again = await build(place, 'notes')
    expect(again.report).toMatchObject({ unchanged: 4, decks: ['Larks', 'Owls', 'notes'] })
    expect(again.report).not.toHaveProperty('united')

    // A new paper is the folder's: of its namespace, and under its deck.
    await place.write({ 'notes/a/list.md': `${owls}| Snowy Owls | 2003 | They hunt by day |  |\n` })
    expect((await build(place, 'notes')).report).toMatchObject({
      unchanged: 4,
      decks: expect.arrayContaining(['notes::Owls']),
    })
    expect((await linesOf(place, 'notes')).get('Snowy Owls')).toMatchObject({ deck: 'notes' })
    expect((await linesOf(place, 'notes')).get('Snowy Owls')).not.toHaveProperty('namespace')
  })

  cliTest('at any depth, beside some of several notes, and not where no notes are looked for', async ({ place }) => {
    await place.write({
      'notes/a/deep/er/list.md': notesOn(['Owls'], { heading: 'One' }),
      'notes/b/more.md': notesOn(['Larks'], { heading: 'Two' }),
      'notes/node_modules/c/list.md': notesOn(['Wrens'], { heading: 'Three' }),
    })
    for (const file of ['a/deep/er/list.md', 'b/more.md', 'node_modules/c/list.md']) await build(place, `notes/${file}`)
    // A ledger above one file that was built by its folder's name.
    await rename(join(place.folder, 'notes/a/deep/er/.paperdeck'), join(place.folder, 'notes/a/deep/.paperdeck'))
    const { report } = await build(place, 'notes/a/deep/er/list.md', 'notes/b/more.md')
    expect(report.united.from).toEqual(['notes/a/deep/.paperdeck', 'notes/b/.paperdeck'])
    const files = await place.files()
    expect(files).toContain('notes/.paperdeck/united/a/deep/.paperdeck/ledger.jsonl')
    expect(files).toContain('notes/node_modules/c/.paperdeck/ledger.jsonl')
    expect((await build(place, 'notes/a/deep/er/list.md', 'notes/b/more.md')).report).toMatchObject({ unchanged: 2 })
  })

  cliTest('and one that comes back is united again, with nothing of it or of the others lost', async ({ place }) => {
    await twoLedgers(place)
    const guid = (await linesOf(place, 'notes/a')).get('Loud Owls')?.guid ?? ''
    const [mine, theirs] = ['desk-0001.jsonl', 'lap-0002.jsonl']
    await place.write({ [`notes/a/.paperdeck/reviews/${mine}`]: answer(someTime, guid) })
    await build(place, 'notes')
    // The same build is known by heart: a folder that comes back must be seen all the same.
    await build(place, 'notes/a/list.md', 'notes/b/more.md')
    await place.write({
      'notes/a/list.md': `${owls}| Snowy Owls | 2003 | They hunt by day |  |\n`,
      [`notes/.paperdeck/reviews/${mine}`]: answer(someTime + 86_400_000, guid, 'proposed'),
    })
    await build(place, 'notes')
    const known = await linesOf(place, 'notes')
    // Another machine has gone on with the old folder.
    const [from, to] = ['notes/.paperdeck/united/a/.paperdeck', 'notes/a/.paperdeck'].map((path) =>
      join(place.folder, path),
    )
    await cp(from ?? '', to ?? '', { recursive: true })
    const [head, ...lines] = (await place.read('notes/a/.paperdeck/ledger.jsonl')).trim().split('\n')
    const newer = lines.map((text) => {
      const line = JSON.parse(text) as Line
      return JSON.stringify(line.title === 'Loud Owls' ? { ...line, mod: line.mod + 500_000, hash: 'theirs' } : line)
    })
    await place.write({
      'notes/a/.paperdeck/ledger.jsonl': [head, ...newer, ''].join('\n'),
      [`notes/a/.paperdeck/reviews/${mine}`]: answer(someTime, guid) + answer(someTime + 9, guid),
      [`notes/a/.paperdeck/reviews/${theirs}`]: answer(someTime + 20, guid),
    })
    // Also where only its file is built.
    const { report } = await build(place, 'notes/a/list.md')
    expect(report).toMatchObject({ new: [], united: { from: ['notes/a/.paperdeck'], doublets: [] }, papers: 3 })
    const now = await linesOf(place, 'notes')
    expect([...now.values()].map((line) => line.guid)).toEqual([...known.values()].map((line) => line.guid))
    expect(now.get('Loud Owls')?.mod).toBeGreaterThan((known.get('Loud Owls')?.mod ?? 0) + 400_000)
    const expected = new Map([
      [`${guid} proposed`, 1],
      [`${guid} contribution`, 3],
    ])
    expect(await scheduled(place, 'notes')).toEqual(expected)
    expect((await place.run(['schedule', 'notes'])).stderr).toBe('')
    expect(await place.files()).toContain('notes/.paperdeck/united/a/.paperdeck-2/ledger.jsonl')
    expect((await build(place, 'notes')).report).not.toHaveProperty('united')
  })

  cliTest('of a paper that both had, the older goes on, or the one that was answered', async ({ place }) => {
    await place.write({
      'notes/a/list.md': notesOn(['Owls', 'Larks'], { heading: 'One' }),
      'notes/b/more.md': notesOn(['Owls', 'Larks'], { heading: 'Two' }),
    })
    await build(place, 'notes/a/list.md')
    await build(place, 'notes/b/more.md')
    const [a, b] = [await linesOf(place, 'notes/a'), await linesOf(place, 'notes/b')]
    const guidOf = (lines: Map<string, Line>, title: string) => lines.get(title)?.guid ?? ''
    await place.write({
      'notes/a/.paperdeck/reviews/desk-0001.jsonl': answer(someTime, guidOf(a, 'Owls')),
      'notes/b/.paperdeck/reviews/desk-0001.jsonl': `${answer(someTime + 9, guidOf(b, 'Owls'))}${answer(someTime + 19, guidOf(b, 'Larks'))}`,
    })
    const expected = new Map([
      [`${guidOf(a, 'Owls')} contribution`, 2],
      [`${guidOf(b, 'Larks')} contribution`, 1],
    ])
    expect(await scheduled(place, 'notes')).toEqual(expected)
    const { stdout } = await place.run(['build', 'notes'])
    expect(stdout).toContain('built twice before: Owls\n')
    const search = /search in Anki's browser for: Key:re:(\w+)\|(\w+)\n/.exec(stdout)?.slice(1)
    expect(search?.sort()).toEqual([guidOf(b, 'Owls'), guidOf(a, 'Larks')].sort())
    const all = await linesOf(place, 'notes')
    expect(all.get('Owls')).toMatchObject({ guid: guidOf(a, 'Owls'), aliases: [guidOf(b, 'Owls')] })
    expect(all.get('Larks')).toMatchObject({ guid: guidOf(b, 'Larks'), aliases: [guidOf(a, 'Larks')] })
    expect(await scheduled(place, 'notes')).toEqual(expected)
    for (const file of ['a/list.md', 'b/more.md']) {
      const { report } = await build(place, `notes/${file}`)
      expect(report, file).toMatchObject({ papers: 2, new: [], removed: [] })
    }
    expect((await build(place, 'notes')).report).toMatchObject({ papers: 2, new: [], removed: [] })
  })

  cliTest('but never across a border, and then nothing is written', async ({ place }) => {
    const refused = async (env: Record<string, string> = {}) => {
      const before = await place.files()
      const { status, stdout, stderr } = await place.run(['build', 'notes'], { env })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr.match(/ledger-apart/g), 'told once').toHaveLength(1)
      expect(stderr).toContain('--state DIR')
      expect((await place.run(['check', 'notes'], { env })).stdout).toContain('ledger-apart')
      expect(await place.files()).toEqual(before)
      return stderr
    }
    await twoLedgers(place)
    await place.write({ 'notes/a/.git': 'gitdir: elsewhere' })
    expect(await refused()).toContain('a is a repository of its own')
    await place.remove('notes/a/.git')
    await place.write({ 'notes/b/.paperdeck/config.yaml': '# none\nlang: en\n' })
    expect(await refused()).toContain('b/.paperdeck has a config of its own')
    await place.remove('notes/b/.paperdeck/config.yaml')
    await place.write({ 'notes/b/.paperdeck/templates/paper/style.css': '' })
    expect(await refused()).toContain('b/.paperdeck has templates of its own')
    await place.remove('notes/b/.paperdeck/templates')
    expect(await refused({ HOME: join(place.folder, 'notes'), USERPROFILE: join(place.folder, 'notes') })).toContain(
      'a home folder',
    )
    // Who says which ledger is meant gets it; a config of mere remarks is none.
    await place.write({ 'notes/b/.paperdeck/config.yaml': '# lang: en\n\n' })
    expect((await build(place, 'notes', '--state', 'other/.paperdeck')).report).not.toHaveProperty('united')
    expect((await build(place, 'notes')).report.united.from).toHaveLength(2)
  })

  cliTest('and a ledger that cannot be read is left where it is', async ({ place }) => {
    await twoLedgers(place)
    const path = 'notes/b/.paperdeck/ledger.jsonl'
    await place.write({ [path]: `${await place.read(path)}{"guid": "torn` })
    const { status, stderr } = await build(place, 'notes')
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('b/.paperdeck/ledger.jsonl:4:1'),
    })
    expect(await place.files()).not.toContain('notes/.paperdeck/ledger.jsonl')
    await place.write({
      [path]: (await place.read(path)).replace(/^\{"version.*\n/, '').replace(/\{"guid": "torn$/, ''),
    })
    expect(await build(place, 'notes')).toMatchObject({ status: 1 })
  })
})
