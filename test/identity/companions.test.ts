import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  builtNotes,
  type Companion,
  formatLedger,
  idsPerCompanion,
  idsPerNote,
  type Ledger,
  type LedgerEntry,
  parseLedger,
} from '../../src/identity/ledger.ts'

const head: Ledger['head'] = {
  version: 2,
  namespace: 'test',
  created: 1_700_000_000,
  offset: 0,
  noteTypes: { 7: { hash: 'a', mod: 1_700_000_000 } },
}

function entry(guid: string, id: number, companions?: Record<string, Companion>): LedgerEntry {
  const built = { id, hash: 'h', mod: 1_700_000_000, cards: [0] }
  return {
    guid,
    ...built,
    title: guid,
    files: ['n.md'],
    deck: 'D',
    kind: 'paper',
    lang: 'en',
    ...(companions && { companions }),
  }
}

function companion(id: number, changes: Partial<Companion> = {}): Companion {
  return { id, hash: 'h', mod: 1_700_000_000, cards: [0], ...changes }
}

function parse(...entries: LedgerEntry[]) {
  return parseLedger(formatLedger({ head, entries }), 'ledger.jsonl')
}

describe('companions in the ledger', () => {
  it('are kept as they are, and missed by nobody who has none', () => {
    const entries = [
      entry('a', 1000),
      entry('b', 2000, { cloze: companion(5000, { clozes: [{ n: 3, text: 'x', own: true }] }) }),
    ]
    const { ledger, problems } = parse(...entries)
    expect(problems).toEqual([])
    expect(ledger?.entries).toEqual(entries)
  })

  it.each([
    ['no object', { cloze: 5 }],
    ['no id', { cloze: { hash: '', mod: 1, cards: [] } }],
    ['null', null],
  ])('that are broken are told: %s', (_, companions) => {
    const { broken } = parseLedger(
      formatLedger({ head, entries: [{ ...entry('a', 1), companions } as unknown as LedgerEntry] }),
      'ledger.jsonl',
    )
    expect(broken).toBe(1)
  })

  it('of two machines are united: the newer numbers hold, and none that either has given is free', () => {
    const mine = companion(5000, {
      mod: 1_700_000_009,
      cards: [0, 1],
      clozes: [
        { n: 1, text: 'a' },
        { n: 2, text: 'mine' },
      ],
    })
    const theirs = companion(9000, {
      cards: [0, 2],
      clozes: [
        { n: 1, text: 'a' },
        { n: 2, text: 'theirs' },
        { n: 3, text: 'c' },
      ],
    })
    const { ledger } = parse(
      entry('a', 1000, { cloze: theirs, venue: companion(7000) }),
      entry('a', 1000, { cloze: mine }),
    )
    expect(ledger?.entries[0]?.companions).toEqual({
      cloze: {
        ...mine,
        id: 9000,
        cards: [0, 1, 2],
        clozes: [
          { n: 1, text: 'a' },
          { n: 2, text: 'mine' },
          { n: 3, text: 'c', gone: true },
        ],
      },
      venue: companion(7000),
    })
  })

  it('of equal times and different contents are shipped anew', () => {
    const { ledger } = parse(
      entry('a', 1000, { cloze: companion(5000) }),
      entry('a', 1000, { cloze: companion(5000, { hash: 'other' }) }),
    )
    expect(ledger?.entries[0]?.companions?.cloze?.hash).toBe('')
  })

  it('have ids that no other note or card has, whatever is merged', () => {
    const id = fc.integer({ min: 1_000_000, max: 1_002_000 })
    const one = fc.record({ id, cloze: fc.option(id), venue: fc.option(id) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (all) => {
        const entries = all.map(({ id: own, cloze, venue }, at) =>
          entry(`paper ${at}`, own, {
            ...(cloze === null ? {} : { cloze: companion(cloze) }),
            ...(venue === null ? {} : { venue: companion(venue) }),
          }),
        )
        const spans = (parse(...entries).ledger?.entries ?? []).flatMap(builtNotes)
        expect(spans).toHaveLength(
          all.reduce((sum, { cloze, venue }) => sum + 1 + Number(cloze !== null) + Number(venue !== null), 0),
        )
        const sorted = spans.sort((a, b) => a.note.id - b.note.id)
        sorted.forEach(({ note, room }, at) => {
          expect([idsPerNote, idsPerCompanion]).toContain(room)
          expect(note.id + room).toBeLessThanOrEqual(sorted[at + 1]?.note.id ?? Number.POSITIVE_INFINITY)
        })
      }),
    )
  })
})
