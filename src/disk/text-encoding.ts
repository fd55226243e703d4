import { isUtf8 } from 'node:buffer'

/**
 * The text of a file that a spreadsheet or an old library wrote: UTF-8 and UTF-16 by their marks, UTF-8 where it is, else the
 * encoding that such programs have on a computer of the language that the bytes speak. Null where it is no text at all.
 */
export function decodeLegacy(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be')
  if (isUtf8(bytes)) return withoutMark(new TextDecoder().decode(bytes))
  if (bytes.subarray(0, 10_000).includes(0)) return null
  const head = bytes.subarray(0, telling)
  return decoded(bytes, isPaired(head) ? encodingOfPairs(head) : 'windows-1252')
}

/** In bytes: what the beginning speaks, all of it does. */
const telling = 200_000

/** Single bytes of letters with accents stand among ASCII; those of East Asian letters come in pairs. */
function isPaired(bytes: Uint8Array): boolean {
  let [pairs, single] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    if ((bytes[at + 1] ?? 0) >= 0x80) {
      pairs++
      at++
    } else single++
  }
  return pairs > single
}

function encodingOfPairs(bytes: Uint8Array): string {
  const japanese = lenient(bytes, 'shift_jis')
  if (count(japanese, /[\u3041-\u30ff]/g) > 0.2 * letters(japanese)) return 'shift_jis'
  const korean = lenient(bytes, 'euc-kr')
  if (count(korean, /[\uac00-\ud7a3]/g) > 0.9 * letters(korean)) return 'euc-kr'
  return 'gb18030'
}

function letters(text: string): number {
  return count(text, /[^\0-\x7f]/g)
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return withoutMark(new TextDecoder(encoding).decode(bytes))
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
