import * as v from 'valibot'
import { type ImageType, imageTypes, isScalable } from '../words/picture-formats.ts'
import type { CachedFile } from './picture-cache.ts'
import { widthOf } from './picture-size.ts'
import { mediaName, sha256 } from './plain-picture.ts'
import type { PictureCache } from './remote-picture.ts'
import { loadScale, type Scale } from './scale.ts'
import { imageTypeOf, isAnimated, nameOfContent, textOf } from './sniff-format.ts'
import { sanitiseSvg } from './svg.ts'

/** A file for the deck's media folder. */
export interface Media {
  name: string
  path: string
  bytes: number
  /** What it holds, where that has been read and there was room to keep it. */
  content?: Uint8Array
}

/** What the notes point at: its first bytes, and where the others are. */
export interface Original {
  head: Uint8Array
  size: number
  /** The file that holds it, where one does; its SHA-256, where it is known. */
  path: string | null
  hash: string | null
  /** All of it, where it has been read already. */
  content?: Uint8Array
  whole(): Promise<Uint8Array>
}

/** Bytes that are not a picture. */
export interface NotMedia {
  reason: string
  expected: string
}

/** A picture is scaled when that makes it smaller by at least a fifth. */
const worthScaling = 0.8

const scaledSchema = v.object({ file: v.nullable(v.string()) })

/**
 * Makes media of pictures: SVG without scripts, and what is wider than the config wants in fewer pixels.
 *
 * A scaled picture is named after its *original* and the width (`paperdeck-<hash>-w1600.png`), not after its own bytes: these
 * differ between versions of sharp, and a machine without sharp has none. So the name that a note has does not flip when the deck is built
 * elsewhere. Once a note has the scaled name it keeps it, and a machine that cannot scale puts the original under it.
 */
export class MediaMaker {
  readonly #cache: PictureCache
  readonly #maximalWidth: number
  #scale: Promise<Scale | null> | null
  #room: number

  /**
   * @param maximalWidth in pixels; 0: nothing is scaled
   * @param room bytes that may be kept of pictures that go into the deck as they are
   * @param scale for who has another one; null where there is none
   */
  constructor(cache: PictureCache, maximalWidth: number, room: number, scale?: Scale | null) {
    this.#cache = cache
    this.#maximalWidth = maximalWidth
    this.#room = room
    this.#scale = scale === undefined ? null : Promise.resolve(scale)
  }

  /** @param rememberedName under which the deck has had this picture's source before */
  async make(original: Original, rememberedName: string | undefined): Promise<Media | NotMedia> {
    const type = imageTypeOf(original.head)
    if (type === null) return { reason: nameOfContent(original.head), expected: imageTypes }
    if (type === 'svg') return this.#drawing(await original.whole())
    const width = widthOf(original.head) ?? widthOf(await original.whole())
    if (width === null) return { reason: `a damaged ${type.toUpperCase()} file`, expected: imageTypes }
    const hash = original.hash ?? sha256(await original.whole())
    if (this.#maximalWidth > 0 && width > this.#maximalWidth && isScalable(type) && !isAnimated(original.head, type)) {
      const name = mediaName(hash, type, `-w${this.#maximalWidth}`)
      const scaled = await this.#scaled(original, type, hash, rememberedName === name)
      if (scaled) return { name, path: scaled.path, bytes: scaled.size }
      if (rememberedName === name) return this.#asItIs(original, type, name)
    }
    return this.#asItIs(original, type, mediaName(hash, type))
  }

  async #drawing(bytes: Uint8Array): Promise<Media | NotMedia> {
    const clean = sanitiseSvg(textOf(bytes))
    if (typeof clean !== 'string') return clean
    const file = await this.#cache.keep(Buffer.from(clean), 'svg')
    return { name: mediaName(file.hash, 'svg'), path: file.path, bytes: file.size }
  }

  async #asItIs({ path, size, content, whole }: Original, type: ImageType, name: string): Promise<Media> {
    const media = { name, path: path ?? (await this.#cache.keep(await whole(), type)).path, bytes: size }
    if (!content || content.length > this.#room) return media
    this.#room -= content.length
    return { ...media, content }
  }

  /** The smaller version, made once for each width; null where there is none or it saves too little and is not wanted anyway. */
  async #scaled(
    { size, whole }: Original,
    type: ImageType,
    hash: string,
    wantedAnyway: boolean,
  ): Promise<CachedFile | null> {
    const isWorthIt = (file: CachedFile) => wantedAnyway || file.size <= size * worthScaling
    const key = `${hash} ${this.#maximalWidth}`
    const known = v.safeParse(scaledSchema, await this.#cache.recall(key))
    const file = known.success && known.output.file !== null ? await this.#cache.find(known.output.file) : null
    if (file) return isWorthIt(file) ? file : null
    if (known.success && known.output.file === null) return null
    this.#scale ??= loadScale()
    const scale = await this.#scale
    if (!scale) return null
    const smaller = await scale(await whole(), type, this.#maximalWidth)
    const kept = smaller && (await this.#cache.keep(smaller, type))
    await this.#cache.record(key, { file: kept?.name ?? null })
    return kept && isWorthIt(kept) ? kept : null
  }
}
