import type { ImageType } from '../words/picture-formats.ts'
import { loadSharp } from './sharp.ts'

/** Gives the picture in fewer pixels, in the same format; null where that cannot be done. */
export type Scale = (bytes: Uint8Array, type: ImageType, width: number) => Promise<Uint8Array | null>

/** Pictures are scaled by sharp, an optional package that is loaded when the first one is too wide; null where it is not installed. */
export async function loadScale(): Promise<Scale | null> {
  const sharp = await loadSharp()
  if (!sharp) return null
  return async (bytes, type, width) => {
    try {
      const picture = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true }).keepIccProfile()
      if (type === 'jpg') return await picture.jpeg({ quality: 85, mozjpeg: true }).toBuffer()
      if (type === 'webp') return await picture.webp({ quality: 85 }).toBuffer()
      const { isPalette } = await sharp(bytes).metadata()
      return await picture.png({ compressionLevel: 9, palette: isPalette === true }).toBuffer()
    } catch {
      return null // a picture that sharp cannot read may still be one that Anki shows
    }
  }
}
