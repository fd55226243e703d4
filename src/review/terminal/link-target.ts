import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { percentDecoded } from '../../words/addresses/percent-decoded.ts'
import { pictureEnding } from '../../words/picture-formats.ts'

/** What a link of the notes leads to, as far as it may be opened from a card. */
export type LinkTarget =
  /** For the system's opener: written by `URL`, so it begins with its scheme and never with `-`. */
  | { kind: 'address'; address: string }
  /** A document or picture on this computer, by its absolute path. */
  | { kind: 'file'; path: string; address: string }
  | { kind: 'refused'; why: string }

const otherComputer = refused('it leads to another computer')

/** Schemes whose programs show something; others may run what they are given. */
const schemes = new Set(['http:', 'https:', 'mailto:', 'doi:', 'zotero:', 'obsidian:'])

/** Files that programs show, and that no system executes. */
const documentEnding = new RegExp(`\\.(?:pdf|djvu?|epub|txt|md|markdown|tiff?|${pictureEnding})$`, 'i')

/**
 * Where a link may lead when a key is pressed on somebody else's notes: to addresses of a few schemes, and to documents and
 * pictures, relative ones beside the notes file. Everything else is refused with the reason.
 * @param folder of the notes file, absolute
 */
export function linkTarget(link: string, folder: string): LinkTarget {
  // A drive letter is no scheme.
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(link)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'file') return addressTarget(link)
  if (/^(?:file:)?[\\/]{2}(?![\\/])|^file:\/\/(?!\/)/i.test(link)) return otherComputer
  // `%5C%5Cserver` as well.
  const written = pathOf(link)
  if (scheme === undefined && /^[\\/]{2}/.test(written)) return otherComputer
  const path = scheme === 'file' ? pathOfFileUrl(link) : resolve(folder, written)
  if (path === null || !isAbsolute(path)) return refused('it is no path of this computer')
  if (!documentEnding.test(path)) return refused('only documents and pictures are opened')
  return { kind: 'file', path, address: pathToFileURL(path).href }
}

function addressTarget(link: string): LinkTarget {
  const url = parsed(link)
  if (url === null) return refused('it is no address')
  if (!schemes.has(url.protocol)) return refused(`links of the kind ${url.protocol} are not opened`)
  if (url.protocol === 'doi:')
    return { kind: 'address', address: `https://doi.org/${url.pathname.replace(/^\/+/, '')}` }
  return { kind: 'address', address: url.href }
}

/** `URL.parse` came with Node 22 only. */
function parsed(link: string): URL | null {
  try {
    return new URL(link)
  } catch {
    return null
  }
}

function pathOfFileUrl(link: string): string | null {
  try {
    return fileURLToPath(link)
  } catch {
    return null
  }
}

/** Markdown writes spaces of a path as `%20`; what follows `#` or `?` is a place within the file. */
function pathOf(link: string): string {
  return percentDecoded(link.replace(/[?#].*$/s, ''))
}

function refused(why: string): LinkTarget {
  return { kind: 'refused', why }
}
