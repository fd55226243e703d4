import { open } from 'node:fs/promises'
import { imageSize } from 'image-size'
import type { Media } from './media.ts'

/** In pixels. */
export interface PictureSize {
  width: number
  height: number
}

/** Headers with a thumbnail or a colour profile are long; sizes stand within this many bytes. */
const headLength = 256 * 1024

/** Width as it is seen, turned as EXIF says; null where the header is damaged. Not for SVG, which has no pixels. */
export function widthOf(bytes: Uint8Array): number | null {
  try {
    const { width, height, orientation } = imageSize(bytes)
    return (orientation ?? 1) >= 5 ? height : width
  } catch {
    return null
  }
}

/** The sizes of pictures by their names. Drawings have none: they can be shown at any size. */
export async function pictureSizes(media: Iterable<Media>): Promise<Map<string, PictureSize>> {
  const sizes = new Map<string, PictureSize>()
  for (const { name, path } of media) {
    const size = name.endsWith('.svg') ? null : await sizeOf(path)
    if (size) sizes.set(name, size)
  }
  return sizes
}

async function sizeOf(path: string): Promise<PictureSize | null> {
  const file = await open(path).catch(() => null)
  if (!file) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    const { width, height } = imageSize(buffer.subarray(0, bytesRead))
    return { width, height }
  } catch {
    return null
  } finally {
    await file.close()
  }
}
