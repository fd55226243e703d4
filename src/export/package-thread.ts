import { Worker } from 'node:worker_threads'
import type { Media } from '../read/pictures.ts'
import { batchesOf } from './collection.ts'
import type { Said, Sent } from './package-worker.ts'
import type { Rows } from './rows.ts'

/** So many characters of rows may wait for the thread: those of a small deck go over at once, of a large one no more are held. */
const waitingAtMost = 20_000_000

/** Writes a package while others of its rows are still made, and after. The thread starts at once, and keeps no process alive. */
export class PackageThread {
  readonly #thread: Worker

  /** @param bundle of package-worker.ts */
  constructor(bundle: URL) {
    this.#thread = new Worker(bundle)
    this.#thread.unref()
  }

  /**
   * As writeApkg does.
   * @throws Error when it cannot be written
   */
  async write(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
    const thread = this.#thread
    thread.ref()
    let waiting = 0
    let wake = () => {}
    const written = new Promise<number>((resolve, reject) => {
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('the thread that writes the package has ended')))
      thread.on('message', (said: Said) => {
        if ('size' in said) resolve(said.size)
        else if ('failure' in said) reject(Object.assign(new Error(said.failure.message), said.failure))
        else {
          waiting -= said.taken
          wake()
        }
      })
    })
    const send = (sent: Sent) => thread.postMessage(sent)
    try {
      for (const batch of batchesOf(rows)) {
        waiting += batch.json.length
        send(batch)
        while (waiting > waitingAtMost)
          await Promise.race([
            written,
            new Promise<void>((resolve) => {
              wake = resolve
            }),
          ])
      }
      send({ path, media })
      return await written
    } finally {
      await this.end()
    }
  }

  /** Also where it was not needed after all. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }
}
