import { basename, join } from 'node:path'
import { checkDeck } from '../compose/check.ts'
import { defaultSwitches, type Switches } from '../compose/cues.ts'
import { composeDeck, type Deck, type FileSettings } from '../compose/deck.ts'
import { nameDecks } from '../compose/deck-name.ts'
import { type NoteForm, noteFormOf } from '../compose/note-type.ts'
import { overrideTemplates } from '../compose/override.ts'
import { foldersOf, kindNames, ownKinds } from '../compose/own-kind.ts'
import { settleProblems, type Wishes } from '../compose/settle-problems.ts'
import { holdMarks } from '../extract/cloze-marks.ts'
import { fieldsOf } from '../extract/columns.ts'
import type { Extract } from '../extract/extract.ts'
import { homesOf } from '../identify/home.ts'
import { type Identification, identify } from '../identify/identify.ts'
import { type Ledger, otherNamespaces, type ParsedLedger } from '../identify/ledger.ts'
import { once } from '../identify/once.ts'
import { type Scope, scopeOf } from '../identify/scope.ts'
import { filesToConsult } from '../identify/stamp.ts'
import type { Language } from '../read/languages.ts'
import type { Sought } from '../read/local-picture.ts'
import { type Notes, notesFrom, readKnownNotes, readNotes, selectionOf } from '../read/notes.ts'
import type { NetworkSettings } from '../read/picture-client.ts'
import type { PictureSource } from '../read/picture-source.ts'
import { type PictureOptions, type Pictures, plainLimits, readPictures } from '../read/pictures.ts'
import { type Ahead, heldPictures, isMediaName, type PlainPicture } from '../read/plain-picture.ts'
import { type Problem, problem } from '../read/problem.ts'
import type { Progress } from '../read/remote-picture.ts'
import type { Config } from '../read/settings.ts'
import { readTemplates, type TemplateFiles } from '../read/templates.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { readConfigText } from '../store/config.ts'
import { openPictureCache } from '../store/picture-cache.ts'
import { type Project, stateFolder } from '../store/project.ts'
import { extractAll, isLong } from './extracts.ts'
import { formatProblem } from './format.ts'
import { ledgersBelow } from './ledgers-below.ts'
import { leftOutOf } from './left-out.ts'
import { whyNoPapers } from './no-papers.ts'
import { readPackageTemplates } from './package-templates.ts'
import { inOrder } from './problem-order.ts'
import { isStdin, projectOf } from './project.ts'
import { readStdin } from './stdin.ts'
import { readLedgers, type Union } from './union.ts'
import { UsageError } from './usage.ts'

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
  /** Milliseconds since 1970, by which the age of what is cached is told, and which year is the next. */
  now?: number | undefined
  /** How patient to be with servers. */
  network?: Partial<NetworkSettings> | undefined
  /** Begins to read pictures beside the notes as soon as these are there; gives those that are plain, by their paths. */
  readAhead?: ((wanted: Ahead) => Promise<ReadonlyMap<string, PlainPicture>>) | undefined
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

/** The deck that the notes make, and how its papers were known. */
export interface Composition {
  deck: Deck
  /** Of each file that it is made of. */
  files: Map<string, FileSettings>
  /** The file that gives the deck its name and sub-decks; null: there are several. */
  onlyFile: string | null
  /** That of papers. */
  form: NoteForm
  pictures: Pictures
  identification: Identification
  ledger: Ledger | null
  namespace: string
  scope: Scope
  /** Faults of the templates, as the user wants them told. */
  faults: Problem[]
  /** Why there is no paper, null where there are some. One of the problems. */
  empty: Problem | null
  /** How much of the notes is in no paper, in words; '' where nothing was left out. */
  leftOut: string
  /** What the user wants told of all that was found, that of the reading included. Found when it is asked for. */
  problems: () => Problem[]
  /** What the deck was made of beside what was read: files of the ledger that were consulted, null those that are gone, and pictures. */
  consulted: Map<string, string | null>
  sources: (Omit<Sought, 'source'> & { source: PictureSource })[]
  /** All of it. */
  found: () => Problem[]
}

/** Reads notes, config and ledger. Nothing is written and no network is touched. */
export async function read(options: NotesOptions): Promise<Reading> {
  const project = await projectOf(options)
  const templates = foldersOf(project ? await readTemplates(join(project.state, 'templates')) : {})
  const kinds = kindNames(templates)
  const config = project ? await loadConfig(project, kinds) : {}
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
  const extracts = await extractAll(documents, { ...options, project, columns: columnsOf(config), kinds })
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
    problems: [...notes.problems, ...ledger.problems, ...extracts.flatMap((found) => found.problems)],
    // What could not be read ahead is read when it is wanted.
    plain: ahead?.catch(() => new Map()),
  }
}

/** Identifies the papers and composes the deck of what was read. */
export async function compose(reading: Reading, options: NotesOptions): Promise<Composition> {
  const { config, project, notes } = reading
  const ledger = reading.ledger.ledger
  const consulted = await consult(reading, options)
  const extracts = [...reading.extracts, ...consulted.extracts]
  const names = namesOf(reading.extracts, reading, options)
  const scope = scopeOfNotes(notes, extracts, consulted.texts.keys())
  const namespace = config.namespace ?? ledger?.head.namespace ?? names.name
  const [onlyFile = null] = [...names.files].flatMap(([file, deck]) => (deck === names.name ? [file] : []))
  const papers = extracts.flatMap((found) => found.papers)
  const identification = identify(papers, ledger, { namespace, deck: names.name, scope })
  const empty = whyNoPapers(notes, reading.extracts, identification)
  const sources: Composition['sources'] = []
  const pictures = await readPictures(wantedPictures(identification), project?.root ?? '', {
    ...pictureOptions(config, options),
    // Of what was found the path is all that is asked for again.
    onSource: (source, found) => sources.push({ source: found.path === null ? source : aFile, ...found }),
    plain: await reading.plain,
    // Where there is very much to read, memory is dearer than time.
    room: isLong(notes.documents) ? 0 : heldPictures,
    remembered: namesOfPictures(ledger),
  })
  const templates = overrideTemplates(
    await readPackageTemplates(),
    reading.templates.get('paper') ?? {},
    `${templatesFolder}/paper`,
  )
  const form = noteFormOf(templates.files)
  // Clozes look as the deck's other cards do.
  const cloze = noteFormOf(await readPackageTemplates('cloze'), form.css)
  const files = new Map(
    extracts.map((found) => [
      found.file,
      fileSettings(found, names.files.get(found.file) ?? names.name, config, options),
    ]),
  )
  const isOn = (kind: string) => [...files.values()].some(({ switches }) => switches[kind] === true)
  const own = ownKinds(reading.templates, form, templatesFolder, isOn)
  const deck = composeDeck(identification.identified, form, pictures, {
    name: names.name,
    namespace,
    namespaces: otherNamespaces(ledger, namespace),
    files,
    readClozes:
      isOn('cloze') || identification.identified.some(({ paper }) => holdMarks(paper.contribution, paper.notes))
        ? (await import('../extract/clozes.ts')).readClozes
        : undefined,
    kinds: [cloze, ...own.kinds],
    homes: homesOf(identification, onlyFile),
    known: new Map(ledger?.entries.map(({ guid, companions }) => [guid, companions ?? {}])),
  })
  const thisYear = new Date(options.now ?? Date.now()).getFullYear()
  const faults = [templates.problems, own.problems].flat()
  const found = once(() =>
    [
      faults,
      reading.problems,
      identification.problems,
      empty && !reading.problems.includes(empty) ? [empty] : [],
      pictures.problems,
      deck.problems,
      checkDeck(deck, thisYear),
    ].flat(),
  )
  const made = {
    deck,
    files,
    onlyFile,
    form,
    pictures,
    identification,
    ledger,
    namespace,
    scope,
    faults: settle(faults, reading),
    empty,
    // Where nothing was taken at all, that is told already.
    leftOut: empty ? '' : leftOutOf(reading),
    problems: once(() => inOrder(settle(found(), reading), filesOf(reading))),
    found,
  }
  return { ...made, consulted: consulted.texts, sources }
}

/** What is to be told of what was found, and how severe it is, by the config and the comments in the notes. */
export function settle(found: readonly Problem[], reading: Reading): Problem[] {
  return settleProblems(found, wishesOf(reading)).problems
}

/** Those of the notes, in the order in which they were read, and those that were refused. */
export function filesOf({ notes: { documents, refused } }: Pick<Reading, 'notes'>): string[] {
  return [...documents.map(({ file }) => file), ...refused]
}

export function wishesOf({ config, extracts }: Reading): Wishes {
  return {
    severities: config.check ?? {},
    ignores: new Map(extracts.map(({ file, ignores }) => [file, ignores])),
  }
}

const aFile: PictureSource = { kind: 'file', folder: '', path: '' }

const templatesFolder = `${stateFolder}/templates`

/** Other files of the ledger, read where papers of the given ones may have come from there or stand there as well. */
async function consult(
  reading: Reading,
  options: NotesOptions,
): Promise<{ texts: Map<string, string | null>; extracts: Extract[] }> {
  const { ledger } = reading.ledger
  if (!ledger || !reading.project) return { texts: new Map(), extracts: [] }
  const scope = scopeOfNotes(reading.notes, reading.extracts, [])
  const titles = reading.extracts.flatMap((found) => found.papers.map((paper) => paper.title.text))
  const { documents, gone } = await readKnownNotes(filesToConsult(titles, ledger, scope), reading.project.root)
  const extracts = await extractAll(documents, {
    notes: documents.map(({ file }) => file),
    columns: columnsOf(reading.config),
    kinds: kindNames(reading.templates),
    project: reading.project,
    watch: options.watch,
  })
  const texts = documents.map(({ file, text }): [string, string | null] => [file, text])
  return { texts: new Map([...texts, ...gone.map((file): [string, null] => [file, null])]), extracts }
}

function scopeOfNotes(
  { documents, refused, folders }: Notes,
  extracts: readonly Extract[],
  consulted: Iterable<string>,
): Scope {
  const unread = new Set(extracts.filter(({ isUnread }) => isUnread).map(({ file }) => file))
  const read = (files: Iterable<string>) => new Set([...files].filter((file) => !unread.has(file)))
  const built = read(documents.map(({ file }) => file))
  return scopeOf(built, new Set([...refused, ...unread]), read(consulted), folders)
}

function namesOf(
  extracts: readonly Extract[],
  { config, project, notes }: Pick<Reading, 'config' | 'project' | 'notes'>,
  options: NotesOptions,
) {
  const titled = extracts.map(({ file, heading, frontMatter }) => ({ file, heading, deck: frontMatter.deck }))
  const [folder] = notes.folders
  const several = folder !== undefined || extracts.length > 1
  const root = project ? basename(project.root) : 'papers'
  return nameDecks(
    titled,
    options.deck ?? config.deck,
    several ? (folder && notes.folders.length === 1 ? basename(folder) : root) : null,
  )
}

function fileSettings(found: Extract, deck: string, config: Config, options: NotesOptions): FileSettings {
  return {
    deck,
    language: found.language,
    wording: options.lang ?? found.frontMatter.lang ?? config.lang ?? null,
    switches: { ...defaultSwitches, ...config.cards, ...found.frontMatter.cards } as Switches,
    tags: [...listOf(config.tags), ...listOf(found.frontMatter.tags)],
  }
}

function wantedPictures({ identified }: Identification) {
  return identified.flatMap(({ paper }) =>
    [...paper.figures, ...(paper.contribution?.pictures ?? []), ...(paper.notes?.pictures ?? [])].map((src) => ({
      src,
      place: paper.place,
    })),
  )
}

function pictureOptions({ figures }: Config, options: NotesOptions): PictureOptions {
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

/** By `pictureKey`: a deck keeps the pictures that it has had. A name goes into the HTML of cards, so it must be one of ours. */
function namesOfPictures(ledger: Ledger | null): Map<string, string> {
  const named = ledger?.entries.flatMap(({ pictures }) => Object.entries(pictures ?? {})) ?? []
  return new Map(named.filter(([, name]) => isMediaName(name)))
}

async function loadConfig(project: Project, kinds: readonly string[]): Promise<Config> {
  const text = await readConfigText(project.state)
  if (text === null) return {}
  const file = `${stateFolder}/config.yaml`
  const { parseConfig } = await import('../read/settings.ts')
  const { config, problems, placeOfColumn } = parseConfig(text, file, kinds)
  const unknown = fieldsOf(config.columns ?? {}).unknown.map((word) =>
    problem('error', 'config', placeOfColumn(word), `“${word}” is not something that a column can hold`),
  )
  // Half a config would be another deck, under another name: better none at all.
  const all = [...problems, ...unknown]
  if (all.length > 0) throw new UsageError(...all.map(formatProblem))
  return config
}

function columnsOf(config: Config) {
  return fieldsOf(config.columns ?? {}).columns
}

function listOf(value: string[] | string | undefined): string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
