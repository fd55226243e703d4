import { parentPort } from 'node:worker_threads'
import type { Media } from '../read/pictures.ts'
import { ApkgWriter } from './apkg.ts'
import type { Batch } from './collection.ts'

/** What the thread is sent: rows in their order, and at last where the package is to be. */
export type Sent = Batch | { path: string; media: readonly Media[] }

/** What it says: that it has taken so many characters of rows, how many bytes the package has, or why there is none. */
export type Said = { taken: number } | { size: number } | { failure: { message: string; [fact: string]: unknown } }

const say = (said: Said) => parentPort?.postMessage(said)
let writer: ApkgWriter | null = null
let isBroken = false

parentPort?.on('message', async (sent: Sent) => {
  if (isBroken) return
  try {
    writer ??= new ApkgWriter()
    if ('path' in sent) {
      const size = await writer.write(sent.path, sent.media)
      writer.end()
      say({ size })
    } else {
      writer.add(sent)
      say({ taken: sent.json.length })
    }
  } catch (error) {
    isBroken = true
    writer?.end()
    // Of an error nothing but its message crosses between threads.
    say({ failure: { ...(error as Error), message: (error as Error).message } })
  }
})
