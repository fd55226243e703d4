interface Format {
  /** As a person calls it. */
  name: string
  mime: string
  /** What names of such files may end in; the first is the one that Anki's media get. */
  endings: readonly string[]
  /** A smaller version is a file of the same format that looks the same. */
  isScalable?: true
}

/** The formats of pictures that Anki shows, on computers and telephones. This is the only list of them. */
const formats = {
  png: { name: 'PNG', mime: 'image/png', endings: ['png'], isScalable: true },
  jpg: { name: 'JPEG', mime: 'image/jpeg', endings: ['jpg', 'jpeg'], isScalable: true },
  gif: { name: 'GIF', mime: 'image/gif', endings: ['gif'] },
  svg: { name: 'SVG', mime: 'image/svg+xml', endings: ['svg'] },
  webp: { name: 'WebP', mime: 'image/webp', endings: ['webp'], isScalable: true },
  avif: { name: 'AVIF', mime: 'image/avif', endings: ['avif'] },
  bmp: { name: 'BMP', mime: 'image/bmp', endings: ['bmp'] },
} as const satisfies Record<string, Format>

/** Also the ending of the names of such media. */
export type ImageType = keyof typeof formats

const listed: readonly [type: string, format: Format][] = Object.entries(formats)

const names = listed.map(([, { name }]) => name)

/** For a person. */
export const imageTypes = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

export const pictureEndings: readonly string[] = listed.flatMap(([, { endings }]) => endings)

/** A part of a pattern, for names that end in one of these. */
export const pictureEnding = `(?:${pictureEndings.join('|')})`

const pictureName = new RegExp(`\\.${pictureEnding}$`, 'i')

export function isPictureName(path: string): boolean {
  return pictureName.test(path)
}

/** @param name of a picture among Anki's media */
export function mimeTypeOf(name: string): string | null {
  const ending = name.replace(/^.*\./, '')
  return listed.find(([type]) => type === ending)?.[1].mime ?? null
}

const pixelTypes = new Set(listed.filter(([type]) => type !== 'svg').map(([, { mime }]) => mime))

/** A picture of pixels, which cannot load anything else. */
export function isMimeOfPixels(mime: string): boolean {
  return pixelTypes.has(mime.toLowerCase())
}

export function isScalable(type: ImageType): boolean {
  const format: Format = formats[type]
  return format.isScalable === true
}
