import { isNameShaped, methodOf } from '../../words/names.ts'
import { type KeyValue, textsOf } from './front-matter.ts'

/**
 * What front matter calls a paper for short, among its aliases or as its title where the heading has the full one: a name by the rules
 * for "DDPM: …" in a title. Citation keys, years and authors stand among aliases as well.
 */
export function shortNameOf(front: readonly KeyValue[], title: string, authors: string | null): string | null {
  const named = front.filter(({ key }) => /^(?:alias(?:es)?|title)$/i.test(key)).flatMap(({ value }) => textsOf(value))
  const isOfAuthor = (name: string) => authors?.toLowerCase().includes(name.toLowerCase()) === true
  return named.map((name) => name.trim()).find((name) => isShortName(name, title) && !isOfAuthor(name)) ?? null
}

export function isShortName(name: string, title: string): boolean {
  if (/[:：@]|(?:19|20)\d\d/u.test(name) || title.toLowerCase() === name.toLowerCase()) return false
  const words = name.split(/\s+/)
  // Of several words that are no name at all one could be a title in other words.
  if (!words.some(isNameShaped)) {
    const isOfTitle = title
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)
      .includes(name.toLowerCase())
    if (words.length > 1 || !/^\p{Lu}/u.test(name) || isOfTitle) return false
  }
  return methodOf(null, `${name}: ${title}`) === name
}
