import type { ForeignDeck, ForeignFace } from '../../anki/foreign-deck.ts'
import type { AnkiHistory, AnkiReview } from '../../anki/history.ts'
import type { KnownCard } from '../../anki/reviews.ts'
import { allNotes } from '../../cards/deck.ts'
import type { Note } from '../../cards/note.ts'
import { cardNameOf } from '../../cards/templates/note-type.ts'
import { arxivOf, doiOf } from '../../identity/fingerprints.ts'
import { keyOf } from '../../schedule/fold.ts'
import { decodeEntities } from '../../text/entities.ts'
import { stripTags } from '../../text/strip-tags.ts'
import { normaliseTitle } from '../../words/titles/title.ts'
import { type PullReport, pullHistory } from './pull.ts'
import type { AnkiSide } from './side.ts'

/** A card of the other deck, and the one of ours that asks the same. */
export interface AdoptedCard {
  title: string
  card: string
  from: string
  reviews: number
}

export interface AdoptReport {
  cards: AdoptedCard[]
  /** With reviews, but of no paper of the notes, or of none of its cards: as they begin, and why. */
  left: { text: string; reviews: number; why: string }[]
  /** Cards that paperdeck itself has made: a pull takes their reviews. */
  own: number
  pulled: PullReport
}

/** Carries the reviews of another deck to the cards here that ask the same. */
export async function adopt(side: AnkiSide, deck: ForeignDeck, now: number, isTrial: boolean): Promise<AdoptReport> {
  const notes = allNotes(side.composition.deck)
  const ours = new Set(notes.map(({ guid }) => guid))
  const find = paperFinder(side.composition.deck.notes)
  const report: Omit<AdoptReport, 'pulled'> = { cards: [], left: [], own: 0 }
  const known = new Map<string, KnownCard>()
  const reviewsOf = (id: number) => deck.history.reviews.get(id) ?? []
  const byReviews = [...deck.history.cards].sort((a, b) => reviewsOf(b.id).length - reviewsOf(a.id).length)
  for (const anki of byReviews) {
    const face = deck.faces.get(anki.id)
    const reviews = reviewsOf(anki.id).length
    if (!face || reviews === 0) continue
    if (ours.has(face.guid)) {
      report.own++
      continue
    }
    const note = find(face)
    const card = note && cardAsked(note, face)
    const key = note && card ? keyOf(note.guid, card) : ''
    if (note && card && !known.has(key)) {
      known.set(key, { anki, guid: note.guid, card, key })
      report.cards.push({ title: note.paper.title.text, card, from: face.name, reviews })
    } else
      report.left.push({
        text: textOf([...face.front, ...face.back].join(' ')).slice(0, 80),
        reviews,
        why: whyLeft(note, card),
      })
  }
  const history = { ...deck.history, reviews: movedReviews(deck.history), presets: new Map() }
  return { ...report, pulled: await pullHistory(side, history, [...known.values()], now, { isTrial }) }
}

function whyLeft(note: Note | null, card: string | null): string {
  if (!note) return 'no paper of the notes'
  return card ? 'another card with more reviews asks the same' : 'none of the paper’s cards asks this'
}

/**
 * Anki takes no second review of the same millisecond, and those of the other deck stay where they are: each moves on to the next one that is free.
 */
function movedReviews({ reviews }: AnkiHistory): Map<number, AnkiReview[]> {
  const taken = new Set([...reviews.values()].flatMap((own) => own.map(({ id }) => id)))
  const all = [...reviews].flatMap(([card, own]) => own.map((row) => ({ card, row })))
  const moved = new Map<number, AnkiReview[]>()
  for (const { card, row } of all.sort((a, b) => a.row.id - b.row.id)) {
    let id = row.id + 1
    while (taken.has(id)) id++
    taken.add(id)
    moved.set(card, [...(moved.get(card) ?? []), { ...row, id }])
  }
  return moved
}

/** By title, else by DOI or arXiv number, else by link, else by figure; never where two papers answer to it. */
function paperFinder(notes: readonly Note[]): (face: ForeignFace) => Note | null {
  const levels = [evidenceOfTitle, evidenceOfIds, evidenceOfLinks, evidenceOfFigures].map((evidence) => {
    const found = new Map<string, Note | null>()
    for (const note of notes)
      for (const key of new Set(evidence.here(note))) found.set(key, found.has(key) ? null : note)
    return { found, evidence }
  })
  return (face) => {
    for (const { found, evidence } of levels) {
      const papers = new Set(evidence.there([...face.front, ...face.back]).flatMap((key) => found.get(key) ?? []))
      const [paper] = papers
      if (paper && papers.size === 1) return paper
    }
    return null
  }
}

interface Evidence {
  here(note: Note): string[]
  there(fields: readonly string[]): string[]
}

const evidenceOfTitle: Evidence = {
  here: ({ paper }) => [normaliseTitle(paper.title.text)].filter((title) => title !== ''),
  there: (fields) =>
    fields
      .flatMap((field) => [field, ...field.split(/<br\s*\/?>|<\/?(?:div|p|li)>/i)])
      .flatMap((part) => {
        const text = textOf(part)
        // What stands behind a title in brackets is its year or venue.
        const bracket = text.endsWith(')') ? text.lastIndexOf('(') : 0
        return [text, ...(bracket > 0 ? [text.slice(0, bracket)] : [])].map(normaliseTitle)
      }),
}

const evidenceOfIds: Evidence = {
  here: ({ paper }) => paper.title.links.concat(paper.links).flatMap(({ url }) => idsIn(url)),
  there: (fields) => fields.flatMap(addressesIn).flatMap(idsIn),
}

const evidenceOfLinks: Evidence = {
  here: ({ paper }) => paper.title.links.map(({ url }) => url),
  there: (fields) => fields.flatMap(addressesIn),
}

const evidenceOfFigures: Evidence = {
  here: ({ paper }) => paper.figures.map(fileName),
  there: (fields) => fields.flatMap((field) => valuesOf(field, 'src')).map(fileName),
}

function idsIn(url: string): string[] {
  return [doiOf(url), arxivOf(url)].flatMap((id) => id ?? [])
}

/** Linked, or written out. */
function addressesIn(field: string): string[] {
  return [
    ...valuesOf(field, 'href'),
    ...textOf(field)
      .split(/\s+/)
      .filter((word) => /^https?:|^(?:doi|arxiv):|^10\./i.test(word)),
  ]
}

function valuesOf(html: string, name: 'src' | 'href'): string[] {
  const parts = html.split(`${name}=`).slice(1)
  return parts.flatMap((part) => {
    const quote = part[0]
    return quote === '"' || quote === "'" ? [part.slice(1).split(quote, 1)[0] ?? ''] : [part.split(/[\s>]/, 1)[0] ?? '']
  })
}

function fileName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').toLowerCase()
}

function textOf(html: string): string {
  return decodeEntities(stripTags(html.replace(/<br\s*\/?>/gi, ' '))).trim()
}

/** Which of the paper's cards asks what the other card asks; null: none. */
function cardAsked(note: Note, { front, back, isCloze }: ForeignFace): string | null {
  if (isCloze) return null
  const title = normaliseTitle(note.paper.title.text)
  const [asked, answer] = [front, back].map((fields) => fields.join(' '))
  const isTitleShown = normaliseTitle(textOf(asked ?? '')).includes(title)
  const isTitleAnswer = normaliseTitle(textOf(answer ?? '')).includes(title)
  const isYear = textOf(answer ?? '') === String(note.paper.year)
  const isPicture = /<img\s/i.test(asked ?? '') && textOf(asked ?? '').length < 40
  const wanted = isTitleShown
    ? isYear
      ? 'year'
      : 'contribution'
    : isTitleAnswer
      ? isPicture
        ? 'figure'
        : 'proposed'
      : null
  const ord = note.cards.find((one) => cardNameOf(note.noteType, one) === wanted)
  return ord === undefined ? null : wanted
}

const shownAtMost = 200

export function adoptInWords({ cards, left, own, pulled }: AdoptReport, isTrial: boolean): string[] {
  const reviews = (count: number) => `${count} review${count === 1 ? '' : 's'}`
  const told = cards.map((one) => `${one.title} (${one.card}): ${reviews(one.reviews)}, from ${one.from}`)
  const leftWords = left.map(({ text, why, ...one }) => `left, ${why}: ${text} (${reviews(one.reviews)})`)
  const some = (lines: string[]) =>
    lines.length > shownAtMost ? [...lines.slice(0, shownAtMost), `… and ${lines.length - shownAtMost} more`] : lines
  const answers = pulled.lines.filter((line) => 'rating' in line).length
  return [
    ...some(told),
    ...some(leftWords),
    ...(own > 0 ? [`${own} cards are paperdeck's own: paperdeck pull NOTES FILE takes their reviews`] : []),
    answers === 0
      ? 'Nothing to take over that is not here already'
      : isTrial
        ? `${reviews(answers)} of ${cards.length} card${cards.length === 1 ? '' : 's'} would be taken over; --yes does it`
        : `Taken over: ${reviews(answers)} of ${cards.length} card${cards.length === 1 ? '' : 's'}. The other deck is as it was: suspend or delete it in Anki once the new one is there`,
  ]
}
