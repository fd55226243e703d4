import { normaliseHeader } from '../scripts.ts'
import addresses from './badge-addresses.json' with { type: 'json' }
import { percentDecoded } from './percent-decoded.ts'

/** What a badge (shields.io and its like) says: `label-message-colour` in its address, or its text. */
export interface Badge {
  label: string
  message: string
}

const known = addresses.hosts.map((host) => host.toLowerCase())
const hosts = new Set(known.filter((host) => !host.includes('/')))
/** Those that are folders of a host. */
const folders = known.filter((host) => host.includes('/'))
const patterns = addresses.patterns.map((pattern) => new RegExp(pattern, 'i'))
/** Something of it is in whatever they match: to make them all ready takes longer than to read a table. */
const hint = new RegExp(addresses.hint, 'i')

/** Badges ("stars 1.2k", "build passing") say how a project fares today; they are no figures of a paper. */
export function isBadge(src: string): boolean {
  const [, rest] = /^(?:https?:)?\/\/(.*)$/is.exec(src) ?? []
  if (rest === undefined) return false
  const address = rest.toLowerCase()
  return (
    hosts.has(address.split('/', 1)[0] ?? '') ||
    folders.some((folder) => address === folder || address.startsWith(`${folder}/`)) ||
    (hint.test(src) && patterns.some((pattern) => pattern.test(src)))
  )
}

/** `…/badge/Conference-NeurIPS'23-blue` -> Conference, NeurIPS'23; `…/badge/Structural-C2A4A6` -> '', Structural. */
export function readBadge(url: string): Badge | null {
  const coded = /\/badge\/([^?#]+?)(?:\.svg|\.png)?(?:[?#]|$)/i.exec(url)?.[1]
  if (coded === undefined || /^dynamic\//.test(coded)) return null
  const parts = percentDecoded(coded).replace(/--/g, '\u0001').split('-')
  if (parts.length < 2) return null
  const plain = parts.slice(0, -1).map((part) =>
    part
      .replace(/\u0001/g, '-')
      .replace(/__/g, '\u0002')
      .replace(/_/g, ' ')
      .replace(/\u0002/g, '_')
      .trim(),
  )
  const message = plain.at(-1) ?? ''
  return { label: plain.slice(0, -1).join('-'), message }
}

/** A badge's alternative text or label as the header of a column: "Type" means keywords, "Publish" a venue. */
export function badgeTopic(label: string, alt: string): string[] {
  return [label, alt].map(normaliseHeader).filter((word) => word !== '')
}
