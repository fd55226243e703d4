/** Asks a terminal, and waits for its answers no longer than the limit. */
export class Questions {
  #replies: string[] = []
  #answered: (() => void) | null = null
  readonly #isLast: (reply: string) => boolean
  readonly #wait: (limit: number, then: () => void) => void

  constructor(isLast: (reply: string) => boolean, wait: (limit: number, then: () => void) => void) {
    this.#isLast = isLast
    this.#wait = wait
  }

  /** Resolves with what has been answered; the last answer is missing where the time was over. */
  async ask(write: () => void, limit: number): Promise<string[]> {
    this.#replies = []
    await new Promise<void>((resolve) => {
      this.#answered = resolve
      this.#wait(limit, resolve)
      write()
    })
    this.#answered = null
    return this.#replies
  }

  hear(reply: string): void {
    if (!this.#answered) return
    this.#replies.push(reply)
    if (this.#isLast(reply)) this.#answered()
  }
}
