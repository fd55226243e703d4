import words from './placeholders.json' with { type: 'json' }

const known = new Set(words)

/** What a cell holds where its author had nothing to say: a dash, "N/A", 記載なし. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 24) return false
  const plain = text.normalize('NFKC').toLowerCase().trim()
  return (
    plain !== '' &&
    (/^[^\p{L}\p{N}?]+$/u.test(plain) || known.has(plain) || known.has(plain.replace(/^[([（]|[)\]）.。]$/gu, '')))
  )
}
