import { keysOfPictures } from '../../cards/ledger-contents.ts'
import type { Identification } from '../../identity/identify.ts'
import type { LedgerEntry } from '../../identity/ledger.ts'
import { type Pictures, pictureKey, readPictures } from '../../pictures/pictures.ts'
import { readLedgerText } from '../../project/ledger-file.ts'
import { readNotes, selectionOf } from '../../project/notes.ts'
import type { Project } from '../../project/project.ts'
import { type PackedDeck, packedContent, recomposed } from '../../review/deck-snapshot.ts'
import { type CardContent, contentOf, studyNoteOf } from '../../review/study-deck.ts'
import { type Composition, namesOfPictures, wantedPictures } from '../compose.ts'
import { ledgersBelow } from '../ledgers-below.ts'
import { type NotesOptions, pictureOptions } from '../read.ts'
import { askedInstead, type Lines, linesOf, type Made, madeOf, picturesOf } from './amend.ts'
import { type Amendable, type AmendableDeck, hashOf, keysOf, textKeysOf } from './amendable.ts'
import { hashOfNotes, isAroundAsItWas, type Origins, picturesAmong } from './origins.ts'
import { type RowEdits, rowEditsOf } from './row-edits.ts'

export interface AmendedDeck {
  deck: PackedDeck
  known: AmendableDeck
  origins: Origins
  /** No paper of the edited rows is new to the ledger. */
  isInLedger: boolean
}

/**
 * The deck that a kept one has become where nothing but rows of tables have changed, been added or removed.
 * @returns null where more may have changed: then all is read
 */
export async function amendDeck(
  before: { deck: PackedDeck; origins: Origins; known: AmendableDeck },
  project: Project,
  options: NotesOptions,
): Promise<AmendedDeck | null> {
  const { origins, known } = before
  if (!(await isAroundAsItWas(origins, project, options))) return null
  const notes = await readNotes(options.notes, project.root, selectionOf(origins.config))
  if (notes.problems.length > 0 || ledgersBelow(project, options, notes.hidden).length > 0) return null
  const ledger = await readLedgerText(project.state)
  const edits = rowEditsOf(known.documents, notes.documents)
  const lines = ledger !== null && edits && linesOf(ledger, edits.before)
  if (!lines) return null
  const found = await picturesFor(
    edits,
    lines.entries.map(({ entry }) => entry),
    origins,
    project,
    options,
  )
  const amended = deckWith(edits, before.deck, known, lines, found.pictures)
  return amended && { ...amended, origins: { ...origins, ...found.origins, notes: hashOfNotes(notes) } }
}

/** Those that the ledger knows; where there are others, all are looked for. */
async function picturesFor(
  { before, after }: RowEdits,
  entries: readonly LedgerEntry[],
  origins: Origins,
  project: Project,
  options: NotesOptions,
): Promise<{ pictures: Pictures; origins: Partial<Origins> }> {
  const pictures = picturesOf(entries)
  const wanted = wantedPictures([...before, ...after])
  if (wanted.every(({ src, place }) => pictures.bySource.has(pictureKey(place.file, src))))
    return { pictures, origins: {} }
  const sources: Composition['sources'] = []
  const found = await readPictures(wanted, project.root, {
    ...pictureOptions(origins.config, { ...options, offline: true }),
    remembered: namesOfPictures(entries),
    onSource: (source, own) => sources.push({ source, ...own }),
  })
  const sought = picturesAmong(sources)
  return {
    pictures: found,
    origins: {
      pictures: [...origins.pictures, ...sought.pictures],
      isOnServers: origins.isOnServers || sought.isOnServers,
    },
  }
}

function deckWith(
  edits: RowEdits,
  deck: PackedDeck,
  known: AmendableDeck,
  lines: Lines,
  pictures: Pictures,
): Omit<AmendedDeck, 'origins'> | null {
  const entries = lines.entries.map(({ entry }) => entry)
  const [was, is] = [edits.before, edits.after].map((papers) =>
    papers.length === 0 ? nothing : madeOf(papers, { head: lines.head, entries }, pictures, known),
  )
  if (!was || !is) return null
  const places = placesIn(deck, was, known)
  const keys = keysAfter(known, was.identification, is.identification, entries)
  const asked = askedInstead(known.asked, was.deck.asked, is.deck.asked)
  if (!places || !keys || !asked) return null
  return {
    deck: replaced(deck, places, is, edits),
    known: {
      ...known,
      documents: edits.documents,
      asked,
      keys,
      hasAbsent: known.hasAbsent || isAnyGone(was.identification, is.identification),
      areByTitle: known.areByTitle && is.identification.claims.every(({ match }) => match?.evidence === 'title'),
    },
    isInLedger: is.identification.claims.every(({ match }) => match !== null),
  }
}

function differenceOf(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((key) => !others.includes(key)), ...others.filter((key) => !some.includes(key))]
}

function isAnyGone(was: Identification, is: Identification): boolean {
  const left = new Set(is.claims.map(({ guid }) => guid))
  return was.claims.some(({ guid }) => !left.has(guid))
}

const nothing: Made = {
  identification: { identified: [], claims: [], removed: [], problems: [] },
  deck: { name: '', notes: [], asked: [], problems: [] },
  pictures: { bySource: new Map(), media: new Map(), problems: [] },
}

/** By guid: where the papers were in the deck; null where they are not what is made of their rows alone. */
function placesIn(deck: PackedDeck, { deck: { notes }, identification }: Made, known: Amendable) {
  const guids = new Set(notes.map(({ guid }) => guid))
  const places = new Map<string, number>()
  deck.notes.forEach(({ guid }, place) => {
    if (guids.has(guid)) places.set(guid, place)
  })
  if (places.size !== notes.length || identification.claims.some(({ match }) => match === null)) return null
  const areAsKept = notes.every((note) => {
    const place = places.get(note.guid) ?? -1
    const [one, other] = [deck.contentOf(place), contentOf(note)]
    return (
      JSON.stringify(packedContent(one).notes) === JSON.stringify(packedContent(other).notes) &&
      deck.notes[place]?.title === note.paper.title.text
    )
  })
  return areAsKept && known.deck === deck.name ? places : null
}

/** Null where another paper, of the notes or of the ledger, may be taken for one of these, or tell it from them. */
function keysAfter(
  known: AmendableDeck,
  was: Identification,
  is: Identification,
  entries: readonly LedgerEntry[],
): number[] | null {
  const byGuid = new Map(entries.map((entry) => [entry.guid, entry]))
  const own = was.claims.flatMap(({ guid, group }) => keysOf(group, byGuid.get(guid)))
  const left = withoutEach(known.keys, own)
  if (!left) return null
  const others = new Set(left)
  if (!known.areByTitle && isAnyGone(was, is)) return null
  const inNotes = new Map(was.claims.map(({ guid, group }) => [guid, group]))
  for (const { guid, group, match } of is.claims) {
    const before = inNotes.get(guid)
    const keys = textKeysOf(group)
    const isKept = match?.evidence === 'title' && before !== undefined
    if (!isKept && (match?.evidence === 'title' || known.hasAbsent || !known.areByTitle)) return null
    const changed = before ? differenceOf(keys, textKeysOf(before)) : keys
    // Where all are known by their titles, the rest tells only what those alone do not: a paper with another title.
    const isPlain = known.areByTitle && (isKept || match === null)
    const telling = isPlain ? changed.filter((key) => /^(?:title|doi|arxiv) /.test(key)) : isKept ? changed : keys
    if (telling.some((key) => others.has(hashOf(key))) || others.has(hashOf(keys[0] ?? ''))) return null
  }
  return [...left, ...is.claims.flatMap(({ guid, group }) => keysOf(group, byGuid.get(guid)))]
}

/** Each of the others is taken away once; null where one of them is not there. */
function withoutEach(numbers: readonly number[], others: readonly number[]): number[] | null {
  const counts = new Map<number, number>()
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1)
  const left = numbers.filter((number) => {
    const count = counts.get(number)
    if (!count) return true
    counts.set(number, count - 1)
    return false
  })
  return left.length + others.length === numbers.length ? left : null
}

function replaced(
  deck: PackedDeck,
  places: ReadonlyMap<string, number>,
  { deck: { notes: made }, pictures }: Made,
  { moved }: RowEdits,
): PackedDeck {
  const now = new Map(made.map((note) => [note.guid, note]))
  const taken = new Set(places.values())
  const parts: Parameters<typeof recomposed>[1][number][] = []
  const add = (note: Made['deck']['notes'][number], before: number | undefined) => {
    const known = before === undefined ? {} : deck.contentOf(before).pictures
    parts.push({
      note: studyNoteOf(note),
      from: withPictures(contentOf(note, pictures), keysOfPictures(note.paper), known, pictures),
    })
  }
  deck.notes.forEach((note, place) => {
    const own = taken.has(place) ? now.get(note.guid) : undefined
    if (own) add(own, place)
    else if (!taken.has(place)) {
      const { file, line, column } = note.place
      const { from, by } = moved.get(file) ?? { from: 0, by: 0 }
      const isMoved = by !== 0 && line >= from
      parts.push({ note: isMoved ? { ...note, place: { file, line: line + by, column } } : note, from: place })
    }
  })
  for (const note of made) if (!places.has(note.guid)) add(note, undefined)
  return recomposed(deck, parts)
}

/** What the ledger names, and was not looked for, is where it was. */
function withPictures(
  { notes, pictures: found }: CardContent,
  keys: readonly string[],
  known: CardContent['pictures'],
  { bySource }: Pictures,
): CardContent {
  const files = keys.flatMap((key): [string, string][] => {
    const picture = bySource.get(key)
    const path = picture?.state === 'media' && (found[picture.name] ?? known[picture.name])
    return picture?.state === 'media' && path ? [[picture.name, path]] : []
  })
  return { notes, pictures: Object.fromEntries(files) }
}
