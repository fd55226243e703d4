import { interned } from './interned.ts'
import type { United } from './unite.ts'

/**
 * Tags of a note: the user's own, the keywords, `year::2022` and `section::…`. Anki divides tags by spaces and levels by `::`;
 * every letter of every script stays. `<` does not where it could open an element: templates may show tags, as they are.
 */
export function tagsOf(paper: United, own: readonly string[]): string[] {
  const year = paper.year === null ? [] : [`year::${paper.year}`]
  const sections = paper.sections
    .filter((section) => section.length > 0)
    .map((section) => `section::${section.map(tagOf).join('::')}`)
  const tags = [...own.map(tagOf), ...paper.keywords.map(tagOf).map(freed), ...year, ...sections]
  return [...new Set(tags.filter((tag) => tag !== ''))].sort().map(interned)
}

function tagOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/["\u0000-\u001f]|<(?=[a-z/!?])/gi, '')
    .trim()
    .replace(/\s+/gu, '_')
}

/** Import strips these two, which Anki gives itself. */
function freed(tag: string): string {
  return /^(?:marked|leech)$/i.test(tag) ? `keyword::${tag}` : tag
}
