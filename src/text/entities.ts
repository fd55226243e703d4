import { characterEntitiesHtml4 } from 'character-entities-html4'
import { ownValue } from './objects.ts'

/** Of a character reference, with what it gives by number or by name. */
const characterReference = /&(?:#x([\da-fA-F]{1,8});|#(\d{1,8});|(\w{1,40});)/g

/** The character that a reference stands for; undefined where it stands for none. */
export function characterOf(hex?: string, decimal?: string, name?: string): string | undefined {
  if (name !== undefined) return ownValue(characterEntitiesHtml4, name)
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}

/** For who looks for words: what stands for no character stays, and spaces that do not break are spaces. */
export function decodeEntities(html: string): string {
  return html
    .replace(characterReference, (all, hex, decimal, name) => characterOf(hex, decimal, name) ?? all)
    .replaceAll('\u00a0', ' ')
}
