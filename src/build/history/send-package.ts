import { copyFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type AnkiConnect, AnkiError, ifRefused } from '../../anki/connect.ts'
import { makeWorkFolder, remove } from '../../disk/temporary.ts'
import { makeAnkiFolder } from '../../project/anki-seen.ts'
import type { WholeReport } from '../build-once.ts'
import type { ComparedNotes } from './note-changes.ts'
import type { Look } from './running.ts'

/** What is to be sent, and how it is told that it has arrived. */
export interface Sending {
  build: WholeReport
  notes: ComparedNotes
  /** Names of note types of which the wording or style has changed. */
  types: readonly string[]
  look: Look
  /** Where Anki keeps its pictures, as far as it can be seen from here. */
  media: string
  /** The folder `.paperdeck`. */
  state: string
  now: number
  /** What Anki has then. @throws AnkiError where something of the package is missing there */
  arrived(): Promise<Look>
}

/** How a package gets in where the add-on cannot import it: a person presses the button in Anki. */
export interface ByHand {
  /** Told once, when it is to be pressed. */
  tell(words: string): void
  /** Opens a file with its program; why it cannot, null where it does. */
  openFile(path: string): Promise<string | null>
  /** Milliseconds until it is given up. */
  patience: number
}

/** The package that was built, with the tags that the user has added in Anki and without the notes changed there. */
export async function sendPackage(anki: AnkiConnect, sending: Sending, byHand: ByHand): Promise<Look> {
  const { build, state, arrived } = sending
  const work = makeWorkFolder()
  try {
    const path = join(work, 'push.apkg')
    await writePackage(path, sending)
    if (await importedBy(anki, path)) {
      // Redraws Anki's list of decks.
      await anki.ask('createDeck', { deck: build.deck.name })
      return await arrived()
    }
    const kept = join(await makeAnkiFolder(state), 'to-import.apkg')
    copyFileSync(path, kept)
    await handOver(anki, kept, byHand)
    const look = await waitFor(arrived, byHand.patience)
    remove(kept)
    return look
  } finally {
    remove(work)
  }
}

/** Only what Anki lacks: the rest of the deck, and of its pictures, may be a thousand times as much. */
async function writePackage(path: string, sending: Sending): Promise<void> {
  const { build, notes, types, look, media, now } = sending
  const { added, updated, kept, tags } = notes
  const seconds = Math.floor(now / 1000)
  const there = new Map(look.history.notes.map(({ guid, changed }) => [guid, changed]))
  // Anki takes a note over only where it is later than its own, which a tag that was added has made later, too.
  const mods = new Map(updated.map(({ guid }) => [guid, Math.max(seconds, (there.get(guid) ?? 0) + 1)]))
  const typesMod = Math.max(seconds, ...[...look.types.values()].map(({ changed }) => (changed ?? 0) + 1))
  const { adaptApkg } = await import('../../anki/apkg.ts')
  // A note type comes with its notes.
  const only = types.length > 0 ? null : [...added, ...updated].map(({ guid }) => guid)
  const without = kept.map(({ guid }) => guid)
  const isThere = (name: string, bytes: number) =>
    statSync(join(media, name), { throwIfNoEntry: false })?.size === bytes
  await adaptApkg(path, resolve(build.file), { tags, mods, only, without, typesMod }, isThere)
}

/** The add-on stands on a part of Anki that was taken away once, and put back for a while. */
const isMissing = /unsupported action|no module named|cannot import name|has no attribute|is not defined/i

async function importedBy(anki: AnkiConnect, path: string): Promise<boolean> {
  try {
    await anki.ask('importPackage', { path })
    return true
  } catch (error) {
    if (error instanceof AnkiError && isMissing.test(error.message)) return false
    throw error
  }
}

/** To Anki's own import window, by the add-on or by the system. */
async function handOver(anki: AnkiConnect, path: string, { tell, openFile }: ByHand): Promise<void> {
  const byAnki = await anki
    .ask('guiImportFile', { path: path.replaceAll('\\', '/') })
    .then(() => true, ifRefused(false))
  const why = byAnki ? null : await openFile(path)
  tell(
    why === null
      ? 'This Anki does not let its add-on import: press Import in the window that Anki has opened; the rest follows by itself'
      : `This Anki does not let its add-on import, and the deck cannot be opened from here (${why}): in Anki, import ${path} by File > Import; the rest follows by itself`,
  )
}

async function waitFor(arrived: () => Promise<Look>, patience: number): Promise<Look> {
  const end = Date.now() + patience
  for (;;) {
    const begun = Date.now()
    const look = await arrived().catch((error: unknown) => {
      if (error instanceof AnkiError && Date.now() < end) return null
      throw error
    })
    if (look) return look
    // Anki has better things to do than to be asked all the time.
    const pause = Math.max(500, 3 * (Date.now() - begun))
    await new Promise((done) => setTimeout(done, Math.min(pause, Math.max(1, end - Date.now()))))
  }
}
