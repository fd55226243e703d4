import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, vi } from 'vitest'
import { amendApkg, writeApkg } from '../../src/anki/apkg.ts'
import { PackageThread } from '../../src/anki/package-thread.ts'
import { type CardsRow, type NoteRow, type Rows, rowsOf } from '../../src/anki/rows.ts'
import { renderCards } from '../../src/cards/card.ts'
import { noteTypesOf } from '../../src/cards/deck.ts'
import { type Composed, composeNotes, tableOf } from '../cards/compose-notes.ts'
import { cliTest, notesOn } from '../cli/cli-test.ts'
import { readApkg } from './read-apkg.ts'

const worker = new URL('../../dist/package-worker.cjs', import.meta.url)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7v7z"/></svg>'

/** Papers with two or three cards each, and one of which nothing can be asked. */
function manyNotes(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => [
    `Paper number ${index}`,
    `${1990 + index}`,
    `Settles question ${index} for good`,
    index % 2 ? '![](a.svg)' : '',
  ])
  return `# Many\n\n${tableOf(['Title', 'Year', 'Contribution', 'Figure'], ...rows, ['Only a title', '2000', '', ''])}\n`
}

function stamped({ deck }: Composed): Rows {
  const notes = deck.notes.map(
    ({ guid }, order) => [guid, { id: 1_700_000_000_000 + order * 32, mod: 1_700_000_000, order }] as const,
  )
  const noteTypes = Object.fromEntries(noteTypesOf(deck).map(({ id }) => [id, { mod: 1_700_000_000 }]))
  return rowsOf(deck, { created: 1_700_000_000, offset: 0, noteTypes, notes: new Map(notes) })
}

interface CardIn {
  nid: number
  due: number
}

function rowsIn({ cards, notes }: Rows): [CardIn[], NoteRow[]] {
  const ofNote = ([nid, , , dues]: CardsRow) => dues.flatMap((due) => (due === null ? [] : [{ nid, due }]))
  return [[...cards].flatMap(ofNote), [...notes]]
}

afterEach(() => vi.unstubAllEnvs())

describe('the package', () => {
  cliTest('holds what legacy2 asks for, and nothing else', async ({ place }) => {
    await place.write({ 'a.svg': drawing })
    const composed = await composeNotes({ 'n.md': manyNotes(4) }, { root: place.folder })
    const path = join(place.folder, 'deck.apkg')
    const size = await writeApkg(path, stamped(composed), [...composed.pictures.media.values()])
    expect(size).toBe((await readFile(path)).length)
    const { entries, media } = await readApkg(path)
    expect(entries.map(({ name, isStored }) => [name, isStored])).toEqual([
      ['meta', true],
      ['media', true],
      ['0', true],
      ['collection.anki21', false],
    ])
    expect([...(entries[0]?.bytes ?? [])]).toEqual([8, 2])
    expect(Object.keys(media)).toEqual(['0'])
    expect(media[0]).toMatch(/^[a-z0-9-]{1,76}\.svg$/)
    expect(entries[2]?.bytes.toString()).toBe(drawing)
  })

  cliTest('has a file for each picture that a note shows, once where several show it', async ({ place }) => {
    await place.write({ 'a.svg': drawing, 'copy.svg': drawing, 'b.svg': drawing.replace('9', '8') })
    const rows = [
      ['A', '![](a.svg)', ''],
      ['B', '![](copy.svg)', '![](b.svg)'],
      ['C', '![](gone.svg)', '![](https://example.org/c.png)'],
    ]
    const notes = tableOf(['Title', 'Figure', 'Notes'], ...rows)
    const composed = await composeNotes({ 'n.md': notes }, { root: place.folder })
    const path = join(place.folder, 'deck.apkg')
    await writeApkg(path, stamped(composed), [...composed.pictures.media.values()])
    const { entries, media, notes: inPackage } = await readApkg(path)
    const shown = inPackage.flatMap(({ flds }) => [...flds.matchAll(/<img src="([^":]*)"/g)].map(([, src]) => src))
    expect(new Set(shown)).toEqual(new Set(Object.values(media)))
    expect(Object.keys(media)).toHaveLength(2)
    for (const number of Object.keys(media)) expect(entries.map(({ name }) => name)).toContain(number)
  })

  cliTest('is amended to the bytes that it would have anew', async ({ place }) => {
    await place.write({ 'a.svg': drawing })
    const composed = await composeNotes({ 'n.md': manyNotes(60) }, { root: place.folder })
    const media = [...composed.pictures.media.values()]
    const [before, after, amended] = ['a.apkg', 'b.apkg', 'c.apkg'].map((name) => join(place.folder, name)) as [
      string,
      string,
      string,
    ]
    await writeApkg(before, stamped(composed), media)
    const changed = [3, 17, 60]
    const rows = stamped(composed)
    const edited = (row: NoteRow, index: number): NoteRow => {
      const [id, guid, mid, , usn, , fields] = row
      const other = `${fields}${'長'.repeat(2000)}`
      return changed.includes(index) ? [id, guid, mid, 1_700_000_100 + index, usn, ' other ', other, '2020', 7] : row
    }
    const notes = [...rows.notes].map(edited)
    const ids = new Map(changed.map((index) => [notes[index]?.[0], 1_700_000_100 + index]))
    const cards = [...rows.cards].map(([nid, did, mod, dues]): CardsRow => [nid, did, ids.get(nid) ?? mod, dues])
    await writeApkg(after, { col: { ...rows.col, mod: 1_700_000_160_000 }, notes, cards }, media)
    const size = await amendApkg(amended, before, {
      notes: changed.map((index) => notes[index] as NoteRow),
      gone: [],
      cards: [],
      dues: [],
      typesMod: 0,
      media: null,
    })
    expect(size).toBe((await readFile(amended)).length)
    expect(await readFile(amended)).toEqual(await readFile(after))
    expect(await readFile(amended)).not.toEqual(await readFile(before))
  })

  cliTest('is the same bytes where another thread writes it', async ({ place }) => {
    await place.write({ 'a.svg': drawing })
    const composed = await composeNotes({ 'n.md': manyNotes(2100) }, { root: place.folder })
    const media = [...composed.pictures.media.values()]
    const [here, there] = ['a.apkg', 'b.apkg'].map((name) => join(place.folder, name)) as [string, string]
    const size = await writeApkg(here, stamped(composed), media)
    expect(await new PackageThread(worker).write(there, stamped(composed), media)).toBe(size)
    expect((await readFile(there)).equals(await readFile(here))).toBe(true)
  })

  cliTest('is refused by another thread as by this one', async ({ place }) => {
    const rows = stamped(await composeNotes({ 'n.md': manyNotes(3) }))
    const missing = new PackageThread(worker).write(join(place.folder, 'none/deck.apkg'), rows, [])
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' })
    const broken = { ...rows, cards: [[null as never, 0, 0, [1]] as CardsRow] }
    const refused = new PackageThread(worker).write(join(place.folder, 'deck.apkg'), broken, [])
    await expect(refused).rejects.toThrow(/NOT NULL constraint failed: cards.nid/)
  })

  cliTest('is not waited for where the thread has ended before', async ({ place }) => {
    const rows = stamped(await composeNotes({ 'n.md': manyNotes(3) }))
    const thread = new PackageThread(worker)
    await thread.end()
    await expect(thread.write(join(place.folder, 'deck.apkg'), rows, [])).rejects.toThrow(/has ended/)
  })

  cliTest('is the same bytes of the same rows', async ({ place }) => {
    const composed = await composeNotes({ 'n.md': manyNotes(30) })
    const bytes = []
    for (const name of ['a.apkg', 'b.apkg']) {
      await writeApkg(join(place.folder, name), stamped(composed), [])
      bytes.push(await readFile(join(place.folder, name)))
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true)
  })
})

describe('a build of the same notes', () => {
  const at = (epoch: number) => ({ env: { SOURCE_DATE_EPOCH: String(epoch) } })

  cliTest('gives the same bytes elsewhere at the same time, and other bytes at another', async ({ place }) => {
    const bytes = []
    for (const [folder, epoch] of [
      ['a', 1_750_000_000],
      ['b', 1_750_000_000],
      ['c', 1_750_000_001],
    ] as const) {
      await place.write({ [`${folder}/notes.md`]: notesOn(['Owls', 'Larks']) })
      expect(await place.run(['build', 'notes.md', '-o', 'x.apkg'], { cwd: folder, ...at(epoch) })).toMatchObject({
        status: 0,
      })
      bytes.push((await readFile(join(place.folder, folder, 'x.apkg'))).toString('base64'))
    }
    expect(bytes[0] === bytes[1]).toBe(true)
    expect(bytes[0] === bytes[2], 'ids and times are told by the clock once').toBe(false)
  })

  cliTest.for([
    ['on another day', {}],
    ['in another time zone', { TZ: 'Asia/Tokyo' }],
  ] as const)('gives the same bytes %s, with the ledger that it has', async ([, zone], { place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await place.run(['build', 'notes.md', '-o', 'first.apkg'], { env: { SOURCE_DATE_EPOCH: '1750000000', TZ: 'UTC' } })
    const ledger = await place.read('.paperdeck/ledger.jsonl')
    await place.run(['build', 'notes.md', '-o', 'second.apkg'], { env: { TZ: 'UTC', ...zone } })
    const [first, second] = await Promise.all(
      ['first', 'second'].map((name) => readFile(join(place.folder, `${name}.apkg`))),
    )
    expect(await place.read('.paperdeck/ledger.jsonl')).toBe(ledger)
    expect(first?.equals(second ?? Buffer.of())).toBe(true)
  })

  cliTest('moves the time of what was edited, also within one second, and of nothing else', async ({ place }) => {
    const mods = async (notes: string) => {
      await place.write({ 'notes.md': notes })
      await place.run(['build', 'notes.md', '-o', 'x.apkg'], at(1_750_000_000))
      return (await readApkg(join(place.folder, 'x.apkg'))).notes.map(({ mod }) => mod)
    }
    const notes = notesOn(['Owls', 'Larks'])
    expect(await mods(notes)).toEqual([1_750_000_000, 1_750_000_000])
    expect(await mods(notes.replace('| 2001 |', '| 2011 |'))).toEqual([1_750_000_000, 1_750_000_001])
    expect(await mods(notes)).toEqual([1_750_000_000, 1_750_000_002])
  })
})

describe('the rows', () => {
  cliTest('have ids of their own, and belong together', async ({ place }) => {
    await place.write({ 'a.md': `${manyNotes(20)}\n## Deeper\n\n${manyNotes(0).replaceAll('Only', 'Also only')}` })
    const built = await place.run(['build', 'a.md', '-o', 'x.apkg', '--json'])
    expect(built.status).toBe(0)
    const { notes, cards, decks, models } = await readApkg(join(place.folder, 'x.apkg'))
    expect(notes).toHaveLength(new Set(cards.map(({ nid }) => nid)).size)
    expect(cards).toHaveLength(JSON.parse(built.stdout).cards.total)
    for (const values of [
      notes.map(({ id }) => id),
      notes.map(({ guid }) => guid),
      cards.map(({ id }) => id),
      cards.map(({ nid, ord }) => `${nid} ${ord}`),
    ])
      expect(new Set<string | number>(values).size).toBe(values.length)
    const noteIds = new Set(notes.map(({ id }) => id))
    const model = models[String(notes[0]?.mid)]
    for (const { nid, did, ord } of cards) {
      expect(noteIds.has(nid)).toBe(true)
      expect(decks[String(did)]?.name).toBe('Many')
      expect(ord).toBeLessThan(model?.tmpls.length ?? 0)
    }
    for (const { id, flds, mod } of notes) {
      expect(flds.split('\x1f')).toHaveLength(model?.flds.length ?? 0)
      expect(Math.max(id, mod * 1000), 'nothing is in the future').toBeLessThanOrEqual(Date.now())
    }
  })

  cliTest('have a card for each front that shows something, and for no other', async () => {
    const composed = await composeNotes({ 'n.md': manyNotes(3) })
    const [cards, notes] = rowsIn(stamped(composed))
    const rendered = renderCards(composed.deck)
    expect(rendered.map(({ guid }) => guid)).toHaveLength(cards.length)
    for (const { front } of rendered) expect(front.replace(/<(?!img)[^>]*>|\s/g, '')).not.toBe('')
    const withoutCards = notes.filter(([id]) => !cards.some(({ nid }) => nid === id))
    expect(withoutCards.map((row) => row[7])).toEqual(['Only a title'])
  })

  cliTest('let the cards of a paper come a few papers apart, in the order of first sight', async ({ place }) => {
    await place.write({ 'a.svg': drawing })
    const [cards] = rowsIn(stamped(await composeNotes({ 'n.md': manyNotes(30) }, { root: place.folder })))
    const queue = [...cards].sort((a, b) => a.due - b.due).map(({ nid }) => nid)
    expect(cards.map(({ due }) => due).sort((a, b) => a - b)).toEqual(cards.map((_, index) => index + 1))
    expect(cards.length).toBe(75)
    // After the last papers nothing is left that could come between.
    const lastFive = 1_700_000_000_000 + 25 * 32
    const last = new Map<number, number>()
    queue.forEach((nid, index) => {
      const before = last.get(nid)
      if (before !== undefined)
        expect(new Set(queue.slice(before + 1, index)).size, `between two cards of ${nid}`).toBeGreaterThanOrEqual(
          nid < lastFive ? 4 : 2,
        )
      last.set(nid, index)
    })
    const firstSeen = [...new Set(queue)]
    expect(firstSeen).toEqual([...firstSeen].sort((a, b) => a - b))
  })
})

describe('a package that cannot be written', () => {
  cliTest.for(['missing/deck.apkg', 'folder', 'file/deck.apkg'])(
    'at %s leaves nothing behind',
    async (path, { place }) => {
      await mkdir(join(place.folder, 'folder'))
      await mkdir(join(place.folder, 'tmp'))
      await writeFile(join(place.folder, 'file'), 'in the way')
      vi.stubEnv('TMPDIR', join(place.folder, 'tmp'))
      const rows = stamped(await composeNotes({ 'n.md': manyNotes(2) }))
      await expect(writeApkg(join(place.folder, path), rows, [])).rejects.toThrow(/ENOENT|EISDIR|ENOTDIR/)
      expect(await readdir(join(place.folder, 'tmp'))).toEqual([])
      expect(await place.files()).toEqual(['file'])
    },
  )

  cliTest('by a build leaves the old one as it was', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']), 'old/deck.apkg': 'old' })
    await cp(join(place.folder, 'old'), join(place.folder, 'new.apkg'), { recursive: true })
    const { status } = await place.run(['build', 'notes.md', '-o', 'new.apkg/deck.apkg/x.apkg'])
    expect(status).toBe(2)
    expect(await place.read('new.apkg/deck.apkg')).toBe('old')
    expect((await place.files()).filter((path) => path.endsWith('.tmp'))).toEqual([])
  })
})
