import type { ImageType } from '../words/picture-formats.ts'

/** The type of a picture, told by its bytes; null where they are none of those. SVG is told by its root element alone. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const ascii = head.toString('latin1', 0, 64)
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (ascii.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(ascii)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(ascii)) return 'webp'
  if (/^.{4}ftyp(?:.{4})*?avi[fs]/s.test(ascii)) return 'avif'
  if (/^BM.{4}\0{4}/s.test(ascii)) return 'bmp'
  return beginsAsSvg(textOf(head)) ? 'svg' : null
}

/** White space, declarations, comments, and then the root: an HTML page may hold an <svg> too, further on. */
function beginsAsSvg(text: string): boolean {
  return /^<(?:svg:)?svg[\s/>]/.test(withoutProlog(text))
}

/** One step of a prolog at a time: a pattern that takes all of them would try each way to divide it before it gives up. */
const prologStep = /\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+svg\b[^[\]>]*(?:\[[^\]]*\][^[\]>]*)?>/sy

function withoutProlog(text: string): string {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (prologStep.lastIndex = at; prologStep.test(text); at = prologStep.lastIndex);
  return text.slice(at)
}

/** UTF-16 is the other encoding that drawing programs write SVG in. */
export function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/**
 * Whether the end of the picture is there. Servers and connections cut files short without saying so.
 * @param tail the last few thousand bytes; some programs write more behind a picture's end
 */
export function isWhole(head: Uint8Array, tail: Uint8Array, size: number, type: ImageType): boolean {
  const end = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength)
  switch (type) {
    case 'png':
      return end.includes('IEND')
    case 'jpg':
      return end.includes(Buffer.from([0xff, 0xd9]))
    case 'gif':
      return end.subarray(-64).includes(0x3b)
    case 'webp':
      return head.length >= 12 && new DataView(head.buffer, head.byteOffset).getUint32(4, true) + 8 <= size + 1
    case 'svg':
      return /<\/(?:svg:)?svg\s*>|\/>\s*$/.test(textOf(tail))
    default:
      return true
  }
}

/** Moving pictures lose their movement when they are scaled. */
export function isAnimated(bytes: Uint8Array, type: ImageType): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'png') return buffer.subarray(0, Math.max(0, buffer.indexOf('IDAT'))).includes('acTL')
  return type === 'webp' && buffer.subarray(12, 256).includes('ANIM')
}

/** For a person: what bytes are that are no picture. */
export function nameOfContent(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'empty'
  const head = withoutProlog(textOf(bytes.subarray(0, 1024)))
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head)) return 'an HTML page'
  if (head.startsWith('%PDF-')) return 'a PDF file'
  if (head.startsWith('version https://git-lfs')) return 'a pointer to Git LFS'
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return 'a TIFF picture, which Anki does not show'
  if (/^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')))
    return 'a HEIF picture, which Anki does not show'
  if (/^[[{]/.test(head)) return 'JSON'
  return 'not a picture'
}
