import { parentPort } from 'node:worker_threads'
import { type Batch, CollectionWriter } from './collection.ts'

/** What the thread is sent: where the collection is to be, its rows in their order, and that these were all. */
export type Sent = { path: string } | Batch | 'end'

/** What it says: that it has taken so many characters of rows, that the collection is written, or why there is none. */
export type Said = { taken: number } | 'done' | { failure: { message: string; [fact: string]: unknown } }

const say = (said: Said) => parentPort?.postMessage(said)
let writer: CollectionWriter | null = null

parentPort?.on('message', (sent: Sent) => {
  try {
    if (sent === 'end') {
      writer?.end()
      writer = null
      say('done')
    } else if ('path' in sent) writer = new CollectionWriter(sent.path)
    else if (writer) {
      writer.add(sent)
      say({ taken: sent.json.length })
    }
  } catch (error) {
    writer?.abandon()
    writer = null
    // Of an error nothing but its message crosses between threads.
    say({ failure: { ...(error as Error), message: (error as Error).message } })
  }
})
