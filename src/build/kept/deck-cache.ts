import { resolve } from 'node:path'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import { aliasesOf } from '../../identity/aliases.ts'
import { programIdentity } from '../../process/package-root.ts'
import type { Project } from '../../project/project.ts'
import { deckFromSnapshot, deckSnapshot, type PackedDeck, packedDeck } from '../../review/deck-snapshot.ts'
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
} from './build-inputs.ts'

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
  const deck = deckFromSnapshot(content.subarray(border + 1))
  const kept = { isRemembered, aliases: new Map(aliases), leftOut, config: inputs.config }
  if (await areInputsUnchanged(inputs, project, options)) {
    touch(file, options.now ?? Date.now())
    return { ...kept, deck }
  }
  const known = isRemembered ? unseal(amendStateFile(project, options, inputs)) : null
  if (!known) return null
  const { amendDeck } = await import('./amended-deck.ts')
  const amended = await amendDeck({ deck, inputs, known: unpackedAmendState(known) }, project, options)
  if (!amended) return null
  const head = { ...amended.inputs, isRemembered: amended.isInLedger, aliases, leftOut }
  write(project, options, head, amended.deck, amended.isInLedger ? amended.known : null)
  return { ...kept, isRemembered: amended.isInLedger, deck: amended.deck }
}

/** Keeps a deck for the next time. */
export async function keepDeck(
  options: NotesOptions,
  { reading, composition, deck, hashes }: BuiltDeck,
): Promise<void> {
  const { project } = reading
  if (!project || !hashes || !(await areHashesCurrent(hashes, project))) return
  const inputs = buildInputsOf(reading, composition, hashes)
  const aliases = [...aliasesOf(composition.ledger)]
  const head = { ...inputs, isRemembered: isInLedger(composition), aliases, leftOut: composition.leftOut }
  const { ledger } = composition
  write(
    project,
    options,
    head,
    packedDeck(deck),
    ledger && head.isRemembered ? amendStateOf(reading, composition, ledger) : null,
  )
}

function write(
  project: Project,
  options: NotesOptions,
  head: Head,
  deck: PackedDeck,
  amendable: AmendState | null,
): void {
  if (amendable) seal(amendStateFile(project, options, head), [packedAmendState(amendable)])
  seal(fileOf(project, options), [Buffer.from(`${JSON.stringify(head)}\n`), ...deckSnapshot(deck)])
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

/** Of this very deck. */
function amendStateFile(project: Project, options: NotesOptions, { notes, hashes }: BuildInputs): SealedFile {
  return sealedFile('amendable', askedOf(project, options), [programIdentity(), notes, hashes.ledger].join(' '))
}

function askedOf(project: Project, { notes, lang, deck }: NotesOptions): string {
  return JSON.stringify([project, notes.map((path) => resolve(path)), lang ?? null, deck ?? null])
}
