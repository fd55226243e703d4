import type { AnkiHistory } from '../../anki/history.ts'
import { type KnownCard, knownCards } from '../../anki/reviews.ts'
import { allNotes } from '../../cards/deck.ts'
import { cardNameOf, type NoteType, noteTypeOf } from '../../cards/templates/note-type.ts'
import type { SessionSettings } from '../../review/session.ts'
import type { NotesArguments } from '../arguments.ts'
import type { Composition } from '../compose.ts'
import { sessionSettings } from '../session/review-settings.ts'
import { openStudy, type Study } from '../study.ts'
import { UsageError } from '../usage.ts'

/** Every pull and push has these. */
export interface AnkiSide {
  study: Study
  settings: SessionSettings
  composition: Composition
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
export async function openSide(argv: NotesArguments): Promise<AnkiSide> {
  const [{ compose }, { read }, study] = await Promise.all([
    import('../compose.ts'),
    import('../read.ts'),
    openStudy(argv),
  ])
  if (!study.project) throw new UsageError('The history is kept beside the notes, so they have to be in files')
  const options = { ...argv, offline: true }
  const composition = await compose(await read(options), options)
  return { study, composition, settings: sessionSettings(study.config, {}, study.project.state) }
}
