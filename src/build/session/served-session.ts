import { randomBytes } from 'node:crypto'
import { join, relative } from 'node:path'
import { allNotes } from '../../cards/deck.ts'
import { cardNameOf } from '../../cards/templates/note-type.ts'
import { describeError } from '../../disk/disk-error.ts'
import { pageOf, previewOf } from '../../preview/preview.ts'
import { readPageFiles } from '../../preview/preview-file.ts'
import { packagePage } from '../../process/package-root.ts'
import type { Project } from '../../project/project.ts'
import { placeOf, type Session, startSession } from '../../review/session.ts'
import { editorCommand, editorOfWindows } from '../../review/terminal/editor.ts'
import { startProgram } from '../../review/terminal/programs.ts'
import { keyOf } from '../../schedule/fold.ts'
import { loadFoldedLog } from '../../schedule/review-log.ts'
import { deskOf } from '../../serve/desk.ts'
import { type Pages, serve } from '../../serve/server.ts'
import { compose } from '../compose.ts'
import { assertShowable } from '../preview-page.ts'
import { type NotesOptions, read } from '../read.ts'
import type { Study } from '../study.ts'
import { UsageError } from '../usage.ts'
import { sessionSettings } from './review-settings.ts'
import { openRecord, type SessionReport } from './session-record.ts'

export interface ServeWishes extends NotesOptions {
  /** New cards and reviews a day. */
  new: number | undefined
  limit: number | undefined
  port: number
}

export interface ServedSession {
  /** Of the page, with the token. */
  address: string
  /** Ends the session once nothing is being saved any more. */
  close(): Promise<SessionReport>
}

/** A review in a browser of this computer, with every answer on the disk before the next question. */
export async function serveSession(
  study: Study,
  { state, root }: Project,
  wishes: ServeWishes,
  environment: NodeJS.ProcessEnv,
): Promise<ServedSession> {
  const { page, pictures, cards } = await pageOfNotes(wishes, environment)
  const now = Date.now()
  const settings = sessionSettings(study.config, wishes, state)
  const log = await loadFoldedLog(study.logs, settings, now, study.aliases)
  const session = startSession(study.deck, log.ahead, settings, now, 'normal', log.schedule)
  // Between two readings the notes may have been saved: grades would go to other cards than the page shows.
  if (session.deck.cards.map(({ key }) => key).join('\n') !== cards.join('\n'))
    throw new UsageError('the notes were changed just now; start again')
  const record = await openRecord(study, state, log)
  const desk = deskOf(session, record.append)
  const describe = (error: unknown) => describeError(error, (path) => relative(root, path))
  const edit = editorFor(session, root, environment)
  const pages: Pages = { page, pictures, desk, edit, describe, now: () => Date.now() }
  const served = await serve(pages, randomBytes(16).toString('hex'), wishes.port)
  return {
    address: served.address,
    async close() {
      await served.close()
      return record.close(desk.session())
    },
  }
}

/** Opens the place of a card, where the user's editor has windows of its own. */
function editorFor({ deck }: Session, root: string, environment: NodeJS.ProcessEnv): Pages['edit'] {
  if (!editorOfWindows(environment)) return null
  return async (nth) => {
    const card = deck.cards[nth]
    if (!card) return 'there is no such card'
    const { file, line } = placeOf(deck, card)
    return startProgram(editorCommand(environment, join(root, file), line, process.platform))
  }
}

/** The page with all cards, and their keys in the order in which a session knows them. */
async function pageOfNotes(options: NotesOptions, environment: NodeJS.ProcessEnv) {
  const { deck, pictures, identification, ...composition } = await compose(await read(options), options)
  assertShowable(deck)
  const made = previewOf(deck, composition.problems(), identification.identified)
  const media = [...made.pictures].flatMap((name) => pictures.media.get(name) ?? [])
  const editor = editorOfWindows(environment) ? ('server' as const) : null
  const preview = { ...made.preview, isServed: true, editor }
  const places = Object.fromEntries(media.map(({ name }) => [name, `pictures/${encodeURIComponent(name)}`]))
  return {
    page: pageOf(preview, places, await readPageFiles(packagePage())).join(''),
    pictures: new Map(media.map(({ name, path }) => [name, path])),
    cards: allNotes(deck).flatMap((note) => note.cards.map((ord) => keyOf(note.guid, cardNameOf(note.noteType, ord)))),
  }
}
