import { posix } from 'node:path'
import { type Problem, problem } from '../../read/problem.ts'
import type { Note } from '../deck.ts'

/** A link of a note to a file beside the notes. */
export interface LocalLink {
  url: string
  note: Note
  /** What it may mean, relative to the folder of the project: from each file that holds the paper, with and without `.md`. */
  paths: string[]
}

/** Links without a scheme. Those that begin with `/` depend on where the notes are published, so nobody can tell. */
export function localLinks(notes: readonly Note[]): LocalLink[] {
  return notes.flatMap((note) => {
    const { links, contribution, notes: remarks, places } = note.paper
    const urls = [...links, ...(contribution?.links ?? []), ...(remarks?.links ?? [])].map(({ url }) => url)
    const folders = [...new Set(places.map(({ file }) => posix.dirname(file)))]
    return [...new Set(urls)].filter(isLocal).map((url) => {
      const path = decoded(url.replace(/[?#].*$/s, ''))
      return {
        url,
        note,
        paths: folders.flatMap((folder) => [posix.join(folder, path), posix.join(folder, `${path}.md`)]),
      }
    })
  })
}

/** @param absent the paths at which nothing is */
export function deadLink(links: readonly LocalLink[], absent: ReadonlySet<string>): Problem[] {
  return links
    .filter(({ paths }) => paths.every((path) => absent.has(path)))
    .map(({ url, note }) => {
      const isAddress = /^(?:www\.|[a-z0-9-]+\.(?:com|org|io|net|edu|ai|cn)(?:\/|$))/i.test(url)
      const expected = isAddress ? `“https://${url}”` : 'a file beside the notes, or an address'
      return problem('warning', 'dead-link', note.paper.place, `The link to “${url}” leads to no file`, expected)
    })
}

function isLocal(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?|$)/i.test(url)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
