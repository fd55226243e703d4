import { picturesOf } from '../../cards/ledger-contents.ts'
import { type PackedDeck, packedContent, recomposed } from '../../review/deck-snapshot.ts'
import { type CardContent, contentOf, studyNoteOf } from '../../review/study-deck.ts'
import { type BuiltPapers, editsSince, knownAfter, remade } from './amend.ts'
import type { AmendState } from './amend-state.ts'
import type { BuildInputs, Present } from './build-inputs.ts'
import type { RowEdits } from './row-edits.ts'

export interface AmendedDeck {
  deck: PackedDeck
  known: AmendState
  inputs: BuildInputs
  /** No paper of the edited rows is new to the ledger. */
  isInLedger: boolean
}

/**
 * The deck that a kept one has become where nothing but rows of tables have changed, been added or removed.
 * @returns null where more may have changed: then all is read
 */
export async function amendDeck(
  before: { deck: PackedDeck; inputs: BuildInputs; known: AmendState },
  present: Present,
): Promise<AmendedDeck | null> {
  const { inputs, known } = before
  const since = await editsSince(before, present, (lines) => {
    const guids = new Set(before.deck.notes.map(({ guid }) => guid))
    return (place) => !guids.has(lines.guid(place))
  })
  if (!since) return null
  const { lines, edits, candidates, pictures, sought } = since
  const made = remade(edits, known, candidates, lines, pictures)
  const places = made && placesIn(before.deck, made.was, known)
  if (!made || !places) return null
  const { is } = made
  return {
    deck: replaced(before.deck, places, is, edits),
    known: {
      ...knownAfter(known, edits, made),
      areByTitle: known.areByTitle && is.identification.claims.every(({ match }) => match?.evidence === 'title'),
    },
    isInLedger: is.identification.claims.every(({ match }) => match !== null),
    inputs: {
      ...inputs,
      pictures: [...inputs.pictures, ...sought.pictures],
      isOnServers: inputs.isOnServers || sought.isOnServers,
      notes: await present.hashOfNotes(),
    },
  }
}

/** By guid: where the papers were in the deck; null where they are not what is made of their rows alone. */
function placesIn(deck: PackedDeck, { deck: { notes } }: BuiltPapers, known: AmendState) {
  const guids = new Set(notes.map(({ guid }) => guid))
  const places = new Map<string, number>()
  deck.notes.forEach(({ guid }, place) => {
    if (guids.has(guid)) places.set(guid, place)
  })
  if (places.size !== notes.length) return null
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

function replaced(
  deck: PackedDeck,
  places: ReadonlyMap<string, number>,
  { deck: { notes: made }, pictures }: BuiltPapers,
  { moved }: RowEdits,
): PackedDeck {
  const now = new Map(made.map((note) => [note.guid, note]))
  const taken = new Set(places.values())
  const parts: Parameters<typeof recomposed>[1][number][] = []
  const add = (note: BuiltPapers['deck']['notes'][number], before: number | undefined) => {
    const known = before === undefined ? {} : deck.contentOf(before).pictures
    parts.push({
      note: studyNoteOf(note),
      from: withPictures(contentOf(note, pictures), picturesOf(note.paper, pictures), known),
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
  shown: ReturnType<typeof picturesOf>,
  known: CardContent['pictures'],
): CardContent {
  const files = shown.flatMap(({ name }): [string, string][] => {
    const path = found[name] ?? known[name]
    return path ? [[name, path]] : []
  })
  return { notes, pictures: Object.fromEntries(files) }
}
