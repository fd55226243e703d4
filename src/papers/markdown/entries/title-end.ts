import { richOfWords } from '../../../text/rich-text.ts'
import { isAuthors } from '../../../words/authors.ts'
import { bracketsIn } from '../../../words/brackets.ts'
import { isNameShaped, tokensOf } from '../../../words/names.ts'
import { isVenue } from '../../../words/venue.ts'
import { type Draft, takeAside, takeVenue } from '../draft.ts'
import { takeCredits } from './credits.ts'
import type { Region } from './line-places.ts'

/** "**Title (2017 CVPR)**", "[Title (2019) - Fern, Oak](u)": marked words that hold more than the title. */
export function withoutImprint(text: string, region: Region, draft: Draft): Region {
  if (region.end - region.start > 400) return region
  const words = text.slice(region.start, region.end)
  const behind = bracketsIn(words).at(-1)
  if (behind && behind.start >= 8 && /^[ .]{0,3}$/.test(words.slice(behind.end)) && isRemarkBehind(behind.inside)) {
    takeAside(behind.inside, draft)
    return { ...region, end: region.start + behind.start }
  }
  if (region.marked === 'words') return withoutVenue(words, region, draft)
  const dated = /^([^()]{4,}) \(((?:19|20)\d{2})\) [-–—] (\S.*)$/u.exec(words)
  if (dated?.[1] && dated[3] && (isAuthors(dated[3]) || areSurnames(dated[3]))) {
    draft.year ??= Number(dated[2])
    draft.authors ??= dated[3].trim()
    return { ...region, end: region.start + dated[1].length }
  }
  const [dash] = [...words.matchAll(/ [-–—] /g)].slice(-1)
  if (dash && dash.index >= 8) {
    const credits = words.slice(dash.index + dash[0].length)
    const isCredit = /\bet al\b/.test(credits) && /(?:19|20)\d{2}/.test(credits)
    if (isCredit && takeCredits(credits, draft)) return { ...region, end: region.start + dash.index }
  }
  const end = beforeImprint(words, draft)
  return end === null ? region : { ...region, end: region.start + end }
}

/** Where in a title the bracket begins that says where and when it appeared; null where none does. */
export function beforeImprint(words: string, draft: Draft): number | null {
  const aside = / ?[(（]([^()（）]{4,60})[)）][ .]{0,3}$/u.exec(words)
  if (!aside?.[1] || aside.index < (isVenue(aside[1]) ? 2 : 4) || !/(?:19|20)\d{2}/.test(aside[1])) return null
  return takeNamedDate(aside[1], draft) || takeVenue(aside[1], draft, true) ? aside.index : null
}

/** "(WaveNet, 2016)", "(Moss Lab, 2018.03)", "(Submitted on 5 Apr 2017)": what it is called or who it is from, and when. */
function takeNamedDate(inside: string, draft: Draft): boolean {
  const [, name, date = ''] =
    /^(?:([^,]{2,30}), ?|submitted (?:on )?)((?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}|\d{1,2} \p{L}{3,9} (?:19|20)\d{2})$/iu.exec(
      inside,
    ) ?? []
  if (date === '' || (name !== undefined && (isVenue(name) || isAuthors(name))) || !takeVenue(date, draft, true))
    return false
  if (name !== undefined) {
    if (tokensOf(name).length <= 3 && tokensOf(name).some(isNameShaped)) draft.method ??= name
    else draft.notes.push(richOfWords(name))
  }
  return true
}

/** "Title (from Moss Lab)", "Title (need to read again)": who it is from, and what its reader has to do. */
function isRemarkBehind(inside: string): boolean {
  if (inside.length > 90) return false
  return (
    /^(?:from|by|need|must|to be|todo|interesting|important) \S/i.test(inside) ||
    /^recomm[ae]nd|^[!\s*]{0,4}(?:very )?(?:important|interesting|must[- ]read)[!\s*]{0,4}$/i.test(inside)
  )
}

/** "Owls, Lamps and their Barns NIPS 2013": after words that a title does not end with, a known venue and its year. */
function withoutVenue(words: string, region: Region, draft: Draft): Region {
  const parts = words.trimEnd().replace(/\.$/, '').split(' ')
  const [name = '', when = ''] = parts.slice(-2)
  const title = parts.slice(0, -2).join(' ').replace(/,$/, '')
  const isPlace =
    /^\p{Lu}[\p{L}&-]{2,12}$/u.test(name) && /^(?:['’]\d{2}|(?:19|20)\d{2})$/.test(when) && isVenue(`${name} ${when}`)
  if (
    !isPlace ||
    title.split(' ').length < 3 ||
    /[:：–—-]$|\s(?:of|at|in|on|for|from|to|the|and|with|by)$/iu.test(title)
  )
    return region
  takeVenue(`${name} ${when}`, draft, true)
  return { ...region, end: region.start + title.length }
}

/** "Fern, van den Oak", "Reed et al." */
function areSurnames(text: string): boolean {
  return text
    .split(/,\s*/)
    .every((name) => /^(?:\p{Ll}{2,3}\s){0,2}\p{Lu}[\p{L}'’-]+(?:\set al\.?)?$/u.test(name.trim()))
}
