import { describe, expect, it } from 'vitest'
import { paperGuid } from '../../src/identity/guid.ts'
import { builtNotes, formatLedger, type Ledger, type LedgerEntry, parseLedger } from '../../src/identity/ledger.ts'
import { type UniteSettings, uniteLedgers } from '../../src/identity/unite-ledgers.ts'
import { buildOf, type Cells, entryOf, papersOf } from './papers.ts'

const started = 1_700_000_000_000

interface Made {
  folder: string
  ledger: Ledger
  rows: Cells[]
}

/** A ledger of one file in a folder, as a build of that file makes it. */
function made(folder: string, rows: Cells[], now: number, namespace = folder): Made {
  const { ledger } = buildOf(papersOf(rows, 'list.md'), null, { now, deck: namespace })
  const entries = ledger.entries.map((entry) => ({ ...entry, guid: paperGuid(namespace, entry.title) }))
  return { folder, ledger: { head: { ...ledger.head, namespace }, entries }, rows }
}

/** What the notes say now, where nothing else is given: what they said. */
function unite(own: Ledger | null, below: Made[], now = below, settings: Partial<UniteSettings> = {}) {
  const united = uniteLedgers(own, below, {
    namespace: 'all',
    papers: now.flatMap(({ folder, rows }) => papersOf(rows, `${folder}/list.md`)),
    isUnknown: () => false,
    isReviewed: () => false,
    homeOf: ({ deck }) => deck,
    ...settings,
  })
  if (!united) throw new Error('there is no ledger')
  return united
}

const idea = 'It settles the question whether there is a question at all, and of what kind'

describe('several ledgers as one', () => {
  it('keep what was given, at new places', () => {
    const a = made('a', [{ title: 'Owls', figure: 'owl.png' }], started)
    const [owls] = a.ledger.entries
    const pictures = { '.\nowl.png': 'x.png', 'deep\nowl.png': 'y.png', 'https://example.org/owl.png': 'z.png' }
    a.ledger.entries = [{ ...owls, pictures } as LedgerEntry]
    const { ledger, doublets } = unite(null, [a, made('b', [{ title: 'Larks' }], started + 5_000)])
    expect(doublets).toEqual([])
    expect(ledger.head).toMatchObject({ namespace: 'all', created: a.ledger.head.created })
    expect(
      ledger.entries.map(({ title, namespace, deck, home, files }) => [title, namespace, deck, home, files]),
    ).toEqual([
      ['Owls', 'a', 'a', 'a', ['a/list.md']],
      ['Larks', 'b', 'b', 'b', ['b/list.md']],
    ])
    expect(entryOf(ledger, 'Owls')).toMatchObject({ guid: owls?.guid, id: owls?.id, mod: owls?.mod })
    expect(entryOf(ledger, 'Owls').pictures).toEqual({
      'a\nowl.png': 'x.png',
      'a/deep\nowl.png': 'y.png',
      'https://example.org/owl.png': 'z.png',
    })
    expect(parseLedger(formatLedger(ledger), '').ledger, 'it is a ledger').toEqual(ledger)
  })

  it('come to the same again, whenever one of them comes back', () => {
    const [a, b] = [
      made('a', [{ title: 'Owls' }, { title: 'Larks' }], started),
      made('b', [{ title: 'Owls' }], started + 9),
    ]
    const { ledger, doublets } = unite(null, [a, b])
    for (const back of [[a], [b], [a, b]]) expect(unite(ledger, back, [a, b]).ledger.entries).toEqual(ledger.entries)
    expect(unite(ledger, [b], [a, b]).doublets, 'it is told again').toEqual(doublets)
  })

  it('name the note that Anki has of a ledger from before, not the guid under which nothing was shipped yet', () => {
    const [a, b] = [made('a', [{ title: 'Owls' }], started), made('b', [{ title: 'Owls' }], started + 9_000)]
    const former = '0123456789abcdef0123'
    const carried = b.ledger.entries.map((entry) => ({ ...entry, hash: '', cards: [], aliases: [former] }))
    const { doublets } = unite(null, [a, { ...b, ledger: { ...b.ledger, entries: carried } }])
    expect(doublets).toEqual([{ title: 'Owls', guid: a.ledger.entries[0]?.guid, alias: former }])
    const younger = made('a', [{ title: 'Owls' }], started + 19_000)
    const kept = unite(null, [younger, { ...b, ledger: { ...b.ledger, entries: carried } }]).ledger.entries
    expect(kept, 'one note to delete, not two').toMatchObject([{ guid: younger.ledger.entries[0]?.guid }])
  })

  it('give another id to the younger of two papers that have one', () => {
    const [a, b] = [made('a', [{ title: 'Owls' }], started + 3), made('b', [{ title: 'Larks' }], started)]
    const { ledger } = unite(null, [a, b])
    expect(entryOf(ledger, 'Larks').id).toBe(b.ledger.entries[0]?.id)
    expect(entryOf(ledger, 'Owls').id).not.toBe(a.ledger.entries[0]?.id)
    const [one, other] = ledger.entries.flatMap(builtNotes).sort((x, y) => x.note.id - y.note.id)
    expect((other?.note.id ?? 0) - (one?.note.id ?? 0)).toBeGreaterThanOrEqual(one?.room ?? 0)
  })

  it('know one paper of two by what its notes say now, not by what they said', () => {
    const a = made('a', [{ title: 'Owls', contribution: idea }], started)
    const b = made('b', [{ title: 'Birds of the night', contribution: idea }], started + 9_000)
    const now = { ...a, rows: [{ title: 'Birds of the night', contribution: idea }] }
    const { ledger, doublets } = unite(null, [a, b], [now, b])
    expect(ledger.entries).toMatchObject([{ guid: a.ledger.entries[0]?.guid, title: 'Birds of the night' }])
    expect(doublets).toMatchObject([{ alias: b.ledger.entries[0]?.guid, title: 'Birds of the night' }])
    // What was one title and are two papers now stays two.
    const [c, d] = [
      made('c', [{ title: 'Owls', contribution: idea }], started),
      made('d', [{ title: 'Owls' }], started + 9_000),
    ]
    const apart = unite(null, [c, d], [{ ...c, rows: [{ title: 'Larks at noon', contribution: idea }] }, d])
    expect(apart.ledger.entries).toHaveLength(2)
  })

  it('know a paper that was moved from one to the other, and take two papers of one title for two', () => {
    const a = made('a', [{ title: 'Owls', contribution: idea }], started)
    const b = made('b', [{ title: 'Birds of the night', contribution: idea }], started + 9_000)
    expect(unite(null, [a, b], [b]).doublets).toHaveLength(1)
    const doi = (nr: number) => `https://doi.org/10.1000/${nr}`
    const two = [
      made('a', [{ title: 'Owls', link: doi(1) }], started),
      made('b', [{ title: 'Owls', link: doi(2) }], started + 9_000),
    ]
    expect(unite(null, two).ledger.entries).toHaveLength(2)
  })

  it('go on with the paper that the notes have, then with the one that was answered, then with the older', () => {
    const [a, b] = [made('a', [{ title: 'Owls' }], started), made('b', [{ title: 'Owls' }], started + 9_000)]
    const [older, younger] = [a, b].map(({ ledger }) => ledger.entries[0]?.guid)
    const guidsOf = (of: ReturnType<typeof unite>) => of.ledger.entries.map(({ guid, aliases }) => [guid, aliases])
    expect(guidsOf(unite(null, [a, b]))).toEqual([[older, [younger]]])
    expect(guidsOf(unite(null, [a, b], [a, b], { isReviewed: (guid) => guid === younger }))).toEqual([
      [younger, [older]],
    ])
    const gone = {
      ...a,
      ledger: { ...a.ledger, entries: a.ledger.entries.map((entry) => ({ ...entry, removed: true as const })) },
    }
    const without = unite(null, [gone, b], [b])
    expect(guidsOf(without)).toEqual([[younger, [older]]])
    expect(without.ledger.entries[0]).not.toHaveProperty('removed')
  })

  it('have one entry for one guid, and the newer content of it', () => {
    const a = made('a', [{ title: 'Owls' }], started, 'same')
    const b = made('b', [{ title: 'Owls', year: '2001' }], started + 9_000, 'same')
    const { ledger, doublets } = unite(null, [a, b])
    expect(doublets).toEqual([])
    expect(ledger.entries).toMatchObject([{ id: a.ledger.entries[0]?.id, mod: b.ledger.entries[0]?.mod, year: 2001 }])
  })
})
