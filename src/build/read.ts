import { basename, join } from 'node:path'
import { nameDecks } from '../cards/deck-name.ts'
import { foldersOf, kindNames } from '../cards/templates/own-kind.ts'
import { cacheFolder } from '../disk/cache-folder.ts'
import type { ParsedLedger } from '../identity/ledger.ts'
import { type Scope, scopeOf } from '../identity/scope.ts'
import { fieldsOf } from '../papers/columns.ts'
import type { Completed } from '../papers/complete.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import { linkNotes } from '../papers/note-links.ts'
import { openPictureCache } from '../pictures/picture-cache.ts'
import type { NetworkSettings } from '../pictures/picture-client.ts'
import { type PictureOptions, plainLimits } from '../pictures/pictures.ts'
import type { PlainPicture, Prefetch } from '../pictures/plain-picture.ts'
import type { Progress } from '../pictures/remote-picture.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { formatProblem } from '../problems/problem-text.ts'
import { readConfigText } from '../project/config.ts'
import { type Notes, notesFrom, readNotes, selectionOf } from '../project/notes.ts'
import { type Project, stateFolder } from '../project/project.ts'
import { readTemplates, type TemplateFiles } from '../project/templates.ts'
import type { Config } from '../settings/settings.ts'
import type { Language } from '../words/languages.ts'
import { type ExtractOptions, extractAll } from './kept/extracts.ts'
import { ledgersBelow } from './ledgers-below.ts'
import { isStdin, projectOf } from './project.ts'
import { readStdin } from './stdin.ts'
import { readLedgers, type Union } from './union.ts'
import { UsageError } from './usage.ts'
import { readZotero } from './zotero.ts'

/** What every command that reads notes is told. */
export interface NotesOptions {
  notes: string[]
  state?: string | undefined
  lang?: Language | undefined
  offline?: boolean | undefined
  deck?: string | undefined
  /** Built again while the notes are edited: no picture that is there is asked for again. */
  watch?: boolean | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  /** Is told how many of the notes files have been read. */
  onFile?: ((progress: Progress) => void) | undefined
  /** Milliseconds since 1970, by which the age of what is cached is told, and which year is the next. */
  now?: number | undefined
  /** How patient to be with servers. */
  network?: Partial<NetworkSettings> | undefined
  /** Begins to read pictures beside the notes as soon as these are there; gives those that are plain, by their paths. */
  readAhead?: ((wanted: Prefetch) => Promise<ReadonlyMap<string, PlainPicture>>) | undefined
}

/** The notes as read, before it is known which paper is which. */
export interface Reading {
  /** Null: the notes come from stdin without a state folder, and nothing is kept. */
  project: Project | null
  config: Config
  /** The user's own, by folder. */
  templates: ReadonlyMap<string, TemplateFiles>
  notes: Notes
  extracts: Extract[]
  ledger: ParsedLedger
  /** Where the ledger is one of several that are still to be united on the disk. */
  union: Union | null
  /** As they were found, before the wishes of the user. */
  problems: Problem[]
  /** By their paths, pictures that are being read ahead. */
  plain: Promise<ReadonlyMap<string, PlainPicture>> | undefined
}

/** Reads notes, config and ledger. Nothing is written and no network is touched. */
export async function read(options: NotesOptions): Promise<Reading> {
  const project = await projectOf(options)
  const { templates, kinds, config } = await readSettings(project)
  const notes = isStdin(options)
    ? notesFrom(await readStdin())
    : await readNotes(options.notes, project?.root ?? '', selectionOf(config))
  const { documents } = notes
  const [root, forPictures] = [project?.root ?? '', pictureOptions(config, options)]
  const ahead = options.readAhead?.({
    documents,
    root,
    rewrites: forPictures.rewrites ?? [],
    limits: plainLimits(forPictures),
  })
  const found = linkNotes(await extractAll(documents, { ...options, project, columns: columnsOf(config), kinds }))
  const own = found.map((one) => (isOfOther(one, notes) ? withoutWords(one) : one))
  if (config.library) {
    const zotero = await readZotero(config, options.offline === true)
    notes.libraries.push(...zotero.libraries)
    notes.problems.push(...zotero.problems)
  }
  const { extracts, problems } = await completed(own, notes, { ...options, project, columns: columnsOf(config), kinds })
  const { ledger, union } = await readLedgers(project, ledgersBelow(project, options, notes.hidden), {
    extracts,
    namespace: () => config.namespace ?? namesOf(extracts, { config, project, notes }, options).name,
    isUnknown: scopeOfNotes(notes, extracts, []).isUnknown,
  })
  return {
    project,
    config,
    templates,
    notes,
    extracts,
    ledger,
    union,
    problems: [...notes.problems, ...ledger.problems, ...extracts.flatMap((one) => one.problems), ...problems],
    // What could not be read ahead is read when it is wanted.
    plain: ahead?.catch(() => new Map()),
  }
}

/** What the user has set, without reading the notes. */
export async function readConfig(options: NotesOptions): Promise<Config> {
  return (await readSettings(await projectOf(options))).config
}

async function readSettings(project: Project | null) {
  const templates = foldersOf(project ? await readTemplates(join(project.state, 'templates')) : {})
  const kinds = kindNames(templates)
  return { templates, kinds, config: project ? await loadConfig(project, kinds) : {} }
}

/** The notes with what their libraries know; faults of a library are told where the config names it. */
async function completed(extracts: Extract[], { libraries }: Notes, options: ExtractOptions): Promise<Completed> {
  const hasKeys = extracts.some(({ papers }) => papers.some(({ alone, citekey }) => alone && citekey !== undefined))
  if (libraries.length === 0 && !hasKeys) return { extracts, problems: [] }
  const { complete, withoutBareKeys } = await import('../papers/complete.ts')
  if (libraries.length === 0) return { extracts: withoutBareKeys(extracts), problems: [] }
  const read = await extractAll(libraries, { ...options, notes: libraries.map(({ file }) => file) })
  const known = read.map((extract, index) => ({ extract, isNamed: libraries[index]?.isNamed ?? false }))
  const faults = known.flatMap(({ extract, isNamed }) => (isNamed ? extract.problems : []))
  const made = complete(extracts, known)
  return { extracts: withoutBareKeys(made.extracts), problems: [...faults, ...made.problems] }
}

/** A file of values that a folder held and that is not about papers: nobody asks why nothing was taken from it. */
function isOfOther({ file, papers }: Extract, { byContent }: Notes): boolean {
  return papers.length === 0 && file.endsWith('sv') && byContent.includes(file)
}

function withoutWords(extract: Extract): Extract {
  return { ...extract, problems: [], findings: [] }
}

export function scopeOfNotes(
  { documents, libraries, refused, folders }: Notes,
  extracts: readonly Extract[],
  consulted: Iterable<string>,
): Scope {
  const unread = new Set(extracts.filter(({ isUnread }) => isUnread).map(({ file }) => file))
  const read = (files: Iterable<string>) => new Set([...files].filter((file) => !unread.has(file)))
  const built = read(documents.map(({ file }) => file))
  // Papers of a library that was built by itself are not gone where it lies beside notes, and is read for these only.
  const aside = libraries.map(({ file }) => file)
  return scopeOf(built, new Set([...refused, ...unread, ...aside]), read(consulted), folders)
}

export function namesOf(
  extracts: readonly Extract[],
  { config, project, notes }: Pick<Reading, 'config' | 'project' | 'notes'>,
  options: NotesOptions,
) {
  const titled = extracts.map(({ file, heading, frontMatter, papers }) => ({
    file,
    heading,
    deck: frontMatter.deck,
    isNote: papers.length > 0 && papers.every(({ alone }) => alone),
  }))
  const [folder] = notes.folders
  const several = folder !== undefined || extracts.length > 1 || titled.every(({ isNote }) => isNote)
  const root = project ? basename(project.root) : 'papers'
  return nameDecks(
    titled,
    options.deck ?? config.deck,
    several ? (folder && notes.folders.length === 1 ? basename(folder) : root) : null,
    config.decks === 'folders' ? (folder ?? '') : null,
  )
}

export function pictureOptions({ figures }: Config, options: NotesOptions): PictureOptions {
  return {
    cache: openPictureCache(cacheFolder()),
    offline: options.offline ?? false,
    ...(figures?.rewrite && { rewrites: figures.rewrite }),
    ...(figures?.['max-width'] !== undefined && { maximalWidth: figures['max-width'] }),
    ...(options.watch ? { refresh: null } : figures?.refresh !== undefined && { refresh: figures.refresh }),
    ...(options.now !== undefined && { now: options.now }),
    ...(options.network && { network: options.network }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  }
}

async function loadConfig(project: Project, kinds: readonly string[]): Promise<Config> {
  const text = await readConfigText(project.state)
  if (text === null) return {}
  const file = `${stateFolder}/config.yaml`
  const { parseConfig } = await import('../settings/settings.ts')
  const { config, problems, placeOfColumn } = parseConfig(text, file, kinds)
  const unknown = fieldsOf(config.columns ?? {}).unknown.map((word) =>
    problem('error', 'config', placeOfColumn(word), `“${word}” is not something that a column can hold`),
  )
  // Half a config would be another deck, under another name: better none at all.
  const all = [...problems, ...unknown]
  if (all.length > 0) throw new UsageError(...all.map(formatProblem))
  return config
}

export function columnsOf(config: Config) {
  return fieldsOf(config.columns ?? {}).columns
}
