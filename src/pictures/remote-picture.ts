import * as v from 'valibot'
import { withoutCredentials } from '../words/addresses/credentials.ts'
import type { CachedFile } from './picture-cache.ts'
import { type NetworkSettings, type PictureClient, startPictureClient, type Validators } from './picture-client.ts'
import type { PictureSource } from './picture-source.ts'

/** What reading keeps between builds; pictures/picture-cache.ts is one. */
export interface PictureCache {
  find(name: string): Promise<CachedFile | null>
  keep(bytes: Uint8Array, extension: string): Promise<CachedFile>
  recall(key: string): Promise<unknown>
  record(key: string, value: unknown): Promise<void>
}

export interface RemoteSettings {
  cache: PictureCache
  /** Nothing is asked of any server: what the cache has is all there is. */
  offline: boolean
  /** Seconds for which a picture is not asked for again; null: one that is there is never asked for again. */
  refresh: number | null
  network: NetworkSettings
  /** What servers are told of who asks. */
  agentName: string
  now: number
  onProgress: (progress: Progress) => void
}

/** How far the pictures are that servers are asked for. */
export interface Progress {
  done: number
  failed: number
  total: number
}

export type RemotePicture =
  /** `outdated` says why it could not be asked whether this is still the picture. */
  { state: 'had'; file: CachedFile; outdated: Unavailable | null } | ({ state: 'not-had' } & Unavailable)

export interface Unavailable {
  reason: string
  expected: string
  host: string | null
  /** No server has been asked yet: nothing is known to be wrong. */
  isUnasked?: true
}

type Web = Extract<PictureSource, { kind: 'web' }>

const recordSchema = v.object({
  /** The picture as it was last had: the file in the cache, the address that gave it, its validators, when (ms) it was last asked for. */
  picture: v.nullable(
    v.object({
      file: v.string(),
      from: v.string(),
      etag: v.nullable(v.string()),
      lastModified: v.nullable(v.string()),
      asked: v.number(),
    }),
  ),
  /** Why the last attempt failed; null where it did not. `check` tells it, which asks no server itself. */
  failure: v.nullable(
    v.object({
      reason: v.string(),
      expected: v.string(),
      host: v.nullable(v.string()),
      from: v.string(),
      asked: v.number(),
    }),
  ),
})
type Entry = v.InferOutput<typeof recordSchema>

const nothingKnown: Entry = { picture: null, failure: null }
const notAsked: Unavailable = {
  reason: 'not fetched yet',
  expected: 'a paperdeck build with the network',
  host: null,
  isUnasked: true,
}

/** While the notes are watched, what failed is not asked for again for so long (ms): every save would wait for a dead host. */
const rest = 600_000

/** The pictures of one build that live on servers. */
export class RemotePictures {
  readonly #settings: RemoteSettings
  readonly #progress: Progress = { done: 0, failed: 0, total: 0 }
  readonly #entries = new Map<Web, Entry>()
  #client: Promise<PictureClient> | null = null

  constructor(settings: RemoteSettings) {
    this.#settings = settings
  }

  /** Says beforehand which pictures will be read, so that progress knows its end. */
  async announce(sources: readonly Web[]): Promise<void> {
    for (const source of sources) {
      const entry = await this.#recall(source)
      this.#entries.set(source, entry)
      if (this.#isDue(entry, source)) this.#progress.total++
    }
  }

  async read(source: Web): Promise<RemotePicture> {
    const entry = this.#entries.get(source) ?? (await this.#recall(source))
    const known = entry.picture && (await this.#settings.cache.find(entry.picture.file))
    const wasAnnounced = this.#isDue(entry, source)
    if (known && (this.#settings.offline || !wasAnnounced)) return { state: 'had', file: known, outdated: null }
    const damaged = entry.picture !== null && !known
    if (this.#settings.offline || !(wasAnnounced || damaged))
      return { state: 'not-had', ...(entry.failure ? bare(entry.failure) : notAsked) }
    if (!wasAnnounced) this.#progress.total++
    const picture = await this.#ask(source, entry, known)
    this.#progress.done++
    if (picture.state === 'not-had' || picture.outdated) this.#progress.failed++
    this.#settings.onProgress({ ...this.#progress })
    return picture
  }

  async close(): Promise<void> {
    ;(await this.#client)?.close()
  }

  async #ask(source: Web, entry: Entry, known: CachedFile | null): Promise<RemotePicture> {
    const { cache, network, agentName, now } = this.#settings
    if (!this.#client) {
      this.#client = startPictureClient(network, agentName, (content, type) => cache.keep(content, type))
      this.#settings.onProgress({ ...this.#progress })
    }
    const client = await this.#client
    const answer = await client.get(source.from, known && validatorsFor(entry, source))
    const asked = { from: withoutCredentials(source.from), asked: now }
    if (answer.state === 'new') {
      const { file, validators } = answer
      await this.#record(source, { picture: { ...asked, file: file.name, ...validators }, failure: null })
      return { state: 'had', file, outdated: null }
    }
    if (answer.state === 'same' && known && entry.picture) {
      await this.#record(source, { picture: { ...entry.picture, ...asked }, failure: null })
      return { state: 'had', file: known, outdated: null }
    }
    const { reason, expected, host } =
      answer.state === 'failed' ? answer : { reason: 'the server answers 304 Not Modified', expected: '', host: null }
    const failure = { reason, expected, host }
    await this.#record(source, { ...entry, failure: { ...failure, ...asked } })
    return known ? { state: 'had', file: known, outdated: failure } : { state: 'not-had', ...failure }
  }

  #isDue({ picture, failure }: Entry, source: Web): boolean {
    const from = withoutCredentials(source.from)
    const { offline, refresh, now } = this.#settings
    if (offline) return false
    if (refresh === null) return !picture && !(failure?.from === from && now - failure.asked < rest)
    if (!picture) return true
    const age = now - picture.asked
    return picture.from !== from || age < 0 || age >= refresh * 1000
  }

  async #recall({ url }: Web): Promise<Entry> {
    const result = v.safeParse(recordSchema, await this.#settings.cache.recall(url))
    return result.success ? result.output : nothingKnown
  }

  #record({ url }: Web, entry: Entry): Promise<void> {
    return this.#settings.cache.record(url, entry)
  }
}

/** Another server's tags say nothing to this one. */
function validatorsFor({ picture }: Entry, { from }: Web): Validators | null {
  if (picture?.from !== from || (picture.etag === null && picture.lastModified === null)) return null
  return { etag: picture.etag, lastModified: picture.lastModified }
}

function bare({ reason, expected, host }: Unavailable): Unavailable {
  return { reason, expected, host }
}
