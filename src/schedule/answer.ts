/** An answer. Its key is (id, guid, card). */
export interface Answer {
  /** When it was given, in ms since 1970. */
  id: number
  guid: string
  /** Name of the card's template. */
  card: string
  rating: 1 | 2 | 3 | 4
  /** What the card was before. */
  state: 'new' | 'learning' | 'review' | 'relearning'
  /** The interval that the answer gave: days, or negative seconds. */
  ivl: number
  /** The local day that it counts for, as days since 1970. */
  day: number
  /** Minutes east of UTC. */
  offset: number
  /** Time taken, in ms. */
  ms: number
  /** Given in a filtered deck of Anki's: the schedule takes it as any other, statistics count it apart. */
  filtered?: true
}
