import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absorb, aliasesOf } from '../../src/identity/aliases.ts'
import { guidOf, paperGuid } from '../../src/identity/guid.ts'
import { type Companion, formatLedger, type Ledger, type LedgerEntry, parseLedger } from '../../src/identity/ledger.ts'
import { buildOf, entryOf, papersOf } from './papers.ts'

const head: Ledger['head'] = {
  version: 2,
  namespace: 'test',
  created: 1_700_000_000,
  offset: 0,
  noteTypes: { 7: { hash: 'a', mod: 1_700_000_000 } },
}

function entry(guid: string, id: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const built = { id, hash: 'h', mod: 1_700_000_000, cards: [0] }
  return { guid, ...built, title: guid, files: ['n.md'], deck: 'D', kind: 'paper', lang: 'en', ...changes }
}

function companion(changes: Partial<Companion> = {}): Companion {
  return { id: 7_000_000, hash: 'h', mod: 1_700_000_000, cards: [0], ...changes }
}

function parse(...entries: LedgerEntry[]) {
  return parseLedger(formatLedger({ head, entries }), 'ledger.jsonl')
}

describe('aliases and namespaces in the ledger', () => {
  it('are kept as they are', () => {
    const entries = [entry('a', 1000, { aliases: ['b', 'c'] }), entry('d', 2000, { namespace: 'other' })]
    expect(parse(...entries).ledger?.entries).toEqual(entries)
  })

  it.each([
    ['aliases', 'b'],
    ['aliases', [7]],
    ['aliases', ['']],
    ['aliases', null],
    ['namespace', 7],
    ['namespace', ''],
  ])('that are broken are told: %s %j', (key, value) => {
    const text = formatLedger({ head, entries: [{ ...entry('a', 1000), [key]: value }] })
    expect(parseLedger(text, 'ledger.jsonl')).toMatchObject({ broken: 1, problems: [{ line: 2 }] })
  })

  it('of two lines of one paper are those of both', () => {
    const { ledger } = parse(entry('a', 1000, { aliases: ['b'] }), entry('a', 1000, { aliases: ['c', 'b'], mod: 2e9 }))
    expect(ledger?.entries).toMatchObject([{ guid: 'a', aliases: ['b', 'c'], mod: 2e9 }])
  })

  it('take the line of an alias, that a merge has brought back, into the paper', () => {
    const alias = entry('b', 500, { files: ['m.md'], mod: 2e9, pictures: { x: 'y' } })
    const { ledger } = parse(alias, entry('c', 3000), entry('a', 1000, { aliases: ['b'] }))
    expect(ledger?.entries).toEqual([
      entry('c', 3000),
      entry('a', 1000, { aliases: ['b'], files: ['n.md', 'm.md'], pictures: { x: 'y' } }),
    ])
  })

  it('decided differently by two machines are settled: the older note goes on', () => {
    const [a, b] = [entry('a', 2000, { aliases: ['b'] }), entry('b', 1000, { aliases: ['a'] })]
    for (const lines of [
      [a, b],
      [b, a],
    ])
      expect(parse(...lines).ledger?.entries).toMatchObject([{ guid: 'b', id: 1000, aliases: ['a'] }])
  })

  it('are one paper’s whatever lines git keeps, and in whichever order', () => {
    const guids = ['a', 'b', 'c', 'd', 'e']
    const line = fc.record({ guid: fc.constantFrom(...guids), alias: fc.option(fc.constantFrom(...guids)) })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const entries = lines.map(({ guid, alias }) => {
          const own = entry(guid, 1000 * (guids.indexOf(guid) + 1))
          return alias === null || alias === guid ? own : { ...own, aliases: [alias] }
        })
        const { ledger } = parse(...entries)
        const found = ledger?.entries ?? []
        const owners = found.flatMap(({ guid, aliases = [] }) => [guid, ...aliases])
        expect(new Set(owners), 'nothing is lost').toEqual(
          new Set(entries.flatMap((e) => [e.guid, ...(e.aliases ?? [])])),
        )
        expect(owners, 'no guid is of two papers').toHaveLength(new Set(owners).size)
        const again = parse(...[...entries].reverse()).ledger?.entries ?? []
        const groups = (all: LedgerEntry[]) =>
          all.map(({ guid, aliases = [] }) => [guid, ...[...aliases].sort()].join(' ')).sort()
        expect(groups(again)).toEqual(groups(found))
        expect(parse(...found).ledger?.entries).toEqual(found)
      }),
    )
  })

  it('stay when the paper is built again, and are given to no new paper', () => {
    const first = buildOf(papersOf([{ title: 'Owls' }]), null)
    const owls = entryOf(first.ledger, 'Owls')
    const taken = guidOf('test', 'larks')
    const known = { ...first.ledger, entries: [{ ...owls, aliases: [taken], namespace: 'other' }] }
    const { ledger } = buildOf(papersOf([{ title: 'Owls', notes: 'more' }, { title: 'Larks' }]), known)
    expect(entryOf(ledger, 'Owls')).toMatchObject({ guid: owls.guid, aliases: [taken], namespace: 'other' })
    expect(entryOf(ledger, 'Larks').guid).not.toBe(taken)
    expect(entryOf(ledger, 'Larks')).not.toHaveProperty('namespace')
  })

  it('name the namespace of a new paper where the config has another than the ledger', () => {
    const first = buildOf(papersOf([{ title: 'Owls' }]), null)
    const moved = { ...first.ledger, head: { ...first.ledger.head, namespace: 'before' } }
    const { ledger } = buildOf(papersOf([{ title: 'Owls' }, { title: 'Larks' }]), moved)
    expect(entryOf(ledger, 'Owls')).not.toHaveProperty('namespace')
    expect(entryOf(ledger, 'Larks')).toMatchObject({ namespace: 'test', guid: paperGuid('test', 'larks') })
  })
})

describe('the guid under which what was logged counts', () => {
  it('is the paper’s, and for a note of another kind that of the same kind', () => {
    const owls = entry('a', 1000, { aliases: ['b', 'c'], companions: { cloze: companion({ apart: ['c'] }) } })
    expect(aliasesOf({ head, entries: [owls, entry('d', 2000)] })).toEqual(
      new Map([
        ['b', 'a'],
        [guidOf('b', 'cloze'), guidOf('a', 'cloze')],
        ['c', 'a'],
      ]),
    )
    expect(aliasesOf(null).size).toBe(0)
  })
})

describe('an entry that takes in another', () => {
  it('goes on as it was shipped, with the files and pictures of both', () => {
    const one = entry('a', 1000, { pictures: { x: 'mine' }, year: 2020, blank: [1] })
    const other = entry('b', 2000, { files: ['m.md'], pictures: { x: 'theirs', z: 'w' }, year: 2021, cards: [0, 3] })
    expect(absorb(one, other)).toEqual({
      ...one,
      files: ['n.md', 'm.md'],
      pictures: { x: 'mine', z: 'w' },
      aliases: ['b'],
    })
  })

  it('that had been removed is what the other one is, under its own guid', () => {
    const one = entry('a', 1000, { removed: true, namespace: 'first', hash: 'mine' })
    const other = entry('b', 2000, { title: 'Found again', namespace: 'second', blank: [1], mod: 2e9 })
    const united = absorb(one, other)
    expect(united).toMatchObject({ guid: 'a', id: 1000, title: 'Found again', namespace: 'first', hash: 'mine' })
    expect(united).toMatchObject({ mod: one.mod })
    expect(united).not.toHaveProperty('removed')
    expect(united).not.toHaveProperty('blank')
  })

  it('has numbers of clozes free for none but their texts, and keeps answers of other texts apart', () => {
    const clozes = (...texts: string[]) => companion({ clozes: texts.map((text, at) => ({ n: at + 1, text })) })
    const one = entry('a', 1000, { companions: { cloze: clozes('x') } })
    const same = absorb(one, entry('b', 2000, { companions: { cloze: clozes('X', 'y') } }))
    expect(same.companions?.cloze?.clozes).toEqual([
      { n: 1, text: 'x' },
      { n: 2, text: 'y', gone: true },
    ])
    expect(same.companions?.cloze).not.toHaveProperty('apart')
    const differs = absorb(one, entry('b', 2000, { companions: { cloze: clozes('y', 'x') } }))
    expect(differs.companions?.cloze?.apart).toEqual(['b'])
    expect(aliasesOf({ head, entries: [differs] })).toEqual(new Map([['b', 'a']]))
  })

  it('has shipped nothing yet of a kind that only the other one has', () => {
    const other = entry('b', 2000, { companions: { cloze: companion({ blank: [0], clozes: [{ n: 1, text: 'x' }] }) } })
    expect(absorb(entry('a', 1000), other).companions).toEqual({
      cloze: companion({ hash: '', cards: [], clozes: [{ n: 1, text: 'x' }] }),
    })
  })
})
