import { aliasesOf } from '../identity/aliases.ts'
import { isUnreadFile, type Problem } from '../problems/problem.ts'
import type { Project } from '../project/project.ts'
import type { LogFolder } from '../project/review-log.ts'
import { makeStateFolder } from '../project/state-folder.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import type { Config } from '../settings/settings.ts'
import { projectHashesOf } from './kept/build-inputs.ts'
import { type BuiltDeck, isInLedger, keepDeck, recallDeck } from './kept/deck-cache.ts'
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
  /** Sees to it that the next start need not read the notes. */
  close(): Promise<void>
}

export async function openStudy(options: NotesOptions): Promise<Study> {
  const offline = { ...options, offline: true }
  const project = await projectOf(offline)
  const recall = async () => (project && !isStdin(offline) ? recallDeck(project, offline) : null)
  const recalled = await recall()
  let made = recalled ? null : await make(project, offline)
  let isRemembered = made ? isInLedger(made.composition) : recalled?.isRemembered === true
  /** The kept deck is no longer that of the notes and the ledger. */
  let isOutdated = false
  let united: UnionReport | null = null
  const deck = recalled?.deck ?? made?.deck
  const config = recalled?.config ?? made?.reading.config
  if (!deck || !config) throw new Error('a deck is neither recalled nor made')
  await keep()
  return {
    project,
    deck,
    config,
    logs: project ? logFolders(project, made?.reading.union?.below) : [],
    aliases: recalled?.aliases ?? aliasesOf(made?.composition.ledger ?? null),
    problems: made?.composition.problems() ?? [],
    toReport: made ? problemsToReport(made) : [],
    leftOut: made?.composition.leftOut ?? recalled?.leftOut ?? '',
    async remember(now) {
      if (!project) return
      if (made?.reading.union) await uniteLedgers(project)
      if (isRemembered) return
      made ??= await make(project, offline)
      const { rememberPapers } = await import('./record-papers.ts')
      await rememberPapers(project.state, made.composition, now)
      isRemembered = true
      isOutdated = true
    },
    united: () => united,
    async reload() {
      const same = made ? null : await recall()
      if (same) return same.deck
      made = await make(project, offline)
      isRemembered = isInLedger(made.composition)
      isOutdated = true
      return made.deck
    },
    async close() {
      if (!isOutdated) return
      made = await make(project, offline)
      await keep()
    },
  }

  /** What is logged from now on goes to the ledger of all. They may have changed since the session began. */
  async function uniteLedgers(project: Project): Promise<void> {
    const [{ reportOf, unite }, { withLock }] = await Promise.all([import('./union.ts'), import('../project/lock.ts')])
    await makeStateFolder(project.state)
    await withLock(project.state, async () => {
      for (;;) {
        made = await make(project, offline)
        const { union, ledger } = made.reading
        // A ledger that cannot be read stays as it is: check and build tell of it.
        if (!union || ledger.broken > 0) break
        if (await unite(project, union)) {
          united = reportOf(union, project.state)
          break
        }
      }
    })
    made = await make(project, offline)
    isRemembered = isInLedger(made.composition)
    isOutdated = true
  }

  async function keep(): Promise<void> {
    if (!made || made.reading.union || isStdin(offline) || made.deck.notes.length === 0) return
    // What could not be read is tried again, and told again, at each start.
    if (!problemsToReport(made).some(isUnreadFile)) await keepDeck(offline, made)
  }
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
