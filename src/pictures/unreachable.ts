import { type Place, type Problem, problem } from '../problems/problem.ts'
import { withoutCredentials } from '../words/addresses/credentials.ts'

/** A picture that could not be asked for, as its server could not be reached. */
export interface Unreached {
  url: string
  host: string
  reason: string
  place: Place
  /** The deck goes without it, as none was had before. */
  isMissing: boolean
}

/** One problem for each server that could not be reached, with the lines for the config that lead around it. */
export function unreachableProblems(unreached: readonly Unreached[]): Problem[] {
  const hosts = new Map<string, Unreached[]>()
  for (const picture of unreached) hosts.set(picture.host, [...(hosts.get(picture.host) ?? []), picture])
  return [...hosts.values()].flatMap((pictures) => {
    const [first] = pictures
    if (!first) return []
    const missing = pictures.filter((picture) => picture.isMissing).length
    const count = missing === 1 ? '1 picture is' : `${missing} pictures are`
    const found = `${first.reason}: ${missing > 0 ? `${count} missing` : 'its pictures stay as they were'}`
    const expected = `another address or a folder for them in .paperdeck/config.yaml, such as\n${rewriteLines(pictures.map((picture) => picture.url))}\n`
    return [problem(missing > 0 ? 'warning' : 'info', 'host-unreachable', first.place, found, expected)]
  })
}

/** Lines to paste into config.yaml; `to` is a proposal. */
function rewriteLines(urls: readonly string[]): string {
  const from = commonPrefix(urls.map(withoutCredentials))
  return [
    'figures:',
    '  rewrite:',
    `    - from: ${JSON.stringify(from)}`,
    `      to: ${JSON.stringify(mirrorOf(from))}`,
  ].join('\n')
}

/** What all addresses begin with, up to a slash; http and https of one host have nothing in common, so the first alone counts. */
function commonPrefix(urls: readonly string[]): string {
  const [first = ''] = urls
  let prefix = first
  for (const url of urls) while (!url.startsWith(prefix)) prefix = prefix.slice(0, -1)
  const common = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  return /^https?:\/\/[^/]+\//.test(common) ? common : first.slice(0, first.lastIndexOf('/') + 1)
}

/** jsDelivr serves what GitHub has; of another server's pictures the user may have a copy. */
function mirrorOf(from: string): string {
  const github = /^https:\/\/raw\.githubusercontent\.com\/([^/]+)\/([^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.*)$/.exec(from)
  if (github) return `https://cdn.jsdelivr.net/gh/${github[1]}/${github[2]}@${github[3]}/${github[4]}`
  const folder = from.split('/').slice(3).at(-2) // below the host, if there is one
  return `../${folder || 'pictures'}/`
}
