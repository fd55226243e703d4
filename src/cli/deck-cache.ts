import { dirname, join, resolve } from 'node:path'
import type { Sought } from '../read/local-picture.ts'
import { type Notes, readKnownNotes, readNotes, selectionOf } from '../read/notes.ts'
import type { Config } from '../read/settings.ts'
import { readTemplates } from '../read/templates.ts'
import { deckFromSnapshot, deckSnapshot } from '../review/deck-snapshot.ts'
import type { StudyDeck } from '../review/study-deck.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { readConfigText } from '../store/config.ts'
import { conflictCopies, readLedgerBytes } from '../store/ledger-file.ts'
import { stateOfPictureCache } from '../store/picture-cache.ts'
import type { Project } from '../store/project.ts'
import { hashOf, type SealedFile, seal, sealedFile, touch, unseal } from '../store/sealed-file.ts'
import { packageTemplates, programIdentity } from './package-root.ts'
import type { Composition, NotesOptions, Reading } from './pipeline.ts'

/** A deck as it was when the same notes were last read. */
export interface CachedDeck {
  deck: StudyDeck
  config: Config
  /** Every paper of it is in the ledger. */
  isRemembered: boolean
}

/** What a deck is made of beside the notes, as hashes. */
export interface Surroundings {
  config: string
  ledger: string
  templates: string
  pictureCache: string
  /** Copies of the ledger that a file sync has set aside. */
  copies: string
}

/** All that a deck was made of. */
export interface Origins {
  surroundings: Surroundings
  /** Hash of the notes. */
  notes: string
  /** Files of the ledger that were consulted as well, with the hashes of their texts. */
  consulted: [file: string, hash: string][]
  /** Pictures beside the notes, and whether they are there: a card that shows one hangs on that. */
  pictures: Sought[]
  /** Some picture is on a server. */
  isOnServers: boolean
  config: Config
}

interface Head extends Origins {
  isRemembered: boolean
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
  return { deck: deckFromSnapshot(content.subarray(border + 1)), config: head.config, isRemembered: head.isRemembered }
}

export async function isAsItWas(head: Origins, project: Project, options: NotesOptions): Promise<boolean> {
  const { surroundings } = head
  const now = await surroundingsOf(project)
  if (now.config !== surroundings.config || now.ledger !== surroundings.ledger) return false
  if (now.templates !== surroundings.templates || now.copies !== surroundings.copies) return false
  if (head.isOnServers && now.pictureCache !== surroundings.pictureCache) return false
  if (hashOfNotes(await readNotes(options.notes, project.root, selectionOf(head.config))) !== head.notes) return false
  const files = head.consulted.map(([name]) => name)
  const { documents } = await readKnownNotes(files, project.root)
  const texts = new Map(documents.map(({ file, text }) => [file, text]))
  if (head.consulted.some(([name, hash]) => hashOfText(texts.get(name) ?? null) !== hash)) return false
  if (head.pictures.length === 0) return true
  const { isAsFound } = await import('../read/local-picture.ts')
  return isAsFound(head.pictures, project.root)
}

/** What there is beside the notes. Asked before they are read, so that a change meanwhile is seen. */
export async function surroundingsOf({ state }: Project): Promise<Surroundings> {
  const [config, templates, own, copies] = await Promise.all([
    readConfigText(state),
    readTemplates(dirname(packageTemplates())),
    readTemplates(join(state, 'templates')),
    conflictCopies(state),
  ])
  return {
    config: hashOfText(config),
    ledger: hashOfText(readLedgerBytes(state)),
    templates: hashOf(JSON.stringify([templates, own].map((files) => Object.entries(files).sort()))),
    pictureCache: stateOfPictureCache(cacheFolder()),
    copies: copies.join('\n'),
  }
}

/** Keeps a deck for the next time. */
export async function keepDeck(
  options: NotesOptions,
  { reading, composition, deck, surroundings }: Made,
): Promise<void> {
  const { project } = reading
  if (!project || !surroundings || JSON.stringify(await surroundingsOf(project)) !== JSON.stringify(surroundings))
    return
  const head: Head = { ...originsOf(reading, composition, surroundings), isRemembered: isInLedger(composition) }
  seal(fileOf(project, options), [Buffer.from(`${JSON.stringify(head)}\n`), ...deckSnapshot(deck)])
}

export function originsOf(
  { notes, config }: Reading,
  { sources, consulted }: Composition,
  surroundings: Surroundings,
): Origins {
  return {
    surroundings,
    notes: hashOfNotes(notes),
    consulted: [...consulted].map(([name, text]) => [name, hashOfText(text)]),
    pictures: sources.flatMap(({ source, ...found }) =>
      source.kind === 'embed' || source.kind === 'file' ? [{ source, ...found }] : [],
    ),
    isOnServers: sources.some(({ source }) => source.kind === 'web'),
    config,
  }
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

/** Of each text by itself: putting all of them into one takes longer than to hash them. */
function hashOfNotes({ documents, refused, folders, problems }: Notes): string {
  const texts = documents.map(({ file, text }) => [file, hashOf(text)])
  return hashOf(JSON.stringify([texts, refused, folders, problems.map(({ file, ruleId }) => [file, ruleId])]))
}

function hashOfText(text: string | Uint8Array | null): string {
  return text === null ? '' : hashOf(text)
}
