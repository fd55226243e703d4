import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Switches } from '../compose/cues.ts'
import { defaultSwitches } from '../compose/cues.ts'
import { composeDeck, type Deck, type FileSettings } from '../compose/deck.ts'
import { nameDecks } from '../compose/deck-name.ts'
import type { Wording } from '../compose/facts.ts'
import { noteTypeOf } from '../compose/note-type.ts'
import { fieldsOf } from '../extract/columns.ts'
import { type Extract, extract } from '../extract/extract.ts'
import { type Identified, identify } from '../identify/identify.ts'
import { type Notes, readNotes } from '../read/notes.ts'
import type { NetworkSettings } from '../read/picture-client.ts'
import { type PictureOptions, type Pictures, readPictures } from '../read/pictures.ts'
import { type Problem, problem } from '../read/problem.ts'
import type { Progress } from '../read/remote-picture.ts'
import { type Config, parseConfig } from '../read/settings.ts'
import { readTemplates } from '../read/templates.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { readConfigText } from '../store/config.ts'
import { openPictureCache } from '../store/picture-cache.ts'
import { findProject, type Project } from '../store/project.ts'
import { formatProblem } from './format.ts'
import { packageTemplates } from './package-root.ts'
import { UsageError } from './usage.ts'

/** What every command that reads notes is told. */
export interface NotesOptions {
  notes: string[]
  state?: string | undefined
  lang?: Wording | undefined
  offline?: boolean | undefined
  /** Built again while the notes are edited: no picture that is there is asked for again. */
  watch?: boolean | undefined
  /** Media names by `pictureKey` that the deck has had. */
  remembered?: ReadonlyMap<string, string> | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  /** Milliseconds since 1970, by which the age of what is cached is told. */
  now?: number | undefined
  /** How patient to be with servers. */
  network?: Partial<NetworkSettings> | undefined
  deck?: string | undefined
}

/** Notes as far as they can be understood without knowing which paper is which. */
export interface Reading {
  project: Project
  config: Config
  notes: Notes
  extracts: Extract[]
  problems: Problem[]
}

/** Reads and extracts: nothing is written and no network is touched. */
export async function readAndExtract(options: NotesOptions): Promise<Reading> {
  const fromStdin = options.notes.includes('-')
  const project = await findProject(fromStdin ? ['.'] : options.notes, options.state)
  const config = await loadConfig(project)
  const selection = { include: listOf(config.include), exclude: listOf(config.exclude) }
  const notes = fromStdin
    ? { documents: [{ file: '-', text: await readAll(process.stdin) }], problems: [], files: ['-'], folders: [] }
    : await readNotes(options.notes, project.root, selection)
  const { columns } = fieldsOf(config.columns ?? {})
  const extracts = notes.documents.map((document) => extract(document, { columns }))
  return {
    project,
    config,
    notes,
    extracts,
    problems: [...notes.problems, ...extracts.flatMap((found) => found.problems)],
  }
}

export interface Composition {
  deck: Deck
  pictures: Pictures
  identified: Identified[]
  problems: Problem[]
}

/** Identifies and composes what was read. */
export async function compose(reading: Reading, options: NotesOptions): Promise<Composition> {
  const { config, extracts, project, notes } = reading
  const names = nameDecks(
    extracts.map(({ file, heading, frontMatter }) => ({ file, heading, deck: frontMatter.deck })),
    options.deck ?? config.deck,
    notes.folders.length > 0 || extracts.length > 1 ? basename(project.root) : null,
  )
  const files = new Map(
    extracts.map((found): [string, FileSettings] => [
      found.file,
      {
        deck: names.files.get(found.file) ?? names.name,
        wording: options.lang ?? found.frontMatter.lang ?? config.lang ?? null,
        switches: switchesOf(config.cards, found.frontMatter.cards),
        tags: [...listOf(config.tags), ...listOf(found.frontMatter.tags)],
      },
    ]),
  )
  const identified = identify(
    extracts.flatMap((found) => found.papers),
    config.namespace ?? names.name,
  )
  const wanted = identified.flatMap(({ paper }) =>
    [...paper.figures, ...(paper.notes?.pictures ?? []), ...(paper.contribution?.pictures ?? [])].map((src) => ({
      src,
      place: paper.place,
    })),
  )
  const pictures = await readPictures(wanted, project.root, await pictureOptions(config, options))
  const noteType = noteTypeOf(await readTemplates(packageTemplates()))
  const deck = composeDeck(identified, noteType, pictures, { name: names.name, files })
  return { deck, pictures, identified, problems: [...reading.problems, ...pictures.problems, ...deck.problems] }
}

async function pictureOptions({ figures }: Config, options: NotesOptions): Promise<PictureOptions> {
  return {
    cache: await openPictureCache(cacheFolder()),
    offline: options.offline ?? false,
    ...(figures?.rewrite && { rewrites: figures.rewrite }),
    ...(figures?.['max-width'] !== undefined && { maximalWidth: figures['max-width'] }),
    ...(options.watch ? { refresh: null } : figures?.refresh !== undefined && { refresh: figures.refresh }),
    ...(options.remembered && { remembered: options.remembered }),
    ...(options.now !== undefined && { now: options.now }),
    ...(options.network && { network: options.network }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  }
}

function switchesOf(...settings: (Record<string, boolean> | undefined)[]): Switches {
  return Object.assign({}, defaultSwitches, ...settings) as Switches
}

async function loadConfig(project: Project): Promise<Config> {
  const text = await readConfigText(project.state)
  if (text === null) return {}
  const { config, problems } = parseConfig(text, '.paperdeck/config.yaml')
  const unknown = fieldsOf(config.columns ?? {}).unknown.map((word) =>
    problem(
      'error',
      'config',
      { file: '.paperdeck/config.yaml', line: 1, column: 1 },
      `“${word}” is not something that a column can hold`,
    ),
  )
  const all = [...problems, ...unknown]
  if (all.length > 0) throw new UsageError(all.map((found) => formatProblem(found)).join('\n'))
  return config
}

function listOf(value: string[] | string | undefined): string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
