import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { imageSize } from 'image-size'
import { type Place, type Problem, problem } from './problem.ts'

/** A picture that the notes point at: its source as written, and the entry that it stands in. */
export interface WantedPicture {
  src: string
  place: Place
}

/** A file for the deck's media folder. The name comes from the content: lower-case ASCII, a hash, and the type that the bytes tell. */
export interface Media {
  name: string
  path: string
  bytes: number
}

/** What has become of a picture's source. `remote` stays an address; `missing` cannot be shown. */
export type Picture = { state: 'media'; name: string } | { state: 'remote'; url: string } | { state: 'missing' }

export interface Pictures {
  /** By `pictureKey`. */
  bySource: Map<string, Picture>
  media: Map<string, Media>
  problems: Problem[]
}

/** Relative sources mean a file beside the notes file, so the same source in two files may be two pictures. */
export function pictureKey(file: string, src: string): string {
  return isRemote(src) ? src : `${dirname(file)}\n${src}`
}

export function isRemote(src: string): boolean {
  return /^(?:https?:)?\/\//i.test(src)
}

const extensions: Record<string, string> = {
  jpg: 'jpg',
  png: 'png',
  gif: 'gif',
  svg: 'svg',
  webp: 'webp',
  avif: 'avif',
  heif: 'avif',
  bmp: 'bmp',
}

/** Finds every wanted picture once. A picture that cannot be had is a problem; it never stops the others. */
export async function readPictures(wanted: readonly WantedPicture[], root: string): Promise<Pictures> {
  const pictures: Pictures = { bySource: new Map(), media: new Map(), problems: [] }
  for (const { src, place } of wanted) {
    const key = pictureKey(place.file, src)
    if (pictures.bySource.has(key)) continue
    pictures.bySource.set(
      key,
      isRemote(src) ? { state: 'remote', url: src } : await readLocal(src, place, root, pictures),
    )
  }
  return pictures
}

async function readLocal(src: string, place: Place, root: string, pictures: Pictures): Promise<Picture> {
  for (const candidate of candidatesOf(src)) {
    const path = resolve(root, dirname(place.file), candidate)
    const bytes = await readFile(path).catch(() => null)
    if (!bytes) continue
    const type = typeOf(bytes)
    if (!type) {
      pictures.problems.push(
        problem('warning', 'picture-missing', place, `“${src}” is not a picture`, 'PNG, JPEG, GIF, SVG, WebP or AVIF'),
      )
      return { state: 'missing' }
    }
    const name = `paperdeck-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${type}`
    pictures.media.set(name, { name, path, bytes: bytes.length })
    return { state: 'media', name }
  }
  pictures.problems.push(
    problem('warning', 'picture-missing', place, `The picture “${src}” is not there`, 'a file beside the notes'),
  )
  return { state: 'missing' }
}

/** As written, percent-decoded, and without `?raw=true` or `#…`, the first that exists counts. */
function candidatesOf(src: string): string[] {
  const bare = src.replace(/[?#].*$/, '')
  return [...new Set([src, decoded(src), bare, decoded(bare)])].filter((path) => path !== '')
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}

function typeOf(bytes: Uint8Array): string | undefined {
  try {
    return extensions[imageSize(bytes).type ?? '']
  } catch {
    return undefined
  }
}
