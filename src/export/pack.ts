import { Worker } from 'node:worker_threads'
import type { Media } from '../read/pictures.ts'
import { batchesOf } from './collection.ts'
import type { Said, Sent } from './pack-worker.ts'
import type { Rows } from './rows.ts'

/** So many characters of rows may wait for the other thread: a small deck goes over whole, of a large one no more is held. */
const waitingAtMost = 20_000_000

/**
 * Writes a package as writeApkg does, in a thread of its own: rows are made here while those before them are written there, and
 * this thread is free once the last of them is made.
 * @param worker the bundle of pack-worker.ts
 * @returns the size of the package in bytes
 * @throws NodeJS.ErrnoException when the file cannot be written
 */
export async function packElsewhere(worker: URL, path: string, rows: Rows, media: readonly Media[]): Promise<number> {
  const thread = new Worker(worker)
  try {
    let waiting = 0
    let wake = () => {}
    const size = new Promise<number>((resolve, reject) => {
      thread.on('error', reject)
      thread.on('exit', () => reject(new Error('the thread that writes the package has ended')))
      thread.on('message', (said: Said) => {
        if ('taken' in said) {
          waiting -= said.taken
          wake()
        } else if ('size' in said) resolve(said.size)
        else reject(Object.assign(new Error(said.failure.message), said.failure))
      })
    })
    const send = (sent: Sent) => thread.postMessage(sent)
    for (const batch of batchesOf(rows)) {
      waiting += batch.json.length
      send(batch)
      while (waiting > waitingAtMost)
        await Promise.race([
          size,
          new Promise<void>((resolve) => {
            wake = resolve
          }),
        ])
    }
    send({ path, media })
    return await size
  } finally {
    await thread.terminate()
  }
}
