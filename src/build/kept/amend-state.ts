import { allNotes, type Deck, type FileSettings, noteTypeHashes } from '../../cards/deck.ts'
import type { NoteForm } from '../../cards/templates/note-type.ts'
import type { Fingerprints, Ledger } from '../../identity/ledger.ts'
import type { Document } from '../../papers/document.ts'
import { isLibrary } from '../../papers/formats.ts'
import type { ReadTable } from '../../papers/markdown/tables/reread.ts'
import type { Paper } from '../../papers/paper.ts'
import type { Media, Pictures } from '../../pictures/pictures.ts'
import type { Ignore } from '../../problems/ignore.ts'
import type { Wishes } from '../../problems/settle-problems.ts'
import { documentLanguage } from '../../words/detect-language.ts'
import { hasherFor } from '../../words/fnv.ts'
import type { Language } from '../../words/languages.ts'
import { normaliseTitle } from '../../words/titles/title.ts'
import type { Composition } from '../compose.ts'
import type { Reading } from '../read.ts'
import { type DeckIndex, deckIndexOf } from './deck-index.ts'
import { isLong } from './extracts.ts'

/** What has to be known of a deck so that the next one can do with the rows that have changed. */
export interface AmendState {
  deck: string
  onlyFile: string | null
  namespace: string
  form: NoteForm
  /** By id: hashes of the deck's note types. */
  noteTypes: Record<string, string>
  settings: [file: string, settings: FileSettings][]
  documents: KnownDocument[]
  /** Severities of rules, by the config. */
  severities: Wishes['severities']
  /** Files that were refused or consulted, and folders that were given: what scopeOf wants. */
  scope: { refused: string[]; consulted: string[]; folders: string[] }
  /** Guids of papers that have several entries, or share their title with another one. */
  sharedIdentity: string[]
  /** Hashes of all questions of the deck. */
  asked: number[]
  /** Hashes of all by which the papers of the notes are known, there and in the ledger: each paper's once. */
  keys: number[]
  /** No paper of the ledger is in files that were not read: whichever of them is not in the notes is gone. */
  isWhole: boolean
  /** All papers are known by their titles, so that nothing else by which one may be known counts for another. */
  areByTitle: boolean
}

/** The same of a deck that is in a package. */
export interface BuildAmendState extends AmendState {
  index: DeckIndex
}

export interface KnownDocument extends Document {
  tables: ReadTable[]
  ignores: Ignore[]
  /** How many of its entries are in each language, where that gives the file its own; null where something else does. */
  votes: Partial<Record<Language, number>> | null
  /** How many entries it has. */
  entries: number
}

/** Null where a paper's notes hang on other papers in more ways than can be told of single ones, or the notes are very long. */
export function amendStateOf(
  { notes, extracts, config }: Reading,
  composition: Composition,
  ledger: Ledger,
): AmendState | null {
  const { deck, files, onlyFile, form, namespace, identification, consulted, scope } = composition
  const ofPapers = new Set(form.templates.map(({ card }) => card))
  const areApart = [...files.values()].every(
    ({ switches: { keyword, ...others } }) =>
      Object.entries(others).every(([kind, isOn]) => !isOn || ofPapers.has(kind) || kind === 'sections') && !keyword,
  )
  // Sections are those of notes on one paper; a row of a table has none.
  const hasSections = allNotes(deck).some(({ noteType }) => noteType.kind === 'sections')
  const isCertain =
    notes.problems.length === 0 && !identification.problems.some(({ ruleId }) => ruleId === 'identity-in-doubt')
  if (!areApart || hasSections || !isCertain || isLong(notes.documents) || extracts.some(({ isUnread }) => isUnread))
    return null
  if (notes.libraries.length > 0 || notes.documents.some(({ file }) => isLibrary(file))) return null
  const known = new Map(extracts.map((own) => [own.file, own]))
  return {
    deck: deck.name,
    onlyFile,
    namespace,
    form,
    noteTypes: noteTypeHashes(deck),
    settings: [...files],
    documents: notes.documents.map(({ file, text }) => {
      const { tables = [], ignores = [], papers = [], language } = known.get(file) ?? {}
      const votes = votesOf(papers)
      const isVoted =
        language !== undefined && winnerOf(votes, papers.length, documentLanguage(text).language) === language
      return { file, text, tables, ignores, votes: isVoted ? votes : null, entries: papers.length }
    }),
    severities: config.check ?? {},
    scope: { refused: notes.refused, consulted: [...consulted.keys()], folders: notes.folders },
    sharedIdentity: sharingIdentity(composition, ledger),
    asked: deck.asked,
    keys: allKeys(composition, ledger),
    isWhole:
      consulted.size === 0 &&
      identification.problems.length === 0 &&
      ledger.entries.every(({ removed, files }) => removed || files.every((file) => scope.isCovered(file))),
    areByTitle: identification.claims.every(({ match }) => match?.evidence === 'title'),
  }
}

/** @param ledger as the build leaves it */
export function buildAmendStateOf(
  reading: Reading,
  composition: Composition,
  packed: { deck: Deck; media: readonly Media[]; pictures: Pictures },
  ledger: Ledger,
): BuildAmendState | null {
  const amendable = amendStateOf(reading, composition, ledger)
  const files = reading.notes.documents.map(({ file }) => file)
  // The next one knows all of them by the titles that they have now.
  return (
    amendable && {
      ...amendable,
      areByTitle: true,
      index: deckIndexOf(composition.deck, packed, ledger, files),
    }
  )
}

function votesOf(papers: readonly Paper[]): Partial<Record<Language, number>> {
  const votes: Partial<Record<Language, number>> = {}
  for (const { language } of papers) if (language !== null) votes[language] = (votes[language] ?? 0) + 1
  return votes
}

/**
 * The language that most entries are in, where they give the file its own; null where they do not, or as many are in another.
 * @param document language of all of the text, which counts where as many are in it
 */
export function winnerOf(votes: KnownDocument['votes'], entries: number, document: Language): Language | null {
  const all = Object.entries(votes ?? {}) as [Language, number][]
  const most = Math.max(0, ...all.map(([, count]) => count))
  const winners = all.filter(([, count]) => count === most).map(([language]) => language)
  if (most === 0 || most * 3 < entries) return null
  return winners.includes(document) ? document : winners.length === 1 ? (winners[0] ?? null) : null
}

function allKeys({ identification: { claims } }: Composition, { entries }: Ledger): number[] {
  const known = new Map(entries.map((entry) => [entry.guid, entry]))
  return claims.flatMap(({ guid, group }) => keysOf(group, known.get(guid)))
}

type Known = Fingerprints & { normalised?: string }

/** Of a paper, as it stands in the notes and as the ledger knows it. */
export function keysOf(one: Known, other?: Known): number[] {
  const keys = textKeysOf(one)
  if (!other) return keys.map(hashOf)
  const others = textKeysOf(
    other.title === one.title && one.normalised ? { ...other, normalised: one.normalised } : other,
  )
  return [...new Set([...keys, ...others])].map(hashOf)
}

/** The title first. */
export function textKeysOf({ title, normalised = normaliseTitle(title), doi, arxiv, ...own }: Known): string[] {
  const keys = [`title ${normalised}`]
  if (doi !== undefined) keys.push(`doi ${doi}`)
  if (arxiv !== undefined) keys.push(`arxiv ${arxiv}`)
  const { link, idea, citekey, figures = [] } = own
  if (link !== undefined) keys.push(`link ${link}`)
  if (idea !== undefined) keys.push(`idea ${idea}`)
  if (citekey !== undefined) keys.push(`citekey ${citekey}`)
  for (const figure of figures) keys.push(`figure ${figure}`)
  return keys
}

/** Of one of the keys. */
export const hashOf = hasherFor('keys')

function sharingIdentity({ identification: { claims } }: Composition, { entries }: Ledger): string[] {
  const owners = new Map<string, string>()
  const sharedIdentity = new Set<string>()
  const own = (title: string, guid: string) => {
    const owner = owners.get(title)
    if (owner === undefined) owners.set(title, guid)
    else if (owner !== guid) sharedIdentity.add(owner).add(guid)
  }
  const titles = new Map(claims.map(({ guid, group }) => [guid, group]))
  for (const { guid, group } of claims) {
    own(group.normalised, guid)
    if (group.papers.length > 1) sharedIdentity.add(guid)
  }
  for (const { guid, title } of entries) if (titles.get(guid)?.title !== title) own(normaliseTitle(title), guid)
  return [...sharedIdentity]
}

/** Of tens of thousands of large numbers bytes are written and read in a tenth of the time that digits take. */
const lists = ['asked', 'keys'] as const
const listsOfIndex = ['titles', 'lines'] as const

/** The texts of the notes follow as they are: within JSON they would take some megabytes more, twice. */
export function packedAmendState(known: AmendState | BuildAmendState): Buffer[] {
  const index = 'index' in known ? { index: withEach(known.index, listsOfIndex, packedNumbers) } : {}
  const texts = known.documents.map(({ text }) => Buffer.from(text))
  const documents = known.documents.map(({ text: _, ...document }, nth) => ({
    ...document,
    bytes: texts[nth]?.length ?? 0,
  }))
  return [
    Buffer.from(`${JSON.stringify({ ...withEach(known, lists, packedNumbers), ...index, documents })}\n`),
    ...texts,
  ]
}

/** Of the kind that was packed. */
export function unpackedAmendState<Known extends AmendState>(content: Buffer): Known {
  let at = content.indexOf(0x0a) + 1
  const packed = JSON.parse(content.toString('utf8', 0, at))
  const index = packed.index ? { index: withEach(packed.index, listsOfIndex, unpackedNumbers) } : {}
  const documents = packed.documents.map(({ bytes, ...document }: Omit<KnownDocument, 'text'> & { bytes: number }) => {
    at += bytes
    return { ...document, text: content.toString('utf8', at - bytes, at) }
  })
  return { ...withEach(packed, lists, unpackedNumbers), ...index, documents } as Known
}

function withEach<Own extends Record<Name, From>, Name extends string, From, To>(
  own: Own,
  names: readonly Name[],
  as: (value: From) => To,
): Omit<Own, Name> & Record<Name, To> {
  const changed = Object.fromEntries(names.map((name) => [name, as(own[name])])) as Record<Name, To>
  return { ...own, ...changed }
}

function packedNumbers(numbers: readonly number[]): string {
  return Buffer.from(Float64Array.from(numbers).buffer).toString('base64')
}

function unpackedNumbers(text: string): number[] {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return Array.from(new Float64Array(bytes.buffer))
}
