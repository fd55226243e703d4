import { dirname, join } from 'node:path'
import { checkDeck } from '../cards/checks/check.ts'
import { composeDeck, type Deck, type FileSettings } from '../cards/deck.ts'
import { type NoteForm, noteFormOf } from '../cards/templates/note-type.ts'
import { overrideTemplates } from '../cards/templates/override.ts'
import { kindNames, ownKinds } from '../cards/templates/own-kind.ts'
import { homesOf } from '../identity/home-deck.ts'
import { type Identification, identify } from '../identity/identify.ts'
import { type Ledger, otherNamespaces } from '../identity/ledger.ts'
import { filesToConsult } from '../identity/next-ledger.ts'
import type { Scope } from '../identity/scope.ts'
import type { Extract } from '../papers/markdown/extract.ts'
import { linkNotes } from '../papers/note-links.ts'
import type { PictureLookup } from '../pictures/local-picture.ts'
import type { PictureSource } from '../pictures/picture-source.ts'
import { type Pictures, readPictures } from '../pictures/pictures.ts'
import { heldPictures } from '../pictures/plain-picture.ts'
import type { Problem } from '../problems/problem.ts'
import { inOrder } from '../problems/problem-order.ts'
import { settleProblems, type Wishes } from '../problems/settle-problems.ts'
import { readKnownNotes, withinReach } from '../project/notes.ts'
import { stateFolder } from '../project/project.ts'
import { defaultSwitches, type Switches } from '../settings/card-kinds.ts'
import type { Config } from '../settings/settings.ts'
import { holdMarks } from '../text/cloze-marks.ts'
import { once } from '../words/once.ts'
import { extractAll, isLong } from './kept/extracts.ts'
import { leftOutOf } from './left-out.ts'
import { whyNoPapers } from './no-papers.ts'
import { readPackageTemplates } from './package-templates.ts'
import { namesAfterMoves, wantedPictures } from './pictures-of-papers.ts'
import { columnsOf, type NotesOptions, namesOf, pictureOptions, type Reading, scopeOfNotes } from './read.ts'

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
  sources: (Omit<PictureLookup, 'source'> & { source: PictureSource })[]
  /** All of it. */
  found: () => Problem[]
}

/** Identifies the papers and composes the deck of what was read. */
export async function compose(reading: Reading, options: NotesOptions): Promise<Composition> {
  const { config, notes } = reading
  const ledger = reading.ledger.ledger
  const consulted = await readOtherFiles(reading, options)
  const extracts = [...reading.extracts, ...consulted.extracts]
  const names = namesOf(reading.extracts, reading, options)
  const scope = scopeOfNotes(notes, extracts, consulted.texts.keys())
  const namespace = config.namespace ?? ledger?.head.namespace ?? names.name
  const [only] = names.files
  const onlyFile = only && names.files.size === 1 && only[1] === names.name ? only[0] : null
  const papers = extracts.flatMap((found) => found.papers)
  const identification = identify(papers, ledger, { namespace, deck: names.name, scope })
  const empty = whyNoPapers(notes, reading.extracts, identification)
  const { pictures, sources } = await picturesOf(reading, identification, options)
  const { templates, form, kinds } = await noteForms(reading, identification)
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
        ? (await import('../text/clozes.ts')).readClozes
        : undefined,
    kinds: [...kinds, ...own.kinds],
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
  return {
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
    consulted: consulted.texts,
    sources,
  }
}

/** The pictures of the papers, with where each was found. */
async function picturesOf(
  { config, project, notes, plain, ledger: { ledger } }: Reading,
  { identified }: Identification,
  options: NotesOptions,
) {
  const sources: Composition['sources'] = []
  const pictures = await readPictures(wantedPictures(identified.map(({ paper }) => paper)), project?.root ?? '', {
    ...pictureOptions(config, options),
    // Later only the path is needed.
    onSource: (source, found) => sources.push({ source: found.path === null ? source : aFile, ...found }),
    plain: await plain,
    // Where there is very much to read, memory is dearer than time.
    room: isLong(notes.documents) ? 0 : heldPictures,
    remembered: namesAfterMoves(ledger?.entries ?? [], identified),
  })
  return { pictures, sources }
}

/** The shipped note types, as the user's templates make them. */
async function noteForms({ ledger, templates: named }: Reading, { identified }: Identification) {
  const templates = overrideTemplates(
    await readPackageTemplates(),
    named.get('paper') ?? {},
    `${templatesFolder}/paper`,
  )
  const form = noteFormOf(templates.files)
  const hasSections =
    identified.some(({ paper }) => paper.answers !== undefined) ||
    ledger.ledger?.entries.some(({ companions }) =>
      Object.keys(companions ?? {}).some((key) => key.startsWith('sections/')),
    )
  // Clozes and sections look as the deck's other cards do.
  const kinds = ['cloze' as const, ...(hasSections ? ['sections' as const] : [])]
  const forms = await Promise.all(kinds.map(async (kind) => noteFormOf(await readPackageTemplates(kind), form.css)))
  return { templates, form, kinds: forms }
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
async function readOtherFiles(
  reading: Reading,
  options: NotesOptions,
): Promise<{ texts: Map<string, string | null>; extracts: Extract[] }> {
  const { ledger } = reading.ledger
  if (!ledger || !reading.project) return { texts: new Map(), extracts: [] }
  const scope = scopeOfNotes(reading.notes, reading.extracts, [])
  const titles = reading.extracts.flatMap((found) => found.papers.map((paper) => paper.title.text))
  const { root } = reading.project
  const given = new Set(reading.notes.documents.map(({ file }) => dirname(join(root, file))))
  const wanted = withinReach(filesToConsult(titles, ledger, scope), root, [...given])
  const { documents, gone } = await readKnownNotes(wanted, root)
  const extracts = linkNotes(
    await extractAll(documents, {
      notes: documents.map(({ file }) => file),
      columns: columnsOf(reading.config),
      kinds: kindNames(reading.templates),
      project: reading.project,
      watch: options.watch,
    }),
  )
  const texts = documents.map(({ file, text }): [string, string | null] => [file, text])
  return { texts: new Map([...texts, ...gone.map((file): [string, null] => [file, null])]), extracts }
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

function listOf(value: string[] | string | undefined): string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
