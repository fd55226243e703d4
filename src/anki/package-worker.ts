import { parentPort } from 'node:worker_threads'
import type { Media } from '../pictures/pictures.ts'
import { heldPictures, type Prefetch, picturesAhead, readPlainPicture } from '../pictures/plain-picture.ts'
import type { ApkgWriter } from './apkg.ts'
import { type Batch, charactersOf } from './batches.ts'

/** What the thread is sent: at first, perhaps, notes of which to read the pictures, then rows in their order, and at last where the package is to be. */
export type WorkerRequest = Prefetch | Batch | { path: string; media: readonly Media[] }

/** Plain pictures; in lists, which are sent faster than objects. */
export interface PlainList {
  paths: string[]
  names: string[]
  sizes: number[]
  changed: number[]
}

/**
 * What it says: which pictures are plain, that it has taken so many characters of rows, how many bytes the package has, or why
 * there is none.
 */
export type WorkerReply =
  | { plain: PlainList }
  | { taken: number }
  | { size: number }
  | { failure: { message: string; [fact: string]: unknown } }

const say = (said: WorkerReply) => parentPort?.postMessage(said)
const kept = new Map<string, Uint8Array>()
let writer: ApkgWriter | null = null
let isBroken = false
/** What is sent is taken one after the other. */
let last = Promise.resolve()

parentPort?.on('message', (sent: WorkerRequest) => {
  last = last.then(() => take(sent))
})

async function take(sent: WorkerRequest): Promise<void> {
  if (isBroken) return
  try {
    if ('documents' in sent) say({ plain: plainOf(sent) })
    // SQLite is loaded only now: nobody waits for it yet.
    const { ApkgWriter } = await import('./apkg.ts')
    writer ??= new ApkgWriter(kept)
    if ('path' in sent) {
      const size = await writer.write(sent.path, sent.media)
      writer.end()
      say({ size })
    } else if ('table' in sent) {
      writer.add(sent)
      say({ taken: charactersOf(sent) })
    }
  } catch (error) {
    isBroken = true
    writer?.end()
    // Of an error nothing but its message crosses between threads.
    say({ failure: { ...(error as Error), message: (error as Error).message } })
  }
}

function plainOf(ahead: Prefetch): PlainList {
  const list: PlainList = { paths: [], names: [], sizes: [], changed: [] }
  let room = heldPictures
  for (const path of picturesAhead(ahead)) {
    const { picture, content } = readPlainPicture(path, ahead.limits) ?? {}
    if (!picture || !content) continue
    list.paths.push(path)
    list.names.push(picture.name)
    list.sizes.push(picture.bytes)
    list.changed.push(picture.changed)
    if (content.length > room) continue
    room -= content.length
    kept.set(path, content)
  }
  return list
}
