/**
 * A title as it is compared: letters and digits alone, in one case, full-width forms as half-width ones, Latin letters without
 * accents. What changes only case, spaces, hyphens or punctuation is the same title. A title of signs alone stays itself.
 */
export function normaliseTitle(title: string): string {
  const folded = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
  return (
    folded
      .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
      .trim()
      .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '') || folded.trim()
  )
}
