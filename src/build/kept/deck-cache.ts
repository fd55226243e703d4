import { resolve } from 'node:path'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import { aliasesOf } from '../../identity/aliases.ts'
import { programIdentity } from '../../process/package-root.ts'
import type { Project } from '../../project/project.ts'
import { deckFromSnapshot, deckSnapshot } from '../../review/deck-snapshot.ts'
import type { StudyDeck } from '../../review/study-deck.ts'
import type { Config } from '../../settings/settings.ts'
import type { Composition } from '../compose.ts'
import type { NotesOptions, Reading } from '../read.ts'
import { isAsItWas, type Origins, originsOf, type Surroundings, surroundingsOf } from './origins.ts'

/** A deck as it was when the same notes were last read. */
export interface CachedDeck {
  deck: StudyDeck
  config: Config
  /** Every paper of it is in the ledger. */
  isRemembered: boolean
  /** Of the ledger. */
  aliases: ReadonlyMap<string, string>
  /** How much of the notes is in no paper, in words. */
  leftOut: string
}

interface Head extends Origins {
  isRemembered: boolean
  aliases: [string, string][]
  leftOut: string
}

/** The deck that these notes made before; null where anything that it was made of has changed. */
export async function recallDeck(project: Project, options: NotesOptions): Promise<CachedDeck | null> {
  const file = fileOf(project, options)
  const content = unseal(file)
  if (!content) return null
  const border = content.indexOf(0x0a)
  const head = JSON.parse(content.toString('utf8', 0, border)) as Head
  if (!(await isAsItWas(head, project, options))) return null
  touch(file, options.now ?? Date.now())
  const { config, isRemembered, aliases, leftOut } = head
  const deck = deckFromSnapshot(content.subarray(border + 1))
  return { deck, config, isRemembered, aliases: new Map(aliases), leftOut }
}

/** Keeps a deck for the next time. */
export async function keepDeck(
  options: NotesOptions,
  { reading, composition, deck, surroundings }: Made,
): Promise<void> {
  const { project } = reading
  if (!project || !surroundings || JSON.stringify(await surroundingsOf(project)) !== JSON.stringify(surroundings))
    return
  const origins = originsOf(reading, composition, surroundings)
  const aliases = [...aliasesOf(composition.ledger)]
  const head: Head = { ...origins, isRemembered: isInLedger(composition), aliases, leftOut: composition.leftOut }
  seal(fileOf(project, options), [Buffer.from(`${JSON.stringify(head)}\n`), ...deckSnapshot(deck)])
}

/** A deck just made, with all that it was made of. */
export interface Made {
  reading: Reading
  composition: Composition
  deck: StudyDeck
  /** Null where nothing is kept. */
  surroundings: Surroundings | null
}

/** No paper of it is new to the ledger. */
export function isInLedger({ identification }: Composition): boolean {
  return identification.claims.every(({ match }) => match !== null)
}

function fileOf(project: Project, { notes, lang, deck }: NotesOptions): SealedFile {
  const asked = JSON.stringify([project, notes.map((path) => resolve(path)), lang ?? null, deck ?? null])
  return sealedFile('decks', asked, programIdentity())
}
