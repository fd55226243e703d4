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
  /** In the order of their use; null: being read; a text: why it cannot be drawn. */
  readonly #pixels = new Map<string, Pixels | string | null>()

  constructor(read: (path: string) => Promise<Pixels | string>, onRead: () => void) {
    this.#read = read
    this.#onRead = onRead
  }

  pixelsOf(figure: string): Pixels | null {
    const known = this.#known(figure)
    return typeof known === 'string' ? null : known
  }

  /** How large it is drawn, or why it is not; null while it is being read. */
  cellsOf(figure: string, room: Cells, way: PictureWay): Cells | string | null {
    const known = this.#known(figure)
    return known === null || typeof known === 'string' ? known : fitted(known, room, way)
  }

  #known(figure: string): Pixels | string | null {
    // What is no file is the address of a picture that has not been fetched.
    if (!isAbsolute(figure)) return 'it has not been fetched, which build does'
    const known = this.#pixels.get(figure)
    if (known !== undefined) {
      this.#keep(figure, known)
      return known
    }
    this.#keep(figure, null)
    const learn = (found: Pixels | string) => {
      this.#keep(figure, found)
      this.#onRead()
    }
    this.#read(figure).then(learn, () => learn('it cannot be read'))
    return null
  }

  #keep(figure: string, found: Pixels | string | null): void {
    this.#pixels.delete(figure)
    this.#pixels.set(figure, found)
    for (const oldest of this.#pixels.keys()) {
      if (this.#pixels.size <= kept) break
      this.#pixels.delete(oldest)
    }
  }
}
