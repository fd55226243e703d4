import { isAbsolute } from 'node:path'
import type { Pixels } from '../../../pictures/pixels.ts'
import { type Cells, fitted } from './board.ts'
import type { PictureWay } from './protocol.ts'

/** So many pictures stay decoded, of at most 1000 by 1000 points each. */
const kept = 4

/** The pictures of the cards that are shown. What is not decoded yet is not there; `onRead` is called when it is. */
export class Gallery {
  readonly #read: (path: string) => Promise<Pixels | string>
  readonly #onRead: () => void
  /** In the order of their use; null: being read, or not to be had. */
  readonly #pixels = new Map<string, Pixels | null>()

  constructor(read: (path: string) => Promise<Pixels | string>, onRead: () => void) {
    this.#read = read
    this.#onRead = onRead
  }

  pixelsOf(figure: string): Pixels | null {
    // What is no file is the address of a picture that has not been fetched.
    if (!isAbsolute(figure)) return null
    const known = this.#pixels.get(figure)
    if (known === undefined) {
      this.#keep(figure, null)
      this.#read(figure).then(
        (pixels) => {
          if (typeof pixels === 'string') return
          this.#keep(figure, pixels)
          this.#onRead()
        },
        () => {},
      )
      return null
    }
    this.#keep(figure, known)
    return known
  }

  cellsOf(figure: string, room: Cells, way: PictureWay): Cells | null {
    const pixels = this.pixelsOf(figure)
    return pixels && fitted(pixels, room, way)
  }

  #keep(figure: string, pixels: Pixels | null): void {
    this.#pixels.delete(figure)
    this.#pixels.set(figure, pixels)
    for (const oldest of this.#pixels.keys()) {
      if (this.#pixels.size <= kept) break
      this.#pixels.delete(oldest)
    }
  }
}
