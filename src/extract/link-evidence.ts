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

/** What a link's text says when it only names the kind of thing that it leads to ("pdf", "[code]", "official code - caffe"). */
export function labelOf(text: string): Label | null {
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
  const [first, second, ...more] = plain.split(/\s+[-–|:]\s+|(?<=^\S+)-(?=\S+$)/u)
  // "official code - caffe", "Code-Pytorch": what comes after the kind is a word or two of detail.
  if (second !== undefined && more.length === 0 && second.split(' ').length <= 2) return kindOf(first ?? '')
  const parts = plain.split(/\s*[/&+]\s*|\s+and\s+/u).filter((part) => part !== '')
  const kinds = parts.map((part) => kindOf(part) ?? kindOfWords(part))
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes('paper') ? 'paper' : 'other'
}

function kindOf(words: string): Label | null {
  return paperLabels.has(words) ? 'paper' : otherLabels.has(words) ? 'other' : null
}

/** "arxiv pdf", "code 2", "github pytorch": every word says a kind, but for versions and numbers. */
function kindOfWords(text: string): Label | null {
  const words = text.split(' ').filter((word) => !/^v?\d{1,2}$/.test(word))
  const kinds = words.map(kindOf)
  return kinds.length === 0 || kinds.includes(null) ? null : kinds.includes('paper') ? 'paper' : 'other'
}
