/** After so many failures to connect, one after the other, a host is left alone. */
const patience = 3

/**
 * A web server during one build: whether asking it is still worth the user's time. An answer of any kind clears what has failed
 * before; a host that never answers is given up after a fixed time, whatever is still under way.
 */
export class Host {
  /** Why nothing more is asked of it; null while it may be asked. */
  lost: string | null = null
  /** Aborted when the host is given up while requests wait for it. */
  readonly silent = new AbortController()
  readonly name: string
  #strikes = 0
  readonly #stalled = new Set<string>()
  #answered = false
  #limit: NodeJS.Timeout | null = null

  constructor(name: string) {
    this.name = name
  }

  /** @param limit milliseconds from the first question in which it has to answer at least once */
  asked(limit: number): void {
    this.#limit ??= setTimeout(() => {
      if (this.#answered) return
      this.lost ??= `no answer within ${limit / 1000} s`
      this.silent.abort()
    }, limit)
  }

  answered(): void {
    this.#answered = true
    this.#strikes = 0
  }

  failed(reason: string): void {
    this.#strikes++
    if (this.#strikes >= patience) this.lost ??= reason
  }

  /** It answered, and then a picture did not come. Only one that does come clears that: each costs as much time again. */
  stalled(url: string, reason: string): void {
    this.#stalled.add(url)
    if (this.#stalled.size >= patience) this.lost ??= reason
  }

  delivered(): void {
    this.#stalled.clear()
  }

  forget(): void {
    if (this.#limit) clearTimeout(this.#limit)
  }
}
