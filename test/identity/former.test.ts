import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesOf } from '../../src/identity/aliases.ts'
import { guidOf, isFormerGuid, paperGuid, renewedGuid } from '../../src/identity/guid.ts'
import { formatLedger, type LedgerEntry, parseLedger } from '../../src/identity/ledger.ts'
import { normaliseTitle } from '../../src/words/titles/title.ts'
import { buildOf, entryOf, papersOf } from './papers.ts'

const text = await readFile(join(import.meta.dirname, '../fixtures/former/ledger.jsonl'), 'utf8')
const [headLine = '', ...lines] = text.trim().split('\n')
const before = lines.map((line) => JSON.parse(line) as LedgerEntry)

function parsed(...some: readonly string[]) {
  const { ledger, broken } = parseLedger(some.join('\n'), 'ledger.jsonl')
  if (!ledger || broken > 0) throw new Error('no ledger')
  return ledger
}

describe('a ledger of the first form', () => {
  it('is carried over: new guids for the same papers, and all else that is known of them', () => {
    const { head, entries } = parsed(text)
    expect(head).toEqual({ version: 2, namespace: 'Birds', created: 1_750_000_000, offset: 0, noteTypes: {} })
    expect(entries).toEqual(
      before.map(({ guid, ...own }) => ({
        ...own,
        guid: paperGuid('Birds', normaliseTitle(own.title)),
        aliases: [guid],
        // Nothing of them has been shipped yet.
        hash: '',
        cards: [],
        companions: Object.fromEntries(
          Object.entries(own.companions ?? {}).map(([kind, one]) => [kind, { ...one, hash: '', cards: [] }]),
        ),
      })),
    )
    const [first] = entries
    expect(first?.companions?.cloze?.clozes, 'numbers of clozes stay').toEqual([{ n: 1, text: 'the question' }])
    expect([lines.every((line) => isFormerGuid(JSON.parse(line).guid)), isFormerGuid(first?.guid ?? '')]).toEqual([
      true,
      false,
    ])
  })

  it('is carried over once: as it is written then it is read', () => {
    const ledger = parsed(text)
    expect(parsed(formatLedger(ledger))).toEqual(ledger)
  })

  it('leads reviews of all notes of a paper to the ones that it has now', () => {
    const known = aliasesOf(parsed(text))
    for (const { guid, companions = {} } of before) {
      expect(known.get(guid)).toBe(renewedGuid(guid))
      for (const kind of Object.keys(companions))
        expect(known.get(guidOf(guid, kind))).toBe(guidOf(renewedGuid(guid), kind))
    }
  })

  it('may be merged with what another machine has made of it, lines in any order', () => {
    const now = formatLedger(parsed(text)).trim().split('\n')
    fc.assert(
      fc.property(fc.shuffledSubarray([headLine, ...lines, ...now], { minLength: 2 * lines.length + 2 }), (all) => {
        const { head, entries } = parsed(...all)
        expect(head).toEqual(parsed(text).head)
        expect([...entries].sort((a, b) => a.id - b.id)).toEqual(parsed(text).entries)
      }),
    )
  })

  it('ships its papers as new notes, later than the former ones, and says which', () => {
    const papers = papersOf([{ title: 'On Owls', contribution: 'They fly' }, { title: 'On Storks' }])
    const { ledger, changes } = buildOf(papers, parsed(text), { now: 1_750_000_000_000, deck: 'Birds' })
    expect([changes.new.length, changes.updated, changes.former]).toEqual([2, [], [[before[0]?.guid]]])
    const [, larks] = before
    const gone = changes.removed.find(({ title }) => title === larks?.title)
    expect(gone?.guid, 'under the guid by which Anki has it').toBe(larks?.guid)
    const owls = entryOf(ledger, 'On Owls')
    expect(owls.mod).toBeGreaterThan(before[0]?.mod ?? 0)
    expect([owls.id, owls.aliases]).toEqual([before[0]?.id, [before[0]?.guid]])
    expect(buildOf(papers, ledger, { deck: 'Birds' }).changes).toMatchObject({ new: [], unchanged: 2, former: [] })
  })
})
