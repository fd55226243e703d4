import type { Document } from '../document.ts'
import type { LibraryReader } from '../library.ts'
import { type Parents, parentKeyOf, referenceOf } from './references.ts'
import { type Entry, scan } from './scan.ts'

/** A file of BibTeX or BibLaTeX. */
export const readBibtex: LibraryReader = ({ file, text }, take) => {
  const parents = parentsIn(text)
  const untitled: { line: number; what: string }[] = []
  const faults = scan(text, (entry) => {
    const reference = referenceOf(entry, parents, file)
    if (reference === null) return
    if (reference.title === '') untitled.push({ line: entry.line, what: `@${entry.type}{${entry.key}}` })
    else take(reference)
  })
  return { format: 'BibTeX', faults, untitled }
}

/** Parents stand behind their children, so they are looked for first, where there are any. */
function parentsIn(text: Document['text']): Parents {
  const parents = new Map<string, Entry>()
  if (!/\b(?:crossref|xdata)\s*=/i.test(text)) return parents
  const named = new Set<string>()
  scan(text, (entry) => {
    const key = parentKeyOf(entry)
    if (key !== null) named.add(key)
  })
  scan(text, (entry) => {
    const key = entry.key.toLowerCase()
    if (named.has(key)) parents.set(key, entry)
  })
  return parents
}
