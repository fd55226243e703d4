import { isHtml, linesOfHtml, withoutStyle } from './html-lines.ts'
import { arxivIn, doiIn, firstOf, urlIn } from './identifiers.ts'
import type { LibraryReader } from './library.ts'
import { nameOfParts, personsOf } from './persons.ts'
import { keywordsIn, type Reference, yearIn } from './reference.ts'
import type { Remark } from './remarks.ts'
import { partsOf } from './trim-end.ts'

/** A record: its tags in the order of the file, each with the lines that go on with it. */
interface Record {
  type: string
  tags: [tag: string, lines: string[]][]
  line: number
}

/** RIS as libraries and publishers write it. What stands before the first record is none. */
export const readRis: LibraryReader = ({ file, text }, take) => {
  const untitled: { line: number; what: string }[] = []
  const faults = text.includes('TY') ? [] : [{ line: 1, found: 'No record begins in this file', expected: '“TY  - ”' }]
  for (const record of recordsOf(text)) {
    const reference = referenceOf(record, file)
    if (reference.title === '') untitled.push({ line: record.line, what: `TY  - ${record.type}` })
    else take(reference)
  }
  return { format: 'RIS', faults, untitled }
}

/** With one or two blanks, with none behind the hyphen, with a byte order mark in front. */
const tagged = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/

function* recordsOf(text: string): Iterable<Record> {
  let record: Record | null = null
  let line = 0
  for (const source of linesIn(text)) {
    line++
    const [, tag, value = ''] = tagged.exec(source.trimEnd()) ?? []
    if (tag === undefined) {
      // An abstract or a note goes on, with its line ends as they were.
      record?.tags.at(-1)?.[1].push(source)
    } else if (tag === 'TY') {
      if (record && record.tags.length > 0) yield record
      record = { type: value.trim(), tags: [], line }
    } else if (tag === 'ER') {
      if (record) yield record
      record = null
    } else record?.tags.push([tag, [value]])
  }
  if (record && record.tags.length > 0) yield record
}

/** One by one: a library may have a million. */
function* linesIn(text: string): Iterable<string> {
  const end = /\r\n|\n|\r/g
  let start = 0
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield text.slice(start, found.index)
    start = found.index + found[0].length
  }
  yield text.slice(start)
}

/** Where each type has its venue; the journal's names are tried from the longest to the shortest. */
const venueTags = ['JF', 'T2', 'JO', 'BT', 'C3', 'JA', 'J2', 'J1']
const typesOfBooks = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'RPRT', 'THES', 'WEB', 'ELEC', 'GEN', 'COMP', 'DATA'])

function referenceOf({ type, tags, line }: Record, file: string): Reference {
  const all = (...names: string[]) =>
    tags.filter(([tag]) => names.includes(tag)).map(([, lines]) => lines.join(' ').replace(/\s+/g, ' ').trim())
  const first = (...names: string[]) => names.flatMap((name) => all(name)).find((value) => value !== '') ?? ''
  const { names, hasMore } = personsOf(all('AU', 'A1').map((name) => nameOfParts(partsOf(name, ','))))
  const said = [...all('UR', 'L1', 'L2', 'DO', 'M3', 'N1', 'AN', 'T2', 'JO', 'JF')]
  return {
    // A number is that of a record in EndNote, where each library counts anew.
    key: /^\d+$/.test(first('ID')) ? '' : first('ID'),
    title: withoutStyle(first('TI', 'T1', type === 'BOOK' ? 'BT' : 'CT')),
    authors: names,
    hasMore,
    year: firstOf([...all('DA'), ...all('PY'), ...all('Y1')], yearIn),
    venue: venueOf(type, first),
    doi: doiIn(first('DO')) ?? doiIn(first('M3')) ?? doiIn(first('L3')) ?? doiOfNotes(all('N1', 'UR')),
    arxiv: firstOf(said, arxivIn),
    url: urlIn(first('UR')) ?? urlIn(first('L2')),
    keywords: tags.filter(([tag]) => tag === 'KW').flatMap(([, lines]) => lines.flatMap(keywordsOf)),
    remarks: remarksOf(tags),
    place: { file, line, column: 1 },
  }
}

function venueOf(type: string, first: (...names: string[]) => string): string | null {
  const venue = first(...venueTags)
  const home = typesOfBooks.has(type) ? first('PB') || venue : venue || first('PB')
  return home === '' ? null : /^arxiv\b/i.test(home) ? 'arXiv' : home
}

function doiOfNotes(values: readonly string[]): string | null {
  return firstOf(values, (value) => (/doi/i.test(value) ? doiIn(value) : null))
}

/** Some writers put all keywords into one field, divided by semicolons; a comma may be part of one. */
function keywordsOf(line: string): string[] {
  return line.includes(';') || line.includes('；') ? keywordsIn(line) : [line]
}

/** Publishers write into N1 as well, and what one of them tells of its writer holds for all; a note in HTML is the reader's. */
function remarksOf(tags: Record['tags']): Remark[] {
  const texts = tags.filter(([tag]) => tag === 'N1' || tag === 'RN').map(([, lines]) => unfolded(lines))
  const plain = texts.filter((text) => !isHtml(text)).flatMap((text) => text.split('\n'))
  const own = texts.filter(isHtml).map((text): Remark => ({ lines: linesOfHtml(text), sharedWith: 'nobody' }))
  return [{ lines: plain, sharedWith: 'publishers' }, ...own]
}

/** A line that begins far to the right goes on from the one above. */
function unfolded(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/^ {3,}\S/.test(line) ? `${text.trimEnd()} ${line.trim()}` : `${text}\n${line}`))
}
