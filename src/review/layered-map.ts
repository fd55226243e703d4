/** What can be looked up by key and gone through; a `Map`, or something that makes its values when they are asked for. */
export interface Entries<Value> {
  get(key: string): Value | undefined
  entries(): Iterable<[string, Value]>
}

/**
 * A map with a few entries changed, at the price of these few: a session changes one card of ten thousand with each answer, and the
 * session before it stays as it was.
 */
export class LayeredMap<Value> implements Entries<Value> {
  readonly #base: Entries<Value>
  readonly #changed: ReadonlyMap<string, Value>

  constructor(base: Entries<Value>, changed: ReadonlyMap<string, Value> = new Map()) {
    this.#base = base
    this.#changed = changed
  }

  get(key: string): Value | undefined {
    return (this.#changed.size > 0 ? this.#changed.get(key) : undefined) ?? this.#base.get(key)
  }

  isChanged(key: string): boolean {
    return this.#changed.size > 0 && this.#changed.has(key)
  }

  with(entries: Iterable<readonly [string, Value]>): LayeredMap<Value> {
    const changed = new Map(this.#changed)
    for (const [key, value] of entries) changed.set(key, value)
    return new LayeredMap(this.#base, changed)
  }

  *entries(): Iterable<[string, Value]> {
    for (const entry of this.#base.entries()) if (!this.#changed.has(entry[0])) yield entry
    yield* this.#changed
  }
}
