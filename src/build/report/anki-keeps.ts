import { noteTypeName } from '../../cards/templates/note-type.ts'
import { isOwnGuid } from '../../identity/guid.ts'
import type { Changes } from '../../identity/next-ledger.ts'
import type { UnionReport } from '../union.ts'
import { anyOf, searchFor, searchForGuids } from './anki-search.ts'
import type { BuildReport } from './build-report.ts'
import { count, list } from './in-words.ts'

/** What no import takes out of Anki, and how its user finds it there. */

/** Import cannot delete: the user has to, and here is how to find them. */
export function removedHelp({ removed: all }: Changes): string[] {
  // A ledger that has been changed by hand must not make the user delete what is not ours.
  const removed = all.filter(({ guid }) => isOwnGuid(guid))
  if (removed.length === 0) return []
  const search = searchForPapers(removed.map(({ guid }) => guid))
  return [`  Anki keeps them until you delete them. In its browser, search for: ${search}`]
}

/** Finds the notes of papers in Anki, those of other kinds with them. */
function searchForPapers(guids: readonly string[]): string {
  return searchForGuids('Key', guids)
}

/** They were in the notes, and so in the ledger. */
export function droppedHelp({ dropped }: Changes): string[] {
  if (dropped.length === 0) return []
  const [is, it] = dropped.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    `  ${count(dropped.length, 'paper')} that no deck has held ${is} gone from the notes; Anki has nothing of ${it}`,
  ]
}

/** Anki updates no note of a former note type: its papers come as new ones, and only the user can take the old ones away. */
export function formerHelp(report: BuildReport): string[] {
  const papers = report.changes.former.length
  if (papers === 0) return []
  const are = papers === 1 ? '1 paper is a new note' : `${papers} papers are new notes`
  return [
    `  ${are} in Anki, whose own reviews stay on the old ones. Import, then delete the old ones; in Anki's browser, search for: ${formerSearch(report)}`,
  ]
}

/** By guid: the deck may have another name now, and a person may have moved the cards. */
export function formerSearch({ changes: { former }, united }: BuildReport): string {
  const toldAlready = new Set(united?.doublets.map(({ alias }) => alias))
  return searchForPapers(former.flat().filter((guid) => !toldAlready.has(guid)))
}

/** What is switched off stays in Anki as what is removed does. */
export function leftHelp({ companions: { left } }: Changes): string[] {
  if (left.length === 0) return []
  const searches = left.map(({ namespace, kind }) => searchFor('note', noteTypeName(namespace, kind)))
  return [`  Anki keeps the notes of what is switched off. In its browser, search for: ${anyOf(searches)}`]
}

export function blankedHelp({ summary, changes }: BuildReport): string[] {
  const { blanked } = changes.cards
  const own = blanked.filter(({ guid, card }) => summary.knowsCard(guid, card))
  const shown = list(
    'without a question now',
    own.map(({ guid, card }) => `${summary.cardNameOf(guid, card)}: ${summary.titleOf(guid)}`),
  )
  return [
    ...(own.length > 0 ? [...shown, '  Tools > Empty Cards in Anki removes them.'] : []),
    ...(blanked.length > own.length ? [passedOver(blanked.length - own.length)] : []),
  ]
}

function passedOver(cards: number): string {
  const them = cards === 1 ? 'it' : 'them'
  return `  passed over: ${count(cards, 'card')} of a newer paperdeck, which asks ${them} again; keep ${them} in Anki`
}

export function unitedHelp({ united, ledger, dryRun }: BuildReport): string[] {
  return united && ledger ? unionInWords(united, ledger.path, dryRun) : []
}

/** @param path of the ledger of all */
export function unionInWords({ from, aside, doublets }: UnionReport, path: string, dryRun = false): string[] {
  const [one, is] = from.length === 1 ? ['ledger', 'is'] : ['ledgers', 'are']
  const what = dryRun ? `would be united with ${path}, and set aside in` : `${is} united with ${path}, and set aside in`
  const told = `The ${one} of ${from.join(', ')} ${what} ${aside}/`
  if (doublets.length === 0) return [told]
  const search = searchForPapers(doublets.map(({ alias }) => alias))
  return [
    told,
    ...list(
      'built twice before',
      doublets.map(({ title }) => title),
    ),
    `  Anki may have a second note of ${doublets.length === 1 ? 'it' : 'each'}, with reviews of its own that stay on it; answers in the terminal are united. To`,
    `  delete the second, search in Anki's browser for: ${search}`,
  ]
}
