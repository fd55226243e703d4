import { linesOfHtml, withoutStyle } from './html-lines.ts'
import { arxivAlone, arxivIn, doiIn, firstOf, urlIn } from './identifiers.ts'
import { recordsOfJson } from './json-records.ts'
import type { LibraryReader } from './library.ts'
import { personsOf, shownName } from './persons.ts'
import { keywordsIn, type Reference, yearIn } from './reference.ts'
import type { Remark } from './remarks.ts'

/** CSL-JSON, as a list or in `items`; also what Better BibTeX calls its own JSON, which has the notes. */
export const readCsl: LibraryReader = ({ file, text }, take) => {
  const untitled: { line: number; what: string }[] = []
  const { records, faults } = recordsOfJson(text)
  for (const { value, line } of records) {
    // Zotero's local API has the item itself in `data`.
    const work = isRecord(value) && isRecord(value.data) ? value.data : value
    if (!isRecord(work) || isNoWork(work)) continue
    const reference = referenceOfCsl(work, { file, line, column: 1 })
    if (reference.title === '') untitled.push({ line, what: textOf(work, 'id') || 'a record' })
    else take(reference)
  }
  return { format: 'CSL-JSON', faults, untitled }
}

type JsonRecord = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Notes and attachments come out of Zotero as documents without anything that a work has. */
function isNoWork(value: JsonRecord): boolean {
  const kind = textOf(value, 'type') || textOf(value, 'itemType')
  if (kind === 'note' || kind === 'attachment' || kind === 'annotation') return true
  // The index of a site's search has titles, too.
  if (kind === '' && !marksOfWorks.some((key) => Object.hasOwn(value, key))) return true
  return kind === 'document' && !value.author && !value.issued && !value.DOI && !value.creators && !value.date
}

const marksOfWorks = [
  'author',
  'creators',
  'issued',
  'date',
  'year',
  'DOI',
  'container-title',
  'publicationTitle',
  'citation-key',
  'citationKey',
]

function referenceOfCsl(value: JsonRecord, place: Reference['place']): Reference {
  const of = (...keys: string[]) => keys.map((key) => textOf(value, key)).find((text) => text !== '') ?? ''
  const { names, hasMore } = personsOf([...listOf(value.author), ...creatorsOf(value)].map(nameOfCsl))
  const extra = linesOfExtra(value)
  const said = [of('number'), of('URL', 'url'), of('DOI'), of('archive_location', 'archiveID'), ...extra]
  return {
    key: keyOf(value),
    title: withoutStyle(of('title')).replace(/\s+/g, ' ').trim(),
    authors: names,
    hasMore,
    year: yearOf(value),
    venue: venueOf(value),
    doi: doiIn(of('DOI')) ?? doiIn(extra.find((line) => /^doi\s*:/i.test(line)) ?? ''),
    arxiv: firstOf(said, arxivIn) ?? arxivAlone(of('archive_location')),
    url: urlIn(of('URL', 'url')),
    keywords: [...keywordsIn(of('keyword')), ...tagsOf(value)],
    remarks: [{ lines: extra, sharedWith: 'publishers' }, ...notesOf(value)],
    place,
  }
}

/** An address stands for a key where there is none. */
function keyOf(value: JsonRecord): string {
  const inExtra = linesOfExtra(value).map((line) => /^citation key: ?(\S+)$/i.exec(line)?.[1])
  const named = textOf(value, 'citation-key') || textOf(value, 'citationKey') || inExtra.find(Boolean)
  const key = named || textOf(value, 'id')
  return /^https?:/.test(key) ? '' : key
}

function nameOfCsl(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return ''
  const literal = textOf(value, 'literal') || textOf(value, 'name')
  if (literal !== '') return literal
  const particle = [textOf(value, 'dropping-particle'), textOf(value, 'non-dropping-particle')]
    .filter(Boolean)
    .join(' ')
  const family = [particle, textOf(value, 'family') || textOf(value, 'lastName')].filter(Boolean).join(' ')
  return shownName({
    family,
    given: textOf(value, 'given') || textOf(value, 'firstName'),
    suffix: textOf(value, 'suffix'),
  })
}

/** Zotero's own form of persons, of whom editors are no authors. */
function creatorsOf({ creators }: JsonRecord): unknown[] {
  const all = listOf(creators).filter(isRecord)
  const authors = all.filter((one) => !/editor|translator|contributor|reviewedAuthor/i.test(textOf(one, 'creatorType')))
  return authors
}

function yearOf(value: JsonRecord): number | null {
  const issued = value.issued
  if (isRecord(issued)) {
    const [first] = listOf(issued['date-parts'])
    const [year] = listOf(first)
    return yearIn(String(year ?? '')) ?? yearIn(textOf(issued, 'literal') || textOf(issued, 'raw'))
  }
  return yearIn(textOf(value, 'issued') || textOf(value, 'date') || textOf(value, 'year'))
}

function venueOf(value: JsonRecord): string | null {
  const keys = [
    'container-title',
    'publicationTitle',
    'proceedingsTitle',
    'bookTitle',
    'event-title',
    'conferenceName',
    'repository',
    'publisher',
    'university',
    'institution',
  ]
  const venue = keys.map((key) => textOf(value, key)).find((text) => text !== '') ?? ''
  return venue === '' ? null : /^arxiv\b/i.test(venue) ? 'arXiv' : venue
}

/** Zotero's Extra: a text of lines, or a list of them. */
function linesOfExtra({ note, extra }: JsonRecord): string[] {
  return [note, extra].flatMap((text) =>
    Array.isArray(text) ? text.map(String) : typeof text === 'string' ? linesOfHtml(text) : [],
  )
}

function notesOf(value: JsonRecord): Remark[] {
  const own = [value.annote, ...listOf(value.notes).map((one) => (isRecord(one) ? one.note : one))]
  return own.flatMap((text): Remark[] =>
    typeof text === 'string' && text !== '' ? [{ lines: linesOfHtml(text), sharedWith: 'nobody' }] : [],
  )
}

function tagsOf({ tags }: JsonRecord): string[] {
  return listOf(tags).flatMap((tag) => (typeof tag === 'string' ? tag : isRecord(tag) ? textOf(tag, 'tag') : []))
}

function textOf(value: JsonRecord, key: string): string {
  const own = Object.hasOwn(value, key) ? value[key] : undefined
  return typeof own === 'string' ? own.trim() : typeof own === 'number' ? String(own) : ''
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
