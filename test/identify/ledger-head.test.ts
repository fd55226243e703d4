import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLedger, type LedgerHead, parseLedger } from '../../src/identify/ledger.ts'

function headWith(noteType: Partial<LedgerHead['noteType']>, created = 1_750_000_000): LedgerHead {
  return {
    version: 1,
    namespace: `of ${created}`,
    created,
    offset: 0,
    noteType: { hash: 'h', mod: created, ...noteType },
  }
}

function merged(...heads: LedgerHead[]) {
  const { ledger, broken } = parseLedger(heads.map((head) => JSON.stringify(head)).join('\n'), 'ledger.jsonl')
  expect(broken).toBe(0)
  return ledger?.head
}

describe('the head of a ledger', () => {
  it('of before there were note types of a deck’s own is read and written as it was', () => {
    const text = `${JSON.stringify(headWith({}))}\n`
    const { ledger } = parseLedger(text, 'ledger.jsonl')
    expect(ledger?.head.noteType.id).toBeUndefined()
    expect(ledger && formatLedger(ledger)).toBe(text)
  })

  it('with an id that is no number is a broken line', () => {
    const text = JSON.stringify(headWith({})).replace('"hash"', '"id":"7","hash"')
    expect(parseLedger(text, 'ledger.jsonl')).toMatchObject({ ledger: null, broken: 1 })
  })

  it('of two machines: the note type of the one that began, the content that is newer', () => {
    const first = headWith({ id: 7 })
    const later = headWith({ hash: 'later' }, 1_750_000_900)
    const expected = { namespace: first.namespace, noteType: { id: 7, hash: 'later', mod: later.noteType.mod } }
    expect(merged(first, later)).toMatchObject(expected)
    expect(merged(later, first)).toMatchObject(expected)
    expect(merged(headWith({}), headWith({ id: 8 }, 1_750_000_900))?.noteType).not.toHaveProperty('id')
  })

  it('of two machines, where the first has built nothing yet: the note type that has been built', () => {
    expect(merged(headWith({ hash: '' }), headWith({ id: 8 }, 1_750_000_900))?.noteType).toMatchObject({ id: 8 })
  })

  it('is the same whichever of two lines git puts first', () => {
    const times = fc.integer({ min: 1, max: 9 })
    const heads = fc.record(
      { hash: fc.constantFrom('', 'a', 'b'), mod: times, id: fc.integer({ min: 1, max: 3 }), created: times },
      { requiredKeys: ['hash', 'mod', 'created'] },
    )
    fc.assert(
      fc.property(heads, heads, ({ created: x, ...a }, { created: y, ...b }) => {
        fc.pre(x !== y && a.mod !== b.mod)
        const [one, other] = [headWith(a, x), headWith(b, y)]
        expect(merged(one, other)).toEqual(merged(other, one))
      }),
    )
  })
})
