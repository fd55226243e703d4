import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { amendApkg } from '../../anki/apkg.ts'
import { noneWaiting } from '../../cards/waiting-papers.ts'
import { assertWritable, replaceFile } from '../../disk/replace-file.ts'
import { shownPath } from '../../disk/shown-path.ts'
import { problemOf } from '../../problems/problem-json.ts'
import { rememberShipped } from '../../project/last-shipped.ts'
import { ledgerName, packageIsThere, writeLedgerAhead } from '../../project/ledger-file.ts'
import { withLock } from '../../project/lock.ts'
import type { BuildArguments } from '../arguments.ts'
import { asUnchanged, type BuildReport, type buildJson, namesAmong, told } from '../report/build-report.ts'
import { editsSince } from './amend.ts'
import { type Amendment, amendmentOf } from './build-amendment.ts'
import { hashOfText, presentOf } from './build-inputs.ts'
import { keepAmended, type LastBuild, recallAmendState } from './last-build.ts'
import { stampsOfPictures } from './picture-stamps.ts'

/** What the last build told, as far as it still holds. */
type LastReport = Pick<
  ReturnType<typeof buildJson>,
  'file' | 'bytes' | 'decks' | 'papers' | 'nothingToAsk' | 'cards' | 'problems'
>

/**
 * Brings the last build up to date where nothing but some rows of tables has changed: the very ledger and package that a build of
 * everything would give, sooner.
 * @param now in ms since 1970
 * @returns null where more may have changed: then nothing was written, and all has to be built
 */
export async function amendBuild(argv: BuildArguments, last: LastBuild, now: number): Promise<BuildReport | null> {
  const known = recallAmendState(argv, last)
  if (!known) return null
  const {
    project,
    kept: { file, inputs },
  } = last
  // Deleted since: a build of everything makes it anew.
  if (!existsSync(project.state)) return null
  return withLock(project.state, async () => {
    const present = presentOf(inputs, project, argv)
    const since = await editsSince({ inputs, known }, present, (lines) => (place) => lines.isRemoved(place))
    if (!since) return null
    const { pictures, sought, begun } = since
    // What is on a server may have to be asked for.
    if (pictures.problems.length > 0 || (sought.isOnServers && !argv.offline)) return null
    const before = last.json() as LastReport
    const amendment = amendmentOf({ ...since, known, told: before.problems }, now)
    if (!amendment || !(await isWritable(file))) return null
    await writeLedgerAhead(project.state, [amendment.ledger])
    const { package: changes } = amendment
    const bytes = changes ? await replaceFile(file, (temporary) => amendApkg(temporary, file, changes)) : before.bytes
    packageIsThere(project.state)
    if (changes && changes.notes.length > 0) await rememberShipped(project.state, Math.floor(now / 1000))
    const report = reportOf(before, amendment, bytes, join(project.state, ledgerName), last.kept.leftOut)
    const stamps = await stampsOfPictures(sought.pictures, begun, pictures.media.values())
    if (stamps) {
      const again = {
        ...inputs,
        notes: await present.hashOfNotes(),
        hashes: { ...inputs.hashes, ledger: hashOfText(amendment.ledger) },
        pictures: [...inputs.pictures, ...sought.pictures.filter(({ path }) => path === null)],
        isOnServers: inputs.isOnServers || sought.isOnServers,
      }
      keepAmended(
        argv,
        last,
        { inputs: again, pictures: stamps, amendable: amendment.known },
        told(asUnchanged(report)),
      )
    }
    return report
  })
}

function reportOf(
  before: LastReport,
  { changes, more, problems, notes }: Amendment,
  bytes: number | null,
  ledger: string,
  leftOut: string,
): BuildReport {
  const { file, decks, nothingToAsk, cards } = before
  const papers = before.papers + more.papers
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
      ...namesAmong(notes),
      // Nor is one in which decks come or go.
      decksOfOnly: () => [],
    },
    changes: {
      ...changes,
      unchanged: papers - changes.new.length - changes.updated.length,
      cards: { ...changes.cards, total: cards.total + more.cards },
    },
    problems: problems.map(problemOf),
    // Each row that has changed, come or gone is a paper.
    leftOut,
    guard: null,
    ledger: { path: shownPath(ledger), isNew: false, isOlder: false },
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
