import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { cacheFolder } from '../../disk/cache-folder.ts'
import { areUntouched, type FileStamps, stampsOf } from '../../disk/file-stamps.ts'
import { hashOf, type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import type { PictureLookup } from '../../pictures/local-picture.ts'
import { stateOfPictureCache } from '../../pictures/picture-cache.ts'
import { packageTemplates } from '../../process/package-root.ts'
import { configPath, readConfigText } from '../../project/config.ts'
import { conflictCopies, ledgerName, readLedgerBytes } from '../../project/ledger-file.ts'
import { type Notes, readKnownNotes, readNotes, selectionOf } from '../../project/notes.ts'
import { type Project, stateFolder } from '../../project/project.ts'
import { readTemplates } from '../../project/templates.ts'
import type { Config } from '../../settings/settings.ts'
import { once } from '../../words/once.ts'
import type { Composition } from '../compose.ts'
import { ledgersBelow } from '../ledgers-below.ts'
import { readPackageTemplates } from '../package-templates.ts'
import type { NotesOptions, Reading } from '../read.ts'

/** What a deck is made of beside the notes, as hashes. */
export interface ProjectHashes {
  config: string
  ledger: string
  templates: string
  pictureCache: string
  /** Copies of the ledger that a file sync has set aside. */
  copies: string
}

/** All that a deck was made of. */
export interface BuildInputs {
  hashes: ProjectHashes
  /** Hash of the notes. */
  notes: string
  /** Files of the ledger that were consulted as well, with the hashes of their texts. */
  consulted: [file: string, hash: string][]
  /** Pictures beside the notes, and whether they are there: a card that shows one hangs on that. */
  pictures: PictureLookup[]
  /** Some picture is on a server. */
  isOnServers: boolean
  config: Config
}

/** What there is now of all that a deck was made of: each part is looked at once, when it is first asked for. */
export interface Present {
  project: Project
  options: NotesOptions
  hashes(): Promise<ProjectHashes>
  notes(): Promise<Notes>
  hashOfNotes(): Promise<string>
  areConsultedSame(): Promise<boolean>
  arePicturesAsFound(): Promise<boolean>
}

export function presentOf(
  { config, consulted, pictures }: BuildInputs,
  project: Project,
  options: NotesOptions,
): Present {
  const notes = once(() => readNotes(options.notes, project.root, selectionOf(config)))
  return {
    project,
    options,
    hashes: once(() => projectHashesOf(project)),
    notes,
    hashOfNotes: once(async () => hashOfNotes(await notes())),
    areConsultedSame: once(() => areConsultedSame(consulted, project)),
    arePicturesAsFound: once(async () => {
      if (pictures.length === 0) return true
      const { isAsFound } = await import('../../pictures/local-picture.ts')
      return isAsFound(pictures, project.root)
    }),
  }
}

/** Whether the same would be made of all of it now. */
export async function areInputsUnchanged(head: BuildInputs, present: Present): Promise<boolean> {
  const { hashes } = head
  const { project, options } = present
  if (ledgersBelow(project, options, []).length > 0) return false
  if (copiesOf(await conflictCopies(project.state)) !== hashes.copies) return false
  if (head.isOnServers && stateOfPictureCache(cacheFolder()) !== hashes.pictureCache) return false
  return (await isReadUnchanged(head, present)) && (await present.arePicturesAsFound())
}

/** Whether all but the notes themselves is as it was. */
export async function isProjectUnchanged(head: BuildInputs, present: Present): Promise<boolean> {
  const { hashes } = head
  if (ledgersBelow(present.project, present.options, []).length > 0) return false
  const now = await present.hashes()
  if (!areSame(now, hashes) || now.copies !== hashes.copies) return false
  if (head.isOnServers && now.pictureCache !== hashes.pictureCache) return false
  return (await present.areConsultedSame()) && (await present.arePicturesAsFound())
}

/**
 * What has been found to hold the same is not read again while its size, times and inode stay: as git does it, and with git's care
 * for files that were changed a moment before they were read.
 */
async function isReadUnchanged(head: BuildInputs, present: Present): Promise<boolean> {
  const file = stampsFileOf(head, present)
  const stamps = unseal(file)
  if (stamps && areUntouched(JSON.parse(stamps.toString('utf8')) as FileStamps)) {
    touch(file, Date.now())
    return true
  }
  const begun = Date.now()
  const seen = await seenAsItWas(head, present)
  const known = seen && stampsOf(seen, begun)
  if (known) seal(file, [Buffer.from(JSON.stringify(known))])
  return seen !== null
}

/** Every file and folder that was read to find all as it was; null where it is not. */
async function seenAsItWas({ hashes, notes, consulted }: BuildInputs, present: Present): Promise<string[] | null> {
  const { project, options } = present
  if (!areSame(await present.hashes(), hashes)) return null
  const found = await present.notes()
  if ((await present.hashOfNotes()) !== notes || ledgersBelow(project, options, found.hidden).length > 0) return null
  if (!(await present.areConsultedSame())) return null
  const { root, state } = project
  return [
    configPath(state),
    join(state, ledgerName),
    ...templateFolders(state).flatMap(belowFolder),
    ...found.seen,
    ...found.hidden.filter((folder) => basename(folder) === stateFolder && folder !== state),
    ...consulted.map(([name]) => join(root, name)),
  ]
}

function areSame(one: ProjectHashes, other: ProjectHashes): boolean {
  return one.config === other.config && one.ledger === other.ledger && one.templates === other.templates
}

async function areConsultedSame(consulted: BuildInputs['consulted'], { root }: Project): Promise<boolean> {
  const { documents } = await readKnownNotes(
    consulted.map(([name]) => name),
    root,
  )
  const texts = new Map(documents.map(({ file, text }) => [file, text]))
  return consulted.every(([name, hash]) => hashOfText(texts.get(name) ?? null) === hash)
}

/** Of these very contents: what other notes or another ledger left there does not count. */
function stampsFileOf({ hashes, notes, consulted }: BuildInputs, { project, options }: Present): SealedFile {
  const { config, ledger, templates } = hashes
  const asked = JSON.stringify([project, options.notes.map((path) => resolve(path))])
  return sealedFile('stamps', asked, JSON.stringify([config, ledger, templates, notes, consulted]))
}

/** The folder and all in it; where there is none, its place. */
function belowFolder(folder: string): string[] {
  try {
    return [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]
  } catch {
    return [folder]
  }
}

/** Those of the package that notes are made with. */
const shippedKinds = ['paper', 'cloze', 'sections']

function ownTemplates(state: string): string {
  return join(state, 'templates')
}

/** The shipped ones, and the user's own. */
function templateFolders(state: string): string[] {
  return [...shippedKinds.map(packageTemplates), ownTemplates(state)]
}

/** What there is beside the notes. Asked before they are read, so that a change meanwhile is seen. */
export async function projectHashesOf({ state }: Project): Promise<ProjectHashes> {
  const config = await readConfigText(state)
  const templates = await Promise.all([...shippedKinds.map(readPackageTemplates), readTemplates(ownTemplates(state))])
  const copies = await conflictCopies(state)
  return {
    config: hashOfText(config),
    ledger: hashOfText(readLedgerBytes(state)),
    templates: hashOf(JSON.stringify(templates.map((files) => Object.entries(files).sort()))),
    pictureCache: stateOfPictureCache(cacheFolder()),
    copies: copiesOf(copies),
  }
}

/** Whether these are still what there is beside the notes. */
export async function areHashesCurrent(hashes: ProjectHashes, project: Project): Promise<boolean> {
  return JSON.stringify(await projectHashesOf(project)) === JSON.stringify(hashes)
}

export function buildInputsOf(
  { notes, config }: Reading,
  { sources, consulted }: Composition,
  hashes: ProjectHashes,
): BuildInputs {
  return {
    hashes,
    notes: hashOfNotes(notes),
    consulted: [...consulted].map(([name, text]) => [name, hashOfText(text)]),
    ...picturesAmong(sources),
    config,
  }
}

export function picturesAmong(sources: Composition['sources']): Pick<BuildInputs, 'pictures' | 'isOnServers'> {
  return { pictures: sources.filter(isLookup), isOnServers: sources.some(({ source }) => source.kind === 'web') }
}

function isLookup(found: Composition['sources'][number]): found is PictureLookup {
  return found.source.kind === 'embed' || found.source.kind === 'file'
}

/** Of each text by itself: putting all of them into one takes longer than to hash them. */
export function hashOfNotes({ documents, libraries, refused, folders, problems }: Notes): string {
  const texts = documents.map(({ file, text }) => [file, hashOf(text)])
  const completing = libraries.map(({ file, text, isNamed }) => [file, hashOf(text), isNamed])
  const told = problems.map(({ file, ruleId }) => [file, ruleId])
  return hashOf(JSON.stringify([texts, completing, refused, folders, told]))
}

export function hashOfText(text: string | Uint8Array | null): string {
  return text === null ? '' : hashOf(text)
}

function copiesOf(names: readonly string[]): string {
  return names.join('\n')
}
