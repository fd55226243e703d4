import { Worker } from 'node:worker_threads'
import type { Media } from '../pictures/pictures.ts'
import type { PlainPicture, Prefetch } from '../pictures/plain-picture.ts'
import { batchesOf, charactersOf } from './batches.ts'
import type { PlainList, WorkerReply, WorkerRequest } from './package-worker.ts'
import type { Rows } from './rows.ts'

/** So many characters of rows may wait for the thread: those of a small deck go over at once, of a large one no more are held. */
const waitingAtMost = 20_000_000

/** Writes a package while others of its rows are still made, and after; before that, it reads pictures. It keeps no process alive. */
export class PackageThread {
  readonly #thread: Worker
  #hear: (said: WorkerReply) => void = () => {}
  #fail: (error: Error) => void = () => {}
  /** Why it is of no more use; null while it is. */
  #failure: Error | null = null

  /**
   * Takes a twentieth of a second to be ready, during which something else can be done.
   * @param bundle of package-worker.ts
   */
  constructor(bundle: URL) {
    const thread = new Worker(bundle)
    // It may fail while nobody waits for it.
    const fail = (error: Error) => {
      this.#failure ??= error
      this.#fail(error)
    }
    thread.on('error', fail)
    thread.on('exit', () => fail(new Error('the thread that writes the package has ended')))
    thread.on('message', (said: WorkerReply) => {
      if ('failure' in said) fail(Object.assign(new Error(said.failure.message), said.failure))
      else this.#hear(said)
    })
    thread.unref()
    this.#thread = thread
  }

  /**
   * Reads pictures, and keeps what it can of them for the package.
   * @returns by their paths, those that are plain
   */
  async readAhead(ahead: Prefetch): Promise<Map<string, PlainPicture>> {
    const thread = this.#thread
    thread.ref()
    const { paths, names, sizes, changed } = await new Promise<PlainList>((resolve, reject) => {
      this.#fail = reject
      this.#hear = (said) => {
        if ('plain' in said) resolve(said.plain)
      }
      thread.postMessage(ahead satisfies WorkerRequest)
    })
    thread.unref()
    return new Map(
      paths.map((path, nth) => [path, { name: names[nth] ?? '', bytes: sizes[nth] ?? 0, changed: changed[nth] ?? 0 }]),
    )
  }

  /**
   * As writeApkg does.
   * @throws Error when it cannot be written
   */
  async write(path: string, rows: Rows, media: readonly Media[]): Promise<number> {
    if (this.#failure) throw this.#failure
    const thread = this.#thread
    const send = (sent: WorkerRequest) => thread.postMessage(sent)
    let waiting = 0
    let wake = () => {}
    thread.ref()
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
        waiting += charactersOf(batch)
        send(batch)
        while (waiting > waitingAtMost)
          await Promise.race([
            written,
            new Promise<void>((resolve) => {
              wake = resolve
            }),
          ])
      }
      // What is held of them here is not sent: the thread has read what it could.
      send({ path, media: media.map(({ name, path, bytes }) => ({ name, path, bytes })) })
      const size = await written
      // It is done with all files: nobody has to wait until it is taken apart.
      void this.end()
      return size
    } catch (error) {
      await this.end()
      throw error
    }
  }

  /** Also where it was not needed after all. */
  async end(): Promise<void> {
    await this.#thread.terminate()
  }
}
