import { isAuthors } from '../../../words/authors.ts'
import { isVenue } from '../../../words/venue.ts'
import { newDraft, takeVenue } from '../draft.ts'
import { takeCredits } from './credits.ts'

/** "ICLR 2017. The owl listens …", "Fern et al., ICLR 2017 — …": a venue with its year, and a remark behind it. */
export function isPlaceBefore(rest: string): boolean {
  const year = /(?:19|20)\d{2}(?!\d)|['’]\d{2}(?!\d)/.exec(rest.slice(0, 140))
  const end = year ? year.index + year[0].length : 0
  if (end === 0 || !/^\)?(?:[.,;:]| (?:[—–]|→|[-=]?>|-))\s/u.test(rest.slice(end, end + 4))) return false
  const credits = rest.slice(0, end)
  const comma = credits.lastIndexOf(', ')
  return (
    year?.index === 0 ||
    isVenue(credits) ||
    (comma > 0 && isVenue(credits.slice(comma + 2)) && isAuthors(credits.slice(0, comma)))
  )
}

/** "Self-RAG, Asai et al.": capitals or digits within the first word tell that it is what a paper is called for short. */
export function nameBeforeAuthors(words: string): string | null {
  const [, name = '', people = ''] = /^(\S{2,24}), (\p{Lu}[^\n]{2,80} et al)\.?\s{0,3}$/u.exec(words) ?? []
  return /\p{Lu}[^\s.]*[\p{Lu}\d]/u.test(name) &&
    !/^(?:O['’]|Ma?c|De|Van|Le|Di)\p{Lu}|\p{L}-\p{Lu}\p{Ll}+$/u.test(name) &&
    isAuthors(people)
    ? name
    : null
}

/** "Fern et al. 2023. *Title*. NeurIPS.": who wrote it, and when, before its title. */
export function authorsAndYear(text: string): { authors: string; year: number; length: number } | null {
  const [whole, people, year] = /^(\p{Lu}[^\n.]{1,80} et al)\.?,? ((?:19|20)\d{2})[a-z]?[.:,] (?=\S)/u.exec(text) ?? []
  if (whole === undefined || people === undefined || !isAuthors(people)) return null
  return { authors: `${people}.`, year: Number(year), length: whole.length }
}

/** "Fern and Oak - 2014 - Title", "Reed et al. - 2018- Title": as reference managers name their files. */
export function peopleBeforeYear(text: string): { authors: string; year: number; length: number } | null {
  const [whole, authors, year] =
    /^(\p{Lu}[\p{L}'’-]{1,30}(?: (?:and|&) \p{Lu}[\p{L}'’-]{1,30}| et al\.?)?) - ((?:19|20)\d{2})[a-z]?\s?- (?=\S)/u.exec(
      text,
    ) ?? []
  return whole === undefined || authors === undefined ? null : { authors, year: Number(year), length: whole.length }
}

/** "ICML 2021. -> no labels are needed": behind nothing but credits an arrow leads to the remark. */
export function withoutArrow(rest: string, from: number): string {
  const arrow = /(?<!\S)(?:→|⇒|[-=]?>)\s/u.exec(rest.slice(from, from + 300))
  if (!arrow) return rest
  const at = from + arrow.index
  const before = rest.slice(from, at)
  if (/[\p{L}\p{N}]/u.test(before) && !takeCredits(before, newDraft()) && !takeVenue(before, newDraft(), true))
    return rest
  return `${rest.slice(0, at)}|${' '.repeat(arrow[0].length - 1)}${rest.slice(at + arrow[0].length)}`
}
