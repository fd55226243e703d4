/** A text without these signs, and spaces, at its end. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && (isSpace(text, end - 1) || signs.includes(text[end - 1] ?? ''))) end--
  return text.slice(0, end)
}

/** Without what is neither letter nor digit at its head. */
export function withoutHead(text: string): string {
  let start = 0
  for (const sign of text) {
    if (/[\p{L}\p{N}]/u.test(sign)) break
    start += sign.length
  }
  return text.slice(start)
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}

/** `[[note]]`, `[[folder/note|shown]]` as what they show. */
export function withoutBrackets(text: string): string {
  return text
    .replace(/\[\[([^[\]]{1,300})\]\]/g, (_, inside: string) => inside.split('|').at(-1) ?? '')
    .replace(/[[\]]/g, '')
    .trim()
}
