import { type Problem, problem } from '../../problems/problem.ts'
import type { RichText } from '../../text/rich-text.ts'
import type { Note } from '../note.ts'

/** Pairs of marks that number the first and the second of several things. */
const numbered = [
  /(?:^|[\s:：;；,，。.、])[(（]?1[)）.、](?!\d).+?[\s:：;；,，。.、]?[(（]?2[)）.、](?!\d)/su,
  /[①⑴⒈❶][^①⑴⒈❶]+[②⑵⒉❷]/u,
  /(?:^|[\s:：;；,，。])[(（]?(?:i|a)[)）].+?[\s;；,，。][(（]?(?:ii|b)[)）]/su,
  /(?:第一|其一|一是|首先)(?:(?!第一|其一|一是|首先).)+(?:第二|其二|二是|其次)/su,
  /\bfirst(?:ly)?\b[,:](?:(?!\bfirst(?:ly)?\b[,:]).)+\bsecond(?:ly)?\b/isu,
  /[•·▪◦]\s?\S.+[•·▪◦]\s?\S/su,
  /첫째(?:(?!첫째).)+둘째|第一に(?:(?!第一に).)+第二に/su,
]

/** A cheap look for any of the second marks. */
const second = /2[)）.、]|[②⑵⒉❷•·▪◦]|(?:ii|b)[)）]|第二|其二|二是|其次|second|둘째|第二に/iu

/** So many things in a row, divided by commas, are a set, and sets are the hardest to recall. */
const itemsOfSet = 5

/** Lists are learned badly: items are forgotten, and nobody knows how many there were. */
export function enumeration({ paper }: Note): Problem[] {
  if (!isEnumeration(paper.contribution)) return []
  const found = 'The contribution is a list'
  const expected = 'what its items have in common, or the one that matters; the list among the notes'
  return [problem('warning', 'enumeration', paper.place, found, expected)]
}

export function isEnumeration(contribution: RichText | null): boolean {
  if (!contribution) return false
  const { text, html } = contribution
  if ((html.match(/<li\b/g) ?? []).length > 1) return true
  const lines = !html.includes('<br>')
    ? []
    : html.split(/<br>/).filter((line) => /^\s*(?:[-*•·]|\d+[.)、])\s*\S/u.test(line.replace(/<[^>]*(?:>|$)/g, '')))
  return lines.length > 1 || (second.test(text) && numbered.some((pattern) => pattern.test(text))) || isSet(text)
}

/** "…: a, b, c, d and e"; examples in brackets, or after "such as", are no set to be recalled. */
function isSet(text: string): boolean {
  if (text.split(/、|, /u).length < itemsOfSet) return false
  const bare = text
    .replace(/\$[^$]*\$|`[^`]*`|\([^()]*\)|（[^（）]*）/gu, 'x')
    .replace(/(?:例如|比如|譬如|such as|e\.g\.|for example|like)[^。.；;]*/giu, '')
  return bare.split(/[。；;：:.!?]/u).some((clause) => {
    const items = clause.split(/、|,\s/u)
    // Short things of about one length; the parts of a sentence are longer.
    const short = items.slice(1).filter((item) => item.trim().length > 0 && item.length <= 24)
    return items.length >= itemsOfSet && short.length >= itemsOfSet - 1 && short.length === items.length - 1
  })
}
