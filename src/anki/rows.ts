import { hash } from 'node:crypto'
import { allNotes, type Deck, noteTypesOf } from '../cards/deck.ts'
import type { Note } from '../cards/note.ts'
import { modelOf, type NoteType, sortField } from '../cards/templates/note-type.ts'
import { stripTags } from '../text/strip-tags.ts'

/** What a package needs to know beside the deck: ids and times, kept by the ledger so that they never change without cause. */
export interface Stamps {
  /** Creation time of the collection in the package, in seconds, and the minutes west of UTC of its maker. */
  created: number
  offset: number
  /** By id: modification times of the note types, in seconds. */
  noteTypes: Readonly<Record<string, { mod: number }>>
  /** By guid: the note's id (ms) and modification time (s), and its paper's place in the order of first sight, from 0: no two have one. */
  notes: ReadonlyMap<string, { id: number; mod: number; order: number }>
}

/**
 * Rows of a collection of schema 11, in the order of its columns; what has JSON is still to be serialised. Notes and cards are made
 * one after the other, as they are asked for, in the order of their ids.
 */
export interface Rows {
  col: { crt: number; mod: number; conf: unknown; models: unknown; decks: unknown; dconf: unknown }
  notes: Iterable<NoteRow>
  cards: Iterable<CardsRow>
}

/** id, guid, mid, mod, usn, tags, flds, sfld, csum */
export type NoteRow = [number, string, number, number, number, string, string, string, number]
/**
 * The cards of a note: nid, did, mod, and the due of each by its ord, null where the note has no such card. The id of a card is its
 * note's and its ord together.
 */
export type CardsRow = [number, number, number, readonly (number | null)[]]

/** Cards of one paper come up at least this many papers apart, where there are as many. */
const papersApart = 5

export function rowsOf(deck: Deck, stamps: Stamps): Rows {
  const stampOf = (note: Note) => known(stamps.notes.get(note.guid), note.guid)
  const notes = [...allNotes(deck)].sort((a, b) => stampOf(a).id - stampOf(b).id)
  const noteTypes = noteTypesOf(deck)
  const modOf = ({ id, name }: NoteType) => known(stamps.noteTypes[id], name).mod
  const latest = [...notes.map((note) => stampOf(note).mod), ...noteTypes.map(modOf)]
  const dues = duesByNote(deck.notes, (note) => stampOf(note).order)
  return {
    col: {
      crt: stamps.created,
      mod: latest.reduce((a, b) => Math.max(a, b)) * 1000,
      conf: { schedVer: 2, creationOffset: stamps.offset, rollover: 4 },
      models: Object.fromEntries(noteTypes.map((own) => [own.id, modelOf(own, modOf(own))])),
      decks: decksOf(deck, stamps.created),
      dconf: { 1: deckOptions },
    },
    notes: { [Symbol.iterator]: noteRows },
    cards: { [Symbol.iterator]: cardRows },
  }

  function* noteRows(): Generator<NoteRow> {
    for (const note of notes) {
      const { id, mod } = stampOf(note)
      const { noteType } = note
      const values = noteType.fields.map(({ name }) => note.fields[name] ?? '')
      const first = stripped(values[sortField] ?? '')
      const fields = values.join('\x1f')
      yield [id, note.guid, noteType.id, mod, -1, tagColumn(note.tags), fields, first, checksum(first)]
    }
  }

  function* cardRows(): Generator<CardsRow> {
    for (const note of notes) {
      const { id, mod } = stampOf(note)
      if (note.cards.length > 0) yield [id, deckIdOf(note.deck), mod, known(dues.get(note), note.guid)]
    }
  }

  /** Positions of the new cards of each note, by their ords. */
  function duesByNote(papers: readonly Note[], orderOf: (note: Note) => number): Map<Note, (number | null)[]> {
    const dues = new Map<Note, (number | null)[]>()
    const cardsAt: PlacedCard[][] = []
    for (const paper of papers) {
      const cards: PlacedCard[] = []
      for (const note of paper.companions.length === 0 ? [paper] : [paper, ...paper.companions]) {
        const own = noDues(note.cards)
        dues.set(note, own)
        for (const ord of note.cards) cards.push({ dues: own, ord })
      }
      const order = orderOf(paper)
      if (cardsAt[order]) throw new Error(`${paper.guid} has the place of another paper`)
      cardsAt[order] = cards
    }
    deal(cardsAt)
    return dues
  }
}

/** A card, and where its position is to be told. */
export interface PlacedCard {
  dues: (number | null)[]
  ord: number
}

/** Of a note with these cards, by their ords. */
export function noDues(cards: readonly number[]): (number | null)[] {
  return new Array<number | null>(Math.max(-1, ...cards) + 1).fill(null)
}

/**
 * Gives the cards of all papers their positions: first questions first, the others of a paper a few papers later.
 * @param cardsAt by the papers' order
 */
export function deal(cardsAt: readonly (readonly PlacedCard[] | undefined)[]): void {
  let most = 0
  for (const cards of cardsAt) most = Math.max(most, cards?.length ?? 0)
  let due = 0
  for (let turn = 0; turn < cardsAt.length + most * papersApart; turn++)
    for (let nth = 0; nth < most && nth * papersApart <= turn; nth++) {
      const card = cardsAt[turn - nth * papersApart]?.[nth]
      if (card) card.dues[card.ord] = ++due
    }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`nothing is stamped for ${what}`)
  return value
}

/** Every deck that holds a card, and those above it: Anki's list would else show a gap. */
export function deckNames(deck: Deck): string[] {
  const names = new Set<string>()
  const withCards = deck.notes.filter((note) => [note, ...note.companions].some(({ cards }) => cards.length > 0))
  for (const name of new Set([deck.name, ...withCards.map((note) => note.deck)])) {
    const levels = name.split('::')
    for (let depth = 1; depth <= levels.length; depth++) names.add(levels.slice(0, depth).join('::'))
  }
  return [...names].sort()
}

function decksOf(deck: Deck, mod: number): unknown {
  const entry = (id: number, name: string) => ({
    id,
    name,
    mod,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  })
  const own = deckNames(deck).map((name) => [deckIdOf(name), entry(deckIdOf(name), name)])
  return Object.fromEntries([[1, entry(1, 'Default')], ...own])
}

/** Anki matches decks by name; the id is a time in the past (2001 to 2017) that the name decides, so that it never changes. */
function deckIdOf(name: string): number {
  const id =
    deckIds.get(name) ??
    1_000_000_000_000 + (Number.parseInt(hash('sha256', name.toLowerCase()).slice(0, 12), 16) % 500_000_000_000)
  deckIds.set(name, id)
  return id
}

const deckIds = new Map<string, number>()

/** The default options, which every collection has under id 1. Without them an import of presets fails. */
const deckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
}

function tagColumn(tags: readonly string[]): string {
  return tags.length === 0 ? '' : ` ${tags.join(' ')} `
}

/** The first field as text, by which Anki sorts and finds duplicates. */
function stripped(html: string): string {
  if (!/[<&]/.test(html)) return html
  return stripTags(html.replace(/<img(?:(?!<img)[^>])*\ssrc="([^"]*)"(?:(?!<img)[^>])*>/gi, ' $1 '))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(amp|lt|gt|quot|nbsp);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' })[name as string] ?? '',
    )
}

function checksum(text: string): number {
  return Number.parseInt(hash('sha1', text).slice(0, 8), 16)
}
