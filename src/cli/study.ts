import { aliasesOf } from '../identify/aliases.ts'
import type { Problem } from '../read/problem.ts'
import type { Config } from '../read/settings.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import type { Project } from '../store/project.ts'
import { isInLedger, keepDeck, type Made, recallDeck } from './deck-cache.ts'
import { surroundingsOf } from './origins.ts'
import type { NotesOptions } from './pipeline.ts'
import { isStdin, projectOf } from './project.ts'

/** A deck to be reviewed, made of the notes or remembered from the last time that they were read. */
export interface Study {
  /** Null: the notes come from stdin, and nothing is kept. */
  project: Project | null
  deck: StudyDeck
  config: Config
  /** Of the ledger: guids under which its notes were logged as well. */
  aliases: ReadonlyMap<string, string>
  /** What is wrong in the notes, where they have been read. */
  problems: Problem[]
  /** Puts papers that no build has seen yet into the ledger. A review of a paper is worth nothing when it is not known again. */
  remember(now: number): Promise<void>
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
  const deck = recalled?.deck ?? made?.deck
  const config = recalled?.config ?? made?.reading.config
  if (!deck || !config) throw new Error('a deck is neither recalled nor made')
  await keep()
  return {
    project,
    deck,
    config,
    aliases: recalled?.aliases ?? aliasesOf(made?.composition.ledger ?? null),
    problems: made?.composition.problems() ?? [],
    async remember(now) {
      if (isRemembered || !project) return
      made ??= await make(project, offline)
      const { rememberPapers } = await import('./remember.ts')
      await rememberPapers(project.state, made.composition, now)
      isRemembered = true
      isOutdated = true
    },
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

  async function keep(): Promise<void> {
    if (made && !isStdin(offline) && made.deck.notes.length > 0) await keepDeck(offline, made)
  }
}

/** The modules that read Markdown are loaded here and not before: they take as long as all else of a start. */
async function make(project: Project | null, options: NotesOptions): Promise<Made> {
  const [{ compose, read }, { studyDeckOf }] = await Promise.all([
    import('./pipeline.ts'),
    import('../review/study-deck.ts'),
  ])
  const surroundings = project && (await surroundingsOf(project))
  const reading = await read(options)
  const composition = await compose(reading, options)
  const deck = studyDeckOf(composition.deck, (src) => composition.pictures.media.get(src)?.path ?? src)
  return { reading, composition, deck, surroundings }
}
