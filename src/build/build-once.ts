import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageThread } from '../anki/package-thread.ts'
import type { Progress } from '../anki/progress.ts'
import { type Rows, rowsOf } from '../anki/rows.ts'
import { allNotes, type Deck, noteTypeHashes } from '../cards/deck.ts'
import { contentsOf, picturesOf } from '../cards/ledger-contents.ts'
import { companionKey } from '../cards/note.ts'
import { packedDeck } from '../cards/packed-deck.ts'
import { templateRule } from '../cards/templates/override.ts'
import { type Waiting, waitingOf } from '../cards/waiting-papers.ts'
import { describeError } from '../disk/disk-error.ts'
import { assertWritable, replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import { isUsed } from '../disk/tricks.ts'
import { type Ledger, latestIn, ledgerLines } from '../identity/ledger.ts'
import { isMassRemoval, stamp } from '../identity/next-ledger.ts'
import type { Media, Pictures } from '../pictures/pictures.ts'
import type { PlainPicture, Prefetch } from '../pictures/plain-picture.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { RuleId } from '../problems/rules.ts'
import { packageWorker } from '../process/package-root.ts'
import { compileAsUsual } from '../process/v8-flags.ts'
import { lastShipped, rememberShipped } from '../project/last-shipped.ts'
import { ledgerName, packageIsThere, readLedgerText, writeLedgerAhead } from '../project/ledger-file.ts'
import { withLock } from '../project/lock.ts'
import { type Project, stateFolder } from '../project/project.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import type { StateBelow } from '../project/states-below.ts'
import type { Config } from '../settings/settings.ts'
import type { BuildArguments } from './arguments.ts'
import { type Composition, compose } from './compose.ts'
import { type BuildAmendState, buildAmendStateOf } from './kept/amend-state.ts'
import { type BuildInputs, buildInputsOf, projectHashesOf } from './kept/build-inputs.ts'
import { isLong, sizeOf } from './kept/extracts.ts'
import { prepareToKeep } from './kept/last-build.ts'
import { assertOwnPlace, outputOf } from './output-file.ts'
import { isStdin, projectOf } from './project.ts'
import { type Reading, read } from './read.ts'
import { asUnchanged, type BuildReport, summaryOf, told, waitingInWords } from './report/build-report.ts'
import { apartRule, reportOf, type Union, unite } from './union.ts'
import { UsageError } from './usage.ts'

/** What a build has come to, before anything is written. */
interface Plan {
  file: string
  begun: number
  /** Null where nothing is to be kept of the build. */
  inputs: BuildInputs | null
  amendable: BuildAmendState | null
  /** The project of the notes, where they have one. */
  project: Project | null
  /** What of it goes into the package. */
  deck: Deck
  media: Media[]
  /** Ledgers that are to be united first. */
  union: Union | null
  /** All that is to be told: found while the package is written, as far as it is not yet. */
  problems: () => Problem[]
  /** Started for a large deck, while it is still being made. */
  thread: PackageThread | null
  /** What is to travel with the cards; null: not wanted. */
  progress: Progress | null
  ledger: Ledger
  report: Omit<WholeReport, 'problems' | 'bytes'>
}

/** What a build from the notes alone did. */
export interface WholeReport extends BuildReport {
  deck: Deck
  made: CardsMade
}

/** What a build was made of, for who goes on with it. */
export interface CardsMade extends Pick<Composition, 'deck' | 'form' | 'namespace'> {
  project: Project | null
  config: Config
  /** As the build has left it, or would. */
  ledger: Ledger | null
  /** Ledgers that are still to be united. */
  below: readonly StateBelow[]
}

/** One build, from reading to writing: of two at once, one waits. */
export async function buildOnce(argv: BuildArguments, now: number): Promise<WholeReport> {
  const state = (await projectOf(argv))?.state ?? null
  if (argv['dry-run']) return reported(await plan(argv, state, now))
  if (state === null) return write(await plan(argv, state, now), state, argv)
  if (existsSync(state))
    return withLock(state, async () => uniteAndWrite(await plan(argv, state, now), state, argv, now))
  // A first build that fails leaves no folder behind.
  const first = await plan(argv, state, now)
  if (first.report.guard !== null) return write(first, state, argv)
  await makeStateFolder(state)
  return withLock(state, async () => {
    if ((await readLedgerText(state)) === null) return uniteAndWrite(first, state, argv, now)
    await first.thread?.end()
    return uniteAndWrite(await plan(argv, state, now), state, argv, now)
  })
}

/** Where one of the ledgers that are to be united has changed since it was read, all is planned anew. */
async function uniteAndWrite(made: Plan, state: string, argv: BuildArguments, now: number): Promise<WholeReport> {
  const { union, project, report, thread } = made
  if (report.guard !== null || !union || !project || (await unite(project, union))) return write(made, state, argv)
  await thread?.end()
  return uniteAndWrite(await plan(argv, state, now), state, argv, now)
}

async function plan(argv: BuildArguments, state: string | null, now: number): Promise<Plan> {
  const project = await projectOf(argv)
  const keeps = project && !isStdin(argv) && !argv['dry-run'] && !argv['with-progress']
  const begun = Date.now()
  const hashes = keeps ? await projectHashesOf(project) : null
  const { reading, thread } = argv['dry-run'] ? { reading: await read(argv), thread: null } : await readBeside(argv)
  const composition = await compose(reading, argv)
  const { deck, onlyFile, pictures, identification, ledger, namespace, scope } = composition
  const file = outputOf(argv.output, deck.name, 'apkg')
  assertOwnPlace(file, 'apkg', argv.output !== undefined)
  const offset = new Date(now).getTimezoneOffset()
  const settings = {
    namespace,
    deck: deck.name,
    onlyFile,
    scope,
    noteTypes: noteTypeHashes(deck),
    now,
    offset,
  }
  const stamped = stamp(ledger, identification, contentsOf(deck, pictures), settings)
  const packed = packedDeck(deck, stamped.ledger)
  const waiting = waitingOf(deck, packed, composition.files)
  const isNew = ledger === null
  const guard = guardOf(composition, reading, packed, waiting, argv)
  const progress =
    argv['with-progress'] && project ? await progressIn(packed, stamped.ledger, reading, project, now) : null
  const report: Plan['report'] = {
    file: shownPath(file),
    leftOut: composition.leftOut,
    deck: packed,
    made: {
      ...{ deck, form: composition.form, namespace, project, config: reading.config, ledger: stamped.ledger },
      below: (argv['dry-run'] && reading.union?.below) || [],
    },
    summary: summaryOf(deck, packed, waiting),
    changes: stamped.changes,
    guard,
    ledger:
      state === null ? null : { path: shownPath(join(state, ledgerName)), isNew, isOlder: isOlder(state, ledger) },
    united: reading.union && state !== null ? reportOf(reading.union, state) : null,
    dryRun: argv['dry-run'],
    replaced: isNew && state !== null && existsSync(file),
    progress: progress?.report ?? null,
  }
  // All else that was read is let go here where there is much of it: of a large deck it is more than the deck itself.
  // Why nothing was written is told once, by the guard.
  const found = () => composition.problems().filter((one) => guard === null || one !== composition.empty)
  const problems = isLong(reading.notes.documents) ? always(found()) : found
  const inputs = hashes && buildInputsOf(reading, composition, hashes)
  const media = mediaOf(packed, pictures, waiting)
  const amendable = inputs && buildAmendStateOf(reading, composition, { deck: packed, media, pictures }, stamped.ledger)
  const union = reading.union
  const own = { progress: progress?.cards ?? null, inputs, amendable }
  const made = { file, begun, ...own, project, deck: packed, media, union, thread, problems }
  return { ...made, ledger: stamped.ledger, report }
}

/** As git leaves it when it takes back what has been committed. */
function isOlder(state: string, ledger: Ledger | null): boolean {
  return ledger !== null && latestIn(ledger) < lastShipped(state)
}

function always<T>(value: T): () => T {
  return () => value
}

function reported({ report, problems }: Plan, bytes: number | null = null): WholeReport {
  const found = problems()
  const guard = report.guard?.ruleId
  const told = guard === apartRule ? found.filter(({ ruleId }) => ruleId !== guard) : found
  return { ...report, bytes, problems: told }
}

/** Of fewer characters of notes (some hundreds of papers) the package is written before a second thread has started. */
const worthAThread = 100_000

/** Of much to read the pictures are read by a thread at the same time, which then waits for the package to be written. */
async function readBeside(argv: BuildArguments): Promise<{ reading: Reading; thread: PackageThread | null }> {
  const threads: PackageThread[] = []
  const readAhead = async (ahead: Prefetch) => {
    const worker = isUsed('thread') && sizeOf(ahead.documents) >= worthAThread ? packageWorker() : null
    if (!worker) return nothing
    const { PackageThread } = await import('../anki/package-thread.ts')
    const thread = new PackageThread(worker)
    threads.push(thread)
    // Where there is very much, memory is dearer than the time that pictures take.
    return isLong(ahead.documents) ? nothing : thread.readAhead(ahead)
  }
  const reading = await read({ ...argv, readAhead })
  return { reading, thread: threads[0] ?? null }
}

const nothing: ReadonlyMap<string, PlainPicture> = new Map()

/**
 * The ledger is in its place before the deck: what a deck may hold, the ledger knows. Where a thread of its own writes the
 * deck, all else is done meanwhile.
 */
async function write(plan: Plan, state: string | null, argv: BuildArguments): Promise<WholeReport> {
  const { file, project, inputs, deck, media, thread, ledger, report, progress } = plan
  if (report.guard !== null) {
    await thread?.end()
    return reported(plan)
  }
  // Asked first: a ledger that says that notes were shipped, and no deck that ships them, is the one order to avoid.
  await assertWritable(file).catch((error: Error) => {
    throw new UsageError(`${report.file} cannot be written: ${describeError(error, null)}`)
  })
  if (state !== null) await makeStateFolder(state)
  const { bytes, keep } = await replaceFile(file, async (temporary) => {
    const rows = rowsOfDeck(deck, ledger)
    const packing = thread?.write(temporary, rows, media)
    const [others] = await Promise.allSettled([ownWork(), packing])
    if (others.status === 'rejected') throw others.reason
    const bytes = await (packing ?? writeHere(temporary, rows, media))
    return { bytes: progress ? await addProgressTo(temporary, progress) : bytes, keep: others.value }
  })
  if (state !== null) {
    packageIsThere(state)
    await rememberShipped(state, latestIn(ledger))
  }
  const written = reported(plan, bytes)
  keep?.(file, told(asUnchanged(written)))
  return written

  async function ownWork() {
    // Problems are found while the disk takes the ledger.
    const find = async () => plan.problems()
    await Promise.all([state === null ? null : writeLedgerAhead(state, ledgerLines(ledger)), find()])
    return inputs && project ? prepareToKeep(argv, project, { ...plan, inputs }) : null
  }
}

/** SQLite takes long to be loaded, which the thread does by itself. */
async function writeHere(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
  compileAsUsual()
  const { writeApkg } = await import('../anki/apkg.ts')
  return writeApkg(path, rows, media)
}

async function addProgressTo(path: string, progress: Progress): Promise<number> {
  return (await import('../anki/progress.ts')).addProgress(path, progress)
}

/** Few builds want it, and it needs the whole log. */
async function progressIn(deck: Deck, ledger: Ledger, reading: Reading, project: Project, now: number) {
  const { progressOf, progressReport } = await import('./history/deck-progress.ts')
  const cards = await progressOf(deck, ledger, reading, project, now)
  return { cards, report: progressReport(cards) }
}

/** The pictures that notes of the package show. */
function mediaOf(deck: Deck, pictures: Pictures, waiting: Waiting): Media[] {
  const all = [...pictures.media.values()]
  if (waiting.papers === 0) return all
  const shown = new Set(deck.notes.flatMap(({ paper }) => picturesOf(paper, pictures)).map(({ name }) => name))
  return all.filter(({ name }) => shown.has(name))
}

function rowsOfDeck(deck: Deck, ledger: Ledger): Rows {
  const papers = new Map(ledger.entries.map((entry, order) => [entry.guid, { entry, order }]))
  const notes = allNotes(deck).flatMap((note) => {
    const { guid, paper } = note
    const known = papers.get(paper.guid)
    const built = guid === paper.guid ? known?.entry : known?.entry.companions?.[companionKey(note)]
    return known && built ? [[guid, { id: built.id, mod: built.mod, order: known.order }] as const] : []
  })
  const { created, offset, noteTypes } = ledger.head
  return rowsOf(deck, { created, offset, noteTypes, notes: new Map(notes) })
}

/** Why nothing may be written, null where all is well. */
function guardOf(
  composition: Composition,
  reading: Reading,
  packed: Deck,
  waiting: Waiting,
  argv: BuildArguments,
): Problem | null {
  const { deck, empty, identification, ledger, scope, faults } = composition
  const stop = (rule: RuleId, file: string, found: string, expected: string) =>
    problem('error', rule, { file }, `${found}, so nothing was written`, expected)
  const apart = reading.ledger.problems.find(({ ruleId }) => ruleId === apartRule)
  if (apart) return stop(apartRule, apart.file ?? '', apart.reason, apart.note ?? '')
  if (reading.ledger.broken > 0)
    return stop('broken-ledger', ledgerPlace, 'The ledger has lines that cannot be read', 'each line mended or deleted')
  const broken = faults.find(({ ruleId, fatal }) => fatal && ruleId === templateRule)
  if (broken) return stop(templateRule, broken.file ?? '', 'There are errors in the templates', 'them mended')
  if (empty) return empty
  if (packed.notes.length === 0) {
    const expected = 'a contribution, a figure or the name of a method'
    return stop('nothing-to-ask', deck.notes[0]?.paper.place.file ?? '', waitingInWords(waiting), expected)
  }
  if (argv['allow-removed'] || !isMassRemoval(identification, ledger, scope)) return null
  const found = `${identification.removed.length} papers that were in the notes are gone`
  return stop('mass-removal', ledgerPlace, found, '--allow-removed, if that is meant')
}

const ledgerPlace = `${stateFolder}/${ledgerName}`
