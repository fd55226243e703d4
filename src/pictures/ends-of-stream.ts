/** The first and the last bytes of what comes in parts. */
export class Ends {
  size = 0
  readonly #first: Buffer[] = []
  readonly #last: Buffer[] = []
  #lastSize = 0

  add(part: Buffer): void {
    if (this.size < endSize) this.#first.push(part)
    this.size += part.length
    this.#last.push(part)
    this.#lastSize += part.length
    while (this.#lastSize - (this.#last[0]?.length ?? 0) >= endSize) this.#lastSize -= this.#last.shift()?.length ?? 0
  }

  get head(): Buffer {
    return Buffer.concat(this.#first)
  }

  get tail(): Buffer {
    return Buffer.concat(this.#last)
  }
}

const endSize = 4_096
