/** What Anki knows of our cards, from a file or from the program while it runs. */
export interface AnkiHistory {
  cards: AnkiCard[]
  /** By id of the card, in order of time. */
  reviews: ReadonlyMap<number, readonly AnkiReview[]>
  /** The day, counted from 1970, that Anki counts its days from; null where there is nothing to tell it by. */
  firstDay: number | null
  /** By id of the deck: by what its cards are scheduled. */
  presets: ReadonlyMap<number, AnkiPreset>
}

/** A card of a note. */
export interface AnkiCard {
  id: number
  note: number
  guid: string
  /** Id of the note type, and of the deck: of a filtered one, that where the card comes from. 0: not asked for. */
  type: number
  deck: number
  ord: number
  /** -1: suspended; -2, -3: buried. */
  queue: number
  /** A day for cards in review, seconds since 1970 in steps; null: not asked for. */
  due: number | null
  /** When the card was last changed, in seconds since 1970. */
  changed: number
  /** The same of its note; null: not told. */
  noteChanged: number | null
  isMarked: boolean
}

/** A row of Anki's revlog. */
export interface AnkiReview {
  /** When, in ms since 1970. */
  id: number
  /** 1 to 4; 0: not an answer. */
  ease: number
  /** Days, or negative seconds. */
  ivl: number
  lastIvl: number
  factor: number
  /** ms */
  time: number
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled. */
  type: number
}

/** As far as a schedule depends on it. */
export interface AnkiPreset {
  name: string
  /** Those of FSRS-6; empty where Anki uses the defaults. */
  weights: number[]
  /** 0.7 to 0.99 */
  retention: number
  /** Days. */
  maximal: number
}
