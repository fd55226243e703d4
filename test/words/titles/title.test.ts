import { describe, expect, it } from 'vitest'
import { formatLedger, parseLedger } from '../../../src/identity/ledger.ts'
import { normaliseTitle } from '../../../src/words/titles/title.ts'
import { buildOf, entryOf, papersOf } from '../../identity/papers.ts'

describe('titles are the same', () => {
  it.each([
    ['with the soft hyphens of a PDF', 'Deep Net\u00adworks for Ri\u00advers', 'Deep Networks for Rivers'],
    ['of Han letters with one', '深度\u00ad网络', '深度网络'],
    ['with an accent on an i without its dot', 'Na\u0131\u0308ve Rivers', 'Naïve Rivers'],
    ['with an accent on a j without its dot', '\u0237\u030c Rivers', 'ǰ Rivers'],
    ['with an i from mathematics', '\u{1d6a4}\u0308 Rivers', 'ï Rivers'],
    ['with other accents on i', 'F\u0131\u0301sica, S\u0131\u0302rba, Mar\u0131\u0300a', 'Física, Sîrba, Marìa'],
    ['with a small İ', 'İstanbul Rivers', 'Istanbul Rivers'],
    ['with its accents apart', 'Nai\u0308ve Rivers', 'Naïve Rivers'],
  ])('%s', (_, one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other))
  })

  it('but an ı that stands without an accent is no i', () => {
    expect(normaliseTitle('Kızıl')).not.toBe(normaliseTitle('Kizil'))
  })
})

it('a paper that a ledger knows with soft hyphens, or with letters of TeX, is known again', () => {
  const titles = ['Deep Networks for Rivers', 'A Naïve View of Sand']
  const before = buildOf(papersOf(titles.map((title) => ({ title }))), null)
  const text = formatLedger(before.ledger).replace('Networks', 'Net\u00adworks').replace('Naïve', 'Na\u0131\u0308ve')
  const { ledger } = parseLedger(text, 'ledger.jsonl')
  const after = buildOf(papersOf(titles.map((title) => ({ title }))), ledger)
  expect([after.changes.new, after.changes.removed]).toEqual([[], []])
  for (const title of titles) expect(entryOf(after.ledger, title).guid).toBe(entryOf(before.ledger, title).guid)
})
