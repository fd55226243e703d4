/**
 * Text out of a PDF holds soft hyphens (U+00AD) where its words were broken. They are no part of the word: who searches for it does
 * not find it, and terminals do not agree on how wide they are.
 */
export function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replace(/\u00ad+(?:\s*?\n\s*)?/g, '') : text
}

/** Whether a source may hold them, also as character references. */
export function mayHoldSoftHyphens(source: string): boolean {
  return /\u00ad|&shy;|&#(?:0*173|x0*ad);/i.test(source)
}
