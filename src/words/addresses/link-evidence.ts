import data from './link-evidence.json' with { type: 'json' }

const paperHosts = new Set(data.paperHosts.filter((host) => !host.includes('/')))
const paperPaths = data.paperHosts.filter((host) => host.includes('/'))
const paperLabels = new Set(data.paperLabels)
const otherLabels = new Set(data.otherLabels)

/** What a text that names a kind can begin with; so can versions and numbers, which are no letters. */
const firstWords = new Set([
  ...[...paperLabels, ...otherLabels].map((label) => /[a-z]+/.exec(label)?.[0]),
  ...['http', 'https', 'www', 'arxiv', 'doi'],
])
/** The first word where nothing about it can be folded or left out: of ASCII letters, and no bracket opens before it. */
const firstWord = /^[\0-'\x29-/:-@[-`{-\x7f]*([a-z]+)(?=[\0-/:-@[-`{-\x7f]|$)/i

/** Whether an address leads to a paper by its host or because it ends in a PDF. */
export function leadsToPaper(url: string): boolean {
  const match = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(url.trim())
  if (!match) return /^(?:doi|arxiv):/i.test(url)
  const host = (match[1] ?? '').toLowerCase()
  const path = match[2] ?? ''
  if (/\.pdf$/i.test(path)) return true
  if (/^\/(?:pub|publication)s?\//.test(path) && /google|microsoft|fb|meta|apple/.test(host)) return true
  const parts = host.split('.')
  for (let from = 0; from < parts.length - 1; from++) if (paperHosts.has(parts.slice(from).join('.'))) return true
  return paperPaths.some((known) => `${host}${path}`.startsWith(known) || `${host}${path}`.includes(`.${known}`))
}

const doi = /(?<![\w.])10\.\d{4,9}\/[^\s"'<>，。；、）]{2,120}/u
const arxivNumber = /(?<![\w./-])(?:arxiv[:\s]{0,2})?(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,8}\/\d{7})(?![\w./-])/i

/** A DOI or an arXiv number that stands in a text without its address, as a link to it. */
export function identifiersIn(text: string): { url: string; text: string }[] {
  const short = text.slice(0, 500)
  const own = doi.exec(short)?.[0].replace(/[.,;:)\]]{1,4}$/, '')
  if (own !== undefined) return [{ url: `https://doi.org/${own}`, text: own }]
  const number = arxivNumber.exec(short)?.[1]
  return number === undefined ? [] : [{ url: `https://arxiv.org/abs/${number}`, text: number }]
}

/** When a preprint was sent in, as its number tells. */
export interface Preprint {
  year: number
  month: number
}

const preprintNumber =
  /(?:arxiv\.org\/(?:abs|pdf|html|format|ps)\/|arxiv[.:]\s?|alphaxiv\.org\/(?:abs|pdf)\/|huggingface\.co\/papers\/)(?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/)?(\d{2})(0[1-9]|1[0-2])(?=\.?\d{3})/i

/** The first arXiv number among some links. */
export function preprintOf(links: readonly { url: string }[]): Preprint | null {
  for (const { url } of links) {
    const [, year, month] = preprintNumber.exec(url.slice(0, 300)) ?? []
    // arXiv has been there since 1991.
    if (year !== undefined) return { year: Number(year) + (Number(year) > 90 ? 1900 : 2000), month: Number(month) }
  }
  return null
}

/** "arXiv 2005" beside arxiv.org/abs/2005.01234: the digits are the year and the month of that preprint, and no year. */
export function yearBeside(year: number | null, links: readonly { url: string }[]): number | null {
  if (year === null || year > 2012) return year
  const preprint = preprintOf(links)
  return preprint !== null && (preprint.year % 100) * 100 + preprint.month === year ? preprint.year : year
}

/**
 * A link that only jumps about in its own page, as a table of contents has them: at GitHub with the page's whole address.
 * A link that says what it leads to ("code") is none, nor one to a README as such.
 */
export function isAnchor({ url, text }: { url: string; text: string }): boolean {
  if (url.startsWith('#')) return true
  return (
    /^https?:\/\/github\.com\/[^#]*#(?!readme$)./i.test(url) &&
    !/\/(?:issues|pull|discussions)\//.test(url) &&
    labelOf(text) === null
  )
}

export type Label = 'paper' | 'other'

/** [fern2022owls], [Fern2022.pdf]: as a library names a paper's file. */
const citationKey = /^[[(`\s]{0,3}(?:[a-z]{2,20}(?:19|20)\d{2}[a-z]{0,20}|[\p{L}\d_-]{2,60}\.pdf)[\])`\s]{0,3}$/u

/** What a link's text says when it only names the kind of thing that it leads to ("pdf", "[code]", "official code - caffe"). */
export function labelOf(text: string): Label | null {
  if (/\d{4}|\.pdf/i.test(text) && citationKey.test(text)) return 'paper'
  const begins = firstWord.exec(text)?.[1]
  if (begins !== undefined && !firstWords.has(begins.toLowerCase())) return null
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}\s/&+._:-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[:.\-–]$/, '')
    .trim()
  if (plain === '') return 'other'
  if (plain.length > 60 && !/^https?:\/\/\S+$/.test(text.trim())) return null
  if (/^(?:https?:\/\/|www\.|arxiv:|doi:|\d{4}\.\d{4,5}|10\.\d{4,})/.test(plain))
    return /^(?:arxiv|doi|\d{4}\.|10\.)/.test(plain) || leadsToPaper(text) ? 'paper' : 'other'
  if (paperLabels.has(plain)) return 'paper'
  if (otherLabels.has(plain)) return 'other'
  const [first, second, ...more] = /\s/.test(plain) ? plain.split(/(?<!\s)\s+[-–|:]\s+/u) : plain.split('-')
  // "official code - caffe", "Code-Pytorch": what comes after the kind is a word or two of detail.
  if (second !== undefined && more.length === 0 && second.split(' ').length <= 2) return kindOf(first ?? '')
  const parts = plain.split(/(?<!\s)\s*[/&+]\s*|(?<!\s)\s+and\s+/u).filter((part) => part !== '')
  const kinds = parts.map((part) => kindOf(part) ?? kindOfWords(part))
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes('paper') ? 'paper' : 'other'
}

function kindOf(words: string): Label | null {
  return paperLabels.has(words) ? 'paper' : otherLabels.has(words) ? 'other' : null
}

/** "arxiv pdf", "code 2", "code2", "github pytorch": every word says a kind, but for versions and numbers. */
function kindOfWords(text: string): Label | null {
  const words = text
    .split(' ')
    .filter((word) => !/^v?\d{1,2}$/.test(word))
    .map((word) => word.replace(/^([a-z]{3,})\d{1,2}$/, '$1'))
  const kinds = words.map(kindOf)
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes('paper') ? 'paper' : 'other'
}
