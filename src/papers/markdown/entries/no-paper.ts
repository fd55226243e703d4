import type { RichText } from '../../../text/rich-text.ts'
import { isOccasion } from './name-with-venue.ts'

/** Addresses of searches and of lists of papers. */
const listing = /\/search(?:[/?#]|$)|[?&](?:q|query|search)=|accepted[-_ ]?papers?|[/_-]program(?:me)?(?:\.\w+)?$/i
const listingTitle = /\baccepted[ _-]papers?\b|\bopen access$|\bsearch results?\b|\bpaper list$/i
/** ep12:20220911, Week 3 2021-05-01: an episode of a talk. */
const episode = /^(?:ep(?:isode)?|vol(?:ume)?|issue|session|week|no|#|第)\W{0,2}\d+\W*\d{4}[\d./-]*(?=\D|$)/iu

/** What a title names instead of a paper: a search, a list of papers, an episode, an address; null where it may be one. */
export function whyNoPaperTitle({ text, links }: RichText): string | null {
  if (episode.test(text)) return 'an episode'
  if (links.length === 0 && isOccasion(text)) return 'what takes place at a conference'
  if (/^https?:\/\/\S+$/.test(text)) return 'an address without a title'
  if (listingTitle.test(text) || links.some((link) => listing.test(link.url))) return 'a search or a list of papers'
  return null
}
