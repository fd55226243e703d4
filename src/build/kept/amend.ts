import { composeDeck, type Deck } from '../../cards/deck.ts'
import { keysOfPictures } from '../../cards/ledger-contents.ts'
import { type Identification, identify } from '../../identity/identify.ts'
import { type Ledger, type LedgerEntry, otherNamespaces } from '../../identity/ledger.ts'
import { scopeOf } from '../../identity/scope.ts'
import type { Paper } from '../../papers/paper.ts'
import { type Pictures, pictureKey, readPictures } from '../../pictures/pictures.ts'
import { readLedgerText } from '../../project/ledger-file.ts'
import type { Project } from '../../project/project.ts'
import { holdMarks } from '../../text/cloze-marks.ts'
import type { Composition } from '../compose.ts'
import { ledgersBelow } from '../ledgers-below.ts'
import { namesOfPictures, wantedPictures } from '../pictures-of-papers.ts'
import { type NotesOptions, pictureOptions } from '../read.ts'
import { type AmendState, hashOf, keysOf, textKeysOf } from './amend-state.ts'
import { type BuildInputs, isProjectUnchanged, type Present, picturesAmong } from './build-inputs.ts'
import { LedgerLines } from './ledger-lines.ts'
import { type RowEdits, rowEditsOf } from './row-edits.ts'
import { without } from './without.ts'

/** The papers of edited rows as they were and as they are, each made alone. */
export interface Remade {
  was: BuiltPapers
  is: BuiltPapers
  /** Of the whole deck, as they are now. */
  asked: number[]
  keys: number[]
}

export interface BuiltPapers {
  identification: Identification
  deck: Deck
  pictures: Pictures
}

/** Papers of the ledger that edited rows may be: those that the rows were, and those that are not in the notes. */
export interface Candidates {
  ledger: Ledger
  /** By guid. */
  places: Map<string, number>
  /** Those that the rows were. */
  own: LedgerEntry[]
}

/** What has changed since a deck was made, and what has to be known of the rest. */
export interface EditsSince {
  lines: LedgerLines
  edits: RowEdits
  candidates: Candidates
  /** Of the edited rows, and those of them that were looked for. */
  pictures: Pictures
  sought: Pick<BuildInputs, 'pictures' | 'isOnServers'>
  /** When they were looked for, in ms since 1970. */
  begun: number
}

/**
 * @param absentIn tells of the papers of a ledger which are not in the notes, by their places there
 * @returns null where something else than rows of tables has changed, or may have
 */
export async function editsSince(
  { inputs, known }: { inputs: BuildInputs; known: AmendState },
  present: Present,
  absentIn: (lines: LedgerLines) => (place: number) => boolean,
): Promise<EditsSince | null> {
  const { project, options } = present
  if (!(await isProjectUnchanged(inputs, present))) return null
  const notes = await present.notes()
  if (notes.problems.length > 0 || ledgersBelow(project, options, notes.hidden).length > 0) return null
  const text = await readLedgerText(project.state)
  const lines = text === null ? null : LedgerLines.of(text)
  const edits = lines && rowEditsOf(known.documents, notes.documents)
  const candidates = edits && candidatesAmong(lines, edits, known, absentIn(lines))
  if (!candidates) return null
  const begun = Date.now()
  const found = await picturesOfRows(edits, candidates, inputs, project, { ...options, offline: true })
  return { lines, edits, candidates, ...found, begun }
}

/** @returns null where it is not certain which they are */
function candidatesAmong(
  lines: LedgerLines,
  edits: RowEdits,
  known: AmendState,
  isAbsent: (place: number) => boolean,
): Candidates | null {
  const own = edits.before.map((paper) => lines.placeOf(paper.title.text))
  const wanted = new Set(own)
  if (wanted.has(null) || wanted.size !== own.length) return null
  const entries: LedgerEntry[] = []
  const places = new Map<string, number>()
  for (let place = 0; place < lines.length; place++) {
    if (!wanted.has(place) && !(known.isWhole && isAbsent(place))) continue
    const entry = lines.entry(place)
    if (!entry) return null
    entries.push(entry)
    places.set(entry.guid, place)
  }
  const isOwn = (entry: LedgerEntry) => wanted.has(places.get(entry.guid) ?? null)
  return { ledger: { head: lines.head, entries }, places, own: entries.filter(isOwn) }
}

/**
 * What edited rows come to, where nothing of other papers hangs on them: none may be taken for one of these or asks the same, neither
 * as they were nor as they are.
 * @returns null where more may have changed
 */
export function remade(
  edits: RowEdits,
  known: AmendState,
  { ledger, own }: Candidates,
  lines: LedgerLines,
  pictures: Pictures,
): Remade | null {
  const before = { ...ledger, entries: own }
  const was = madeOf(edits.before, before, pictures, known)
  const is = madeOf(edits.after, ledger, pictures, known)
  if (!was || !is || was.identification.claims.some(({ match }) => match === null)) return null
  // A note on one paper shows the titles of others by their keys.
  const cited = [edits.before, edits.after].map((papers) => papers.map(({ citekey, title }) => citekey && title.text))
  if (cited.some((titles) => titles.some(Boolean)) && !isSame(cited[0], cited[1])) return null
  const fresh = is.identification.claims.filter(({ match }) => match === null)
  if (fresh.some(({ guid }) => lines.has(JSON.stringify(guid)))) return null
  const keys = keysAfter(known, was.identification, is.identification, ledger.entries)
  const asked = replaceQuestions(known.asked, was.deck.asked, is.deck.asked)
  return keys && asked && { was, is, keys, asked }
}

/** What has to be known of the deck with the rows as they are. */
export function knownAfter<Known extends AmendState>(
  known: Known,
  { documents, languages }: RowEdits,
  { asked, keys }: Remade,
): Known {
  const settings = known.settings.map(([file, own]): AmendState['settings'][number] => [
    file,
    { ...own, language: languages.get(file) ?? own.language },
  ])
  return { ...known, settings, documents, asked, keys }
}

/** The notes of these papers alone; null where they hang on others. */
function madeOf(papers: readonly Paper[], ledger: Ledger, pictures: Pictures, known: AmendState): BuiltPapers | null {
  // Marks are taken out by what reads clozes.
  if (papers.some(({ contribution, notes }) => holdMarks(contribution, notes))) return null
  const { namespace, deck: name } = known
  const identification = identify(papers, ledger, { namespace, deck: name, scope: scopeFor(known) })
  const { claims, problems } = identification
  if (claims.length !== papers.length || problems.length > 0) return null
  if (claims.some(({ guid }) => known.sharedIdentity.includes(guid))) return null
  const deck = composeDeck(identification.identified, known.form, pictures, {
    name,
    namespace,
    namespaces: otherNamespaces(ledger, namespace),
    files: new Map(known.settings),
  })
  const areKnown = deck.notes.every(({ paper }) => keysOfPictures(paper).every((key) => pictures.bySource.has(key)))
  return areKnown && deck.problems.length === 0 ? { identification, deck, pictures } : null
}

/** Those that the ledger names; others are looked for. */
async function picturesOfRows(
  { before, after }: RowEdits,
  { ledger: { entries } }: Candidates,
  inputs: BuildInputs,
  project: Project,
  options: NotesOptions,
): Promise<Pick<EditsSince, 'pictures' | 'sought'>> {
  const known = new Map([...namesOfPictures(entries)].map(([key, name]) => [key, { state: 'media' as const, name }]))
  const keyOf = ({ src, place }: ReturnType<typeof wantedPictures>[number]) => pictureKey(place.file, src)
  const had = wantedPictures(before)
  const hadKeys = new Set(had.map(keyOf))
  const areKnown = had.every((wanted) => known.has(keyOf(wanted)))
  const wanted = [
    ...(areKnown ? [] : had),
    ...wantedPictures(after).filter((one) => !areKnown || !hadKeys.has(keyOf(one))),
  ]
  const none: Pictures = { bySource: known, media: new Map(), problems: [] }
  if (wanted.length === 0) return { pictures: none, sought: { pictures: [], isOnServers: false } }
  const sources: Composition['sources'] = []
  const found = await readPictures(wanted, project.root, {
    ...pictureOptions(inputs.config, options),
    remembered: namesOfPictures(entries),
    onSource: (source, own) => sources.push({ source, ...own }),
  })
  const bySource = new Map([...known, ...found.bySource])
  return { pictures: { ...found, bySource }, sought: picturesAmong(sources) }
}

/** The deck's questions with others in place of some; null where one of either is asked twice. */
function replaceQuestions(
  all: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number[] | null {
  const gone = new Set(before)
  const others = all.filter((hash) => !gone.has(hash))
  const now = new Set(after)
  const areAlone =
    gone.size === before.length && now.size === after.length && all.length - others.length === before.length
  return areAlone && !others.some((hash) => now.has(hash)) ? [...others, ...after] : null
}

/** Null where another paper, of the notes or of the ledger, may be taken for one of these, or tell it from them. */
function keysAfter(
  known: AmendState,
  was: Identification,
  is: Identification,
  entries: readonly LedgerEntry[],
): number[] | null {
  const byGuid = new Map(entries.map((entry) => [entry.guid, entry]))
  const own = was.claims.flatMap(({ guid, group }) => keysOf(group, byGuid.get(guid)))
  const left = without(known.keys, own, (key) => key)
  if (left.length + own.length !== known.keys.length) return null
  const others = new Set(left)
  const inNotes = new Map(was.claims.map(({ guid, group }) => [guid, group]))
  const now = new Set(is.claims.map(({ guid }) => guid))
  if (!known.areByTitle && was.claims.some(({ guid }) => !now.has(guid))) return null
  for (const { guid, group, match } of is.claims) {
    const before = inNotes.get(guid)
    const keys = textKeysOf(group)
    const isKept = match?.evidence === 'title' && before !== undefined
    if (!isKept && !(known.isWhole && known.areByTitle)) return null
    const changed = before ? differenceOf(keys, textKeysOf(before)) : keys
    // Where all others are known by their titles, the rest tells only what those alone do not: a paper with another title.
    const isPlain = known.areByTitle && (isKept || match === null)
    const telling = isPlain ? changed.filter((key) => /^(?:title|doi|arxiv) /.test(key)) : isKept ? changed : keys
    if (telling.some((key) => others.has(hashOf(key))) || others.has(hashOf(keys[0] ?? ''))) return null
  }
  return [...left, ...is.claims.flatMap(({ guid, group }) => keysOf(group, byGuid.get(guid)))]
}

function differenceOf(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((key) => !others.includes(key)), ...others.filter((key) => !some.includes(key))]
}

export function scopeFor({ documents, scope: { refused, consulted, folders } }: AmendState) {
  return scopeOf(new Set(documents.map(({ file }) => file)), new Set(refused), new Set(consulted), folders)
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
