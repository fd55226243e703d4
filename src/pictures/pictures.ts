import { promises } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { Unread } from '../disk/regular-file.ts'
import { relativeTo } from '../disk/relative-path.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { withoutCredentials } from '../words/addresses/credentials.ts'
import { percentDecoded } from '../words/addresses/percent-decoded.ts'
import { type LocalPicture, PictureFolders, type PictureLookup } from './local-picture.ts'
import { type Media, MediaMaker, type Original } from './media.ts'
import { defaultNetwork, type NetworkSettings } from './picture-client.ts'
import {
  isRemote,
  type PictureSource,
  pictureKey,
  pictureSource,
  type Rewrite,
  rewriteFolders,
} from './picture-source.ts'
import type { PlainLimits, PlainPicture } from './plain-picture.ts'
import { Reach } from './reach.ts'
import { type PictureCache, type Progress, RemotePictures, type Unavailable } from './remote-picture.ts'
import type { Scale } from './scale.ts'
import { type Unreached, unreachableProblems } from './unreachable.ts'

export type { Media } from './media.ts'
export { pictureKey } from './picture-source.ts'

/** A picture that the notes point at: its source as written, and the entry that it stands in. */
export interface WantedPicture {
  src: string
  place: Place
}

/** What has become of a picture's source. `missing` cannot be shown. */
export type Picture = { state: 'media'; name: string } | { state: 'missing' }

export interface Pictures {
  /** By `pictureKey`. */
  bySource: Map<string, Picture>
  /**
   * The files behind the names. A picture that is not available now but is remembered has a name and no file: Anki has it.
   */
  media: Map<string, Media>
  problems: Problem[]
}

export interface PictureOptions {
  cache: PictureCache
  /** Names under which the deck has had pictures before, by `pictureKey`: one that is not available now keeps its name. */
  remembered?: ReadonlyMap<string, string>
  /** Cache and local files only. */
  offline?: boolean
  /** `figures.rewrite`. */
  rewrites?: readonly Rewrite[]
  /** `figures.max-width` in pixels; 0: pictures stay as they are. */
  maximalWidth?: number
  /** `figures.refresh` in seconds; null: what the cache has is never asked for again (--watch). */
  refresh?: number | null
  onProgress?: (progress: Progress) => void
  /** By their paths, pictures beside the notes that have been read already: see plain-picture.ts. */
  plain?: ReadonlyMap<string, PlainPicture> | undefined
  /** Told of each source but `data:` ones whether there is a file, and where; of those on servers, whether the cache has one. */
  onSource?: (source: PictureSource, found: Omit<PictureLookup, 'source'>) => void
  /** How paperdeck names itself to servers. */
  agentName?: string
  network?: Partial<NetworkSettings>
  scale?: Scale | null
  /** So many bytes of pictures are kept from their reading to their packing. */
  room?: number
  /** Milliseconds since 1970. */
  now?: number
}

const defaultWidth = 1600
const defaultRefresh = 86_400
const atOnce = 8

/** What a picture beside the notes must not go beyond to be plain. */
export function plainLimits({ maximalWidth, network }: Pick<PictureOptions, 'maximalWidth' | 'network'>): PlainLimits {
  const { maximalBytes } = { ...defaultNetwork, ...network }
  return { maximalBytes, maximalWidth: maximalWidth ?? defaultWidth }
}

/** What reading one source gave. */
interface Reading {
  picture: Picture
  media: Media | null
  problems: Problem[]
  unreached: Unreached | null
}

/**
 * Finds every wanted picture once: beside the notes, in the vault, in the notes themselves, in the cache or on its server. A
 * picture that is not available is a problem; it never stops the others.
 */
export function readPictures(
  wanted: readonly WantedPicture[],
  root: string,
  options: PictureOptions,
): Promise<Pictures> {
  return new PictureReader(root, options).read(wanted)
}

class PictureReader {
  readonly #root: string
  readonly #options: PictureOptions
  readonly #remote: RemotePictures
  readonly #folders: PictureFolders
  readonly #reach: Reach
  readonly #maker: MediaMaker

  constructor(root: string, options: PictureOptions) {
    this.#root = root
    this.#options = options
    this.#remote = new RemotePictures({
      cache: options.cache,
      offline: options.offline ?? false,
      refresh: options.refresh === undefined ? defaultRefresh : options.refresh,
      network: { ...defaultNetwork, ...options.network },
      agentName: options.agentName ?? 'paperdeck',
      now: options.now ?? Date.now(),
      onProgress: options.onProgress ?? (() => {}),
    })
    const { maximalBytes, maximalWidth } = plainLimits(options)
    this.#folders = new PictureFolders(maximalBytes, options.plain)
    this.#reach = new Reach([root, ...rewriteFolders(options.rewrites ?? [], root)])
    this.#maker = new MediaMaker(options.cache, maximalWidth, options.room ?? 0, options.scale)
  }

  async read(wanted: readonly WantedPicture[]): Promise<Pictures> {
    const asked = this.#distinct(wanted)
    await this.#remote.announce(asked.map(({ source }) => source).filter((source) => source.kind === 'web'))
    const limit = pLimit(atOnce)
    try {
      const readings: (Reading | Promise<Reading>)[] = []
      for (const [index, each] of asked.entries()) {
        const { source } = each
        if (source.kind === 'web')
          readings[index] = limit(async () => this.#readingOf(each, await this.#fromServer(each, source)))
      }
      // Servers are asked first. While they take their time, what is here is read one after the other.
      if (readings.length > 0) await setImmediate()
      for (const [index, each] of asked.entries()) {
        const { source } = each
        if (source.kind === 'web') continue
        const reading = this.#readingOf(each, this.#foundHere(each, source))
        // To wait for what is there already takes longer than all else of it.
        readings[index] = reading instanceof Promise ? await reading : reading
      }
      return together(asked, await Promise.all(readings))
    } finally {
      await this.#remote.close()
    }
  }

  /** Each picture once, whoever wants it. */
  #distinct(wanted: readonly WantedPicture[]): Asked[] {
    const distinct = new Map<string, Asked>()
    for (const { src, place } of wanted) {
      const key = pictureKey(place.file, src)
      if (distinct.has(key)) continue
      distinct.set(key, {
        key,
        src,
        place,
        source: pictureSource(src, place.file, this.#root, this.#options.rewrites ?? []),
      })
    }
    return [...distinct.values()]
  }

  #readingOf(one: Asked, found: Found<Original> | Found<{ media: Media }> | Unavailable): Reading | Promise<Reading> {
    const rememberedName = this.#options.remembered?.get(one.key)
    if ('reason' in found) return notHad(one, found, rememberedName)
    if ('media' in found) return had(one, found, found.media)
    return this.#maker.make(found, rememberedName).then((media) => {
      if (!('reason' in media)) return had(one, found, media)
      const reason = `${quoted(one.src)} is ${media.reason}`
      return notHad(one, { reason, expected: media.expected, host: null }, rememberedName)
    })
  }

  async #fromServer(one: Asked, source: WebSource): Promise<Found<Original> | Unavailable> {
    const found = await this.#remote.read(source)
    this.#options.onSource?.(source, { isThere: found.state === 'had', path: null })
    if (found.state === 'not-had') return { ...found, reason: `${quoted(one.src)} is not available: ${found.reason}` }
    const { file, outdated } = found
    const problems = outdated ? [kept(one, `${quoted(one.src)} may be out of date: ${outdated.reason}`)] : []
    return { ...file, whole: () => promises.readFile(file.path), problems, outdated }
  }

  /** In the notes themselves, beside them or in their vault. */
  #foundHere(one: Asked, source: LocalSource): Found<Original> | Found<{ media: Media }> | Unavailable {
    if (source.kind === 'data') {
      const bytes = bytesOfDataUri(source.uri)
      return bytes
        ? { ...inMemory(bytes), problems: [], outdated: null }
        : { reason: `${quoted(one.src)} holds no picture`, expected: 'data:image/png;base64,…', host: null }
    }
    const found =
      source.kind === 'embed'
        ? this.#folders.findEmbed(source.folder, source.target, this.#root)
        : this.#folders.find(source.folder, source.path)
    this.#options.onSource?.(source, lookupOf(found))
    if (!found)
      return {
        reason: `The picture ${quoted(one.src)} is not there`,
        expected: whereabouts(one, this.#root),
        host: null,
      }
    if ('why' in found)
      return { reason: `${quoted(one.src)} cannot be read: ${found.why}`, expected: found.expected, host: null }
    const { path, content } = found
    if (!this.#reach.holds(source.folder, path)) {
      const expected = `a file below ${this.#reach.homeOf(source.folder)}, or of a folder that figures.rewrite names`
      return { reason: `${quoted(one.src)} lies outside of the notes`, expected, host: null }
    }
    const rest = { problems: remarks(one, found, this.#root), outdated: null }
    return 'name' in content
      ? { media: { name: content.name, path, bytes: content.bytes }, ...rest }
      : { ...inMemory(content), path, ...rest }
  }
}

type WebSource = Extract<PictureSource, { kind: 'web' }>
type LocalSource = Exclude<PictureSource, WebSource>

interface Asked extends WantedPicture {
  key: string
  source: PictureSource
}

/** A picture, or what can be made one. */
type Found<What> = What & {
  problems: Problem[]
  outdated: Unavailable | null
}

function lookupOf(found: LocalPicture | Unread | null): Omit<PictureLookup, 'source'> {
  if (!found || 'why' in found) return { isThere: found !== null, path: null }
  const { path, content } = found
  return { isThere: true, path, ...('name' in content && { stamp: [content.bytes, content.changed] }) }
}

function inMemory(bytes: Uint8Array): Original {
  return { head: bytes, size: bytes.length, path: null, hash: null, content: bytes, whole: async () => bytes }
}

/** In the order of the notes, whatever the order in which the readings ended, so that the same notes give the same package. */
function together(asked: readonly Asked[], readings: readonly Reading[]): Pictures {
  const pictures: Pictures = { bySource: new Map(), media: new Map(), problems: [] }
  pictures.problems.push(...unreachableProblems(readings.flatMap(({ unreached }) => unreached ?? [])))
  readings.forEach(({ picture, media, problems }, index) => {
    pictures.bySource.set(asked[index]?.key ?? '', picture)
    if (media) pictures.media.set(media.name, media)
    for (const found of problems) pictures.problems.push(found)
  })
  return pictures
}

function had(one: Asked, { problems, outdated }: Found<object>, media: Media): Reading {
  return {
    picture: { state: 'media', name: media.name },
    media,
    problems,
    unreached: outdated && unreachedOf(one, outdated, false),
  }
}

/** A deck that has had the picture keeps it; else the notes are made without. */
function notHad(one: Asked, why: Unavailable, rememberedName: string | undefined): Reading {
  const isMissing = rememberedName === undefined
  return {
    picture: isMissing ? { state: 'missing' } : { state: 'media', name: rememberedName },
    media: null,
    problems: [
      isMissing
        ? problem(
            'warning',
            why.isUnasked ? 'picture-not-fetched' : 'picture-missing',
            one.place,
            why.reason,
            why.expected,
          )
        : kept(one, why.reason),
    ],
    unreached: unreachedOf(one, why, isMissing),
  }
}

function kept({ place }: Asked, reason: string): Problem {
  return problem('info', 'picture-kept', place, `${reason}; the deck keeps the picture that it has`)
}

function unreachedOf({ source, place }: Asked, { host, reason }: Unavailable, isMissing: boolean): Unreached | null {
  if (host === null || source.kind !== 'web') return null
  return { url: source.from, host, reason: reason.replace(/^.*? is not available: /s, ''), place, isMissing }
}

function whereabouts({ src, source }: Asked, root: string): string {
  if (source.kind === 'embed') return 'a file of that name in the vault'
  if (source.kind !== 'file' || !isRemote(src)) return 'a file beside the notes'
  return `a file at ${relativeTo(root, resolve(source.folder, source.path))}, by figures.rewrite`
}

function remarks({ src, place }: Asked, { writtenAs, others, path }: LocalPicture, root: string): Problem[] {
  const found: Problem[] = []
  if (writtenAs) {
    const how = writtenAs.by === 'case' ? 'in another case' : 'with its accents composed otherwise (Unicode NFC, NFD)'
    found.push(problem('info', 'picture-name', place, `${quoted(src)} is on the disk ${how}`, `“${writtenAs.name}”`))
  }
  if (others.length > 0) {
    const names = [path, ...others].map((each) => `“${relativeTo(root, each)}”`)
    const said = `${quoted(src)} may be any of ${names.length} files; the first of ${names.join(', ')} is taken`
    found.push(problem('info', 'picture-ambiguous', place, said, 'a name with its folder'))
  }
  return found
}

/** Base64 or percent-encoded; null where it is neither. */
function bytesOfDataUri(uri: string): Uint8Array | null {
  const [, parameters, data] = /^data:([^,]*),(.*)$/is.exec(uri) ?? []
  if (parameters === undefined || data === undefined) return null
  const isBase64 = /;\s*base64\s*$/i.test(parameters)
  return isBase64 ? Buffer.from(percentDecoded(data), 'base64') : Buffer.from(percentDecoded(data))
}

/** Long sources, such as data: URIs, by their beginning. */
function quoted(src: string): string {
  const shown = withoutCredentials(src)
  return `“${shown.length > 200 ? `${shown.slice(0, 60)}…` : shown}”`
}
