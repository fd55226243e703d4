import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { amendApkg } from '../../anki/apkg.ts'
import { noneWaiting } from '../../cards/waiting.ts'
import { assertWritable, replaceFile } from '../../disk/replace-file.ts'
import { shownPath } from '../../disk/shown-path.ts'
import { problemOf } from '../../problems/problem-json.ts'
import { ledgerName, packageIsThere, readLedgerText, writeLedgerAhead } from '../../project/ledger-file.ts'
import { withLock } from '../../project/lock.ts'
import { readNotes, selectionOf } from '../../project/notes.ts'
import type { BuildArguments } from '../arguments.ts'
import { ledgersBelow } from '../ledgers-below.ts'
import { asUnchanged, type BuildReport, type buildJson, type ToldBuild, told } from '../report/build-report.ts'
import { type Amendment, amend } from './amend.ts'
import { keepAmended, type LastBuild, recallAmendable } from './built.ts'
import { hashOfNotes, hashOfText, isAroundAsItWas } from './origins.ts'

/** What the last build told, as far as it still holds. */
type Told = Pick<
  ReturnType<typeof buildJson>,
  'file' | 'bytes' | 'decks' | 'papers' | 'nothingToAsk' | 'cards' | 'problems'
>

/**
 * Brings the last build up to date where nothing but words of some rows has changed: the very ledger and package that a build of
 * everything would give, sooner.
 * @param now in ms since 1970
 * @returns null where more may have changed: then nothing was written, and all has to be built
 */
export async function amendBuild(argv: BuildArguments, last: LastBuild, now: number): Promise<ToldBuild | null> {
  const known = recallAmendable(argv, last)
  if (!known) return null
  const {
    project,
    kept: { file, origins },
  } = last
  // Deleted since: a build of everything makes it anew.
  if (!existsSync(project.state)) return null
  return withLock(project.state, async () => {
    if (!(await isAroundAsItWas(origins, project, argv))) return null
    const notes = await readNotes(argv.notes, project.root, selectionOf(origins.config))
    if (ledgersBelow(project, argv, notes.hidden).length > 0) return null
    const ledger = await readLedgerText(project.state)
    const before = last.json() as Told
    const amendment =
      ledger === null || notes.problems.length > 0 ? null : amend(known, notes.documents, ledger, before.problems, now)
    if (!amendment || !(await isWritable(file))) return null
    await writeLedgerAhead(project.state, [amendment.ledger])
    const bytes =
      amendment.rows.length === 0
        ? before.bytes
        : await replaceFile(file, (temporary) => amendApkg(temporary, file, amendment.rows))
    packageIsThere(project.state)
    const report = reportOf(before, amendment, bytes, join(project.state, ledgerName), last.kept.leftOut)
    const surroundings = { ...origins.surroundings, ledger: hashOfText(amendment.ledger) }
    const again = { ...origins, notes: hashOfNotes(notes), surroundings }
    keepAmended(argv, last, again, amendment.known, told(asUnchanged(report)))
    return told(report)
  })
}

function reportOf(
  before: Told,
  { updated, problems }: Amendment,
  bytes: number | null,
  ledger: string,
  leftOut: string,
): BuildReport {
  const { file, decks, papers, nothingToAsk, cards } = before
  return {
    file,
    bytes,
    summary: {
      papers,
      // A build with notes of other kinds is never amended.
      notes: papers,
      companions: 0,
      waiting: nothingToAsk ?? noneWaiting,
      names: decks,
      titleOf: (guid) => guid,
      cardNameOf: (_, ord) => String(ord),
      decksOfOnly: () => [],
    },
    changes: {
      new: [],
      updated,
      renamed: [],
      removed: [],
      dropped: [],
      unchanged: papers - updated.length,
      former: [],
      companions: { new: [], updated: [], unchanged: 0, left: [] },
      cards: { total: cards.total, added: [], blanked: [] },
    },
    problems: problems.map(problemOf),
    // Of the notes nothing but words of rows has changed.
    leftOut,
    guard: null,
    ledger: { path: shownPath(ledger), isNew: false },
    united: null,
    dryRun: false,
    replaced: false,
    progress: null,
  }
}

function isWritable(file: string): Promise<boolean> {
  return assertWritable(file).then(
    () => true,
    () => false,
  )
}
