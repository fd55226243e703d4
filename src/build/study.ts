import { aliasesOf } from '../identity/aliases.ts'
import { isUnreadFile, type Problem } from '../problems/problem.ts'
import type { Task } from '../process/prepare-apart.ts'
import type { Project } from '../project/project.ts'
import type { LogFolder } from '../project/review-log.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import type { Config } from '../settings/settings.ts'
import type { Composition } from './compose.ts'
import { projectHashesOf } from './kept/build-inputs.ts'
import { type BuiltDeck, type CachedDeck, isInLedger, keepDeck, recallDeck } from './kept/deck-cache.ts'
import { logFolders } from './ledgers-below.ts'
import { isStdin, projectOf } from './project.ts'
import type { NotesOptions } from './read.ts'
import type { UnionReport } from './union.ts'

/** A deck to be reviewed, made of the notes or remembered from the last time that they were read. */
export interface Study {
  /** Null: the notes come from stdin, and nothing is kept. */
  project: Project | null
  deck: StudyDeck
  config: Config
  /** Of the ledger: guids under which its notes were logged as well. */
  aliases: ReadonlyMap<string, string>
  /** Where its reviews lie. */
  logs: LogFolder[]
  /** What is wrong in the notes, where they have been read. */
  problems: Problem[]
  /** Of these, what is told beside cards: files that could not be read; where the notes make no card, all. */
  toReport: Problem[]
  /** How much of the notes is in no paper, in words. */
  leftOut: string
  /** Puts papers that no build has seen yet into the ledger. A review is worth nothing if its paper is not recognised later. */
  remember(now: number): Promise<void>
  /** Ledgers that `remember` has united, and that no build will tell of therefore. */
  united(): UnionReport | null
  /** The deck that the notes make now. */
  reload(): Promise<StudyDeck>
  /** The same with all that Anki gets of it. */
  composition(): Promise<Composition>
  /** Sees to it that the next start need not read the notes. */
  close(): Promise<void>
}

/** What a study knows from its beginning. */
type Opened = Pick<Study, 'deck' | 'config' | 'logs' | 'aliases' | 'problems' | 'toReport' | 'leftOut'>

/** Has another process do it; resolves to whether that was done. */
export type Apart = (task: Task) => Promise<boolean>

/**
 * @param isWhole more is wanted of the deck than what a remembered one holds
 * @param apart where the notes are not to be read in this process, if it can be helped
 */
export async function openStudy(
  options: NotesOptions,
  { isWhole = false, apart = null }: { isWhole?: boolean; apart?: Apart | null } = {},
): Promise<Study> {
  const offline = { ...options, offline: true }
  const project = await projectOf(offline)
  const recall = async () => (project && !isStdin(offline) ? recallDeck(project, offline) : null)
  const recalled = isWhole ? null : ((await recall()) ?? ((await apart?.('prepare')) ? await recall() : null))
  /** All that the notes say: held no longer than until their papers are in the ledger, as it takes ten times the memory of the deck. */
  let made: BuiltDeck | null = null
  /** The same, where it is wanted. */
  let whole: Composition | null = null
  let isRemembered = recalled?.isRemembered === true
  /** The kept deck is no longer that of the notes and the ledger. */
  let isOutdated = false
  let united: UnionReport | null = null
  const opened = recalled ? openedFrom(recalled, project) : await openAnew()
  return {
    project,
    ...opened,
    async remember(now) {
      if (!project) return
      if (made?.reading.union) {
        united = (await uniteLedgers(project, offline)) ?? united
        hold(await make(project, offline))
        isOutdated = true
      }
      if (isRemembered) return
      isOutdated = true
      isRemembered = !made && (await apart?.('record')) === true
      if (isRemembered) return
      made ??= await make(project, offline)
      const { rememberPapers } = await import('./record-papers.ts')
      await rememberPapers(project.state, made.composition, now)
      made = null
      isRemembered = true
    },
    united: () => united,
    async reload() {
      const same = made ? null : await recall()
      if (same) return same.deck
      const now = await make(project, offline)
      hold(now)
      isOutdated = true
      return now.deck
    },
    composition: async () => whole ?? (await make(project, offline)).composition,
    async close() {
      if (isOutdated && !(await apart?.('prepare'))) await keep(offline, await make(project, offline))
    },
  }

  async function openAnew(): Promise<Opened> {
    const now = await make(project, offline)
    hold(now)
    if (isWhole) whole = now.composition
    return openedFromNotes(now, (await keep(offline, now)) ?? now.deck)
  }

  function hold(now: BuiltDeck): void {
    isRemembered = isInLedger(now.composition)
    made = isRemembered && !now.reading.union ? null : now
  }
}

/**
 * What is logged from now on goes to the ledger of all. They may have changed since the session began.
 * @returns null: a ledger that cannot be read stays as it is, of which check and build tell
 */
async function uniteLedgers(project: Project, options: NotesOptions): Promise<UnionReport | null> {
  const [{ reportOf, unite }, { withLock }] = await Promise.all([import('./union.ts'), import('../project/lock.ts')])
  await makeStateFolder(project.state)
  return withLock(project.state, async () => {
    for (;;) {
      const { union, ledger } = (await make(project, options)).reading
      if (!union || ledger.broken > 0) return null
      if (await unite(project, union)) return reportOf(union, project.state)
    }
  })
}

function openedFromNotes(now: BuiltDeck, deck: StudyDeck): Opened {
  const { reading, composition } = now
  return {
    deck,
    config: reading.config,
    logs: reading.project ? logFolders(reading.project, reading.union?.below) : [],
    aliases: aliasesOf(composition.ledger),
    problems: composition.problems(),
    toReport: problemsToReport(now),
    leftOut: composition.leftOut,
  }
}

function openedFrom({ deck, config, aliases, leftOut }: CachedDeck, project: Project | null): Opened {
  const logs = project ? logFolders(project) : []
  return { deck, config, logs, aliases, problems: [], toReport: [], leftOut }
}

/** @returns the deck as it is kept; null where it is not */
async function keep(options: NotesOptions, now: BuiltDeck): Promise<StudyDeck | null> {
  if (now.reading.union || isStdin(options) || now.deck.notes.length === 0) return null
  // What could not be read is tried again, and told again, at each start.
  return problemsToReport(now).some(isUnreadFile) ? null : keepDeck(options, now)
}

function problemsToReport({ deck, composition }: BuiltDeck): Problem[] {
  const problems = composition.problems()
  return deck.notes.every(({ cards }) => cards.length === 0) ? problems : problems.filter(isUnreadFile)
}

/** The modules that read Markdown are loaded here and not before: they take as long as all else of a start. */
async function make(project: Project | null, options: NotesOptions): Promise<BuiltDeck> {
  const [{ read }, { compose }, { studyDeckOf }] = await Promise.all([
    import('./read.ts'),
    import('./compose.ts'),
    import('../review/study-deck.ts'),
  ])
  const hashes = project && (await projectHashesOf(project))
  const reading = await read(options)
  const composition = await compose(reading, options)
  const deck = studyDeckOf(composition.deck, composition.pictures)
  return { reading, composition, deck, hashes }
}
