import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLedger, type LedgerHead, parseLedger } from '../../src/identity/ledger.ts'

function headWith(noteTypes: LedgerHead['noteTypes'], created = 1_750_000_000): LedgerHead {
  return { version: 2, namespace: `of ${created}`, created, offset: 0, noteTypes }
}

function merged(...heads: LedgerHead[]) {
  const { ledger, broken } = parseLedger(heads.map((head) => JSON.stringify(head)).join('\n'), 'ledger.jsonl')
  expect(broken).toBe(0)
  return ledger?.head
}

it('a ledger of thousands of broken lines is told by a hundred of them, and how many more there are', () => {
  const { broken, problems } = parseLedger('_\n'.repeat(5000), 'ledger.jsonl')
  expect(broken).toBe(5000)
  expect(problems).toHaveLength(101)
  expect(String(problems.at(-1)?.reason)).toBe('4900 further lines that are not papers of the ledger')
})

describe('the head of a ledger', () => {
  it('is written as it was read', () => {
    const text = `${JSON.stringify(headWith({ 7: { hash: 'h', mod: 9 } }))}\n`
    const { ledger } = parseLedger(text, 'ledger.jsonl')
    expect(ledger && formatLedger(ledger)).toBe(text)
  })

  it.each(['"hash":7', '"mod":"9"', '"mod":null'])('with %s of a note type is a broken line', (broken) => {
    const key = broken.slice(0, broken.indexOf(':'))
    const text = JSON.stringify(headWith({ 7: { hash: 'h', mod: 9 } })).replace(RegExp(`${key}:[^,}]+`), broken)
    expect(text).toContain(broken)
    expect(parseLedger(text, 'ledger.jsonl')).toMatchObject({ ledger: null, broken: 1 })
  })

  it('of a version that is not known here is a broken line', () => {
    const text = JSON.stringify({ ...headWith({}), version: 3 })
    expect(parseLedger(text, 'ledger.jsonl')).toMatchObject({ ledger: null, broken: 1 })
  })

  it('of two machines: the namespace of the one that began, the contents that are newer', () => {
    const first = headWith({ 7: { hash: 'a', mod: 5 }, 8: { hash: 'b', mod: 9 } })
    const later = headWith({ 7: { hash: 'later', mod: 6 }, 9: { hash: 'c', mod: 1 } }, 1_750_000_900)
    const noteTypes = { 7: { hash: 'later', mod: 6 }, 8: { hash: 'b', mod: 9 }, 9: { hash: 'c', mod: 1 } }
    expect(merged(first, later)).toEqual({ ...first, noteTypes })
    expect(merged(later, first)).toEqual({ ...first, noteTypes })
  })

  it('is the same whichever of two lines git puts first, and ships anew what cannot be told', () => {
    const types = fc.dictionary(
      fc.constantFrom('7', '8'),
      fc.record({ hash: fc.constantFrom('', 'a', 'b'), mod: fc.integer({ min: 1, max: 3 }) }),
    )
    fc.assert(
      fc.property(types, types, (a, b) => {
        const [one, other] = [headWith(a, 1), headWith(b, 2)]
        expect(merged(one, other)).toEqual(merged(other, one))
        const known = merged(one, other)?.noteTypes[7]
        if (a[7] && b[7] && a[7].mod === b[7].mod && a[7].hash !== b[7].hash) expect(known?.hash).toBe('')
      }),
    )
  })
})
