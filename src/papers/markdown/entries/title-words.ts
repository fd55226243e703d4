import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { isAuthors } from '../../../words/authors.ts'
import { isVenue } from '../../../words/venue.ts'
import { isPlaceBefore } from './behind-title.ts'

/** Where in plain words the title ends and ", J. Koushik", ". Chen and Manning.", ", ArXiv, 2016" begins. */
export function endOfTitle(words: string): number {
  if (words.length > 800) return words.length
  let tried = 0
  for (const match of words.matchAll(
    /(?:,|\.|;|\s[-–—])\s+(?=\S)|[:：]\s+(?=\p{Lu}\.)|[,，]\s*(?=\p{Script=Han}{2,4}[,，、])/gu,
  )) {
    if (++tried > 24) break
    if (match.index < 8) continue
    const rest = words
      .slice(match.index + match[0].length)
      .replace(/(?<!\s)\s*\[.*$/s, '')
      .replace(/(?<![\s.,;([（【|:–—-])[\s.,;([（【|:–—-]+$/u, '')
      // "… embeddings, O. Levy et al. pdf": a label without its link.
      .replace(/ \p{L}{2,10}$/u, (word) => (labelOf(word) === null ? word : ''))
    const bare = rest.replace(/(?<![,\s])[,\s]*(?:19|20)\d{2}[^\p{L}\p{N}]*$/u, '')
    if (match[0].startsWith(',') && goesOn(rest)) continue
    if (isPlaceBefore(rest) || isAuthors(rest) || isVenue(rest) || (bare !== '' && isVenue(bare))) return match.index
    const parts = bare.split(/[,.]\s+/)
    if (parts.length > 1 && isVenue(parts.at(-1) ?? '') && isAuthors(parts.slice(0, -1).join(', '))) return match.index
    if (match[0].startsWith('.') && /^(?:In|arXiv|Proc)\b/.test(rest)) return match.index
    const first = /^(.{4,200}?)\.\s/u.exec(rest)?.[1]
    if (match[0].startsWith('.') && first && isAuthors(first)) return match.index
  }
  return words.length
}

/** "… for Points, Ranges, and Nearest-Neighbour Queries": the last of several things of a title, of which one is a word and one has more. */
function goesOn(rest: string): boolean {
  const [first = '', second = '', ...others] = rest.split(/,?\s{1,3}and\s{1,3}|,\s{1,3}/)
  return (
    others.length === 0 &&
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    /,\s+and\s/.test(rest) &&
    /^\S+\s\S/.test(second) &&
    !/\./.test(second)
  )
}

/** The length of a first sentence that is nothing but authors: "LeCun, Yann, and G. Hinton. ". */
export function sentenceOfAuthors(words: string): number | null {
  if (words.length > 2000) return null
  let tried = 0
  for (const match of words.matchAll(
    /(?<=\p{Ll}{2}|\p{Ll}\.|al)[.:]\s+(?=\S)|(?<=\p{Lu})\.:?\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu,
  )) {
    if (++tried > 12) return null
    const people = words.slice(0, match.index)
    // "Collect and Select: Matching …" begins with verbs: before a colon, people have more than one name.
    if (match[0].startsWith(':') && !/\bet al\b|[\p{L}.] \p{Lu}\p{L}|\p{Lu}\./u.test(people.replace(/ and /g, ', ')))
      continue
    if (isAuthors(people) && words.length > match.index + match[0].length + 8) return match.index + match[0].length
  }
  return null
}
