/** `[label]`, and as the first of a line `[label]:`; a bracket within is escaped, one that is escaped itself opens nothing. */
const reference = /\\.|\[((?:[^[\]\\]|\\.)+)\]/g
const definition = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:/

/** Where a definition stands in what defines it, from 0. */
interface Defined {
  source: string
  index: number
}

/** What a document defines (`[id]: url`, footnotes), by label: a part of it is parsed with those alone that it refers to. */
export class Definitions {
  readonly #byLabel = new Map<string, Defined>()

  /** @param sources lines or blocks, those that define nothing as well; of two with one label the first counts, as in Markdown */
  constructor(sources: Iterable<string>) {
    let index = 0
    for (const source of sources) {
      const label = definition.exec(source)?.[1]
      if (label !== undefined && !this.#byLabel.has(inOneCase(label)))
        this.#byLabel.set(inOneCase(label), { source, index })
      index++
    }
  }

  /** Those that count, in their order. */
  get sources(): string[] {
    return [...this.#byLabel.values()].map(({ source }) => source)
  }

  get size(): number {
    return this.#byLabel.size
  }

  /**
   * The sources that some texts refer to, and those that these refer to.
   * @param isHeld whether the texts hold the source of that index themselves
   */
  for(texts: Iterable<string>, isHeld: (index: number) => boolean = () => false): string[] {
    if (this.size === 0) return []
    const found = new Set<string>()
    const read = [...texts]
    for (const text of read)
      for (const [, label = ''] of text.matchAll(reference)) {
        const defined = this.#byLabel.get(inOneCase(label))
        if (!defined || isHeld(defined.index) || found.has(defined.source)) continue
        found.add(defined.source)
        read.push(defined.source.slice(defined.source.indexOf(']:')))
      }
    return [...found]
  }
}

function inOneCase(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
