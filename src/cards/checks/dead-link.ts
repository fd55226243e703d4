import { posix } from 'node:path'
import { type Problem, problem } from '../../problems/problem.ts'
import { percentDecoded } from '../../words/addresses/percent-decoded.ts'
import type { Note } from '../note.ts'

/** A link of a note to a file beside the notes. */
export interface LocalLink {
  url: string
  note: Note
  /** What it may mean, relative to the folder of the project: from each file that holds the paper, with and without `.md`. */
  paths: string[]
}

/**
 * Links without a scheme. Those that begin with `/` depend on where the notes are published, so nobody can tell; two of them, or of
 * `\`, name another computer to Windows.
 */
export function localLinks(notes: readonly Note[]): LocalLink[] {
  return notes.flatMap((note) => {
    const { links, contribution, notes: remarks, places } = note.paper
    const urls = [...links, ...(contribution?.links ?? []), ...(remarks?.links ?? [])].map(({ url }) => url)
    const folders = [...new Set(places.map(({ file }) => posix.dirname(file)))]
    return [...new Set(urls)].filter(isLocal).map((url) => {
      const path = percentDecoded(url.replace(/[?#].*$/s, ''))
      return {
        url,
        note,
        paths: folders.flatMap((folder) => [posix.join(folder, path), posix.join(folder, `${path}.md`)]),
      }
    })
  })
}

/** So many dead links into one folder that is not there are one problem: the folder's. */
const manyLinks = 3

/** @param absent the paths at which nothing is, of links and of the folders on the way to them */
export function deadLink(links: readonly LocalLink[], absent: ReadonlySet<string>): Problem[] {
  const dead = links.filter(({ paths }) => paths.every((path) => absent.has(path)))
  const byFolder = new Map<string, LocalLink[]>()
  for (const link of dead) {
    const folder = foldersTo(link.paths[0] ?? '').find((path) => absent.has(path))
    if (folder === undefined) continue
    const own = byFolder.get(folder)
    if (own) own.push(link)
    else byFolder.set(folder, [link])
  }
  const together = new Map<LocalLink, string>()
  for (const [folder, own] of byFolder) if (own.length > manyLinks) for (const link of own) together.set(link, folder)
  return dead.flatMap((link) => {
    const folder = together.get(link)
    if (folder === undefined) return [deadAlone(link)]
    const own = byFolder.get(folder) ?? []
    return own[0] === link ? [deadFolder(folder, own)] : []
  })
}

/** Where to look: at the links' files, and at the folders on the way to them. */
export function pathsOf(links: readonly LocalLink[]): Set<string> {
  return new Set(links.flatMap(({ paths }) => [...paths, ...foldersTo(paths[0] ?? '')]))
}

/** The outermost first. */
function foldersTo(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function deadAlone({ url, note }: LocalLink): Problem {
  const isAddress = /^(?:www\.|[a-z0-9-]+\.(?:com|org|io|net|edu|ai|cn)(?:\/|$))/i.test(url)
  const expected = isAddress ? `“https://${url}”` : 'a file beside the notes, or an address'
  return problem('warning', 'dead-link', note.paper.place, `The link to “${url}” leads to no file`, expected)
}

function deadFolder(folder: string, links: readonly LocalLink[]): Problem {
  const place = links[0]?.note.paper.place ?? { file: '', line: 1, column: 1 }
  const found = `The folder “${folder}” is not there, and ${links.length} links lead into it, from here on`
  return problem(
    'warning',
    'dead-link',
    place,
    found,
    `the folder, or addresses in place of “${links[0]?.url}” and so on`,
  )
}

function isLocal(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|#|\?|$)/i.test(url) && !/^[\\/]/.test(percentDecoded(url))
}
