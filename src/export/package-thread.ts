import { Worker } from 'node:worker_threads'
import type { Media } from '../read/pictures.ts'
import type { PlainLimits, PlainPicture } from '../read/plain-picture.ts'
import { batchesOf } from './batches.ts'
import type { PlainList, Said, Sent } from './package-worker.ts'
import type { Rows } from './rows.ts'

/** So many characters of rows may wait for the thread: those of a small deck go over at once, of a large one no more are held. */
const waitingAtMost = 20_000_000

/**
 * Writes a package while others of its rows are still made, and after; before that, it reads pictures. The thread starts at once,
 * and keeps no process alive.
 */
export class PackageThread {
  readonly #thread: Worker
  #hear: (said: Said) => void = () => {}
  #fail: (error: Error) => void = () => {}

  /** @param bundle of package-worker.ts */
  constructor(bundle: URL) {
    const thread = new Worker(bundle)
    thread.on('error', (error) => this.#fail(error))
    thread.on('exit', () => this.#fail(new Error('the thread that writes the package has ended')))
    thread.on('message', (said: Said) => {
      if ('failure' in said) this.#fail(Object.assign(new Error(said.failure.message), said.failure))
      else this.#hear(said)
    })
    thread.unref()
    this.#thread = thread
  }

  /**
   * Reads pictures, and keeps what it can of them for the package.
   * @returns by their paths, those that are plain
   */
  async readPlain(paths: readonly string[], limits: PlainLimits): Promise<Map<string, PlainPicture>> {
    this.#thread.ref()
    const plain = await new Promise<PlainList>((resolve, reject) => {
      this.#fail = reject
      this.#hear = (said) => {
        if ('plain' in said) resolve(said.plain)
      }
      this.#send({ pictures: paths, limits })
    })
    this.#thread.unref()
    const found = new Map<string, PlainPicture>()
    paths.forEach((path, nth) => {
      const name = plain.names[nth] ?? null
      if (name !== null) found.set(path, { name, bytes: plain.sizes[nth] ?? 0, changed: plain.changed[nth] ?? 0 })
    })
    return found
  }

  /**
   * As writeApkg does.
   * @throws Error when it cannot be written
   */
  async write(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
    let waiting = 0
    let wake = () => {}
    this.#thread.ref()
    const written = new Promise<number>((resolve, reject) => {
      this.#fail = reject
      this.#hear = (said) => {
        if ('size' in said) resolve(said.size)
        if ('taken' in said) {
          waiting -= said.taken
          wake()
        }
      }
    })
    try {
      for (const batch of batchesOf(rows)) {
        waiting += batch.json.length
        this.#send(batch)
        while (waiting > waitingAtMost)
          await Promise.race([
            written,
            new Promise<void>((resolve) => {
              wake = resolve
            }),
          ])
      }
      this.#send({ path, media })
      return await written
    } finally {
      await this.end()
    }
  }

  /** Also where it was not needed after all. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }

  #send(sent: Sent): void {
    this.#thread.postMessage(sent)
  }
}
