import { isHeldYearly, isVenue } from '../../words/venue.ts'

/** What some put behind a title: "[[pdf]](…)", "(2017, Moss et al.)". */
const linkBehind =
  /\s?(?:\[\[?|[(（【])(?:pdf|paper|arxiv|link|code|html|slides?|video|原文|论文|論文|논문)(?:\]\]?|[)）】])$/iu

export function withoutLinksBehind(title: string): string {
  let rest = title.trimEnd()
  for (let end = linkBehind.exec(rest); end && end.index > 0; end = linkBehind.exec(rest))
    rest = rest.slice(0, end.index).trimEnd()
  return rest
}

/** A title in quotation marks of its own. */
export function withoutQuotes(title: string): string {
  return /^["“][^"“”]{8,}["”]$/u.test(title) ? title.slice(1, -1).trim() : title
}

/** Where a paper appeared, in brackets behind its title: "… (RSS 2024)". Null where that is no venue that is known. */
export function venueBehind(title: string): { title: string; venue: string } | null {
  const [whole, venue] = /\s?[(（[【]([^()（）[\]【】]{3,40})[)）\]】]$/u.exec(title.slice(-60)) ?? []
  if (whole === undefined || venue === undefined || !/\d\d/.test(venue) || !isVenue(venue)) return null
  const bare = title.slice(0, -whole.length).trimEnd()
  return /\p{L}/u.test(bare) && !isHeldYearly(bare) ? { title: bare, venue } : null
}

export interface CreditBehind {
  title: string
  authors: string
  year: number
}

/** Title (2017, Moss et al.), Title (Moss and Lund, 2017) */
export function creditBehind(title: string): CreditBehind | null {
  const start = Math.max(title.lastIndexOf(' ('), title.lastIndexOf('（'))
  const inside = start > 0 ? /^\s?[(（]([^()（）]{8,80})[)）]$/u.exec(title.slice(start))?.[1] : undefined
  if (inside === undefined) return null
  const [, early, behind] = /^((?:19|20)\d{2})[,;，]\s?(.+)$/u.exec(inside) ?? []
  const [, before, late] = /^(.+?)[,;，]?\s((?:19|20)\d{2})$/u.exec(inside) ?? []
  const authors = behind ?? before
  const year = early ?? late
  if (authors === undefined || year === undefined || !areNames(authors)) return null
  return { title: title.slice(0, start).trimEnd(), authors, year: Number(year) }
}

/** "Moss et al.", "Moss and Lund", "Moss, Lund, Fern" */
function areNames(text: string): boolean {
  const others = /^(.{2,60}?),?\s(?:et\s?al\.?|and others)$/iu.exec(text)?.[1]
  const names = (others ?? text).split(/,\s?|\s(?:and|&)\s/u)
  const areCapital = names.every((name) => {
    const words = name.trim().split(/\s+/)
    return words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))
  })
  return areCapital && (others !== undefined || names.length > 1)
}
