import words from './placeholders.json' with { type: 'json' }
import { isAscii } from './scripts.ts'

const known = new Set(words)

/** What a cell holds where its author had nothing to say: a dash, "N/A", 記載なし. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 24) return false
  if (isAscii(text)) return isKnown(text.toLowerCase().trim(), /^[^a-z0-9?]+$/)
  return isKnown(text.normalize('NFKC').toLowerCase().trim(), /^[^\p{L}\p{N}?]+$/u)
}

function isKnown(plain: string, signs: RegExp): boolean {
  if (plain === '') return false
  return signs.test(plain) || known.has(plain) || known.has(plain.replace(/^[([（]|[)\]）.。]$/gu, ''))
}
