import type { Link } from '../text/rich-text.ts'
import { trimEnd } from './trim-end.ts'

/** Where a record of a library leads, by what it says of itself. */
export interface Identifiers {
  doi: string | null
  arxiv: string | null
  url: string | null
}

/** What is read in the first text that holds it; null: none does. */
export function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

/** A DOI as it stands in some field: an address, `doi:10…`, with the backslashes of TeX, with a stop behind it. */
export function doiIn(text: string): string | null {
  if (!text.includes('10.')) return null
  const plain = withoutMasks(text.slice(0, maximalField))
  // Angle brackets are signs of the old DOIs that are made of an SICI: (SICI)1097-4571(2001)52:1<3::AID-ASI1>3.0.CO;2-X
  const found = (/\b10\.\d{4,9}\/\(sici\)[^\s"]{1,300}/i.exec(plain) ??
    /\b10\.\d{4,9}\/[^\s"<>]{1,300}/.exec(plain))?.[0]
  return found === undefined ? null : trimEnd(found.toLowerCase(), '.,;)]')
}

/** Signs as TeX and HTML mask them, as what they stand for. */
function withoutMasks(text: string): string {
  if (!/[\\{}&]/.test(text)) return text
  return text
    .replace(/\\textless(?: |\{\})?|&lt;|\$<\$/g, '<')
    .replace(/\\textgreater(?: |\{\})?|&gt;|\$>\$/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\ensuremath|\\(?=[_&%#~])|[{}]/g, '')
}

/** An arXiv number as it stands in some field, where the field or the number itself says that it is one. */
export function arxivIn(text: string): string | null {
  if (!/arxiv|abs\//i.test(text)) return null
  const plain = text.slice(0, maximalField).replace(/\\|[{}]/g, '')
  return (arxivAddress.exec(plain) ?? arxivNumber.exec(plain))?.[1]?.toLowerCase() ?? null
}

/** A field that is known to hold an arXiv number. */
export function arxivAlone(text: string): string | null {
  return bareArxiv.exec(text.trim())?.[1]?.toLowerCase() ?? arxivIn(text)
}

const maximalField = 4000
const arxivAddress = /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/i
/** `arXiv:1706.03762`, `arXiv.1706.03762` of a DOI, `abs/1706.03762` in the volume of CoRR. */
const arxivNumber = /\b(?:arxiv[.:] ?|abs\/)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/i
const bareArxiv = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i

export function urlIn(text: string): string | null {
  const found = /https?:\/\/[^\s<>"{}|^`]{1,2000}/i.exec(text.slice(0, maximalField))?.[0]
  return found === undefined ? null : trimEnd(found, '.,;)]')
}

/** Each way to the paper once: its page, its DOI, its preprint. */
export function linksOf({ doi, arxiv, url }: Identifiers): Link[] {
  const links: Link[] = []
  if (url !== null && !(doi !== null && doiIn(url) === doi) && !(arxiv !== null && arxivIn(url) === arxiv))
    links.push({ url, text: '' })
  if (doi !== null && !isPreprint(doi)) links.push({ url: `https://doi.org/${doi}`, text: 'DOI' })
  if (arxiv !== null) links.push({ url: `https://arxiv.org/abs/${arxiv}`, text: 'arXiv' })
  return links
}

function isPreprint(doi: string): boolean {
  return doi.startsWith('10.48550/arxiv.')
}
