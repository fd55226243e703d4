import { hash } from 'node:crypto'
import type { Paper } from '../papers/paper.ts'
import { withoutCredentials } from '../words/addresses/credentials.ts'
import { percentDecoded } from '../words/addresses/percent-decoded.ts'
import { withoutMarks } from '../words/marks.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import type { Fingerprints } from './ledger.ts'

/** What tells that a row is a paper which was seen before, taken from all entries of the paper. */
export function fingerprintsOf(entries: readonly Paper[]): Fingerprints {
  const [first] = entries
  const own = entries.flatMap(ownLinks)
  const link = own.map(addressOf).find((address) => address !== null)
  const figures = [...new Set(entries.flatMap((entry) => entry.figures.map(withoutCredentials)))]
  const idea = entries.map(ideaOf).find((hash) => hash !== null)
  const year = entries.find((entry) => entry.year !== null)?.year
  const citekey = entries.find((entry) => entry.citekey !== undefined)?.citekey
  return {
    title: first?.title.text ?? '',
    ...(year ? { year } : {}),
    ...idsIn(own),
    ...(link ? { link } : {}),
    ...(figures.length > 0 ? { figures } : {}),
    ...(idea ? { idea } : {}),
    ...(citekey ? { citekey } : {}),
  }
}

export type Ids = Pick<Fingerprints, 'doi' | 'arxiv'>

/** The identifiers of a paper alone. */
export function idsOf(entry: Paper): Ids {
  return idsIn(ownLinks(entry))
}

function idsIn(links: readonly string[]): Ids {
  const doi = only(links.map(doiOf))
  const arxiv = only(links.map(arxivOf))
  return { ...(doi ? { doi } : {}), ...(arxiv ? { arxiv } : {}) }
}

/** Different DOIs or arXiv ids are different papers, whatever else agrees. One id in common settles that they are the same. */
export function areDifferent(a: Ids, b: Ids): boolean {
  if (haveSameId(a, b)) return false
  return differ(a.doi, b.doi) || differ(a.arxiv, b.arxiv)
}

export function haveSameId(a: Ids, b: Ids): boolean {
  return (a.doi !== undefined && a.doi === b.doi) || (a.arxiv !== undefined && a.arxiv === b.arxiv)
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** Links of the paper itself: what stands in remarks may lead to other papers. */
function ownLinks(paper: Paper): string[] {
  if (!paper.notes?.links.length && !paper.contribution?.links.length)
    return unique([...paper.title.links, ...paper.links].map((link) => link.url))
  const elsewhere = new Set(
    [...(paper.notes?.links ?? []), ...(paper.contribution?.links ?? [])].map((link) => link.url),
  )
  const title = paper.title.links.map((link) => link.url)
  return [...title, ...paper.links.map((link) => link.url).filter((url) => !elsewhere.has(url) && !title.includes(url))]
}

/** https://www.doi.org/the-identifier/what-is-a-doi : a prefix 10.N, a slash, and a suffix without case. */
export function doiOf(url: string): string | null {
  const match = /\b(10\.\d{4,9}\/[^\s"<>?#]+)/.exec(percentDecoded(url))?.[1]
  const doi = match?.toLowerCase().replace(/(?:\.pdf|\/(?:full|abstract|pdf|epdf))?(?<![).,;])[).,;]*$/, '')
  return doi && !doi.startsWith('10.48550/arxiv.') ? doi : null
}

/** https://info.arxiv.org/help/arxiv_identifier.html : 2301.00001, or math/0309136 before 2007; versions are one paper. */
export function arxivOf(url: string): string | null {
  const text = percentDecoded(url).toLowerCase()
  const match =
    /(?:arxiv\.org\/(?:abs|pdf|html|ps|format)\/|arxiv[.:]\s*|huggingface\.co\/papers\/|alphaxiv\.org\/\w+\/|ar5iv[\w.]*\/(?:html|abs)\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/.exec(
      text,
    )
  return match?.[1] ?? null
}

/** The address as it is compared; null for what is no page of one paper: a site's front page, or a file beside the notes. */
function addressOf(url: string): string | null {
  const match = /^https?:\/\/(?:[^/?#@]{0,300}@)?(?:www\.|m\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url.trim())
  if (!match) return null
  const [, host = '', path = '', query = ''] = match
  const trimmed = path.replace(/(?<!\/)\/+$/, '')
  if (standsForNone(`${host.toLowerCase()}${trimmed}`)) return null
  return trimmed === '' && query === '' ? null : `${host.toLowerCase()}${trimmed}${query}`
}

/** `arxiv.org/abs/N/A`, `…/TODO`, and what somebody has searched for: pages that any paper may have. */
function standsForNone(address: string): boolean {
  return (
    /\/(?:n\/a|na|none|null|todo|tbd|tba|undefined|xxx+|coming[-_]?soon)$/i.test(address) ||
    /(?:^|\/)(?:search|scholar|results)(?:\.\w+)?$/i.test(address) ||
    /^scholar\.google\.|^(?:export\.)?arxiv\.org\/(?:abs|pdf|html)\/[^\d]*$/i.test(address)
  )
}

/** Short contributions ("综述") repeat between papers; a clause hardly does. Letters of scripts that need few count for more. */
function ideaOf(paper: Paper): string | null {
  const text = normaliseTitle(withoutMarks(paper.contribution?.text ?? ''))
  return isShort(text) ? null : hash('sha256', text, 'buffer').toString('hex', 0, 8)
}

function isShort(text: string): boolean {
  // No character is more than two units.
  if (text.length >= 40) return false
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return [...text].length + 2 * dense < 20
}

function only(values: readonly (string | null)[]): string | null {
  if (values.length < 2) return values[0] ?? null
  const distinct = new Set(values.filter((value) => value !== null))
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null
}

function unique(urls: readonly string[]): string[] {
  return urls.length < 2 ? [...urls] : [...new Set(urls)]
}
