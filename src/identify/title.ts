import { isAscii } from '../extract/ascii.ts'

/**
 * A title as it is compared: letters and digits alone, in one case, full-width forms as half-width ones, Latin letters without
 * accents. What changes only case, spaces, hyphens or punctuation is the same title. A title of signs alone stays itself.
 */
export function normaliseTitle(title: string): string {
  const folded = isAscii(title)
    ? title.toLowerCase()
    : title
        .normalize('NFKC')
        .toLowerCase()
        .replace(/(?![\0-\x7f])\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
  if (isAscii(folded)) return folded.replace(/[^a-z0-9+#]+/g, ' ').trim() || folded.trim()
  return (
    folded
      .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
      .trim()
      .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '') || folded.trim()
  )
}
