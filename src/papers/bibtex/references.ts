import { ownValue } from '../../text/objects.ts'
import { arxivAlone, arxivIn, doiIn, firstOf, urlIn } from '../identifiers.ts'
import { isWrapped } from '../plain-text.ts'
import { keywordsIn, oneLine, type Reference, yearIn } from '../reference.ts'
import type { Remark } from '../remarks.ts'
import { personsOfTex } from './names.ts'
import type { Entry } from './scan.ts'
import { lineOfTex, plainOfTex } from './tex.ts'

/** Entries that others refer to, or that group others: no papers of their own. */
const notPapers = new Set(['proceedings', 'mvproceedings', 'set', 'xdata', 'periodical', 'customa', 'string'])

/** Where the venue of each type of entry stands. Any other has it where most have theirs. */
const venueFields: Record<string, readonly string[]> = {
  article: ['journaltitle', 'journal', 'booktitle'],
  inproceedings: ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series'],
  conference: ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series'],
  techreport: ['institution', 'publisher'],
  report: ['institution', 'publisher'],
  phdthesis: ['school', 'institution'],
  mastersthesis: ['school', 'institution'],
  thesis: ['school', 'institution'],
  book: ['publisher'],
  mvbook: ['publisher'],
}
const anyVenue = [
  'journaltitle',
  'journal',
  'booktitle',
  'eventtitle',
  'institution',
  'school',
  'publisher',
  'organization',
]

/** Fields that a person alone fills. */
const ownFields =
  /^(?:annote|comment(?:-.+)?|tldr|contribution|summary|review|remarks?|notes|my[-_]?(?:notes?|comments?|remarks?|summary|review)|thoughts|takeaways?)$/

/** Who writes into a field besides its reader; null: no reader does. */
function sharingOf(field: string): Remark['sharedWith'] | null {
  if (ownFields.test(field)) return 'nobody'
  // Zotero's Extra with one exporter, the reader's notes with another.
  if (field === 'annotation') return 'programs'
  return field === 'note' || field === 'addendum' ? 'publishers' : null
}

/** The entries that others of a file name in `crossref`, by their keys: they lend what their children lack. */
export type Parents = ReadonlyMap<string, Entry>

/** What an entry says of a paper; null where it is none, and only groups others. */
export function referenceOf(entry: Entry, parents: Parents, file: string): Reference | null {
  return notPapers.has(entry.type) ? null : read(entry, parents, file)
}

/** The key of the entry that an entry borrows from. */
export function parentKeyOf({ fields }: Entry): string | null {
  const named = fields.find(([name]) => name === 'crossref' || name === 'xdata')
  return named ? named[1].trim().toLowerCase() : null
}

function read(entry: Entry, parents: Parents, file: string): Reference {
  const own = valuesOf(entry.fields)
  const parent = parents.get(parentKeyOf(entry) ?? '')
  const values = parent && parent !== entry ? withParent(own, entry.type, valuesOf(parent.fields)) : own
  const of = (name: string) => values.get(name) ?? ''
  const { names, hasMore } = personsOfTex(of('author'))
  return {
    key: entry.key,
    title: titleOf(of('title'), of('subtitle')),
    authors: names,
    hasMore,
    year: yearOf(of('date')) ?? yearOf(of('year')),
    venue: venueOf(entry.type, values),
    ...identifiersOf(values),
    keywords: keywordsIn(lineOfTex(keywordsOf(entry.fields))),
    remarks: remarksOf(entry.fields),
    place: { file, line: entry.line, column: 1 },
  }
}

/** One exporter writes a field for each of them. */
function keywordsOf(fields: Entry['fields']): string {
  let all = ''
  for (const [name, value] of fields)
    if (name === 'keywords' || name === 'keyword') all += all === '' ? value : `;${value}`
  return all
}

function valuesOf(fields: Entry['fields']): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of fields) if (!values.has(name) && value.trim() !== '') values.set(name, value)
  return values
}

/** What stands in proceedings holds for their papers; their title is where these appeared. */
function withParent(own: Map<string, string>, type: string, parent: Map<string, string>): Map<string, string> {
  const values = new Map([...parent, ...own])
  for (const name of ['title', 'subtitle', 'author', 'doi', 'url', 'keywords']) {
    const value = own.get(name)
    if (value === undefined) values.delete(name)
    else values.set(name, value)
  }
  const title = parent.get('title')
  const home = type === 'article' ? 'journaltitle' : 'booktitle'
  if (title !== undefined && !own.has(home) && !parent.has(home)) values.set(home, title)
  return values
}

function titleOf(title: string, subtitle: string): string {
  const main = titleText(title)
  const more = titleText(subtitle)
  if (more === '' || main.toLowerCase().includes(more.toLowerCase())) return main
  return /[:?!.：？！]$/.test(main) ? `${main} ${more}` : `${main}: ${more}`
}

function titleText(source: string): string {
  return oneLine(plainOfTex(source))
}

function yearOf(source: string): number | null {
  return yearIn(lineOfTex(source))
}

function venueOf(type: string, values: ReadonlyMap<string, string>): string | null {
  const fields = ownValue(venueFields, type) ?? anyVenue
  for (const name of fields) {
    const venue = lineOfTex(values.get(name) ?? '')
    if (venue !== '') return isArxiv(venue) ? 'arXiv' : venue.replace(/^(CoRR),? abs\/.*$/i, '$1')
  }
  return null
}

/** "arXiv preprint arXiv:1810.04805", "ArXiv" */
function isArxiv(venue: string): boolean {
  return /^arxiv(?:\b.{0,12}preprint.*|\.org|:.*|\s*\d{4}\.\d{4,5}.*)?$/i.test(venue)
}

function identifiersOf(values: ReadonlyMap<string, string>) {
  const of = (name: string) => values.get(name) ?? ''
  const isOfArxiv = /^(?:arxiv)?$/i.test((of('archiveprefix') || of('eprinttype')).trim())
  return {
    doi: doiIn(of('doi')) ?? doiIn(of('ee')) ?? doiOfAddress(of('url')),
    arxiv:
      (isOfArxiv ? arxivAlone(of('eprint')) : null) ??
      (of('arxivid') ? arxivAlone(of('arxivid')) : null) ??
      firstOf(placesOfArxiv, (name) => arxivIn(of(name))),
    url: urlIn(lineOfTex(of('url') || of('howpublished') || of('link') || of('ee'))),
  }
}

const placesOfArxiv = [
  'journal',
  'journaltitle',
  'volume',
  'number',
  'note',
  'annotation',
  'url',
  'doi',
  'howpublished',
]

function doiOfAddress(url: string): string | null {
  return /doi\.org\//i.test(url) ? doiIn(url) : null
}

function remarksOf(fields: Entry['fields']): Remark[] {
  const remarks: Remark[] = []
  for (const [name, value] of fields) {
    const sharedWith = sharingOf(name)
    if (sharedWith === null) continue
    const lines = linesOf(plainOfTex(value))
    // A field that is called by what it holds needs no label.
    const isLabel = name === 'tldr' || name === 'contribution' || name === 'summary'
    remarks.push({
      lines: isLabel ? lines.map((line, at) => (at === 0 ? `${name}: ${line}` : line)) : lines,
      sharedWith,
    })
  }
  return remarks
}

/** A line that only goes on below, because an editor wraps at some column, is no line of its own. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    const goesOn =
      last !== undefined &&
      last !== '' &&
      line.trim() !== '' &&
      (/^(?: {2,}|\t)\s*[^•*–-]/.test(line) || isWrapped(last, line))
    if (goesOn) lines[lines.length - 1] = `${last} ${line.trim()}`
    else lines.push(line.trim())
  }
  return lines
}
