import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildOf, type Cells, entryOf, papersOf } from './papers.ts'

const fixtures = new URL('../fixtures/titles/', import.meta.url)

/** Rows of a table of pairs of titles: a, b, why, and for some the evidence that tells them to be one paper. */
function pairsOf(name: string): { a: string; b: string; why: string; evidence: string }[] {
  const [, ...lines] = readFileSync(new URL(name, fixtures), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [a = '', b = '', why = '', evidence = ''] = line.split('\t')
    return { a, b, why, evidence }
  })
}

/** Other papers of the same notes: what is told apart, is told apart among others. */
const others: Cells[] = [
  {
    title: 'Entirely Other Matters of Soil Chemistry',
    year: '1999',
    contribution: 'soil answers slowly to what is put on it',
  },
  { title: 'Birdsong at Dawn and at Dusk', year: '2003', contribution: 'birds sing twice for two reasons' },
]

describe('a title that its owner has edited', () => {
  it.each(pairsOf('edits.tsv'))('$a → $b ($why)', ({ a, b }) => {
    const before = buildOf(papersOf([{ title: a }, ...others]), null)
    const after = buildOf(papersOf([...others, { title: b }]), before.ledger)
    expect([after.changes.new, after.changes.removed]).toEqual([[], []])
    expect(entryOf(after.ledger, titleRead(b)).guid).toBe(entryOf(before.ledger, titleRead(a)).guid)
  })

  it.each(pairsOf('needs-evidence.tsv'))('$a → $b, known by its $evidence', ({ a, b, evidence }) => {
    const facts = {
      link: { link: 'https://example.org/papers/4711' },
      figure: { figure: 'figures/overview.png' },
      contribution: { contribution: '把传统的分类问题转换为动作和文字的匹配问题' },
      doi: { link: 'https://doi.org/10.1000/xyz123' },
    }[evidence]
    expect(facts).toBeDefined()
    const before = buildOf(papersOf([{ title: a, ...facts }, ...others]), null)
    const after = buildOf(papersOf([...others, { title: b, ...facts }]), before.ledger)
    expect([after.changes.new, after.changes.removed]).toEqual([[], []])
    expect(after.changes.renamed).toEqual([{ guid: entryOf(before.ledger, a).guid, from: a, to: b }])
  })
})

/** Without a venue behind it, which is no part of it. */
function titleRead(cell: string): string {
  const [paper] = papersOf([{ title: cell }])
  return paper?.title.text ?? ''
}

describe('different papers with similar titles', () => {
  it.each(pairsOf('different.tsv'))('$a / $b ($why)', ({ a, b }) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const before = buildOf(papersOf([{ title: one }, ...others]), null)
      const replaced = buildOf(papersOf([...others, { title: other }]), before.ledger)
      expect(replaced.changes.new.map(({ title }) => title)).toEqual([other])
      expect(replaced.changes.removed.map(({ title }) => title)).toEqual([one])
      const both = buildOf(papersOf([{ title: one }, { title: other }]), before.ledger)
      expect(both.changes.new.map(({ title }) => title)).toEqual([other])
    }
  })
})

describe('identity', () => {
  const row: Cells = {
    title: 'Widgets for Everyone',
    year: '2020',
    contribution: 'widgets are cheap enough to be given to all',
    figure: 'w.png',
    link: 'https://arxiv.org/abs/2001.00001',
  }
  const first = buildOf(papersOf([row, ...others]), null)
  const { guid } = entryOf(first.ledger, row.title)

  it('stays through edits of every other cell at once', () => {
    const edited = {
      title: row.title,
      year: '2021',
      contribution: 'something else altogether, which was not said before',
      notes: 'new',
    }
    const { changes, ledger } = buildOf(papersOf([edited, ...others]), first.ledger, { now: 1_700_000_100_000 })
    expect(changes.updated.map((note) => note.guid)).toEqual([guid])
    expect(entryOf(ledger, row.title).mod).toBe(1_700_000_100)
  })

  it('follows the titles when two of them are exchanged', () => {
    const [a, b] = others as [Cells, Cells]
    const { changes, ledger } = buildOf(
      papersOf([row, { ...a, title: b.title }, { ...b, title: a.title }]),
      first.ledger,
    )
    expect([changes.new, changes.removed, changes.renamed]).toEqual([[], [], []])
    expect(entryOf(ledger, a.title).guid).toBe(entryOf(first.ledger, a.title).guid)
  })

  it('divides equal titles with different identifiers, and keeps them divided', () => {
    const twin = { ...row, link: 'https://arxiv.org/abs/1907.12345' }
    const both = buildOf(papersOf([row, twin]), null)
    expect(both.changes.new).toHaveLength(2)
    const again = buildOf(papersOf([twin, row]), both.ledger)
    expect(again.changes.unchanged).toBe(2)
    expect(new Set(again.ledger.entries.map((entry) => entry.guid)).size).toBe(2)
  })

  it('is given back to a paper that comes back', () => {
    const gone = buildOf(papersOf(others), first.ledger)
    expect(gone.changes.removed).toEqual([{ guid, title: row.title }])
    const back = buildOf(papersOf([...others, row]), gone.ledger)
    expect([back.changes.new, back.changes.unchanged]).toEqual([[], 3])
    expect(back.ledger.entries.some((entry) => entry.removed)).toBe(false)
  })

  it('is not guessed between two papers that are equally likely', () => {
    const shared = 'one contribution that two of the papers have in common'
    const two = buildOf(
      papersOf([
        { title: 'Alpha', contribution: shared },
        { title: 'Omega', contribution: shared },
      ]),
      null,
    )
    const renamed = buildOf(
      papersOf([
        { title: 'Quite Another Name', contribution: shared },
        { title: 'Omega', contribution: shared },
      ]),
      two.ledger,
    )
    expect(renamed.changes.new.map(({ title }) => title)).toEqual(['Quite Another Name'])
  })

  it('is not taken by evidence that is shared: a hub, a picture of two papers', () => {
    const hub = 'https://github.com/'
    const two = buildOf(
      papersOf([
        { title: 'Alpha', link: hub, figure: 'logo.png' },
        { title: 'Omega', link: hub, figure: 'logo.png' },
      ]),
      null,
    )
    const { changes } = buildOf(
      papersOf([
        { title: 'A Newcomer', link: hub, figure: 'logo.png' },
        { title: 'Omega', link: hub, figure: 'logo.png' },
      ]),
      two.ledger,
    )
    expect(changes.new.map(({ title }) => title)).toEqual(['A Newcomer'])
  })

  it('of a paper that was renamed is not given to a later paper of the old title', () => {
    const renamed = buildOf(papersOf([{ ...row, title: 'Gadgets, Formerly Widgets' }, ...others]), first.ledger)
    expect(entryOf(renamed.ledger, 'Gadgets, Formerly Widgets').guid).toBe(guid)
    const newcomer = { title: row.title, year: '1987', contribution: 'an old idea under a name that came back' }
    const { ledger, changes } = buildOf(
      papersOf([{ ...row, title: 'Gadgets, Formerly Widgets' }, ...others, newcomer]),
      renamed.ledger,
    )
    expect(changes.new).toHaveLength(1)
    expect(entryOf(ledger, row.title).guid).not.toBe(guid)
  })

  it('comes from the title alone, so a lost ledger gives it back', () => {
    expect(entryOf(buildOf(papersOf([...others, row]), null, { now: 1_800_000_000_000 }).ledger, row.title).guid).toBe(
      guid,
    )
  })
})

describe('modification times', () => {
  const rows = [{ title: 'Widgets for Everyone', contribution: 'cheap' }, ...others]
  const first = buildOf(papersOf(rows), null)

  it('stay on another day, and move with an edit, also within the same second', () => {
    const later = buildOf(papersOf(rows), first.ledger, { now: 1_700_086_400_000 })
    expect(later.ledger).toEqual(first.ledger)
    const edit = (contribution: string, ledger = first.ledger) =>
      buildOf(papersOf([{ title: 'Widgets for Everyone', contribution }, ...others]), ledger)
    const edited = edit('cheaper')
    expect(entryOf(edited.ledger, 'Widgets for Everyone').mod).toBe(1_700_000_001)
    expect(entryOf(edit('cheapest', edited.ledger).ledger, 'Widgets for Everyone').mod).toBe(1_700_000_002)
    expect(entryOf(edited.ledger, 'Birdsong at Dawn and at Dusk').mod).toBe(1_700_000_000)
  })

  it('and ids are unique, and ids are not in the future', () => {
    const more = buildOf(papersOf([...rows, { title: 'One More' }, { title: 'And Another' }]), first.ledger)
    const ids = more.ledger.entries.map((entry) => entry.id).sort((a, b) => a - b)
    for (const [index, id] of ids.entries()) {
      expect(id).toBeLessThanOrEqual(1_700_000_000_000)
      if (index > 0) expect(id - (ids[index - 1] ?? 0)).toBeGreaterThanOrEqual(32)
    }
  })

  it('name the cards that lose their question', () => {
    const cleared = buildOf(papersOf([{ title: 'Widgets for Everyone' }, ...others]), first.ledger)
    expect(cleared.changes.cards.blanked.map(({ card }) => card)).toEqual([0, 1])
    const again = buildOf(papersOf([{ title: 'Widgets for Everyone', notes: 'x' }, ...others]), cleared.ledger)
    expect(again.changes.cards.blanked).toEqual([])
  })

  it('are none in any package until the first: the paper waits, and is new on that day', () => {
    const bare = { alwaysAsked: [] }
    const waiting = buildOf(papersOf([{ title: 'Gadgets for Nobody' }, ...rows]), null, bare)
    const listed = ({ changes }: typeof waiting) => [changes.new.length, changes.updated.length, changes.unchanged]
    expect(listed(waiting)).toEqual([3, 0, 0])
    const entry = entryOf(waiting.ledger, 'Gadgets for Nobody')
    const renamed = buildOf(papersOf([{ title: 'Gadgets for Nobody (ICLR 2024)' }, ...rows]), waiting.ledger, bare)
    expect([...listed(renamed), renamed.changes.renamed]).toEqual([0, 0, 3, []])
    const asked = [{ title: 'Gadgets for Nobody', contribution: 'makes gadgets for nobody at all' }, ...rows]
    const first = buildOf(papersOf(asked), renamed.ledger, bare)
    expect(listed(first)).toEqual([1, 0, 3])
    expect(entryOf(first.ledger, 'Gadgets for Nobody')).toMatchObject({ guid: entry.guid, id: entry.id, cards: [0, 1] })
    // From now on Anki has it: it stays, and its cards go blank.
    const cleared = buildOf(papersOf([{ title: 'Gadgets for Nobody' }, ...rows]), first.ledger, bare)
    expect(listed(cleared)).toEqual([0, 1, 3])
    expect(cleared.changes.cards.blanked).toHaveLength(2)
  })

  it('are none of a paper that goes without one: Anki has nothing to delete', () => {
    const bare = { alwaysAsked: [] }
    const waiting = buildOf(papersOf([{ title: 'Gadgets for Nobody' }, ...rows]), null, bare)
    const { changes, ledger } = buildOf(papersOf(rows), waiting.ledger, bare)
    expect([changes.removed, changes.dropped.map(({ title }) => title)]).toEqual([[], ['Gadgets for Nobody']])
    expect(entryOf(ledger, 'Gadgets for Nobody').removed).toBe(true)
  })

  it('of a paper that only a review has met yet: it is new to the deck', () => {
    const met = first.ledger.entries.map((entry) => ({ ...entry, hash: '', cards: [] }))
    const { changes } = buildOf(papersOf(rows), { ...first.ledger, entries: met })
    expect([changes.new.length, changes.updated, changes.unchanged]).toEqual([3, [], 0])
  })
})
