import { isAscii, isAsciiOrHan } from '../scripts.ts'
import { withoutSoftHyphens } from '../soft-hyphens.ts'

/**
 * A title as it is compared: letters and digits alone, in one case, full-width forms as half-width ones, Latin letters without
 * accents. What changes only case, spaces, hyphens or punctuation is the same title. A title of signs alone stays itself.
 */
export function normaliseTitle(title: string): string {
  return (isAsciiOrHan(title) && normalisedHan(title)) || normalisedAny(title)
}

/** Of ASCII and Han characters, what normalisedAny gives; '' where they are signs alone. */
function normalisedHan(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9+#\u4e00-\u9fa5]+/g, ' ')
    .trim()
  return isAscii(words) ? words : words.replace(/ (?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5]) /g, '')
}

function normalisedAny(title: string): string {
  const folded = withoutAccents(withoutSoftHyphens(title).normalize('NFKC').toLowerCase())
  return (
    folded
      .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
      .trim()
      .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '') || folded.trim()
  )
}

/** Of letters in small. */
export function withoutAccents(lower: string): string {
  return withDots(lower).replace(/(?![\0-\x7f])\p{Script=Latin}/gu, (letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, ''),
  )
}

/**
 * TeX puts accents on an i and a j without their dots (`{\"\i}`), and what reads it may leave them so: two characters that no normal
 * form makes one. Of a Turkish İ the dot becomes an accent where it is made small.
 */
function withDots(lower: string): string {
  if (!/[ıȷ]\p{M}|[ij]\u0307/u.test(lower)) return lower
  return lower
    .replace(/[ıȷ](?=\p{M})/gu, (letter) => (letter === 'ı' ? 'i' : 'j'))
    .replace(/(?<=[ij])\u0307/g, '')
    .normalize('NFC')
}
