/** What can be looked up by key and gone through; a `Map`, or something that makes its values when they are asked for. */
export interface Entries<Value> {
  get(key: string): Value | undefined
  entries(): Iterable<[string, Value]>
}

/** Values that are made whenever they are asked for, each of the source under its key. */
export function madeEachTime<Source, Value>(
  sources: Entries<Source>,
  make: (key: string, source: Source) => Value,
): Entries<Value> {
  return {
    get(key) {
      const source = sources.get(key)
      return source === undefined ? undefined : make(key, source)
    },
    *entries() {
      for (const [key, source] of sources.entries()) yield [key, make(key, source)]
    },
  }
}

/** Values that are made at their first use. */
export function madeOnce<Source, Value>(
  sources: Entries<Source>,
  make: (key: string, source: Source) => Value,
): Entries<Value> {
  const known = new Map<string, Value>()
  return madeEachTime(sources, (key, source) => {
    const value = known.get(key) ?? make(key, source)
    known.set(key, value)
    return value
  })
}

/** So many of the last changes are copied with each new one; those before only when that many have come together. */
const fewChanges = 64

/**
 * A map with a few entries changed, at the price of these few: a session changes one card of ten thousand with each answer, and the
 * session before it stays as it was.
 */
export class LayeredMap<Value> implements Entries<Value> {
  readonly #base: Entries<Value>
  readonly #changed: ReadonlyMap<string, Value>
  /** Those of the last changes, which count before the others. */
  readonly #last: ReadonlyMap<string, Value>

  constructor(
    base: Entries<Value>,
    changed: ReadonlyMap<string, Value> = new Map(),
    last: ReadonlyMap<string, Value> = new Map(),
  ) {
    this.#base = base
    this.#changed = changed
    this.#last = last
  }

  get(key: string): Value | undefined {
    return this.#last.get(key) ?? this.#changed.get(key) ?? this.#base.get(key)
  }

  isChanged(key: string): boolean {
    return this.#changed.size + this.#last.size > 0 && (this.#last.has(key) || this.#changed.has(key))
  }

  with(entries: Iterable<readonly [string, Value]>): LayeredMap<Value> {
    const last = new Map(this.#last)
    for (const [key, value] of entries) last.set(key, value)
    if (last.size < fewChanges) return new LayeredMap(this.#base, this.#changed, last)
    return new LayeredMap(this.#base, new Map([...this.#changed, ...last]))
  }

  *entries(): Iterable<[string, Value]> {
    for (const entry of this.#base.entries()) if (!this.isChanged(entry[0])) yield entry
    for (const entry of this.#changed) if (!this.#last.has(entry[0])) yield entry
    yield* this.#last
  }
}

/** What a list of the base has become: more items at its end, or another list. */
interface ChangedList<Item> {
  isWhole: boolean
  items: readonly Item[]
}

/** As a `LayeredMap` of lists, of which one that has grown takes the memory of its new items. */
export class LayeredLists<Item> implements Entries<readonly Item[]> {
  readonly #base: Entries<readonly Item[]>
  readonly #changed: LayeredMap<ChangedList<Item>>

  constructor(base: Entries<readonly Item[]>, changed = new LayeredMap<ChangedList<Item>>(new Map())) {
    this.#base = base
    this.#changed = changed
  }

  get(key: string): readonly Item[] | undefined {
    const changed = this.#changed.get(key)
    if (!changed) return this.#base.get(key)
    return changed.isWhole ? changed.items : [...(this.#base.get(key) ?? []), ...changed.items]
  }

  with(lists: Iterable<readonly [string, readonly Item[]]>): LayeredLists<Item> {
    const changed = Array.from(lists, ([key, items]) => [key, { isWhole: true, items }] as const)
    return new LayeredLists(this.#base, this.#changed.with(changed))
  }

  /** With an item at the end of a list. */
  withItem(key: string, item: Item): LayeredLists<Item> {
    const { isWhole, items } = this.#changed.get(key) ?? { isWhole: false, items: [] }
    return new LayeredLists(this.#base, this.#changed.with([[key, { isWhole, items: [...items, item] }]]))
  }

  *entries(): Iterable<[string, readonly Item[]]> {
    for (const entry of this.#base.entries()) if (!this.#changed.isChanged(entry[0])) yield entry
    for (const [key] of this.#changed.entries()) yield [key, this.get(key) ?? []]
  }
}
