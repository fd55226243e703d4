import { hash } from 'node:crypto'
import { readRegular } from '../disk/regular-file.ts'
import type { Document } from '../papers/document.ts'
import type { ImageType } from '../words/picture-formats.ts'
import { ListedNames } from './listed-names.ts'
import { widthOf } from './picture-size.ts'
import { pictureSource, type Rewrite, resolved } from './picture-source.ts'
import { isOnOtherComputer } from './reach.ts'
import { imageTypeOf } from './sniff-format.ts'

/** A picture file that goes into the deck as it is: of pixels, with a header that says how many, and not too wide. */
export interface PlainPicture {
  /** In the deck's media folder. */
  name: string
  bytes: number
  /** When the file had been changed before it was read, in ms since 1970. */
  changed: number
}

/** What makes a picture more than plain: too many bytes (of a file), or pixels (in a row; 0: never too many). */
export interface PlainLimits {
  maximalBytes: number
  maximalWidth: number
}

/** So many bytes of pictures are held at most from their reading to their packing: those of a hundred papers. */
export const heldPictures = 16_000_000

/** Null for a file that is no such picture, or none at all: what it is then, others find out. */
export function readPlainPicture(
  path: string,
  { maximalBytes, maximalWidth }: PlainLimits,
): { picture: PlainPicture; content: Uint8Array } | null {
  const file = readRegular(path, maximalBytes)
  if (!('bytes' in file)) return null
  const { bytes, changed } = file
  const type = imageTypeOf(bytes)
  if (type === null || type === 'svg') return null
  const width = widthOf(bytes)
  if (width === null || (maximalWidth > 0 && width > maximalWidth)) return null
  return { picture: { name: mediaName(sha256(bytes), type), bytes: bytes.length, changed }, content: bytes }
}

/** Pictures as Markdown and HTML write them, most of the time. */
const written = /!\[(?:(?!!\[)[^\]])*\]\(([^()\s]+)[\s)]|<img\b(?:(?!<img)[^>])*?\ssrc="([^"]+)"/g

/** Notes of which pictures are to be read ahead, before it is known what they hold. */
export interface Prefetch {
  documents: readonly Document[]
  /** Folder of the project. */
  root: string
  rewrites: readonly Rewrite[]
  limits: PlainLimits
}

/** Paths of the files beside the notes that their texts seem to show: of those that are there under the very name. */
export function picturesAhead({ documents, root, rewrites }: Prefetch): Set<string> {
  const paths = new Set<string>()
  const names = new ListedNames()
  for (const { file, text } of documents)
    for (const [, inMarkdown, inHtml] of text.matchAll(written)) {
      const source = pictureSource(inMarkdown ?? inHtml ?? '', file, root, rewrites)
      if (source.kind !== 'file') continue
      const path = resolved(source.folder, source.path)
      if (isOnOtherComputer(path)) continue
      if (names.has(path)) paths.add(path)
    }
  return paths
}

/** The name comes from the content: lower-case ASCII, a hash, and the type that the bytes tell. */
export function mediaName(hash: string, type: ImageType, version = ''): string {
  return `paperdeck-${hash.slice(0, 24)}${version}.${type}`
}

export function isMediaName(name: string): boolean {
  return /^paperdeck-[\da-f]{24}[\w-]{0,40}\.[a-z]{2,5}$/.test(name)
}

export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}
