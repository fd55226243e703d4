import { imageSize } from 'image-size'
import { readRegular } from '../disk/regular-file.ts'
import type { ImageType } from '../words/picture-formats.ts'
import { loadSharp } from './sharp.ts'
import { imageTypeOf } from './sniff-format.ts'

/** A picture as points of red, green and blue, one byte each, row by row. */
export interface Pixels {
  width: number
  height: number
  rgb: Uint8Array
}

const maximalBytes = 20_000_000
/** A stranger's picture must not fill the memory. sharp reads large pictures in strips; the other decoders hold all of it. */
const maximalPixels = { sharp: 50_000_000, plain: 8_000_000 }
/** Figures are drawn on paper: what is transparent shows this. */
const ground = 255

/** Decodes the picture of a file, at most `side` pixels wide and high, on a light ground. Resolves to the reason why not. */
export async function readPixels(path: string, side: number): Promise<Pixels | string> {
  const file = readRegular(path, maximalBytes)
  if ('why' in file) return file.why
  const type = imageTypeOf(file.bytes)
  if (type === null) return 'it is no picture'
  try {
    const sharp = await loadSharp()
    const most = sharp ? maximalPixels.sharp : maximalPixels.plain
    if (pixelsOf(file.bytes, type) > most) return tooManyPixels(most)
    return sharp ? await bySharp(sharp, file.bytes, side) : await decodePlainly(file.bytes, type, side)
  } catch {
    return 'it cannot be decoded'
  }
}

/** 0 where the header does not tell, or it is a drawing. */
function pixelsOf(bytes: Uint8Array, type: ImageType): number {
  if (type === 'svg') return 0
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    return 0
  }
}

function tooManyPixels(most: number): string {
  return `it has more than ${most / 1e6} million pixels`
}

type Sharp = NonNullable<Awaited<ReturnType<typeof loadSharp>>>

async function bySharp(sharp: Sharp, bytes: Buffer, side: number): Promise<Pixels> {
  // One figure at a time: more threads take more memory, which a session would hold to its end.
  sharp.concurrency(1)
  const { data, info } = await sharp(bytes, { limitInputPixels: maximalPixels.sharp })
    .autoOrient()
    .flatten({ background: { r: ground, g: ground, b: ground } })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { width, height, rgb: channels === 1 ? ofGrey(data) : new Uint8Array(data) }
}

/** The way without sharp: PNG and JPEG. */
export async function decodePlainly(bytes: Buffer, type: ImageType, side: number): Promise<Pixels | string> {
  if (type !== 'png' && type !== 'jpg') return `${type} pictures are drawn where the package sharp is installed`
  if (pixelsOf(bytes, type) > maximalPixels.plain) return tooManyPixels(maximalPixels.plain)
  const decoded =
    type === 'png'
      ? (await import('pngjs')).PNG.sync.read(bytes)
      : (await import('jpeg-js')).decode(bytes, { maxResolutionInMP: 8, maxMemoryUsageInMB: 256 })
  const whole = flattened(decoded.width, decoded.height, decoded.data)
  const scale = Math.min(1, side / Math.max(whole.width, whole.height))
  return scaled(whole, Math.round(whole.width * scale), Math.round(whole.height * scale))
}

function ofGrey(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3)
  for (let at = 0; at < grey.length; at++) rgb.fill(grey[at] ?? 0, at * 3, at * 3 + 3)
  return rgb
}

/** @param rgba four bytes a pixel, the last says how opaque it is */
export function flattened(width: number, height: number, rgba: Uint8Array): Pixels {
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4) {
    const alpha = (rgba[from + 3] ?? 255) / 255
    for (let channel = 0; channel < 3; channel++)
      rgb[to++] = Math.round((rgba[from + channel] ?? 0) * alpha + ground * (1 - alpha))
  }
  return { width, height, rgb }
}

/** The picture in another size; each new pixel is the mean of those that it covers, so that thin lines stay in sight. */
export function scaled({ width, height, rgb }: Pixels, toWidth: number, toHeight: number): Pixels {
  const columns = Math.max(1, toWidth)
  const rows = Math.max(1, toHeight)
  if (columns === width && rows === height) return { width, height, rgb }
  const result = new Uint8Array(columns * rows * 3)
  for (let row = 0; row < rows; row++) {
    const top = Math.floor((row * height) / rows)
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows))
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * width) / columns)
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns))
      let red = 0
      let green = 0
      let blue = 0
      for (let y = top; y < bottom; y++)
        for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at += 3) {
          red += rgb[at] ?? 0
          green += rgb[at + 1] ?? 0
          blue += rgb[at + 2] ?? 0
        }
      const count = (bottom - top) * (right - left)
      const to = (row * columns + column) * 3
      result[to] = Math.round(red / count)
      result[to + 1] = Math.round(green / count)
      result[to + 2] = Math.round(blue / count)
    }
  }
  return { width: columns, height: rows, rgb: result }
}
