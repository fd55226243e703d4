import type { Construct, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

/**
 * The parser looks for each name of a footnote or definition in a list of all of them, so that a hundred thousand take it minutes.
 * Here it looks in a set.
 */
export function remarkKnownNames(this: Processor): void {
  const data = this.data()
  const bracket = '['.charCodeAt(0)
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { document: { [bracket]: knownNames }, contentInitial: { [bracket]: knownNames } },
  ]
}

/** Comes before the constructs that note names, and takes nothing itself. */
const knownNames: Construct = {
  tokenize(_effects, _ok, nok) {
    const parser: TokenizeContext['parser'] & { gfmFootnotes?: string[] } = this.parser
    if (!(parser.defined instanceof Names)) parser.defined = new Names(parser.defined)
    if (!(parser.gfmFootnotes instanceof Names)) parser.gfmFootnotes = new Names(parser.gfmFootnotes ?? [])
    return nok
  },
}

class Names extends Array<string> {
  readonly #known = new Set<string>()

  constructor(names: readonly string[]) {
    super()
    this.push(...names)
  }

  override push(...names: string[]): number {
    for (const name of names) this.#known.add(name)
    return super.push(...names)
  }

  override includes(name: string): boolean {
    return this.#known.has(name)
  }
}
