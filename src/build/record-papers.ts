import { allNotes } from '../cards/deck.ts'
import { wordingOf } from '../cards/facts.ts'
import { companionKey } from '../cards/note.ts'
import { type Companion, type LedgerEntry, ledgerLines, parseLedger } from '../identity/ledger.ts'
import { type Content, stamp } from '../identity/next-ledger.ts'
import { ledgerName, readLedgerText, writeLedgerText } from '../project/ledger-file.ts'
import { withLock } from '../project/lock.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import type { Composition } from './compose.ts'

/**
 * Puts papers that no build has seen yet into the ledger, so that their reviews are found again after a rename and however the
 * notes are named. What is in it already stays as the last build left it; for the next build the new ones are still to be shipped.
 */
export async function rememberPapers(state: string, composition: Composition, now: number): Promise<void> {
  const { deck, onlyFile, identification, namespace, scope } = composition
  const isKnown = identification.claims.every(({ match }) => match !== null)
  if (isKnown && !hasNewNumbers(composition)) return
  await makeStateFolder(state)
  await withLock(state, async () => {
    const text = await readLedgerText(state)
    const { ledger, broken } = text === null ? { ledger: null, broken: 0 } : parseLedger(text, ledgerName)
    // A broken ledger is not overwritten; check and build tell of it.
    if (broken > 0) return
    const known = new Map(ledger?.entries.map((entry) => [entry.guid, entry]))
    const contents = deck.notes.map(
      (note): Content => ({
        guid: note.guid,
        hash: '',
        cards: [],
        companions: note.companions.flatMap((own) =>
          own.clozes ? [{ guid: own.guid, kind: companionKey(own), hash: '', cards: [], clozes: own.clozes }] : [],
        ),
        wording: wordingOf(note.fields),
        kind: note.paper.kind,
        pictures: [],
      }),
    )
    const offset = new Date(now).getTimezoneOffset()
    const settings = { namespace, deck: deck.name, onlyFile, scope, noteTypes: {}, now, offset }
    const stamped = stamp(ledger, identification, contents, settings).ledger
    const entries = stamped.entries.map((entry) => {
      const before = known.get(entry.guid)
      return before ? withNumbers(before, entry.companions ?? {}) : entry
    })
    await writeLedgerText(state, ledgerLines({ head: ledger?.head ?? stamped.head, entries }))
  })
}

/** Whether a cloze has a number that is not in the ledger yet. */
function hasNewNumbers({ deck, ledger }: Composition): boolean {
  const known = new Map(ledger?.entries.map((entry) => [entry.guid, entry.companions ?? {}]))
  return allNotes(deck).some(
    (note) =>
      note.clozes &&
      JSON.stringify(note.clozes) !== JSON.stringify(known.get(note.paper.guid)?.[companionKey(note)]?.clozes),
  )
}

/** The paper as it was built, with the numbers that its clozes have now. */
function withNumbers(entry: LedgerEntry, now: Readonly<Record<string, Companion>>): LedgerEntry {
  const numbered = Object.entries(now).flatMap(([kind, one]) => {
    const before = entry.companions?.[kind]
    return one.clozes && !one.off ? [[kind, before ? { ...before, clozes: one.clozes } : one] as const] : []
  })
  return numbered.length === 0
    ? entry
    : { ...entry, companions: { ...entry.companions, ...Object.fromEntries(numbered) } }
}
