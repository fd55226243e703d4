import type { Content } from '../identity/next-ledger.ts'
import { type Pictures, pictureKey } from '../pictures/pictures.ts'
import { contentHash, type Deck } from './deck.ts'
import { wordingOf } from './facts.ts'
import { companionKey } from './note.ts'
import type { United } from './unite.ts'

/** What the ledger is to remember of a deck's notes. */
export function contentsOf(deck: Deck, pictures: Pick<Pictures, 'bySource'>): Content[] {
  return deck.notes.map((note) => ({
    guid: note.guid,
    hash: contentHash(note),
    cards: note.cards,
    companions: note.companions.map((own) => ({
      guid: own.guid,
      kind: companionKey(own),
      hash: contentHash(own),
      cards: own.cards,
      ...(own.clozes ? { clozes: own.clozes } : {}),
    })),
    wording: wordingOf(note.fields),
    kind: note.paper.kind,
    pictures: picturesOf(note.paper, pictures),
  }))
}

/** Those of a paper that have been found: where each is from, and its name in a package. */
export function picturesOf(paper: United, { bySource }: Pick<Pictures, 'bySource'>): Content['pictures'] {
  return keysOfPictures(paper).flatMap((source) => {
    const picture = bySource.get(source)
    return picture?.state === 'media' ? [{ source, name: picture.name }] : []
  })
}

/** Of its figures, and of the pictures in its texts. */
export function keysOfPictures({ pictures, contribution, notes, place }: United): string[] {
  const inTexts = [contribution, notes].flatMap((text) => text?.pictures ?? [])
  return [...pictures, ...inTexts.map((src) => ({ src, place }))].map(({ src, place: { file } }) =>
    pictureKey(file, src),
  )
}
