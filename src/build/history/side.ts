import type { AnkiHistory } from '../../anki/history.ts'
import { type KnownCard, knownCards } from '../../anki/reviews.ts'
import { allNotes } from '../../cards/deck.ts'
import { cardNameOf, type NoteType, noteTypeOf } from '../../cards/templates/note-type.ts'
import { aliasesOf } from '../../identity/aliases.ts'
import type { SessionSettings } from '../../review/session.ts'
import type { NotesArguments } from '../arguments.ts'
import type { CardsMade, WholeReport } from '../build-once.ts'
import { logFolders } from '../ledgers-below.ts'
import { sessionSettings } from '../session/review-settings.ts'
import { openStudy, type Study } from '../study.ts'
import { UsageError } from '../usage.ts'

/** Every pull and push has these. */
export interface AnkiSide {
  study: Pick<Study, 'project' | 'config' | 'logs' | 'aliases' | 'remember'>
  settings: SessionSettings
  composition: Pick<CardsMade, 'deck' | 'form' | 'namespace' | 'ledger'>
}

/** Which of Anki's cards are ours, and by which names their reviews are logged. */
export function ourCards(history: AnkiHistory, { study, composition }: AnkiSide): KnownCard[] {
  const { deck, form, namespace } = composition
  const byGuid = new Map(allNotes(deck).map(({ guid, noteType }) => [guid, noteType]))
  const byType = new Map<number, NoteType>([...byGuid.values()].map((type) => [type.id, type]))
  const own = noteTypeOf(form, namespace)
  byType.set(own.id, byType.get(own.id) ?? own)
  return knownCards(
    history,
    ({ guid, type, ord }) => {
      const noteType = byGuid.get(study.aliases.get(guid) ?? guid) ?? byType.get(type)
      return noteType ? cardNameOf(noteType, ord) : null
    },
    study.aliases,
  )
}

/** The notes of the project as cards, and how they are scheduled. */
export async function openSide(argv: NotesArguments): Promise<AnkiSide & { study: Study }> {
  const study = await openStudy(argv, { isWhole: true })
  if (!study.project) throw new UsageError('The history is kept beside the notes, so they have to be in files')
  const composition = await study.composition()
  return { study, composition, settings: sessionSettings(study.config, {}, study.project.state) }
}

/** The same of notes that have just been built, all of whose papers are in the ledger therefore. */
export function sideOfBuild({ made }: WholeReport): AnkiSide {
  const { project, config, ledger, below } = made
  if (!project) throw new UsageError('The history is kept beside the notes, so they have to be in files')
  const logs = logFolders(project, below)
  const study = { project, config, logs, aliases: aliasesOf(ledger), remember: async () => {} }
  return { study, composition: made, settings: sessionSettings(config, {}, project.state) }
}

/** As it is once a pull may have brought other weights. */
export function withNewSettings(side: AnkiSide): AnkiSide {
  const { project, config } = side.study
  return { ...side, settings: sessionSettings(config, {}, project?.state ?? null) }
}
