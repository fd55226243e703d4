import type { LedgerEntry, LedgerHead } from '../../identity/ledger.ts'
import { once } from '../../words/once.ts'

/**
 * The ledger as its text stands: of ten thousand lines the few that are asked for are parsed. Papers are told by their places in it,
 * from 0, which they keep for good.
 */
export class LedgerLines {
  readonly head: LedgerHead
  readonly #text: string
  /** Where each line begins; at last, where the text ends. */
  readonly #starts: readonly number[]
  /** Places of all papers that are gone. */
  readonly #removed = once(() => {
    const removed = new Set<number>()
    const words = ',"removed":true'
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + 1))
      removed.add(this.#placeAt(at))
    return removed
  })

  private constructor(text: string, head: LedgerHead, starts: readonly number[]) {
    this.#text = text
    this.head = head
    this.#starts = starts
  }

  /** Null where it is not as a build has written it: what another program or a merge has is for a whole build to put in order. */
  static of(text: string): LedgerLines | null {
    const starts: number[] = []
    for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
      if (!text.startsWith('{"guid":"', at)) return null
      starts.push(at)
    }
    if (!text.endsWith('\n')) return null
    const [first = text.length] = starts
    const head = parsedAsWritten(text.slice(0, first - 1)) as LedgerHead | null
    return head && new LedgerLines(text, head, [...starts, text.length])
  }

  get length(): number {
    return this.#starts.length - 1
  }

  guid(place: number): string {
    const from = (this.#starts[place] ?? 0) + '{"guid":"'.length
    return this.#text.slice(from, this.#text.indexOf('"', from))
  }

  id(place: number): number {
    const words = '","id":'
    const from = this.#text.indexOf(words, this.#starts[place]) + words.length
    return Number(this.#text.slice(from, this.#text.indexOf(',', from)))
  }

  isRemoved(place: number): boolean {
    return this.#removed().has(place)
  }

  /** Those that the paper's own note has now. */
  cards(place: number): number[] {
    if (this.isRemoved(place)) return []
    const line = this.#line(place)
    const blank = listIn(line, '"blank":[')
    return listIn(line, '"cards":[').filter((card) => !blank.includes(card))
  }

  /** Null where it is not as a build writes it. */
  entry(place: number): LedgerEntry | null {
    return parsedAsWritten(this.#line(place)) as LedgerEntry | null
  }

  /** Where the paper of a title is, where one alone has it as it is written; null: not for certain. */
  placeOf(title: string): number | null {
    const words = `"title":${JSON.stringify(title)},`
    const at = this.#text.indexOf(words)
    return at < 0 || this.#text.includes(words, at + 1) ? null : this.#placeAt(at)
  }

  has(words: string): boolean {
    return this.#text.includes(words)
  }

  /** @param changed by their places; @param added after all others */
  with(changed: ReadonlyMap<number, LedgerEntry>, added: readonly LedgerEntry[]): string {
    const parts: string[] = []
    let at = 0
    for (const [place, entry] of [...changed].sort(([a], [b]) => a - b)) {
      parts.push(this.#text.slice(at, this.#starts[place]), JSON.stringify(entry))
      at = (this.#starts[place + 1] ?? 0) - 1
    }
    return [...parts, this.#text.slice(at), ...added.map((entry) => `${JSON.stringify(entry)}\n`)].join('')
  }

  #line(place: number): string {
    return this.#text.slice(this.#starts[place], (this.#starts[place + 1] ?? 0) - 1)
  }

  #placeAt(at: number): number {
    let [from, to] = [0, this.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if ((this.#starts[middle] ?? 0) <= at) from = middle
      else to = middle
    }
    return from
  }
}

function parsedAsWritten(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return JSON.stringify(value) === line ? value : null
  } catch {
    return null
  }
}

/** Of numbers, behind these words: within a text of JSON each quotation mark stands behind a backslash. */
function listIn(line: string, words: string): number[] {
  const at = line.indexOf(words)
  if (at < 0) return []
  const list = line.slice(at + words.length, line.indexOf(']', at))
  return list === '' ? [] : list.split(',').map(Number)
}
