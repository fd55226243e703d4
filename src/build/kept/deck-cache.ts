import { resolve } from 'node:path'
import { openSealed, type SealedContent } from '../../disk/sealed-content.ts'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import { aliasesOf } from '../../identity/aliases.ts'
import { programIdentity } from '../../process/package-root.ts'
import type { Project } from '../../project/project.ts'
import {
  changesOf,
  deckBytes,
  deckFromChanges,
  deckIn,
  isOutgrown,
  type PackedDeck,
} from '../../review/deck-snapshot.ts'
import type { StudyDeck } from '../../review/study-deck.ts'
import type { Config } from '../../settings/settings.ts'
import type { Composition } from '../compose.ts'
import type { NotesOptions, Reading } from '../read.ts'
import { type AmendState, amendStateOf, packedAmendState, unpackedAmendState } from './amend-state.ts'
import {
  areHashesCurrent,
  areInputsUnchanged,
  type BuildInputs,
  buildInputsOf,
  type ProjectHashes,
  presentOf,
} from './build-inputs.ts'

/** A deck as it was when the same notes were last read. */
export interface CachedDeck {
  deck: PackedDeck
  config: Config
  /** Every paper of it is in the ledger. */
  isRemembered: boolean
  /** Of the ledger. */
  aliases: ReadonlyMap<string, string>
  /** How much of the notes is in no paper, in words. */
  leftOut: string
}

interface Head extends BuildInputs {
  isRemembered: boolean
  aliases: [string, string][]
  leftOut: string
}

/** The deck that these notes made before, also where rows of them have changed since; null where more may have. */
export async function recallDeck(project: Project, options: NotesOptions): Promise<CachedDeck | null> {
  const file = fileOf(project, options)
  const content = unseal(file)
  if (!content) return null
  const border = content.indexOf(0x0a)
  const { isRemembered, aliases, leftOut, ...inputs } = JSON.parse(content.toString('utf8', 0, border)) as Head
  const kept = { isRemembered, aliases: new Map(aliases), leftOut, config: inputs.config }
  const present = presentOf(inputs, project, options)
  const isSame = await areInputsUnchanged(inputs, present)
  const known = isSame || !isRemembered ? null : unseal(amendStateFile(project, options, inputs))
  if (!isSame && !known) return null
  const whole = wholeFile(project, options)
  const deck = deckFromChanges(content.subarray(border + 1), (written) => openWritten(whole, written))
  if (!deck) return null
  if (!known) {
    for (const used of [file, whole]) touch(used, options.now ?? Date.now())
    return { ...kept, deck }
  }
  const { amendDeck } = await import('./amended-deck.ts')
  const amended = await amendDeck({ deck, inputs, known: unpackedAmendState(known) }, present)
  if (!amended) {
    deck.written.bytes.close()
    return null
  }
  const head = { ...amended.inputs, isRemembered: amended.isInLedger, aliases, leftOut }
  write(project, options, head, amended.deck, amended.isInLedger ? amended.known : null)
  return { ...kept, isRemembered: amended.isInLedger, deck: amended.deck }
}

/**
 * Keeps a deck for the next time.
 * @returns the deck as it was kept, whose contents are on the disk; null where it could not be
 */
export async function keepDeck(
  options: NotesOptions,
  { reading, composition, deck, hashes }: BuiltDeck,
): Promise<PackedDeck | null> {
  const { project } = reading
  if (!project || !hashes || !(await areHashesCurrent(hashes, project))) return null
  const inputs = buildInputsOf(reading, composition, hashes)
  const aliases = [...aliasesOf(composition.ledger)]
  const head = { ...inputs, isRemembered: isInLedger(composition), aliases, leftOut: composition.leftOut }
  const { ledger } = composition
  const known = ledger && head.isRemembered ? amendStateOf(reading, composition, ledger) : null
  const packed = writtenDeck(project, options, deck)
  if (packed) write(project, options, head, packed, known)
  return packed
}

function write(
  project: Project,
  options: NotesOptions,
  head: Head,
  deck: PackedDeck,
  amendable: AmendState | null,
): void {
  const own = isOutgrown(deck) ? writtenDeck(project, options, deck) : deck
  if (!own) return
  if (amendable) seal(amendStateFile(project, options, head), packedAmendState(amendable))
  seal(fileOf(project, options), [Buffer.from(`${JSON.stringify(head)}\n`), ...changesOf(own)])
}

/** The same deck in a file of its own. */
function writtenDeck(project: Project, options: NotesOptions, deck: StudyDeck): PackedDeck | null {
  const file = wholeFile(project, options)
  const written = seal(file, deckBytes(deck))
  const bytes = written && openWritten(file, written)
  return bytes && deckIn(bytes)
}

/** Null where it is not what was written. */
function openWritten(file: SealedFile, written: Pick<SealedContent, 'length' | 'checksum'>): SealedContent | null {
  const found = openSealed(file)
  if (!found || (found.length === written.length && found.checksum === written.checksum)) return found
  found.close()
  return null
}

/** A deck just made, with all that it was made of. */
export interface BuiltDeck {
  reading: Reading
  composition: Composition
  deck: StudyDeck
  /** Null where nothing is kept. */
  hashes: ProjectHashes | null
}

/** No paper of it is new to the ledger. */
export function isInLedger({ identification }: Composition): boolean {
  return identification.claims.every(({ match }) => match !== null)
}

function fileOf(project: Project, options: NotesOptions): SealedFile {
  return sealedFile('decks', askedOf(project, options), programIdentity())
}

/** A whole deck. An edit leaves it as it is: what has changed since is kept beside it. */
function wholeFile(project: Project, options: NotesOptions): SealedFile {
  return sealedFile('whole-decks', askedOf(project, options), programIdentity())
}

/** Of this very deck. */
function amendStateFile(project: Project, options: NotesOptions, { notes, hashes }: BuildInputs): SealedFile {
  return sealedFile('amendable', askedOf(project, options), [programIdentity(), notes, hashes.ledger].join(' '))
}

function askedOf(project: Project, { notes, lang, deck }: NotesOptions): string {
  return JSON.stringify([project, notes.map((path) => resolve(path)), lang ?? null, deck ?? null])
}
