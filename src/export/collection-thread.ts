import { Worker } from 'node:worker_threads'
import { batchesOf } from './collection.ts'
import type { Said, Sent } from './collection-worker.ts'
import type { Rows } from './rows.ts'

/** So many characters of rows may wait for the thread: those of a small deck go over at once, of a large one no more are held. */
const waitingAtMost = 20_000_000

/** Writes a collection while its rows are made, and the rest of a package is. The thread starts at once, and keeps no process alive. */
export class CollectionThread {
  readonly #thread: Worker

  /** @param bundle of collection-worker.ts */
  constructor(bundle: URL) {
    this.#thread = new Worker(bundle)
    this.#thread.unref()
  }

  /**
   * As writeCollection does.
   * @throws Error when it cannot be written
   */
  async write(path: string, rows: Rows): Promise<void> {
    const thread = this.#thread
    thread.ref()
    let waiting = 0
    let wake = () => {}
    const done = new Promise<void>((resolve, reject) => {
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('the thread that writes the collection has ended')))
      thread.on('message', (said: Said) => {
        if (said === 'done') resolve()
        else if ('failure' in said) reject(Object.assign(new Error(said.failure.message), said.failure))
        else {
          waiting -= said.taken
          wake()
        }
      })
    })
    const send = (sent: Sent) => thread.postMessage(sent)
    try {
      send({ path })
      for (const batch of batchesOf(rows)) {
        waiting += batch.json.length
        send(batch)
        while (waiting > waitingAtMost)
          await Promise.race([
            done,
            new Promise<void>((resolve) => {
              wake = resolve
            }),
          ])
      }
      send('end')
      await done
    } finally {
      await this.end()
    }
  }

  /** Also where it was not needed after all. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }
}
