import { formatLedger, parseLedger } from '../identify/ledger.ts'
import { type Content, stamp } from '../identify/stamp.ts'
import { ledgerName, readLedgerText, writeLedgerText } from '../store/ledger-file.ts'
import { withLock } from '../store/lock.ts'
import { makeStateFolder } from '../store/state-folder.ts'
import type { Composition } from './pipeline.ts'

/**
 * Puts papers that no build has seen yet into the ledger, so that their reviews are found again after a rename and however the
 * notes are named. What is in it already stays as the last build left it; for the next build the new ones are still to be shipped.
 */
export async function rememberPapers(state: string, composition: Composition, now: number): Promise<void> {
  const { deck, identification, namespace, scope } = composition
  if (identification.claims.every((claim) => claim.match !== null)) return
  await makeStateFolder(state)
  await withLock(state, async () => {
    const text = await readLedgerText(state)
    const { ledger, broken } = text === null ? { ledger: null, broken: 0 } : parseLedger(text, ledgerName)
    // A broken ledger is not overwritten; check and build tell of it.
    if (broken > 0) return
    const known = new Set(ledger?.entries.map(({ guid }) => guid))
    const contents = deck.notes.map(
      (note): Content => ({
        guid: note.guid,
        hash: '',
        cards: [],
        wording: note.fields.zh ? 'zh' : 'en',
        kind: note.paper.kind,
        pictures: {},
      }),
    )
    const offset = new Date(now).getTimezoneOffset()
    const settings = { namespace, deck: deck.name, scope, noteTypeHash: '', now, offset }
    const stamped = stamp(ledger, identification, contents, settings).ledger
    const added = stamped.entries.filter(({ guid }) => !known.has(guid))
    const head = ledger?.head ?? stamped.head
    await writeLedgerText(state, formatLedger({ head, entries: [...(ledger?.entries ?? []), ...added] }))
  })
}
